"""Where the words of a text stand on their pages, so that a picture of a page can show them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import le
from typing import NamedTuple, Self

_SCALE = 10  # tenths of a point are finer than any eye
_SAME_LINE = 0.5


class Box(NamedTuple):
    """A rectangle on a page, in points from the upper left corner of the page as it is shown."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Places:
    """The boxes of a text's words: `starts` and `ends` are their spans, and `boxes` has five numbers a word.

    Those five are the page's number and left, top, right and bottom in tenths of a point. Words come in the order
    of the text. Held in arrays: a book has some hundred thousand words.
    """

    starts: array[int]
    ends: array[int]
    boxes: array[int]

    @classmethod
    def of_words(cls, words: Sequence[tuple[int, int, Box]]) -> Self:
        """The places of words, each a span with its box, in the order of the text."""
        numbers = [
            number
            for _, _, box in words
            for number in (box.page, *(round(_SCALE * side) for side in box[1:]))
        ]
        starts = array("i", [start for start, _, _ in words])
        return cls(starts, array("i", [end for _, end, _ in words]), array("i", numbers))

    def require_within(self, end: int) -> None:
        """Check that every word lies in a text of `end` characters and has a box. Raises `ValueError` where not."""
        if len(self.starts) != len(self.ends) or len(self.boxes) != 5 * len(self.starts):
            raise ValueError(len(self.boxes))
        if not self.starts:
            return
        if min(self.starts) < 0 or max(self.ends) > end or not all(map(le, self.starts, self.ends)):
            raise ValueError(end)

    def __len__(self) -> int:
        return len(self.starts)

    def lines(self, start: int, end: int) -> list[Box]:
        """The boxes of a span of the text, those of words on one line joined into one."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        found: list[Box] = []
        for place in range(first, last):
            box = self._box(place)
            if found and _on_one_line(found[-1], box):
                found[-1] = _joined(found[-1], box)
            else:
                found.append(box)
        return found

    def page_of(self, position: int) -> int | None:
        """The page of the word at a position, None where no word stands."""
        place = bisect_right(self.ends, position)
        return (
            self.boxes[5 * place] if place < len(self) and self.starts[place] <= position else None
        )

    def at(self, page: int, x: float, y: float) -> int | None:
        """Where in the text the word at a point of a page begins, None where no word stands."""
        for start, box in self.on_page(page):
            if box.left <= x <= box.right and box.top <= y <= box.bottom:
                return start
        return None

    def on_page(self, page: int) -> Iterator[tuple[int, Box]]:
        """Where each word of a page begins in the text, and its box; in the order of the text."""
        for (start, _end), box in self.words_on(page):
            yield start, box

    def words_on(self, page: int) -> Iterator[tuple[tuple[int, int], Box]]:
        """The span of each word of a page, and its box; in the order of the text."""
        pages = self.boxes[::5]
        place = 0
        while True:
            try:
                place = pages.index(page, place)
            except ValueError:
                return
            yield (self.starts[place], self.ends[place]), self._box(place)
            place += 1

    def word_from(self, position: int) -> Box | None:
        """The box of the word at a position, or of the next one after it; None behind the last."""
        place = bisect_right(self.ends, position)
        return self._box(place) if place < len(self) else None

    def first_below(self, page: int, y: float) -> int | None:
        """Where in the text the first word of a page begins that does not lie wholly above y; None where none is."""
        return min((start for start, box in self.on_page(page) if box.bottom > y), default=None)

    def _box(self, place: int) -> Box:
        page, *sides = self.boxes[5 * place : 5 * place + 5]
        left, top, right, bottom = (side / _SCALE for side in sides)
        return Box(page, left, top, right, bottom)


NOWHERE = Places(array("i"), array("i"), array("i"))
"""The places of a text that has no pages on paper."""


def _on_one_line(one: Box, other: Box) -> bool:
    """Whether two words share most of their height and stand side by side, as far apart as words do."""
    if one.page != other.page:
        return False
    height = min(one.bottom - one.top, other.bottom - other.top)
    apart = max(one.left, other.left) - min(one.right, other.right)
    return (
        min(one.bottom, other.bottom) - max(one.top, other.top) > _SAME_LINE * height
        and apart < 3 * height
    )


def _joined(one: Box, other: Box) -> Box:
    return Box(
        one.page,
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )
