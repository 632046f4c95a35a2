"""Where pages lie at some size, which parts are to be drawn, and which sentences stand where. Arithmetic alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from PySide6.QtCore import QRectF

from khulasa.document.model import Page
from khulasa.document.places import Box
from khulasa.services.child.drawing import Part
from khulasa.summary.model import Analysis

GAP = 14.0
"""Pixels between pages, and around them."""

SIDE = 2048
"""The most device pixels a side of what is drawn at once: 16 MB, whatever the size of the page and of its picture."""


@dataclass(frozen=True)
class PageLayout:
    """Pages at `scale` pixels a point, in the middle of a pane of a `width`; positions are in logical pixels."""

    pages: Sequence[Page]
    scale: float
    width: float
    _tops: list[float] = field(init=False)

    def __post_init__(self) -> None:
        heights = (page.height * self.scale + GAP for page in self.pages)
        object.__setattr__(self, "_tops", list(accumulate(heights, initial=GAP)))

    @property
    def across(self) -> float:
        """How wide all of it is, at least the pane."""
        if not self.pages:
            return self.width
        widest = max(page.width for page in self.pages)
        return max(self.width, widest * self.scale + 2 * GAP)

    @property
    def down(self) -> float:
        """How high all of it is."""
        return self._tops[-1]

    def rect(self, row: int) -> QRectF:
        """Where a page lies; rows count from 0."""
        page = self.pages[row]
        width = page.width * self.scale
        height = page.height * self.scale
        return QRectF((self.across - width) / 2, self._tops[row], width, height)

    def row_at(self, y: float) -> int:
        """The page at a height, or the gap above it."""
        row = bisect_right(self._tops, y + GAP) - 1
        return min(max(0, row), len(self.pages) - 1)

    def rows_in(self, area: QRectF) -> range:
        """The pages that an area touches."""
        if not self.pages:
            return range(0)
        first = self.row_at(area.top())
        last = self.row_at(area.bottom())
        return range(first, last + 1)

    def parts_in(self, area: QRectF, ratio: float) -> list[Part]:
        """The parts that show an area at so many device pixels a pixel, then those at the head of the next page."""
        rows = self.rows_in(area)
        parts = [part for row in rows for part in self._parts(row, area, ratio)]
        if rows and rows.stop < len(self.pages):
            ahead = self.rect(rows.stop)
            height = min(area.height(), ahead.height())
            head = QRectF(area.left(), ahead.top(), area.width(), height)
            parts += self._parts(rows.stop, head, ratio)
        return parts

    def _parts(self, row: int, area: QRectF, ratio: float) -> Iterator[Part]:
        rect = self.rect(row)
        visible = rect.intersected(area)
        if visible.isEmpty():
            return
        number = self.pages[row].number
        across = max(1, round(rect.width() * ratio))
        down = max(1, round(rect.height() * ratio))
        first = (visible.topLeft() - rect.topLeft()) * ratio
        last = (visible.bottomRight() - rect.topLeft()) * ratio
        for y in _steps(first.y(), last.y(), down):
            for x in _steps(first.x(), last.x(), across):
                width = min(SIDE, across - x)
                height = min(SIDE, down - y)
                yield Part(number, across, down, x, y, width, height)


def _steps(first: float, last: float, end: int) -> range:
    """Where the parts begin that reach from one place to another, and no farther than the end."""
    start = int(first) // SIDE * SIDE
    return range(start, min(end, round(last)), SIDE)


class PageMarks:
    """The boxes of sentences; a sentence's are found when its page is first shown, for a book has many."""

    def __init__(self, analysis: Analysis) -> None:
        self.document = analysis.document
        self._places = analysis.document.places
        self._sentences = analysis.sentences
        self._boxes: dict[int, list[Box]] = {}
        self._on_page: dict[int, list[int]] = {}
        for sentence in analysis.sentences:
            first = self._places.page_of(sentence.start)
            last = self._places.page_of(max(sentence.start, sentence.end - 1))
            for page in {first, last}:
                if page is not None:
                    self._on_page.setdefault(page, []).append(sentence.index)

    def boxes(self, sentence: int) -> list[Box]:
        """The lines of a sentence, in the order of the text."""
        if sentence not in self._boxes:
            span = self._sentences[sentence]
            self._boxes[sentence] = self._places.lines(span.start, span.end)
        return self._boxes[sentence]

    def on_page(self, page: int, chosen: frozenset[int]) -> Iterator[tuple[int, Box]]:
        """The chosen sentences of a page, each with each of its lines there."""
        for sentence in self._on_page.get(page, ()):
            if sentence not in chosen:
                continue
            for box in self.boxes(sentence):
                if box.page == page:
                    yield sentence, box

    def standing(self, page: int, chosen: frozenset[int]) -> list[int]:
        """The chosen sentences that begin on a page, in the order of the text."""
        begun = (sentence for sentence in self._on_page.get(page, ()) if sentence in chosen)
        return [
            sentence
            for sentence in begun
            if (boxes := self.boxes(sentence)) and boxes[0].page == page
        ]

    def at(self, page: int, x: float, y: float, chosen: frozenset[int]) -> int | None:
        """The chosen sentence at a point of a page, in points; None beside them."""
        for sentence, box in self.on_page(page, chosen):
            if box.left <= x <= box.right and box.top <= y <= box.bottom:
                return sentence
        return None
