"""Leaves out what nobody sees on the page. PDFium's picture of it is the judge.

Text is hidden in many ways: painted in no mode, in the colour of its ground, under a box, clipped, in a layer that is
off, transparent. All come to the same: without it the page looks as it does with it. So each page is drawn once, small,
and where a word leaves no trace, or was drawn in a way that may leave none, the page is drawn again: with its letters,
without them, and the letters alone in black. A word is unseen where the first two agree, and where the third shows
that PDFium can draw it at all: letters of a font that is not in the file can be lost here and seen elsewhere.

What a recogniser laid under the picture of a page is unseen as well, and stays: it says what the picture shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from pypdfium2 import PdfiumError

from khulasa.readers.pdf.glyphs.model import ANNOTATION, CLIPS, NOT_PAINTED, Bidi, Glyph, PageGlyphs
from khulasa.readers.pdf.glyphs.raster.paint import (
    Dots,
    InkMap,
    PaintedPage,
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
_ABOVE, _BELOW = 0.72, 0.2  # em of a letter around its base where ink is looked for
_INSET = 0.08  # of a letter's advance on either side, where its neighbour's ink may reach in
_TRACE = 2  # dots of ink that are seen
_MOST_OF = 0.5  # of a word's letters, or of a page's
_NEXT, _WORDS_APART = 0.3, 2.5  # em at most between the letters of a word, and the words of a line
_SAME_BASE = 1.0  # points between the bases of one line, as they are drawn
_SCANNED = 0.7  # of a page under its picture
_BLANKS = frozenset({"", " "})
_LEAST_ADVANCE = 0.05  # em: what takes less room is a sign over another letter
_UNPAINTED = frozenset({NOT_PAINTED, CLIPS})
_ALIGNED = (
    0.1  # of the letters where ink must be found at least, or picture and letters do not match
)

Mask = NDArray[np.bool_]
Boxes = NDArray[np.float64]


def leave_out_unseen(pages: Sequence[PageGlyphs], engine: SecondEngine) -> str:
    """Take from the directions of one page what nobody sees on it; the text that was left out, in order of drawing."""
    if not any(page.glyphs for page in pages):
        return ""
    letters = _Letters(pages)
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
        page.hidden = sum(glyph.mode == NOT_PAINTED for glyph in page.glyphs) > _MOST_OF * len(
            page.glyphs
        )
    return "".join(glyph.text for glyph in letters.glyphs if id(glyph) in hidden).strip()


class _Letters:
    """The n glyphs of a page in all directions.

    `boxes` (n × 4: left, top, right, bottom) are in points from the upper left corner of the page as it is shown.
    `judged` says which glyphs have ink; on the picture of a page that was recognised, those that were laid under it
    have none.
    """

    def __init__(self, pages: Sequence[PageGlyphs]) -> None:
        self.pages = pages
        self.page = pages[0]
        self.glyphs = [glyph for page in pages for glyph in page.glyphs]
        self.boxes: Boxes = np.concatenate([_boxes(page) for page in pages])
        self.judged: Mask = np.array([_has_ink(glyph) for glyph in self.glyphs], np.bool_)
        self.sizes: Boxes = np.array([glyph.size for glyph in self.glyphs])
        self.is_scan = self.page.hidden and self.page.pictured > _SCANNED
        if self.is_scan:
            self.judged &= self.modes != NOT_PAINTED

    @cached_property
    def words(self) -> NDArray[np.int32]:
        """The number of each glyph's word."""
        return _numbered(_runs(self.pages, _same_word))

    @cached_property
    def modes(self) -> NDArray[np.int32]:
        """How each glyph is painted."""
        return np.array([glyph.mode for glyph in self.glyphs], np.int32)

    @cached_property
    def under_pictures(self) -> Mask:
        """The glyphs over which a picture is painted later."""
        covered = np.zeros(len(self.glyphs), np.bool_)
        if self.page.pictures:
            orders = np.array([glyph.order for glyph in self.glyphs])
            for drawn, box in self.page.pictures:
                covered |= (orders < drawn) & _within(self.boxes, box)
        return covered

    def of_words(self, mask: Mask) -> Mask:
        """All glyphs of the words of whose judged letters most are in a mask."""
        count = int(self.words[-1]) + 1
        hits = np.bincount(self.words, mask & self.judged, count)
        votes = np.bincount(self.words, self.judged, count)
        chosen: Mask = ((hits > 0) & (hits >= _MOST_OF * votes))[self.words]
        return chosen


def _boxes(page: PageGlyphs) -> Boxes:
    """Where the letters of one direction have their ink."""
    facts = [(glyph.left, glyph.right, glyph.base, glyph.size) for glyph in page.glyphs]
    x0, x1, base, size = np.array(facts).reshape(-1, 4).T
    inset = _INSET * (x1 - x0)
    angle = np.radians(page.turned)
    cosine, sine = np.cos(angle), np.sin(angle)
    xs, ys = [], []
    for x in (x0 + inset, x1 - inset):
        for y in (base - _BELOW * size, base + _ABOVE * size):
            xs.append(x * cosine - y * sine)
            ys.append(page.height - (x * sine + y * cosine))
    sides = np.min(xs, axis=0), np.min(ys, axis=0), np.max(xs, axis=0), np.max(ys, axis=0)
    return np.stack(sides, axis=1)


def _runs(pages: Sequence[PageGlyphs], together: Callable[[Glyph, Glyph], bool]) -> Iterator[int]:
    """The lengths of runs of glyphs that are drawn one after the other, each `together` with the last."""
    for page in pages:
        length, last = 0, None
        for glyph in page.glyphs:
            if last is not None and not together(last, glyph):
                yield length
                length = 0
            length, last = length + 1, glyph
        if length:
            yield length


def _numbered(lengths: Iterable[int]) -> NDArray[np.int32]:
    """For each glyph the number of its run."""
    sizes = np.fromiter(lengths, np.int32)
    return np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)


def _same_word(last: Glyph, glyph: Glyph) -> bool:
    """Whether a glyph stands beside the last, and both are spaces, or neither."""
    if glyph.kind is Bidi.MARK:
        return True
    gap = max(glyph.left - last.right, last.left - glyph.right)
    is_beside = abs(last.base - glyph.base) <= _NEXT * last.size and gap <= _NEXT * last.size
    return is_beside and (last.text == " ") is (glyph.text == " ")


def _has_ink(glyph: Glyph) -> bool:
    """Whether ink is to be expected in a glyph's room."""
    if glyph.tag == ANNOTATION:
        return False  # the picture without letters has them still
    is_letter = glyph.mapped and glyph.text not in _BLANKS and glyph.kind is not Bidi.MARK
    return is_letter and glyph.right - glyph.left > _LEAST_ADVANCE * glyph.size


def _outside(letters: _Letters) -> Mask:
    """The lines no part of which is on the page as it is shown.

    A line that begins on the page and runs over its edge is kept whole: cut off, it might say something else.
    """
    page, boxes = letters.page, letters.boxes
    across = (boxes[:, 2] > 0) & (boxes[:, 0] < page.width)
    upright = (boxes[:, 3] > 0) & (boxes[:, 1] < page.height)
    if (across & upright).all():
        return np.zeros(len(letters.glyphs), np.bool_)
    lines = _lines(letters.glyphs)
    inside = np.bincount(lines, across & upright)
    outside: Mask = (inside == 0)[lines]
    return outside


def _cut_off(letters: _Letters, unseen: Mask) -> Mask:
    """The letters between what is seen of a line and its part beyond the edge of the page.

    The page is clipped at its margin, so that they are lost where those beyond the edge are, which are kept.
    """
    boxes = letters.boxes
    beyond_left, beyond_right = boxes[:, 2] <= 0, boxes[:, 0] >= letters.page.width
    found = np.zeros(len(letters.glyphs), np.bool_)
    if not unseen.any() or not (beyond_left | beyond_right).any():
        return found
    lines = _lines(letters.glyphs)
    seen = letters.judged & ~unseen & ~beyond_left & ~beyond_right
    for line in np.intersect1d(lines[seen], lines[unseen]):
        of_line = lines == line
        shown = boxes[of_line & seen]
        if (of_line & beyond_left).any():
            found |= of_line & (boxes[:, 2] <= shown[:, 0].min())
        if (of_line & beyond_right).any():
            found |= of_line & (boxes[:, 0] >= shown[:, 2].max())
    return found & ~np.array([one.pale for one in letters.glyphs], np.bool_)


def _lines(glyphs: Sequence[Glyph]) -> NDArray[np.int32]:
    """For each glyph the number of the line in which it stands beside others, in whatever order they are drawn."""
    bases = np.zeros(len(glyphs), np.int32)
    upward = sorted(range(len(glyphs)), key=lambda at: glyphs[at].base)
    for last, at in pairwise(upward):
        is_higher = glyphs[at].base - glyphs[last].base > _SAME_BASE
        bases[at] = bases[last] + is_higher
    lines = np.zeros(len(glyphs), np.int32)
    reached = glyphs[upward[0]].right
    across = sorted(range(len(glyphs)), key=lambda at: (bases[at], glyphs[at].left))
    for last, at in pairwise(across):
        glyph = glyphs[at]
        goes_on = bases[last] == bases[at] and glyph.left - reached <= _WORDS_APART * glyph.size
        lines[at] = lines[last] + (not goes_on)
        reached = max(reached, glyph.right) if goes_on else glyph.right
    return lines


def _too_small(letters: _Letters) -> Mask:
    """What is set smaller than anyone reads."""
    page = letters.page
    too_small: Mask = letters.sizes < min(
        SMALLEST, max(page.width, page.height) * _SMALLEST_OF_PAGE
    )
    return too_small


def _without_ink(letters: _Letters, unseen: Mask, engine: SecondEngine) -> Mask:
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


def _is_doubtful(letters: _Letters, unseen: Mask, page: PaintedPage) -> bool:
    """Whether any word may be unseen: one without a trace, or drawn so that another's ink may stand in its place."""
    judged = [
        glyph for glyph, has_ink in zip(letters.glyphs, letters.judged, strict=True) if has_ink
    ]
    if any(glyph.pale or glyph.mode in _UNPAINTED for glyph in judged):
        return True
    if (letters.under_pictures & letters.judged).any():
        return True
    scale = _scale(page, _SCALES[0])
    ink = ink_map(edges(page.grey(scale)), scale).count(letters.boxes)
    bare = _legible(letters, unseen, scale) & (ink == 0)
    return bool(bare.any() and letters.of_words(bare).any())


def _legible(letters: _Letters, unseen: Mask, scale: float) -> Mask:
    """The letters whose ink can be judged: those on the page that are drawn high enough."""
    page = letters.page
    right, bottom = page.width - letters.boxes[:, 2], page.height - letters.boxes[:, 3]
    inside = (letters.boxes[:, :2].min(axis=1) >= 0) & (np.minimum(right, bottom) >= 0)
    legible: Mask = letters.judged & ~unseen & inside & (letters.sizes * scale >= _LEGIBLE)
    return legible


def _within(boxes: Boxes, box: tuple[float, float, float, float]) -> Mask:
    """Which boxes have their middle in another."""
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    x0, y0, x1, y1 = box
    inside: Mask = (x0 <= x) & (x <= x1) & (y0 <= y) & (y <= y1)
    return inside


def _judgement(letters: _Letters, left_out: Mask, page: PaintedPage) -> Mask:
    """The words that can't be seen, though PDFium can draw them, and that no recogniser read in a picture."""
    scale = _scale(page, _SCALES[1])
    whole = page.coloured(scale)
    page.switch_letters_off()
    ground = page.coloured(scale)
    trace = _traces(ink_map(difference(whole, ground), scale), letters)
    trace |= _traces(_edge_map(whole, scale), letters) & (letters.modes == CLIPS)
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
    return ink_map(edges(picture.min(axis=2)), scale)


def _traces(ink: InkMap, letters: _Letters) -> Mask:
    traced: Mask = ink.count(letters.boxes) >= _TRACE
    return traced


def _drawable(letters: _Letters, traced: Mask) -> Mask:
    """Letters that PDFium can draw, by others of their font and script that it drew; it has ASCII of its own."""
    keys = [(glyph.font, glyph.kind is Bidi.RIGHT) for glyph in letters.glyphs]
    fonts = {key for key, is_traced in zip(keys, traced, strict=True) if is_traced}
    plain = (glyph.text.isascii() for glyph in letters.glyphs)
    known = [key in fonts or is_plain for key, is_plain in zip(keys, plain, strict=True)]
    return np.array(known, np.bool_)


def _recognised(letters: _Letters, unseen: Mask) -> Mask:
    """Unseen glyphs on pictures on which hardly anything else is written, as a recogniser leaves them."""
    recognised = np.zeros(len(letters.glyphs), np.bool_)
    unpainted = letters.modes == NOT_PAINTED
    beneath = unpainted | (letters.page.pictured > _SCANNED)
    for _, box in letters.page.pictures:
        here = _within(letters.boxes, box) & letters.judged
        if (here & unseen).sum() >= (here & ~unseen).sum():
            recognised |= here & beneath
    return recognised
