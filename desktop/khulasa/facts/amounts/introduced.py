"""Numbers whose unit or noun is elsewhere: what the words before a number, or beside it, say that it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from khulasa.facts.amounts.measured import is_more_or_less, is_noun, measure
from khulasa.facts.amounts.naming import is_counting, is_named, is_year
from khulasa.facts.amounts.numerals import AND, ARTICLE, OF, Numeral, numeral_at
from khulasa.facts.tokens import Token, bare_forms, word_at
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold

_OR = fold("أو")
_JOINTS_OF_EQUALS = frozenset((AND, _OR, OF, fold("مقابل")))
_PHRASES = frozenset(map(fold, ("من بين", "من ضمن", "ما مجموعه")))
"""Phrases before amounts of which one word says too little: مجموعه is written like مجموعة."""

_IN = re.compile("في|ب(?:ال)?[^\\W\\d_]{3,}|لل[^\\W\\d_]{3,}")
"""What tells where or of whom a number is whose noun was said before: و12 في حلب."""

_CLAUSE_BEFORE = 12
"""Words before a number among which the noun stands that both count."""

_SENTENCE_ENDS = frozenset(".!؟?؛")
_UNTO = fold("إلى")
_TOTALS = frozenset(map(fold, ("عدد", "مجموع", "إجمالي", "حصيلة")))
_OPENING = "("
_QUALIFIERS = frozenset(map(fold, ("فأكثر", "فأقل", "فصاعدا")))
_NEAR = 6
"""Words before a number among which "the number of" stands."""

_FAR = 14
"""Words of a sentence before إلى among which one of rising or falling stands."""


def is_introduced(words: Sequence[Token], place: int) -> bool:
    """Whether the words before say that an amount follows: نحو 40, أكثر من 30, ما يقارب الـ40."""
    place -= 1
    if place > 0 and words[place].folded in (ARTICLE, _OPENING):
        place -= 1
    if place < 0:
        return False
    if is_more_or_less(words, place) or _is_reached(words, place):
        return True
    if place and f"{words[place - 1].folded} {words[place].folded}" in _PHRASES:
        return True
    return any(form in entries("before_amounts") for _, form in bare_forms(words[place].folded))


def is_told_of(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether a verb of counting people or things, or "the number of" those named, stands before bare digits.

    نجح 140 في الدور الأول, عدد الراسبين 57, and 65 فأكثر, which has its qualifier behind it.
    """
    place = numeral.first - 1
    if place < 0 or not words[place].is_word:
        return False
    if word_at(words, numeral.last) in _QUALIFIERS or _is_of_counted(words, place):
        return True
    if any(form in entries("verbs_of_counted") for _, form in bare_forms(words[place].folded)):
        return True
    for at in range(place, max(-1, place - _NEAR), -1):
        if any(form in _TOTALS for _, form in bare_forms(words[at].folded)):
            noun = words[at + 1].folded.removeprefix(ARTICLE)
            return at < place and noun not in entries("publishers")
        if not words[at].folded.startswith(ARTICLE):
            return False
    return False


def _is_of_counted(words: Sequence[Token], place: int) -> bool:
    """Whether the word at `place` is the من of which a number before it counts a part: 9 مقاعد من 40."""
    if place < 2 or words[place].folded != OF or not words[place - 2].is_number:
        return False
    return is_noun(words[place - 1], None) and not is_named(words, place - 2)


def _is_reached(words: Sequence[Token], place: int) -> bool:
    """Whether the word at `place` is the "to" of what rises or falls to an amount, or the "from" before such a one."""
    is_from = words[place].folded == OF and word_at(words, place + 2) == _UNTO
    if words[place].folded != _UNTO and not is_from:
        return False
    for at in range(place - 1, max(-1, place - _FAR), -1):
        if words[at].folded in _SENTENCE_ENDS:
            return False
        if any(form in entries("rises_and_falls") for _, form in bare_forms(words[at].folded)):
            return True
    return False


def is_introduced_with_noun(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether the words before say that an amount follows, and a noun is behind it: نحو 1474 عقار is no year."""
    noun = words[numeral.last] if numeral.last < len(words) else None
    has_noun = noun is not None and noun.is_word and is_noun(noun, numeral.value)
    return has_noun and is_introduced(words, numeral.first)


def shares_measure(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether a number has the unit or noun of one joined to it, against it or of which it is a part: 7 من 9 أعضاء."""
    place = numeral.last
    if place + 1 >= len(words) or words[place].folded not in _JOINTS_OF_EQUALS:
        return False
    second = numeral_at(words, place + 1)
    if second is None:
        return False
    behind = measure(words, second.last, second.value)
    return behind is not None and not is_year(words, place + 1, second.last, second.value)


def counts_the_same(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether a number joined by و counts what one before it does elsewhere: 40 كتابا في مصر و12 في حلب."""
    place, behind = numeral.first - 1, numeral.last
    if behind >= len(words) or place < 1 or words[place].folded != AND:
        return False
    if _IN.fullmatch(words[behind].folded) is None:
        return False
    for at in range(place - 2, max(-1, place - _CLAUSE_BEFORE), -1):
        if words[at].folded in _SENTENCE_ENDS:
            return False
        if words[at].is_number:
            if _IN.fullmatch(words[at + 1].folded) and words[at - 1].folded == AND:
                continue  # و12 في حلب و9 في حماة
            counted = is_counting(words, at + 1) and not words[at + 1].folded.startswith(ARTICLE)
            return counted and not is_named(words, at)
    return False
