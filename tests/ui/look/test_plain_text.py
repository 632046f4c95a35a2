"""Text that looks like markup is shown, not parsed, and nothing that it names is opened."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6 import QtGui
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QMenu, QMessageBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.summary.model import Phrase
from khulasa.ui.look import theme
from khulasa.ui.look.plain_text import (
    TextBrowser,
    TextDocument,
    caption,
    message_box,
    tool_tip,
    window_title,
)
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.opening.background import Tasks
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.summary.controls.focus_field import FocusField

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


def test_a_button_takes_no_letter_of_a_text_for_a_key(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setText("R&D")
    assert not button.shortcut().isEmpty()  # which is what Qt does with it
    button.setText(caption("R&D"))
    assert button.shortcut().isEmpty()


def test_an_entry_of_a_menu_takes_no_part_of_a_text_for_a_shortcut(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    assert "\t" not in menu.addAction(caption("a\tCtrl+Q")).text()


def test_a_phrase_is_shown_and_asked_for_in_its_own_letters(qtbot: QtBot) -> None:
    bar = FocusField(ActiveTheme(theme.load(theme.LIGHT)))
    qtbot.addWidget(bar)
    bar.show_phrases([Phrase("R&D", 1.0, ())])
    with qtbot.waitSignal(bar.focus_wanted) as wanted:
        bar.chips[0].click()
    assert wanted.args[0] == ("R&D",)
    assert bar.chips[0].shortcut().isEmpty()
    assert "R&D" in bar.chips[0].accessibleName()


@pytest.mark.parametrize("name", ["a[*].txt", "[*]", "[*][*] x", "a [ * ]"])
def test_a_title_shows_the_place_of_qt_s_mark_as_it_is(qtbot: QtBot, name: str) -> None:
    """Of an even number of marks in a row Qt shows half, and it takes an odd one away."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowTitle(window_title(name))
    marks = re.findall(r"(?:\[\*\])+", window.windowTitle())
    assert all(len(run) % 6 == 0 for run in marks)
    assert re.sub(r"\[\*\]\[\*\]", "[*]", window.windowTitle()) == name


class Idle:
    """A worker that has nothing to do."""

    def start(self) -> None:
        pass


def test_a_file_s_name_is_one_line_that_turns_nothing_around(qtbot: QtBot) -> None:
    session = DocumentSession(Tasks(lambda _on_event: Idle()), Settings().ranking)  # type: ignore[arg-type, return-value]
    session.article.source = Source.file("folder/a\n\u202etxt.\udcff.pdf")
    assert session.name == "a\ufffd\ufffdtxt.\ufffd.pdf"
