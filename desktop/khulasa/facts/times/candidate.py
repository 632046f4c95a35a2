"""What a pattern of dates found, with the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LAST_WORD = re.compile(r"([^\W\d_]+)[\s(«\"“]*$")
LAST_TWO = re.compile(r"([^\W\d_]+)\s+([^\W\d_]+)\s*$")
ARTICLE = "ال"
CONJUNCTIONS = ("و", "ف")
IN, FROM = "في", "من"
METRES = "م"
SIGN = re.compile(r"[^\w\s]")
NEAR = 3
"""Words before a date that are looked at for what is told by them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a pattern found: `before` and `after` are the folded text around it, `written` is it unfolded.

    `joins_year` and `joins_month` tell whether a date with a year, or month, stands before it that it is joined to.
    """

    match: re.Match[str]
    before: str
    after: str
    written: str
    joins_year: bool
    joins_month: bool


def last_word(before: str) -> str:
    """The last word of what stands before, without و or ف; "" behind a sign that ends a clause."""
    found = _LAST_WORD.search(before)
    word = found[1] if found else ""
    has_clitic = word[:1] in CONJUNCTIONS and (len(word) > 3 or word[1:] in {IN, FROM})
    return word[1:] if has_clitic else word
