"""Whether digits are a year by the words around them, and no amount."""

from __future__ import annotations

import re

from khulasa.facts.amounts.measured import is_listed, is_measure
from khulasa.facts.amounts.words import magnitude
from khulasa.facts.times.candidate import (
    ARTICLE,
    FROM,
    LAST_TWO,
    METRES,
    NEAR,
    SIGN,
    Candidate,
    last_word,
)
from khulasa.facts.tokens import bare_forms, is_function_word, is_verb
from khulasa.language.arabic.lists import entries

_WORD = re.compile(r"[^\W\d_]+|[%٪]")
_COUNTED_ENDING = re.compile("(?:ا|ون|ين|ات)$")
_YEARS = range(1000, 2100)
_MODERN_YEARS = range(1900, 2100)
_SINCE, _TO = "منذ", "الي"
_ON_FROM = frozenset(("ابتداء", "اعتبارا", "بدايه", "بدءا", "انطلاقا", "بدء"))
_PERIODS = frozenset(
    ("الفتره", "ذاتها", "نفسها", "المماثله", "المقابله", "المماثل", "ذاته", "نفسه")
)
"""Behind one of these من stands before a year: الفترة ذاتها من 2018."""

_GOES_BACK = frozenset(("يعود", "تعود", "عاد", "عادت", "يرجع", "ترجع"))
_IN_YEAR = re.compile(r"(?:عام|سنه)(?: [^\W\d_]+)? \( ?$")
"""Before a year in brackets that follows what it is: في العام التالي (1861)."""

_OPENS_ENTRY = re.compile(r"\s?[-–:]\s?[^\W\d_]")
"""Behind the year at the head of a line: 1990 - الغزو."""

_REACHES = re.compile(r"\s?و?(?:الي|حتي|و|[-–])\s?(?:(?:عام|سنه)\s)?[12]\d{3}(?!\d)")
_REACHES_AMOUNT = re.compile(r"\s?(?:و|الي|حتي|او|[-–])\s?[\d.,]*\d")
"""To another number."""

_PER_CENT = re.compile(r"\s*في الم[اي]?[يئ]ه")
_ABOVE = re.compile(r"\s(?:فوق|تحت|عن سطح|من سطح)\s")
_NAMES_IN_BRACKETS = re.compile(r"\([^\W\d_]+(?: [^\W\d_]+)? $")
_NUMBER, _NEAR_EVENT = "عدد", 2
_LONGEST_EVENT = 6
"""Words of an event's name at most."""

_NONE = " "
"""Stands for a word where none is: it is in no list."""


def is_counted(after: str, *, units_only: bool = False, in_time: bool = False) -> bool:
    """Whether the first word behind four digits is what they count: by lists and by its ending.

    Behind "since" only units are counted; where "in" or the like stands before a modern year, endings tell nothing.
    """
    found = _WORD.match(after.lstrip(" "))
    if found is None:
        return False
    word = found[0]
    if _PER_CENT.match(after) or word in "%٪" or is_measure(word) or magnitude(word) is not None:
        return True
    if units_only:
        return False
    if is_listed(word) or is_listed(word.removesuffix("ا")):
        return True
    if in_time or is_function_word(word) or is_verb(word) or word.startswith(ARTICLE):
        return False
    return len(word) > 3 and bool(_COUNTED_ENDING.search(word))


def is_year(candidate: Candidate) -> bool:
    """Whether four digits that stand alone are a year."""
    year = candidate.match["year_alone"]
    before, after = candidate.before, candidate.after
    word = last_word(before)
    in_time = word in entries("before_years")
    is_modern = int(year) in _MODERN_YEARS
    counts = is_counted(after, units_only=word == _SINCE, in_time=in_time and is_modern)
    if int(year) not in _YEARS or counts or _reaches_amount(after):
        return False
    if candidate.match["part_of_year"] or candidate.joins_year:
        return True
    opens_entry = is_modern and not before.strip() and _OPENS_ENTRY.match(after) is not None
    in_brackets = before.endswith(("(", "( ")) and after[:1] in {")", "-", "–"}
    if opens_entry or (in_brackets and (_IN_YEAR.search(before) or not is_counted(after[1:]))):
        return True
    if later := candidate.match["range"]:
        end = later[-4:]
        return not end.isdecimal() or int(year) < int(end) < _YEARS.stop
    if candidate.match["clitic"].lstrip("وف") in {"ل", "ب"}:
        return is_modern
    return in_time or _is_dated_by(word, before, after, is_modern=is_modern)


def _reaches_amount(after: str) -> bool:
    """Whether a number behind a number is joined to it and counts something, so that both do: بين 1500 و1800 طن."""
    reaches = _REACHES_AMOUNT.match(after)
    return reaches is not None and is_counted(after[reaches.end() :], in_time=True)


def _is_dated_by(word: str, before: str, after: str, *, is_modern: bool) -> bool:
    """Whether the last two words before four digits say that these are a year."""
    two = LAST_TWO.search(before)
    earlier = two[1].lstrip("و") if two is not None else _NONE
    if word == FROM:
        return bool(_REACHES.match(after)) or earlier in _ON_FROM | _PERIODS
    if word == _TO:
        return earlier in _GOES_BACK
    if word in entries("dated_things"):
        return True
    return is_modern and (_names_event(before) or _ends_brackets(before, after))


def _names_event(before: str) -> bool:
    """Whether an event is named directly before a year, not how many it had: بطولة العالم لكرة السلة 2023."""
    clause = SIGN.split(before)[-1].split()[-_LONGEST_EVENT:]
    is_told_how_many = any(form == _NUMBER for word in clause for _, form in bare_forms(word))
    for distance, word in enumerate(reversed(clause)):
        forms = {form for _, form in bare_forms(word)}
        if distance == 1:
            forms |= {form.removeprefix(ARTICLE) for form in forms}
        if not entries("dated_things").isdisjoint(forms):
            return distance < _NEAR_EVENT or not is_told_how_many
        if is_function_word(word) or is_verb(word):
            return False
    return False


def _ends_brackets(before: str, after: str) -> bool:
    """Whether a year stands in brackets behind one or two names: (أثينا 2004)."""
    return after.startswith(")") and _NAMES_IN_BRACKETS.search(before) is not None


def is_era(candidate: Candidate) -> bool:
    """Whether م behind a number is the era and no metres."""
    if not candidate.match["moment"].endswith(METRES):
        return True
    if _ABOVE.match(candidate.after):
        return False
    near = candidate.before.split()[-NEAR:]
    return not any(form in entries("lengths") for word in near for _, form in bare_forms(word))
