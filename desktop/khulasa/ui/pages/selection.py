"""Selecting words on the picture of a page: which words lie between two points, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable

from khulasa.document.places import Box, Places
from khulasa.services.find import Span

_ROW = 4.0
"""A distance up or down counts so many times as much as one along the line: the word meant is in the line there."""

NOTHING: Span = (0, 0)


class PageSelection:
    """Words from where the mouse was pressed to where it is, whole ones; `span` is where they stand in the text."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._words: dict[int, list[tuple[Span, Box]]] = {}
        self._anchor: Span | None = None
        self.span = NOTHING

    def move(self, places: Places, offset: Callable[[int], int]) -> None:
        """Select the same words in more of the document; `offset` tells where each position stands now."""
        self._places, self._words = places, {}
        if self._anchor is not None:
            self._anchor = offset(self._anchor[0]), offset(self._anchor[1])
        if self.span != NOTHING:
            self.span = offset(self.span[0]), offset(self.span[1])

    def word_at(self, page: int, x: float, y: float) -> Span | None:
        """The span of the word at a point of a page, in points."""
        for span, box in self._on_page(page):
            if box.left <= x <= box.right and box.top <= y <= box.bottom:
                return span
        return None

    def press(self, page: int, x: float, y: float) -> None:
        """Begin anew at the word nearest to a point; nothing is selected yet."""
        self._anchor, self.span = self._nearest(page, x, y), NOTHING

    def drag(self, page: int, x: float, y: float) -> None:
        """Select from where it began to the word nearest to a point."""
        head = self._nearest(page, x, y)
        if self._anchor is not None and head is not None:
            self.span = min(self._anchor[0], head[0]), max(self._anchor[1], head[1])

    def holds(self, page: int, x: float, y: float) -> bool:
        """Whether a point of a page lies on what is selected."""
        return any(
            box.page == page and box.left <= x <= box.right and box.top <= y <= box.bottom
            for box in self.boxes()
        )

    def take_word(self, page: int, x: float, y: float) -> None:
        """Select the word at a point, nothing where none stands."""
        self.span = self.word_at(page, x, y) or NOTHING

    def boxes(self) -> list[Box]:
        """The lines of what is selected."""
        start, end = self.span
        return self._places.lines(start, end) if start < end else []

    def _nearest(self, page: int, x: float, y: float) -> Span | None:
        def distance(word: tuple[Span, Box]) -> float:
            box = word[1]
            along = max(box.left - x, x - box.right, 0.0)
            return along + _ROW * max(box.top - y, y - box.bottom, 0.0)

        nearest = min(self._on_page(page), key=distance, default=None)
        return None if nearest is None else nearest[0]

    def _on_page(self, page: int) -> list[tuple[Span, Box]]:
        """The words of a page, looked up when it is first pointed at."""
        if page not in self._words:
            self._words[page] = list(self._places.words_on(page))
        return self._words[page]
