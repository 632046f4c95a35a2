"""What stands near a stop: the words around it, each found within a constant reach."""

from __future__ import annotations

import re

from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold

REACH = 48
"""How many characters around a stop are looked at. A constant, so the work is linear in the text."""

WORD = re.compile(r"[^\W\d_]+|\d+")
_BOUNDS = frozenset('"“”„«»‹›()[]{}،؛:')
_PRONOUN = re.compile("(?:ها|هم|ني|نا|ه)$")


def first_word(text: str, start: int, end: int) -> str:
    """The first word, folded, of the reach after a position; "" where there is none."""
    match = WORD.search(fold(text[start : min(end, start + REACH)]))
    return match.group() if match else ""


def words_before(text: str, start: int, place: int) -> list[str]:
    """The words, folded, of the reach before a position, in order; the first may have lost its beginning."""
    return WORD.findall(fold(text[max(start, place - REACH) : place]))


def has_word(text: str, start: int, end: int) -> bool:
    """Whether a letter or digit stands between two positions, not further than the reach before the second."""
    return bool(WORD.search(text, max(start, end - REACH), end))


def token_start(text: str, start: int, place: int) -> int:
    """Where what stands before a position begins: at white space, a mark of punctuation, or the end of the reach."""
    low = max(start, place - REACH)
    while place > low and not (text[place - 1].isspace() or text[place - 1] in _BOUNDS):
        place -= 1
    return place


def is_reporting_verb(word: str) -> bool:
    """Whether a folded word brings in a speaker, perhaps with the pronoun of whom is spoken to: `سألته`."""
    listed = entries("reporting_verbs")
    return word in listed or _PRONOUN.sub("", word) in listed


def is_joined_reporting_verb(word: str) -> bool:
    """`وقالت`: a verb of saying behind a و."""
    return word[:1] == "و" and word[1:] in entries("reporting_verbs")


def opens_plainly(word: str) -> bool:
    """Whether a folded word can hardly stand but at the beginning of a sentence."""
    return word in entries("openers") or is_joined_reporting_verb(word)
