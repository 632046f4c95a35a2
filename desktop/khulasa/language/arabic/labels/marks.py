"""How a line is compared with the entries of the lists: all over folded text, without the marks around it."""

from __future__ import annotations

import re

from khulasa.language.arabic.lists import entries
from khulasa.language.arabic.notes import without_notes

OUTER_MARKS = ' \t\u00a0"“”„«»()[]{}-–—*•.:|/\\#~=_'
SEPARATOR = re.compile("\\s*(?:[:：|/\\\\]|\\s[-–—ـ]|[-–—]\\s)")
WORD = re.compile(r"[^\W\d_]+|\d+")
BRACKETED_END = re.compile(r"\s*-?\s*[(\[]([^()\[\]]{2,40})[)\]]$")
_FULL_STOP = re.compile('[.؟!?۔…][\\s"”»’)]*$')
_BEHIND_WORD = "،,.:!…؟?"
_LONGEST_ENTRY = 5


def bare(folded: str) -> str:
    """A folded line without the brackets, quotation marks, dashes and dots around it."""
    return folded.strip(OUTER_MARKS)


def ends_with_stop(line: str) -> bool:
    """Whether a line ends as a sentence does, closing marks and notes aside."""
    return bool(_FULL_STOP.search(without_notes(line)[-8:]))


def is_entry(folded: str, listed: frozenset[str]) -> bool:
    """Whether a line is an entry of a list and nothing more."""
    inner = bare(folded)
    return inner in listed or f"{inner}*" in listed


def has_label(folded: str, listed: frozenset[str]) -> bool:
    """Whether a line opens with an entry and a separator: `صورة: …`."""
    inner = bare(folded)
    separator = SEPARATOR.search(inner)
    return separator is not None and is_entry(inner[: separator.start()], listed)


def opens_with_entry(folded: str, listed: frozenset[str]) -> bool:
    """Whether a line begins with an entry that ends in `*`."""
    words = bare(folded).split()
    openings = range(1, min(_LONGEST_ENTRY, len(words)) + 1)
    return any(" ".join(words[:count]).rstrip(_BEHIND_WORD) + "*" in listed for count in openings)


def is_or_opens_with(folded: str, name: str) -> bool:
    """Whether a line is an entry, an entry and a separator, or, without a full stop, begins with an entry's `*`."""
    listed = entries(name)
    if is_entry(folded, listed) or has_label(folded, listed):
        return True
    return not ends_with_stop(folded.rstrip("؟?!")) and opens_with_entry(folded, listed)
