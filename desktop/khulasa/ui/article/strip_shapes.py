"""What is drawn on the strip for sentences that weren't chosen: lines, the longer the stronger, and rows of dots."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QRect

WIDTH, THUMB = 20, 14
"""Pixels: of the strip, and of what says on it which part of the article is on screen."""

_EDGE = 3  # pixels from the edge of the strip to the thumb
_DOT, _DOT_STEP = 2, 4


def weak_lines(
    heights: Mapping[int, int], scores: Sequence[float], *, mirrored: bool
) -> list[QRect]:
    """A line for each height where a sentence stands, from the text's side, as long as the strongest there is strong.

    `heights` and `scores` are by the sentences' indexes.
    """
    strengths: dict[int, float] = {}
    for index, y in heights.items():
        if scores[index] >= strengths.get(y, 0.0):
            strengths[y] = scores[index]
    lines = []
    for y, strength in strengths.items():
        length = round(_EDGE + math.sqrt(strength) * THUMB / 2)  # most are weak
        x = WIDTH - _EDGE - length if mirrored else _EDGE
        lines.append(QRect(x, y, length, 1))
    return lines


def dots(heights: Iterable[int]) -> list[QRect]:
    """A row of dots across the strip at each of some heights."""
    return [
        QRect(x, y - _DOT // 2, _DOT, _DOT)
        for y in heights
        for x in range(_EDGE, _EDGE + THUMB, _DOT_STEP)
    ]
