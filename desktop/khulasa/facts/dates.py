"""Dates and times in Arabic: by the calendar, by the day of the week, and as seen from the time of writing.

Patterns are tried on the folded text of a block. Of those that begin at one place the longest counts that is a date by
the words around it. A year, a month and a year, or a full date of the Gregorian calendar become ISO 8601; nothing is
reckoned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from khulasa.document.model import Document
from khulasa.facts.model import Moment, Span
from khulasa.facts.times.candidate import Candidate
from khulasa.facts.times.context import is_date
from khulasa.facts.times.iso import iso
from khulasa.facts.times.patterns import openers, patterns
from khulasa.language.folding import fold_with_offsets

_JOINT = re.compile(r"\s?(?:و|،|,|او|الي|حتي|[-–/])\s?(?:و\s?)?")
"""What joins a year or a month to a date before it."""

_YEAR_AT_END = re.compile(r"(?<!\d)\d{3,4} ?(?:م|ه|هجري|ميلادي)?$")
_HOUR = re.compile(
    r"(?:تمام )?الساعه|\d\d?[:.]\d\d|\d\d? (?:صباح|مساء|ظهر|زوال|عصر|فجر|ليل|بعد |قبل )"
)
_PARTS_OF_ONE = re.compile(r"\s(?:من\s)?(?:يوم\s)?|\s?[،,]\s?|\s?[،,]?\sالموافق\s(?:لل?)?")
"""What stands between an hour and its day, or a weekday and its date in digits."""

_DAY = re.compile("السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|امس|اليوم|غد")
_OPENING, _CLOSING = re.compile(r"\s?\(\s?"), re.compile(r"\s?\)")
"""Brackets round the date of a day that was named before: اليوم الخميس (14 مارس)."""

_AROUND = 200
"""Characters around a date that are looked at for whether it is one: more than any check asks for."""
_OF = " من "
_SPAN = re.compile("(?:العام|السنه|الشهر|الاسبوع|القرن|العقد|هذا|هذه|نفس) ")


@dataclass(slots=True)
class _Found:
    """A date in the folded text: its bounds, its ISO form, and what of a date it holds."""

    first: int
    last: int
    iso: str | None
    is_hour: bool
    is_weekday: bool
    is_numeric: bool
    has_month: bool
    has_year: bool


def dates(document: Document) -> tuple[Moment, ...]:
    """The dates and times of a document, in order, none inside of another."""
    return tuple(
        moment
        for block in document.blocks
        for moment in _of_block(document.text[block.start : block.end], block.start)
    )


def _of_block(text: str, start: int) -> Iterator[Moment]:
    folded, offsets = fold_with_offsets(text)
    for found in _joined(folded, _in_folded(text, folded, offsets)):
        span = Span(start + offsets[found.first], start + offsets[found.last])
        yield Moment(span, found.iso)


def _in_folded(text: str, folded: str, offsets: list[int]) -> Iterator[_Found]:
    """The dates of a text in order, each as one pattern finds it."""
    matches = [
        match
        for opener in openers().finditer(folded)
        for pattern in patterns(in_digits=folded[opener.end()].isdecimal())
        if (match := pattern.match(folded, opener.start())) is not None
    ]
    matches.sort(key=lambda match: (match.start("moment"), -match.end("moment")))
    previous: _Found | None = None
    for match in matches:
        first = match.start("moment")
        last = _end(match, folded)
        if last <= first or (previous is not None and first < previous.last):
            continue
        joins = previous is not None and _JOINT.fullmatch(folded, previous.last, first) is not None
        candidate = Candidate(
            match,
            folded[max(0, match.start() - _AROUND) : match.start()],
            folded[last : last + _AROUND],
            text[offsets[first] : offsets[last]],
            joins_year=joins and previous is not None and previous.has_year,
            joins_month=joins and previous is not None and previous.has_month,
        )
        if is_date(candidate):
            previous = _found(match, first, last, folded[first:last])
            yield previous


def _end(match: re.Match[str], folded: str) -> int:
    """Where the words of a date end: without signs behind them, but with a bracket that closes one of theirs."""
    words = match["moment"].rstrip(" ,،(")
    last = match.start("moment") + len(words)
    is_open = words.count("(") > words.count(")")
    return last + (is_open and folded.startswith(")", last))


def _found(match: re.Match[str], first: int, last: int, words: str) -> _Found:
    groups = match.re.groupindex
    return _Found(
        first,
        last,
        iso(match),
        is_hour="hour" in groups or bool(_HOUR.match(words)),
        is_weekday="weekday" in groups,
        is_numeric="numeric" in groups,
        has_month=any("month" in name for name in groups),
        has_year=bool(_YEAR_AT_END.search(words)),
    )


def _joined(folded: str, found: Iterable[_Found]) -> Iterator[_Found]:
    """The dates, an hour and its day as one, and a weekday and its date in digits as one."""
    whole: _Found | None = None
    for part in found:
        if whole is not None and (last := _end_of_both(folded, whole, part)):
            whole.last = last
            whole.iso = whole.iso or part.iso
            whole.is_hour |= part.is_hour
            whole.is_weekday &= not part.is_numeric
            continue
        if whole is not None:
            yield whole
        whole = part
    if whole is not None:
        yield whole


def _is_of(folded: str, one: _Found, other: _Found) -> bool:
    """Whether a month, a day or a part of the year is told of the span that follows: صفر من هذا العام."""
    gap = folded[one.last : other.first]
    return gap == _OF and _SPAN.match(folded, other.first) is not None


def _end_of_both(folded: str, one: _Found, other: _Found) -> int:
    """Where a date ends with the one behind it, if both are one date; else 0."""
    if _OPENING.fullmatch(folded, one.last, other.first):
        closing = _CLOSING.match(folded, other.last)
        names_day = not one.has_month and _DAY.search(folded, one.first, one.last) is not None
        is_its_date = names_day and (other.has_month or other.is_numeric)
        return closing.end() if closing and is_its_date else 0
    return other.last if _belong(folded, one, other) else 0


def _belong(folded: str, one: _Found, other: _Found) -> bool:
    if _is_of(folded, one, other):
        return True
    if not _PARTS_OF_ONE.fullmatch(folded, one.last, other.first):
        return False
    return one.is_hour != other.is_hour or (one.is_weekday and other.is_numeric)
