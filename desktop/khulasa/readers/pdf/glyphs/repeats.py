"""Glyphs that say again what is said already: the second stroke of a bold look, a sign stated twice."""

from __future__ import annotations

import unicodedata
from collections import defaultdict

from khulasa.readers.pdf.glyphs.model import Bidi, Glyph

_MOST_REPLACED = 8  # glyphs around one that may say the same
_ONE_LETTER = 0.4  # em between signs over one letter
_DRAWN_TWICE = 0.12  # em between the two places of a letter that is drawn twice

_Places = dict[int, dict[int, Glyph]]
"""Glyphs of one text, by the row and the column of the grain in which they begin."""


def drop_echoes(glyphs: list[Glyph]) -> None:
    """Some producers state a letter and its signs for the letter's glyph and for those of the signs again."""
    silent = {glyph.order for glyph in glyphs if _is_silent_sign(glyph)}
    for at, glyph in enumerate(glyphs):
        if glyph.kind is Bidi.MARK and len(glyph.text) == 1:
            around = glyphs[max(0, at - 2) : at + 3]
            # A letter that says its sign beside a glyph that says nothing has that for its own.
            if any(
                _bears(letter, glyph) and silent.isdisjoint({letter.order - 1, letter.order + 1})
                for letter in around
            ):
                glyph.says("")
        elif len(glyph.text) > 1 and glyph.width < 0.02 * glyph.size:
            around = glyphs[max(0, at - _MOST_REPLACED) : at + _MOST_REPLACED]
            base = max(around, key=lambda other: other.width).base
            off = abs(glyph.base - base) > 0.05 * glyph.size
            if any(_echoes(glyph, other, off=off) for other in around):
                glyph.says("")
            else:
                _leave_signs(glyph, glyphs[max(0, at - 2) : at + 3])


def _is_silent_sign(glyph: Glyph) -> bool:
    """Whether a glyph takes no room and is stated to say nothing: its letter says it as well."""
    return glyph.mapped and not glyph.text and glyph.width < 0.02 * glyph.size


def _leave_signs(sign: Glyph, around: list[Glyph]) -> None:
    """Take the letter from a sign that is stated with it, where the letter is drawn below it and says itself."""
    letters = "".join(letter for letter in sign.text if not unicodedata.combining(letter))
    if not letters or letters == sign.text:
        return
    for other in around:
        if other is not sign and other.text == letters and other.left <= sign.middle <= other.right:
            sign.says(sign.text.replace(letters, "", 1))
            return


def _bears(other: Glyph, sign: Glyph) -> bool:
    """Whether a letter, or a group of signs, already says the sign beside it: no letter has the same one twice."""
    if other is sign or sign.text not in other.text or len(other.text) < 2:
        return False
    if other.kind is Bidi.MARK:
        return _over_one_letter(other, sign)
    return other.kind is Bidi.RIGHT and other.left <= sign.middle <= other.right


def _over_one_letter(other: Glyph, sign: Glyph) -> bool:
    return abs(other.middle - sign.middle) < _ONE_LETTER * sign.size


def _echoes(glyph: Glyph, other: Glyph, *, off: bool) -> bool:
    """Whether a glyph without an advance says what another says; `off` its line's base it is a sign and no letter."""
    if other is glyph or glyph.text not in other.text:
        return False
    if glyph.kind is Bidi.MARK and other.kind is Bidi.MARK and not _over_one_letter(other, glyph):
        return False  # the next letter bears the same signs
    return other.width > glyph.width or (off and abs(glyph.base - other.base) > 0.05 * glyph.size)


def once(glyphs: list[Glyph]) -> list[Glyph]:
    """Without glyphs that are drawn again on their own place, for a bold look or a shadow."""
    drawn: dict[str, _Places] = defaultdict(dict)
    distinct = []
    for glyph in glyphs:
        if glyph.text.strip() and glyph.kind is not Bidi.MARK:
            grain = _DRAWN_TWICE * glyph.size
            place = round(glyph.left / grain), round(glyph.base / grain)
            if _is_drawn_again(glyph, drawn[glyph.text], place, grain):
                continue
            drawn[glyph.text].setdefault(place[1], {})[place[0]] = glyph
        distinct.append(glyph)
    return distinct


def _is_drawn_again(glyph: Glyph, drawn: _Places, place: tuple[int, int], grain: float) -> bool:
    """Whether the same text was drawn within a grain of its place; `drawn` are those before it, by their places."""
    x, y = place
    for row in (drawn.get(y - 1), drawn.get(y), drawn.get(y + 1)):
        if row is None:
            continue
        for twin in (row.get(x - 1), row.get(x), row.get(x + 1)):
            if (
                twin is not None
                and abs(twin.left - glyph.left) < grain
                and abs(twin.base - glyph.base) < grain
            ):
                return True
    return False
