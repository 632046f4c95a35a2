"""The article pane: the whole text, right to left, with the chosen sentences marked in their places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEasingCurve,
    QMimeData,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from khulasa.document.bidi import mostly_right_to_left
from khulasa.document.model import Sentence
from khulasa.summary.model import Analysis, Summary
from khulasa.ui.article import margin
from khulasa.ui.article.document import ArticleDocument
from khulasa.ui.article.marks import Marks, Span, Style, format_of
from khulasa.ui.look import clipboard, wrapping
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import TextBrowser
from khulasa.ui.look.reading_type import ReadingType
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.opening.session import DocumentSession

SIZE = 15.5
"""The reading size in points, before the reader's zoom."""

_SIDE, _NARROW_SIDE = 36, 30
"""Pixels on either side of the text, where the window is wide and where it isn't; numbers stand on one of them."""

_NARROW = 1000  # the width of a window, in pixels, below which its sides are narrow
_ABOVE, _BELOW = 18, 36
_SLICE = 16_000  # characters put on screen at once: a few milliseconds
_AT_ONCE = 80_000  # characters built while somebody waits to go there: a tenth of a second
_LONG = 300_000  # characters of an article that takes a quarter of a second to lay out
_SCREENFUL = 4_000  # characters that must stand after a place before it can come to the top
_BELOW_TOP = 0.3  # where in the pane a sentence is shown, as a share of its height


class ArticleView(TextBrowser):
    """Shows an analysed document; `sentence_clicked` gives the index of a marked sentence."""

    sentence_clicked = Signal(int)
    copied = Signal(int, int)
    """Where in the text what was copied begins and ends."""
    sentence_wanted = Signal(int)
    """Plus was pressed in a sentence: it shall be in the summary, or no longer."""
    selection_settled = Signal()
    """Words were selected with the mouse, and it was let go."""
    selection_menu_wanted = Signal(QPoint)
    """A menu of what can be done with the selection, at a point of the screen."""
    menu_wanted = Signal(int, QPoint)
    """A menu of what can be done with a sentence, at a point of the screen."""
    left_for_card = Signal(int)
    """Enter was pressed in a sentence: lead to its card."""
    laid_out = Signal()
    """Sentences may stand at other heights than before."""
    zoom_turned = Signal(int)
    """The wheel was turned while Ctrl was held, by so many eighths of a degree."""
    hits_changed = Signal()
    """Other places are marked as found."""
    completed = Signal()
    """The last paragraph stands on screen."""

    def __init__(
        self, session: DocumentSession, theme: ActiveTheme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("article")
        self._session = session
        session.arrived.connect(self._show_document)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setMouseTracking(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # The strip beside the text is its scroll bar.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme.theme
        self._analysis: Analysis | None = None
        self._article: ArticleDocument | None = None
        self._setting = ReadingType()
        self._marks = Marks()
        self._numbers: margin.Numbers = margin.numbers((), ())
        self._marked: list[tuple[Span, Style]] = []
        self._viewed: object = None
        self._span: Span = (0, 0)
        self._side = _SIDE
        self._led = False  # the reader is led by a click in the article itself
        self._cursors: dict[Span, QTextCursor] = {}
        self._starts: list[int] = []
        self._return_to = 0
        self._wish: tuple[int, Callable[[], None]] | None = None
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._next_slice)
        self.verticalScrollBar().valueChanged.connect(self._paint_marks)
        self._scrolling = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._scrolling.setDuration(220)
        self._scrolling.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._still = False
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def retranslate(self) -> None:
        """Say the pane's name in the interface's present language."""
        self.setAccessibleName(self.tr("Article"))

    def _show_document(self) -> None:
        """Put a document on screen: its first paragraphs at once, the rest as time allows."""
        before, analysis = self._analysis, self._session.analysis
        if analysis is None:
            return
        same = before is not None and before.document == analysis.document
        self._analysis = analysis
        self._starts = [sentence.start for sentence in analysis.sentences]
        if not same:
            self._return_to, self._wish = 0, None
            self._build()

    def set_theme(self, theme: Theme) -> None:
        """Show the same document in another theme's colours, at the same place."""
        self._theme = theme
        self._rebuild_in_place()

    def show_summary(self, summary: Summary) -> None:
        """Mark and number the sentences of a summary, and strike those that the reader left out."""
        self._marks.chosen = tuple(sorted(summary.chosen))
        self._marks.excluded = tuple(sorted(summary.excluded))
        self._numbers = margin.numbers(summary.chosen, self._marks.chosen)
        if summary.analysis.focus != self._marks.focus:
            self._marks.focus = summary.analysis.focus
            self.hits_changed.emit()
        self._paint_marks()

    def set_current(self, index: int | None) -> None:
        """Mark one of the chosen sentences more strongly."""
        self._marks.current = index
        self._paint_marks()

    def set_dims(self, *, dims: bool) -> None:
        """Dim all but the chosen sentences, or don't."""
        self._marks.dims = dims
        self._paint_marks()

    def show_hits(self, hits: Sequence[Span], hit: Span | None) -> None:
        """Mark what was found, spans in order, and scroll to the one that the reader is at."""
        moved = hit is not None and hit != self._marks.hit
        if hits != self._marks.hits:
            self.hits_changed.emit()
        self._marks.hits, self._marks.hit = hits, hit
        self._paint_marks()
        if moved and hit is not None:
            start, end = hit
            self._go(end, lambda: self._glide_to(start, end))

    def hit_offsets(self) -> list[int]:
        """Where in the text begins what was found, else what the summary is turned toward."""
        return [start for start, _end in self._marks.hits or self._marks.focus]

    def set_type(self, setting: ReadingType) -> None:
        """Set the text in another way, at the same place."""
        if setting != self._setting:
            self._setting = setting
            self._rebuild_in_place()
            self._fit_measure()

    def reveal(self, index: int) -> None:
        """Mark a sentence as the current one, and bring it into view where it is not wholly there."""
        self.set_current(index)
        if self._article is None or self._analysis is None:
            return
        sentence = self._sentences[index]
        self._go(sentence.end, lambda: self._glide_to(sentence.start, sentence.end))

    def select_span(self, start: int, end: int) -> None:
        """Select a stretch of the text, and bring it into view."""

        def select() -> None:
            if self._article is not None:
                self._glide_to(start, end)
                self.setTextCursor(self._article.cursor(start, end))

        self._go(end, select)

    def set_still(self, *, still: bool) -> None:
        """Whether to jump to a place rather than glide there."""
        self._still = still

    def _glide_to(self, start: int, end: int) -> None:
        """Scroll to a span, smoothly, if the eye may be led, and put the text cursor before it."""
        if self._article is None:
            return
        bar = self.verticalScrollBar()
        top = self._top_of(start) - self.viewport().height() * _BELOW_TOP
        target = max(0, min(bar.maximum(), round(top)))
        self._scrolling.stop()
        before = bar.value()
        self.setTextCursor(self._article.cursor(start, start))
        bar.setValue(before)  # it is to glide there
        if self._led or self._is_in_view(start, end):
            return
        if self._still:
            bar.setValue(target)
            return
        self._scrolling.setStartValue(before)
        self._scrolling.setEndValue(target)
        self._scrolling.start()

    def _is_in_view(self, start: int, end: int) -> bool:
        """Whether every line of a span is on screen, from its top to its foot."""
        top = self.verticalScrollBar().value()
        first, _height = self._line_of(start)
        last, height = self._line_of(end)
        return top <= first and last + height <= top + self.viewport().height()

    @property
    def _sentences(self) -> Sequence[Sentence]:
        return self._analysis.sentences if self._analysis else ()

    def _build(self) -> None:
        if self._analysis is None:
            return
        self._scrolling.stop()
        self._cursors.clear()
        self._marks = Marks(dims=self._marks.dims)
        self._marked, self._viewed = [], None
        self.setExtraSelections([])
        self.begin_document()
        self._set_margins()
        self.document().documentLayout().documentSizeChanged.connect(self.laid_out)
        self.document().setUndoRedoEnabled(False)
        text = self._analysis.document.text
        rtl = mostly_right_to_left(text)
        directions = Qt.LayoutDirection
        self.setLayoutDirection(directions.RightToLeft if rtl else directions.LeftToRight)
        self.setWordWrapMode(wrapping.mode(text))
        self._article = ArticleDocument(
            self._analysis.document, self.document(), self._theme, self._setting, SIZE
        )
        self._fit_measure()
        self._slices.start()
        self._next_slice()

    def _next_slice(self) -> None:
        if self._article is None:
            return
        self._article.build(_SLICE)
        if self._article.complete:
            self._complete()
        elif self._wish is not None and self._article.reaches(self._wish[0]):
            self._fulfil()

    def _go(self, offset: int, go: Callable[[], None]) -> None:
        """Go to a place in the text: at once where it stands or stands soon, else when it does.

        Who wants to go far into a long article waits; the window does not. The last wish counts.
        """
        offset += _SCREENFUL
        self._wish = offset, go
        if self._article is not None and self._article.missing(offset) <= _AT_ONCE:
            while not self._article.reaches(offset):
                self._next_slice()
            self._fulfil()

    def _fulfil(self) -> None:
        """Go where somebody wished to go before it stood."""
        wish, self._wish = self._wish, None
        if wish is not None:
            self._return_to = 0
            wish[1]()

    def _rebuild_in_place(self) -> None:
        """Build the same document anew and come back to the line that stood on top."""
        if self._article is None or self._analysis is None:
            return
        self._return_to = self._return_to or self.offset_at_top()
        marks = self._marks
        self._build()
        self._marks = marks
        if self._article.complete:
            self._complete()

    def _complete(self) -> None:
        """The last paragraph stands: mark the sentences, and come back to where the reader was."""
        self._slices.stop()
        self._paint_marks()
        self._fulfil()
        if self._return_to:
            self.show_offset(self._return_to)
        self._return_to = 0
        self.completed.emit()

    @property
    def complete(self) -> bool:
        """Whether the whole document is laid out."""
        return self._article is not None and self._article.complete

    def offset_at_top(self) -> int:
        """Where in the text the line on top of the pane stands."""
        if self._article is None:
            return 0
        middle = QPoint(self.viewport().width() // 2, 8)
        return self._article.offset(self.cursorForPosition(middle).position())

    def show_offset(self, offset: int) -> None:
        """Bring the line of a place in the text to the top of the pane."""
        self._go(offset, lambda: self._jump_to(offset))

    def _jump_to(self, offset: int) -> None:
        if self._article is None:
            return
        self._scrolling.stop()
        bar = self.verticalScrollBar()
        line = self.cursorRect(self._article.cursor(offset, offset))
        bar.setValue(bar.value() + line.top())

    def _paint_marks(self) -> None:
        if self._article is None or not self._article.complete:
            return
        first, last = self._view_span()
        marked = list(self._marks.between(self._sentences, first, last))
        if marked != self._marked:
            self._marked = marked
            self.setExtraSelections([self._selection(span, style) for span, style in marked])
        self._update_margin()

    def _view_span(self) -> Span:
        """Where the text on screen begins and ends; only that is worth marking.

        Looking for a place goes through all paragraphs before it, so it is done once for as long as nothing moves.
        """
        if self._article is None:
            return 0, 0
        view = (
            self._article,
            self.verticalScrollBar().value(),
            self.viewport().size(),
            self.document().size(),
        )
        if view != self._viewed:
            self._viewed, self._span = view, self._span_in_view(self._article)
        return self._span

    def _span_in_view(self, article: ArticleDocument) -> Span:
        area = self.viewport().rect()
        top, bottom = (
            article.offset(self.cursorForPosition(corner).position())
            for corner in (area.topRight(), area.bottomLeft())
        )
        return top, bottom

    def _selection(self, span: Span, style: Style) -> QTextEdit.ExtraSelection:
        if self._article is None:
            raise AssertionError
        if style is Style.DIMMED:  # its ends move with the view
            cursor = self._article.cursor(*span)
        else:
            cursor = self._cursors.setdefault(span, self._article.cursor(*span))
        selection = QTextEdit.ExtraSelection()
        # PySide leaves out the two public fields of this C++ struct in its type description.
        selection.cursor = cursor
        selection.format = format_of(style, self._theme)
        return selection

    def _top_of(self, offset: int) -> float:
        """The y of the line at an offset, in the document's pixels."""
        return self._line_of(offset)[0]

    def _line_of(self, offset: int) -> tuple[float, float]:
        """The y of the line at an offset, and its height, in the document's pixels."""
        if self._article is None:
            raise AssertionError
        position = self._article.position(offset)
        block = self.document().findBlock(position)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(position - block.position())
        return (top + line.y(), line.height()) if line.isValid() else (top, 0.0)

    # The margin

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and in its start margin the numbers of the chosen sentences."""
        super().paintEvent(event)
        if self._article is not None and self._article.complete:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge, scrolled = self._margin_left(), self.verticalScrollBar().value()
            for label in self._labels():
                area = QRectF(edge, label.top - scrolled, self._side, label.height)
                margin.paint(painter, area, label, self._theme)

    def _margin_left(self) -> int:
        """Where in the viewport the margin begins that holds numbers."""
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return self.viewport().width() - self._side if is_rtl else 0

    def _update_margin(self) -> None:
        """Paint the numbers anew: one more chosen sentence above moves them all."""
        self.viewport().update(self._margin_left(), 0, self._side, self.viewport().height())

    def _labels(self) -> list[margin.Label]:
        """What stands in the margin of the text on screen."""
        first, last = self._view_span()
        shown = self._marks.standing(self._sentences, first, last)
        entries = []
        for index in shown:
            top, height = self._line_of(self._sentences[index].start)
            entries.append(margin.Entry(index, top, height, self._numbers(index)))
        return margin.labels(entries, self._marks.current)

    def _numbered_at(self, point: QPoint) -> int | None:
        """The chosen sentence whose number stands at a point of the viewport; the first of several."""
        left, y = self._margin_left(), point.y() + self.verticalScrollBar().value()
        if not left <= point.x() < left + self._side:
            return None
        beside = (label for label in self._labels() if label.top <= y < label.top + label.height)
        return next((label.sentence for label in beside if label.numbers), None)

    def sentence_at(self, point: QPoint) -> int | None:
        """The index of the sentence under a point of the viewport, None beside the text."""
        if self._article is None or not self._starts:
            return None
        place = point + QPoint(0, self.verticalScrollBar().value())
        layout = self.document().documentLayout()
        position = layout.hitTest(place.toPointF(), Qt.HitTestAccuracy.ExactHit)
        if position < 0:
            return None
        return self._sentence_of(self._article.offset(position))

    def _sentence_of(self, offset: int) -> int | None:
        """The index of the sentence that holds an offset, its end too; None between sentences."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset <= self._sentences[index].end else None

    def _fit_measure(self) -> None:
        """Keep the column at the measure, in the middle of the pane."""
        column = self._setting.measure(SIZE) + 2 * self._side
        side = max(0, (self.width() - column) // 2)
        self.setViewportMargins(side, 0, side, 0)

    def _set_margins(self) -> None:
        """Keep the text from the pane's edges: on its start side there is room for numbers."""
        frame = self.document().rootFrame()
        style = frame.frameFormat()
        style.setMargin(self._side)
        style.setTopMargin(_ABOVE)
        style.setBottomMargin(_BELOW)
        frame.setFrameFormat(style)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the text less room at its sides in a narrow window, and keep the column in the middle."""
        side = _NARROW_SIDE if self.window().width() < _NARROW else _SIDE
        if side != self._side:
            self._side = side
            self._set_margins()
        self._fit_measure()
        if self._is_long and event.size().width() != event.oldSize().width():
            self._rebuild_in_place()  # Qt would lay out all of it before it goes on
        super().resizeEvent(event)
        self._paint_marks()

    @property
    def _is_long(self) -> bool:
        """Whether laying the article out at once would be felt."""
        return self._analysis is not None and len(self._analysis.document.text) > _LONG

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls, and zooms while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_turned.emit(event.angleDelta().y())
        else:
            super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click, not the end of a selection, picks the marked sentence under it."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.textCursor().hasSelection():
            self.selection_settled.emit()
            return
        point = event.position().toPoint()
        index = self.sentence_at(point)
        if index is None:
            index = self._numbered_at(point)
        if index is not None and index in self._marks.chosen:
            self._led = True  # the text stays where it is under the pointer
            self.sentence_clicked.emit(index)
            self._led = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selection, else with the sentence under the mouse or the text cursor."""
        if self.textCursor().hasSelection():
            self.selection_menu_wanted.emit(event.globalPos())
            return
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if by_mouse:
            self.setTextCursor(self.cursorForPosition(event.pos()))
        index = self.sentence_at(event.pos()) if by_mouse else self.sentence_at_cursor()
        if index is not None:
            self.menu_wanted.emit(index, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads from a sentence to its card, plus adds it; the rest moves about in the text."""
        index = self.sentence_at_cursor()
        typed = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if event.key() == Qt.Key.Key_Plus and not typed and index is not None:
            self.sentence_wanted.emit(index)
            return
        if (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers()
            and index is not None
        ):
            self.left_for_card.emit(index)
        else:
            super().keyPressEvent(event)

    def cursor_offset(self) -> int:
        """Where in the text the text cursor stands."""
        if self._article is None:
            return 0
        return self._article.offset(self.textCursor().selectionStart())

    def places(self, offsets: Sequence[int]) -> list[float]:
        """How far down the article each offset stands, 0 to 1, within its paragraph by the letters before it."""
        if self._article is None or not self._article.complete:
            return [0.0] * len(offsets)
        layout = self.document().documentLayout()
        whole = max(1.0, layout.documentSize().height())
        shares = []
        for offset in offsets:
            position = self._article.position(offset)
            block = self.document().findBlock(position)
            area = layout.blockBoundingRect(block)
            inside = (position - block.position()) / max(1, block.length())
            shares.append(min(1.0, (area.top() + inside * area.height()) / whole))
        return shares

    def sentence_at_cursor(self) -> int | None:
        """The index of the sentence in which the text cursor stands, None where it stands in none."""
        if self._article is None:
            return None
        offset = self._article.offset(self.textCursor().position())
        return self._sentence_of(offset)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            point = event.position().toPoint()
            index = self.sentence_at(point)
            if index is None:
                index = self._numbered_at(point)
            hand = index is not None and index in self._marks.chosen
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What Copy and dragging take along: the selected span of the source, verbatim."""
        if self._article is None:
            return QMimeData()
        return clipboard.quotes(self.selected_texts(), self._article.document)

    def copy(self) -> None:
        """Copy the selection."""
        if self.textCursor().hasSelection():
            QApplication.clipboard().setMimeData(self.createMimeDataFromSelection())
            self.copied.emit(*self.selected_span())

    def selected_span(self) -> tuple[int, int]:
        """Where in the text the selection begins and ends; the same twice where nothing is selected."""
        if self._article is None:
            return 0, 0
        cursor = self.textCursor()
        start = self._article.offset(cursor.selectionStart())
        end = self._article.offset(cursor.selectionEnd())
        return start, end

    def selection_rect(self) -> QRect:
        """What the selected lines cover of the viewport, in its coordinates."""
        cursor = self.textCursor()
        ends = QTextCursor(cursor), QTextCursor(cursor)
        for end, position in zip(
            ends, (cursor.selectionStart(), cursor.selectionEnd()), strict=True
        ):
            end.setPosition(position)
        first, last = map(self.cursorRect, ends)
        return first.united(last).intersected(self.viewport().rect())

    def selected_texts(self) -> list[str]:
        """The selected text, one entry a paragraph, in the author's letters."""
        if self._article is None:
            return []
        start, end = self.selected_span()
        document = self._article.document
        spans = ((max(start, block.start), min(end, block.end)) for block in document.blocks)
        return [document.text[first:last] for first, last in spans if first < last]
