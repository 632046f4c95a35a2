"""Lines that belong to a page and not to its text: bylines, agencies, datelines, captions, furniture.

Every rule here looks at one short line and at the word lists; where a line stands is `blocks`' affair.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from khulasa.document.model import BlockKind
from khulasa.language.arabic.labels.agencies import (
    LONGEST_AGENCY,
    credits_desk,
    is_agency,
    is_byline,
    is_source,
)
from khulasa.language.arabic.labels.dates import is_signed_dateline, is_signed_place
from khulasa.language.arabic.labels.marks import (
    BRACKETED_END,
    OUTER_MARKS,
    WORD,
    bare,
    ends_with_stop,
    has_label,
    is_entry,
    is_or_opens_with,
    opens_with_entry,
)
from khulasa.language.arabic.lists import entries, with_conjunctions
from khulasa.language.folding import fold

LONGEST_LINE = 240
"""A longer line, in characters, is text whatever it begins with."""

_NOTE_WORDS, _CAPTION_WORDS, _COUNT_WORDS, _SALUTATION_WORDS = 25, 14, 7, 8
_LONGEST_SALUTATION = 100
"""Characters: a longer line is not looked at."""

_WORDY = re.compile(r"[^\W_]")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:ال)?صفحه|ص|page|p)?\W*\d{1,4}(?:\s*(?:من|of|/|-|\|)\s*\d{1,4})?\W*"
)
_BETWEEN_RULES = re.compile(r"[-–—*•]+\s*(?P<inside>[^\n]{1,40}?)\s*[-–—*•]+\s*")
_NUMBER = re.compile(r"\d{1,4}")
_LONG_DASH = re.compile(r"(?<!\w)ـ+|ـ+(?!\w)")
_ADDRESS = (
    r"(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://[^\s،,|]+|www\.[^\s،,|]+"
    r"|[a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,}(?:/[^\s،,|]*)?)"
)
_ADDRESSES = re.compile(rf"(?:{_ADDRESS}|[@#]\w+)(?:[\s،,|]+(?:{_ADDRESS}|[@#]\w+))*")
_REACHES = re.compile(rf"{_ADDRESS}|@\w|\d[\d\s()+-]{{4,}}")
_PATH = re.compile("[>›»←]")
_ARCHIVED = re.compile(r"\s[-–—/]\s*(?P<inside>\w+)$")
_NUMBERED_PICTURE = re.compile(
    r"(?P<name>\w+)(?: رقم)? ?[(\[]?\d{1,3}(?:[.\-]\d{1,2})?[)\]]?\s*[:.\-–—]\s*\D"
)


@lru_cache(maxsize=1 << 12)
def kind_of_line(line: str) -> BlockKind | None:
    """What a line is that is no text of the article, None where it may well be."""
    if not _WORDY.search(line):
        return BlockKind.FURNITURE
    if len(line) > LONGEST_LINE:
        return None
    folded = fold(_LONG_DASH.sub("-", line)).strip()
    if _PAGE_NUMBER.fullmatch(folded):
        return BlockKind.FURNITURE
    return next((kind for kind, holds in _RULES if holds(folded)), None)


def is_ruled(text: str, start: int, end: int) -> bool:
    """Whether a span is a page number or a mark of the end between dashes, which looks like an item of a list."""
    match = _BETWEEN_RULES.fullmatch(text, start, end) if end - start <= LONGEST_AGENCY else None
    if not match:
        return False
    inside = fold(match["inside"]).strip(OUTER_MARKS)
    return bool(_NUMBER.fullmatch(inside)) or inside in entries("furniture")


def opens_links(line: str) -> bool:
    """Whether a line stands over a list of links to other pages, with nothing else on it."""
    return fold(line).strip(OUTER_MARKS + "؟") in entries("link_lists")


def opens_references(line: str) -> bool:
    """Whether a line is the heading of a list of references."""
    return bare(fold(line)) in entries("reference_lists")


def tells_of_author(line: str) -> bool:
    """Whether a short line says who the author is: `* كاتب وباحث في …`."""
    words = WORD.findall(fold(line))
    return 1 < len(words) <= _NOTE_WORDS and words[0] in entries("author_notes")


def is_salutation(line: str) -> bool:
    """`سيداتي، سادتي`, `أيها الإخوة والأخوات،`: a short line that speaks to an audience and says nothing yet."""
    if len(line) > _LONGEST_SALUTATION:
        return False
    words = WORD.findall(fold(line))
    if not 0 < len(words) <= _SALUTATION_WORDS or ends_with_stop(line.rstrip(" !")):
        return False
    listed = entries("salutations")
    return any(" ".join(words[:count]) in listed for count in range(1, 4)) and not any(
        word in with_conjunctions("reporting_verbs") for word in words
    )


def _is_furniture(folded: str) -> bool:
    if is_or_opens_with(folded, "furniture") or opens_with_entry(folded, entries("notices")):
        return True
    if _is_contact(folded) or credits_desk(folded):
        return True
    return len(folded) <= LONGEST_AGENCY and (_counts_readers(folded) or _is_path(folded))


def _is_path(folded: str) -> bool:
    """`الرئيسية > أخبار`: where a page stands on its site."""
    parts = [part.strip() for part in _PATH.split(folded)]
    sections = entries("categories") | entries("furniture")
    return len(parts) > 1 and sections.issuperset(parts)


def _counts_readers(folded: str) -> bool:
    """`0 تعليق`, `1200 مشاهدة`, `قراءة 3 دقائق`: nothing but numbers and what pages count."""
    words = WORD.findall(folded)
    if not 1 < len(words) <= _COUNT_WORDS or not any(map(str.isdigit, words)):
        return False
    counted = entries("counted_by_pages")
    has_counted = not counted.isdisjoint(words)
    beside = counted | entries("time_units") | entries("beside_counts")
    return has_counted and all(word.isdigit() or word in beside for word in words)


def _is_contact(folded: str) -> bool:
    """Nothing but addresses and tags, or how to reach somebody: `هاتف: 123456`."""
    if _ADDRESSES.fullmatch(folded):
        return True
    head, colon, rest = folded.partition(":")
    is_listed = bool(colon) and bare(head) in entries("contacts")
    return is_listed and bool(_REACHES.search(rest))


def _is_caption(folded: str) -> bool:
    listed = entries("captions")
    head, comma, _ = folded.partition("،")
    if comma and " " in head and bare(head) in listed:
        return True
    is_brief = len(folded.split()) <= _CAPTION_WORDS and not ends_with_stop(folded)
    if is_brief and opens_with_entry(folded, listed):
        return True
    return has_label(folded, listed) or _numbers_picture(folded)


def _is_credited(folded: str) -> bool:
    """A few words with whose picture it is behind them: `أطفال في ساحة الحي (رويترز)`, `… (أرشيف)`."""
    match = BRACKETED_END.search(folded)
    archived = _ARCHIVED.search(folded)
    if archived and is_entry(archived["inside"], entries("captions")):
        match = archived
    elif not match or not _credits_picture(match[1]):
        return False
    words = WORD.findall(folded[: match.start()])
    says = with_conjunctions("reporting_verbs")
    return 1 < len(words) <= _CAPTION_WORDS and says.isdisjoint(words)


def _credits_picture(inside: str) -> bool:
    listed = entries("captions")
    if is_agency(inside) or is_entry(inside, listed) or has_label(inside, listed):
        return True
    return opens_with_entry(inside, listed)


def _numbers_picture(folded: str) -> bool:
    """`شكل (1): توزيع العينة`, `خريطة رقم 3 - …`: what a table or picture is called."""
    match = _NUMBERED_PICTURE.match(folded)
    if match is None or match["name"] not in entries("captions"):
        return False
    return 1 < len(WORD.findall(folded)) <= _CAPTION_WORDS


_RULES: tuple[tuple[BlockKind, Callable[[str], bool]], ...] = (
    (BlockKind.FURNITURE, _is_furniture),
    (BlockKind.CAPTION, _is_caption),
    (BlockKind.BYLINE, is_byline),
    (BlockKind.AGENCY, is_source),
    (BlockKind.DATELINE, is_signed_dateline),
    (BlockKind.DATELINE, is_signed_place),
    (BlockKind.CAPTION, _is_credited),
)
"""Each kind of line and the test of a folded line for it; the first that holds counts."""
