"""The list of cards, with the buttons on each of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip

from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.reading_type import ReadingType
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.summary.card import CardDelegate
from khulasa.ui.summary.card_buttons import Button
from khulasa.ui.summary.model import SENTENCE_ROLE, SummaryModel

_MANY = 1000


class Cards(QListView):
    """`asked` gives what a button on a card asks for, and the card's sentence by its index."""

    asked = Signal(str, int)
    zoom_turned = Signal(int)
    """The wheel was turned while Ctrl was held, by so many eighths of a degree."""
    entered_place = Signal(int)
    """Enter was pressed on a card: lead to its sentence's place, and stay there."""

    def __init__(self, theme: ActiveTheme, model: SummaryModel) -> None:
        super().__init__()
        self.delegate = CardDelegate(theme, self)
        self._pressed: tuple[Button, int] | None = None
        self.setItemDelegate(self.delegate)
        self.setModel(model)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.verticalScrollBar().setSingleStep(24)
        theme.changed.connect(self.viewport().update)

    def expect(self, rows: int) -> None:
        """Lay a very long list out in batches, so that the window answers meanwhile."""
        batched = rows > _MANY
        self.setLayoutMode(
            QListView.LayoutMode.Batched if batched else QListView.LayoutMode.SinglePass
        )

    def set_type(self, setting: ReadingType) -> None:
        """Set the sentences in another way."""
        self.delegate.set_type(setting)
        self.scheduleDelayedItemsLayout()

    def current_sentence(self) -> int | None:
        """The sentence of the card that keys act on, None where there is none."""
        index = self.currentIndex()
        return index.data(SENTENCE_ROLE) if index.isValid() else None

    def button_at(self, point: QPoint) -> tuple[Button, QModelIndex] | None:
        """The button under a point of the viewport, and its card."""
        index = self.indexAt(point)
        if not index.isValid():
            return None
        for button, area in self.delegate.buttons(self, index).items():
            if area.contains(point):
                return button, index
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls, and zooms while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_turned.emit(event.angleDelta().y())
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A button takes the press; else it selects, as in any list."""
        hit = (
            self.button_at(event.position().toPoint())
            if event.button() == Qt.MouseButton.LeftButton
            else None
        )
        self._pressed = (hit[0], hit[1].row()) if hit else None
        if not hit:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A button that was pressed and is let go asks for what it stands for."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
            return
        hit = self.button_at(event.position().toPoint())
        if hit and (hit[0], hit[1].row()) == pressed:
            self.asked.emit(hit[0].value, hit[1].data(SENTENCE_ROLE))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
        over = self.button_at(event.position().toPoint())
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the place in the article; the rest is as in any list."""
        current = self.current_sentence()
        if (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers()
            and current is not None
        ):
            self.entered_place.emit(current)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a button does."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hit = self.button_at(event.pos())
            tip = self.delegate.tip(*hit) if hit else ""
            QToolTip.showText(event.globalPos(), tool_tip(tip), self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards' height follows their width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
