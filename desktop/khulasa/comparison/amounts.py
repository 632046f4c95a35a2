"""Numbers, rough amounts and dates of two sentences: what they count or date, and whether they agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from khulasa.comparison.words import key_of
from khulasa.facts.model import Span
from khulasa.facts.tokens import Token, bare_forms, is_function_word
from khulasa.language.arabic.lists import numbered
from khulasa.language.folding import fold
from khulasa.resources import read_lines

SHARE = "%"
"""The key of per cents."""

_PARTS_OF_DAYS = frozenset({"يوم", "صباح", "مساء", "ظهر", "فجر", "ليله", "ليل", "عصر"})
_HIJRI = frozenset({"ه", "هجري", "هجريه", "للهجره"})
_GREGORIAN = frozenset({"م", "ميلادي", "ميلاديه", "للميلاد"})
_HIJRI_YEARS = range(1300, 1500)  # 1882 to 2077: of such years newspapers write by that calendar


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with the key of what it counts or of its unit, or a date: its parts, by what they are.

    `is_rough` says that it is a share, or "hundreds"; `is_measured` that it has a unit, by which all and everything is
    measured.
    """

    span: Span
    key: str
    value: str
    parts: Mapping[str, str] | None = None
    is_rough: bool = False
    is_measured: bool = False


def agree(one: Amount, other: Amount) -> bool | None:
    """Whether two amounts of one kind agree; None where it can't be told: two calendars, Sunday, hundreds."""
    if one.parts is None or other.parts is None:
        return None if one.is_rough != other.is_rough else one.value == other.value
    calendars = {each["calendars"] for each in (one.parts, other.parts)} - {""}
    if len(calendars) > 1:
        return None
    known = [name for name in ("year", "month", "day") if name in one.parts and name in other.parts]
    if any(one.parts[name] != other.parts[name] for name in known):
        return False
    mine, theirs = (set(each["rest"].split()) - _PARTS_OF_DAYS for each in (one.parts, other.parts))
    is_one = one.parts["rest"] == other.parts["rest"]
    if known or is_one or (mine and theirs and (mine <= theirs or theirs <= mine)):
        return True
    return None


def rough_amount(words: Sequence[Token], place: int) -> Amount | None:
    """The share or rough number that a word is, with the key of what follows: نصف السكان, عشرات الآلاف من العمال."""
    if words[place].folded[0] == "و":
        return None  # طن ونصف
    value = _rough(words[place].folded)
    if not value:
        return None
    for counted in words[place + 1 : place + 4]:
        if counted.folded == "من" or _rough(counted.folded.removeprefix("ال")):
            continue
        is_round = counted.folded.removeprefix("ال") == "نهائي"
        if not counted.is_word or is_function_word(counted.folded) or is_round:
            return None
        return Amount(words[place].span, key_of(counted.folded), value, is_rough=True)
    return None


def _rough(folded: str) -> str:
    amounts = _rough_amounts()
    return next((amounts[form] for _, form in bare_forms(folded) if form in amounts), "")


@cache
def _rough_amounts() -> dict[str, str]:
    lines = (line.split() for line in read_lines("language", "ar", "rough_amounts.txt"))
    return {fold(word): fold(words[0]) for words in lines for word in words}


def parts_of_date(words: Sequence[str]) -> dict[str, str]:
    """The day, month, year and weekday that a date names, and by which calendars; `rest` are other words of it."""
    parts: dict[str, str] = {}
    rest = []
    calendars = set()
    for word in words:
        forms = [form for _, form in bare_forms(word)]
        ordinal = _number_of("ordinals", forms)
        gregorian = _number_of("gregorian_months", forms)
        hijri = _number_of("hijri_months", forms)
        calendars.add(_calendar(word, gregorian=bool(gregorian), hijri=bool(hijri)))
        if word.isdecimal():
            parts["year" if len(word) > 2 else "day"] = word.lstrip("0")
        elif gregorian or hijri:
            parts["month"] = gregorian or hijri
        elif ordinal:
            parts["day"] = ordinal
        elif word.isalpha() and not is_function_word(word):
            rest.append(word)
    parts["rest"] = " ".join(rest)
    parts["calendars"] = " ".join(sorted(calendars - {""}))
    return parts


def _number_of(name: str, forms: Sequence[str]) -> str:
    numbers = numbered(name)
    return next((str(numbers[form]) for form in forms if form in numbers), "")


def _calendar(word: str, *, gregorian: bool, hijri: bool) -> str:
    """The calendar that a word of a date tells, "" where it tells none."""
    year = int(word) if word.isdecimal() else 0
    if hijri or word in _HIJRI or year in _HIJRI_YEARS:
        return "hijri"
    return "gregorian" if gregorian or word in _GREGORIAN or year > _HIJRI_YEARS.stop else ""
