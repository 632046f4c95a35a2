"""Where things stand on the page: the gutter with places, the text, the lane with controls; and rows below another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QRect

from khulasa.ui.summary.page.spacing import Spacing

GUTTER, LANE = 54, 46
"""Pixels beside the text: for places at its start, for controls at its end."""

CHARACTERS = 88
"""The most characters of a line, on average: a page that has more room is a column in its middle."""


@dataclass(frozen=True, slots=True)
class Column:
    """Gutter, text and lane from left to right or from right to left, in pixels of the viewport."""

    left: int
    text_width: int
    mirrored: bool
    gutter_width: int = GUTTER

    @classmethod
    def within(
        cls, width: int, measure: int, *, mirrored: bool, offset: int = 0, gutter: int = GUTTER
    ) -> Column:
        """The column of a page: `measure` is the longest line; `offset` is where the viewport begins in the page."""
        text = max(1, min(width - gutter - LANE, measure))
        left = (width - gutter - LANE - text) // 2 - offset
        return cls(left, text, mirrored, gutter)

    @property
    def text(self) -> int:
        """Where the text begins on the left."""
        return self.left + (LANE if self.mirrored else self.gutter_width)

    @property
    def gutter(self) -> int:
        """Where the gutter begins on the left."""
        return self.left + (LANE + self.text_width if self.mirrored else 0)

    @property
    def lane(self) -> int:
        """Where the lane begins on the left."""
        return self.left + (0 if self.mirrored else self.gutter_width + self.text_width)


class Rows:
    """The sentences from top to bottom, as offsets from the top of the page."""

    def __init__(self, heights: Iterable[int], spacing: Spacing) -> None:
        self.spacing = spacing
        self._tops = list(accumulate(heights, initial=spacing.top))

    def __len__(self) -> int:
        return len(self._tops) - 1

    @property
    def end(self) -> int:
        """Where the last row ends."""
        return self._tops[-1]

    def at(self, y: int) -> int | None:
        """The row at a height, None above the first and below the last."""
        row = bisect_right(self._tops, y) - 1
        return row if 0 <= row < len(self) else None

    def span(self, row: int) -> tuple[int, int]:
        """Where a row begins and ends, with its share of the gaps."""
        return self._tops[row], self._tops[row + 1]

    def text(self, row: int) -> tuple[int, int]:
        """Where a row's lines begin and end, with the notes below them."""
        top, bottom = self.span(row)
        return top + self.spacing.gap // 2, bottom - self.spacing.gap + self.spacing.gap // 2

    def between(self, top: int, bottom: int) -> range:
        """The rows that have a part between two heights."""
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_right(self._tops, bottom)
        return range(first, min(last, len(self)))

    def below(self, bottom: int) -> int:
        """How many rows are not wholly seen above a height."""
        row = max(0, bisect_right(self._tops, bottom) - 1)
        seen = row + (row < len(self) and self.text(row)[1] <= bottom)
        return len(self) - min(seen, len(self))

    def rectangle(self, row: int, scrolled: int, width: int) -> QRect:
        """A row on a viewport of a width."""
        top, bottom = self.span(row)
        return QRect(0, top - scrolled, width, bottom - top)
