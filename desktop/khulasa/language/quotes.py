"""Enclosures: the quotations and brackets of a block, matched although authors nest them and forget to close them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

_FAMILIES = ('"“”„‟＂', "«»", "‹›", "‘’", "﴾﴿", "()", "[]", "{}")
_OPENING, _CLOSING = "“„‟«‹‘﴿([{", "”»›’﴾)]}"
_BRACKETS = frozenset("()[]{}")
_MARK = re.compile('["“”„‟＂«»‹›‘’﴾﴿()\\[\\]{}]')
_FAMILY = {mark: family for family, marks in enumerate(_FAMILIES) for mark in marks}
_BEFORE_OPENING = frozenset(":-–—/([{«“‹‘،؛")
_AFTER_CLOSING = frozenset(".،,؛;:!؟?…۔)]}»”›’-–—/")


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A matched pair of marks: `start` is the opening mark's position, `end` the one after the closing mark's."""

    start: int
    end: int
    quotation: bool


class Nesting:
    """The enclosures of a block by depth: `outer` stand in no other one, `inner` directly in an outer one.

    `unclosed` is the position of the first quotation mark that opens and is never closed.
    """

    def __init__(self, enclosures: Sequence[Enclosure], unclosed: int | None = None) -> None:
        self.unclosed = unclosed
        self.outer, nested = _outermost(enclosures)
        self.inner, _ = _outermost(nested)
        self._outer_starts = [enclosure.start for enclosure in self.outer]
        self._inner_starts = [enclosure.start for enclosure in self.inner]

    def outer_at(self, position: int) -> Enclosure | None:
        """The outer enclosure that holds a position."""
        return _holding(self.outer, self._outer_starts, position)

    def inner_at(self, position: int) -> Enclosure | None:
        """The enclosure inside an outer one that holds a position."""
        return _holding(self.inner, self._inner_starts, position)


def _outermost(enclosures: Sequence[Enclosure]) -> tuple[list[Enclosure], list[Enclosure]]:
    outer: list[Enclosure] = []
    nested: list[Enclosure] = []
    reached = -1
    for enclosure in sorted(enclosures, key=attrgetter("start")):
        if enclosure.start < reached:
            nested.append(enclosure)
        else:
            outer.append(enclosure)
            reached = enclosure.end
    return outer, nested


def _holding(enclosures: list[Enclosure], starts: list[int], position: int) -> Enclosure | None:
    place = bisect_right(starts, position) - 1
    return enclosures[place] if place >= 0 and position < enclosures[place].end else None


def nesting(text: str, start: int, end: int) -> Nesting:
    """The enclosures of `text[start:end]`. An opening mark without a closing one encloses nothing.

    Linear in the length: a mark is put on the stack and taken off it once.
    """
    enclosures: list[Enclosure] = []
    stack: list[tuple[int, int]] = []  # family, position
    open_of = [0] * len(_FAMILIES)
    for match in _MARK.finditer(text, start, end):
        place, mark = match.start(), match.group()
        family = _FAMILY[mark]
        if _opens(text, place, start, end, open_of[family] > 0):
            stack.append((family, place))
            open_of[family] += 1
        elif open_of[family]:
            opened = _take_off(stack, open_of, family)
            enclosures.append(Enclosure(opened, place + 1, mark not in _BRACKETS))
    unclosed = [place for _, place in stack if text[place] not in _BRACKETS]
    return Nesting(enclosures, min(unclosed, default=None))


def _take_off(stack: list[tuple[int, int]], open_of: list[int], family: int) -> int:
    """Where the last mark of a family opened; whatever opened inside of it and never closed is given up."""
    while True:
        opened_family, opened = stack.pop()
        open_of[opened_family] -= 1
        if opened_family == family:
            return opened


def carried_over(text: str, spans: Sequence[tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """What stands in a quotation of several paragraphs, each of which opens it anew while only the last one closes it.

    By the number of the paragraph's span: from the opening mark to the closing one, or to the paragraph's end.
    """
    quotations: dict[int, tuple[int, int]] = {}
    for number, (start, end) in enumerate(spans[1:], start=1):
        family = _FAMILY.get(text[start])
        if family is None or text[start] in _BRACKETS:
            continue
        before = nesting(text, *spans[number - 1])
        if before.unclosed is None or _FAMILY[text[before.unclosed]] != family:
            continue
        quotations.setdefault(number - 1, (before.unclosed, spans[number - 1][1]))
        reopened = nesting(text, start, end).outer_at(start)
        quotations[number] = (start, reopened.end if reopened else end)
    return quotations


def _opens(text: str, place: int, start: int, end: int, is_open: bool) -> bool:
    """Whether a mark opens: by what stands around it, for authors take `”` and `»` either way round.

    Where the neighbours prove nothing, the mark's own shape decides; a straight one closes what is open.
    """
    mark = text[place]
    if mark not in _BRACKETS:
        before = text[place - 1] if place > start else " "
        after = text[place + 1] if place + 1 < end else " "
        free_before = before.isspace() or before in _BEFORE_OPENING
        free_after = after.isspace() or after in _AFTER_CLOSING
        if free_before != free_after:
            return free_before
    if mark in _OPENING:
        return True
    return mark not in _CLOSING and not is_open
