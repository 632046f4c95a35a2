"""Numbers in digits: their values, and of how many tokens they are made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from khulasa.facts.amounts.words import is_dual, magnitude
from khulasa.facts.tokens import Token, is_in_one

_GROUPED = re.compile(r"\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?|\d{1,3}(?:\.\d{3}){2,}")
_GROUPED_BY_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+")
_THOUSANDS_OR_THOUSANDTHS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""1.500 is a thousand and a half in Morocco and one and a half in Cairo: only a magnitude behind it tells."""

_DECIMAL = re.compile(r"\d{1,6}[.٫]\d{1,2}")
_WIDEST_SPACE = 2
_DECIMALS = re.compile(r"\d{1,2}")
_COMMA = "،"
_GROUP = re.compile(r"\d{3}")
_FIRST_GROUP = re.compile(r"[1-9]\d{0,2}")
_POINT = "ر"
"""The letter that agencies write for the point, with the decimals before it: 78ر103 is 103.78."""

_LARGEST = Decimal(10) ** 28
"""From here on `decimal`, which reckons with 28 digits, would round a number: it has no value."""


def value_of(digits: str) -> Decimal | None:
    """The value of a number in digits, None for none: a comma before three digits groups, any other one divides."""
    if _GROUPED_BY_POINTS.fullmatch(digits):
        return Decimal(digits.replace(".", "").replace(",", "."))
    plain = digits.replace("٫", ".").replace("٬", ",")
    if _GROUPED.fullmatch(digits):
        groups_by_points = plain.count(".") > 1
        plain = plain.replace("." if groups_by_points else ",", "")
    plain = plain.replace(",", ".")
    return Decimal(plain) if plain.count(".") <= 1 else None


def is_grouped(digits: str) -> bool:
    """Whether digits are in groups of three between commas, as only amounts are written: 10,866."""
    return _GROUPED.fullmatch(digits) is not None and "." not in digits.partition(",")[0]


def is_decimal(digits: str) -> bool:
    """Whether digits are a number with decimals behind a point, but no grouped one: 51.2."""
    return _DECIMAL.fullmatch(digits) is not None


def has_dropped_dash(words: Sequence[Token], place: int) -> bool:
    """Whether a tatweel, which folding drops, may stand for a dash before the word at `place`: 15 ــ 35 كم."""
    return words[place].span.start - words[place - 1].span.end > _WIDEST_SPACE


def read(words: Sequence[Token], place: int) -> tuple[int, Decimal | None]:
    """The place behind the digits at `place` and the words that multiply them, and the value of both."""
    digits = words[place].folded
    last = place + 1
    if _is_before_point(words, place):
        digits, last = f"{words[place + 2].folded}.{digits}", place + 3
    elif _is_before_decimals(words, place):
        digits, last = f"{digits}.{words[place + 2].folded}", place + 3
    elif _FIRST_GROUP.fullmatch(digits):
        while (step := _to_next_group(words, last)) > 0:
            last += step
            digits += words[last - 1].folded
    value = _exact(value_of(digits))
    first = last
    while last < len(words):
        factor = magnitude(words[last].folded)
        if factor is None or is_dual(factor):
            break
        value = None if value is None else _exact(value * factor)
        last += 1
    if last == first == place + 1 and _THOUSANDS_OR_THOUSANDTHS.fullmatch(digits):
        value = None
    return last, value


def _exact(value: Decimal | None) -> Decimal | None:
    return None if value is None or value >= _LARGEST else value


def in_whole(digits: str) -> Decimal | None:
    """The value of digits whose point may group or divide, where what is counted comes in whole: 1.200 families."""
    if _THOUSANDS_OR_THOUSANDTHS.fullmatch(digits) is None:
        return None
    return Decimal(digits.replace(".", ""))


def _is_before_point(words: Sequence[Token], place: int) -> bool:
    """Whether the digits at `place` are decimals that stand before the letter for the point and the whole."""
    three = words[place : place + 3]
    if len(three) < 3 or three[1].folded != _POINT:
        return False
    return is_in_one(three) and three[0].folded.isdecimal() and three[2].folded.isdecimal()


def _is_before_decimals(words: Sequence[Token], place: int) -> bool:
    """Whether an Arabic comma for the point, decimals and a magnitude stand behind whole digits: 13،5 مليون."""
    four = words[place : place + 4]
    if len(four) < 4 or four[1].folded != _COMMA or not _DECIMALS.fullmatch(four[2].folded):
        return False
    return (
        is_in_one(four[:3]) and four[0].folded.isdecimal() and magnitude(four[3].folded) is not None
    )


def _to_next_group(words: Sequence[Token], place: int) -> int:
    """How many tokens there are to behind the three digits that go on with a number: 10 000 or 300،000; 0 for none."""
    if place < len(words) and _GROUP.fullmatch(words[place].folded):
        return int(words[place].span.start - words[place - 1].span.end == 1)
    two = words[place : place + 2]
    if len(two) < 2 or two[0].folded != _COMMA or not _GROUP.fullmatch(two[1].folded):
        return 0
    return 2 if is_in_one(words[place - 1 : place + 2]) else 0
