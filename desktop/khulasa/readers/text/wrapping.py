"""Hard-wrapped lines: whether somebody, or a program, broke the paragraphs of a text at a column.

A program that fills lines breaks one only where the next word does not fit. So in a wrapped text nearly every line,
but the last of a paragraph, is *full*: it and the first word of the next line are longer than the column. Texts
with a line a paragraph, verse and lists fail that test: their lines end where sentences and verses do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

NARROWEST, WIDEST = 50, 125
"""The columns between which a text counts as wrapped: below stands verse, above paragraphs."""

_NARROWEST_IN_BYTES = 66  # some 36 Arabic letters and spaces
_STOP = re.compile(r"[.!?؟…۔:؛][\"'”“»«’)\]\u200e\u200f]*(?:\[\d{1,3}\])*$")
_MARKS = re.compile(r"[\u064b-\u0652\u0670\u200c-\u200f]")
_WIDE_GAP = re.compile(r"\S(?:\s{3,}|\s*\t\s*|\s*(?:\*{2,}|…|\.{3,}|//?)\s*)\S")
_OUTLIERS = 0.03
_FEWEST_FULL = 2
_LONE_PAIR, _SURELY_NO_HEADING = 50, 60  # characters

Measure = Callable[[str], int]


def _without_marks(line: str) -> int:
    return len(_MARKS.sub("", line))


def _in_bytes(line: str) -> int:
    return len(line.encode("utf-8", "replace"))


MEASURES: tuple[tuple[Measure, int], ...] = (
    (len, NARROWEST),
    (_without_marks, NARROWEST),
    (_in_bytes, _NARROWEST_IN_BYTES),
)
"""The ways in which programs count a line's length, each with its narrowest column."""


def ends_with_stop(line: str) -> bool:
    """Whether a line ends as a sentence or a clause does."""
    return bool(_STOP.search(line.rstrip()))


def full_lines(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of the lines that were broken at a column, so that the next line goes on with their paragraph.

    `lines` may hold empty ones, which part paragraphs. The whole text is judged first; where it does not look
    wrapped, each of its paragraphs by itself.
    """
    inner = [
        index
        for index in range(len(lines) - 1)
        if lines[index].strip() and lines[index + 1].strip()
    ]
    if (found := _judge(lines, inner, _FEWEST_FULL)) is not None:
        return found
    if 0 < len(inner) <= 2 and _is_one_sentence(
        lines, inner[-1]
    ):  # a heading may stand before the two
        return frozenset(inner[-1:])
    full: set[int] = set()
    for group in _consecutive(inner):
        full |= _judge(lines, group, _FEWEST_FULL + 1) or frozenset()
    return frozenset(full)


def _is_one_sentence(lines: Sequence[str], index: int) -> bool:
    """Whether a line and the next, in a text of hardly any more, were one: the longest of all, and how it ends.

    A line that may be a heading needs a long one after it: nobody sets a heading over half a line.
    """
    first, second = lines[index].rstrip(), lines[index + 1].rstrip()
    longest = max(len(line.rstrip()) for line in lines)
    goes_on = not ends_with_stop(first) and second[:1].isalpha() and ends_with_stop(second)
    is_long = len(first) >= _SURELY_NO_HEADING or (
        len(first) >= _LONE_PAIR and 2 * len(second) > len(first)
    )
    return goes_on and is_long and len(first) == longest <= WIDEST


def _consecutive(indexes: Sequence[int]) -> list[list[int]]:
    """Runs of consecutive numbers."""
    runs: list[list[int]] = []
    for index in indexes:
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _judge(lines: Sequence[str], inner: Sequence[int], fewest: int) -> frozenset[int] | None:
    """The full ones among the `inner` lines (those with a line after them); None where they aren't wrapped."""
    if len(inner) < fewest or _is_verse([lines[index] for index in inner]):
        return None
    for measure, narrowest in MEASURES:
        full = _full(lines, inner, measure, narrowest)
        if full is not None and len(full) >= fewest:
            return full
    return None


def _is_verse(lines: Sequence[str]) -> bool:
    """Verses of two halves show a wide gap, or a sign, once a line; a longer line is none, and not looked at."""
    short = [line.strip() for line in lines if len(line) <= 2 * WIDEST]
    return sum(len(_WIDE_GAP.findall(line)) == 1 for line in short) > 0.5 * len(lines)


def _full(
    lines: Sequence[str], inner: Sequence[int], measure: Measure, narrowest: int
) -> frozenset[int] | None:
    lengths = {index: measure(lines[index].rstrip()) for index in inner}
    ordered = sorted(lengths.values())
    column = ordered[len(ordered) - 1 - int(_OUTLIERS * len(ordered))]
    if not narrowest <= column <= WIDEST:
        return None
    full = frozenset(
        index
        for index in inner
        if lengths[index] <= column
        and lengths[index] + 1 + measure(lines[index + 1].split(None, 1)[0]) > column
    )
    stopped = sum(ends_with_stop(lines[index]) for index in full)
    loose = sum(index not in full and not ends_with_stop(lines[index]) for index in inner)
    wrapped = (
        2 * len(full) >= len(inner)
        and stopped <= 0.4 * len(full)
        and loose <= max(1, 0.12 * len(inner))
    )
    return full if wrapped else None
