"""Direction: what keeps mixed text in order in labels, and which way a paragraph runs."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_RTL, _LTR = {"R", "AL"}, {"L"}


def isolate(text: str) -> str:
    """The text between isolates: a file name cannot reorder the label around it, nor the label it."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"


def direction(text: str) -> Qt.LayoutDirection:
    """The direction of a paragraph by its content.

    Right to left wherever a right-to-left letter stands before a hundred Latin ones, so also where it
    opens with a Latin name; left to right for Latin alone; right to left where no letter tells.
    """
    strong = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in _RTL:
            return Qt.LayoutDirection.RightToLeft
        strong += kind in _LTR
        if strong > 100:
            break
    return Qt.LayoutDirection.LeftToRight if strong else Qt.LayoutDirection.RightToLeft
