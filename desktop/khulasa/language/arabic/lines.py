"""Lines that belong to a page and not to its text: bylines, agencies, datelines, captions, furniture.

Every rule here looks at one short line and at the word lists; where a line stands is `blocks`' affair.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from khulasa.document.model import BlockKind
from khulasa.language.arabic.lists import entries
from khulasa.language.arabic.normalise import fold

_LONGEST_AGENCY = 60
LONGEST_LINE = 240
"""A longer line, in characters, is text whatever it begins with."""

_FULL_STOP = re.compile("[.؟!?۔…][\\s\"”»’)]*$")
_WORDY = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:(?:ال)?صفحه|ص|page|p)?\W*\d{1,4}(?:\s*(?:من|of|/|-|\|)\s*\d{1,4})?\W*")
_NUMBERED_RULE = re.compile(r"[-–—*•]\s*\d{1,4}\s*[-–—*•]\s*")
_SEPARATOR = re.compile("\\s*(?:[:：|/\\\\]|\\s[-–—ـ]|[-–—]\\s)")
_OUTER_MARKS = " \t\u00a0\"“”„«»()[]{}-–—*•.:|/\\#~=_"
_JOINT = re.compile(r"\s*(?:[+/|،,&]|\s[-–—]\s|\s+و\s*|\s+and\s+|-)\s*")
_NUMERIC_DATE = re.compile(r"(?<!\d)(?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}[/.\-]\d{1,2}[/.\-]\d{1,2})(?!\d)")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)")
_PLACE_WORDS, _DATE_WORDS, _CREDIT_WORDS = 4, 16, 14
_AGENCY_BY_SHAPE = re.compile(
    r"(?:وكاله|شبكه|صحيفه|قناه|مجله|موقع)(?: \S+){0,3} (?:لل|ال)(?:انباء|اخبار|صحافه|اعلام)(?: \S+)?"
)


def kind_of_line(line: str) -> BlockKind | None:
    """What a line is that is no text of the article, None where it may well be."""
    if not _WORDY.search(line):
        return BlockKind.FURNITURE
    if len(line) > LONGEST_LINE:
        return None
    folded = fold(line).strip()
    if _PAGE_NUMBER.fullmatch(folded):
        return BlockKind.FURNITURE
    return next((kind for kind, holds in _RULES if holds(folded)), None)


def is_numbered_rule(text: str, start: int, end: int) -> bool:
    """Whether a span is a page number between dashes, `- 12 -`, which looks like an item of a list."""
    return bool(_NUMBERED_RULE.fullmatch(text, start, end))


def ends_with_stop(line: str) -> bool:
    """Whether a line ends as a sentence does, closing marks aside."""
    return bool(_FULL_STOP.search(line[-8:]))


def opens_with(folded: str, name: str, *, separator_needed: bool = False) -> bool:
    """Whether a folded line is an entry of a list, or an entry and a separator, or begins with an entry's `*`."""
    bare = folded.strip(_OUTER_MARKS)
    listed = entries(name)
    if not separator_needed and (bare in listed or bare + "*" in listed):
        return True
    separator = _SEPARATOR.search(bare)
    if separator:
        head = bare[: separator.start()].strip(_OUTER_MARKS)
        if head in listed or head + "*" in listed:
            return True
    return not separator_needed and not ends_with_stop(folded.rstrip("؟?!")) and _has_starred_opening(bare, listed)


def _has_starred_opening(bare: str, listed: frozenset[str]) -> bool:
    words = bare.split()
    return any(" ".join(words[:count]) + "*" in listed for count in range(1, min(5, len(words) + 1)))


def _is_credit(folded: str, name: str) -> bool:
    """A few words about who wrote a text or where it comes from: `بقلم: …`, `(إعداد … - تحرير …)`."""
    bare = folded.strip(_OUTER_MARKS)
    words = _WORD.findall(bare)
    if not 1 < len(words) <= _CREDIT_WORDS or ends_with_stop(folded.rstrip(". ")) or folded.endswith(". "):
        return False
    listed = entries(name)
    parts = re.split(r"\s[-–—|/]\s", bare)
    if len(parts) > 1 and any(_has_starred_opening(part.strip(), listed) for part in parts[1:]):
        return True
    separator = _SEPARATOR.search(bare)
    if separator:
        head = bare[: separator.start()].strip(_OUTER_MARKS)
        if head in listed or head + "*" in listed:
            return True
    return not folded.endswith(".") and len(words) <= _CREDIT_WORDS // 2 and _has_starred_opening(bare, listed)


def is_agency(folded: str) -> bool:
    """Whether a folded line names nothing but agencies: `(أ ف ب)`, `رويترز - وكالات`, `وكالة … للأنباء`."""
    bare = folded.strip(_OUTER_MARKS)
    if not bare or len(bare) > _LONGEST_AGENCY:
        return False
    parts = [part.strip(_OUTER_MARKS) for part in re.split(r"[()]", bare)]
    names = [name for part in parts if part for name in _names(part)]
    return bool(names) and all(_is_agency_name(name) for name in names)


def _names(part: str) -> list[str]:
    if _is_agency_name(part):
        return [part]
    return [name.strip(_OUTER_MARKS) for name in _JOINT.split(part) if name.strip(_OUTER_MARKS)]


def _is_agency_name(name: str) -> bool:
    listed = entries("agencies")
    if name in listed or _AGENCY_BY_SHAPE.fullmatch(name):
        return True
    return len(name.split()) <= 6 and _has_starred_opening(name, listed)


def is_dateline(folded: str) -> bool:
    """Whether a folded line is a date or time, perhaps with a place in front: `القاهرة - 3 مايو 2021`."""
    bare = folded.strip(_OUTER_MARKS)
    words = _WORD.findall(_CLOCK.sub(" 0 ", _NUMERIC_DATE.sub(" 0 ", bare)))
    if not words or len(words) > _DATE_WORDS or ends_with_stop(folded):
        return False
    has_date = bool(_NUMERIC_DATE.search(bare) or _CLOCK.search(bare)) or _names_a_day(words)
    if not has_date:
        return False
    calendar = entries("months") | entries("weekdays")
    place = 0
    while place < len(words) and not words[place].isdigit() and words[place] not in calendar:
        place += 1
    if place > _PLACE_WORDS or any(word in entries("place_stops") for word in words[:place]):
        return False
    return all(word.isdigit() or word in calendar for word in words[place:])


def _names_a_day(words: list[str]) -> bool:
    """A month beside a number, or a weekday with nothing else."""
    months = entries("months")
    beside = any(
        (one in months and other.isdigit()) or (one.isdigit() and other in months)
        for one, other in itertools.pairwise(words)
    )
    return beside or (len(words) <= 2 and words[-1] in entries("weekdays") and len(words[-1]) > 4)


def _is_furniture(folded: str) -> bool:
    return opens_with(folded, "furniture")


def _is_caption(folded: str) -> bool:
    return opens_with(folded, "captions", separator_needed=True)


def _is_byline(folded: str) -> bool:
    return _is_credit(folded, "bylines")


def _is_source(folded: str) -> bool:
    return is_agency(folded) or _is_credit(folded, "sources")


_RULES: tuple[tuple[BlockKind, Callable[[str], bool]], ...] = (
    (BlockKind.FURNITURE, _is_furniture),
    (BlockKind.CAPTION, _is_caption),
    (BlockKind.BYLINE, _is_byline),
    (BlockKind.AGENCY, _is_source),
    (BlockKind.DATELINE, is_dateline),
)
"""Each kind of line and the test of a folded line for it; the first that holds counts."""
