"""How texts are set for reading: the face, the zoom, and how long lines may be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QFont

from khulasa.ui.look import fonts

ZOOM_LOW, ZOOM_HIGH, ZOOM_STEP = 60, 300, 10
"""Percent."""


class Face(StrEnum):
    """The faces that come with the program."""

    AMIRI = "amiri"
    PLEX = "plex"


class Width(StrEnum):
    """How long the lines of the article may be."""

    NARROW = "narrow"
    MEDIUM = "medium"
    WIDE = "wide"
    WINDOW = "window"


CHARACTERS = {Width.NARROW: 55, Width.MEDIUM: 75, Width.WIDE: 100, Width.WINDOW: 10_000}
"""The most characters that a line holds, on average."""

_LINE_HEIGHTS = {Face.AMIRI: fonts.LINE_HEIGHT, Face.PLEX: 118.0}
"""Per cent of the face's own line height."""

_SIZES = {Face.AMIRI: 1.0, Face.PLEX: 0.84}
"""By so much a face is set smaller, so that its letters look as large as the others'."""


@dataclass(frozen=True)
class ReadingType:
    """One way to set texts; the zoom is in percent."""

    face: Face = Face.AMIRI
    zoom: int = 100
    width: Width = Width.MEDIUM

    def font(self, points: float, *, bold: bool = False) -> QFont:
        """The face at a size that the zoom then changes."""
        size = points * _SIZES[self.face] * self.zoom / 100
        return (
            fonts.reading(size, bold=bold)
            if self.face is Face.AMIRI
            else fonts.interface(size, bold=bold)
        )

    def small_font(self, points: float) -> QFont:
        """The interface's face for what stands beside the text."""
        return fonts.interface(points * self.zoom / 100)

    @property
    def line_height(self) -> float:
        """Per cent of the face's own line height."""
        return _LINE_HEIGHTS[self.face]

    def measure(self, points: float) -> int:
        """The width in pixels of the longest line."""
        return fonts.measure_width(self.font(points), CHARACTERS[self.width])

    def zoomed(self, steps: int) -> int:
        """The zoom so many steps away, within its bounds."""
        return max(ZOOM_LOW, min(ZOOM_HIGH, self.zoom + steps * ZOOM_STEP))
