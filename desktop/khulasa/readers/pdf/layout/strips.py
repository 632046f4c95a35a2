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
    gaps = [other.left - one.right for one, other in pairwise(line)]
    return len(gaps) > 1 and max(gaps) - min(gaps) < _EVEN * em and max(gaps) < CELL_GAP * em


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


def common_strips(one: list[Strip], other: list[Strip], least: float) -> list[Strip]:
    """What two sets of strips share, where it is wide enough."""
    found, i, j = [], 0, 0
    while i < len(one) and j < len(other):
        left, right = max(one[i][0], other[j][0]), min(one[i][1], other[j][1])
        if right - left >= least:
            found.append((left, right))
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return found


def strips_between(edges: Sequence[float]) -> list[Strip]:
    """The strips that some edges part, from the left."""
    return list(pairwise([-2 * BEYOND, *edges, 2 * BEYOND]))


def between(lines: list[Line], left: float, right: float) -> list[Line]:
    """The words of each line between two heights of x; an empty list for a line that has none."""
    return [
        [word for word in line if left <= (word.left + word.right) / 2 < right] for line in lines
    ]
