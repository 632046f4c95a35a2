"""What PDFium paints on a page: all of it, all but the letters, and the letters alone in plain black."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
    """How many dots of ink lie in any box of a picture, by sums of all dots to the left in each of its rows.

    `sums` has a column more than the picture; `scale` is in dots a point.
    """

    sums: NDArray[np.int32]
    scale: float

    def count(self, boxes: NDArray[np.float64]) -> NDArray[np.int64]:
        """The dots of ink in boxes (n × 4: left, top, right, bottom in points from the upper left corner)."""
        height, width = self.sums.shape[0], self.sums.shape[1] - 1
        x0, y0 = np.floor(boxes[:, :2].T * self.scale).astype(np.intp)
        x1, y1 = np.ceil(boxes[:, 2:].T * self.scale).astype(np.intp)
        x0, x1 = np.clip(x0, 0, width)[:, None], np.clip(x1, 0, width)[:, None]
        deepest = min(height, int((y1 - y0).max(initial=0)))
        rows = np.clip(y0, 0, height)[:, None] + np.arange(deepest)
        inside = rows < np.clip(y1, 0, height)[:, None]
        rows = np.minimum(rows, height - 1)
        counts: NDArray[np.int64] = ((self.sums[rows, x1] - self.sums[rows, x0]) * inside).sum(
            axis=1
        )
        return counts


def ink_map(ink: NDArray[np.bool_], scale: float) -> InkMap:
    """The map of a picture's ink, in which each dot is either ink or none."""
    sums = np.zeros((ink.shape[0], ink.shape[1] + 1), np.int32)
    np.cumsum(ink, axis=1, dtype=np.int32, out=sums[:, 1:])
    return InkMap(sums, scale)


def edges(picture: Dots) -> NDArray[np.bool_]:
    """The dots of a grey picture that differ from the next one to the right or below."""
    coarse = picture >> _SAME_GREY
    changes = np.zeros(picture.shape, np.bool_)
    changes[:, :-1] = coarse[:, 1:] != coarse[:, :-1]
    changes[:-1] |= coarse[1:] != coarse[:-1]
    return changes


def difference(picture: Dots, other: Dots) -> NDArray[np.bool_]:
    """The dots in which two coloured pictures differ."""
    apart = (np.maximum(picture, other) - np.minimum(picture, other)) > _OTHER_COLOUR
    differs: NDArray[np.bool_] = apart[:, :, 0] | apart[:, :, 1] | apart[:, :, 2]
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
