"""The row of tabs: one Tab stop, arrows inside; dragged into another order, or out into a window of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QTabBar, QToolButton, QWidget

from khulasa.document.bidi import isolate, mostly_right_to_left
from khulasa.services.wording import one_line
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import caption, tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import icon_button

NARROWEST, WIDEST, WIDEST_OF_TWO = 138, 230, 400
"""Pixels of a tab's width; where one or two are open, each may say its whole title."""

_HEIGHT = 44
"""That of the row: the tab in front stands on what lies below."""
_PADDING, _LINE, _DOT = 14, 2.5, 3
_PULLED_OUT = 48  # pixels below the row: further than a hand slips


@dataclass(frozen=True, slots=True)
class TabWords:
    """What a tab says: its title, where the article lies, and whether somebody has looked at it."""

    title: str
    place: str
    seen: bool = True


class TabBar(QTabBar):
    """Shows as many tabs as fit, the one in front among them."""

    wanted = Signal(int)
    """A tab shall come to the front."""
    close_wanted = Signal(int)
    moved = Signal(int, int)
    """A tab was dragged from one place to another."""
    pulled_out = Signal(int)
    """A tab was dragged out of the row."""

    def __init__(self, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabs")
        self.setFont(fonts.interface(10))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self._silence_scroll_buttons()
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        self._theme = theme.theme
        self._words: list[TabWords] = []
        self._front = -1
        self._width = WIDEST
        self._dragged: int | None = None
        self._pressed = QPoint()
        self.close_button = icon_button(14)
        self.close_button.setParent(self)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.close_button.clicked.connect(lambda: self.close_wanted.emit(self._front))
        self.close_button.setFixedSize(24, 24)
        self.currentChanged.connect(self._go_by_key)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def _silence_scroll_buttons(self) -> None:
        """Qt keeps its scroll buttons, which are never shown, in the language that they were made in."""
        for name in ("ScrollLeftButton", "ScrollRightButton"):
            for hidden in self.findChildren(QToolButton, name):
                hidden.setAccessibleName("")

    def show_tabs(self, words: Sequence[TabWords], front: int, room: int) -> None:
        """Show tabs in so many pixels; `front` is the place of the one in front, -1 for none."""
        before = self.blockSignals(True)
        self._words, self._front = list(words), front
        while self.count() > len(words):
            self.removeTab(self.count() - 1)
        while self.count() < len(words):
            self.addTab("")
        most = WIDEST_OF_TWO if len(words) <= 2 else WIDEST
        shown = self._shown(room)
        self._width = max(NARROWEST, min(most, room // max(1, len(shown))))
        for place, tab in enumerate(words):
            title = one_line(tab.title)
            self.setTabText(place, caption(isolate(title)))
            self.setTabToolTip(place, tool_tip(f"{isolate(title)}\n{isolate(one_line(tab.place))}"))
            self.setTabVisible(place, place in shown)
        if front >= 0:
            self.setCurrentIndex(front)
        self.blockSignals(before)
        self.setFixedWidth(self._width * len(shown))
        self.updateGeometry()
        self._put_close_button()
        self.update()

    def _shown(self, room: int) -> set[int]:
        """The places of the tabs that fit: the first ones, and the one in front."""
        fitting = max(1, room // NARROWEST)
        shown = set(range(min(fitting, len(self._words))))
        if self._front >= 0 and self._front not in shown:
            shown = {*sorted(shown)[:-1], self._front}
        return shown

    @property
    def hidden(self) -> list[int]:
        """The places of the tabs that do not fit."""
        return [place for place in range(self.count()) if not self.isTabVisible(place)]

    def tabSizeHint(self, _index: int, /) -> QSize:
        """All tabs are equally wide."""
        return QSize(self._width, _HEIGHT)

    def minimumTabSizeHint(self, index: int, /) -> QSize:
        """See `tabSizeHint`."""
        return self.tabSizeHint(index)

    def _go_by_key(self, place: int) -> None:
        if place >= 0 and place != self._front:
            self.wanted.emit(place)

    # By mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A tab is gone to as soon as it is pressed."""
        place = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self._dragged, self._pressed = place, event.position().toPoint()
            self.wanted.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A dragged tab takes the place of the one that it is over."""
        if self._dragged is None:
            super().mouseMoveEvent(event)
            return
        point = event.position().toPoint()
        over = self.tabAt(QPoint(point.x(), self.height() // 2))
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and over >= 0 and over != self._dragged:
            before, self._dragged = self._dragged, over
            self.moved.emit(before, over)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button closes; a tab that is let go far below the row gets a window."""
        point = event.position().toPoint()
        dragged, self._dragged = self._dragged, None
        if event.button() == Qt.MouseButton.MiddleButton and self.tabAt(point) >= 0:
            self.close_wanted.emit(self.tabAt(point))
        elif dragged is not None and not -_PULLED_OUT < point.y() < self.height() + _PULLED_OUT:
            self.pulled_out.emit(dragged)

    # On screen

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """The tab in front stands on the page below it; a dot marks what nobody has looked at."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place in range(self.count()):
                if self.isTabVisible(place):
                    self._paint(painter, place, self.tabRect(place))

    def _paint(self, painter: QPainter, place: int, area: QRect) -> None:
        front = place == self._front
        colour = self._theme.colour
        font = fonts.interface(10, bold=front)
        painter.setFont(font)
        if front:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("sheet"))
            painter.drawRoundedRect(area.adjusted(0, 5, 0, 8), 8, 8)
            painter.setPen(QPen(colour("accent"), _LINE))
            painter.drawLine(area.left() + 12, area.top() + 5, area.right() - 12, area.top() + 5)
        else:
            painter.setPen(colour("line"))
            edge = area.left() if self.isRightToLeft() else area.right()
            painter.drawLine(edge, area.top() + 13, edge, area.bottom() - 8)
        self._paint_words(painter, place, area.adjusted(_PADDING, 5, -_PADDING, 0))
        if self.hasFocus() and front:
            painter.setPen(QPen(colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(4, 9, -4, -3), 6, 6)

    def _paint_words(self, painter: QPainter, place: int, area: QRect) -> None:
        """The title begins where its own letters begin, and is cut at their end."""
        words, front = self._words[place], place == self._front
        if front:
            room = self.close_button.width()
            area = area.adjusted(room if self.isRightToLeft() else 0, 0, 0, 0)
            area = area if self.isRightToLeft() else area.adjusted(0, 0, -room, 0)
        if not words.seen:
            x = area.right() - _DOT if self.isRightToLeft() else area.left() + _DOT
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(QPoint(x, area.center().y()), _DOT, _DOT)
            shift = 4 * _DOT
            area = (
                area.adjusted(0, 0, -shift, 0)
                if self.isRightToLeft()
                else area.adjusted(shift, 0, 0, 0)
            )
        title = one_line(words.title)
        cut = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(self._theme.colour("ink" if front else "muted"))
        right = self.isRightToLeft()
        edge = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if mostly_right_to_left(title)
            else Qt.LayoutDirection.LeftToRight
        )
        painter.drawText(
            area, edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, cut
        )

    def _put_close_button(self) -> None:
        self.close_button.setVisible(self._front >= 0)
        if self._front >= 0:
            area = self.tabRect(self._front)
            button = self.close_button
            x = area.left() + 6 if self.isRightToLeft() else area.right() - 6 - button.width()
            button.move(x, area.top() + 5 + (area.height() - 5 - button.height()) // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button that closes keeps to its tab."""
        super().resizeEvent(event)
        self._put_close_button()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self.close_button.setIcon(icons.icon("close", theme.colours["muted"]))
        self.update()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setAccessibleName(self.tr("Open articles"))
        self.close_button.setToolTip(self.tr("Close the tab"))
        self.close_button.setAccessibleName(self.tr("Close the tab"))
