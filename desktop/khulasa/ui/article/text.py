"""The article's text on screen: built in slices, set as the reader wants it, and where in it a place stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from khulasa.document.bidi import mostly_right_to_left
from khulasa.document.model import Sentence
from khulasa.summary.model import Analysis
from khulasa.summary.transfer import Moves
from khulasa.ui.article.document import ArticleDocument
from khulasa.ui.article.marks import Span
from khulasa.ui.look import wrapping
from khulasa.ui.look.plain_text import TextBrowser
from khulasa.ui.look.reading_type import ReadingType
from khulasa.ui.look.theme import ActiveTheme, Theme

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


class ArticleText(TextBrowser):
    """The text of an analysis, laid out, with positions that lead both ways; it knows of no summary."""

    laid_out = Signal()
    """Sentences may stand at other heights than before."""
    completed = Signal()
    """The last paragraph stands on screen."""

    def __init__(self, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        # The strip beside the text is its scroll bar.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme.theme
        self._analysis: Analysis | None = None
        self._article: ArticleDocument | None = None
        self._setting = ReadingType()
        self._viewed: object = None
        self._span: Span = (0, 0)
        self._side = _SIDE
        self._foot = 0
        self._led = False  # the reader is led by a click in the article itself
        self._starts: list[int] = []
        self._return_to = 0
        self._wish: tuple[int, Callable[[], None]] | None = None
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._next_slice)
        self._scrolling = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._scrolling.setDuration(220)
        self._scrolling.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._still = False

    def show_analysis(self, analysis: Analysis) -> bool:
        """Put a document on screen, its first paragraphs at once, the rest as time allows; False where it is there."""
        before = self._analysis
        self._analysis = analysis
        self._starts = [sentence.start for sentence in analysis.sentences]
        if before is not None and before.document == analysis.document:
            return False
        self._return_to, self._wish = 0, None
        self._build()
        return True

    def grow(self, analysis: Analysis, moves: Moves) -> None:
        """Show more of the same document; the reader and what they selected stay where they are."""
        if self._article is None or self._analysis is None:
            self.show_analysis(analysis)
            return
        before = self.offset_at_top()
        above = self.cursorRect(self._article.cursor(before, before)).top()
        top = moves.offset(before)
        cursor = self.textCursor()
        anchor, position = (
            moves.offset(self._article.offset(place))
            for place in (cursor.anchor(), cursor.position())
        )
        self._return_to = moves.offset(self._return_to) if self._return_to else 0
        self._wish = None
        self._analysis = analysis
        self._starts = [sentence.start for sentence in analysis.sentences]
        if self._article.grow(analysis.document):
            self._viewed = None
            self._slices.start()
        else:
            self._build()
        self._build_to(max(top, anchor, position) + _SCREENFUL)
        self._be_at(top, above, anchor, position)

    def _build_to(self, offset: int) -> None:
        """Have a place in the text stand now."""
        while self._article is not None and not self._article.reaches(offset):
            self._article.build(_SLICE)
        self._next_slice()

    def _be_at(self, top: int, above: int, anchor: int, position: int) -> None:
        """Have the line of a place so many pixels below the upper edge, and a stretch of the text selected."""
        if self._article is None:
            return
        bar = self.verticalScrollBar()
        cursor = self._article.cursor(anchor, anchor)
        cursor.setPosition(self._article.position(position), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        line = self.cursorRect(self._article.cursor(top, top)).top()
        bar.setValue(bar.value() + line - above)

    def set_theme(self, theme: Theme) -> None:
        """Show the same document in another theme's colours, at the same place."""
        self._theme = theme
        self._rebuild_in_place()

    def set_type(self, setting: ReadingType) -> None:
        """Set the text in another way, at the same place."""
        if setting != self._setting:
            self._setting = setting
            self._rebuild_in_place()
            self._fit_measure()

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
        self._viewed = None
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
        self._article.build(_SLICE)
        self.setTextCursor(QTextCursor(self.document()))  # it stood behind all that was written
        self._follow_slice()

    def _next_slice(self) -> None:
        if self._article is None:
            return
        self._article.build(_SLICE)
        self._follow_slice()

    def _follow_slice(self) -> None:
        """Go where somebody wishes to be, once that stands."""
        if self._article is None:
            return
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
        self._build()

    def _complete(self) -> None:
        """The last paragraph stands: come back to where the reader was."""
        self._slices.stop()
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

    def sentence_at_cursor(self) -> int | None:
        """The index of the sentence in which the text cursor stands, None where it stands in none."""
        if self._article is None:
            return None
        offset = self._article.offset(self.textCursor().position())
        return self._sentence_of(offset)

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

    def _sentence_of(self, offset: int) -> int | None:
        """The index of the sentence that holds an offset, its end too; None between sentences."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset <= self._sentences[index].end else None

    def _fit_measure(self) -> None:
        """Keep the column at the measure, in the middle of the pane."""
        column = self._setting.measure(SIZE) + 2 * self._side
        side = max(0, (self.width() - column) // 2)
        self.setViewportMargins(side, 0, side, self._foot)

    def leave_foot(self, height: int) -> None:
        """Show nothing in so many pixels at the foot: something floats there."""
        self._foot = height
        self._fit_measure()

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
        self._fit_measure()  # which may give the text another width, and then comes here for that
        width = event.size().width()
        is_last = width == self.viewport().width()
        if self._is_long and is_last and width != event.oldSize().width():
            self._rebuild_in_place()  # Qt would lay out all of it before it goes on
        super().resizeEvent(event)

    @property
    def _is_long(self) -> bool:
        """Whether laying the article out at once would be felt."""
        return self._analysis is not None and len(self._analysis.document.text) > _LONG
