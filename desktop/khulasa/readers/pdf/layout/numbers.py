"""Numbers among right-to-left text: a stretch without Latin letters is read from its right, each number from its left.

Rules W4 and W5 of Unicode Standard Annex 9 say which signs belong to a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from khulasa.readers.pdf.glyphs.model import Bidi
from khulasa.readers.pdf.layout.lines import Cluster
from khulasa.readers.pdf.layout.pieces import Piece, piece_of

_NUMBERS = frozenset({Bidi.EUROPEAN, Bidi.ARABIC_NUMBER})
_ENDS_OF_PHONE = frozenset({Bidi.SPACE, Bidi.ARABIC_NUMBER})
_PERCENT = "%٪"
_OF_PHONE = "+0123456789"
_PHONE = re.compile(r"\+\d[\d()]*(?:[-–/.]\d*)*")
_OPEN_PHONE = re.compile(r"\+\d[\d()]*(?:[-–/.]\d*)*[-–/.]$")
_REST_OF_PHONE = re.compile(r"\d[\d()]*(?:[-–/.]\d+)*")


@dataclass(slots=True)
class Context:
    """What stands before a line in its paragraph: whether an Arabic letter, and a number broken off with a sign.

    `whole_numbers` says that the producer draws numbers and the signs in them from the left wherever they stand.
    """

    arabic: bool = False
    number_goes_on: bool = False
    whole_numbers: bool = False


def text_of(row: Sequence[Cluster]) -> str:
    """The text of clusters as they are seen, from the left."""
    return "".join(cluster.text for cluster in row)


def ends_in_phone(text: str) -> bool:
    """Whether a text ends in a telephone number that a line's end broke behind a sign."""
    return bool(_OPEN_PHONE.search(text))


def number_pieces(row: Sequence[Cluster], context: Context) -> list[Piece]:
    """The pieces of a stretch without Latin letters; `context` is brought up to its left end."""
    pieces: list[Piece] = []
    end = len(row)
    while end:
        start, group = _group(row, end, context)
        right_to_left = len(group) == 1
        pieces += [piece_of(cluster, right_to_left=right_to_left) for cluster in group]
        if any(cluster.kind in _NUMBERS for cluster in group):
            is_open = bool(_OPEN_PHONE.match(text_of(group)))
            context.number_goes_on = start == 0 and is_open
        end = start
    return pieces


def _group(row: Sequence[Cluster], end: int, context: Context) -> tuple[int, Sequence[Cluster]]:
    """Where the number or sign begins that ends before `end`, and its clusters in reading order."""
    start = _phone(row, end, context)
    if start == end:
        start = _number(row, end, arabic=context.arabic and not context.whole_numbers)
    group = row[start:end]
    if group[0].text not in _PERCENT:
        return start, group
    is_alone = start == end - 1
    if context.arabic and is_alone and _touches_number(row, start):
        start = _number(row, start, arabic=True)
        return start, row[start:end]  # the sign, at the right, is read last
    if group[-1].kind in _NUMBERS:
        return start, [*group[1:], group[0]]
    return start, group


def _touches_number(row: Sequence[Cluster], place: int) -> bool:
    return place > 0 and row[place - 1].kind in _NUMBERS


def _phone(row: Sequence[Cluster], end: int, context: Context) -> int:
    """Where a telephone number begins that ends before `end`; `end` itself for none.

    It is typed behind a mark that makes it read from the left; a plus sign at its left tells, on this line or the last.
    """
    start = end
    while start and row[start - 1].kind not in _ENDS_OF_PHONE:
        start -= 1
    while start < end and row[start].text not in _OF_PHONE:
        start += 1
    text = text_of(row[start:end])
    if context.number_goes_on and _REST_OF_PHONE.fullmatch(text):
        return start
    is_phone = _PHONE.fullmatch(text) is not None and text.count("+") == 1
    return start if is_phone else end


def _number(row: Sequence[Cluster], end: int, *, arabic: bool) -> int:
    """Where the number begins that ends before `end`, by rules W4 and W5."""
    start = end - 1
    while start and not arabic and row[start].kind is Bidi.TERMINATOR:
        start -= 1
    if row[start].kind not in _NUMBERS:
        return end - 1
    start = _first_digit(row, start, arabic=arabic)
    if arabic or row[start].kind is not Bidi.EUROPEAN:
        return start
    if start and row[start - 1].kind is Bidi.TERMINATOR:
        start -= 1
    return start


def _first_digit(row: Sequence[Cluster], start: int, *, arabic: bool) -> int:
    """Where the digits begin that are one number with the digit at `start`."""
    while start:
        before = row[start - 1]
        if before.kind in _NUMBERS:
            start -= 1
        elif start > 1 and _joins(before, row[start - 2], row[start], arabic=arabic):
            start -= 2
        else:
            break
    return start


def _joins(sign: Cluster, before: Cluster, after: Cluster, *, arabic: bool) -> bool:
    """Whether a sign between two digits makes one number of them."""
    if before.kind not in _NUMBERS:
        return False
    if sign.kind is Bidi.COMMON:
        return arabic or before.kind is after.kind
    if sign.kind is not Bidi.SEPARATOR or arabic:
        return False
    return before.kind is after.kind is Bidi.EUROPEAN
