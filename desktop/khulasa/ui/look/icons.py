"""Icons: SVG files drawn in `currentColor`, painted in a theme's colour."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from khulasa import resources

_SIZES = (20, 40, 64)


def icon(name: str, colour: str) -> QIcon:
    """The icon of a name, in the sizes that buttons, dense screens and title bars ask for."""
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
