"""A bar that floats at what is selected, in the article or on a page, and goes as soon as the reader goes on."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
    SignalInstance,
)
from PySide6.QtGui import QAction, QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QToolButton,
    QWidget,
)

from khulasa.services.find import Span
from khulasa.ui.look import fonts
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.look.widgets import icon_button, named
from khulasa.ui.selecting.actions import SelectionActions

_GAP = 6  # between the selection and the bar
_EDGE = 8  # between the bar and the edges of its pane
_BUTTON = 30
_ICON = 16
_SHADOW = QColor(0, 0, 0, 60)
_GOES_WITH = {
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Hide,
}


class SelectionPane(Protocol):
    """What the bar asks of the pane in which words are selected; it is a `QAbstractScrollArea`, too."""

    selection_settled: SignalInstance
    """Words were selected with the mouse, and it was let go."""
    selection_menu_wanted: SignalInstance
    """A menu for the selection, at a point of the screen."""

    def selected_span(self) -> Span:
        """Where in the text the selection begins and ends."""
        ...

    def selection_rect(self) -> QRect:
        """What the selection covers of the pane's viewport, in its coordinates."""
        ...


class SelectionBar(QFrame):
    """The actions as buttons. It takes no room and no focus; the same entries are in a menu, which keys reach."""

    def __init__(self, actions: SelectionActions, theme: ActiveTheme, window: QWidget) -> None:
        super().__init__(window)
        named(self, "selectionBar")
        self._window = window
        self._actions = actions
        self._pane: SelectionPane | None = None
        self._moving = QTimer(self, singleShot=True, interval=0)
        self._moving.timeout.connect(self._settle)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 4, 6, 4)
        self._row.setSpacing(2)
        self._lines: dict[QAction, QFrame] = {}
        self._list_actions()
        shadow = QGraphicsDropShadowEffect(self, blurRadius=18, offset=QPointF(0, 3), color=_SHADOW)
        self.setGraphicsEffect(shadow)
        actions.done.connect(self.hide)
        theme.changed.connect(self.hide)
        self.hide()

    def _list_actions(self) -> None:
        for place, action in enumerate(self._actions.all):
            if place:
                line = named(QFrame(), "selectionLine")
                line.setFixedSize(1, 20)
                self._row.addWidget(line)
                self._lines[action] = line
            button = icon_button(_ICON)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setDefaultAction(action)
            button.setIconSize(QSize(_ICON, _ICON))
            button.setFont(fonts.interface(10, bold=not place))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setMinimumHeight(_BUTTON)
            self._row.addWidget(button)

    @property
    def buttons(self) -> list[QToolButton]:
        """The buttons of what is offered, in the order of the actions."""
        return [each for each in self.findChildren(QToolButton) if not each.isHidden()]

    def serve(self, pane: SelectionPane) -> None:
        """Come for what is selected in a pane, and go when the reader goes on there."""
        area = cast(QAbstractScrollArea, pane)
        pane.selection_settled.connect(lambda: self._come(pane))
        pane.selection_menu_wanted.connect(lambda point: self._show_menu(pane, point))
        for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
            bar.valueChanged.connect(self.hide)
        for watched in (area, area.viewport()):
            watched.installEventFilter(self)

    def _come(self, pane: SelectionPane) -> None:
        self._pane = pane
        if self._actions.take(pane):
            self._offer()
            self._settle()
            self.show()
            self.raise_()

    def _offer(self) -> None:
        """Leave out what there is not, with the line before it."""
        for button in self.findChildren(QToolButton):
            action = button.defaultAction()
            button.setVisible(action.isVisible())
            if action in self._lines:
                self._lines[action].setVisible(action.isVisible())

    def _show_menu(self, pane: SelectionPane, point: QPoint) -> None:
        self.hide()
        if self._actions.take(pane):
            menu = self._actions.menu()
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(point)

    def _settle(self) -> None:
        """Lie below the selection, above it where there is no room, and within the pane."""
        pane = self._pane
        if pane is None:
            return
        viewport = cast(QAbstractScrollArea, pane).viewport()
        corner = viewport.mapTo(self._window, QPoint(0, 0))
        area = QRect(corner, viewport.size())
        selection = pane.selection_rect().translated(corner)
        size = self.sizeHint()
        x = selection.center().x() - size.width() // 2
        x = max(area.left() + _EDGE, min(x, area.right() - _EDGE - size.width()))
        x = min(x, self._window.width() - _EDGE - size.width())  # a pane may be narrower than it
        y = selection.bottom() + _GAP
        if y + size.height() > area.bottom():
            y = max(area.top(), selection.top() - _GAP - size.height())
        self.setGeometry(QRect(QPoint(max(0, x), y), size))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the next thing that the reader does in the pane; Escape does nothing but that."""
        if self.isVisible():
            is_key = isinstance(event, QKeyEvent)
            if is_key and cast(QKeyEvent, event).key() == Qt.Key.Key_Escape:
                if event.type() == QEvent.Type.KeyPress:
                    self.hide()
                event.accept()
                return True
            if event.type() in _GOES_WITH:
                self.hide()
            elif event.type() == QEvent.Type.Resize:
                self._moving.start()  # once the text stands anew
        return super().eventFilter(watched, event)
