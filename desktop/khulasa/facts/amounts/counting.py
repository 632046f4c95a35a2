"""Numerals with what they count, and those that are amounts without it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from khulasa.facts.amounts import digits
from khulasa.facts.amounts import words as in_words
from khulasa.facts.amounts.fractions import with_part
from khulasa.facts.amounts.introduced import (
    counts_the_same,
    is_introduced,
    is_introduced_with_noun,
    is_told_of,
    shares_measure,
)
from khulasa.facts.amounts.measured import (
    CURRENCY_SIGNS,
    PER_CENT_SIGNS,
    Measure,
    is_accusative,
    is_listed,
    is_per_cent,
    measure,
)
from khulasa.facts.amounts.minus import with_minus
from khulasa.facts.amounts.naming import (
    is_code,
    is_day,
    is_list_number,
    is_named,
    is_ordinal,
    is_ordinal_in_digits,
    is_written_on,
    is_year,
)
from khulasa.facts.amounts.numerals import ARTICLE, OF, Numeral, is_between, numeral_at, up_to
from khulasa.facts.amounts.rows import is_in_row
from khulasa.facts.model import Quantity, Span
from khulasa.facts.tokens import Token, bare_forms
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold

_EVERY = "كل"
_SHADDA, _TANWIN = "\u0651", "\u064b"
_THOUSAND = fold("ألف")
"""A thousand; with a doubled ل, which few write, he composed."""

_CONSTRUCT_TWO = frozenset(map(fold, ("اثنا", "اثني", "اثنتا", "اثنتي")))
"""Forms of two that only stand before ten."""

_CALENDAR = frozenset(map(fold, ("شهر", "سنة", "عام", "يوم")))
_NEAR = 2
"""Words before the one behind which decimals stand that may be a thing's with a number: القانون الإطار 51.17."""

_HIGHEST_NUMBER = 9_999
_LONGEST_CODE = 9
"""More digits than these without grouping are a code or a telephone, unless something is counted."""


def amount_at(words: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """The amount that begins with the numeral at `place`, and the place behind it."""
    numeral = numeral_at(words, place)
    if numeral is None:
        return None
    numeral = up_to(words, numeral)
    if (ratio := _ratio(words, numeral)) is not None:
        return ratio
    has_clitic = numeral.start > words[place].span.start
    if is_named(words, place) and not (has_clitic or _goes_on_to_count(words, numeral)):
        return None
    if _is_no_amount(words, numeral):
        return None
    found = _with_measure(words, numeral) or _behind_sign(words, numeral) or _alone(words, numeral)
    return None if found is None else with_minus(words, numeral, *found)


def _goes_on_to_count(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether a numeral behind a thing with a number is no name, for it counts: استغرقت الرحلة ثلاث ساعات.

    In digits only units tell so (الرحلة 302 شركة), and no month or year, of which a number may be (العدد 12 شهر مايو).
    """
    if numeral.in_digits and _has_magnitude(words, numeral):
        return True
    before = bare_forms(words[numeral.first - 1].folded)
    if entries("numbered_or_measured").isdisjoint(form for _, form in before):
        return False
    counted = measure(words, numeral.last, numeral.value)
    if _holds_thousands(words, numeral):
        return True
    if not numeral.in_digits:
        return counted is not None or not numeral.is_one_word
    if counted is None or counted.unit is None:
        return False
    return words[numeral.last].folded not in _CALENDAR and not is_code(words, numeral.first)


def _holds_thousands(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether more than a thing can have as its number are counted: بالدائرة 12345 ناخبا."""
    is_large = numeral.in_digits and numeral.value is not None and numeral.value > _HIGHEST_NUMBER
    return is_large and numeral.last < len(words) and is_accusative(words[numeral.last])


def _ratio(words: Sequence[Token], numeral: Numeral) -> tuple[Quantity, int] | None:
    """ثلاثة من كل خمسة أشخاص, which is one amount."""
    place = numeral.last
    if [word.folded for word in words[place : place + 2]] != [OF, _EVERY]:
        return None
    if place + 2 >= len(words) or (second := numeral_at(words, place + 2)) is None:
        return None
    measured = measure(words, second.last, second.value)
    last = second.last if measured is None else measured.last
    span = Span(numeral.start, words[last - 1].span.end)
    if measured is None:
        return Quantity(span, None), last
    return Quantity(span, None, measured.unit, measured.counted), last


def _is_no_amount(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether a numeral is a code, a year, the item of a list; or an ordinal's, or another word of the same letters."""
    place, value = numeral.first, numeral.value
    written = words[place].folded
    if numeral.in_digits:
        return (
            (numeral.is_one_word and len(written) > 1 and written[0] == "0" and written.isdecimal())
            or (value is None and written.count(".") > 1)
            or is_written_on(words, place)
            or is_day(words, place, numeral.last)
            or is_ordinal_in_digits(words, place)
            or is_list_number(words, place, value)
            or (
                is_year(words, place, numeral.last, value)
                and not is_introduced_with_noun(words, numeral)
            )
        )
    if numeral.is_definite and value is not None and value < 3:
        return True
    if not numeral.is_one_word:
        return False
    is_verb = _THOUSAND in written and _SHADDA in words[place].written
    is_part = value == 10 and is_ordinal(words, place)
    is_construct = any(form in _CONSTRUCT_TWO for _, form in bare_forms(written))
    is_pronoun = value == 1 and not is_per_cent(words, numeral.last)
    return is_pronoun or is_verb or is_part or is_construct


def _with_measure(words: Sequence[Token], numeral: Numeral) -> tuple[Quantity, int] | None:
    """The amount where a unit or a noun follows that fits the numeral."""
    start, behind, value = _out_of_brackets(words, numeral)
    measured = measure(words, behind, value)
    if measured is None and behind > numeral.last + 1:  # (50) ألف
        return Quantity(Span(start, words[behind - 1].span.end), value), behind
    if measured is None or not _fits(words, numeral, measured, behind):
        return None
    if _is_construct_dual(words, numeral, behind) and value is not None:
        value *= 2
    if value is None and measured.unit is None and numeral.is_one_word:
        value = digits.in_whole(words[numeral.first].folded)
    span = Span(start, words[measured.last - 1].span.end)
    return with_part(words, measured.last, Quantity(span, value, measured.unit, measured.counted))


def _out_of_brackets(words: Sequence[Token], numeral: Numeral) -> tuple[int, int, Decimal | None]:
    """Where a numeral begins, the place behind it, and its value; with brackets of its own: (50) ألف."""
    place, last, value = numeral.first, numeral.last, numeral.value
    opened = place > 0 and words[place - 1].folded == "("
    if not opened or last >= len(words) or words[last].folded != ")":
        return numeral.start, last, value
    behind = last + 1
    while behind < len(words) and (factor := in_words.magnitude(words[behind].folded)) is not None:
        value = None if value is None else value * factor
        behind += 1
    return words[place - 1].span.start, behind, value


def _fits(words: Sequence[Token], numeral: Numeral, measured: Measure, place: int) -> bool:
    """Whether what stands at `place`, behind a numeral, is counted by it."""
    noun = words[place]
    is_composed = noun.folded in entries("composed") and not is_introduced(words, numeral.first)
    if numeral.in_digits:
        return True
    if numeral.is_one_word and words[numeral.first].folded.endswith(_THOUSAND):
        return not (noun.folded == OF or is_composed or is_accusative(noun))
    if measured.unit is not None:
        return True
    if numeral.is_definite:
        listed = is_listed(noun.folded) or is_accusative(noun) or noun.folded.endswith("ات")
        short = _is_other_word(words[numeral.first].folded.removeprefix(ARTICLE))
        return listed or (not short and numeral.value is not None and numeral.value <= 10)
    if numeral.value == 0:
        return is_listed(noun.folded)
    return True


def _is_construct_dual(words: Sequence[Token], numeral: Numeral, place: int) -> bool:
    """Whether ألفا or مليونا is two of them, for the counted noun follows at once: ألفا جندي."""
    word = words[numeral.first]
    if numeral.in_digits or not numeral.is_one_word or _TANWIN in word.written:
        return False
    factor = in_words.magnitude(word.folded) or in_words.magnitude(word.folded[1:])
    if factor is None or in_words.is_dual(factor) or not word.folded.endswith("ا"):
        return False
    return words[place].is_word and words[place].folded != OF and words[place].folded[0] != "ب"


def _behind_sign(words: Sequence[Token], numeral: Numeral) -> tuple[Quantity, int] | None:
    """A number with its sign before it: $5, and %50 as it is typed from the right."""
    place = numeral.first - 1
    if (
        place < 0
        or not numeral.in_digits
        or words[place].folded not in CURRENCY_SIGNS | PER_CENT_SIGNS
    ):
        return None
    sign = words[place].span
    if sign.end != numeral.start or (place and words[place - 1].is_number):
        return None
    span = Span(sign.start, words[numeral.last - 1].span.end)
    return Quantity(span, numeral.value, sign), numeral.last


def _alone(words: Sequence[Token], numeral: Numeral) -> tuple[Quantity, int] | None:
    if not _stands_alone(words, numeral):
        return None
    span = Span(numeral.start, words[numeral.last - 1].span.end)
    return with_part(words, numeral.last, Quantity(span, numeral.value))


def _stands_alone(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether a numeral is an amount though nothing that it counts follows."""
    if numeral.value == 0:
        return is_in_row(words, numeral)
    if numeral.is_definite:
        return is_introduced(words, numeral.first)
    if numeral.in_digits:
        return _digits_stand_alone(words, numeral)
    if numeral.is_range or not numeral.is_one_word:
        return True
    form = words[numeral.first].folded
    if form.endswith((_THOUSAND, _THOUSAND + "ا")):
        return False
    return (
        not _is_other_word(form)
        or _ends_clause(words, numeral.last)
        or is_introduced(words, numeral.first)
    )


def _is_other_word(form: str) -> bool:
    return any(bare in entries("numbers_or_words") for _, bare in bare_forms(form))


def _ends_clause(words: Sequence[Token], place: int) -> bool:
    return place >= len(words) or not (words[place].is_word or words[place].is_number)


def _digits_stand_alone(words: Sequence[Token], numeral: Numeral) -> bool:
    if len(words[numeral.first].folded) > _LONGEST_CODE:
        return False
    if _has_magnitude(words, numeral):
        return True
    if numeral.is_range and is_between(words, numeral.first):
        return True
    return (
        digits.is_grouped(words[numeral.first].folded)
        or _is_bare_decimal(words, numeral)
        or is_introduced(words, numeral.first)
        or is_told_of(words, numeral)
        or shares_measure(words, numeral)
        or counts_the_same(words, numeral)
        or is_in_row(words, numeral)
    )


def _is_bare_decimal(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether a number with decimals stands behind a word of Arabic: هبط المؤشر إلى 51.2 (no version, no hour)."""
    place = numeral.first - 1
    if place < 0 or not words[place].is_word or not digits.is_decimal(words[numeral.first].folded):
        return False
    near = words[max(0, place - _NEAR) : place]
    numbered = entries("numbered_things")
    return not any(form in numbered for word in near for _, form in bare_forms(word.folded))


def _has_magnitude(words: Sequence[Token], numeral: Numeral) -> bool:
    parts = words[numeral.first : numeral.last]
    return any(in_words.magnitude(word.folded) is not None for word in parts)
