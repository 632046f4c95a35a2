"""Both panes and the clipboard run as the article does, whatever the interface's language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextOption

from khulasa.services.pipeline.source import Source
from khulasa.ui.look import wrapping
from khulasa.ui.summary.model import RIGHT_TO_LEFT_ROLE

MIXED = (
    "The harbour reopened after nineteen days, and the first of sixty ships passed the gate, they said.\n\n"
    "The word كتاب means a book, and they say so in the harbour.\n\n1984"
)

pytestmark = pytest.mark.window


def directions(window):
    block, found = window.article.document().begin(), []
    while block.isValid():
        found.append(block.textDirection())
        block = block.next()
    return set(found)


def rows(window):
    model = window.summary.model
    return {model.index(row).data(RIGHT_TO_LEFT_ROLE) for row in range(model.rowCount())}


@pytest.mark.parametrize(
    ("source", "right_to_left", "language"),
    [
        ("english-harbour", False, "en"),
        ("french-port", False, "fr"),
        ("persian-library", True, "fa"),
        ("urdu-bridge", True, "ur"),
        ("lavrov-gcc", True, "ar"),
        (MIXED, False, "en"),
    ],
)
def test_panes_and_clipboard_run_as_the_article_does(
    window, qtbot, seed, source, right_to_left, language
):
    with qtbot.waitSignal(window.session.ready):
        window.session.open(
            Source.pasted(source) if " " in source else Source.file(str(seed(source)))
        )

    window.summary.copy()

    wanted = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    assert directions(window) == {wanted}
    assert rows(window) == {right_to_left}
    html = QGuiApplication.clipboard().mimeData().html()
    assert f'<div dir="{"rtl" if right_to_left else "ltr"}" lang="{language}">' in html
    assert html.count('dir="rtl"') == (1 + window.summary.model.rowCount() if right_to_left else 0)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قال الوزير إن العمل بدأ", QTextOption.WrapMode.WordWrap),
        ("https://example.org/" + "a" * 80, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere),
        ("a " * 300_000, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere),
    ],
)
def test_only_what_may_be_too_long_for_a_line_is_broken_inside(text, wanted):
    assert wrapping.mode(text) is wanted
