"""What letters a glyph's text holds: shapes that a font drew become the letters that an author typed.

A PDF states the text of its glyphs, and some producers state the shape instead of the letter. Which shape was drawn
is the font's doing and not the author's, so that the letter is restored; ligatures that are characters of their own
right (ﷲ ﷺ) stay, since an author types them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ALEFS = "اأإآٱ"
TATWEEL = "\u0640"
_SHAPES = re.compile("[\ufb00-\ufb06\ufb50-\ufbc1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]")
_SWAPPED = re.compile(f"^[{ALEFS}]ل$")
_BULLETS = str.maketrans(
    {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "◦", "\uf076": "•", "\uf0fc": "•", "\uf02d": "–"}
)
_STRAY = re.compile("[\ue000-\uf8ff]")


@lru_cache(maxsize=4096)
def letters(text: str) -> str:
    """The letters that a glyph's text stands for, in logical order."""
    plain = _SHAPES.sub(_letters_of_shape, text).translate(_BULLETS)
    if _SWAPPED.match(plain):  # some producers state the pieces of a lam-alef as they are seen
        plain = plain[::-1]
    return _STRAY.sub("", plain)


def _letters_of_shape(match: re.Match[str]) -> str:
    """The letters of one presentation form. An isolated vowel sign is decomposed to a carrier and itself."""
    plain = unicodedata.normalize("NFKC", match.group())
    carried = "\ufe70" <= match.group() <= "\ufe7f"
    return plain.strip(f" {TATWEEL}") if carried else plain.strip(" ")
