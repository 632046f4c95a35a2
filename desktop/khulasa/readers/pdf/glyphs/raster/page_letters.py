"""The glyphs of a page as arrays: where each has its ink, and in which word and line it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from khulasa.readers.pdf.glyphs.model import ANNOTATION, NOT_PAINTED, Bidi, Glyph, PageGlyphs

_ABOVE, _BELOW = 0.72, 0.2  # em of a letter around its base where ink is looked for
_INSET = 0.08  # of a letter's advance on either side, where its neighbour's ink may reach in
_NEXT, _WORDS_APART = 0.3, 2.5  # em at most between the letters of a word, and the words of a line
_SAME_BASE = 1.0  # points between the bases of one line, as they are drawn
_BLANKS = frozenset({"", " "})
_LEAST_ADVANCE = 0.05  # em: what takes less room is a sign over another letter

SCANNED = 0.7
"""More than this share of a page lies under its picture where it is a scan."""

MOST_OF = 0.5
"""The share of a word's letters, or of a page's, that speaks for all of it."""

Mask = NDArray[np.bool_]
Boxes = NDArray[np.float64]


class PageLetters:
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
        self.is_scan = self.page.hidden and self.page.pictured > SCANNED
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
                covered |= (orders < drawn) & boxes_within(self.boxes, box)
        return covered

    def of_words(self, mask: Mask) -> Mask:
        """All glyphs of the words of whose judged letters most are in a mask."""
        count = int(self.words[-1]) + 1
        hits = np.bincount(self.words, mask & self.judged, count)
        votes = np.bincount(self.words, self.judged, count)
        chosen: Mask = ((hits > 0) & (hits >= MOST_OF * votes))[self.words]
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


def boxes_within(boxes: Boxes, box: tuple[float, float, float, float]) -> Mask:
    """Which boxes have their middle in another."""
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    x0, y0, x1, y1 = box
    inside: Mask = (x0 <= x) & (x <= x1) & (y0 <= y) & (y <= y1)
    return inside


def lines_of(glyphs: Sequence[Glyph]) -> NDArray[np.int32]:
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
