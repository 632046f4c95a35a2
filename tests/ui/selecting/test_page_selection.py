"""Words are selected on the picture of a page: whole ones, in the order of the text, with the same bar."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication

from khulasa.document.places import Box, Places
from khulasa.ui.pages.scrolling import STEP
from khulasa.ui.pages.selection import NOTHING, PageSelection

PLACES = Places.of_words(
    [
        (
            start,
            start + 4,
            Box(1 + line // 3, 100 - 20 * column, 20 * line, 115 - 20 * column, 20 * line + 12),
        )
        for line in range(6)
        for column, start in enumerate(range(25 * line, 25 * line + 25, 5))
    ]
)
SIDE = st.floats(-50, 200)


@given(x=SIDE, y=SIDE, to_x=SIDE, to_y=SIDE, page=st.integers(1, 3))
def test_a_selection_is_of_whole_words(x, y, to_x, to_y, page):
    selection = PageSelection(PLACES)
    selection.press(page, x, y)
    selection.drag(page, to_x, to_y)
    start, end = selection.span
    assert (start, end) == NOTHING or (start % 5 == 0 and end % 5 == 4)
    assert (page == 3) is (selection.span == NOTHING)
    assert all(box.page == page for box in selection.boxes())


def test_a_selection_may_run_over_pages():
    selection = PageSelection(PLACES)
    selection.press(1, 108, 45)
    selection.drag(2, 108, 65)
    assert selection.span == (50, 79)
    assert {box.page for box in selection.boxes()} == {1, 2}


@pytest.fixture
def pages(window, qtbot, pdf):
    with qtbot.waitSignal(window.session.ready):
        window.session.open(pdf("chromium"))
    window.pages.controls.switch.setChecked(True)
    qtbot.waitUntil(lambda: window.pages.pictures.settled)
    return window


def middle_of(window, offset: int) -> QPointF:
    view = window.pages.pages
    box = window.controller.analysis.document.places.word_from(offset)
    rect = view._on_screen(box, view._layout.rect(box.page - 1))
    return rect.translated(-view._area().topLeft()).center()


@pytest.mark.window
def test_a_selection_on_a_page_gets_the_bar_and_is_copied(pages, qtbot):
    view, analysis = pages.pages.pages, pages.controller.analysis
    sentence = analysis.sentences[0]
    first, last = (middle_of(pages, at).toPoint() for at in (sentence.start, sentence.start + 20))
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(view.viewport(), last)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=last)
    start, end = view.selected_span()
    assert start == sentence.start
    assert pages.selection_bar.isVisible()
    view.setFocus()
    pages.copy()
    assert QGuiApplication.clipboard().text() == analysis.document.text[start:end]
    pages.selection.copy.trigger()
    assert analysis.document.text[start:end] in QGuiApplication.clipboard().text()
    assert "ص ١" in QGuiApplication.clipboard().text()
    qtbot.waitUntil(lambda: not pages.selection_bar.isVisible())


@pytest.mark.window
def test_a_double_click_selects_a_word_of_the_page(pages, qtbot):
    view, analysis = pages.pages.pages, pages.controller.analysis
    sentence = analysis.sentences[0]
    point = middle_of(pages, sentence.start).toPoint()
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    start, end = view.selected_span()
    assert analysis.document.text[start:end].split() == [analysis.document.text[start:end]]
    for _ in range(2):  # the first takes the bar
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected_span() == NOTHING


@pytest.mark.window
def test_a_page_keeps_its_right_edge_when_it_grows(pages):
    view = pages.pages.pages

    def edge() -> float:
        return view._layout.rect(0).right() - view._area().left()

    view.verticalScrollBar().setValue(0)
    before = edge()
    for _ in range(3):
        view.zoom_by(STEP)
        assert edge() == pytest.approx(before, abs=2)
