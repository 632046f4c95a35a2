"""Sentences broken into lines: one layout each, kept as long as its text, its width and its font stay the same."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QTextLayout

from khulasa.ui.look.typesetting import layout_of, lines_of

LONGEST = 1500
"""A longer sentence is shown to this many characters and "…": its whole stands in the article."""

_KEPT = 2000
"""So many layouts are kept: a few kilobytes each."""


@dataclass(frozen=True, slots=True)
class SetSentence:
    """A sentence in lines, each of which lies at the height zero: a page says where each is drawn."""

    layout: QTextLayout

    @property
    def lines(self) -> int:
        """How many lines it has."""
        return self.layout.lineCount()

    def draw(self, painter: QPainter, corner: QPointF, pitch: int) -> None:
        """Draw the lines a pitch apart, from a corner on."""
        for number in range(self.lines):
            self.layout.lineAt(number).draw(painter, self._at(corner, pitch, number))

    def areas(self, start: int, length: int, corner: QPointF, pitch: int) -> list[QRectF]:
        """Where a stretch of the text, in UTF-16 units, is drawn: a rectangle for each line that holds some of it.

        The glyphs tell: where directions mix, the place before a letter is none to measure from.
        """
        areas = []
        for number in range(self.lines):
            line = self.layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(start + length, line.textStart() + line.textLength())
            if first >= last:
                continue
            runs: list[QGlyphRun] = line.glyphRuns(first, last - first)
            area = QRectF()
            for run in runs:
                area = area.united(run.boundingRect())
            if not area.isEmpty():
                top = corner.y() + number * pitch
                areas.append(QRectF(corner.x() + area.left(), top, area.width(), pitch))
        return areas

    def _at(self, corner: QPointF, pitch: int, number: int) -> QPointF:
        """Where a line is drawn so that its letters stand in the middle of its stripe."""
        line = self.layout.lineAt(number)
        return QPointF(corner.x(), corner.y() + number * pitch + (pitch - line.height()) / 2)


class Typesetter:
    """Keeps what it has set, so that a slider can be live."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._sentences: OrderedDict[tuple[str, int, bool], SetSentence] = OrderedDict()

    def use(self, font: QFont) -> None:
        """Set in another font from now on."""
        self._font = font
        self._sentences.clear()

    def sentence(self, text: str, width: int, *, right_to_left: bool) -> SetSentence:
        """A sentence in lines of a width, ragged at their ends."""
        key = (text, width, right_to_left)
        if key not in self._sentences:
            layout = _layout(text, width, self._font, right_to_left=right_to_left)
            self._sentences[key] = SetSentence(layout)
            if len(self._sentences) > _KEPT:
                self._sentences.popitem(last=False)
        return self._sentences[key]


def _layout(text: str, width: int, font: QFont, *, right_to_left: bool) -> QTextLayout:
    excerpt = text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
    layout = layout_of(excerpt, font, right_to_left=right_to_left)
    for line in lines_of(layout, width):
        line.setPosition(QPointF(0, 0))
    return layout
