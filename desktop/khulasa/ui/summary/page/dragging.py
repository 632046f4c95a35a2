"""Dragging sentences out: with what Copy would give, under a small label that says how many."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from khulasa.ui.look import fonts
from khulasa.ui.look.theme import Theme

_HEIGHT, _PAD, _AWAY = 28, 12, 16


def drag(source: QWidget, data: QMimeData, words: str, theme: Theme) -> None:
    """Run a drag to its end, under a label of a few words."""
    dragged = QDrag(source)
    dragged.setMimeData(data)
    dragged.setPixmap(picture(words, theme, source.devicePixelRatioF()))
    # Beside the pointer, at its lower right: what lies under the pointer is the target.
    dragged.setHotSpot(QPoint(-_AWAY, -_AWAY))
    dragged.exec(Qt.DropAction.CopyAction)


def picture(words: str, theme: Theme, ratio: float) -> QPixmap:
    """The label, for a screen of so many dots a pixel."""
    font = fonts.interface(10, bold=True)
    width = QFontMetrics(font).horizontalAdvance(words) + 2 * _PAD
    pixmap = QPixmap(round(width * ratio), round(_HEIGHT * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(QRect(0, 0, width, _HEIGHT), 8, 8)
        painter.setPen(theme.colour("on_accent"))
        painter.setFont(font)
        painter.drawText(QRect(0, 0, width, _HEIGHT), Qt.AlignmentFlag.AlignCenter, words)
    return pixmap
