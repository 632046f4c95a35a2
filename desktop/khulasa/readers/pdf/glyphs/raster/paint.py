"""What PDFium paints on a page: all of it, all but the letters, and the letters alone in plain black."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from pypdfium2 import raw

MOST_OBJECTS = 60_000
"""More objects than this are not taken apart: such a page is no page of text."""

_DEEPEST = 12  # drawings within drawings
_FILLED = 0  # the text rendering mode of PDF 32000-1, table 106
_SAME_GREY = 4  # bits of a grey level by which neighbouring dots are told apart at a glance
_OTHER_COLOUR = 8  # levels of 255 by which an eye tells two dots of plain colours apart
_BLACK = (0, 0, 0, 255)

Dots = NDArray[np.uint8]
"""A picture, height × width, or height × width × colours."""


@dataclass(frozen=True, slots=True)
class InkMap:
    """How many dots of ink lie in any box of a picture, by its summed-area table.

    An entry of `sums` counts the dots above and to the left of it, so the table has a row and a column more than the
    picture; `scale` is in dots a point.
    """

    sums: NDArray[np.int32]
    scale: float

    def count(self, boxes: NDArray[np.float64]) -> NDArray[np.int32]:
        """The dots of ink in boxes (n × 4: left, top, right, bottom in points from the upper left corner).

        Four look-ups a box, however large it is: a file may draw a letter of any size. What of a box is no number
        lies at the left or upper edge.
        """
        height, width = self.sums.shape[0] - 1, self.sums.shape[1] - 1
        with np.errstate(over="ignore"):
            dots = np.nan_to_num(boxes * self.scale)
        inside = np.clip(dots, 0, [width, height, width, height])
        left, top = np.floor(inside[:, :2].T).astype(np.intp)
        right, bottom = np.ceil(inside[:, 2:].T).astype(np.intp)
        right, bottom = np.maximum(left, right), np.maximum(top, bottom)
        below = self.sums[bottom, right] - self.sums[bottom, left]
        above = self.sums[top, right] - self.sums[top, left]
        counts: NDArray[np.int32] = below - above
        return counts


def ink_map(ink: NDArray[np.bool_], scale: float) -> InkMap:
    """The map of a picture's ink, in which each dot is either ink or none."""
    height, width = ink.shape
    sums = np.zeros((height + 1, width + 1), np.int32)
    np.cumsum(ink, axis=1, dtype=np.int32, out=sums[1:, 1:])
    # Row by row: thrice as fast as numpy's sum down the columns, which leaps in memory.
    for above, below in pairwise(sums):
        np.add(above, below, out=below)
    return InkMap(sums, scale)


def edges(picture: Dots) -> NDArray[np.bool_]:
    """The dots of a grey picture that differ from the next one to the right or below."""
    coarse = picture >> _SAME_GREY
    changes = np.zeros(picture.shape, np.bool_)
    changes[:, :-1] = coarse[:, 1:] != coarse[:, :-1]
    changes[:-1] |= coarse[1:] != coarse[:-1]
    return changes


def darkest(picture: Dots) -> Dots:
    """The least of each dot's colours; plane by plane, which is ten times as fast as along the last axis."""
    least = picture[:, :, 0].copy()
    for colour in range(1, picture.shape[2]):
        np.minimum(least, picture[:, :, colour], out=least)
    return least


def difference(picture: Dots, other: Dots) -> NDArray[np.bool_]:
    """The dots in which two coloured pictures differ."""
    rows = (picture != other).any(axis=(1, 2))  # most of a page is the same in both
    differs = np.zeros(picture.shape[:2], np.bool_)
    above, below = picture[rows], other[rows]
    apart = (np.maximum(above, below) - np.minimum(above, below)) > _OTHER_COLOUR
    differs[rows] = apart[:, :, 0] | apart[:, :, 1] | apart[:, :, 2]
    return differs


class PaintedPage:
    """A page of its own, opened to be taken apart: what is switched off stays off."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as it is shown, in points."""
        width, height = self._page.get_size()
        return float(width), float(height)

    def grey(self, scale: float) -> Dots:
        """The page in shades of grey. Raises `PdfiumError`."""
        return self._drawn(scale, grey=True)

    def coloured(self, scale: float) -> Dots:
        """The page in colours. Raises `PdfiumError`."""
        return self._drawn(scale, grey=False)

    def switch_letters_off(self) -> None:
        """Draw the page without its letters from now on."""
        for letter in self._objects(letters=True):
            raw.FPDFPageObj_SetIsActive(letter, False)

    def bare_letters(self) -> None:
        """Draw the letters alone from now on, black and in full, as they would be seen with nothing to hide them."""
        for item in self._objects(letters=False):
            raw.FPDFPageObj_SetIsActive(item, False)
        for item in self._objects(letters=True):
            raw.FPDFPageObj_SetIsActive(item, True)
            raw.FPDFPageObj_SetFillColor(item, *_BLACK)
            raw.FPDFTextObj_SetTextRenderMode(item, _FILLED)

    def _drawn(self, scale: float, *, grey: bool) -> Dots:
        picture: Dots = self._page.render(scale=scale, grayscale=grey).to_numpy()
        return picture[:, :, 0] if grey and picture.ndim > 2 else picture

    def _objects(self, *, letters: bool) -> Iterator[raw.FPDF_PAGEOBJECT]:
        """The objects that are letters, or those that are none, in drawings within the page, too."""
        remaining = MOST_OBJECTS
        stack = [(0, _children(self._page.raw, inside=False))]
        while stack and remaining:
            depth, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                continue
            remaining -= 1
            kind = raw.FPDFPageObj_GetType(child)
            if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                stack.append((depth + 1, _children(child, inside=True)))
            elif (kind == raw.FPDF_PAGEOBJ_TEXT) is letters:
                yield child


def _children(parent: object, *, inside: bool) -> Iterator[raw.FPDF_PAGEOBJECT]:
    """The objects of a page, or of a drawing `inside` it."""
    count = raw.FPDFFormObj_CountObjects(parent) if inside else raw.FPDFPage_CountObjects(parent)
    get = raw.FPDFFormObj_GetObject if inside else raw.FPDFPage_GetObject
    for index in range(max(0, count)):
        yield get(parent, index)
