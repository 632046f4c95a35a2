"""Definite nouns with how many they are behind them: السنوات العشر, الوجبات اليومية الثلاث, أولادها الستة."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from khulasa.facts.amounts import digits
from khulasa.facts.amounts.measured import is_listed, measure
from khulasa.facts.amounts.words import HUNDRED, TEN, small
from khulasa.facts.model import Quantity, Span
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb, word_at
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold

_ARTICLE = "ال"
_AND_THE = "وال"
_FEMININE = "ه"
_LEAST = 3
_FARTHEST = 3
"""The number stands so many words behind its noun at most: المنصات الرقمية التجارية الثلاث."""

_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "نا")
_OWNED = re.compile(f"(?P<noun>.{{3,}}?)(?:{'|'.join(_PRONOUNS)})")
"""A noun with a pronoun, which makes it definite: أولادها الستة; of ه and ة, which are folded to one, the first."""

_BROKEN_PLURAL = re.compile("ال(?:[^ماتي][^ا]ا[^اي][^ايهنت]|[^ا][^ا]ا[^اي]ي[^ايهنت])")
"""Plurals of four letters and more by their pattern, which no singular has: الدوائر, الصواريخ.

Without those that open like a participle or verbal noun (المقاتل, التعاون) or end like an adjective (العراقي).
"""

_TEN_BEHIND = frozenset(map(fold, ("عشر", "عشرة")))


def definite_at(words: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """The definite noun at `place`, alone or with adjectives, that a number follows; and the place behind it."""
    for number in range(place + 1, place + 1 + _FARTHEST):
        if number >= len(words) or not words[number].folded.startswith(_ARTICLE):
            return None
        noun = _definite(words, place)
        counted = None if noun is None else _count(words, number, noun[1])
        if noun is not None and counted is not None:
            last, value = counted
            if last < len(words) and is_listed(words[last].folded):
                return None  # حجمها الست بوصات
            start = words[place].span.start + noun[0]
            what = Span(start, words[number - 1].span.end)
            return Quantity(Span(start, words[last - 1].span.end), value, None, what), last
        if not words[number].folded.endswith(_FEMININE):
            return None
    return None


def _definite(words: Sequence[Token], place: int) -> tuple[int, str] | None:
    """What is written in one before the definite noun at `place`, in letters, and the noun."""
    word = words[place]
    if not word.is_word or is_function_word(word.folded):
        return None
    if (owned := _OWNED.fullmatch(word.folded)) and word.written.endswith(_PRONOUNS):
        return None if is_verb(word.folded) else (0, owned["noun"])
    forms = (found for found in bare_forms(word.folded) if found[1].startswith(_ARTICLE))
    found = next(forms, None)
    return None if found is None or found[1] == _ARTICLE else found


def _count(words: Sequence[Token], place: int, noun: str) -> tuple[int, Decimal | None] | None:
    """The place behind the number at `place` and its value, where it can be that of the noun."""
    number = words[place].folded
    if number == _ARTICLE:
        return _in_digits(words, place + 1) if _is_plural(noun) else None
    if noun.endswith(_FEMININE) and not number.endswith(_FEMININE):  # a singular: اللغة, the lion
        return None
    count = small(number.removeprefix(_ARTICLE))
    if count is None or not _LEAST <= count <= HUNDRED or (count > TEN and not _is_plural(noun)):
        return None
    following = words[place + 1].folded if place + 1 < len(words) else ""
    more = TEN if following in _TEN_BEHIND else _tens(following)
    if count < TEN and more:
        return place + 2, Decimal(count + more)
    return place + 1, Decimal(count)


def _in_digits(words: Sequence[Token], place: int) -> tuple[int, Decimal | None] | None:
    """The place behind the digits at `place`, also in brackets, and their value, unless these count what follows."""
    opened = word_at(words, place) == "("
    place += opened
    if place >= len(words) or not words[place].is_number:
        return None
    last, value = digits.read(words, place)
    last += opened and word_at(words, last) == ")"
    return None if measure(words, last, value) is not None else (last, value)


def _tens(form: str) -> int:
    """The tens that are joined to ones: والعشرين of الساعات الأربع والعشرين; 0 where a word is none."""
    value = small(form.removeprefix(_AND_THE)) if form.startswith(_AND_THE) else None
    return value if value is not None and TEN < value < HUNDRED and value % TEN == 0 else 0


def _is_plural(noun: str) -> bool:
    """Whether a definite noun is a plural: behind the singular tens and ال with digits are ordinals: القرن العشرين."""
    return (
        noun.endswith("ات")
        or noun in entries("counted_plurals")
        or _BROKEN_PLURAL.fullmatch(noun) is not None
    )
