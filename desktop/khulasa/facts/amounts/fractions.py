"""Parts of a whole: نصف مليون, ثلث السكان, ثلاثة أرباع; and what they add to an amount: عام ونصف العام."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from khulasa.facts.amounts.measured import (
    Measure,
    behind_qualifiers,
    is_listed,
    is_measure,
    is_more_or_less,
    is_noun,
    measure,
)
from khulasa.facts.amounts.words import is_dual, magnitude, small, values
from khulasa.facts.model import Quantity, Span
from khulasa.facts.tokens import Token, bare_forms, is_function_word
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold
from khulasa.resources import read_lines

_AND, _EXCEPT = "و", fold("إلا")
_ARTICLE = "ال"
_OF_THEM = re.compile("(?P<part>نصف|ثلث|ثلثي|ربع)(?:هم|ها|هن)")
_FIFTH_AND_TENTH = {fold("خمس"): Decimal("0.2"), fold("عشر"): Decimal("0.1")}
"""Parts that are written like five and ten."""

_REST = frozenset(map(fold, ("الباقي", "الباقية", "المتبقي", "المتبقية")))
_PRONOUN = re.compile(".{2,}(?:ه|ها|هم|هن|هما)")
_SCALE = 1000
"""Quotients by two, four, five, eight and ten end within three decimals."""
_NEAR = 6
"""A noun that is counted begins so many words before the noun of a part at most."""

_ADDED_BY_NUMBER = re.compile("[اويهتن]")
"""Letters of the endings of dual and plural, and of those that the broken plural puts in."""

_YEARS = frozenset({"عم", "س"})
"""What is left of عام and سنة in all their forms."""

_THIS = frozenset(map(fold, ("هذا", "هذه", "ذلك", "تلك", "هؤلاء")))


@cache
def _parts() -> dict[str, Decimal | None]:
    """The folded words for a part and its value; None where that has no end: a third."""
    table = {}
    for line in read_lines("language", "ar", "fractions.txt"):
        fraction, *forms = line.split()
        part = quotient(*map(int, fraction.split("/")))
        table.update({fold(form): part for form in forms})
    return table


def quotient(numerator: int, denominator: int) -> Decimal | None:
    """A part as a number; None where it has no end in decimals: a third."""
    scaled, rest = divmod(numerator * _SCALE, denominator)
    return None if rest else Decimal(scaled) / _SCALE


def opens_fraction(form: str) -> bool:
    """Whether a folded word may open a part of a whole: نصف, or ثلاثة of ثلاثة أرباع."""
    is_part = form.removeprefix(_ARTICLE) in _parts() or _OF_THEM.fullmatch(form) is not None
    return is_part or form in _FIFTH_AND_TENTH or small(form) is not None


def fraction_at(words: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """The part of a whole that begins at `place`, and the place behind it."""
    word = words[place]
    for taken, form in bare_forms(word.folded):
        start = word.span.start + taken
        if form.startswith(_ARTICLE) and form[2:] in _parts() and _is_by_how_much(words, place):
            return Quantity(Span(start, word.span.end), _parts()[form[2:]]), place + 1
        if form in _parts():
            return _of_whole(words, start, place + 1, _parts()[form])
        if form in _FIFTH_AND_TENTH and _is_parted(words, place + 1):
            return _of_whole(words, start, place + 1, _FIFTH_AND_TENTH[form])
        if (own := _OF_THEM.fullmatch(form)) is not None:
            return Quantity(Span(start, word.span.end), _parts()[own["part"]]), place + 1
        behind = words[place + 1].folded if place + 1 < len(words) else ""
        denominator = values("plural_fractions").get(behind)
        numerator = small(form)
        if denominator is not None and numerator is not None and numerator < denominator:
            part = quotient(numerator, denominator)
            return _of_whole(words, start, place + 2, part, is_sure=True)
    return None


def _is_by_how_much(words: Sequence[Token], place: int) -> bool:
    """Whether "by" stands before a part with the article that no noun or ordinal follows: بمقدار الثلث."""
    before = words[place - 1].folded if place else ""
    following = words[place + 1].folded if place + 1 < len(words) else ""
    if following.startswith(_ARTICLE):
        return following in _REST
    return is_more_or_less(words, place - 1) or before in entries("by_how_much")


def _of_whole(
    words: Sequence[Token], start: int, place: int, part: Decimal | None, *, is_sure: bool = False
) -> tuple[Quantity, int] | None:
    """A part that ends before `place`, with the whole behind it; a part that is sure is an amount without one, too."""
    found = _whole(words, place, part)
    if found is None:
        if not is_sure:
            return None
        found = Measure(place, None, None), part
    measured, value = found
    span = Span(start, words[measured.last - 1].span.end)
    return Quantity(span, value, measured.unit, measured.counted), measured.last


def _whole(
    words: Sequence[Token], place: int, part: Decimal | None
) -> tuple[Measure, Decimal | None] | None:
    """What a part is of, and the value: a magnitude with what that counts, a unit, or a noun with the article."""
    if place + 1 < len(words) and words[place].folded in _THIS:
        place += 1
    whole = words[place] if place < len(words) else None
    if whole is None or not whole.is_word or whole.folded in entries("halves_of_names"):
        return None
    factor = magnitude(whole.folded)
    if factor is not None and not is_dual(factor):
        value = None if part is None else part * factor
        return measure(words, place + 1, value) or Measure(place + 1, None, None), value
    if is_measure(whole.folded.removeprefix(_ARTICLE)):
        last = behind_qualifiers(words, place + 1)
        return Measure(last, Span(whole.span.start, words[last - 1].span.end), None), part
    behind = _behind_noun(words, place)
    if behind is None:
        return None
    return Measure(behind, None, Span(whole.span.start, words[behind - 1].span.end)), part


def _behind_noun(words: Sequence[Token], place: int) -> int | None:
    """The place behind a noun that can be parted: a definite one, a listed one, one that a definite one makes so."""
    whole = words[place].folded
    is_definite = whole.startswith(_ARTICLE) and not is_function_word(whole)
    if is_definite or is_listed(whole) or _is_owned(words[place]):
        return place + 1
    if _is_annexed(words, place):
        return place + 2
    is_chain = is_noun(words[place], None) and _is_annexed(words, place + 1)
    return place + 3 if is_chain else None


def _is_parted(words: Sequence[Token], place: int) -> bool:
    """Whether a fifth of what stands here is told, and not five: of a definite singular, or a noun that is parted."""
    if place >= len(words):
        return False
    whole = words[place].folded
    if _is_owned(words[place]) or (whole in entries("parted_nouns") and _is_annexed(words, place)):
        return True
    return whole.startswith(_ARTICLE) and whole.removeprefix(_ARTICLE) in entries("parted_nouns")


def _is_owned(word: Token) -> bool:
    """Whether a word is a noun with a pronoun: قدرتها; of ه and ة, which are folded to one, the first."""
    ends = word.written.endswith(("ه", "ها", "هم", "هن", "هما"))
    return ends and _PRONOUN.fullmatch(word.folded) is not None and is_noun(word, None)


def _is_annexed(words: Sequence[Token], place: int) -> bool:
    """Whether an indefinite noun with a definite one of its own stands here: سكان العالم."""
    if place + 1 >= len(words) or not is_noun(words[place], None):
        return False
    return words[place + 1].is_word and words[place + 1].folded.startswith(_ARTICLE)


def with_part(words: Sequence[Token], place: int, quantity: Quantity) -> tuple[Quantity, int]:
    """An amount and the part of its unit or magnitude that ونصف, وربع or إلا ربعا adds to it; and the place behind."""
    word = words[place].folded if place < len(words) else ""
    part, sign, last = _parts().get(word[1:]), 1, place + 1
    if word == _EXCEPT and place + 1 < len(words):
        part, sign, last = _parts().get(words[place + 1].folded.removesuffix("ا")), -1, place + 2
    elif not word.startswith(_AND) or word[1:] not in _parts():
        return quantity, place
    if sign < 0 and part is None:
        return quantity, place
    value = quantity.number
    factor = Decimal(1)
    repeated = words[last].folded.removeprefix(_ARTICLE) if last < len(words) else ""
    if _is_of_another(words, last, quantity):
        return quantity, place
    if (named := magnitude(repeated)) is not None and not is_dual(named):
        factor, last = Decimal(named), last + 1
    elif is_measure(repeated) or repeated in entries("counted_nouns"):
        last += 1
    elif quantity.unit is None and quantity.counted is None:
        factor = _last_magnitude(words, place)
    if value is not None:
        value = None if part is None else value + sign * part * factor
    unit, counted = quantity.unit, quantity.counted
    if unit is None and counted is None and (behind := measure(words, last, value)) is not None:
        unit, counted, last = behind.unit, behind.counted, behind.last
    span = Span(quantity.span.start, words[last - 1].span.end)
    return Quantity(span, value, unit, counted), last


def _is_of_another(words: Sequence[Token], place: int, quantity: Quantity) -> bool:
    """Whether a part has a noun of its own at `place`, and is another amount: ثلاث بيضات ونصف ملعقة.

    Behind a unit only another unit is one: كيلو ونصف لحم are one amount.
    """
    measured = quantity.unit or quantity.counted
    if measured is None or place >= len(words) or not words[place].is_word:
        return False
    noun = words[place].folded.removeprefix(_ARTICLE)
    is_noun_of_its_own = is_measure(noun) or (
        quantity.unit is None and (is_listed(noun) or is_noun(words[place], None))
    )
    if not is_noun_of_its_own:
        return False
    stem = _stem(noun)
    near = words[max(0, place - _NEAR) : place]
    before = (word.folded for word in near if word.span.start == measured.start)
    other = _stem(next(before, noun))
    both_are_years = {stem, other} <= _YEARS
    return not (both_are_years or stem.startswith(other) or other.startswith(stem))


def _stem(noun: str) -> str:
    """The letters that a noun has in the singular, dual and plural alike: مر of متر, مترين and أمتار."""
    return _ADDED_BY_NUMBER.sub("", noun)


def _last_magnitude(words: Sequence[Token], place: int) -> Decimal:
    """What ونصف halves behind a bare numeral: three and a half million of ثلاثة ملايين ونصف."""
    factor = magnitude(words[place - 1].folded)
    if factor is None:
        return Decimal(1)
    return Decimal(factor // 2 if is_dual(factor) else factor)
