"""Pages that are pictures: what a recogniser reads of them, as lines like those of any other page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median

from khulasa.document.model import BlockKind
from khulasa.readers.base import RecognisedWord, Recogniser
from khulasa.readers.pdf.glyphs.model import Bidi, bidi_class
from khulasa.readers.pdf.glyphs.raster.pdfium import SecondEngine
from khulasa.readers.pdf.layout.pages import PageText
from khulasa.readers.pdf.layout.pieces import Piece
from khulasa.readers.pdf.layout.textline import TextLine
from khulasa.readers.pdf.tags import Element

DOTS_PER_INCH = 300
"""What recognisers are made for."""

_POINTS = 72
_LARGEST = 14_400 / 2  # points a side, beyond which a page is drawn smaller
_BASE = 0.25  # of a line's height that hangs below its base
_SIZE = 0.75  # of a line's height is its letters' size


def recognised(page: PageText, engine: SecondEngine, recogniser: Recogniser) -> PageText:
    """A page with the lines that a recogniser reads in its picture, or as it was. Raises `ReadError`."""
    dots = min(DOTS_PER_INCH, int(DOTS_PER_INCH * _LARGEST / max(page.width, page.height, 1)))
    picture = engine.picture(page.number, dots / _POINTS)
    words = recogniser(picture, dots) if picture else []
    reading = PageText(page.number, page.width, page.height, turned=0, pictured=page.pictured)
    scale = _POINTS / dots
    paragraphs = groupby(words, key=lambda word: word.line[:2])
    for number, (_, group) in enumerate(paragraphs, 1):
        reading.flow += _paragraph(page, list(group), number, scale)
    return reading if reading.flow else page


def _paragraph(
    page: PageText, words: Sequence[RecognisedWord], number: int, scale: float
) -> Iterator[TextLine]:
    """The lines of a paragraph as the recogniser saw it, all of one size."""
    x0 = scale * min(word.left for word in words)
    x1 = scale * max(word.right for word in words)
    height = scale * median(word.bottom - word.top for word in words)
    element = Element(number, BlockKind.PARAGRAPH, certain=True)
    for _, group in groupby(words, key=lambda word: word.line):
        line = _line(page, list(group), (x0, x1, number), scale)
        yield replace(line, size=round(_SIZE * height), element=element)


def _line(
    page: PageText, words: Sequence[RecognisedWord], column: tuple[float, float, int], scale: float
) -> TextLine:
    pieces: list[Piece] = []
    for word in words:
        x0, x1 = scale * word.left, scale * word.right
        if pieces:
            pieces.append(Piece(" ", x0, x1))
        pieces.append(Piece(word.text, x0, x1))
    height = scale * median(word.bottom - word.top for word in words)
    base = page.height - scale * median(word.bottom for word in words) + _BASE * height
    start = min(scale * word.left for word in words)
    end = max(scale * word.right for word in words)
    text = "".join(word.text for word in words)
    rtl = any(bidi_class(letter) is Bidi.RIGHT for letter in text)
    size = round(_SIZE * height)
    return TextLine(pieces, base, size, False, start, end, page.number, column, rtl)
