"""Letters that a font drew for others.

Some fonts have a stacked-dots form of ت and ي for tight places and name it by a letter of Sindhi or Uyghur that looks
the same. In a text that has hardly any of them they stand for the Arabic letter. Others draw the last three letters of
الله as one glyph and name it ﷲ, which is all four: behind an alef it is three.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from khulasa.readers.pdf.layout.pieces import Change, Piece

STRAYS = {"ٺ": "ت", "ې": "ي"}
_RARE, _OFTENER = 0.01, 10
_ALLAH, _WITHOUT_ALEF = "ﷲ", "لله"


def put_right(pieces: Sequence[Piece], letters: Counter[str]) -> list[Change]:
    """Replace stray letters in the pieces of a line; `letters` are those of the whole document. The changed pieces."""
    return _strays(pieces, letters) + _allah(pieces)


def _allah(pieces: Sequence[Piece]) -> list[Change]:
    changes: list[Change] = []
    for before, piece in pairwise(pieces):
        if piece.text.startswith(_ALLAH) and before.text[-1:] in {"ا", "ٱ"}:
            changes.append((piece, piece.text))
            piece.text = _WITHOUT_ALEF + piece.text[1:]
    return changes


def _strays(pieces: Sequence[Piece], letters: Counter[str]) -> list[Change]:
    if not any(letters[stray] for stray in STRAYS):
        return []
    total = sum(count for letter, count in letters.items() if letter.isalpha())
    few = {stray for stray in STRAYS if 0 < letters[stray] < _RARE * total}
    wrong = {stray for stray in few if letters[STRAYS[stray]] > _OFTENER * letters[stray]}
    if not wrong:
        return []
    changes: list[Change] = []
    for piece in pieces:
        for stray in wrong:
            if stray in piece.text:
                changes.append((piece, piece.text))
                piece.text = piece.text.replace(stray, STRAYS[stray])
    return changes
