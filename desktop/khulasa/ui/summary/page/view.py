"""The page of the summary: a list whose rows are sentences, set as one text, with their controls beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
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
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from khulasa.ui.look.reading_type import ReadingType
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import named
from khulasa.ui.summary.asking import Ask
from khulasa.ui.summary.model import (
    HITS_ROLE,
    PINNED_ROLE,
    RIGHT_TO_LEFT_ROLE,
    SENTENCE_ROLE,
    SHORT_PLACE_ROLE,
    SummaryModel,
)
from khulasa.ui.summary.page import accessible
from khulasa.ui.summary.page.dragging import drag
from khulasa.ui.summary.page.lane import Lane
from khulasa.ui.summary.page.left_out import LeftOut
from khulasa.ui.summary.page.more_below import MoreBelow
from khulasa.ui.summary.page.painting import FADE, Painting, Row, State
from khulasa.ui.summary.page.rows_view import RowsView
from khulasa.ui.summary.page.where import Where

_Select = QItemSelectionModel.SelectionFlag


class SentencePage(RowsView):
    """`asked` gives an `Ask` and sentences by their indexes.

    One row is current, and lit like the sentence that the reader turned to in the article; several may be selected.
    """

    asked = Signal(str, list)
    zoom_turned = Signal(int)
    """The wheel was turned while Ctrl was held, by so many eighths of a degree."""
    entered_place = Signal(int)
    """Lead to a sentence's place, and stay there."""
    shown_place = Signal(int)
    """Show a sentence's place, and come back."""
    lost_current = Signal()
    """The sentence that the reader was at is on the page no more, and none is in its place."""
    wanted_back = Signal(int)
    """A sentence that was left out shall come back."""

    def __init__(self, theme: ActiveTheme, model: SummaryModel) -> None:
        super().__init__(model)
        named(self, "page")
        self._painting = Painting(theme.theme, ReadingType())
        self._hovered: QPersistentModelIndex | None = None
        self._pressed_place: int | None = None
        self.enrich: Callable[[QMimeData, Sequence[int]], None] = lambda _data, _sentences: None
        """Puts into a drag of sentences what other panes of ours take from it."""
        self.lane = Lane(theme, self.viewport())
        self.lane.asked.connect(lambda ask: self.asked.emit(ask, self._lane_sentences()))
        self.lane.left.connect(self.setFocus)
        self.left_out = LeftOut(theme, self.viewport())
        self.left_out.wanted_back.connect(self.wanted_back)
        self.left_out.resized.connect(self.settle)
        self.more = MoreBelow(self.viewport())
        self.more.clicked.connect(self._page_down)
        accessible.install()
        self._accessible: accessible.PageInterface | None = None
        self.begin()
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.selectionModel().selectionChanged.connect(self._follow)
        self.selectionModel().currentChanged.connect(self._follow)
        theme.dress(self.set_theme)

    # What is shown

    def show_left_out(self, sentences: Sequence[int]) -> None:
        """Say at the page's end which sentences were left out."""
        texts = [(sentence, self._model.text(sentence)) for sentence in sentences]
        self.left_out.show_sentences(texts)

    def set_type(self, setting: ReadingType) -> None:
        """Set the sentences in another way."""
        self._arrangement.set_type(setting)
        self._painting.set_type(setting)
        self.settle()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._painting.set_theme(theme)
        self.viewport().update()

    def current_sentence(self) -> int | None:
        """The sentence that keys act on, None where there is none."""
        index = self.currentIndex()
        return index.data(SENTENCE_ROLE) if index.isValid() else None

    def selected_sentences(self) -> list[int]:
        """The selected ones, as they come on the page."""
        return [self._model.rows[row] for row in self._selected_rows()]

    def where(self) -> Where:
        """Where the reader is."""
        offset, rows = self.verticalOffset(), self._arrangement.rows
        row = rows.at(offset) if offset else None
        if row is None or row >= len(self._model.rows):
            return Where(self.current_sentence(), tuple(self.selected_sentences()))
        above = offset - rows.span(row)[0]
        selected = tuple(self.selected_sentences())
        return Where(self.current_sentence(), selected, self._model.rows[row], above)

    def be(self, where: Where) -> None:
        """Be there again, as far as its sentences are rows."""
        selection = self.selectionModel()
        for sentence in where.selected:
            row = self._model.row_of(sentence)
            if row is not None:
                selection.select(self._model.index(row), _Select.Select)
        row = None if where.current is None else self._model.row_of(where.current)
        if row is not None:
            selection.setCurrentIndex(self._model.index(row), _Select.NoUpdate)
        row = None if where.top is None else self._model.row_of(where.top)
        if row is not None:
            self._uncover(self._arrangement.rows.span(row)[0] + where.above)
        self._follow()

    def give_keys_back(self) -> bool:
        """Have the keys at the sentence again; gives whether its controls had them."""
        had = self.lane.has_keys()
        if had:
            self.setFocus()
        return had

    def follow(self, current: int | None, before: Sequence[int], *, left_out: bool) -> None:
        """Go on after the rows have changed: at the sentence after one that was left out, else nowhere.

        `current` is where the reader was, `before` are the rows of then.
        """
        if current is None or current in self._model.rows:
            return
        after = before[before.index(current) + 1 :] if current in before else ()
        following = next((each for each in after if each in self._model.rows), None)
        if following is None and self._model.rows:
            following = self._model.rows[-1]
        row = None if following is None else self._model.row_of(following)
        if left_out and row is not None:
            self.selectionModel().setCurrentIndex(self._model.index(row), _Select.ClearAndSelect)
            self.scrollTo(self._model.index(row))
        else:
            self.clear()
            self.lost_current.emit()

    def clear(self) -> bool:
        """Select nothing, and be nowhere; gives whether anything was selected."""
        selected = self.selectionModel().hasSelection()
        self.selectionModel().clear()
        self.viewport().update()
        return selected

    # What assistive programs are told

    def make_accessible(self) -> accessible.PageInterface:
        """The page as a list whose rows can be acted on. It lives as long as the page: nobody else keeps it."""
        self._accessible = accessible.PageInterface(self)
        return self._accessible

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rows on screen, the lines between them, and what says that there is more."""
        offset, page = self.verticalOffset(), self.viewport().rect()
        rows, column = self._arrangement.rows, self._arrangement.column
        visible = rows.between(offset, offset + page.height())
        states = {row: self._state(row) for row in visible if row < self._model.rowCount()}
        with QPainter(self.viewport()) as painter:
            for row, state in states.items():
                self._painting.paint(painter, self._row(row, state), column)
                following = states.get(row + 1)
                ends = row + 1 == len(rows) and not self.left_out.wanted_height
                if not state.lit and not ends and not (following and following.lit):
                    self._painting.paint_line(painter, rows.span(row)[1] - offset, column)
            if self.more.isVisible():
                self._painting.paint_fade(painter, page)
            if self.hasFocus():
                self._painting.paint_ring(painter, page)

    def _row(self, row: int, state: State) -> Row:
        index, sentence = self._model.index(row), self._model.rows[row]
        rows = self._arrangement.rows
        return Row(
            area=self.visualRect(index),
            sentence=self._arrangement.sentence(sentence),
            text_top=rows.text(row)[0] - self.verticalOffset(),
            pitch=rows.spacing.pitch,
            places=index.data(SHORT_PLACE_ROLE),
            notes=self._model.notes(sentence),
            hits=index.data(HITS_ROLE),
            right_to_left=index.data(RIGHT_TO_LEFT_ROLE),
            state=state,
        )

    def _state(self, row: int) -> State:
        index = self._model.index(row)
        selection = self.selectionModel()
        selected = selection.isSelected(index)
        current = index == selection.currentIndex() and (selected or self.hasFocus())
        several = selected and self._selects_several()
        hovered = self._hovered is not None and self._hovered == index
        return State(current, several, hovered, bool(index.data(PINNED_ROLE)))

    # The controls beside a sentence, and what lies below the last

    def _follow(self) -> None:
        self._place_children()
        self.viewport().update()

    def doItemsLayout(self) -> None:
        """Put the rows below another, and what was left out below them."""
        super().doItemsLayout()
        self.left_out.set_type(self._arrangement.font, self._arrangement.column.text_width)

    def _below(self) -> int:
        """The pixels of what was left out."""
        return self.left_out.wanted_height

    def _place_children(self) -> None:
        """Put the controls, what was left out and what says that there is more where they belong."""
        column, offset = self._arrangement.column, self.verticalOffset()
        rows, page = self._arrangement.rows, self.viewport().rect()
        height = self.left_out.wanted_height
        self.left_out.setVisible(height > 0)
        self.left_out.setGeometry(column.text, rows.end - offset, column.text_width, height)
        below = rows.below(offset + page.height())
        self.more.show_count(below, page, column.text + column.text_width // 2)
        self._place_lane()

    def _place_lane(self) -> None:
        """Beside the sentence under the pointer, else beside the current one."""
        index = self._lane_index()
        row = QRect() if index is None else self.visualRect(index)
        if index is None or not row.intersects(self.viewport().rect()):
            self.lane.hide()
            return
        several = len(self._lane_sentences()) > 1
        self.lane.speak_of(pinned=bool(index.data(PINNED_ROLE)), several=several)
        self.lane.show_beside(row, self.viewport().rect(), self._arrangement.column.lane)

    def _lane_index(self) -> QModelIndex | None:
        if self._hovered is not None and self._hovered.isValid() and not self.lane.has_keys():
            return self._model.index(self._hovered.row())
        index = self.currentIndex()
        at_it = self.selectionModel().isSelected(index) or self.hasFocus() or self.lane.has_keys()
        return index if index.isValid() and at_it else None

    def _lane_sentences(self) -> list[int]:
        """The sentences that the controls act on: all that are selected, where theirs is one of them."""
        index = self._lane_index()
        if index is None:
            return []
        sentence: int = index.data(SENTENCE_ROLE)
        selected = self.selected_sentences()
        return selected if sentence in selected else [sentence]

    def _page_down(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() - FADE)

    # Mouse and keys

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls, and zooms while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_turned.emit(event.angleDelta().y())
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A link takes the press; the empty page selects nothing; else as in any list."""
        point, index = event.position().toPoint(), self.indexAt(event.position().toPoint())
        if not index.isValid():
            self.clear()
        elif event.button() == Qt.MouseButton.LeftButton and self._link_at(point, index):
            self._pressed_place = index.row()
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A link that was pressed and is let go leads to where it leads."""
        pressed, self._pressed_place = self._pressed_place, None
        point = event.position().toPoint()
        index = self.indexAt(point)
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif index.isValid() and index.row() == pressed:
            self._go(self._link_at(point, index), index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the sentence under the pointer, and show a hand over what can be clicked."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        self._hover(index if index.isValid() else None)
        if self._pressed_place is None:
            super().mouseMoveEvent(event)
        link = index.isValid() and self._link_at(point, index)
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """The pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def _hover(self, index: QModelIndex | None) -> None:
        before = self._hovered
        self._hovered = None if index is None else QPersistentModelIndex(index)
        if before != self._hovered:
            self._place_lane()
            self.viewport().update()

    def _link_at(self, point: QPoint, index: QModelIndex) -> tuple[str, int] | None:
        """What a point leads to: an `Ask` and its sentence, or "" and the sentence whose place it is."""
        row = self._row(index.row(), State())
        column = self._arrangement.column
        for note, area in zip(row.notes, self._painting.note_areas(row, column), strict=True):
            if self._painting.link_area(row, note, area).adjusted(-4, -2, 4, 2).contains(point):
                return Ask.CONTEXT.value, note.sentence
        if self._arrangement.in_gutter(point.x()):
            return "", index.data(SENTENCE_ROLE)
        return None

    def _go(self, link: tuple[str, int] | None, index: QModelIndex) -> None:
        if link is None:
            return
        ask, sentence = link
        if ask:
            self.asked.emit(ask, [sentence])
        else:
            self.selectionModel().setCurrentIndex(index, _Select.ClearAndSelect)
            self.entered_place.emit(sentence)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag what is selected out, under a small picture that hides no target."""
        indexes = self.selectionModel().selectedIndexes()
        if indexes:
            words = self.tr("%Ln sentence(s)", "", len(indexes))
            data = self._model.mimeData(indexes)
            self.enrich(data, self.selected_sentences())
            drag(self, data, words, self._painting.theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space lead to the place in the article, an arrow to the controls; the rest is as in any list."""
        sentence, key = self.current_sentence(), event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if sentence is None or not plain:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_place.emit(sentence)
        elif key == Qt.Key.Key_Space:
            self.shown_place.emit(sentence)
        elif key == Qt.Key.Key_Right:
            self._hover(None)
            self.scrollTo(self.currentIndex())
            self._place_lane()
            self.lane.enter()
        else:
            super().keyPressEvent(event)
