"""How wide a line of Arabic is in print, as far as that can be said without knowing its typeface.

Arabic typefaces agree about the proportions of their letters: over 14 faces, a line's estimate is within 4 % of its
real width nine times of ten, where its number of characters is within 10 %. So a line that was broken where its letters
ended tells that by its width, and not by its length.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_LETTERS: tuple[tuple[str, float, float], ...] = (
    ("اأإآٱ", 0.65, 0.65),
    ("بتثپئٹ", 0.71, 2.2),
    ("ن", 0.68, 1.64),
    ("يیى", 0.73, 1.8),
    ("ةهہھۀە", 1.25, 1.2),
    ("جحخچ", 1.65, 1.65),
    ("دذڈ", 1.26, 1.26),
    ("رزژڑ", 0.98, 0.98),
    ("سش", 1.84, 2.82),
    ("صض", 2.09, 3.12),
    ("طظ", 1.71, 2.04),
    ("عغ", 1.2, 1.41),
    ("فڤ", 1.06, 2.39),
    ("قڨ", 1.06, 1.8),
    ("كگک", 1.31, 2.27),
    ("ل", 0.67, 1.65),
    ("م", 1.2, 1.39),
    ("وؤ", 1.14, 1.14),
    ("ء", 1.03, 1.03),
    ("ےں", 0.73, 1.85),
)
"""Letters of one body, then their widths where the word goes on from them and where it doesn't (see `width`)."""

_SIGNS: tuple[tuple[str, float], ...] = (
    ("ـ", 0.0),  # drawn to fill a line, so that it says nothing of where the line had to end
    (" \u00a0", 0.71),
    (".,:;!،؛'‘’[]/", 0.7),
    ('؟?"“”«»-()', 1.1),
    ("0123456789", 1.5),
    ("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", 1.15),
    ("%…—", 2.2),
    ("–", 1.4),
)
_LATIN, _CAPITAL, _OTHER = 1.27, 1.65, 1.3
_JOINS_NOT = frozenset("اأإآٱدذڈرزژڑوؤءةىۀەےں")
"""Letters that no letter after them joins to, ى and ة among them, which end words."""

_UNDRAWN = ("Mn", "Me", "Cf", "Cc")

_GOES_ON = {letter: narrow for letters, narrow, _ in _LETTERS for letter in letters}
_ENDS = {letter: wide for letters, _, wide in _LETTERS for letter in letters} | {
    sign: wide for signs, wide in _SIGNS for sign in signs
}


def width(line: str) -> float:
    """The estimated width of a line, in those of a mean character of running text.

    The widths are means over six faces (Amiri, IBM Plex Sans Arabic, DejaVu Sans, KacstBook, Noto Naskh, Khalid) of
    the advances of initial and medial, and of final and isolated shapes.
    """
    total = 0.0
    joins = False  # whether the letter after the one at hand joins to it
    for character in reversed(line):
        if joins and character in _GOES_ON and character not in _JOINS_NOT:
            total += _GOES_ON[character]
        else:
            total += _width(character)
        if character in _GOES_ON:
            joins = character != "ء"
        elif character == "ـ":
            joins = True
        elif not unicodedata.combining(character):
            joins = False
    return total


@cache
def _width(character: str) -> float:
    """The width of a character that no letter joins to."""
    known = _ENDS.get(character)
    if known is not None:
        return known
    kind = unicodedata.category(character)
    if kind in _UNDRAWN:
        return 0.0
    if kind == "Lu":
        return _CAPITAL
    return _LATIN if kind == "Ll" else _OTHER
