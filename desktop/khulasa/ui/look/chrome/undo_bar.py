"""A bar that floats over a corner for a while: what was just done, and a button that takes it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QEnterEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from khulasa.ui.look import fonts, icons
from khulasa.ui.look.announce import announce
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import Words, icon_button, label, named, say

STAYS_MS = 8_000
"""So long a bar is there to be read and reached, unless somebody is at it."""

HEIGHT, _MARGIN = 40, 8
_SHADOW = QColor(0, 0, 0, 70)

FOOT = HEIGHT + 2 * _MARGIN
"""Pixels at the foot of a view that the bar takes while it is there."""


class _Floor(NamedTuple):
    """A view, and what has it show nothing in so many pixels at its foot."""

    view: QWidget
    leave_foot: Callable[[int], None]


class UndoBar(QFrame):
    """One bar a window, and one offer at a time: another takes its place.

    It lies over its window and pushes nothing; the view below leaves it room at its foot. What has happened can be
    undone otherwise, too, so a bar that goes takes nothing with it.
    """

    def __init__(self, theme: ActiveTheme, window: QWidget) -> None:
        super().__init__(window)
        named(self, "undoBar")
        self._window = window
        self._floors: list[_Floor] = []
        self._floor: _Floor | None = None
        self._said: Words = ""
        self._undo: Callable[[], None] | None = None
        self._came_from: QWidget | None = None
        self._text = label(fonts.interface(10))
        line = named(QFrame(), "undoLine")
        line.setFixedSize(1, 20)
        self.undo_button = icon_button(16)
        self.undo_button.setFont(fonts.interface(10, bold=True))
        self.undo_button.clicked.connect(self._take_back)
        self._key = label(fonts.interface(8.5), "undoKey")
        self.close_button = icon_button(14)
        self.close_button.clicked.connect(self._leave)
        for button in (self.undo_button, self.close_button):
            button.setMinimumSize(28, 28)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(8)
        for part in (self._text, line, self.undo_button, self._key, self.close_button):
            row.addWidget(part)
        self.setFixedHeight(HEIGHT)
        shadow = QGraphicsDropShadowEffect(self, blurRadius=16, offset=QPointF(0, 2), color=_SHADOW)
        self.setGraphicsEffect(shadow)
        self._patience = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._patience.timeout.connect(self._leave)
        self.hide()
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._wait)  # type: ignore[union-attr]
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def float_over(self, view: QWidget, leave_foot: Callable[[int], None] | None = None) -> None:
        """Float at the end corner of a view while that is on screen; of several over the one that was named first.

        None of its lines is covered: what scrolls shows nothing below the bar's upper edge, and all can be scrolled to
        above it. What has margins of its own, or sets its lines anew in another height, has its own `leave_foot`.
        """

        def leave_margin(height: int) -> None:
            if isinstance(view, QAbstractScrollArea):
                view.setViewportMargins(0, 0, 0, height)

        self._floors.append(_Floor(view, leave_foot or leave_margin))
        view.installEventFilter(self)
        self._settle()

    def offer(self, sentence: Words, undo: Callable[[], None], *, key: str = "Ctrl+Z") -> None:
        """Say what was done, and offer to take it back; `key` is what does the same, "" where none does."""
        self._said, self._undo = sentence, undo
        self._key.setText(key)
        self._key.setVisible(bool(key))
        self._came_from = QApplication.focusWidget()
        self._word()
        self.show()
        self._settle()
        self.raise_()
        self._patience.stop()
        self._wait()
        announce(self, f"{self._text.text()} · {self.undo_button.text()}")

    @property
    def sentence(self) -> str:
        """What is said at present, "" where no bar is there."""
        return "" if self.isHidden() else self._text.text()

    def withdraw(self, undo: Callable[[], None]) -> None:
        """Take an offer away that no longer holds: by what it would have called. Another offer stays."""
        if self._undo == undo:
            self._leave()

    def _leave(self) -> None:
        """Go, and give the focus back where the bar had it."""
        focus, back = QApplication.focusWidget(), self._came_from
        self._patience.stop()
        self._undo = None
        if focus is not None and self.isAncestorOf(focus) and back is not None and isValid(back):
            back.setFocus()
        self.hide()

    def _take_back(self) -> None:
        undo = self._undo
        self._leave()
        if undo is not None:
            undo()

    def _wait(self) -> None:
        """Go after a while, but not from under somebody's pointer or focus."""
        focus = QApplication.focusWidget()
        if self.isHidden() or self.underMouse() or (focus and self.isAncestorOf(focus)):
            self._patience.stop()
        elif not self._patience.isActive():
            self._patience.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is here."""
        super().enterEvent(event)
        self._patience.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Count the time anew once the pointer has gone."""
        super().leaveEvent(event)
        if not self.isHidden():
            self._patience.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the corner when the window changes its size, or shows another view."""
        kinds = QEvent.Type
        if event.type() in {kinds.Resize, kinds.LayoutRequest, kinds.Move, kinds.Show, kinds.Hide}:
            self._settle()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room at the foot of what is on screen."""
        super().showEvent(event)
        self._settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give it back."""
        super().hideEvent(event)
        self._stand_on(None)

    def _stand_on(self, floor: _Floor | None) -> None:
        before, self._floor = self._floor, floor
        if floor is before:
            return
        if before is not None and isValid(before.view):
            before.leave_foot(0)
        if floor is not None:
            floor.leave_foot(FOOT)

    def _settle(self) -> None:
        """Lie in the corner where lines end, no wider than the window leaves room."""
        if self.isHidden():
            return
        self._stand_on(next((each for each in self._floors if each.view.isVisible()), None))
        place = self._window.rect()
        if self._floor is not None:
            view = self._floor.view
            place = QRect(view.mapTo(self._window, QPoint()), view.size())
        width = min(self.sizeHint().width(), self._window.width() - 2 * _MARGIN)
        x = place.left() + _MARGIN
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            x = place.right() + 1 - _MARGIN - width
        x = max(_MARGIN, min(x, self._window.width() - _MARGIN - width))
        self.setGeometry(x, place.bottom() + 1 - _MARGIN - HEIGHT, width, HEIGHT)

    def _word(self) -> None:
        self._text.setText(say(self._said))
        self.setAccessibleName(self._text.text())

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self._word()
        self.undo_button.setText(self.tr("Undo"))
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        self._settle()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self.close_button.setIcon(icons.icon("close", theme.colours["on_bar"]))
