"""The parts of a page in reading order: columns, tables, and what stands across them.

Lines are swept from the top. A strip that stays free of words down a run of lines, with words on both sides, parts
columns, or the cells of a table. Columns are full of text that goes on down the column; in a table, and in verse of two
halves, what stands side by side belongs together. What is found within a column is looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from khulasa.readers.pdf.lines import Word

_GUTTER = 0.75  # em: a free strip so wide may part columns
_CELL_GAP = 1.6  # em: and so wide the cells of a table of two lines
_CELL_STRIP = 0.3  # em: the narrowest between cells of what is a table by other signs
_FEWEST_LINES = 3
_FEWEST_ROWS = 2
_DEEPEST = 6
_EDGE, _APART = 0.06, 1.9  # of the page's height, where columns of text seldom reach; em between them and what does
_BEYOND = 1e6  # points: no page reaches so far
_MOST_WORDS = 6000
"""A page of more words is read straight down: no reader made it."""

_INNER_STOP = re.compile(r"[.,،؛:;!?؟]$")
_ITEM = re.compile(r"[•●○▪◦‣■□◆➢✓*·–—-]|\W?(?:\d{1,3}|\w)\W{1,2}")
_STANDING_OUT = 12  # of so many lines one
_FULL = 0.72  # of a column's width that its lines fill
_VERSE_WORDS, _CELL_WORDS = 6, 3
_ALIGNED = 0.8  # of the lines of a table stand on common bases

Line = list[Word]
Strip = tuple[float, float]


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
    left = sorted(line[0].left for line in lines)[out]
    right = sorted(max(word.right for word in line) for line in lines)[-1 - out]
    return left, right


def regions_of(lines: Sequence[Line], height: float, *, rtl: bool) -> list[Region]:
    """The regions of a page so many points high, in reading order. Each line holds its words from left to right."""
    if sum(map(len, lines)) > _MOST_WORDS:
        return [Region(list(lines), edges=_edges(lines))]
    first = _set_apart([line[0] for line in lines], (1 - _EDGE) * height)
    last = len(lines) - _set_apart([line[0] for line in reversed(lines)], _EDGE * height)
    found = [*_edge(lines[:first]), *_cut(list(lines[first:last]), 0, rtl=rtl), *_edge(lines[last:])]
    return [region for region in found if region.lines or region.rows]


def _set_apart(words: Sequence[Word], limit: float) -> int:
    """How many of the lines from an edge inward, given by a word each, stand beyond a limit and apart from the next."""
    found = 0
    for place, (one, other) in enumerate(pairwise(words), 1):
        if (one.base > limit) is not (words[0].base > limit) or (words[0].base > limit) is (words[-1].base > limit):
            break
        if abs(one.base - other.base) > _APART * max(one.size, other.size):
            found = place
    return found


def _edge(lines: Sequence[Line]) -> list[Region]:
    """What stands at the very edge of a page, each line by itself, and what stands wide apart on one line, too."""
    found = []
    for line in lines:
        pieces: list[Line] = []
        for word in line:
            if not pieces or word.left - pieces[-1][-1].right > 2 * word.size:
                pieces.append([])
            pieces[-1].append(word)
        found += [Region([piece], edges=_edges([piece])) for piece in pieces]
    return found


def _cut(lines: list[Line], depth: int, *, rtl: bool) -> list[Region]:
    found: list[Region] = []
    plain: list[Line] = []
    at = 0
    while at < len(lines):
        band = _band(lines, at) if depth < _DEEPEST else None
        if band is None:
            plain.append(lines[at])
            at += 1
            continue
        if plain:
            found.append(Region(plain))
            plain = []
        end, gutters = band
        found += _parts(lines[at:end], gutters, depth, rtl=rtl)
        at = end
    if plain:
        found.append(Region(plain))
    fresh = [region for region in found if region.lines and not region.rows and region.edges == (0.0, 0.0)]
    if fresh:
        edges = _edges([line for region in fresh for line in region.lines])
        for region in fresh:
            region.edges = edges
    return found


def _em(lines: Sequence[Line]) -> float:
    return median(word.size for line in lines for word in line)


def _band(lines: list[Line], start: int) -> tuple[int, list[Strip]] | None:
    """Where a run of lines with a free strip ends that begins at `start`, and the strips; None where none begins."""
    em = _em(lines[start : start + 8])
    free = _free(lines[start], em)
    if len(free) >= 4 and _are_cells(free[1:-1], len(lines[start]), em):
        alone = start + 1 == len(lines) or not _common(free[1:-1], _free(lines[start + 1], em), _GUTTER * em)
        if alone:  # three cells and more, on a line by itself: what a page break left of a table
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
        free = _common(free, _free(lines[end], em), _GUTTER * em)
        if not free or _far_below(lines, end, em):
            break
    return best


def _are_cells(strips: list[Strip], words: int, em: float) -> bool:
    """Whether wide strips on one line part cells: a line that is stretched to fill its column has equal ones."""
    widths = [right - left for left, right in strips]
    stretched = len(strips) == words - 1 and max(widths) - min(widths) < 0.5 * em
    return min(widths) >= _CELL_GAP * em and not stretched


def _far_below(lines: list[Line], end: int, em: float) -> bool:
    """Whether the next line stands so far below that it is no part of what is above."""
    return lines[end - 1][0].base - lines[end][0].base > 5 * em


def _free(line: Line, em: float, least: float = _GUTTER) -> list[Strip]:
    """The strips that a line's words leave free, beyond both its ends, too."""
    strips, reached = [], -_BEYOND
    for word in line:
        if word.left - reached >= least * em:
            strips.append((reached, word.left))
        reached = max(reached, word.right)
    return [*strips, (reached, _BEYOND)]


def _common(one: list[Strip], other: list[Strip], least: float) -> list[Strip]:
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


def _parts_words(run: Sequence[Line], strip: Strip, em: float) -> bool:
    """Whether a strip parts columns or cells: enough lines on both sides of it."""
    on_left = [line[0].right <= strip[0] + 0.1 and not _is_bullet(line, strip, left=True) for line in run]
    on_right = [line[-1].left >= strip[1] - 0.1 and not _is_bullet(line, strip, left=False) for line in run]
    left, right, both = sum(on_left), sum(on_right), sum(map(min, on_left, on_right))
    if min(left, right) >= _FEWEST_LINES and (both >= _FEWEST_LINES or both == 0 or strip[1] - strip[0] >= em):
        return True
    return both >= _FEWEST_ROWS and both >= len(run) - 1 and strip[1] - strip[0] >= _CELL_GAP * em


def _is_bullet(line: Line, strip: Strip, *, left: bool) -> bool:
    """Whether all that a line has on one side of a strip is the sign or the number of a list's item."""
    side = [word for word in line if (word.right <= strip[0] + 0.1 if left else word.left >= strip[1] - 0.1)]
    return len(side) == 1 and bool(_ITEM.fullmatch("".join(one.text for one in side[0].clusters)))


def _parts(lines: list[Line], gutters: list[Strip], depth: int, *, rtl: bool) -> list[Region]:
    """The columns of a band, each looked at again, or one region of rows."""
    edges = [(left + right) / 2 for left, right in gutters if max(-left, right) < _BEYOND]
    columns = [_between(lines, *strip) for strip in _strips_between(edges)]
    columns = [column for column in columns if any(column)]
    if rtl:
        columns.reverse()
    if len(columns) < 2:
        return [Region(lines)]
    if _is_table(columns):
        return _tables(lines, columns, rtl=rtl)
    return [region for column in columns for region in _cut([line for line in column if line], depth + 1, rtl=rtl)]


def _strips_between(edges: Sequence[float]) -> list[Strip]:
    """The strips that some edges part, from the left."""
    return list(pairwise([-2 * _BEYOND, *edges, 2 * _BEYOND]))


def _between(lines: list[Line], left: float, right: float) -> list[Line]:
    """The words of each line between two heights of x; an empty list for a line that has none."""
    return [[word for word in line if left <= (word.left + word.right) / 2 < right] for line in lines]


def _is_table(columns: list[list[Line]]) -> bool:
    """Whether what stands side by side belongs together: short cells on common lines, or verse."""
    count = len(columns[0])
    shared = sum(sum(bool(column[at]) for column in columns) > 1 for at in range(count))
    if 2 * shared < count:
        return False
    fills = [_fill([line for line in column if line]) for column in columns]
    sizes = [median(len(line) for line in column if line) for column in columns]
    if min(fills) < _FULL and min(sizes) <= _VERSE_WORDS:
        return True
    if shared >= _ALIGNED * count and min(sizes) <= _CELL_WORDS:
        return True
    words = [word for column in columns for line in column for word in line[1:]]
    stops = sum(bool(_INNER_STOP.search(word.clusters[0].text)) for word in words)
    verse = len(columns) == 2 and shared == count and max(sizes) <= _VERSE_WORDS
    return verse and stops < 0.05 * max(1, len(words))


def _fill(lines: list[Line]) -> float:
    """How much of a column's width its lines fill, in the middle."""
    left, right = min(line[0].left for line in lines), max(line[-1].right for line in lines)
    return median((line[-1].right - line[0].left) / max(1.0, right - left) for line in lines)


def _tables(lines: list[Line], columns: list[list[Line]], *, rtl: bool) -> list[Region]:
    """A table, and before and behind it the lines that have one cell alone, which are none of its rows."""
    shared = [at for at in range(len(lines)) if sum(bool(column[at]) for column in columns) > 1]
    first, last = shared[0], _end_of_table(lines, shared)
    inner = [column[first:last] for column in _refined(columns, first, last, rtl=rtl)]
    table = _table(lines[first:last], inner)
    return [Region(lines[:first]), table, Region(lines[last:])]


def _end_of_table(lines: list[Line], shared: list[int]) -> int:
    """Behind the last row: what follows it closer than rows follow each other is a cell that goes on."""
    end = shared[-1] + 1
    steps = [lines[one][0].base - lines[other][0].base for one, other in pairwise(shared) if other == one + 1]
    while end < len(lines) and steps and lines[end - 1][0].base - lines[end][0].base < 0.95 * min(steps):
        end += 1
    return end


def _refined(columns: list[list[Line]], first: int, last: int, *, rtl: bool) -> list[list[Line]]:
    """The columns of a table, cut again where a narrower strip stays free down all rows."""
    found: list[list[Line]] = []
    for column in columns:
        filled = [line for line in column[first:last] if line]
        cuts = _narrow_strips(filled) if len(filled) >= _FEWEST_ROWS else []
        parts = [_between(column, *strip) for strip in _strips_between(cuts)]
        found += reversed(parts) if rtl else parts
    return found


def _narrow_strips(lines: list[Line]) -> list[float]:
    """The middles of the strips that no line crosses and that most have words on both sides of."""
    em = _em(lines)
    free = [(-_BEYOND, _BEYOND)]
    for line in lines:
        free = _common(free, _free(line, em, _CELL_STRIP), _CELL_STRIP * em)
    cuts = []
    for left, right in free:
        both = sum(line[0].right <= left + 0.1 and line[-1].left >= right - 0.1 for line in lines)
        if both >= 0.75 * len(lines):
            cuts.append((left + right) / 2)
    return cuts


def _table(lines: list[Line], columns: list[list[Line]]) -> Region:
    """Rows of cells. A line that lacks cells, close under the one before, goes on with its row."""
    region = Region(lines)
    bases = [line[0].base for line in lines]
    steps = sorted(one - other for one, other in pairwise(bases))
    close = steps[0] * 1.15 if steps else 0.0
    spread = bool(steps) and steps[-1] > 1.3 * steps[0]
    for at in range(len(lines)):
        cells = [column[at] for column in columns]
        lacks = not all(cells)
        if region.rows and lacks and spread and bases[at - 1] - bases[at] <= close:
            for cell, line in zip(region.rows[-1], cells, strict=True):
                if line:
                    cell.append(line)
        else:
            region.rows.append([[line] if line else [] for line in cells])
    return region
