"""The list of facts: rows below another, names side by side, with keys that lead as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from khulasa.facts.kinds import FactKind
from khulasa.ui.facts.arrangement import Arrangement, names_that_fit
from khulasa.ui.facts.filtering import Name
from khulasa.ui.facts.model import FactModel, Index
from khulasa.ui.facts.painting import Painting, State
from khulasa.ui.facts.rows import Row, RowKind
from khulasa.ui.look.reading_type import ReadingType
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import named

_WHEEL_STEP = 24
_Move = QAbstractItemView.CursorAction


class FactList(QListView):
    """One row is current, and lit like the words of it in the article; several may be selected and copied."""

    arrived = Signal(object, bool)
    """The reader came to a `Row`; whether he asked for its next place."""
    opened = Signal(object, bool)
    """More is to be seen, or less, by a `Row`; whether a key asked for it."""
    room_changed = Signal()
    """There is room for more rows, or fewer, or they are of another size."""
    typed = Signal(str)
    """Letters were typed: they are to be looked for."""
    zoom_turned = Signal(int)
    """The wheel was turned while Ctrl was held, by so many eighths of a degree."""

    def __init__(self, theme: ActiveTheme, model: FactModel) -> None:
        super().__init__()
        named(self, "page")
        self._model = model
        self._painting = Painting(theme.theme, model)
        self._arrangement = Arrangement()
        self._hovered = -1
        self._base = True
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_WHEEL_STEP)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.selectionModel().currentChanged.connect(self._came)
        theme.dress(self.set_theme)

    # What is shown

    def set_base(self, *, right_to_left: bool) -> None:
        """The document runs from right to left, or from left to right."""
        self._base = right_to_left

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._painting.set_theme(theme)
        self.viewport().update()

    def set_type(self, setting: ReadingType) -> None:
        """Set texts in another way."""
        self._painting.set_type(setting)
        self.doItemsLayout()
        self.room_changed.emit()

    def show_lines(self, lines: int) -> None:
        """Show so many lines of the statements that the reader isn't at."""
        self._painting.lines = lines

    def height_of(self, rows: Sequence[Row], lines: int) -> int:
        """The pixels of rows, with so many lines of a statement, where the reader is at none."""
        self._begin()
        arrangement = replace(self._arrangement, areas=[])
        height_of = self._painting.height_of
        arrangement.arrange(rows, lambda row: height_of(row, lines), self._painting.width_of)
        return arrangement.height

    def names_that_fit(self, names: Sequence[Name], lines: int) -> int:
        """How many of some names have room in so many lines: see `Fitting`."""
        self._begin()
        widths = (self._painting.name_width(name.text, len(name.spans)) for name in names)
        more = Row(RowKind.MORE, FactKind.PARTICIPANTS, count=len(names))
        return names_that_fit(widths, self._arrangement.room, lines, self._painting.width_of(more))

    def current_row(self) -> Row | None:
        """The row that the reader is at."""
        return self._row(self.currentIndex().row())

    def selected_facts(self) -> list[Row]:
        """The selected rows that are facts, from top to bottom."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = (self._row(number) for number in numbers)
        return [row for row in rows if row is not None and row.is_fact]

    def go_to(self, key: str) -> bool:
        """Stand at the row of a key, without a word; False where it is not seen."""
        for number, row in enumerate(self._model.rows):
            if row.key == key:
                self.selectionModel().blockSignals(True)
                flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.selectionModel().setCurrentIndex(self._model.index(number), flag)
                self.selectionModel().blockSignals(False)
                self.doItemsLayout()
                return True
        return False

    def _row(self, number: int) -> Row | None:
        return self._model.rows[number] if 0 <= number < len(self._model.rows) else None

    def _came(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.doItemsLayout()  # the row that one is at shows all its lines
        row = self._row(current.row())
        if row is not None and row.is_fact:
            self.arrived.emit(row, False)

    # Where rows lie

    def doItemsLayout(self) -> None:
        """Put the rows in their places."""
        self._begin()
        current, painting = self.current_row(), self._painting
        self._arrangement.arrange(
            self._model.rows,
            lambda row: painting.height_of(row, painting.lines_of(current=row is current)),
            painting.width_of,
        )
        QAbstractItemView.doItemsLayout(self)

    def _begin(self) -> None:
        """Measure at the list's present width."""
        width = self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._painting.begin(width, mirrored=mirrored, base=self._base)
        self._arrangement.width, self._arrangement.mirrored = width, mirrored
        self._arrangement.zoom = self._painting.zoom

    def updateGeometries(self) -> None:
        """Scroll as far as there is something."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._arrangement.height - height))

    def verticalOffset(self) -> int:
        """How far the list is scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Never aside."""
        return 0

    def isIndexHidden(self, _index: Index) -> bool:
        """Each row is seen."""
        return False

    def _left(self) -> int:
        """Where in the viewport the rows begin: beside the scroll bar, whether it is seen or not."""
        return self.viewport().width() - self._arrangement.width if self._painting.mirrored else 0

    def visualRect(self, index: Index) -> QRect:
        """A row in the viewport."""
        if not index.isValid() or index.row() >= len(self._arrangement.areas):
            return QRect()
        area = self._arrangement.areas[index.row()]
        return area.translated(self._left(), -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a point of the viewport."""
        number = self._arrangement.at(point.x() - self._left(), point.y() + self.verticalOffset())
        return QModelIndex() if number is None else self._model.index(number)

    def scrollTo(
        self,
        index: Index,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row on screen."""
        area, height = self.visualRect(index), self.viewport().height()
        bar = self.verticalScrollBar()
        if area.top() < 0:
            bar.setValue(bar.value() + area.top())
        elif area.bottom() > height:
            bar.setValue(bar.value() + min(area.top(), area.bottom() - height))

    def moveCursor(self, action: _Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The row that a key leads to: up and down over lines, left and right over names that stand side by side."""
        count = len(self._arrangement.areas)
        if not count:
            return QModelIndex()
        here = self.currentIndex().row()
        if here < 0:
            return self._model.index(0)
        onward = _Move.MoveLeft if self._painting.mirrored else _Move.MoveRight
        page = max(self._arrangement.pitch, self.viewport().height() - self._arrangement.pitch)
        if action in {_Move.MoveLeft, _Move.MoveRight}:
            row = self._beside(here, 1 if action == onward else -1)
        elif action in {_Move.MoveNext, _Move.MovePrevious}:
            row = here + (1 if action == _Move.MoveNext else -1)
        elif action == _Move.MoveHome:
            row = 0
        elif action == _Move.MoveEnd:
            row = count - 1
        else:
            down = {_Move.MoveDown: 1, _Move.MovePageDown: page, _Move.MovePageUp: -page}
            row = self._below(here, down.get(action, -1))
        return self._model.index(max(0, min(row, count - 1)))

    def _beside(self, here: int, step: int) -> int:
        """The next name or the one before, also "n more" behind names; else where one is."""
        rows, there = self._model.rows, here + step
        in_line = {RowKind.NAME, RowKind.MORE}
        if not 0 <= there < len(rows) or rows[there].section is not rows[here].section:
            return here
        kinds = {rows[here].kind, rows[there].kind}
        return there if kinds <= in_line and RowKind.NAME in kinds else here

    def _below(self, here: int, distance: int) -> int:
        """The row that stands below, or above; of names side by side the nearest, from a whole line the first."""
        areas = self._arrangement.areas
        start, step = areas[here], 1 if distance > 0 else -1
        x = start.center().x()
        if self._model.rows[here].kind is not RowKind.NAME:
            x = start.right() if self._painting.mirrored else start.left()
        found = here
        number = here + step
        while 0 <= number < len(areas):
            moved = (areas[number].top() - start.top()) * step
            if moved > 0:
                if found != here and areas[number].top() != areas[found].top():
                    if moved > abs(distance):
                        break
                    found = number
                elif found == here or self._nearer(number, found, x):
                    found = number
            number += step
        return found

    def _nearer(self, number: int, other: int, x: int) -> bool:
        areas = self._arrangement.areas
        return abs(areas[number].center().x() - x) < abs(areas[other].center().x() - x)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows that a rectangle touches."""
        area = rect.normalized().translated(-self._left(), self.verticalOffset())
        selection = QItemSelection()
        for number in self._arrangement.between(area.top(), area.bottom()):
            if self._arrangement.areas[number].intersects(area):
                index = self._model.index(number)
                selection.select(index, index)
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        """All of it."""
        return QRegion(self.viewport().rect())

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint anew."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines otherwise."""
        super().resizeEvent(event)
        self.doItemsLayout()
        self.room_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """The other direction puts everything on other sides."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.doItemsLayout()

    # What a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click comes to a row, on the one that one is at to its next place; a gap between names is no row."""
        index = self.indexAt(event.position().toPoint())
        if not (index.isValid() or event.modifiers()):
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        again = index.isValid() and index == self.currentIndex()
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            self._act(self._row(index.row()), again=again, by_key=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what the pointer is at."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer goes elsewhere."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            row = self._row(number)
            hand = row is not None and (row.is_fact or row.opens)
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space show the next place, or open; letters are looked for; the rest leads from row to row."""
        row = self.current_row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._act(row, again=True, by_key=True)
            return
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.text().strip() and event.text().isprintable() and not held:
            self.typed.emit(event.text())
            return
        super().keyPressEvent(event)

    def _act(self, row: Row | None, *, again: bool, by_key: bool) -> None:
        if row is None:
            return
        if row.opens:
            self.opened.emit(row, by_key)
        if row.is_fact and again:
            self.arrived.emit(row, row.kind is not RowKind.LISTING)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls, and zooms while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_turned.emit(event.angleDelta().y())
        else:
            super().wheelEvent(event)

    # How it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows that are seen, and a ring where the keys act."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        offset = self.verticalOffset()
        current, selection = self.currentIndex().row(), self.selectionModel()
        seen = event.rect()

        def is_lit(number: int) -> bool:
            return number == current or selection.isSelected(self._model.index(number))

        for number in self._arrangement.between(seen.top() + offset, seen.bottom() + offset):
            row = self._model.rows[number]
            state = State(
                current=number == current and row.is_fact,
                selected=row.is_fact and is_lit(number),
                hovered=number == self._hovered and row.kind is not RowKind.SECTION,
                ruled=self._is_ruled(number) and not (is_lit(number) or is_lit(number - 1)),
            )
            area = self.visualRect(self._model.index(number))
            ground = QRect(0, area.top(), self.viewport().width(), area.height())
            self._painting.paint(painter, area, row, state, ground=ground)
        if self.hasFocus():
            self._paint_focus(painter, current)

    def _is_ruled(self, number: int) -> bool:
        """Whether a statement stands above, from which a line parts a row."""
        said = {RowKind.STATEMENT, RowKind.LIKELY}
        rows = self._model.rows
        below = rows[number].kind in {RowKind.SPEAKER, *said}
        return number > 0 and below and rows[number - 1].kind in said

    def _paint_focus(self, painter: QPainter, current: int) -> None:
        painter.setPen(QPen(self._painting.theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        row = self._row(current)
        if row is not None and not row.is_fact:
            area = self.visualRect(self._model.index(current)).adjusted(5, 2, -5, -2)
            painter.drawRoundedRect(area, 6, 6)
