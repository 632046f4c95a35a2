"""Pages that are pictures: what a recogniser reads of them, as lines like those of any other page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from statistics import median

from khulasa.readers.base import RecognisedWord, Recogniser
from khulasa.readers.pdf.glyphs.model import Bidi, bidi_class
from khulasa.readers.pdf.glyphs.pdfium import SecondEngine
from khulasa.readers.pdf.layout.order import Piece
from khulasa.readers.pdf.layout.pages import PageText
from khulasa.readers.pdf.layout.textline import TextLine

DOTS_PER_INCH = 300
"""What recognisers are made for."""

_POINTS = 72
_LARGEST = 14_400 / 2  # points a side, beyond which a page is drawn smaller
_BASE = 0.25  # of a line's height that hangs below its base
_SIZE = 0.75  # of a line's height is its letters' size


def recognised(page: PageText, engine: SecondEngine, recogniser: Recogniser) -> PageText:
    """A page with the lines that a recogniser reads in its picture. Raises `ReadError`."""
    dots = min(DOTS_PER_INCH, int(DOTS_PER_INCH * _LARGEST / max(page.width, page.height, 1)))
    picture = engine.picture(page.number, dots / _POINTS)
    words = recogniser(picture, dots) if picture else []
    found = PageText(page.number, page.width, page.height, turned=0, pictured=page.pictured)
    scale = _POINTS / dots
    lines = [(line, list(group)) for line, group in groupby(words, key=lambda word: word.line)]
    for (block, _, _), group in lines:
        column = [word for line, others in lines if line[0] == block for word in others]
        edges = (
            scale * min(word.left for word in column),
            scale * max(word.right for word in column),
            block,
        )
        found.flow.append(_line(page, group, edges, scale))
    return found


def _line(
    page: PageText, words: Sequence[RecognisedWord], column: tuple[float, float, int], scale: float
) -> TextLine:
    pieces: list[Piece] = []
    for word in words:
        left, right = scale * word.left, scale * word.right
        if pieces:
            pieces.append(Piece(" ", left, right))
        pieces.append(Piece(word.text, left, right))
    height = scale * median(word.bottom - word.top for word in words)
    base = page.height - scale * median(word.bottom for word in words) + _BASE * height
    edges = min(scale * word.left for word in words), max(scale * word.right for word in words)
    rtl = any(bidi_class(letter) is Bidi.RIGHT for word in words for letter in word.text)
    return TextLine(pieces, base, round(_SIZE * height), False, *edges, page.number, column, rtl)
