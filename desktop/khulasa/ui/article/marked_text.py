"""The article with the sentences of a summary marked and numbered in their places, and what was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from khulasa.summary.model import Analysis, Summary
from khulasa.summary.transfer import Moves
from khulasa.ui.article import margin
from khulasa.ui.article.marks import Marks, Span, Stated, Style, format_of
from khulasa.ui.article.text import ArticleText
from khulasa.ui.look.theme import ActiveTheme


class MarkedText(ArticleText):
    """Marks only what is on screen, which is all that a step of the slider costs; numbers stand in the margin."""

    hits_changed = Signal()
    """Other places are marked as found."""

    def __init__(self, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._marks = Marks()
        self._numbers: margin.Numbers = margin.numbers((), ())
        self._marked: list[tuple[Span, Style]] = []
        self._cursors: dict[Span, QTextCursor] = {}
        self._grown = False
        self.verticalScrollBar().valueChanged.connect(self._paint_marks)
        self.completed.connect(self._paint_marks)

    def show_analysis(self, analysis: Analysis) -> bool:
        """As of any text; another document has none of the marks of the one before."""
        before = self._analysis
        if before is None or before.document != analysis.document:
            self._marks = Marks(dims=self._marks.dims)
        return super().show_analysis(analysis)

    def grow(self, analysis: Analysis, moves: Moves) -> None:
        """As of any text; the reader's sentence is marked, and what else stands on screen as soon as that is known."""
        marks = self._marks
        current = None if marks.current is None else moves.places.get(marks.current)
        hit = (
            None if marks.hit is None else (moves.offset(marks.hit[0]), moves.offset(marks.hit[1]))
        )
        self._marks = Marks(dims=marks.dims, current=current, hit=hit)
        super().grow(analysis, moves)
        self._cursors.clear()
        self._marked = []
        self._grown = True

    def _build(self) -> None:
        self._grown = False
        self._cursors.clear()
        self._marked = []
        self.setExtraSelections([])
        super()._build()

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

    def show_stated(self, stated: Stated | None) -> None:
        """Mark a fact in the place of the summary's sentences, and bring it into view; None for the summary again."""
        if stated == self._marks.stated:
            return
        self._marks.stated = stated
        self.hits_changed.emit()
        self._paint_marks()
        if stated is not None:
            start, end = stated.words
            self._go(end, lambda: self._glide_to(start, end))

    def hit_offsets(self) -> list[int]:
        """Where in the text begins what was found, the fact and its like, or what the summary is turned toward."""
        if self._marks.stated is not None and not self._marks.hits:
            return [start for start, _end in self._marks.stated.alike]
        return [start for start, _end in self._marks.hits or self._marks.focus]

    def reveal(self, index: int) -> None:
        """Mark a sentence as the current one, and bring it into view where it is not wholly there."""
        self.set_current(index)
        if self._article is None or self._analysis is None:
            return
        sentence = self._sentences[index]
        self._go(sentence.end, lambda: self._glide_to(sentence.start, sentence.end))

    @property
    def _stands(self) -> bool:
        """Whether all that is on screen stands there: what grows was complete before."""
        return self.complete or self._grown

    def _paint_marks(self) -> None:
        if not self._stands:
            return
        first, last = self._view_span()
        marked = list(self._marks.between(self._sentences, first, last))
        if marked != self._marked:
            self._marked = marked
            self.setExtraSelections([self._selection(span, style) for span, style in marked])
        self._update_margin()

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and in its start margin the numbers of the chosen sentences."""
        super().paintEvent(event)
        if self._stands:
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Mark what has come on screen."""
        super().resizeEvent(event)
        self._paint_marks()
