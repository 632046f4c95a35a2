"""Amounts: a number in digits or words, with its unit or what it counts. Years and articles of law are none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from khulasa.document.model import Document
from khulasa.facts.model import Quantity, Span
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb, tokens
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold
from khulasa.resources import read_lines

_PER_CENT_SIGNS = frozenset("%٪")
_PER_CENT_WORDS = frozenset({"بالمئه", "بالمائه", "بالميه"})
_HUNDRED = frozenset({"المئه", "المائه", "الميه"})
_TO = frozenset({"الي", "-", "–", "و", "حتي"})
_OF = "من"
_PARTITIVES = frozenset({"منها", "منهم", "منا", "منهن", "اخرون", "اخرين", "اخري", "اخريات"})
_DUALS = {
    fold(word): 2
    for word in (
        "يومين",
        "أسبوعين",
        "شهرين",
        "عامين",
        "سنتين",
        "ساعتين",
        "دقيقتين",
        "قرنين",
        "عقدين",
    )
}
"""Spans of time that are two by their ending; of other duals too many are names and pairs."""

_TAKEN_FOR_FUNCTION_WORDS = frozenset({"اليه", "اليات"})
"""آلية, a vehicle, is folded like إليه, "to him", which never follows a number."""

_GLUE = frozenset("/-:._#@")
_YEARS = range(1000, 2100)
_THOUSAND = 1000
_GROUPED = re.compile(r"\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?")


@cache
def _values(name: str) -> dict[str, int]:
    """The folded forms of a list of numbers and their values."""
    table = {}
    for line in read_lines("language", "ar", f"{name}.txt"):
        value, *forms = line.split()
        table.update({fold(form): int(value) for form in forms})
    return table


@dataclass(frozen=True, slots=True)
class _Number:
    """A number up to the token `last`; `start` is where it begins in the text, behind clitics."""

    start: int
    last: int
    value: Decimal | None
    in_words: bool


def numbers(document: Document, dates: Collection[Span]) -> tuple[Quantity, ...]:
    """The amounts of a document in order; `dates` are stretches in which none is looked for."""
    taken = sorted(dates)
    return tuple(
        quantity
        for block in document.blocks
        for quantity in numbers_of(tokens(document.text, block.start, block.end), taken)
    )


def numbers_of(words: Sequence[Token], dates: Sequence[Span]) -> list[Quantity]:
    """The amounts of a block in order; `dates`, which are in order, are stretches in which none is looked for."""
    return list(_of_block(words, dates))


def _of_block(words: Sequence[Token], dates: Sequence[Span]) -> Iterator[Quantity]:
    place = 0
    while place < len(words):
        number = None if _inside(words[place].span, dates) else _number_at(words, place)
        if number is None or _is_a_name(words, place, number):
            place += 1
            continue
        quantity, behind = _measured(words, number)
        if quantity is not None:
            yield quantity
        place = max(behind, number.last, place + 1)


def _inside(span: Span, stretches: Sequence[Span]) -> bool:
    """Whether a word begins in one of some stretches, which are in order and apart."""
    place = bisect_right(stretches, span.start, key=lambda stretch: stretch.start) - 1
    return place >= 0 and span.start < stretches[place].end


def _number_at(words: Sequence[Token], place: int) -> _Number | None:
    word = words[place]
    if word.is_number:
        value = _in_digits(word.folded)
        return _multiplied(words, place + 1, _Number(word.span.start, place + 1, value, False))
    if not word.is_word:
        return None
    for taken, form in bare_forms(word.folded):
        start = word.span.start + taken
        if form in _DUALS:
            return _Number(start, place + 1, Decimal(2), True)
        known = _values("number_words").get(form) or _values("magnitudes").get(form)
        if known is not None and (form in _values("number_words") or _stands_alone(form)):
            return _in_words(words, place, start, known)
    return None


def _stands_alone(form: str) -> bool:
    """Whether a word that multiplies is a number by itself: مليون and ألفا are, آلاف is not."""
    return form in _values("magnitudes") and not re.search("(?:^الاف|لايين|ات)$", form)


def _in_digits(digits: str) -> Decimal | None:
    """The value of a number in digits: a comma before three digits groups, any other one divides."""
    plain = digits.replace("٫", ".").replace("٬", ",")
    if _GROUPED.fullmatch(digits):
        plain = plain.replace(",", "")
    plain = plain.replace(",", ".")
    return Decimal(plain) if plain.count(".") <= 1 else None


def _in_words(words: Sequence[Token], place: int, start: int, value: int) -> _Number:
    """A number in words from one on: مئة وخمسة وعشرون ألفا."""
    total, group = Decimal(0), Decimal(value)
    small, large = _values("number_words"), _values("magnitudes")
    last = place + 1
    if value >= _THOUSAND:
        twice = words[place].folded.endswith("ا") and last < len(words) and _is_noun(words[last])
        total, group = (
            Decimal(value * (2 if twice else 1)),
            Decimal(0),
        )  # ألفا جندي are two thousand
    while last < len(words):
        form = words[last].folded
        joined = form[1:] if form[0] == "و" else ""
        if form in small and small[form] == 10 and group < 10:  # ثلاثة عشر
            group += 10
        elif joined in small:
            group += small[joined]
        elif form in large and group:
            total, group = total + group * large[form], Decimal(0)
        elif joined in large and _stands_alone(joined):
            total, group = total + group + large[joined], Decimal(0)
        elif form in small and small[form] == 100 and 3 <= group <= 9:  # ثلاث مئة
            group *= 100
        else:
            break
        last += 1
    return _Number(start, last, total + group, True)


def _multiplied(words: Sequence[Token], place: int, number: _Number) -> _Number:
    """A number in digits with the words that multiply it, and up to another one: 5 ملايين, 18 إلى 30."""
    value = number.value
    while place < len(words) and words[place].folded in _values("magnitudes"):
        value = None if value is None else value * _values("magnitudes")[words[place].folded]
        place += 1
    if _is_range(words, place):
        return _multiplied(
            words, place + 2, _Number(number.start, place + 2, None, number.in_words)
        )
    return _Number(number.start, place, value, number.in_words)


def _is_range(words: Sequence[Token], place: int) -> bool:
    """Whether another number follows that this one reaches to; و has to be written in one with it."""
    if place + 1 >= len(words) or not words[place + 1].is_number:
        return False
    glued = words[place].span.end == words[place + 1].span.start
    return words[place].folded in _TO and (glued or words[place].folded != "و")


def _is_a_name(words: Sequence[Token], place: int, number: _Number) -> bool:
    """Whether a number names something instead of counting: behind المادة, as a year, in a web address or a code."""
    word = words[place]
    if place and _names_by(words, place):
        return True
    if number.in_words:
        return _is_ordinal_or_pronoun(words, place, number)
    if place + 1 < len(words):
        behind = words[place + 1]
        if behind.span.start == word.span.end and behind.folded in {"/", ":", "_", "@"}:
            return True
    is_year = number.value in _YEARS and number.last == place + 1 and "," not in word.folded
    return is_year and not _is_counted(words, number.last)


def _names_by(words: Sequence[Token], place: int) -> bool:
    """Whether the words before a number say that it names something, or it is written in one with them."""
    before, word = words[place - 1], words[place]
    if any(form in entries("numbered_things") for _, form in bare_forms(before.folded)):
        return True
    if not word.is_number:
        return False
    if before.folded == "-" and place > 1:
        return words[place - 2].is_word and words[place - 2].span.end == before.span.start
    if before.span.end != word.span.start:
        return False
    return before.folded in _GLUE or (before.is_word and not _is_clitic(before.folded))


def _is_clitic(folded: str) -> bool:
    return bool(re.fullmatch("[وف]?(?:[بلك]|ال|بال|لل)?ـ?", folded))


def _is_ordinal_or_pronoun(words: Sequence[Token], place: int, number: _Number) -> bool:
    """Whether a number in words is part of an ordinal (الرابع عشر), or "one", which speaks of nobody in particular."""
    word = words[place].folded
    alone = number.last == place + 1
    if alone and number.value in {1, 2} and word not in _DUALS and number.value is not None:
        return not any(form in _DUALS for _, form in bare_forms(word))
    before = words[place - 1].folded if place else ""
    return alone and number.value == 10 and before.lstrip("و").startswith("ال")


def _is_counted(words: Sequence[Token], place: int) -> bool:
    """Whether a unit or a noun in the form that follows large numbers stands here."""
    if place >= len(words):
        return False
    word = words[place].folded
    return (
        word in entries("measures")
        or word in _PER_CENT_SIGNS
        or (
            words[place].is_word
            and word.endswith("ا")
            and len(word) > 3
            and not is_function_word(word)
        )
        or word in entries("counted_nouns")
    )


def _measured(words: Sequence[Token], number: _Number) -> tuple[Quantity | None, int]:
    """The amount with its unit or what it counts, and the place behind it; None for a bare number."""
    place = number.last
    if any(form in _DUALS for _, form in bare_forms(words[place - 1].folded)):
        dual = Span(number.start, words[place - 1].span.end)
        return Quantity(dual, number.value, dual), place
    for measure in (_unit, _counted):
        if place < len(words) and (last := measure(words, place)) is not None:
            end = words[last - 1].span.end
            what = Span(words[place].span.start, end)
            unit = what if measure is _unit else None
            counted = None if measure is _unit else _without_of(words, what, place)
            return Quantity(Span(number.start, end), number.value, unit, counted), last
    if number.in_words and number.value is not None and number.value >= _THOUSAND:
        return Quantity(Span(number.start, words[place - 1].span.end), number.value), place
    return None, place


def _unit(words: Sequence[Token], place: int) -> int | None:
    """The place behind the unit that begins here."""
    word = words[place].folded
    following = words[place + 1] if place + 1 < len(words) else None
    if word in _PER_CENT_SIGNS or word in _PER_CENT_WORDS:
        return place + 1
    if word == "في" and following is not None and following.folded in _HUNDRED:
        return place + 2
    if word in entries("measures"):
        return place + 2 if following is not None and _qualifies(following) else place + 1
    return None


def _counted(words: Sequence[Token], place: int) -> int | None:
    """The place behind the counted noun that begins here."""
    word = words[place]
    following = words[place + 1] if place + 1 < len(words) else None
    if word.folded == _OF and following is not None and following.is_word:
        return place + 2
    if word.folded in _PARTITIVES:
        return place + 1
    if _is_noun(word):
        return place + 2 if following is not None and _completes(word, following) else place + 1
    return None


def _without_of(words: Sequence[Token], what: Span, place: int) -> Span | None:
    """The counted noun without the من before it; None where a pronoun stands for it."""
    first = place + (words[place].folded == _OF)
    folded = words[first].folded
    if folded in _PARTITIVES or (first > place and is_function_word(folded)):
        return None
    return Span(words[first].span.start, what.end)


def _qualifies(word: Token) -> bool:
    """Whether a word belongs to the unit before it: square metres, Egyptian pounds."""
    return (
        word.is_word
        and bool(re.fullmatch("مربعا?|مكعبا?|[^\\W_]{3,}يا?ه?", word.folded))
        and (word.folded in entries("unit_qualifiers") or word.folded.startswith(("مربع", "مكعب")))
    )


def _completes(noun: Token, word: Token) -> bool:
    """Whether a word completes what is counted: رجل إطفاء."""
    return f"{noun.folded} {word.folded}" in entries("counted_compounds")


def _is_noun(word: Token) -> bool:
    folded = word.folded
    if folded in _TAKEN_FOR_FUNCTION_WORDS or folded in entries("counted_nouns"):
        return True
    binds = is_function_word(folded) or folded.startswith(("ال", "وال", "لل", "بال"))
    return word.is_word and len(folded) > 1 and not binds and not is_verb(folded)
