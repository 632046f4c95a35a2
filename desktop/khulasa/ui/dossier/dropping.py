"""A list whose rows are dragged to another place, and onto which quotes are dragged from elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from khulasa.dossier.changes import FIRST
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.dossier.mime import quotes_of
from khulasa.ui.dossier.model import DossierModel
from khulasa.ui.look.theme import ActiveTheme, Theme

_LINE, _KNOB = 2.5, 4.0  # pixels: the line where something will go, and the disc at its beginning
_COPY_WIDTH, _COPY_OPACITY = 360, 0.85
"""The copy of a row under the pointer, in pixels from its handle on: beside it the line can be seen."""


class DroppingList(QListView):
    """Shows a line where what is dragged will go, and a copy of the row under the pointer."""

    quotes_dropped = Signal(list, str)
    """Quotes from elsewhere, and the id of the item behind which they shall stand, `FIRST` for the beginning."""

    def __init__(self, controller: DossierController, theme: ActiveTheme) -> None:
        super().__init__()
        self._controller = controller
        self.rows = DossierModel(controller, self)
        self.setModel(self.rows)
        self.lifted: frozenset[str] = frozenset()
        """The rows that are being dragged, by id."""
        self._line_at: int | None = None
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)  # the line is ours
        theme.dress(self._set_theme)

    def _set_theme(self, theme: Theme) -> None:
        self._accent = theme.colour("accent")

    @property
    def selected_ids(self) -> list[str]:
        """The ids of the selected items, in order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        items = (self.rows.item(self.rows.index(row)) for row in rows)
        return [item.id for item in items if item is not None]

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Lift the selected rows: they pale where they stand, and a copy of the first goes along."""
        indexes = sorted(self.selectedIndexes(), key=lambda index: index.row())
        if not indexes:
            return
        rect = self.visualRect(indexes[0])
        rect.setLeft(max(rect.left(), rect.right() - _COPY_WIDTH))
        picture = self._picture(rect)
        self.lifted = frozenset(self.selected_ids)
        self.viewport().update()
        drag = QDrag(self)
        drag.setMimeData(self.rows.mimeData(indexes))
        drag.setPixmap(picture)
        drag.setHotSpot(self.viewport().mapFromGlobal(self.cursor().pos()) - rect.topLeft())
        actions = Qt.DropAction
        drag.exec(actions.MoveAction | actions.CopyAction, actions.MoveAction)
        self.lifted = frozenset()
        self._show_line(None)

    def _picture(self, rect: QRect) -> QPixmap:
        row = self.viewport().grab(rect)
        picture = QPixmap(row.size())
        picture.setDevicePixelRatio(row.devicePixelRatio())
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setOpacity(_COPY_OPACITY)
            painter.drawPixmap(0, 0, row)
            painter.setPen(QPen(self._accent, 2))
            painter.drawRect(
                QRectF(QPoint(0, 0), row.deviceIndependentSize()).adjusted(1, 1, -1, -1)
            )
        return picture

    def place_at(self, point: QPoint) -> int:
        """Before which row what is dropped at a point of the viewport goes; the number of rows for the end."""
        index = self.indexAt(point)
        if not index.isValid():
            first = self.visualRect(self.rows.index(0)) if self.rows.rowCount() else QRect()
            return 0 if point.y() < first.top() else self.rows.rowCount()
        below = point.y() > self.visualRect(index).center().y()
        return index.row() + below

    def _takes(self, event: QDropEvent) -> bool:
        return event.source() is self or bool(quotes_of(event.mimeData()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take rows of its own, and quotes."""
        if self._takes(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go; the list scrolls at its edges."""
        super().dragMoveEvent(event)
        if self._takes(event):
            self._show_line(self.place_at(event.position().toPoint()))
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag went elsewhere."""
        super().dragLeaveEvent(event)
        self._show_line(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move rows together, or have quotes taken in there."""
        place = self.place_at(event.position().toPoint())
        item = self.rows.item(self.rows.index(place - 1)) if place else None
        after = FIRST if item is None else item.id
        self._show_line(None)
        if event.source() is self:
            self._controller.move_all(self._in_order(), after)
        else:
            self.quotes_dropped.emit(quotes_of(event.mimeData()), after)
        event.acceptProposedAction()
        self.setState(QAbstractItemView.State.NoState)  # else the list scrolls on at its edge

    def _in_order(self) -> list[str]:
        return [item.id for item in self._controller.dossier if item.id in self.lifted]

    def _show_line(self, place: int | None) -> None:
        self._line_at = place
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the line."""
        super().paintEvent(event)
        if self._line_at is None:
            return
        count = self.rows.rowCount()
        row = self.visualRect(self.rows.index(min(self._line_at, count - 1))) if count else QRect()
        y = float(row.bottom() if self._line_at >= count else row.top())
        y = max(y, _KNOB)
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._accent, _LINE))
            right = self.viewport().width() - 2 * _KNOB
            painter.drawLine(QPointF(0, y), QPointF(right, y))
            painter.setBrush(self._accent)
            painter.drawEllipse(QRectF(right - _KNOB, y - _KNOB, 2 * _KNOB, 2 * _KNOB))
