"""The parts of a page in reading order: columns, tables, and what stands across them.

Lines are swept from the top. A strip that stays free of words down a run of lines, with words on both sides, parts
columns, or the cells of a table. Columns are full of text that goes on down the column; in a table, and in verse of two
halves, what stands side by side belongs together. What is found within a column is looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from khulasa.readers.pdf.layout.lines import Word
from khulasa.readers.pdf.layout.strips import (
    BEYOND,
    CELL_GAP,
    GUTTER,
    Line,
    Strip,
    between,
    common_strips,
    em_of,
    free_strips,
    strips_between,
)
from khulasa.readers.pdf.layout.tables import table_of

_FEWEST_LINES = 3
_FEWEST_ROWS = 2
_DEEPEST = 6
_EDGE, _APART = (
    0.06,
    1.9,
)  # of the page's height, where columns of text seldom reach; em between them and what does
_MOST_WORDS = 6000
"""A page of more words is read straight down: no reader made it."""

_MARK = r"(?:\d{1,3}|\w)"
_ITEM = re.compile(  # as it is seen from the left: in right-to-left text the stop stands before the number
    rf"[•●○▪◦‣■□◆➢✓*·–—-]|\W?{_MARK}\W{{1,2}}|\W{{1,2}}{_MARK}\W?"
)
_AT_EDGE = 2  # lines from where a page begins or ends
_STANDING_OUT = 12  # of so many lines one


@dataclass(slots=True)
class Region:
    """Lines that are read one after the other. `rows` has the cells of each row where they are a table, in order.

    `edges` are those of the column that the lines stand in.
    """

    lines: list[Line] = field(default_factory=list)
    rows: list[list[list[Line]]] = field(default_factory=list)
    edges: Strip = (0.0, 0.0)


def _edges(lines: Sequence[Line]) -> Strip:
    """Where lines begin and end, but for the few that stand out, as an address too long to break does."""
    out = len(lines) // _STANDING_OUT
    x0 = sorted(line[0].left for line in lines)[out]
    x1 = sorted(max(word.right for word in line) for line in lines)[-1 - out]
    return x0, x1


def regions_of(lines: Sequence[Line], height: float, *, rtl: bool) -> list[Region]:
    """The regions of a page so many points high, in reading order. Each line holds its words from left to right."""
    if sum(map(len, lines)) > _MOST_WORDS:
        return [Region(list(lines), edges=_edges(lines))]
    first = _set_apart([line[0] for line in lines], (1 - _EDGE) * height)
    last = len(lines) - _set_apart([line[0] for line in reversed(lines)], _EDGE * height)
    regions = [
        *_edge(lines[:first]),
        *_cut(list(lines[first:last]), 0, rtl=rtl),
        *_edge(lines[last:]),
    ]
    return [region for region in regions if region.lines or region.rows]


def _set_apart(words: Sequence[Word], limit: float) -> int:
    """How many of the lines from an edge inward, given by a word each, stand beyond a limit and apart from the next."""
    count = 0
    for place, (word, inner) in enumerate(pairwise(words), 1):
        if (word.base > limit) is not (words[0].base > limit) or (words[0].base > limit) is (
            words[-1].base > limit
        ):
            break
        if abs(word.base - inner.base) > _APART * max(word.size, inner.size):
            count = place
    return count


def _edge(lines: Sequence[Line]) -> list[Region]:
    """What stands at the very edge of a page, each line by itself, and what stands wide apart on one line, too."""
    regions = []
    for line in lines:
        pieces: list[Line] = []
        for word in line:
            if not pieces or word.left - pieces[-1][-1].right > 2 * word.size:
                pieces.append([])
            pieces[-1].append(word)
        regions += [Region([piece], edges=_edges([piece])) for piece in pieces]
    return regions


def _cut(lines: list[Line], depth: int, *, rtl: bool) -> list[Region]:
    regions: list[Region] = []
    plain: list[Line] = []
    at = 0
    free_at = cache(lambda place, em: free_strips(lines[place], em))
    while at < len(lines):
        band = _band(lines, at, free_at) if depth < _DEEPEST else None
        if band is None:
            plain.append(lines[at])
            at += 1
            continue
        if plain:
            regions.append(Region(plain))
            plain = []
        end, gutters = band
        regions += _parts(lines[at:end], gutters, depth, rtl=rtl)
        at = end
    if plain:
        regions.append(Region(plain))
    fresh = [
        region
        for region in regions
        if region.lines and not region.rows and region.edges == (0.0, 0.0)
    ]
    if fresh:
        edges = _edges([line for region in fresh for line in region.lines])
        for region in fresh:
            region.edges = edges
    return regions


def _band(
    lines: list[Line], start: int, free_at: Callable[[int, float], list[Strip]]
) -> tuple[int, list[Strip]] | None:
    """Where a run of lines with a free strip ends that begins at `start`, and the strips; None where none begins.

    `free_at` gives what the line at a place leaves free, as `free_strips` does: each is looked at from all before it.
    """
    em = em_of(lines[start : start + 8])
    free = free_at(start, em)
    if len(free) >= 4 and _are_cells(free[1:-1], len(lines[start]), em):
        alone = start + 1 == len(lines) or not common_strips(
            free[1:-1], free_at(start + 1, em), GUTTER * em
        )
        if alone and not _AT_EDGE <= start < len(lines) - _AT_EDGE:
            # three cells and more, on a line by itself at the edge of a page: what a page break left of a table
            return start + 1, free
    if not free:
        return None
    best: tuple[int, list[Strip]] | None = None
    for end in range(start + 1, len(lines) + 1):
        run = lines[start:end]
        strips = [strip for strip in free if _parts_words(run, strip, em)]
        if strips:
            best = (end, strips)
        if end == len(lines):
            break
        free = common_strips(free, free_at(end, em), GUTTER * em)
        if not free or _far_below(lines, end, em):
            break
    return best


def _are_cells(strips: list[Strip], words: int, em: float) -> bool:
    """Whether wide strips on one line part cells: a line that is stretched to fill its column has equal ones."""
    widths = [x1 - x0 for x0, x1 in strips]
    stretched = len(strips) == words - 1 and max(widths) - min(widths) < 0.5 * em
    return min(widths) >= CELL_GAP * em and not stretched


def _far_below(lines: list[Line], end: int, em: float) -> bool:
    """Whether the next line stands so far below that it is no part of what is above."""
    return lines[end - 1][0].base - lines[end][0].base > 5 * em


def _parts_words(run: Sequence[Line], strip: Strip, em: float) -> bool:
    """Whether a strip parts columns or cells: enough lines on both sides of it."""
    if max(-strip[0], strip[1]) >= BEYOND:
        return False  # it lies beside all lines
    on_left = on_right = both = 0
    for line in run:
        has_left = line[0].right <= strip[0] + 0.1 and not _is_bullet(line, strip, on_left=True)
        has_right = line[-1].left >= strip[1] - 0.1 and not _is_bullet(line, strip, on_left=False)
        on_left += has_left
        on_right += has_right
        both += has_left and has_right
    width = strip[1] - strip[0]
    is_clear = both >= _FEWEST_LINES or both == 0 or width >= em
    if is_clear and min(on_left, on_right) >= _FEWEST_LINES:
        return True
    return both >= max(_FEWEST_ROWS, len(run) - 1) and width >= CELL_GAP * em


def _is_bullet(line: Line, strip: Strip, *, on_left: bool) -> bool:
    """Whether all that a line has on one side of a strip is the sign or the number of a list's item."""
    alone = _alone_beside(line, strip, on_left=on_left)
    text = "".join(cluster.text for cluster in alone.clusters) if alone else ""
    return bool(_ITEM.fullmatch(text))


def _alone_beside(line: Line, strip: Strip, *, on_left: bool) -> Word | None:
    """The one word that a line has on one side of a strip, None for several and for none."""
    alone = None
    for word in line if on_left else reversed(line):
        if word.left > strip[0] + 0.1 if on_left else word.left < strip[1] - 0.1:
            break
        if on_left and word.right > strip[0] + 0.1:
            continue
        if alone is not None:
            return None
        alone = word
    return alone


def _parts(lines: list[Line], gutters: list[Strip], depth: int, *, rtl: bool) -> list[Region]:
    """The columns of a band, each looked at again, or one region of rows."""
    edges = [(x0 + x1) / 2 for x0, x1 in gutters if max(-x0, x1) < BEYOND]
    columns = [between(lines, *strip) for strip in strips_between(edges)]
    columns = [column for column in columns if any(column)]
    if rtl:
        columns.reverse()
    if len(columns) < 2:
        return [Region(lines)]
    if table := table_of(lines, columns, rtl=rtl):
        rows = Region(lines[table.first : table.last], table.rows)
        return [Region(lines[: table.first]), rows, Region(lines[table.last :])]
    return [
        region
        for column in columns
        for region in _cut([line for line in column if line], depth + 1, rtl=rtl)
    ]
