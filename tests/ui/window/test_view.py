"""The view: which panes are shown, dimming, zoom by key and wheel, face, line width, and that it is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from khulasa.services import settings
from khulasa.services.settings import Settings
from khulasa.ui.app import Application
from khulasa.ui.look.reading_type import ZOOM_HIGH, ZOOM_LOW, Face, Width

pytestmark = pytest.mark.window

CTRL = Qt.KeyboardModifier.ControlModifier


def press(window, qtbot, key, modifier=CTRL) -> None:
    qtbot.keyClick(window, key, modifier)


def point_size(window) -> float:
    return window.article.document().firstBlock().charFormat().font().pointSizeF()


def pitch_of(window) -> int:
    """Pixels from line to line on the summary's page."""
    return window.summary.page._arrangement.rows.spacing.pitch


def turn_wheel(viewport, delta: int, modifier=CTRL) -> None:
    spot = QPointF(viewport.rect().center())
    event = QWheelEvent(
        spot,
        QPointF(viewport.mapToGlobal(spot.toPoint())),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def choose(group, value: str) -> None:
    next(action for action in group.actions() if action.data() == value).trigger()


def test_one_pane_or_both(opened, qtbot):
    press(opened, qtbot, Qt.Key.Key_2)
    assert (opened.article.isVisible(), opened.summary.isVisible()) == (False, True)
    assert opened.summary.page.hasFocus()
    press(opened, qtbot, Qt.Key.Key_3)
    assert (opened.article.isVisible(), opened.summary.isVisible()) == (True, False)
    assert opened.article.hasFocus()
    press(opened, qtbot, Qt.Key.Key_1)
    assert (opened.article.isVisible(), opened.summary.isVisible()) == (True, True)


def test_whoever_goes_to_a_place_gets_the_article(opened, qtbot):
    press(opened, qtbot, Qt.Key.Key_2)
    opened.summary.select(opened.controller.summary.chosen[1])
    opened.summary.page.setFocus()
    qtbot.keyClick(opened.summary.page, Qt.Key.Key_Return)
    assert opened.article.isVisible()
    assert opened.article.hasFocus()


def test_where_the_summary_stands_alone_the_hits_in_it_are_counted(opened, qtbot):
    opened.summary.slider.setValue(1)
    press(opened, qtbot, Qt.Key.Key_F)
    word = opened.controller.summary.quotes()[0].split()[-1].strip(".")
    opened.find_bar.field.setText("ا")
    everywhere = opened.find_bar.count.text()
    press(opened, qtbot, Qt.Key.Key_2)
    opened.find_bar.field.setText(word)
    opened.find_bar.field.setText("ا")
    assert opened.find_bar.count.text() != everywhere
    assert "من" in opened.find_bar.count.text()


def test_the_rest_is_dimmed_and_the_chosen_are_not(opened, qtbot):
    opened.summary.slider.setValue(1)
    press(opened, qtbot, Qt.Key.Key_D, CTRL | Qt.KeyboardModifier.ShiftModifier)
    muted = opened.article._theme.colour("muted")
    dimmed = [
        one for one in opened.article.extraSelections() if one.format.foreground().color() == muted
    ]
    shown = opened.controller.summary.quotes()[0]
    assert dimmed
    assert not any(shown in one.cursor.selectedText() for one in dimmed)
    press(opened, qtbot, Qt.Key.Key_D, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert not any(
        one.format.foreground().color() == muted for one in opened.article.extraSelections()
    )


def test_keys_zoom_both_panes_and_back(opened, qtbot):
    before, pitch = point_size(opened), pitch_of(opened)
    for _ in range(4):
        press(opened, qtbot, Qt.Key.Key_Plus)
    assert point_size(opened) == pytest.approx(before * 1.4)
    assert pitch_of(opened) > pitch
    press(opened, qtbot, Qt.Key.Key_Minus)
    assert point_size(opened) == pytest.approx(before * 1.3)
    press(opened, qtbot, Qt.Key.Key_0)
    assert point_size(opened) == pytest.approx(before)
    assert pitch_of(opened) == pitch


def test_the_wheel_zooms_over_either_pane_while_ctrl_is_held(opened, qtbot):
    before = point_size(opened)
    turn_wheel(opened.article.viewport(), 60)
    assert point_size(opened) == pytest.approx(before)
    turn_wheel(opened.summary.page.viewport(), 60)
    assert point_size(opened) == pytest.approx(before * 1.1)
    turn_wheel(opened.article.viewport(), -240)
    assert point_size(opened) == pytest.approx(before * 0.9)
    turn_wheel(opened.article.viewport(), 120, Qt.KeyboardModifier.NoModifier)
    assert point_size(opened) == pytest.approx(before * 0.9)


def test_there_is_an_end_to_zooming(opened):
    opened.view.zoom(99)
    assert opened.view._type.zoom == ZOOM_HIGH
    opened.view.zoom(-99)
    assert opened.view._type.zoom == ZOOM_LOW


def test_another_face_and_other_lines_keep_the_place_and_the_marks(opened, qtbot):
    chosen = opened.controller.summary.chosen
    width = opened.article.viewport().width()
    choose(opened.view._faces, Face.PLEX)
    family = opened.article.document().firstBlock().charFormat().font().family()
    assert "Plex" in family
    choose(opened.view._widths, Width.NARROW)
    assert opened.article.viewport().width() < width
    assert opened.controller.summary.chosen == chosen
    assert opened.article.extraSelections()


def test_what_was_chosen_is_kept_for_the_next_start(application, qapp, qtbot, tmp_path):
    make = application._make_worker
    first = Application(qapp, Settings(), tmp_path, make_worker=make)
    view = first.new_window().view
    view.zoom(3)
    view.dim.trigger()
    choose(view._faces, Face.PLEX)
    first.close()
    stored = settings.load(tmp_path)
    assert (stored.zoom, stored.dim, stored.face) == (130, True, "plex")
    second = Application(qapp, stored, tmp_path, make_worker=make)
    again = second.new_window().view
    assert (again._type.zoom, again._type.face, again.dim.isChecked()) == (130, Face.PLEX, True)
    second.close()
    qtbot.waitUntil(lambda: not first.windows and not second.windows)
