"""Ages told by an ordinal or by tens: في السادسة من عمره, دون الخامسة, في الثلاثينيات من العمر."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from khulasa.facts.amounts.words import small
from khulasa.facts.model import Quantity, Span
from khulasa.facts.tokens import Token, bare_forms
from khulasa.language.arabic.lists import entries, numbered
from khulasa.language.folding import fold

_OF = "من"
_LIFE = re.compile("(?:ال)?عمر(?:ه|ها|هم|هن|هما|ي|ك|نا)?")
_IN = re.compile("[وف]?في")
_ARTICLE = "ال"
_TEN = frozenset(map(fold, ("عشر", "عشرة")))
_TEN_WRITTEN_ON = "عشر"
"""Ten that is written in one with the next word, as in عشرمن: the ordinal is another number."""

_TENS_OF_YEARS = re.compile("ال(?:عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين)(?:ي)?ات")
_BEFORE_AGES = frozenset(
    map(fold, ("دون", "فوق", "تحت", "سن", "لسن", "بسن", "وسن", "عمر", "بعمر", "ابن", "ابنة"))
)
"""Words before an ordinal that is an age even where no عمر follows."""


_WHO_IS = frozenset(map(fold, ("كنت", "كان", "كانت", "وهو", "وهي", "وأنا", "وكان", "وكانت")))
"""Words of being, before في and an ordinal that is an age unless something follows of which it may be one."""


def opens_age(form: str) -> bool:
    """Whether a folded word may open an age."""
    return (
        form in numbered("feminine_ordinals")
        or bool(_TENS_OF_YEARS.fullmatch(form))
        or _tens(form) is not None
    )


def age_at(words: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """The age at `place`, and the place behind it with "of his life"."""
    if _TENS_OF_YEARS.fullmatch(words[place].folded):
        last, value = place + 1, None
    else:
        read = _ordinal(words, place)
        if read is None:
            return None
        last, value = read
        if place and _is_numbered(words[place - 1]):
            return None
    behind = _of_life(words, last)
    if behind is None:
        if not _follows_age(words, place, last):
            return None
        behind = last
    return Quantity(Span(words[place].span.start, words[behind - 1].span.end), value), behind


def _is_numbered(word: Token) -> bool:
    """Whether an ordinal behind a word tells which one it is: الدقيقة الثامنة من عمر المباراة."""
    return any(form in entries("numbered_things") for _, form in bare_forms(word.folded))


def _ordinal(words: Sequence[Token], place: int) -> tuple[int, Decimal] | None:
    """The place behind an ordinal of one to ninety-nine and its value: الخامسة والثلاثين, الثلاثين."""
    first = words[place].folded
    following = words[place + 1].folded if place + 1 < len(words) else ""
    ones = numbered("feminine_ordinals").get(first)
    if ones is None:
        tens = _tens(first)
        return None if tens is None else (place + 1, Decimal(tens))
    if following in _TEN:
        return place + 2, Decimal(ones + 10)
    if following.startswith("و") and (tens := _tens(following[1:])) is not None:
        return place + 2, Decimal(ones + tens)
    return place + 1, Decimal(ones)


def _tens(form: str) -> int | None:
    """The value of definite tens: الثلاثين."""
    tens = small(form.removeprefix(_ARTICLE)) if form.startswith(_ARTICLE) else None
    return tens if tens is not None and 10 < tens < 100 and tens % 10 == 0 else None


def _of_life(words: Sequence[Token], place: int) -> int | None:
    """The place behind من عمره."""
    if place + 1 >= len(words) or words[place].folded != _OF:
        return None
    return place + 2 if _LIFE.fullmatch(words[place + 1].folded) else None


def _follows_age(words: Sequence[Token], place: int, last: int) -> bool:
    """Whether "under" or "the age of" stands before an ordinal that ends before `last`, or somebody is "in" it."""
    before = words[place - 1].folded if place else ""
    if before in _BEFORE_AGES:
        return True
    if not _IN.fullmatch(before) or place < 2:
        return False
    person = words[place - 2].folded
    if person in _WHO_IS:
        following = words[last].folded if last < len(words) else ""
        return following != _OF and not following.startswith(_TEN_WRITTEN_ON)
    return any(form in entries("persons_of_an_age") for form in (person, person[1:], person[2:]))
