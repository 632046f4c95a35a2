"""Tables: whether what stands side by side belongs together, and which lines make a row.

A cell may have several lines, and stand at the top, in the middle or at the foot of its row. The lines of one cell
follow each other closer than rows do; cells that overlap in height make one row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from khulasa.readers.pdf.layout.strips import (
    BEYOND,
    Line,
    between,
    common_strips,
    em_of,
    free_strips,
    strips_between,
)

_CELL_STRIP = 0.3  # em: the narrowest between cells of what is a table by other signs
_FEWEST_ROWS = 2
_INNER_STOP = re.compile(r"[.,،؛:;!?؟]$")
_FULL = 0.72  # of a column's width that its lines fill
_VERSE_WORDS, _CELL_WORDS = 6, 3
_ALIGNED = 0.8  # of the lines of a table stand on common bases
_MOST = 0.75  # of the lines beside a strip between cells
_CLOSE, _SPREAD = 1.1, 1.2  # times the smallest step: within a cell, and what tells rows from that
_CLOSER = 0.95

Columns = list[list[Line]]
"""For each column, in reading order, what it has of each line; an empty list where it has nothing."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows from line `first` up to line `last`, each with the lines of its cells in order."""

    first: int
    last: int
    rows: list[list[list[Line]]] = field(default_factory=list)


def table_of(lines: Sequence[Line], columns: Columns, *, rtl: bool) -> Table | None:
    """The table that columns make, without the lines before and behind it that have one cell alone; None for none."""
    bases = [line[0].base for line in lines]
    shared = _shared(columns)
    if not shared:
        return None
    first, last = shared[0], shared[-1] + 1
    inner = [
        column[first:last] for column in columns if any(column[first:last])
    ]  # one may stand above or below
    if not _is_table(inner, bases[first:last]):
        return None
    first, last = _extent(columns, bases, first, last)
    cells = _refined([column[first:last] for column in columns], rtl=rtl)
    rows = [_row(cells, *span) for span in _spans(cells, bases[first:last])]
    return Table(first, last, rows)


def _shared(columns: Columns) -> list[int]:
    """The places of the lines that have words in two columns and more."""
    return [at for at in range(len(columns[0])) if sum(bool(column[at]) for column in columns) > 1]


def _row(columns: Columns, start: int, end: int) -> list[list[Line]]:
    return [[line for line in column[start:end] if line] for column in columns]


def _is_table(columns: Columns, bases: Sequence[float]) -> bool:
    """Whether what stands side by side belongs together: short cells on common lines, or verse."""
    spans = _spans(columns, bases)
    together = sum(sum(any(column[start:end]) for column in columns) > 1 for start, end in spans)
    if 2 * together < len(spans):
        return False
    count, shared = len(bases), len(_shared(columns))
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
    x0, x1 = min(line[0].left for line in lines), max(line[-1].right for line in lines)
    return median((line[-1].right - line[0].left) / max(1.0, x1 - x0) for line in lines)


def _pairs(column: Sequence[Line]) -> list[tuple[int, int]]:
    """The places of each line of a column and its next."""
    return list(pairwise(at for at, line in enumerate(column) if line))


def _within_cells(columns: Columns, bases: Sequence[float]) -> float:
    """The step from line to line within a cell, 0 where no cell is seen to have several: no line lacks a cell."""
    full = [all(column[at] for column in columns) for at in range(len(bases))]
    pairs = [pair for column in columns for pair in _pairs(column)]
    steps = [bases[upper] - bases[lower] for upper, lower in pairs]
    inner = [
        bases[upper] - bases[lower] for upper, lower in pairs if not (full[upper] and full[lower])
    ]
    return min(inner) if inner and max(steps) > _SPREAD * min(inner) else 0.0


def _spans(columns: Columns, bases: Sequence[float]) -> list[tuple[int, int]]:
    """The lines of each row, as half-open spans: those of cells that overlap, where full lines never share a row."""
    close = _CLOSE * _within_cells(columns, bases)
    full = [all(column[at] for column in columns) for at in range(len(bases))]
    reach = list(range(len(bases)))  # the last line of the cells that begin at a line
    for column in columns:
        for upper, lower in _pairs(column):
            if bases[upper] - bases[lower] <= close and not (full[upper] and full[lower]):
                reach[upper] = max(reach[upper], lower)
    spans, start = [], 0
    while start < len(bases):
        end = start
        at = start
        while at <= end:
            end = max(end, reach[at])
            at += 1
        spans.append((start, end + 1))
        start = end + 1
    return spans


def _extent(columns: Columns, bases: Sequence[float], first: int, last: int) -> tuple[int, int]:
    """The lines of a table with those before and behind that go on with a cell of it."""
    inner, heights = [column[first:last] for column in columns], bases[first:last]
    steps = [heights[upper] - heights[lower] for column in inner for upper, lower in _pairs(column)]
    close = _CLOSE * _within_cells(inner, heights)
    closer = max(close, _CLOSER * min(steps, default=0.0))
    for column in columns:
        for upper, lower in _pairs(column):
            if upper < last == lower and bases[upper] - bases[lower] < closer:
                last += 1
        for upper, lower in reversed(_pairs(column)):
            if upper == first - 1 and bases[upper] - bases[lower] < close:
                first -= 1
    return first, last


def _refined(columns: Columns, *, rtl: bool) -> Columns:
    """The columns of a table, cut again where a narrower strip stays free down all rows."""
    refined: Columns = []
    for column in columns:
        filled = [line for line in column if line]
        cuts = _narrow_strips(filled) if len(filled) >= _FEWEST_ROWS else []
        parts = [between(column, *strip) for strip in strips_between(cuts)]
        refined += reversed(parts) if rtl else parts
    return refined


def _narrow_strips(lines: list[Line]) -> list[float]:
    """The middles of the strips that no line crosses and that most lines of more than a word have words beside."""
    em = em_of(lines)
    free = [(-BEYOND, BEYOND)]
    for line in lines:
        free = common_strips(free, free_strips(line, em, _CELL_STRIP), _CELL_STRIP * em)
    cuts = []
    for x0, x1 in free:
        both = sum(line[0].right <= x0 + 0.1 and line[-1].left >= x1 - 0.1 for line in lines)
        if both >= max(_FEWEST_ROWS, _MOST * sum(len(line) > 1 for line in lines)):
            cuts.append((x0 + x1) / 2)
    return cuts
