"""Leaves out what nobody sees on the page. PDFium's picture of it is the judge.

Text is hidden in many ways: painted in no mode, in the colour of its ground, under a box, clipped, in a layer that is
off, transparent. All come to the same: without it the page looks as it does with it. So each page is drawn once, small,
and where a word leaves no trace, or was drawn in a way that may leave none, the page is drawn again: with its letters,
without them, and the letters alone in black. A word is unseen where the first two agree, and where the third shows
that PDFium can draw it at all: letters of a font that is not in the file can be lost here and seen elsewhere.

What a recogniser laid under the picture of a page is unseen as well, and stays: it says what the picture shows.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from pypdfium2 import PdfiumError

from khulasa.readers.pdf.glyphs.model import CLIPS, NOT_PAINTED, Bidi, PageGlyphs
from khulasa.readers.pdf.glyphs.raster.page_letters import (
    MOST_OF,
    SCANNED,
    Mask,
    PageLetters,
    boxes_within,
    lines_of,
)
from khulasa.readers.pdf.glyphs.raster.paint import (
    Dots,
    InkMap,
    PaintedPage,
    darkest,
    difference,
    edges,
    ink_map,
)
from khulasa.readers.pdf.glyphs.raster.pdfium import SecondEngine

SMALLEST = 2.0
"""Points: smaller letters nobody reads, unless the whole page is small."""

_SMALLEST_OF_PAGE = 1 / 400  # of the page's longer side, which is 2 points of A4
_SCALES = 1.0, 2.0  # dots a point, for the first look and for the judgement
_MOST_DOTS = 4_000_000  # of a picture: an A4 page at 2.8 dots a point
_LEGIBLE = 3.0  # dots that a letter is high at least where its ink is judged
_TRACE = 2  # dots of ink that are seen
_UNPAINTED = frozenset({NOT_PAINTED, CLIPS})
_ALIGNED = 0.1  # of the letters have ink at least, or picture and letters do not match


def leave_out_unseen(pages: Sequence[PageGlyphs], engine: SecondEngine) -> str:
    """Take from the directions of one page what nobody sees on it; the text that was left out, in order of drawing."""
    if not any(page.glyphs for page in pages):
        return ""
    letters = PageLetters(pages)
    unseen = _outside(letters) | _too_small(letters)
    without_ink = _without_ink(letters, unseen, engine)
    unseen |= without_ink & ~_cut_off(letters, without_ink)
    if not unseen.any():
        return ""
    hidden = {
        id(glyph) for glyph, is_hidden in zip(letters.glyphs, unseen, strict=True) if is_hidden
    }
    for page in pages:
        page.glyphs = [glyph for glyph in page.glyphs if id(glyph) not in hidden]
        page.hidden = sum(glyph.mode == NOT_PAINTED for glyph in page.glyphs) > MOST_OF * len(
            page.glyphs
        )
    return "".join(glyph.text for glyph in letters.glyphs if id(glyph) in hidden).strip()


def _outside(letters: PageLetters) -> Mask:
    """The lines no part of which is on the page as it is shown.

    A line that begins on the page and runs over its edge is kept whole: cut off, it might say something else.
    """
    page, boxes = letters.page, letters.boxes
    across = (boxes[:, 2] > 0) & (boxes[:, 0] < page.width)
    upright = (boxes[:, 3] > 0) & (boxes[:, 1] < page.height)
    if (across & upright).all():
        return np.zeros(len(letters.glyphs), np.bool_)
    lines = lines_of(letters.glyphs)
    inside = np.bincount(lines, across & upright)
    outside: Mask = (inside == 0)[lines]
    return outside


def _cut_off(letters: PageLetters, unseen: Mask) -> Mask:
    """The letters between what is seen of a line and its part beyond the edge of the page.

    The page is clipped at its margin, so that they are lost where those beyond the edge are, which are kept.
    """
    boxes = letters.boxes
    beyond_left = boxes[:, 2] <= 0
    beyond_right = boxes[:, 0] >= letters.page.width
    cut_off = np.zeros(len(letters.glyphs), np.bool_)
    if not unseen.any() or not (beyond_left | beyond_right).any():
        return cut_off
    lines = lines_of(letters.glyphs)
    is_seen = letters.judged & ~unseen & ~beyond_left & ~beyond_right
    for line in np.intersect1d(lines[is_seen], lines[unseen]):
        of_line = lines == line
        in_view = boxes[of_line & is_seen]
        if (of_line & beyond_left).any():
            cut_off |= of_line & (boxes[:, 2] <= in_view[:, 0].min())
        if (of_line & beyond_right).any():
            cut_off |= of_line & (boxes[:, 0] >= in_view[:, 2].max())
    return cut_off & ~np.array([glyph.pale for glyph in letters.glyphs], np.bool_)


def _too_small(letters: PageLetters) -> Mask:
    """What is set smaller than anyone reads."""
    page = letters.page
    too_small: Mask = letters.sizes < min(
        SMALLEST, max(page.width, page.height) * _SMALLEST_OF_PAGE
    )
    return too_small


def _without_ink(letters: PageLetters, unseen: Mask, engine: SecondEngine) -> Mask:
    """The words that leave no trace in the picture of the page, of those that are not known to be `unseen` already."""
    none = np.zeros(len(letters.glyphs), np.bool_)
    engine.text(letters.page.number)  # which is asked for later, and quick while the page is open
    page = engine.painted(letters.page.number)
    if page is None or not _same_size(page, letters.page) or not (letters.judged & ~unseen).any():
        return none
    try:
        if not _is_doubtful(letters, unseen, page):
            return none
        return _judgement(letters, unseen, page)
    except (PdfiumError, MemoryError):
        return none


def _same_size(page: PaintedPage, own: PageGlyphs) -> bool:
    width, height = page.size
    return abs(width - own.width) < 1 and abs(height - own.height) < 1


def _scale(page: PaintedPage, ideal: float) -> float:
    width, height = page.size
    return float(min(ideal, (_MOST_DOTS / max(1.0, width * height)) ** 0.5))


def _is_doubtful(letters: PageLetters, unseen: Mask, page: PaintedPage) -> bool:
    """Whether any word may be unseen: one without a trace, or drawn so that another's ink may stand in its place."""
    deceptive = (
        place
        for place, glyph in enumerate(letters.glyphs)
        if glyph.pale or glyph.mode in _UNPAINTED
    )
    if any(letters.judged[place] for place in deceptive):
        return True
    if (letters.under_pictures & letters.judged).any():
        return True
    scale = _scale(page, _SCALES[0])
    ink = ink_map(edges(page.grey(scale)), scale).count(letters.boxes)
    bare = _legible(letters, unseen, scale) & (ink == 0)
    return bool(bare.any() and letters.of_words(bare).any())


def _legible(letters: PageLetters, unseen: Mask, scale: float) -> Mask:
    """The letters whose ink can be judged: those on the page that are drawn high enough."""
    page = letters.page
    right, bottom = page.width - letters.boxes[:, 2], page.height - letters.boxes[:, 3]
    inside = (letters.boxes[:, :2].min(axis=1) >= 0) & (np.minimum(right, bottom) >= 0)
    legible: Mask = letters.judged & ~unseen & inside & (letters.sizes * scale >= _LEGIBLE)
    return legible


def _judgement(letters: PageLetters, left_out: Mask, page: PaintedPage) -> Mask:
    """The words that can't be seen, though PDFium can draw them, and that no recogniser read in a picture."""
    scale = _scale(page, _SCALES[1])
    whole = page.coloured(scale)
    page.switch_letters_off()
    ground = page.coloured(scale)
    trace = _traces(ink_map(difference(whole, ground), scale), letters)
    clips = letters.modes == CLIPS
    if clips.any():
        trace |= _traces(_edge_map(whole, scale), letters) & clips
    judged = _legible(letters, left_out, scale)
    if not letters.of_words(judged & ~trace).any():
        return np.zeros(len(letters.glyphs), np.bool_)
    page.bare_letters()
    bare = page.coloured(scale)
    drawn = _traces(ink_map(difference(bare, np.full_like(bare, 255)), scale), letters)
    if not judged.any() or (trace | drawn)[judged].mean() < _ALIGNED:
        return np.zeros(len(letters.glyphs), np.bool_)
    unseen = letters.of_words(judged & ~trace & (drawn | _drawable(letters, trace | drawn)))
    pictured = _traces(_edge_map(ground, scale), letters)
    return unseen & ~(unseen & letters.of_words(pictured & _recognised(letters, unseen)))


def _edge_map(picture: Dots, scale: float) -> InkMap:
    return ink_map(edges(darkest(picture)), scale)


def _traces(ink: InkMap, letters: PageLetters) -> Mask:
    traced: Mask = ink.count(letters.boxes) >= _TRACE
    return traced


def _drawable(letters: PageLetters, traced: Mask) -> Mask:
    """Letters that PDFium can draw, by others of their font and script that it drew; it has ASCII of its own."""
    keys = [(glyph.font, glyph.kind is Bidi.RIGHT) for glyph in letters.glyphs]
    fonts = {key for key, is_traced in zip(keys, traced, strict=True) if is_traced}
    plain = (glyph.text.isascii() for glyph in letters.glyphs)
    known = [key in fonts or is_plain for key, is_plain in zip(keys, plain, strict=True)]
    return np.array(known, np.bool_)


def _recognised(letters: PageLetters, unseen: Mask) -> Mask:
    """Unseen glyphs on pictures on which hardly anything else is written, as a recogniser leaves them."""
    recognised = np.zeros(len(letters.glyphs), np.bool_)
    unpainted = letters.modes == NOT_PAINTED
    beneath = unpainted | (letters.page.pictured > SCANNED)
    for _, box in letters.page.pictures:
        here = boxes_within(letters.boxes, box) & letters.judged
        if (here & unseen).sum() >= (here & ~unseen).sum():
            recognised |= here & beneath
    return recognised
