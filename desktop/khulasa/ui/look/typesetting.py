"""Texts in lines of a width, outside of any text document: what is painted, and what is printed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from khulasa.ui.look import wrapping


def layout_of(text: str, font: QFont, *, right_to_left: bool) -> QTextLayout:
    """A layout that is broken into no lines yet; they will begin at the edge where their direction does.

    A bare layout does not mirror "leading" as a text document does: the edge itself is said.
    """
    edge = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(edge | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(wrapping.mode(text))
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    return layout


def lines_of(layout: QTextLayout, width: float) -> Iterator[QTextLine]:
    """Break a layout into lines of a width, each of which is to be put in its place when it comes."""
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        yield line
    layout.endLayout()
