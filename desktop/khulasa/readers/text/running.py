"""Running lines: the page numbers and heads that a copied or extracted text has between its pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

_DIGITS = re.compile(r"[0-9٠-٩۰-۹]+")
_NUMBER = re.compile(
    r"[\W_]*(?:(?:صفحة|الصفحة|ص|page|p)\b[\W_]*)?[0-9٠-٩۰-۹]{1,4}[\W_]*"
    r"(?:(?:من|of)?[\W_]*[0-9٠-٩۰-۹]{1,4}[\W_]*)?",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*\(?[0-9٠-٩۰-۹]{1,3}[.)\-–]\s*\S*\s*")
_ENDS = re.compile(r"[.!?؟…۔:][\"'”»)\]]*$")
_SHORT, _LONG = (
    0.5,
    0.75,
)  # of a usual line: what a head falls short of, and a line inside of a paragraph doesn't
_LONGEST = 80  # characters of a running line
_FEWEST_HEADS = 2
_NEAREST = 8  # lines from one page's head to the next, at the least
_FARTHEST = 120  # and at the most


def running_lines(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of lines that pages repeat: numbers that count up, and heads that come back at like distances.

    A head that comes back without its number is one where it stands beside a number, or comes often enough.
    """
    places = _places_by_shape(lines)
    numbers: set[int] = set()
    for shape, indexes in places.items():
        if "#" in shape and _counts_up([lines[index] for index in indexes], indexes):
            numbers.update(indexes)
    for index, line in enumerate(lines):
        if _NUMBER.fullmatch(line) and not _ITEM.fullmatch(line):
            numbers.add(index)
    heads: set[int] = set()
    for shape, indexes in places.items():
        if "#" not in shape and _comes_back(indexes) and _is_beside(indexes, numbers, lines):
            heads.update(indexes)
    running = numbers | heads
    return frozenset(running | _lone_heads(running, lines))


def _places_by_shape(lines: Sequence[str]) -> dict[str, list[int]]:
    """The indexes of short lines that are the same but for their numbers."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        text = line.strip()
        if 0 < len(text) <= _LONGEST:
            places[_DIGITS.sub("#", text)].append(index)
    return places


def _lone_heads(running: set[int], lines: Sequence[str]) -> set[int]:
    """Short lines beside running ones, in the middle of what goes on before and behind: heads that come but once."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    usual = lengths[len(lengths) * 9 // 10] if lengths else 0
    heads: set[int] = set()
    for index in running:
        above = _neighbour(lines, index, -1)
        below = _neighbour(lines, index, 1)
        for place, before in ((above, _neighbour(lines, above, -1)), (below, above)):
            if min(place, before) < 0 or {place, before} & running:
                continue
            is_short = len(lines[place].strip()) < _SHORT * usual
            follows_long = len(lines[before].strip()) > _LONG * usual
            if is_short and follows_long and _runs_on(lines[place]) and _runs_on(lines[before]):
                heads.add(place)
    return heads


def _runs_on(line: str) -> bool:
    """Whether no sentence ends with a line."""
    return not _ENDS.search(line.rstrip())


def _counts_up(shapes: Sequence[str], places: Sequence[int]) -> bool:
    """Whether one of the numbers in lines of one shape grows by one or two from each to the next, a page apart."""
    if len(shapes) < 2 or not _comes_back(places, 2):
        return False
    rows = [map(int, _DIGITS.findall(shape)) for shape in shapes]
    columns = zip(*rows, strict=True)
    return any(map(_grows, columns))


def _grows(numbers: Iterable[int]) -> bool:
    return all(0 < after - before <= 2 for before, after in pairwise(numbers))


def _comes_back(places: Sequence[int], fewest: int = _FEWEST_HEADS) -> bool:
    if len(places) < fewest:
        return False
    distances = [after - before for before, after in pairwise(places)]
    return all(_NEAREST <= distance <= _FARTHEST for distance in distances)


def _is_beside(places: Iterable[int], numbers: set[int], lines: Sequence[str]) -> bool:
    """Whether most of some lines stand beside a number, blank lines apart."""
    beside = []
    for place in places:
        neighbours = {_neighbour(lines, place, -1), _neighbour(lines, place, 1)}
        beside.append(not neighbours.isdisjoint(numbers))
    return 2 * sum(beside) > len(beside)


def _neighbour(lines: Sequence[str], place: int, step: int) -> int:
    """The index of the next line that isn't blank, -1 where there is none."""
    place += step
    while 0 <= place < len(lines) and not lines[place].strip():
        place += step
    return place if 0 <= place < len(lines) else -1
