"""Datelines that run on into the first sentence: `LONDON, May 3 (Reuters) - The…`, `PARIS — Le…`."""

from __future__ import annotations

import re

from khulasa.language.latin.facts import Facts
from khulasa.language.latin.lines import is_agency, is_date_word

_REACH = 110
"""How far into a paragraph a dateline reaches, in characters."""

_DASH = "(?:-{1,3}|–|—|_)"
_PLACE = '[^()\\[\\]?!:«»“”"\n–—]'
_BRACKETED = re.compile(
    rf"(?P<place>{_PLACE}{{0,60}}?)\s*[(\[](?P<agency>[^()\[\]]{{2,40}})[)\]]\s*(?:{_DASH}|:)\s*"
)
_DASHED = re.compile(rf"(?P<place>{_PLACE}{{2,60}}?)(?:\s+{_DASH}\s+|\s*(?:—|--)\s*)")
_WORD = re.compile(r"[^\W_]+")
_SIGN = re.compile(r"[A-Z][A-Z&. ]{1,11}")
_OPENING = re.compile("[\"“«‘'(\\s]*(?=[^\\W_])")
_PLACE_WORDS, _NAME_WORDS, _REST_WORDS = 7, 4, 3
_CITY = 3  # letters, all of them capitals


def length_of_dateline(text: str, start: int, end: int, facts: Facts, *, is_first: bool) -> int:
    """How many characters at the start of a paragraph are a dateline, dash and space included; 0 for none.

    A place with an agency counts anywhere; one with a date or in capitals in the document's first paragraph.
    """
    head = text[start : min(end, start + _REACH)]
    match = _bracketed(head, facts, is_first=is_first) or (
        _dashed(head, facts) if is_first else None
    )
    if not match:
        return 0
    rest = text[start + match.end() : min(end, start + match.end() + _REACH)]
    opening = _OPENING.match(rest)
    if not opening or rest[opening.end()].islower() or len(_WORD.findall(rest)) < _REST_WORDS:
        return 0
    return match.end()


def _bracketed(head: str, facts: Facts, *, is_first: bool) -> re.Match[str] | None:
    """`LONDON (Reuters) -`: an agency by the lists or its capitals, after a marked place any name."""
    match = _BRACKETED.match(head)
    if not match or not _is_place(match["place"], facts, empty=True):
        return None
    name = match["agency"].strip()
    if _SIGN.fullmatch(name) or is_agency(name, facts):
        return match
    is_named = name[0].isupper() and len(name.split()) <= _NAME_WORDS
    return match if is_first and is_named and _is_marked(match["place"], facts) else None


def _dashed(head: str, facts: Facts) -> re.Match[str] | None:
    match = _DASHED.match(head)
    return (
        match
        if match and _is_place(match["place"], facts) and _is_marked(match["place"], facts)
        else None
    )


def _is_place(place: str, facts: Facts, *, empty: bool = False) -> bool:
    """`NEW YORK, May 3`: every word has a capital or belongs to a date."""
    words = _WORD.findall(place)
    if not words:
        return empty
    return len(words) <= _PLACE_WORDS and all(
        word[0].isupper() or is_date_word(word, facts) for word in words
    )


def _is_marked(place: str, facts: Facts) -> bool:
    """Whether a place without an agency is one: a town in capitals, or a date behind it."""
    town, *rest = place.split(",")
    letters = "".join(_WORD.findall(town))
    if letters.isupper() and len(letters) >= _CITY and letters.isalpha():
        return True
    words = _WORD.findall(" ".join(rest))
    return len(words) >= 2 and all(is_date_word(word, facts) for word in words)
