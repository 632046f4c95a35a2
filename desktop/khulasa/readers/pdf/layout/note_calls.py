"""Raised numbers that call a note: they are drawn at a word, and are no part of it and no figure of its sentence.

As in the other formats, where a call has no text of its own, they are left out of the text; the note keeps the number
that it begins with. What else is raised stays: the square of a unit or of a single letter, and the power of ten.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from statistics import median

from khulasa.readers.pdf.glyphs.letters import letters
from khulasa.readers.pdf.glyphs.model import Bidi, Glyph
from khulasa.resources import read_lines

_SMALL = 0.82  # times the size of the line: word processors set what is raised at 0.58 to 0.7
_LOWEST, _HIGHEST = 0.12, 0.65  # em above the base of the line; word processors raise by 0.3
_REACH = 0.6  # em from the word that it stands at, which leaves room for a space
_TOUCHES = 0.1  # em between letters of one word
_CALL = re.compile(r"[(\[)\]]?\d{1,3}(?:[,،]\d{1,3})*[(\[)\]]?")
_TENS = frozenset({"10", "١٠", "۱۰"})  # which are raised to a power
_DIGITS = frozenset({Bidi.EUROPEAN, Bidi.ARABIC_NUMBER})


def tell_calls(places: Sequence[Glyph]) -> None:
    """Tell the glyphs of a line which of them are raised numbers that call notes."""
    calls = note_calls(places)
    for glyph in places:
        glyph.calls_note = glyph.order in calls


def without_calls(run: Sequence[Glyph]) -> list[Glyph]:
    """What is left of a word; until here the number of a note filled its room, which is no space."""
    return [glyph for glyph in run if not glyph.calls_note]


def note_calls(places: Sequence[Glyph]) -> set[int]:
    """The orders of the glyphs of a line, from left to right, that call notes."""
    if not places:
        return set()
    size = median(glyph.size for glyph in places)
    if min(glyph.size for glyph in places) > _SMALL * size:
        return set()
    base = median(glyph.base for glyph in places if glyph.size > _SMALL * size)
    calls: set[int] = set()
    start = 0
    while start < len(places):
        end = start
        while end < len(places) and _is_raised(places[end], base, size):
            end += 1
        if end > start and _calls(places, start, end):
            calls.update(glyph.order for glyph in places[start:end])
        start = max(end, start + 1)
    return calls


def _is_raised(glyph: Glyph, base: float, size: float) -> bool:
    rise = (glyph.base - base) / size
    return glyph.size <= _SMALL * size and _LOWEST < rise < _HIGHEST


def _calls(places: Sequence[Glyph], start: int, end: int) -> bool:
    """Whether a raised run is a number at the end of a word or behind its sentence."""
    if not _CALL.fullmatch("".join(glyph.text for glyph in places[start:end])):
        return False
    size = max(glyph.size for glyph in places)
    after = places[end:]
    before = places[:start][::-1]
    sides = []
    if after and after[0].kind is not Bidi.LEFT:
        sides.append((after[0].left - places[end - 1].right, after))
    if before and before[0].kind is not Bidi.RIGHT:
        sides.append((places[start].left - before[0].right, before))
    if not sides:
        return False
    gap, nearest = min(sides, key=lambda side: side[0])
    return gap <= _REACH * size and _may_be_called(nearest)


def _may_be_called(glyphs: Sequence[Glyph]) -> bool:
    """Whether a note may be called at a word, given outward from the call; not at a unit, a letter or a ten."""
    word = _word(glyphs)
    if not word:
        return True  # behind a full stop or a bracket
    if glyphs[0].kind in _DIGITS:
        return word[::-1] not in _TENS
    return len(word) > 1 and word not in _units() and word[::-1] not in _units()


def _word(glyphs: Sequence[Glyph]) -> str:
    """The letters or digits that touch, from the first glyph on."""
    text = ""
    before = glyphs[0]
    for glyph in glyphs:
        gap = max(before.left, glyph.left) - min(before.right, glyph.right)
        is_apart = glyph is not before and gap > _TOUCHES * glyph.size
        stated = letters(glyph.text)
        if is_apart or not stated.isalnum():
            break
        text += stated
        before = glyph
    return text


@cache
def _units() -> frozenset[str]:
    """Units of length, whose squares and cubes are drawn with a raised figure."""
    return frozenset(read_lines("language", "units_of_length.txt"))
