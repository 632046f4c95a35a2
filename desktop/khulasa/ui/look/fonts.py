"""The two type families: Amiri for reading, IBM Plex Sans Arabic for the interface."""

from __future__ import annotations

import logging
from pathlib import Path

import fontpkg_amiri
import fontpkg_ibm_plex_sans_arabic as plex
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

READING = "Amiri"
INTERFACE = "IBM Plex Sans Arabic"

LINE_HEIGHT = 104.5
"""Per cent of Amiri's own line height, which is 176 % of its size: at 15.5 points lines stand 38 pixels apart."""

_FILES: tuple[Path, ...] = (
    fontpkg_amiri.ROOT / "files" / "Amiri-Regular.ttf",
    fontpkg_amiri.ROOT / "files" / "Amiri-Bold.ttf",
    plex.ROOT / "files" / "IBMPlexSansArabic-Regular.ttf",
    plex.ROOT / "files" / "IBMPlexSansArabic-SemiBold.ttf",
)

_log = logging.getLogger(__name__)


def load() -> None:
    """Make the families known to Qt. A missing file leaves Qt's own choice of font."""
    for file in _FILES:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            _log.error("font file cannot be loaded: %s", file.name)


def reading(points: float, *, bold: bool = False) -> QFont:
    """The reading face. Never letter-spaced: that would tear Arabic words apart."""
    return _font(READING, points, bold=bold)


def paper(points: float, *, bold: bool = False, family: str = READING) -> QFont:
    """A face for paper, where a pixel is a point; its shapes are not bent to any screen's grid."""
    font = QFont(family)
    font.setPixelSize(round(points))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def interface(points: float = 10.5, *, bold: bool = False) -> QFont:
    """The interface face."""
    return _font(INTERFACE, points, bold=bold)


def _font(family: str, points: float, *, bold: bool) -> QFont:
    font = QFont(family)
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.Bold if bold and family == READING else _weight(bold=bold))
    return font


def _weight(*, bold: bool) -> QFont.Weight:
    return QFont.Weight.DemiBold if bold else QFont.Weight.Normal


_SAMPLE = "في هذا المقال جمل كثيرة تقاس بها سعة السطر، وفيها من الحروف ما يرد عادة في نثر الصحف"


def measure_width(font: QFont, characters: int) -> int:
    """The width in pixels of a line of so many average characters."""
    return round(QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * characters)
