"""Dates as pages show them: months by their eastern, Levantine and Maghrebi names, Hijri ones, and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from khulasa import resources

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_MARKS = str.maketrans(
    "", "", "\u200e\u200f\u061c\u200b\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"
)
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)")
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*((?:19|20)\d\d)(?!\d)")
_CLOCK = re.compile(
    r"(?<!\d)\d{1,2}\s*[:٫]\s*\d{2}(?:\s*[:]\s*\d{2})?(?!\d)|(?<!\d)\d{1,2}h\d{2}(?!\d)"
)
_ZONE = re.compile(r"[+(]\s*\d{1,2}(?::?\d{2})?\s*\)?")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?|\d+")
_ARABIC = re.compile("[\u0621-\u064a]")
_FIRST, _LAST = 1900, 2100  # years of a page on the web, wide enough
_HIJRI_FIRST, _HIJRI_LAST = 1300, 1500
_HIJRI_EPOCH = date(622, 7, 19)  # of the civil calendar, proleptic Gregorian
_LONG_YEARS = frozenset({2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29})
"""The years of 355 days among thirty of the tabular calendar (Reingold and Dershowitz, Calendrical Calculations, 7)."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A date in ISO 8601, and the rest of the line that it stands in."""

    iso: str
    rest: str


def date_in(line: str, *, day_first: bool) -> str:
    """The first date that a line tells, in ISO 8601, "" where it tells none.

    Of figures alone `day_first` says whether the day stands before the month where it may be either. A Hijri date
    without a Gregorian one beside it gives the day only where the line names the day of the week: the month begins
    with the new moon that was seen, and no table knows that.
    """
    date = _find(_plain(line), day_first=day_first)
    return date.iso if date else ""


def is_date_line(line: str) -> bool:
    """Whether a line tells a date or a time of the day and nothing else."""
    plain = _plain(line)
    rest = _CLOCK.sub(" ", _FIGURES.sub(" ", _ISO.sub(" ", plain)))
    for _ in range(2):  # the same date may be told in another calendar
        date = _find(rest, day_first=True)
        rest = date.rest if date else rest
    words = _WORD.findall(_ZONE.sub(" ", rest).lower())
    return rest != plain and all(word in _time_words() for word in words)


def _plain(line: str) -> str:
    return " ".join(line.translate(_MARKS).translate(_DIGITS).split())


def _find(line: str, *, day_first: bool) -> _Found | None:
    return next(_dates(line, day_first=day_first), None)


def _dates(line: str, *, day_first: bool) -> Iterator[_Found]:
    if match := _ISO.search(line):
        year, month, day = map(int, match.groups())
        if iso := _iso(year, month, day):
            yield _without(line, match, iso)
    months = _month_pattern()
    if match := months.search(line):
        month = _months()[(match["month"] or match["month_first"]).lower()]
        named_day = int(match["day"] or match["day_after"])
        named_year = int(match["year"] or match["year_after"])
        if iso := _iso(named_year, month, named_day):
            yield _without(line, match, iso)
    if match := _FIGURES.search(line):
        iso = _of_figures(
            *map(int, match.groups()), day_first=day_first or bool(_ARABIC.search(line))
        )
        if iso:
            yield _without(line, match, iso)
    if match := _hijri_pattern().search(line):
        iso = _of_hijri(
            int(match["year"]), _hijri_months()[match["month"]], int(match["day"]), line
        )
        if iso:
            yield _without(line, match, iso)


def _without(line: str, match: re.Match[str], iso: str) -> _Found:
    return _Found(iso, f"{line[: match.start()]} {line[match.end() :]}")


def _iso(year: int, month: int, day: int) -> str:
    if not _FIRST <= year <= _LAST:
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _of_figures(first: int, second: int, year: int, *, day_first: bool) -> str:
    """The date of two figures and a year; what is larger than twelve is the day."""
    if second > 12:
        return _iso(year, first, second)
    if first > 12 or first == second or day_first:
        return _iso(year, second, first)
    return ""


def _of_hijri(year: int, month: int, day: int, line: str) -> str:
    """The Gregorian date: the day where the weekday tells it, else the month where it is the same a day off."""
    if not (_HIJRI_FIRST <= year <= _HIJRI_LAST and 1 <= day <= 30):
        return ""
    middle = _tabular(year, month, day)
    around = [middle + timedelta(days=days) for days in (-1, 0, 1)]
    weekdays = {_weekdays()[word] for word in _WORD.findall(line) if word in _weekdays()}
    fitting = [each for each in around if each.weekday() in weekdays]
    if len(weekdays) == 1 and fitting:
        return fitting[0].isoformat()
    months = {each.isoformat()[:7] for each in around}
    return months.pop() if len(months) == 1 else ""


def _tabular(year: int, month: int, day: int) -> date:
    """The date of the civil Hijri calendar, by which the real one goes up to a day earlier or later."""
    cycles, rest = divmod(year - 1, 30)
    long_years = 11 * cycles + sum(each <= rest for each in _LONG_YEARS)
    days = 354 * (year - 1) + long_years + 29 * (month - 1) + month // 2 + day - 1
    return _HIJRI_EPOCH + timedelta(days=days)


@cache
def _table() -> tuple[dict[str, int], dict[str, int]]:
    months: dict[str, int] = {}
    hijri: dict[str, int] = {}
    for row in resources.read_lines("pages", "months.txt"):
        number, _, names = row.partition("\t")
        table = hijri if number.startswith("h") else months
        table.update(dict.fromkeys(names.split(", "), int(number.removeprefix("h"))))
    return months, hijri


def _months() -> dict[str, int]:
    return _table()[0]


def _hijri_months() -> dict[str, int]:
    return _table()[1]


@cache
def _month_pattern() -> re.Pattern[str]:
    """A day, a month by one of its names or by two with a stroke between, and a year; or the month first."""
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    name = rf"(?<!\w)(?:{names})(?!\w)\.?"
    named = rf"(?P<month>(?<!\w)(?:{names}))(?!\w)\.?(?:\s*[/(\-]\s*{name}\s*\)?)?"
    named_first = rf"(?P<month_first>(?<!\w)(?:{names}))(?!\w)\.?(?:\s*[/(]\s*{name}\s*\)?)?"
    day, year = (
        r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er)?",
        r"(?P<year>(?:19|20)\d\d)(?!\d)\s*(?:م(?!\w))?",
    )
    after = r"(?P<day_after>\d{1,2})(?:st|nd|rd|th)?(?!\d)\s*[,،]?\s*(?P<year_after>(?:19|20)\d\d)(?!\d)"
    joint = r"\s*[-/,،.]?\s*(?:de\s+|of\s+|من\s+)?"
    return re.compile(rf"{day}{joint}{named}{joint}{year}|{named_first}\s+{after}", re.IGNORECASE)


@cache
def _hijri_pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _hijri_months()), key=len, reverse=True))
    return re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})\s*[-/,،]?\s*(?:من\s+)?(?P<month>{names})\s*[-/,،]?\s*(?:عام\s+|سنة\s+)?"
        r"(?P<year>1[345]\d\d)(?!\d)\s*(?:هـ|ه(?!\w))?"
    )


@cache
def _weekdays() -> dict[str, int]:
    rows = enumerate(resources.read_lines("pages", "weekdays.txt"))
    return {name: day for day, row in rows for name in row.split(", ")}


@cache
def _time_words() -> frozenset[str]:
    return frozenset((*resources.read_lines("pages", "time_words.txt"), *_weekdays()))
