"""Lines and words as the reader of PDF sees them, written down by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from khulasa.readers.pdf.glyphs.model import Glyph, bidi_class
from khulasa.readers.pdf.layout.lines import Cluster, Word
from khulasa.readers.pdf.layout.pieces import Piece
from khulasa.readers.pdf.layout.textline import TextLine

SIZE = 10.0


def _seen(text: str, left: float, base: float) -> Word:
    """A word whose letters are given as they are seen, from the left, each half an em wide."""
    clusters = [
        Cluster(letter, left + 5.0 * place, left + 5.0 * (place + 1), place, bidi_class(letter))
        for place, letter in enumerate(text)
    ]
    return Word(clusters, base, SIZE, bold=False)


@pytest.fixture
def seen() -> Callable[..., list[Word]]:
    """The words of a line as it is seen, from the left; `lefts` are where they begin, else a third of an em apart."""

    def make(text: str, base: float = 100.0, lefts: list[float] | None = None) -> list[Word]:
        words, at = [], 0.0
        for place, part in enumerate(text.split(" ")):
            at = lefts[place] if lefts else at
            words.append(_seen(part, at, base))
            at = words[-1].right + 3.0
        return words

    return make


@pytest.fixture
def line() -> Callable[..., TextLine]:
    """A line of a right-to-left column from 0 to 300; `room` is what it leaves free at its end."""

    def make(
        text: str, base: float, *, room: float = 0.0, indent: float = 0.0, page: int = 1
    ) -> TextLine:
        pieces: list[Piece] = []
        for word in text.split(" "):
            pieces += [Piece(" ", 0, 0)] if pieces else []
            pieces.append(Piece(word, 0, 5.0 * len(word)))
        return TextLine(
            pieces, base, SIZE, False, room, 300.0 - indent, page, (0.0, 300.0, 0), True
        )

    return make


@pytest.fixture
def glyph() -> Callable[..., Glyph]:
    """A glyph of half an em at a place."""

    def make(text: str, left: float, order: int, base: float = 100.0) -> Glyph:
        return Glyph(text, left, left + 5.0, base, SIZE, "Face", order)

    return make
