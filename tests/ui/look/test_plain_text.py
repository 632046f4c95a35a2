"""Text that looks like markup is shown, not parsed, and nothing that it names is opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6 import QtGui
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from khulasa.ui.look.plain_text import TextBrowser, TextDocument, message_box, tool_tip

MARKUP = (
    '<img src="/dev/zero">',
    "<b>عنوان</b>",
    '  <IMG\nsrc="file:///etc/hostname">',
    "&lt;img src='x'&gt;",
    '<?xml version="1.0"?><p><img src="x">',
    "<!DOCTYPE html>",
)


def _shown(text: str) -> QTextDocument:
    """The text as a tool tip shows it."""
    page = QTextDocument()
    if QtGui.Qt.mightBeRichText(text):
        page.setHtml(text)
    else:
        page.setPlainText(text)
    return page


@pytest.mark.parametrize("text", MARKUP)
def test_a_tool_tip_shows_markup_as_it_is_written(qtbot: QtBot, text: str) -> None:
    page = _shown(tool_tip(text))
    assert " ".join(page.toPlainText().split()) == " ".join(text.split())
    assert "\ufffc" not in page.toPlainText()  # no picture


@given(st.text(alphabet="<>&;/!?\"'= \nimgsrcltqb.ا\u2068\u2069", max_size=60))
def test_whatever_stands_in_a_tool_tip_is_no_picture(text: str) -> None:
    page = _shown(tool_tip(text))
    assert "".join(page.toPlainText().split()) == "".join(text.split())


def test_common_text_is_left_as_it_is() -> None:
    assert tool_tip("قال 3 > 5 & 7") == "قال 3 > 5 & 7"


@pytest.mark.parametrize("text", MARKUP)
def test_a_message_box_is_plain(qtbot: QtBot, text: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = message_box(parent, QMessageBox.Icon.Warning, text, text)
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert box.text() == text


def test_documents_and_panes_fetch_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("key", encoding="utf-8")
    address = QUrl.fromLocalFile(str(secret))
    browser = TextBrowser()
    qtbot.addWidget(browser)
    kind = QTextDocument.ResourceType.ImageResource
    assert TextDocument().resource(kind, address) is None
    assert browser.document().resource(kind, address) is None
