"""What makes an amount more, less or rough: أكثر من 40, ما لا يقل عن ثلاثين, خمسون شخصا على الأقل, بين 40 و50."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter

from khulasa.facts.amounts.numerals import ARTICLE, is_between
from khulasa.facts.model import Quantity, Span
from khulasa.facts.tokens import Token, start_behind
from khulasa.language.arabic.lists import entries

_BEFORE, _BEHIND = "qualifiers_before_amounts", "qualifiers_behind_amounts"
_CLITICS = frozenset("وفبلك")
_NOT = frozenset({"لا", "لم", "لن", "ليس", "ليست"})
"""Before a phrase these turn it round: لن يتجاوز, ليس أكثر من."""
_MOST_CLITICS = 2
"""Such letters stand before a phrase, and are none of it: ولنحو."""


def with_qualifier(words: Sequence[Token], quantity: Quantity) -> Quantity:
    """An amount of a block's words with what qualifies it directly before, or else directly behind it."""
    qualifier = _before(words, quantity) or _behind(words, quantity)
    return quantity if qualifier is None else replace(quantity, qualifier=qualifier)


def _before(words: Sequence[Token], quantity: Quantity) -> Span | None:
    """The phrases that lead to an amount; one may lead to another: ما لا يقل عن نحو."""
    place = bisect_left(words, quantity.span.start, key=_start)
    if place < len(words) and words[place].span.start > quantity.span.start:
        return None  # a clitic stands between: أكثر وبثلاثين
    if place and words[place - 1].folded == ARTICLE:
        place -= 1
    if quantity.number is None and is_between(words, place):
        return words[place - 1].span
    start = None
    end = words[place - 1].span.end if place else 0
    while (found := _phrase_to(words, place)) is not None:
        place, start = found
        if start != words[place].span.start:
            break  # a clitic opens the phrase
    return None if start is None else Span(start, end)


def _phrase_to(words: Sequence[Token], place: int) -> tuple[int, int] | None:
    """The longest phrase that ends before a place: that of its first word, and where it starts behind clitics."""
    for first in range(max(0, place - _longest(_BEFORE)), place):
        for taken in range(_MOST_CLITICS + 1):
            folded = words[first].folded
            if not _CLITICS.issuperset(folded[:taken]):
                break
            if _joined(words, first, place)[taken:] in entries(_BEFORE):
                turned = None if taken else _turned_round(words, first)
                return turned or (first, start_behind(words[first], taken))
    return None


def _turned_round(words: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The place of the word that denies a phrase, and where it starts behind clitics: ولن يتجاوز."""
    if first == 0:
        return None
    word = words[first - 1]
    for taken in range(_MOST_CLITICS):
        if word.folded[taken:] in _NOT and _CLITICS.issuperset(word.folded[:taken]):
            return first - 1, start_behind(word, taken)
    return None


def _behind(words: Sequence[Token], quantity: Quantity) -> Span | None:
    place = bisect_left(words, quantity.span.end, key=_start)
    for last in range(min(len(words), place + _longest(_BEHIND)), place, -1):
        if _joined(words, place, last) in entries(_BEHIND):
            return Span(words[place].span.start, words[last - 1].span.end)
    return None


def _joined(words: Sequence[Token], first: int, last: int) -> str:
    return " ".join(word.folded for word in words[first:last])


@cache
def _longest(name: str) -> int:
    """Of how many words the longest phrase of a list is."""
    return max(len(phrase.split()) for phrase in entries(name))


_start = attrgetter("span.start")
