"""Which sentences stand where on which page."""

from __future__ import annotations

from collections.abc import Iterator

from khulasa.document.places import Box
from khulasa.summary.model import Analysis


class PageMarks:
    """The boxes of sentences; a sentence's are found when its page is first shown, for a book has many."""

    def __init__(self, analysis: Analysis) -> None:
        self._places = analysis.document.places
        self._sentences = analysis.sentences
        self._boxes: dict[int, list[Box]] = {}
        self._on_page: dict[int, list[int]] = {}
        for sentence in analysis.sentences:
            pages = {
                self._places.page_of(sentence.start),
                self._places.page_of(max(sentence.start, sentence.end - 1)),
            }
            for page in pages - {None}:
                self._on_page.setdefault(page or 0, []).append(sentence.index)

    def boxes(self, sentence: int) -> list[Box]:
        """The lines of a sentence, in the order of the text."""
        if sentence not in self._boxes:
            one = self._sentences[sentence]
            self._boxes[sentence] = self._places.lines(one.start, one.end)
        return self._boxes[sentence]

    def on_page(self, page: int, chosen: frozenset[int]) -> Iterator[tuple[int, Box]]:
        """The chosen sentences of a page, each with each of its lines there."""
        for sentence in self._on_page.get(page, ()):
            if sentence in chosen:
                yield from ((sentence, box) for box in self.boxes(sentence) if box.page == page)

    def at(self, page: int, x: float, y: float, chosen: frozenset[int]) -> int | None:
        """The chosen sentence at a point of a page, in points; None beside them."""
        for sentence, box in self.on_page(page, chosen):
            if box.left <= x <= box.right and box.top <= y <= box.bottom:
                return sentence
        return None
