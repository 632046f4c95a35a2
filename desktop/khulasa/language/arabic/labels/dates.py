"""Lines that say when and where: dates, times, places with an agency."""

from __future__ import annotations

import itertools
import re

from khulasa.language.arabic.labels.agencies import LONGEST_AGENCY, is_agency
from khulasa.language.arabic.labels.marks import BRACKETED_END, WORD, bare, ends_with_stop
from khulasa.language.arabic.lists import entries, with_conjunctions

_NUMERIC_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}[/.\-]\d{1,2}[/.\-]\d{1,2})(?!\d)"
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)")
_ZONE = re.compile(r"(?<!\w)ب?توقيت [^\d()\-|/،,]+")
_PLACE_WORDS, _DATE_WORDS, _NAME_WORDS = 4, 16, 3
_LONGEST_TOWN = 3
"""So many words has the longest name of the list of towns."""

_ONE = frozenset(("واحد", "واحده"))
_AGO = frozenset(("قبل", "منذ"))
_PART = re.compile(r"\s*(?:[-–—/|]+)\s*")
_COMMA = re.compile("[،,]")
_EXCLUSIVE = "خاص"
_QUOTED_AGENCY = re.compile('[^:]{2,40}:\\s*[«"“](?P<agency>[^«»"“”]{2,40})[»"”]')


def is_dateline(folded: str) -> bool:
    """Whether a folded line is a date or time, perhaps with a place in front: `القاهرة - 3 مايو 2021`."""
    line = bare(folded)
    if line in entries("categories"):
        return False
    has_date = bool(_NUMERIC_DATE.search(line) or _CLOCK.search(line))
    zoneless = _ZONE.sub(" ", line) if has_date else line
    words = WORD.findall(_CLOCK.sub(" 0 ", _NUMERIC_DATE.sub(" 0 ", zoneless)))
    if not words or len(words) > _DATE_WORDS or ends_with_stop(folded):
        return False
    if _says_how_long_ago(words):
        return True
    return (has_date or _names_a_day(words)) and _is_place_and_date(words)


def _is_place_and_date(words: list[str]) -> bool:
    """Whether a few words of a place are followed by words of a calendar alone."""
    calendar = entries("months") | entries("weekdays")
    place = list(itertools.takewhile(lambda word: not _is_of(word, calendar), words))
    if len(place) > _PLACE_WORDS or any(map(makes_sentence, place)):
        return False
    return all(_is_of(word, calendar) for word in words[len(place) :])


def _is_of(word: str, calendar: frozenset[str]) -> bool:
    return word.isdigit() or word in calendar


def _says_how_long_ago(words: list[str]) -> bool:
    """`آخر تحديث قبل 3 ساعات`: only words of a calendar, and at the end how long ago."""
    units, calendar = entries("time_units"), entries("weekdays")
    if len(words) > 2 and words[-1] in _ONE:
        words = words[:-1]
    if words[-1] not in units or not set(words[-3:-1]) & _AGO:
        return False
    return all(_is_of(word, calendar) for word in words[:-1])


def _names_a_day(words: list[str]) -> bool:
    """A month beside a number, or a weekday with nothing else."""
    months = entries("months")
    pairs = itertools.pairwise(words)
    if any(_is_day_and_month(*pair, months) for pair in pairs):
        return True
    last = words[-1]
    return len(words) <= 2 and last in entries("weekdays") and len(last) > 4


def _is_day_and_month(first: str, second: str, months: frozenset[str]) -> bool:
    return (first in months and second.isdigit()) or (first.isdigit() and second in months)


def is_signed_dateline(folded: str) -> bool:
    """Whether a folded text is a date line, perhaps with an agency of a few words behind it."""
    if is_dateline(folded):
        return True
    words = folded.split()
    for count in range(1, min(4, len(words))):
        agency, date = " ".join(words[-count:]), " ".join(words[:-count])
        if is_agency(agency) and is_dateline(date):
            return True
    return False


def is_signed_place(folded: str) -> bool:
    """A place, perhaps a name, and an agency: `القاهرة - أحمد سمير - رويترز`, `لندن: «الشرق الأوسط»`."""
    line = BRACKETED_END.sub(r" - \1", folded.strip())
    if len(line) > LONGEST_AGENCY or ends_with_stop(folded):
        return False
    parts = _parts(line)
    if not 1 < len(parts) <= 3:
        return False
    first, *others = parts
    if is_agency(parts[-1]):
        return all(map(_is_name, parts[:-1])) and not _is_picture(folded, first)
    if not all(map(_is_name, others)):
        return False
    is_signed = is_agency(first) and (" " in first or first == _EXCLUSIVE)
    return is_signed or (_is_name(first) and any(map(is_town, (first, parts[-1]))))


def _is_picture(folded: str, first: str) -> bool:
    """`سوق السمك (رويترز)`: what a picture shows, and whose it is; a place is a town, or one word."""
    in_brackets = BRACKETED_END.search(folded) is not None and not _PART.search(folded)
    return in_brackets and " " in first and not is_town(first)


def _parts(line: str) -> list[str]:
    quoted = _QUOTED_AGENCY.fullmatch(line)
    if quoted:
        return [line.partition(":")[0], quoted["agency"]]
    return _PART.split(bare(line))


def is_town(folded: str) -> bool:
    """Whether a folded text is a town or country of the list, perhaps both, and nothing more: `بيروت، لبنان`."""
    parts = [part.strip() for part in _COMMA.split(bare(folded))]
    return len(parts) <= 2 and entries("towns").issuperset(parts)


def town_at_start(folded: str) -> int:
    """How many words of the list of towns a folded text opens with; 0 for none."""
    words = folded.split()[:_LONGEST_TOWN]
    sizes = range(len(words), 0, -1)
    return next((size for size in sizes if is_town(" ".join(words[:size]))), 0)


def _is_name(part: str) -> bool:
    """Whether a part of a line may name a place or a person: a few words, none of which makes a sentence."""
    words = WORD.findall(part)
    if not 0 < len(words) <= _NAME_WORDS or not all(map(str.isalpha, words)):
        return False
    return not any(map(makes_sentence, words))


def makes_sentence(word: str) -> bool:
    """Whether a word is one that no name of a place holds."""
    return word in entries("place_stops") or word in with_conjunctions("reporting_verbs")
