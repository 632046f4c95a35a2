"""Lines that belong to a page and not to its text: bylines, agencies, datelines, captions, furniture.

Every rule here looks at one short line and at the word lists; where a line stands is `blocks`' affair.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from functools import lru_cache

from khulasa.document.model import BlockKind
from khulasa.language.arabic.lists import entries, with_conjunctions
from khulasa.language.arabic.notes import without_notes
from khulasa.language.folding import fold

_LONGEST_AGENCY = 60
LONGEST_LINE = 240
"""A longer line, in characters, is text whatever it begins with."""

_FULL_STOP = re.compile('[.؟!?۔…][\\s"”»’)]*$')
_WORDY = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:ال)?صفحه|ص|page|p)?\W*\d{1,4}(?:\s*(?:من|of|/|-|\|)\s*\d{1,4})?\W*"
)
_BETWEEN_RULES = re.compile(r"[-–—*•]+\s*(?P<inside>[^\n]{1,40}?)\s*[-–—*•]+\s*")
_NUMBER = re.compile(r"\d{1,4}")
_SEPARATOR = re.compile("\\s*(?:[:：|/\\\\]|\\s[-–—ـ]|[-–—]\\s)")
_OUTER_MARKS = ' \t\u00a0"“”„«»()[]{}-–—*•.:|/\\#~=_'
_JOINT = re.compile(r"\s*(?:[+/|،,&]|\s[-–—]\s|\s+و\s*|\s+and\s+|-)\s*")
_NUMERIC_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}[/.\-]\d{1,2}[/.\-]\d{1,2})(?!\d)"
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)")
_NOTE_WORDS = 25
_ZONE = re.compile(r"(?<!\w)ب?توقيت [^\d()\-|/،,]+")
_PLACE_WORDS, _DATE_WORDS, _CREDIT_WORDS, _NAME_WORDS = 4, 16, 14, 3
_AGO = frozenset(("قبل", "منذ"))
_ADDRESS = (
    r"(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://[^\s،,|]+|www\.[^\s،,|]+"
    r"|[a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,}(?:/[^\s،,|]*)?)"
)
_ADDRESSES = re.compile(rf"(?:{_ADDRESS}|[@#]\w+)(?:[\s،,|]+(?:{_ADDRESS}|[@#]\w+))*")
_REACHES = re.compile(rf"{_ADDRESS}|@\w|\d[\d\s()+-]{{4,}}")
_NUMBERED_PICTURE = re.compile(
    r"(?P<name>\w+)(?: رقم)? ?[(\[]?\d{1,3}(?:[.\-]\d{1,2})?[)\]]?\s*[:.\-–—]\s*\D"
)
_PART = re.compile(r"\s*(?:[-–—/|]+)\s*")
_BRACKETED_END = re.compile(r"\s*-?\s*[(\[]([^()\[\]]{2,40})[)\]]$")
_QUOTED_AGENCY = re.compile('[^:]{2,40}:\\s*[«"“](?P<agency>[^«»"“”]{2,40})[»"”]')
_AGENCY_BY_SHAPE = re.compile(
    r"(?:وكاله|شبكه|صحيفه|قناه|مجله|موقع)(?: \S+){0,3} (?:لل|ال)(?:انباء|اخبار|صحافه|اعلام)(?: \S+)?"
)


@lru_cache(maxsize=1 << 12)
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


def is_ruled(text: str, start: int, end: int) -> bool:
    """Whether a span is a page number or a mark of the end between dashes, which looks like an item of a list."""
    match = _BETWEEN_RULES.fullmatch(text, start, end) if end - start <= _LONGEST_AGENCY else None
    if not match:
        return False
    inside = fold(match["inside"]).strip(_OUTER_MARKS)
    return bool(_NUMBER.fullmatch(inside)) or inside in entries("furniture")


def opens_links(line: str) -> bool:
    """Whether a line stands over a list of links to other pages, with nothing else on it."""
    return fold(line).strip(_OUTER_MARKS + "؟") in entries("link_lists")


def opens_references(line: str) -> bool:
    """Whether a line is the heading of a list of references."""
    return fold(line).strip(_OUTER_MARKS) in entries("reference_lists")


def tells_of_author(line: str) -> bool:
    """Whether a short line says who the author is: `* كاتب وباحث في …`."""
    words = _WORD.findall(fold(line))
    return 1 < len(words) <= _NOTE_WORDS and words[0] in entries("author_notes")


def ends_with_stop(line: str) -> bool:
    """Whether a line ends as a sentence does, closing marks and notes aside."""
    return bool(_FULL_STOP.search(without_notes(line)[-8:]))


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
    return (
        not separator_needed
        and not ends_with_stop(folded.rstrip("؟?!"))
        and _has_starred_opening(bare, listed)
    )


def _has_starred_opening(bare: str, listed: frozenset[str]) -> bool:
    words = bare.split()
    return any(
        " ".join(words[:count]).rstrip("،,") + "*" in listed
        for count in range(1, min(5, len(words) + 1))
    )


def _is_credit(folded: str, name: str) -> bool:
    """A few words about who wrote a text or where it comes from: `بقلم: …`, `(إعداد … - تحرير …)`."""
    bare = folded.strip(_OUTER_MARKS)
    words = _WORD.findall(bare)
    if (
        not 1 < len(words) <= _CREDIT_WORDS
        or ends_with_stop(folded.rstrip(". "))
        or folded.endswith(". ")
    ):
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
    return (
        not folded.endswith(".")
        and len(words) <= _CREDIT_WORDS // 2
        and _has_starred_opening(bare, listed)
    )


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
    has_date = bool(_NUMERIC_DATE.search(bare) or _CLOCK.search(bare))
    zoneless = _ZONE.sub(" ", bare) if has_date else bare
    words = _WORD.findall(_CLOCK.sub(" 0 ", _NUMERIC_DATE.sub(" 0 ", zoneless)))
    if not words or len(words) > _DATE_WORDS or ends_with_stop(folded):
        return False
    if _says_how_long_ago(words):
        return True
    if not (has_date or _names_a_day(words)):
        return False
    calendar = entries("months") | entries("weekdays")
    place = 0
    while place < len(words) and not words[place].isdigit() and words[place] not in calendar:
        place += 1
    if place > _PLACE_WORDS or any(map(_makes_sentence, words[:place])):
        return False
    return all(word.isdigit() or word in calendar for word in words[place:])


def _says_how_long_ago(words: list[str]) -> bool:
    """`آخر تحديث قبل 3 ساعات`: only words of a calendar, and at the end how long ago."""
    units, calendar = entries("time_units"), entries("weekdays")
    if words[-1] not in units or not set(words[-3:-1]) & _AGO:
        return False
    return all(word.isdigit() or word in calendar for word in words[:-1])


def is_signed_dateline(folded: str) -> bool:
    """Whether a folded text is a date line, perhaps with an agency of a few words behind it."""
    words = folded.split()
    return is_dateline(folded) or any(
        is_agency(" ".join(words[-count:])) and is_dateline(" ".join(words[:-count]))
        for count in range(1, min(4, len(words)))
    )


def _is_signed_place(folded: str) -> bool:
    """A place, perhaps a name, and an agency: `القاهرة - أحمد سمير - رويترز`, `لندن: «الشرق الأوسط»`."""
    bare = _BRACKETED_END.sub(r" - \1", folded.strip())
    if len(bare) > _LONGEST_AGENCY or ends_with_stop(folded):
        return False
    quoted = _QUOTED_AGENCY.fullmatch(bare)
    parts = (
        [bare.partition(":")[0], quoted["agency"]]
        if quoted
        else _PART.split(bare.strip(_OUTER_MARKS))
    )
    if not 1 < len(parts) <= 3:
        return False
    if is_agency(parts[-1]):
        return all(_is_name(part) for part in parts[:-1])
    return " " in parts[0] and is_agency(parts[0]) and all(_is_name(part) for part in parts[1:])


def _is_name(part: str) -> bool:
    """Whether a part of a line may name a place or a person: a few words, none of which makes a sentence."""
    words = _WORD.findall(part)
    if not 0 < len(words) <= _NAME_WORDS or not all(map(str.isalpha, words)):
        return False
    return not any(map(_makes_sentence, words))


def _makes_sentence(word: str) -> bool:
    """Whether a word is one that no name of a place holds."""
    return word in entries("place_stops") or word in with_conjunctions("reporting_verbs")


def _names_a_day(words: list[str]) -> bool:
    """A month beside a number, or a weekday with nothing else."""
    months = entries("months")
    beside = any(
        (one in months and other.isdigit()) or (one.isdigit() and other in months)
        for one, other in itertools.pairwise(words)
    )
    return beside or (len(words) <= 2 and words[-1] in entries("weekdays") and len(words[-1]) > 4)


def _is_furniture(folded: str) -> bool:
    return opens_with(folded, "furniture") or _is_contact(folded)


def _is_contact(folded: str) -> bool:
    """Nothing but addresses and tags, or how to reach somebody: `هاتف: 123456`."""
    if _ADDRESSES.fullmatch(folded):
        return True
    head, colon, rest = folded.partition(":")
    return (
        bool(colon)
        and head.strip(_OUTER_MARKS) in entries("contacts")
        and bool(_REACHES.search(rest))
    )


def _is_caption(folded: str) -> bool:
    head, comma, _ = folded.partition("،")
    if comma and " " in head and head.strip(_OUTER_MARKS) in entries("captions"):
        return True
    bare = folded.strip(_OUTER_MARKS)
    if not ends_with_stop(folded) and _has_starred_opening(bare, entries("captions")):
        return True
    return opens_with(folded, "captions", separator_needed=True) or _numbers_picture(folded)


def _is_credited(folded: str) -> bool:
    """A few words with whose picture it is behind them: `أطفال في ساحة الحي (رويترز)`."""
    match = _BRACKETED_END.search(folded)
    if not match or not is_agency(match[1]):
        return False
    words = _WORD.findall(folded[: match.start()])
    return 1 < len(words) <= _CREDIT_WORDS and not any(
        word in with_conjunctions("reporting_verbs") for word in words
    )


def _numbers_picture(folded: str) -> bool:
    """`شكل (1): توزيع العينة`, `خريطة رقم 3 - …`: what a table or picture is called."""
    words = _WORD.findall(folded)
    match = _NUMBERED_PICTURE.match(folded)
    return (
        match is not None
        and match["name"] in entries("captions")
        and 1 < len(words) <= _CREDIT_WORDS
    )


def _is_byline(folded: str) -> bool:
    return _is_credit(folded, "bylines")


def _is_source(folded: str) -> bool:
    return is_agency(folded) or _is_credit(folded, "sources")


_RULES: tuple[tuple[BlockKind, Callable[[str], bool]], ...] = (
    (BlockKind.FURNITURE, _is_furniture),
    (BlockKind.CAPTION, _is_caption),
    (BlockKind.BYLINE, _is_byline),
    (BlockKind.AGENCY, _is_source),
    (BlockKind.DATELINE, is_signed_dateline),
    (BlockKind.DATELINE, _is_signed_place),
    (BlockKind.CAPTION, _is_credited),
)
"""Each kind of line and the test of a folded line for it; the first that holds counts."""
