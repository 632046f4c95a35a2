"""Datelines that run on into the first sentence: `الرباط 12 مارس (وكالة الأنباء) -- أعلن…`."""

from __future__ import annotations

import re

from khulasa.language.arabic.lines import is_agency, is_dateline
from khulasa.language.arabic.lists import entries, with_conjunctions
from khulasa.language.arabic.normalise import fold

_REACH = 110
"""How far into a paragraph a dateline reaches, in characters."""

_DASH = "(?:-{1,3}|–|—|ـ{1,2})"
_PLACE = '[^()\\[\\].؟!:«»“”"\n]'
_BRACKETED = re.compile(
    rf"(?P<place>{_PLACE}{{0,60}}?)\s*-?\s*[(\[](?P<agency>[^()\[\]]{{2,40}})[)\]]\s*(?:{_DASH}|:)\s*"
)
_DASHED = re.compile(
    rf"(?P<place>{_PLACE}{{2,60}}?)\s*(?:{_DASH}|/|،|,|:)\s*"
    rf"[«“\"]?(?P<agency>{_PLACE}{{2,40}}?)[»”\"]?\s*(?:{_DASH}|:)\s*"
)
_PLAIN = re.compile(rf"(?P<place>{_PLACE}{{2,50}}?)\s?(?:{_DASH})\s")
_NEXT_DASH = re.compile(rf"(?:{_DASH})\s")
_ANY_DASH = re.compile(f"{_DASH}|:")
_WORDS = re.compile(r"[^\W_]+")
_LATIN_SIGN = re.compile(r"[A-Z][A-Za-z .&]{1,15}")
_LETTERS_APART = re.compile(r"[^\W\d_](?:[ .]+[^\W\d_]){1,3}\.?")
_PLACE_WORDS, _REST_WORDS = 6, 3


def length_of_dateline(text: str, start: int, end: int, *, is_first: bool) -> int:
    """How many characters at the start of a paragraph are a dateline, dash and space included; 0 for none.

    A place with an agency or a date counts anywhere. A bare place counts only in front of a reporting verb
    in the document's first paragraph.
    """
    head = text[start : min(end, start + _REACH)]
    if not _ANY_DASH.search(head):
        return 0
    length = _with_agency(head) or _with_date(head) or (_bare_place(head) if is_first else 0)
    if not length or len(_WORDS.findall(text[start + length : min(end, start + length + _REACH)])) < _REST_WORDS:
        return 0
    return length


def _with_agency(head: str) -> int:
    match = _BRACKETED.match(head)
    if match and _is_place(match["place"], empty=True) and _signs(match["agency"], bracketed=True):
        return match.end()
    match = _DASHED.match(head)
    if match and _is_place(match["place"]) and _signs(match["agency"], bracketed=False):
        return match.end()
    return 0


def _with_date(head: str) -> int:
    """The first dash ends a date, or a place, and then the second one does."""
    match = _PLAIN.match(head)
    if not match:
        return 0
    if _is_signed_date(fold(match["place"])):
        return match.end()
    second = _NEXT_DASH.search(head, match.end())
    return second.end() if second and is_dateline(fold(head[: second.start()])) else 0


def _is_signed_date(folded: str) -> bool:
    """Whether a folded text is a date line, perhaps with an agency of a few words behind it."""
    words = folded.split()
    return is_dateline(folded) or any(
        is_agency(" ".join(words[-count:])) and is_dateline(" ".join(words[:-count]))
        for count in range(1, min(4, len(words)))
    )


def _bare_place(head: str) -> int:
    match = _PLAIN.match(head)
    if not match or not head[match.end("place")].isspace():
        return 0
    if not _is_place(match["place"]) or len(match["place"].split()) > 3:
        return 0
    words = fold(head[match.end() :]).split()
    return match.end() if words and words[0] in entries("reporting_verbs") else 0


def _signs(name: str, *, bracketed: bool) -> bool:
    """Whether a name between place and dash is an agency's; between brackets its shape is enough."""
    folded = fold(name).strip(" -")
    if is_agency(folded) or is_dateline(folded):
        return True
    return bracketed and bool(
        _LATIN_SIGN.fullmatch(name.strip())
        or _LETTERS_APART.fullmatch(folded)
        or folded.startswith(("وكاله", "وكالات", "خاص", "مراسل", "من مراسل"))
    )


def _is_place(place: str, *, empty: bool = False) -> bool:
    words = _WORDS.findall(fold(place))
    if not words:
        return empty
    if len(words) > _PLACE_WORDS or any(word in entries("place_stops") for word in words):
        return False
    return not any(word in with_conjunctions("reporting_verbs") for word in words) or is_dateline(fold(place))
