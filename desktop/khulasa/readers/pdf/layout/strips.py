"""Strips of a page that words leave free, from which columns and the cells of tables are found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from khulasa.readers.pdf.layout.lines import Word

BEYOND = 1e6
"""Points: no page reaches so far."""

GUTTER = 0.75
"""Em: a free strip so wide may part columns."""

CELL_GAP = 1.6
"""Em: and so wide the cells of a table of two lines."""

_EVEN = 0.15  # em by which the gaps of a stretched line differ at most

Line = list[Word]
Strip = tuple[float, float]


def em_of(lines: Sequence[Line]) -> float:
    """The size of most words, in points."""
    return median(word.size for line in lines for word in line)


def _is_stretched(line: Line, em: float) -> bool:
    """Whether a line of three words and more was stretched to fill its column: its gaps are equal, and none wide."""
    gaps = [after.left - word.right for word, after in pairwise(line)]
    if len(gaps) < 2:
        return False
    widest = max(gaps)
    is_even = widest - min(gaps) < _EVEN * em
    return is_even and widest < CELL_GAP * em


def free_strips(line: Line, em: float, least: float = GUTTER) -> list[Strip]:
    """The strips that a line's words leave free, beyond both its ends, too."""
    if _is_stretched(line, em):
        return [(-BEYOND, line[0].left), (line[-1].right, BEYOND)]
    strips, reached = [], -BEYOND
    for word in line:
        if word.left - reached >= least * em:
            strips.append((reached, word.left))
        reached = max(reached, word.right)
    return [*strips, (reached, BEYOND)]


def common_strips(upper: list[Strip], lower: list[Strip], least: float) -> list[Strip]:
    """What two sets of strips share, where it is wide enough."""
    common = []
    i = j = 0
    while i < len(upper) and j < len(lower):
        start, end = upper[i]
        start_below, end_below = lower[j]
        x0 = max(start, start_below)
        x1 = min(end, end_below)
        if x1 - x0 >= least:
            common.append((x0, x1))
        if end < end_below:
            i += 1
        else:
            j += 1
    return common


def strips_between(edges: Sequence[float]) -> list[Strip]:
    """The strips that some edges part, from the left."""
    return list(pairwise([-2 * BEYOND, *edges, 2 * BEYOND]))


def between(lines: list[Line], x0: float, x1: float) -> list[Line]:
    """The words of each line between two heights of x; an empty list for a line that has none."""
    return [[word for word in line if x0 <= (word.left + word.right) / 2 < x1] for line in lines]
