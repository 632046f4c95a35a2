"""Numbers that name a thing and count nothing: المادة 5, a year, a place in a list, a product, an address, a code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from khulasa.facts.amounts.digits import has_dropped_dash
from khulasa.facts.amounts.measured import (
    CURRENCY_SIGNS,
    PARTITIVES,
    PER_CENT_SIGNS,
    is_accusative,
    is_listed,
)
from khulasa.facts.amounts.words import values
from khulasa.facts.tokens import Token, bare_forms, is_function_word
from khulasa.language.arabic.lists import entries, numbered
from khulasa.language.folding import fold

_ARTICLE = "ال"
_OF = "من"
_ENDINGS_OF_PLURALS = ("ات", "ون", "ين")
_OPENING, _CLOSING = "([", ")]"
_GLUE = frozenset("/-:._#@+\\")
_GLUE_BEHIND = frozenset("/:_@\\")
_LIST_MARKS = frozenset("-–—.)/:")
_SENTENCE_ENDS = frozenset(".!?؟:…")
_JOINS = frozenset(map(fold, ("و", "،", ",", "-", "–", "إلى", "أو", "حتى")))
_YEARS = frozenset(range(1000, 2100))
_LONGEST_ROW = 30
"""So many numbers of one thing stand in a row: المواد 5 و6 و7. More are a table of numbers."""
_LONGEST_LIST = 99
_CLITIC = re.compile("[وف]?(?:[بلك]|ال|بال|لل)?")
_LATIN = re.compile("[a-zà-ÿ]+")
_LETTERS_OF_THINGS = frozenset("صطجبشعق")
_TWO_OF_TWELVE = fold("الاثن")
_ELEVEN = frozenset(map(fold, ("الحادي", "الأحد", "الإحدى")))


def is_named(words: Sequence[Token], place: int) -> bool:
    """Whether the words before a numeral say that it names something, or digits are written in one with them."""
    if place == 0:
        return False
    if _is_numbered(words, place - 1) or _is_abbreviated(words, place - 1):
        return True
    return words[place].is_number and is_code(words, place)


def _is_abbreviated(words: Sequence[Token], place: int) -> bool:
    """Whether the stop at `place` ends the letter of a page, a part, a floor or a box: ص. 114, ص.ب. 5521."""
    return (
        place > 0 and words[place].folded == "." and words[place - 1].folded in _LETTERS_OF_THINGS
    )


def is_code(words: Sequence[Token], place: int) -> bool:
    """Whether digits belong to the word before them: EGX 30, F-16, a path; but not in53, as في53 is written."""
    before, word = words[place - 1], words[place]
    if before.folded == "-" and place > 1:
        return words[place - 2].is_word and words[place - 2].span.end == before.span.start
    glued = before.span.end == word.span.start
    if glued and before.folded in _GLUE:
        return True
    is_latin = _LATIN.fullmatch(before.folded) is not None
    if is_counting(words, place + 1) and not (is_latin and glued):
        return False
    if is_latin:
        return True
    is_whole = _CLITIC.fullmatch(before.folded) or is_function_word(before.folded)
    return glued and before.is_word and not is_whole


def _is_numbered(words: Sequence[Token], place: int) -> bool:
    """Whether a word is that of a thing with a number: المادة 5, and المادتين 5 و6 behind another number."""
    for at in range(place, max(-1, place - 2 * _LONGEST_ROW), -2):
        word = words[at]
        if any(form in entries("numbered_things") for _, form in bare_forms(word.folded)):
            return True
        if word.folded not in _JOINS or at < 2 or not words[at - 1].is_number:
            return False
    return False


def is_written_on(words: Sequence[Token], place: int) -> bool:
    """Whether digits are followed by a sign of an address, a date or an hour."""
    if place + 1 >= len(words):
        return False
    behind = words[place + 1]
    return behind.span.start == words[place].span.end and behind.folded in _GLUE_BEHIND


def is_list_number(words: Sequence[Token], place: int, value: Decimal | None) -> bool:
    """Whether digits count the items of a list: 1- or 2) where a block begins, (3) where a sentence does."""
    if value is None or value > _LONGEST_LIST or place + 1 >= len(words):
        return False
    in_brackets = place > 0 and words[place - 1].folded in _OPENING
    first = place - 1 if in_brackets else place
    behind = words[place + 1]
    if first > 0:
        ends = in_brackets and behind.folded in _CLOSING
        return ends and words[first - 1].folded in _SENTENCE_ENDS
    if has_dropped_dash(words, place + 1):  # 3 ـ تعيين
        return True
    goes_on = place + 2 < len(words) and words[place + 2].is_number
    if goes_on and behind.span.end == words[place + 2].span.start:
        return False
    closes = in_brackets or behind.span.start == words[place].span.end
    return closes and behind.folded in _LIST_MARKS


def is_year(words: Sequence[Token], place: int, last: int, value: Decimal | None) -> bool:
    """Whether four digits without a unit or a noun in the form that follows large numbers are a year."""
    grouped = last != place + 1 or not words[place].folded.isdecimal()
    return value in _YEARS and not grouped and not is_counting(words, last)


def is_counting(words: Sequence[Token], place: int) -> bool:
    """Whether what stands here is a unit or a noun that is counted, by its form or by a list."""
    if place >= len(words):
        return False
    word = words[place]
    signs = PER_CENT_SIGNS | CURRENCY_SIGNS
    return word.folded in signs | PARTITIVES or is_listed(word.folded) or is_accusative(word)


def is_day(words: Sequence[Token], place: int, last: int) -> bool:
    """Whether digits are the day of a month, also one that something is named after: شارع 17 نوفمبر."""
    digits = words[place].folded
    is_short = last == place + 1 and digits.isdecimal() and len(digits) <= 2
    return is_short and last < len(words) and words[last].folded in numbered("gregorian_months")


def is_ordinal(words: Sequence[Token], place: int) -> bool:
    """Whether ten at `place` belongs to an ordinal before it, or to a name: الرابع عشر, الاثني عشر."""
    if place == 0:
        return False
    return any(
        form in _before_ten() or form.startswith(_TWO_OF_TWELVE)
        for _, form in bare_forms(words[place - 1].folded)
    )


def is_ordinal_in_digits(words: Sequence[Token], place: int) -> bool:
    """Whether digits with the article tell which one a singular before them is, and من follows: الجولة الـ13 من."""
    if place < 2 or words[place - 1].folded != _ARTICLE:
        return False
    if place + 1 >= len(words) or words[place + 1].folded != _OF:
        return False
    nouns = (form for _, form in bare_forms(words[place - 2].folded) if form.startswith(_ARTICLE))
    noun = next(nouns, "")
    return len(noun) > len(_ARTICLE) and not (
        noun.endswith(_ENDINGS_OF_PLURALS) or noun in entries("counted_plurals")
    )


@cache
def _before_ten() -> frozenset[str]:
    """What makes one number with ten behind it: ordinals, and cardinals with the article."""
    cardinals = {_ARTICLE + form for form in values("number_words")}
    return _ELEVEN.union(numbered("feminine_ordinals"), numbered("ordinals"), cardinals)
