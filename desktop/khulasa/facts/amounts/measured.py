"""What stands behind a numeral: its unit, or the noun that it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from khulasa.facts.amounts.words import magnitude, small
from khulasa.facts.model import Span
from khulasa.facts.tokens import Token, is_function_word, is_in_one, is_verb
from khulasa.language.arabic.lists import entries, with_conjunctions, word_class
from khulasa.language.folding import fold

PER_CENT_SIGNS = frozenset("%٪")
_PER_CENT_WORDS = frozenset(map(fold, ("بالمئة", "بالمائة", "بالمية")))
_HUNDRED = frozenset(map(fold, ("المئة", "المائة", "المية")))
CURRENCY_SIGNS = frozenset("$€£¥")
_THAN = frozenset(map(fold, ("من", "عن", "على")))
_IN, _OF, _EVERY = "في", "من", "كل"
PARTITIVES = frozenset(
    map(fold, ("منها", "منهم", "منا", "منهن", "منكم", "منه", "آخرون", "آخرين", "أخرى", "أخريات"))
)
_TAKEN_FOR_FUNCTION_WORDS = frozenset(map(fold, ("آلية", "آليات")))
"""آلية, a vehicle, is folded like إليه, "to him", which never follows a number."""

_ABBREVIATED = re.compile(r"[دجرلش]\.[^\W\d_]{1,2}")
_METRES, _SECONDS = "م", "ث"
_POWERS, _RAISED = frozenset("23"), "²³"
_DEGREE, _SCALES = "°", frozenset("مفcf")
_ZERO = fold("الصفر")
_SIDES_OF_ZERO = frozenset(map(fold, ("تحت", "فوق")))
_IMPERFECT = re.compile("[يت][^\\W\\d_]{3,}ون")
"""What opens and ends as the plural of an imperfect verb does: يعتقدون."""

_SINGULAR_COUNTS = frozenset(range(11, 100))
_OWN_LETTERS = "وفبلك"
_LEAST_WITH_CLITIC = 4


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit or a counted noun: the place behind it and its spans; neither for a mere "of them"."""

    last: int
    unit: Span | None
    counted: Span | None


def measure(words: Sequence[Token], place: int, value: Decimal | None) -> Measure | None:
    """The unit or counted noun that begins at `place`, behind a numeral of that value."""
    if place >= len(words):
        return None
    last = _unit(words, place)
    if last is not None:
        return Measure(last, Span(words[place].span.start, words[last - 1].span.end), None)
    last = _counted(words, place, value)
    if last is None:
        return None
    counted = Span(words[place].span.start, words[last - 1].span.end)
    return Measure(last, None, _without_of(words, counted, place))


def is_measure(folded: str) -> bool:
    """Whether a word is the name of a unit."""
    return folded.rstrip(_RAISED) in entries("measures")


def is_listed(folded: str) -> bool:
    """Whether a word is the name of a unit or a noun that is often counted."""
    return is_measure(folded) or folded in entries("counted_nouns")


def is_more_or_less(words: Sequence[Token], place: int) -> bool:
    """Whether the word at `place` is the "than" of "more than", behind which an amount stands: أكثر من, لا يزيد على."""
    if place < 1 or words[place].folded not in _THAN:
        return False
    return words[place - 1].folded in with_conjunctions("more_or_less")


def is_accusative(word: Token) -> bool:
    """Whether a word has the ending that a noun has behind eleven to ninety-nine: كتابا."""
    return (
        word.is_word
        and word.folded.endswith("ا")
        and not word.folded.endswith(("ها", "هما"))
        and len(word.folded) > 3
        and not is_function_word(word.folded)
        and word.folded not in entries("manner_of_amounts")
    )


def is_per_cent(words: Sequence[Token], place: int) -> bool:
    """Whether a per cent sign, or words for it, stand here."""
    if place >= len(words):
        return False
    word = words[place].folded
    following = words[place + 1].folded if place + 1 < len(words) else ""
    if word == _IN:
        return following in _HUNDRED
    return word in PER_CENT_SIGNS or word in _PER_CENT_WORDS


def _unit(words: Sequence[Token], place: int) -> int | None:
    """The place behind the unit that begins here."""
    word = words[place].folded
    if is_per_cent(words, place) or word in CURRENCY_SIGNS:
        return place + 1 + (word == _IN)
    following = words[place + 1].folded if place + 1 < len(words) else ""
    if word == _DEGREE:
        return place + 1 + (following in _SCALES)
    if word in _SIDES_OF_ZERO and following == _ZERO:
        return place + 2
    if (last := _abbreviated(words, place)) is not None:
        return last
    last = place + 1
    if following in _POWERS:
        last += words[last].span.start == words[place].span.end
    if not is_measure(word) and not _is_letter_of_unit(words, place, last):
        return None
    return behind_qualifiers(words, last)


def _is_letter_of_unit(words: Sequence[Token], place: int, last: int) -> bool:
    """Whether a letter is that of metres or seconds: 400 م, 48.19 ث, also behind a magnitude: 8 مليار م3."""
    letter, before = words[place].folded.rstrip(_RAISED), words[place - 1]
    if before.is_number:
        return letter in (_METRES, _SECONDS)
    has_power = last > place + 1 or letter != words[place].folded
    return letter == _METRES and has_power


def behind_qualifiers(words: Sequence[Token], place: int) -> int:
    """The place behind the adjectives that belong to a unit before them: square metres, Egyptian pounds."""
    while place < len(words) and words[place].folded in entries("unit_qualifiers"):
        place += 1
    return place


def _abbreviated(words: Sequence[Token], place: int) -> int | None:
    """The place behind a currency's letters: د.ك."""
    three = words[place : place + 3]
    written = "".join(word.folded for word in three)
    if len(three) < 3 or not _ABBREVIATED.fullmatch(written):
        return None
    return place + 3 if is_in_one(three) else None


def _counted(words: Sequence[Token], place: int, value: Decimal | None) -> int | None:
    """The place behind the counted noun that begins here."""
    word = words[place]
    following = words[place + 1] if place + 1 < len(words) else None
    if word.folded == _OF and following is not None and following.is_word:
        if following.folded == _EVERY:
            return None
        return place + 2
    if word.folded in PARTITIVES:
        return place + 1
    if is_noun(word, value):
        return place + 2 if following is not None and _completes(word, following) else place + 1
    return None


def _without_of(words: Sequence[Token], what: Span, place: int) -> Span | None:
    """The counted noun without the من before it; None where a pronoun stands for it."""
    first = place + (words[place].folded == _OF)
    folded = words[first].folded
    if folded in PARTITIVES or (first > place and is_function_word(folded)):
        return None
    return Span(words[first].span.start, what.end)


def _completes(noun: Token, word: Token) -> bool:
    """Whether a word completes what is counted: رجل إطفاء."""
    return f"{noun.folded} {word.folded}" in entries("counted_compounds")


def is_noun(word: Token, value: Decimal | None) -> bool:
    """Whether a word can be the noun that a numeral of that value counts."""
    folded = word.folded
    if folded in _TAKEN_FOR_FUNCTION_WORDS or is_listed(folded):
        return True
    if small(folded) is not None or magnitude(folded) is not None:
        return False
    if (
        not word.is_word
        or len(folded) < 2
        or folded in entries("manner_of_amounts")
        or folded.isascii()
    ):
        return False
    if is_function_word(folded) or folded.startswith(("ال", "وال", "لل", "بال", "فال", "كال")):
        return False
    is_singular = value is not None and value % 100 in _SINGULAR_COUNTS
    if is_singular and is_accusative(word):
        return True
    return not (is_verb(folded) or _IMPERFECT.fullmatch(folded) or _has_clitic(folded))


def _has_clitic(folded: str) -> bool:
    """Whether a word may begin with a conjunction or preposition that is written in one with it."""
    return (
        folded[0] in _OWN_LETTERS
        and len(folded) >= _LEAST_WITH_CLITIC
        and word_class(folded) not in {"own", "noun", "accusative", "either"}
    )
