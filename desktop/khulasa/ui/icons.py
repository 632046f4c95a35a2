"""Icons: SVG files drawn in `currentColor`, painted in a theme's colour."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from khulasa import resources

_SIZES = (16, 20, 24, 32, 48, 64)


def icon(name: str, colour: str) -> QIcon:
    """The icon of a name, in every size that a toolbar or a title bar asks for."""
    svg = resources.read_text("icons", f"{name}.svg").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    result = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        result.addPixmap(pixmap)
    return result
