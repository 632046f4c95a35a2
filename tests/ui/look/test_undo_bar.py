"""The bar that offers to take back what was just done: one at a time, there to be reached, and said aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QCursor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from khulasa.ui.look import announce, theme
from khulasa.ui.look.chrome import undo_bar
from khulasa.ui.look.chrome.undo_bar import HEIGHT, UndoBar
from khulasa.ui.look.theme import ActiveTheme


@pytest.fixture
def place(qtbot) -> QWidget:
    """A window with a field that has the focus."""
    window = QWidget()
    window.resize(700, 500)
    QVBoxLayout(window).addWidget(QLineEdit())
    window.show()
    qtbot.waitExposed(window)
    window.findChild(QLineEdit).setFocus()
    QCursor.setPos(window.mapToGlobal(QPoint(300, 100)))  # not where the bar will be
    QTest.mouseMove(window, QPoint(300, 100))
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def bar(place) -> UndoBar:
    return UndoBar(ActiveTheme(theme.load(theme.LIGHT)), place)


def test_it_takes_back_what_was_done_and_goes(bar, qtbot):
    undone = []
    bar.offer("Left out", lambda: undone.append(1))
    assert (bar.isVisible(), bar.sentence) == (True, "Left out")
    qtbot.mouseClick(bar.undo_button, Qt.MouseButton.LeftButton)
    assert (undone, bar.isVisible(), bar.sentence) == ([1], False, "")


def test_one_offer_takes_the_place_of_another(bar, qtbot):
    first, second = [], []
    bar.offer("first", lambda: first.append(1))
    bar.offer("second", lambda: second.append(1))
    bar.undo_button.click()
    assert (first, second) == ([], [1])


def test_it_goes_after_a_while_but_not_from_under_the_focus(bar, place, qtbot):
    bar.offer("Left out", lambda: None)
    assert bar._patience.isActive()
    assert bar._patience.interval() == undo_bar.STAYS_MS == 8_000
    bar.undo_button.setFocus(Qt.FocusReason.TabFocusReason)
    assert not bar._patience.isActive()
    place.findChild(QLineEdit).setFocus()
    assert bar._patience.isActive()
    bar._patience.start(1)
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_it_gives_the_focus_back(bar, place, qtbot):
    field = place.findChild(QLineEdit)
    bar.offer("Left out", lambda: None)
    bar.undo_button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(bar.undo_button, Qt.Key.Key_Space)
    assert field.hasFocus()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("width", [420, 700, 1280])
def test_it_floats_at_the_end_corner_inside_the_window(bar, place, direction, width):
    place.setLayoutDirection(direction)
    place.resize(width, 500)
    page = view(place, QRect(0, 40, width // 2, 400))
    bar.float_over(page)
    bar.offer("Sentence left out, another took its place", lambda: None)
    area = bar.geometry()
    assert area.height() == HEIGHT
    assert place.rect().contains(area)
    assert area.bottom() < page.geometry().bottom()
    if direction == Qt.LayoutDirection.RightToLeft:
        assert area.left() < page.geometry().left() + 10


def view(place, area, lines=60):
    """A text pane in a window, longer than it is high."""
    pane = QPlainTextEdit("\n".join(map(str, range(lines))), place)
    pane.setGeometry(area)
    pane.show()
    return pane


def seen(pane, window):
    """What of a window a pane fills with its text."""
    viewport = pane.viewport()
    return QRect(viewport.mapTo(window, QPoint()), viewport.size())


def test_no_line_is_covered_and_the_last_can_be_reached(bar, place):
    pane = view(place, QRect(0, 40, 700, 300))
    bar.float_over(pane)
    before = seen(pane, place)
    bar.offer("Left out", lambda: None)
    assert not seen(pane, place).intersects(bar.geometry())
    assert seen(pane, place).topLeft() == before.topLeft()
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
    last = pane.cursorRect(QTextCursor(pane.document().lastBlock()))
    assert pane.viewport().rect().contains(last)
    bar._leave()
    assert seen(pane, place) == before


def test_it_goes_over_to_what_is_on_screen(bar, place):
    first, second = (view(place, QRect(x, 40, 300, 300)) for x in (0, 350))
    for pane in (first, second):
        bar.float_over(pane)
    whole = seen(second, place)
    bar.offer("Left out", lambda: None)
    assert first.geometry().intersects(bar.geometry())
    first.hide()
    assert second.geometry().intersects(bar.geometry())
    assert not seen(second, place).intersects(bar.geometry())
    first.show()
    assert seen(second, place) == whole
    assert not seen(first, place).intersects(bar.geometry())


def test_a_view_says_itself_how_it_leaves_room(bar, place):
    heights = []
    bar.float_over(view(place, QRect(0, 40, 700, 300)), heights.append)
    bar.offer("first", lambda: None)
    bar.offer("second", lambda: None)
    bar._leave()
    assert heights == [undo_bar.FOOT, 0]


def test_an_offer_that_no_longer_holds_is_withdrawn_and_no_other(bar):
    first, second = list, dict
    bar.offer("first", first)
    bar.withdraw(second)
    assert bar.isVisible()
    bar.withdraw(first)
    assert not bar.isVisible()


def test_it_is_said_to_those_who_hear(bar, monkeypatch):
    heard = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        announce.QAccessible, "updateAccessibility", lambda event: heard.append(event.message())
    )
    bar.offer("Left out", lambda: None)
    assert heard == ["Left out · Undo"]


def test_its_buttons_are_large_enough(bar):
    bar.offer("Left out", lambda: None)
    for button in (bar.undo_button, bar.close_button):
        assert min(button.width(), button.height()) >= 24
