"""Where the rows of facts lie: one below the other, names side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect

from khulasa.ui.facts.rows import Row, RowKind

SIDE, GUTTER, PLACE = 14, 30, 74
"""Pixels beside all; for the sign of a section at the start; for the place at the end."""

NAME_HEIGHT, NAME_PITCH, NAME_GAP = 26, 31, 8
MORE_PAD = 4  # pixels on either side of "n more" in a line of others
BELOW = 8  # pixels below the last row


@dataclass
class Arrangement:
    """The rectangle of each row in a page of some width; `tops` and `rows_at` find rows by their height."""

    width: int = 0
    mirrored: bool = True
    zoom: int = 100
    areas: list[QRect] = field(default_factory=list)
    height: int = 0

    def arrange(
        self,
        rows: Sequence[Row],
        height_of: Callable[[Row], int],
        width_of: Callable[[Row], int],
    ) -> None:
        """Put rows in their places: `width_of` is asked for what stands in a line, `height_of` for all others."""
        self.areas = []
        y, x = 0, 0
        in_line, above = False, None
        for row in rows:
            # "n more" stands behind the names that it speaks of, or where the heading's line ends.
            is_more, heading, above = row.kind is RowKind.MORE, above is RowKind.SECTION, row.kind
            if is_more and heading:
                self._part_heading(width_of(row))
                continue
            if row.kind is RowKind.NAME or (in_line and is_more):
                width = min(width_of(row), self.room)
                if in_line and x + width > self.room:
                    y, x = y + self.pitch, 0
                self.areas.append(self._in_line(x, y, width))
                x, in_line = x + width + NAME_GAP, True
                continue
            if in_line:
                y, x, in_line = y + self.pitch, 0, False
            height = height_of(row)
            self.areas.append(QRect(0, y, self.width, height))
            y += height
        self.height = y + (self.pitch if in_line else 0) + BELOW

    @property
    def pitch(self) -> int:
        """Pixels from one line of names to the next."""
        return round(NAME_PITCH * self.zoom / 100)

    @property
    def _name_height(self) -> int:
        return round(NAME_HEIGHT * self.zoom / 100)

    @property
    def room(self) -> int:
        """Pixels of a line behind the gutter."""
        return max(1, self.width - 2 * SIDE - GUTTER)

    def _part_heading(self, width: int) -> None:
        """Give the end of the heading's line, which was put in place last, to "n more"."""
        heading = self.areas[-1]
        end = SIDE - MORE_PAD
        left = end if self.mirrored else heading.right() + 1 - end - width
        more = QRect(left, heading.bottom() + 1 - self._name_height, width, self._name_height)
        taken = SIDE + width
        first, last = (taken, 0) if self.mirrored else (0, taken)
        self.areas[-1] = heading.adjusted(first, 0, -last, 0)
        self.areas.append(more)

    def _in_line(self, x: int, y: int, width: int) -> QRect:
        start = SIDE + GUTTER + x
        left = self.width - start - width if self.mirrored else start
        return QRect(left, y + (self.pitch - self._name_height) // 2, width, self._name_height)

    def between(self, top: int, bottom: int) -> range:
        """The rows of which something may lie between two heights."""
        if not self.areas:
            return range(0)
        first = bisect_right(self.areas, top, key=_bottom)
        while first and self.areas[first - 1].bottom() >= top:
            first -= 1
        last = bisect_right(self.areas, bottom, key=_top)
        return range(first, last)

    def at(self, x: int, y: int) -> int | None:
        """The row at a point; names only where they stand."""
        for number in self.between(y - self.pitch, y + self.pitch):
            if self.areas[number].contains(x, y):
                return number
        return None


def names_that_fit(widths: Iterable[int], room: int, lines: int, more: int) -> int:
    """Of names of so many pixels, how many fit into lines, with `more` pixels behind them where some don't."""
    line, x, count, before_more = 1, 0, 0, 0
    for width in (min(natural, room) for natural in widths):
        if x and x + width > room:
            line, x = line + 1, 0
        if line > lines:
            return max(1, before_more)
        x, count = x + width + NAME_GAP, count + 1
        if line < lines or x + more <= room:
            before_more = count
    return count


def _top(area: QRect) -> int:
    return area.top()


def _bottom(area: QRect) -> int:
    return area.bottom()
