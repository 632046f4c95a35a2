"""ISO 8601 of a date, as far as its own words give it: a year, a month of a year, a full date. Nothing is reckoned."""

from __future__ import annotations

import re
from datetime import date

from khulasa.facts.amounts.words import read
from khulasa.facts.tokens import tokens
from khulasa.language.arabic.lists import numbered

_YEAR_DIGITS = 4

_OTHER_CALENDAR = re.compile(r"\d ?(?:ه|هجري|للهجره|ق ?\.? ?م)|قبل الميلاد")


def iso(match: re.Match[str]) -> str | None:
    """The date that a match of a pattern says; None for Hijri dates, for ranges and for what depends on today."""
    facts = match.groupdict()
    if numeric := facts.get("numeric"):
        return _of_digits(numeric)
    names = ("year", "alone", "marked", "first_of_years", "year_alone", "season")
    year = next((facts[name] for name in names if facts.get(name)), None)
    if words := facts.get("year_in_words"):
        year = _in_words(words)
    if year is None or facts.get("range") or facts.get("days"):
        return None
    if _OTHER_CALENDAR.search(match["moment"]):
        return None
    written = facts.get("month")
    month = numbered("gregorian_months").get(written or "")
    if month is None:
        return None if written else year
    day = facts.get("day")
    if day is None:
        return f"{year}-{month:02}"
    ordinals = numbered("ordinals")
    number = int(day) if day.isdigit() else ordinals.get(day) or ordinals.get(f"ال{day}", 1)
    return _day(int(year), month, number)


def _in_words(words: str) -> str | None:
    """A year in words, where it has four digits: ألف وتسعمئة وسبع وستين."""
    parts = tokens(words, 0, len(words))
    found = read(parts, 0, parts[0].folded)
    return str(found[1]) if found is not None and len(str(found[1])) == _YEAR_DIGITS else None


def _of_digits(digits: str) -> str | None:
    """A date in digits, where only one reading of it is a date."""
    first, second, third = map(int, re.split(r" ?[/.\\-] ?", digits))
    if first > 999:
        return _day(first, second, third)
    if first > 12 or first == second:
        return _day(third, second, first)
    return None if second <= 12 else _day(third, first, second)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
