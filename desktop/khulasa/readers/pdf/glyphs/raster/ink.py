"""Lines of ink on the picture of a page where no letter was read: text drawn as outlines, or within a picture.

The picture is looked at where the page makes one wonder: it has no letters, or far more is drawn than its letters
need, or pictures cover much of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

DOTS_A_POINT = 1.0
"""So coarse a picture still parts lines of six points, and is drawn in a few milliseconds."""

_DARK = 80  # of 255 shades off the paper: ink; a watermark is fainter
_LONGEST_RUN = 60  # points of ink without a gap: a rule or a filled box, and no letter
_LOWEST, _HIGHEST = 4, 48  # points of a line of text with its signs
_FEWEST_CHANGES = 10  # from paper to ink along a line, for some five letters
_MOST_FILLED = 0.55  # of the room of a line: a photograph fills more
_NARROWEST = 30  # points

Picture = NDArray[np.uint8]
Mask = NDArray[np.bool_]


class Room(NamedTuple):
    """What the letters of a line take up, in points from the upper left corner of the page as it is shown."""

    left: float
    top: float
    right: float
    bottom: float


def lines_without_letters(picture: Picture, rooms: Iterable[Room]) -> int:
    """How many lines of ink a page has outside of the rooms of its letters, of those that look like text."""
    ink = _ink(picture)
    height, width = ink.shape
    for room in rooms:
        x0, x1 = max(0, int(room.left) - 2), min(width, int(room.right) + 3)
        y0, y1 = max(0, int(room.top) - 2), min(height, int(room.bottom) + 3)
        ink[y0:y1, x0:x1] = False
    ink &= ~_long_runs(ink) & ~_long_runs(ink.T).T
    rows = ink.sum(axis=1) >= 2
    edges = np.flatnonzero(np.diff(np.concatenate(([0], rows.astype(np.int8), [0]))))
    bands = edges.reshape(-1, 2)
    return sum(_is_text(ink[start:end]) for start, end in bands)


def _ink(picture: Picture) -> Mask:
    """Where a picture differs from its paper, which is the shade of most of it."""
    shades = np.bincount(picture.ravel(), minlength=256)
    paper = int(shades.argmax())
    away: Mask = np.abs(picture.astype(np.int16) - paper) > _DARK
    return away


def _long_runs(ink: Mask) -> Mask:
    """The ink of runs along the rows that no letter has."""
    padded = np.pad(ink, ((0, 0), (1, 1))).astype(np.int8)
    steps = np.diff(padded, axis=1)
    runs = np.zeros_like(ink)
    rows, starts = np.nonzero(steps == 1)
    ends = np.nonzero(steps == -1)[1]
    for index in np.flatnonzero(ends - starts > _LONGEST_RUN):
        runs[rows[index], starts[index] : ends[index]] = True
    return runs


def _is_text(band: Mask) -> bool:
    """Whether a band of rows with ink looks like a line of text."""
    if not _LOWEST <= len(band) <= _HIGHEST:
        return False
    columns = np.flatnonzero(band.any(axis=0))
    if columns[-1] - columns[0] < _NARROWEST:
        return False
    line = band[:, columns[0] : columns[-1] + 1]
    changes = int((np.diff(line.astype(np.int8), axis=1) == 1).sum(axis=1).max())
    return changes >= _FEWEST_CHANGES and float(line.mean()) < _MOST_FILLED
