"""Glyphs that say again what is said already: the second stroke of a bold look, a sign stated twice."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from itertools import product

from khulasa.readers.pdf.glyphs.model import Bidi, Glyph

_MOST_REPLACED = 8  # glyphs around one that may say the same
_ONE_LETTER = 0.4  # em between signs over one letter
_DRAWN_TWICE = 0.12  # em between the two places of a letter that is drawn twice
_AROUND = tuple(product((-1, 0, 1), repeat=2))


def drop_echoes(glyphs: list[Glyph]) -> None:
    """Some producers state a letter and its signs for the letter's glyph and for those of the signs again."""
    for at, one in enumerate(glyphs):
        if one.kind is Bidi.MARK and len(one.text) == 1:
            if any(_bears(letter, one) for letter in glyphs[max(0, at - 2) : at + 3]):
                one.says("")
        elif len(one.text) > 1 and one.width < 0.02 * one.size:
            around = glyphs[max(0, at - _MOST_REPLACED) : at + _MOST_REPLACED]
            base = max(around, key=lambda other: other.width).base
            off = abs(one.base - base) > 0.05 * one.size
            if any(_echoes(one, other, off=off) for other in around):
                one.says("")
            else:
                _leave_signs(one, glyphs[max(0, at - 2) : at + 3])


def _leave_signs(one: Glyph, around: list[Glyph]) -> None:
    """Take the letter from a sign that is stated with it, where the letter is drawn below it and says itself."""
    letters = "".join(letter for letter in one.text if not unicodedata.combining(letter))
    if not letters or letters == one.text:
        return
    for other in around:
        if other is not one and other.text == letters and other.left <= one.middle <= other.right:
            one.says(one.text.replace(letters, "", 1))
            return


def _bears(other: Glyph, sign: Glyph) -> bool:
    """Whether a letter, or a group of signs, already says the sign beside it: no letter has the same one twice."""
    if other is sign or sign.text not in other.text or len(other.text) < 2:
        return False
    if other.kind is Bidi.MARK:
        return abs(other.middle - sign.middle) < _ONE_LETTER * sign.size
    return other.kind is Bidi.RIGHT and other.left <= sign.middle <= other.right


def _echoes(one: Glyph, other: Glyph, *, off: bool) -> bool:
    """Whether a glyph without an advance says what another says; `off` its line's base it is a sign and no letter."""
    if other is one or one.text not in other.text:
        return False
    return other.width > one.width or (off and abs(one.base - other.base) > 0.05 * one.size)


def once(glyphs: list[Glyph]) -> list[Glyph]:
    """Without glyphs that are drawn again on their own place, for a bold look or a shadow."""
    seen: dict[str, dict[tuple[int, int], Glyph]] = defaultdict(dict)
    kept = []
    for one in glyphs:
        if one.text.strip() and one.kind is not Bidi.MARK:
            grain = _DRAWN_TWICE * one.size
            place = round(one.left / grain), round(one.base / grain)
            if _is_drawn_again(one, seen[one.text], place, grain):
                continue
            seen[one.text][place] = one
        kept.append(one)
    return kept


def _is_drawn_again(
    one: Glyph, seen: dict[tuple[int, int], Glyph], place: tuple[int, int], grain: float
) -> bool:
    """Whether the same text was drawn within a grain of its place; `seen` are those before it, by their places."""
    x, y = place
    for dx, dy in _AROUND:
        twin = seen.get((x + dx, y + dy))
        if (
            twin is not None
            and abs(twin.left - one.left) < grain
            and abs(twin.base - one.base) < grain
        ):
            return True
    return False
