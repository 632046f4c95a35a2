"""The rows above the page: one or two, the way of Tab and F6, the slider's wheel, and one pane in a narrow window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from khulasa.ui.summary.controls.heads import Head

CTRL = Qt.KeyboardModifier.ControlModifier


def wheel(widget) -> None:
    spot = QPointF(widget.rect().center())
    event = QWheelEvent(
        spot, QPointF(widget.mapToGlobal(spot.toPoint())), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


@pytest.fixture
def sized(opened, qtbot):
    """Gives the window another size."""

    def resize(width: int, height: int):
        opened.window().resize(width, height)
        QApplication.processEvents()
        return opened

    return resize


def test_tab_leads_from_the_length_to_copy_in_the_order_of_the_screen(opened, qtbot):
    pane = opened.summary
    shown = [chip for chip in pane.focus.chips if chip.isVisible()]
    stops = [pane.slider, pane.length.unit_button, pane.focus.field, shown[0], pane.page]
    stops += [pane.copy_button]
    pane.slider.setFocus(Qt.FocusReason.TabFocusReason)
    for stop in stops:
        assert stop.hasFocus(), (stop, QApplication.focusWidget())
        qtbot.keyClick(stop, Qt.Key.Key_Tab)


def test_from_the_page_copy_is_one_stop_away(opened, qtbot):
    opened.summary.page.setFocus()
    qtbot.keyClick(opened.summary.page, Qt.Key.Key_Tab)
    assert opened.summary.copy_button.hasFocus()


def test_two_steps_lead_from_the_article_to_copy(opened, qtbot):
    opened.article.setFocus()
    qtbot.keyClick(opened, Qt.Key.Key_F6)
    assert opened.summary.page.hasFocus()
    qtbot.keyClick(opened.summary.page, Qt.Key.Key_Tab)
    assert opened.summary.copy_button.hasFocus()


def test_the_wheel_passes_over_the_slider_unless_it_has_the_focus(opened):
    slider = opened.summary.slider
    before = slider.value()
    opened.summary.page.setFocus()
    wheel(slider)
    assert slider.value() == before
    assert not slider.hasFocus()
    slider.setFocus()
    wheel(slider)
    assert slider.value() != before


def test_the_count_is_of_all_sentences_even_after_one_is_left_out(opened):
    label = opened.summary.label
    assert label.text().startswith("٤ من ١١ جملة · ")
    opened.controller.exclude(opened.controller.summary.chosen[0])
    assert label.text().startswith("٤ من ١١ جملة · ")
    assert "٪" not in label.text()


@pytest.mark.parametrize(("height", "rows"), [(800, 2), (640, 2), (639, 1), (500, 1)])
def test_a_low_window_has_one_row(sized, height, rows):
    window = sized(1280, height)
    pane = window.summary
    assert pane.rows.height() == (88 if rows == 2 else 40)
    assert pane.copy_bar.height() == (56 if rows == 2 else 42)
    assert pane.focus.isVisible() is (rows == 2)
    assert pane.rows.focus_button.isVisible() is (rows == 1)


def test_in_a_low_window_the_field_comes_over_the_page_and_goes_when_it_is_left(sized, qtbot):
    window = sized(900, 600)
    pane = window.summary
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert pane.focus.field.hasFocus()
    assert pane.rect().contains(pane.focus.geometry())
    assert pane.page.geometry().contains(pane.focus.geometry())
    qtbot.keyClick(pane.focus.field, Qt.Key.Key_Escape)
    assert not pane.focus.isVisible()
    qtbot.mouseClick(pane.rows.focus_button, Qt.MouseButton.LeftButton)
    assert pane.focus.isVisible()
    pane.page.setFocus()
    assert not pane.focus.isVisible()
    sized(900, 700)
    assert pane.focus.isVisible()


def test_a_key_whose_target_is_hidden_shows_it_first(opened, qtbot):
    qtbot.keyClick(opened, Qt.Key.Key_3, CTRL)
    assert not opened.summary.isVisible()
    qtbot.keyClick(opened, Qt.Key.Key_K, CTRL)
    assert opened.summary.focus.field.hasFocus()
    assert opened.summary.isVisible()


def test_without_an_article_the_key_types_nowhere(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert not window.summary.focus.field.hasFocus()


@pytest.mark.parametrize("size", [(900, 600), (700, 500)])
def test_a_narrow_window_shows_one_pane_with_heads_for_both(sized, qtbot, size):
    window = sized(*size)
    pane, text_heads = window.summary, window.view.panes.text_heads
    assert (pane.isVisible(), window.reading.isVisible()) == (True, False)
    heads = pane.rows.heads.buttons
    assert all(head.isVisible() for head in heads.values())
    qtbot.mouseClick(heads[Head.TEXT], Qt.MouseButton.LeftButton)
    assert (pane.isVisible(), window.reading.isVisible()) == (False, True)
    assert text_heads.isVisible()
    qtbot.mouseClick(text_heads.heads.buttons[Head.SUMMARY], Qt.MouseButton.LeftButton)
    assert (pane.isVisible(), window.reading.isVisible()) == (True, False)
    assert pane.page.hasFocus()


def test_both_panes_in_a_narrow_window_are_a_choice_that_a_wide_one_forgets(sized, qtbot):
    window = sized(900, 600)
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    assert window.summary.isVisible()
    assert window.reading.isVisible()
    sized(1280, 800)
    assert window.summary.isVisible()
    assert window.reading.isVisible()
    sized(900, 600)
    assert not window.reading.isVisible()


def test_in_one_pane_space_goes_to_the_place_and_escape_comes_back(sized, qtbot):
    window = sized(900, 600)
    sentence = window.controller.summary.chosen[1]
    window.summary.select(sentence)
    window.summary.page.setFocus()
    qtbot.keyClick(window.summary.page, Qt.Key.Key_Space)
    assert window.article.hasFocus()
    assert window.article.sentence_at_cursor() == sentence
    qtbot.keyClick(window.article, Qt.Key.Key_Escape)
    assert window.summary.page.hasFocus()
    assert window.summary.page.current_sentence() == sentence


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("size", [(1280, 772), (1000, 640), (900, 600), (700, 500)])
def test_nothing_is_cut(application, sized, size, language):
    """Each control of the pane lies inside it, as large as it asks to be, and none over another."""
    application.set_language(language)
    window = sized(*size)
    pane = window.summary
    parts = [pane.rows.heads, pane.label, pane.slider, pane.length.unit_button]
    parts += [pane.rows.focus_button, pane.copy_button, pane.copy_bar.menu_button]
    parts += [pane.copy_bar.export_button]
    seen = [part for part in parts if part.isVisible()]
    areas = [part.rect().translated(part.mapTo(pane, QPoint())) for part in seen]
    assert all(pane.rect().contains(area) for area in areas)
    assert not [
        (first, second)
        for place, first in enumerate(areas)
        for second in areas[place + 1 :]
        if first.intersects(second)
    ]
    assert pane.label.width() >= pane.label.sizeHint().width()
    assert window.window().width() == size[0]


def test_the_line_between_the_panes_stays_where_it_is_put_until_a_double_click(sized, qtbot):
    window = sized(1280, 800)
    splitter = window.splitter
    assert abs(window.summary.width() - 608) <= 2
    splitter.moveSplitter(800, 1)
    splitter.splitterMoved.emit(800, 1)
    moved = window.summary.width()
    assert moved != 608
    qtbot.mouseDClick(splitter.handle(1), Qt.MouseButton.LeftButton)
    assert abs(window.summary.width() - 608) <= 2
    sized(1920, 1000)
    assert abs(window.summary.width() - 640) <= 2
