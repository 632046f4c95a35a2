"""Numerals where they stand in a text: in digits or words, with clitics or the article, and up to another one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from khulasa.facts.amounts import digits
from khulasa.facts.amounts import words as in_words
from khulasa.facts.amounts.measured import is_listed, is_per_cent
from khulasa.facts.tokens import Token, bare_forms, start_behind
from khulasa.language.arabic.lists import entries, word_class
from khulasa.language.folding import fold

ARTICLE = "ال"
AND, OF = "و", "من"
_TO = frozenset(map(fold, ("إلى", "حتى", "-", "–", "—", "أو")))
_HYPHENS = frozenset("-–—")
_BETWEEN = re.compile("[وف]?(?:ما)?بين")
_POINT = fold("فاصلة")
_SIX = "ست"
_SIX_WITH_CLITIC = frozenset(clitic + _SIX for clitic in "وفبل")
"""Too short for a clitic to be taken off; لست is "I'm not" as well."""

_NAMES = "كالف"
"""So begin names (Calvin, Calvi) and next to never thousands with ك before them."""

_PLURAL = "ات"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral of the tokens from `first` to before `last`; `start` is where it begins in the text, behind clitics."""

    start: int
    first: int
    last: int
    value: Decimal | None
    in_digits: bool
    is_definite: bool = False
    is_range: bool = False

    @property
    def is_one_word(self) -> bool:
        """Whether it is a single token."""
        return self.last == self.first + 1


def opens_numeral(form: str) -> bool:
    """Whether a folded word may open a numeral, also with the article."""
    if form in _SIX_WITH_CLITIC:
        return True
    return form[0].isdecimal() or in_words.opens(form) or in_words.opens(form.removeprefix(ARTICLE))


def numeral_at(words: Sequence[Token], place: int) -> Numeral | None:
    """The numeral that begins at `place`, with what is added to it: 9 مليارات وواحد وعشرين مليونا, 12 ألفا و500."""
    numeral = _one_numeral_at(words, place)
    while numeral is not None and (more := _with_rest(words, numeral)) is not None:
        numeral = more
    return None if numeral is None else _with_decimals(words, numeral)


def _one_numeral_at(words: Sequence[Token], place: int) -> Numeral | None:
    word = words[place]
    if word.is_number:
        last, value = digits.read(words, place)
        return Numeral(word.span.start, place, last, value, in_digits=True)
    if not word.is_word:
        return None
    if word.folded in _SIX_WITH_CLITIC:
        return _six(words, place)
    for taken, form in bare_forms(word.folded):
        if taken and (
            word_class(word.folded) == "own"
            or word.folded.startswith(_NAMES, word.folded[0] == AND)
        ):
            return None  # كمية is no hundred with ك before it
        bare = form.removeprefix(ARTICLE)
        for first in (form, bare) if bare != form else (form,):
            if (found := in_words.read(words, place, first)) is not None:
                start, is_definite = word.span.start + taken, first != form
                return Numeral(start, place, found[0], Decimal(found[1]), False, is_definite)
    return None


def _six(words: Sequence[Token], place: int) -> Numeral | None:
    """Six with a clitic before what it counts, of which nothing else is made: وست نساء, لست سنوات."""
    noun = words[place + 1].folded if place + 1 < len(words) else ""
    if not (
        is_listed(noun) or noun.endswith(_PLURAL) or ARTICLE + noun in entries("counted_plurals")
    ):
        return None
    start = start_behind(words[place], 1)
    return Numeral(start, place, place + 1, Decimal(6), in_digits=False)


def _with_rest(words: Sequence[Token], numeral: Numeral) -> Numeral | None:
    """A numeral that ends with a magnitude and the smaller one, one of both in digits, that و joins to it."""
    place = numeral.last
    factor = in_words.magnitude(words[place - 1].folded)
    if factor is None or numeral.value is None or place + 1 >= len(words):
        return None
    joint = words[place].folded
    if joint == AND:
        rest = _one_numeral_at(words, place + 1)
    elif joint.startswith(AND) and in_words.opens(joint[1:]):
        rest = _one_numeral_at(words, place)
    else:
        return None
    base = factor // 2 if in_words.is_dual(factor) else factor
    if rest is None or rest.is_definite or rest.value is None or rest.value >= base:
        return None
    if rest.value % 1 or is_per_cent(words, rest.last):  # مليار و2.1 في المئة
        return None
    return replace(numeral, last=rest.last, value=numeral.value + rest.value)


def _with_decimals(words: Sequence[Token], numeral: Numeral) -> Numeral:
    """A numeral with the decimals that are spoken behind فاصلة: أربعة فاصلة خمسة."""
    place = numeral.last
    if place + 1 >= len(words) or words[place].folded != _POINT or numeral.value is None:
        return numeral
    decimals = _one_numeral_at(words, place + 1)
    if decimals is None or decimals.value is None:
        return numeral
    if numeral.value % 1 or decimals.value % 1:  # 2.5 فاصلة خمسة
        return numeral
    value = Decimal(f"{numeral.value:f}.{decimals.value:f}")
    return replace(numeral, last=decimals.last, value=value)


def up_to(words: Sequence[Token], numeral: Numeral) -> Numeral:
    """A numeral with the one that it reaches to: 18 إلى 30, بين خمسة وعشرة; a change from one to another has two."""
    place = numeral.last
    if place + 1 >= len(words):
        return numeral
    joint = words[place].folded
    second: Numeral | None = None
    if joint in _TO or (joint == AND and is_between(words, numeral.first)):
        second = numeral_at(words, place + 1)
    elif words[place].is_number and digits.has_dropped_dash(words, place):
        second = numeral_at(words, place)
        if second is not None and not _has_unit(words, second.last):
            second = None
    elif is_between(words, numeral.first) and joint.startswith(AND) and in_words.opens(joint[1:]):
        second = numeral_at(words, place)
    if second is None or second.is_definite or numeral.is_definite:
        return numeral
    if joint not in _HYPHENS and _is_change(words, numeral, second):
        return numeral
    return replace(numeral, last=second.last, value=None, is_range=True)


def _has_unit(words: Sequence[Token], place: int) -> bool:
    return place < len(words) and (is_listed(words[place].folded) or is_per_cent(words, place))


def is_between(words: Sequence[Token], place: int) -> bool:
    """Whether "between" stands before a numeral."""
    return place > 0 and bool(_BETWEEN.fullmatch(words[place - 1].folded))


def _is_change(words: Sequence[Token], numeral: Numeral, second: Numeral) -> bool:
    """Whether "from" stands before a numeral with its own magnitude, or a larger one: from a million, from 4 to 2."""
    place = numeral.first - 1
    if place < 0 or words[place].folded != OF:
        return False
    has_magnitude = in_words.magnitude(words[numeral.last - 1].folded) is not None
    falls = None not in (numeral.value, second.value) and _value(numeral) > _value(second)
    return has_magnitude or falls


def _value(numeral: Numeral) -> Decimal:
    return numeral.value or Decimal(0)
