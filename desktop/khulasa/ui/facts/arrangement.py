"""Where the rows of facts lie: one below the other, names side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect

from khulasa.ui.facts.rows import Row, RowKind

SIDE, GUTTER, PLACE = 14, 30, 74
"""Pixels beside all; for the sign of a section at the start; for the place at the end."""

CHIP_HEIGHT, CHIP_PITCH, CHIP_GAP = 26, 32, 8
BELOW = 12  # pixels below the last row


@dataclass
class Arrangement:
    """The rectangle of each row in a page of some width; `tops` and `rows_at` find rows by their height."""

    width: int = 0
    mirrored: bool = True
    areas: list[QRect] = field(default_factory=list)
    height: int = 0

    def arrange(
        self,
        rows: Sequence[Row],
        height_of: Callable[[Row], int],
        width_of: Callable[[Row], int],
    ) -> None:
        """Put rows in their places: `width_of` is asked for names, `height_of` for all others."""
        self.areas = []
        y, x = 0, 0
        room = self.width - 2 * SIDE - GUTTER
        in_line = False
        for row in rows:
            if row.kind is RowKind.CHIP:
                width = min(width_of(row), room)
                if in_line and x + width > room:
                    y, x = y + CHIP_PITCH, 0
                self.areas.append(self._chip(x, y, width))
                x, in_line = x + width + CHIP_GAP, True
                continue
            if in_line:
                y, x, in_line = y + CHIP_PITCH, 0, False
            height = height_of(row)
            self.areas.append(QRect(0, y, self.width, height))
            y += height
        self.height = y + (CHIP_PITCH if in_line else 0) + BELOW

    def _chip(self, x: int, y: int, width: int) -> QRect:
        start = SIDE + GUTTER + x
        left = self.width - start - width if self.mirrored else start
        return QRect(left, y + (CHIP_PITCH - CHIP_HEIGHT) // 2, width, CHIP_HEIGHT)

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
        for number in self.between(y - CHIP_PITCH, y + CHIP_PITCH):
            if self.areas[number].contains(x, y):
                return number
        return None


def _top(area: QRect) -> int:
    return area.top()


def _bottom(area: QRect) -> int:
    return area.bottom()
