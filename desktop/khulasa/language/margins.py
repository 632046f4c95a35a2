"""Lines of a page around its article, by lists of what they open with: the part that languages share.

An entry that ends in `*` counts wherever a short line begins with it; any other where it is the whole line, or where
a separator follows. All looks at folded text without outer marks; see `bare`.
"""

from __future__ import annotations

import re

LONGEST_LINE = 240
"""A longer line, in characters, is text whatever it begins with."""

_OUTER = ' \t\u00a0"“”„«»‹›()[]{}-–—*•.:|/\\#~=_'
_STOP = re.compile('[.؟?!۔…。][\\s"”»’)]*$')
_SEPARATOR = re.compile("\\s*(?:[:：|]|\\s[-–—/]|[-–—/]\\s)")
_FIRM = frozenset(":：|")
_LONGEST_ENTRY, _WORDS = 5, 14


def bare(folded: str) -> str:
    """A line without the brackets, quotation marks, dashes and dots around it."""
    return folded.strip(_OUTER)


def ends_with_stop(line: str) -> bool:
    """Whether a line ends as a sentence does, closing marks aside."""
    return bool(_STOP.search(line[-8:]))


def is_entry(folded: str, listed: frozenset[str]) -> bool:
    """Whether a line is an entry of a list and nothing more."""
    inner = bare(folded)
    return inner in listed or f"{inner}*" in listed


def has_label(folded: str, listed: frozenset[str]) -> bool:
    """Whether a line opens with an entry and a separator: `photo: …`. A dash proves nothing in a whole sentence."""
    inner = bare(folded)
    separator = _SEPARATOR.search(inner)
    if not separator or (separator.group().strip() not in _FIRM and ends_with_stop(folded)):
        return False
    return is_entry(inner[: separator.start()], listed)


def opens_with(folded: str, listed: frozenset[str], *, most: int = _WORDS) -> bool:
    """Whether a line of at most so many words, which ends without a full stop, begins with an entry's `*`."""
    words = bare(folded).split()
    if len(words) > most or ends_with_stop(folded.rstrip("?!؟ ")):
        return False
    return any(
        " ".join(words[:count]) + "*" in listed
        for count in range(1, min(_LONGEST_ENTRY, len(words)) + 1)
    )
