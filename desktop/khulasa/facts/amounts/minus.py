"""The minus before an amount: -5 درجات, ناقص خمس درجات; a dash that sets off a clause is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from khulasa.facts.amounts.numerals import Numeral
from khulasa.facts.model import Quantity, Span
from khulasa.facts.tokens import Token
from khulasa.language.folding import fold

_MINUS = "\u2212"
_DASHES = frozenset("-–")
_OPENING = frozenset("([")
_IN_WORDS = frozenset(map(fold, ("ناقص", "سالب")))
_DEGREES = frozenset(map(fold, ("°", "درجة", "درجات", "مئوية")))
"""Units of which some may be below zero; of others ناقص says that they lack: المبلغ ناقص خمسة دراهم."""


def with_minus(
    words: Sequence[Token], numeral: Numeral, quantity: Quantity, last: int
) -> tuple[Quantity, int]:
    """An amount that ends before `last`, with the minus that stands before its numeral."""
    place = numeral.first - 1
    if place < 0 or quantity.number is None or numeral.start > words[numeral.first].span.start:
        return quantity, last
    is_below = _is_minus(words, place, last, quantity) or (
        words[place].folded in _IN_WORDS and _is_in_degrees(words[place:last], quantity)
    )
    if not is_below:
        return quantity, last
    span = Span(words[place].span.start, quantity.span.end)
    return replace(quantity, span=span, number=-quantity.number), last


def _is_minus(words: Sequence[Token], place: int, last: int, quantity: Quantity) -> bool:
    """Whether a sign is a minus: written in one with the digits of a measure, apart from what stands before it.

    One in a pair of dashes is none, nor is the dash between two numbers or before the item of a list.
    """
    sign = words[place]
    touches = sign.span.end == words[place + 1].span.start and words[place + 1].is_number
    if not touches or sign.folded not in _DASHES | {_MINUS}:
        return False
    before = words[place - 1] if place else sign
    is_apart = before.span.end < sign.span.start or before.folded in _OPENING
    if sign.folded == _MINUS:
        return place == 0 or is_apart
    closes = last < len(words) and words[last].folded in _DASHES
    after_number = place > 0 and words[place - 1].is_number
    return is_apart and not (closes or after_number) and quantity.unit is not None


def _is_in_degrees(words: Sequence[Token], quantity: Quantity) -> bool:
    unit = quantity.unit
    return unit is not None and any(
        word.span.start == unit.start and word.folded in _DEGREES for word in words
    )
