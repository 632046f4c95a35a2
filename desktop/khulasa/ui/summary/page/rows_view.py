"""Where the rows of the page lie: what a list view asks for, answered from an arrangement of our own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from khulasa.ui.summary.model import Index, SummaryModel
from khulasa.ui.summary.page.arrangement import Arrangement
from khulasa.ui.summary.page.painting import FADE

_WHEEL_STEP = 24
_Move = QAbstractItemView.CursorAction


class RowsView(QListView):
    """A list for its selection, its keys and what assistive programs are told; its rows have heights of their own."""

    def __init__(self, model: SummaryModel) -> None:
        super().__init__()
        self._model = model
        self._arrangement = Arrangement(model)
        self._uncovering = False
        self._foot = 0
        self._resting = False

    def begin(self) -> None:
        """Show the model: once all is there that lies on the page."""
        self.setModel(self._model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_WHEEL_STEP)

    def settle(self) -> None:
        """Take the loosest spacing in which all is seen, above what floats at the foot if that can be."""
        self._take_width()
        height = self.viewport().height()
        self._arrangement.settle(height, self._below())
        self.doItemsLayout()
        if self._foot and self._end(height):
            self._arrangement.settle(height + self._foot, self._below())
            self.doItemsLayout()

    def leave_foot(self, height: int) -> None:
        """Show nothing in so many pixels at the foot: something floats there.

        Rows that would be hidden by it come nearer to each other, where all of them are seen then; they stay so when
        it is gone, for nothing moves by itself.
        """
        self._foot, self._resting = height, True
        self.setViewportMargins(0, 0, 0, height)
        self._resting = False
        if height and self._end(self.viewport().height()):
            self.settle()
        self.updateGeometries()

    def forget(self) -> None:
        """Keep nothing of the sentences that were shown: others come."""
        self._arrangement.forget()

    def show_rows(self, *, settled: bool) -> None:
        """Show the model's rows as they are now: in a spacing that suits them, or in the present one."""
        if settled:
            self.settle()
        else:
            self.doItemsLayout()

    @property
    def wholly_seen(self) -> int:
        """How many sentences are on screen with all their lines."""
        top = self.verticalOffset()
        bottom = top + self.viewport().height()
        rows = self._arrangement.rows
        spans = (rows.text(row) for row in rows.between(top, bottom))
        return sum(top <= first and last <= bottom for first, last in spans)

    def doItemsLayout(self) -> None:
        """Put the rows below another."""
        self._take_width()
        self._arrangement.arrange()
        QAbstractItemView.doItemsLayout(self)

    def _take_width(self) -> None:
        """The page is as wide as the view: where the scroll bar stands no line breaks otherwise."""
        offset = self.viewport().x() - self.frameWidth()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = self.width() - 2 * self.frameWidth()
        self._arrangement.take_width(width, offset, mirrored=mirrored)

    def _below(self) -> int:
        """The pixels of what stands below the rows."""
        return 0

    def _place_children(self) -> None:
        """Put what lies on the page where it belongs."""

    def updateGeometries(self) -> None:
        """Scroll as far as there is something."""
        self._uncover(self.verticalOffset())
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self._place_children()

    @property
    def sentences(self) -> Sequence[int]:
        """The sentences of the rows, by their indexes, from top to bottom."""
        return self._model.rows

    def data_of(self, row: int, role: int) -> object:
        """What the model says of a row; None of none."""
        return self._model.data(self._model.index(row), role)

    def rect_of(self, row: int) -> QRect:
        """A row in the viewport, by its number."""
        return self.visualRect(self._model.index(row))

    def select_row(self, row: int, *, selected: bool) -> None:
        """Select a row, or don't, whatever else is selected."""
        flags = QItemSelectionModel.SelectionFlag
        flag = flags.Select if selected else flags.Deselect
        self.selectionModel().select(self._model.index(row), flag)

    def _uncover(self, offset: int, *, at_end: bool = False) -> None:
        """Be at an offset, or at the page's end, with the rows there set: heights that change move nothing seen."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self._uncovering = True
        while True:
            offset = self._arrangement.uncover(offset, height)
            end = self._end(height)
            place = end if at_end else min(offset, end)
            if place == offset:
                break
            offset = place
        bar.setRange(0, end)
        bar.setValue(offset)
        self._uncovering = False

    def _end(self, height: int) -> int:
        """How far a page of a height can be scrolled; not at all for the gap below a last line that is seen."""
        rows, below = self._arrangement.rows, self._below()
        if len(rows) and not below and rows.text(len(rows) - 1)[1] <= height:
            return 0
        return max(0, rows.end + below - height)

    def _uncover_row(self, row: int) -> None:
        """Have a row and those around it set, and stay where the page is."""
        offset, height, arrangement = (
            self.verticalOffset(),
            self.viewport().height(),
            self._arrangement,
        )
        held = arrangement.rows.at(offset) or 0
        before = arrangement.rows.span(held)[0]
        arrangement.uncover(arrangement.rows.span(row)[0] - height // 2, height, row)
        self._uncover(offset + arrangement.rows.span(held)[0] - before)

    def verticalOffset(self) -> int:
        """How far the page is scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Never aside."""
        return 0

    def isIndexHidden(self, _index: Index) -> bool:
        """Each sentence has its row."""
        return False

    def visualRect(self, index: Index) -> QRect:
        """A row in the viewport."""
        if not index.isValid() or index.row() >= len(self._arrangement.rows):
            return QRect()
        rows = self._arrangement.rows
        return rows.rectangle(index.row(), self.verticalOffset(), self.viewport().width())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a point of the viewport."""
        row = self._arrangement.rows.at(point.y() + self.verticalOffset())
        if row is None or row >= self._model.rowCount():
            return QModelIndex()
        return self._model.index(row)

    def scrollTo(
        self,
        index: Index,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row on screen, clear of what fades below."""
        if self._arrangement.stale:
            self.doItemsLayout()
        if not index.isValid() or index.row() >= len(self._arrangement.rows):
            return
        self._uncover_row(index.row())
        top, bottom = self._arrangement.rows.text(index.row())
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if index.row() + 1 < len(self._arrangement.rows):
            height -= FADE
        if top < bar.value():
            bar.setValue(top - self._arrangement.rows.spacing.top)
        elif bottom > bar.value() + height:
            bar.setValue(min(bottom - height, top))

    def moveCursor(self, action: _Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The row that a key leads to."""
        count, current = self._model.rowCount(), self.currentIndex()
        if not count:
            return QModelIndex()
        if not current.isValid():
            return self._model.index(0)
        if self._arrangement.stale:
            self.doItemsLayout()
        self._uncover_row(current.row())
        row = {
            _Move.MoveUp: current.row() - 1,
            _Move.MovePrevious: current.row() - 1,
            _Move.MoveDown: current.row() + 1,
            _Move.MoveNext: current.row() + 1,
            _Move.MovePageUp: self._page_before(current.row()),
            _Move.MovePageDown: self._page_after(current.row()),
            _Move.MoveHome: 0,
            _Move.MoveEnd: count - 1,
        }.get(action, current.row())
        return self._model.index(max(0, min(row, count - 1)))

    def _page_after(self, row: int) -> int:
        """The last row that is wholly seen when a row has just left at the top."""
        rows = self._arrangement.rows
        beyond = rows.at(rows.span(row)[1] + self.viewport().height() - FADE)
        return len(rows) - 1 if beyond is None else max(row + 1, beyond - 1)

    def _page_before(self, row: int) -> int:
        """The first row that is wholly seen when a row has just left at the bottom."""
        rows = self._arrangement.rows
        beyond = rows.at(rows.span(row)[0] - self.viewport().height() + FADE)
        return 0 if beyond is None else min(row - 1, beyond + 1)

    def _selected_rows(self) -> list[int]:
        """The selected rows from top to bottom."""
        return sorted(row for rows in self._selected_ranges() for row in rows)

    def _selects_several(self) -> bool:
        return sum(map(len, self._selected_ranges())) > 1

    def _selected_ranges(self) -> list[range]:
        """The same as ranges, in no order: where all are selected there is one."""
        selection = self.selectionModel().selection()
        ranges = map(selection.at, range(selection.count()))
        return [range(each.top(), each.bottom() + 1) for each in ranges if each.isValid()]

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows that a rectangle touches."""
        area = rect.normalized().translated(0, self.verticalOffset())
        rows = self._arrangement.rows.between(area.top(), area.bottom())
        selection = QItemSelection()
        if len(rows) and area.bottom() >= self._arrangement.rows.spacing.top:
            selection.select(self._model.index(rows[0]), self._model.index(rows[-1]))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        """All of it: a row that is lit changes the lines around it."""
        return QRegion(self.viewport().rect())

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Set what comes on screen, paint anew, and take along what lies on the page."""
        bar = self.verticalScrollBar()
        if not self._uncovering:
            self._uncover(bar.value(), at_end=bar.value() == bar.maximum())
        self._place_children()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines otherwise, another height holds more or less."""
        super().resizeEvent(event)
        if not self._resting:
            self.settle()
