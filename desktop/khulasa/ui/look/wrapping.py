"""Where lines may break: between words, and inside one only where it may be too long for a line.

Given leave to break anywhere, Qt now and then breaks an ordinary word at a line's end, since it counts overhanging
letters twice: one line in fifty of Urdu in Amiri, one in twenty thousand of Arabic.
"""

from __future__ import annotations

import re

from PySide6.QtGui import QTextOption

_TOO_LONG = re.compile(r"\S{30}")
_ENOUGH = 400_000  # characters: looking through more would be felt


def mode(text: str) -> QTextOption.WrapMode:
    """How to break the lines of a text."""
    if len(text) > _ENOUGH or _TOO_LONG.search(text):
        return QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    return QTextOption.WrapMode.WordWrap
