"""Lines that belong to a page and not to its text: bylines, agencies, datelines, captions, furniture.

Every rule here looks at one short line and at the word lists; where a line stands is `blocks`' affair.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from khulasa.document.model import BlockKind
from khulasa.language.latin.facts import Facts
from khulasa.language.latin.words import fold
from khulasa.language.margins import (
    LONGEST_LINE,
    bare,
    ends_with_stop,
    has_label,
    is_entry,
    opens_with,
)

_WORDY = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W_]+")
_PAGE_NUMBER = re.compile(r"\W*(?:page|p)?\W*\d{1,4}(?:\s*(?:of|sur|/|-|\|)\s*\d{1,4})?\W*")
_COPYRIGHT = re.compile(r"\W*(?:©|\(c\)|copyright)\W.*\d{4}")
_NUMERIC_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}[/.\-]\d{1,2}[/.\-]\d{1,2})(?!\d)"
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}(?::|h)\d{2}(?!\d)")
_PARTS = re.compile(r"\s*[,|•/]\s*|\s+[-–—]\s+")
_NAME_ENDS = re.compile(r"\s*[,|•/(]|\s+[-–—]\s|\s(?:in|à|for|pour)\s")
_AGENCY_JOINT = re.compile(r"\s*(?:[+/|,&()]|\s[-–—]\s|\s+and\s+|\s+et\s+)\s*")
_AFTER_STOP = re.compile(r"(?<=[.!?])[\"”»)]*\s+|\s+[(|]")
_JOINERS = frozenset(
    (
        "and",
        "&",
        "et",
        "de",
        "du",
        "des",
        "la",
        "le",
        "von",
        "van",
        "der",
        "den",
        "al",
        "el",
        "bin",
        "ben",
        "di",
        "y",
    )
)
_PLACE_WORDS, _DATE_WORDS, _CREDIT_WORDS, _NAME_WORDS = 5, 16, 14, 5
_FOOTER_WORDS, _CAPTION_WORDS = 24, 40


def kind_of_line(line: str, facts: Facts) -> BlockKind | None:
    """What a line is that is no text of the article, None where it may well be."""
    if not _WORDY.search(line):
        return BlockKind.FURNITURE
    if len(line) > LONGEST_LINE:
        return None
    return next((kind for kind, holds in _RULES if holds(line, facts)), None)


def _is_furniture(line: str, facts: Facts) -> bool:
    folded = fold(line).strip()
    listed = facts.folded("furniture")
    if _PAGE_NUMBER.fullmatch(folded) or (
        _COPYRIGHT.match(folded) and len(folded.split()) <= _FOOTER_WORDS
    ):
        return True
    return is_entry(folded, listed) or has_label(folded, listed) or opens_with(folded, listed)


def _is_caption(line: str, facts: Facts) -> bool:
    folded = fold(line).strip()
    listed = facts.folded("captions")
    if has_label(folded, listed) or opens_with(folded, listed):
        return True
    *before, last = _AFTER_STOP.split(folded)
    return bool(before) and len(folded.split()) <= _CAPTION_WORDS and has_label(last, listed)


def _is_byline(line: str, facts: Facts) -> bool:
    folded = fold(line).strip()
    listed = facts.folded("bylines")
    if opens_with(folded, listed, most=_FOOTER_WORDS) or is_entry(folded, listed):
        return True
    if len(folded.split()) > _CREDIT_WORDS or ends_with_stop(folded):
        return False
    return (
        has_label(folded, listed)
        or _names_author(bare(line), facts)
        or _names_role(bare(line), facts)
    )


def _names_author(line: str, facts: Facts) -> bool:
    """`By John Smith and Jane Doe in London`: two capitals at least, and nothing but names."""
    opening, _, rest = line.partition(" ")
    if fold(opening) not in facts.folded("credit_openers"):
        return False
    name = _NAME_ENDS.split(rest, maxsplit=1)[0]
    return _is_name(name, least=2) or is_agency(name, facts)


def _names_role(line: str, facts: Facts) -> bool:
    """`Jane Doe, staff writer`."""
    name, *parts = _PARTS.split(line)
    if not parts or not _is_name(name, least=2) or len(name.split()) > _NAME_WORDS:
        return False
    roles = facts.folded("roles")
    return any(
        " ".join(fold(part).split()[:count]) in roles for part in parts for count in range(1, 5)
    )


def _is_name(name: str, *, least: int) -> bool:
    words = [word for word in name.split() if fold(word) not in _JOINERS]
    return len(words) >= least and all(word[0].isupper() for word in words)


def is_agency(line: str, facts: Facts) -> bool:
    """Whether a line names nothing but agencies: `(AFP)`, `Reuters/AP`."""
    listed = facts.folded("agencies")
    inner = bare(fold(line))
    if inner in listed:
        return True
    names = [bare(name) for name in _AGENCY_JOINT.split(inner) if bare(name)]
    return bool(names) and all(name in listed for name in names)


def is_dateline(line: str, facts: Facts) -> bool:
    """Whether a line is a date or time, perhaps with a place in front: `London, 3 May 2024`."""
    if ends_with_stop(line.rstrip(". ") if fold(line).rstrip().endswith(".m.") else line):
        return False
    words = _WORD.findall(_CLOCK.sub(" 0 ", _NUMERIC_DATE.sub(" 0 ", line)))
    if not words or len(words) > _DATE_WORDS:
        return False
    if not (_NUMERIC_DATE.search(line) or _CLOCK.search(line) or _names_a_day(words, facts)):
        return False
    place = 0
    while place < len(words) and not is_date_word(words[place], facts):
        place += 1
    if place > _PLACE_WORDS or not all(
        word[0].isupper() or fold(word) in _JOINERS for word in words[:place]
    ):
        return False
    return all(is_date_word(word, facts) for word in words[place:])


def is_date_word(word: str, facts: Facts) -> bool:
    """Whether a word can stand in a date: a month, a weekday, anything with a digit, `updated`."""
    if any(map(str.isdigit, word)):
        return True
    folded = fold(word)
    return any(folded in facts.folded(name) for name in ("months", "weekdays", "date_words"))


def _names_a_day(words: list[str], facts: Facts) -> bool:
    """A month beside a number."""
    months = facts.folded("months")
    marks = [(fold(word) in months, any(map(str.isdigit, word))) for word in words]
    return any(
        (mark[0] and following[1]) or (mark[1] and following[0])
        for mark, following in itertools.pairwise(marks)
    )


_RULES: tuple[tuple[BlockKind, Callable[[str, Facts], bool]], ...] = (
    (BlockKind.FURNITURE, _is_furniture),
    (BlockKind.CAPTION, _is_caption),
    (BlockKind.BYLINE, _is_byline),
    (BlockKind.AGENCY, is_agency),
    (BlockKind.DATELINE, is_dateline),
)
"""Each kind of line and the test for it; the first that holds counts."""
