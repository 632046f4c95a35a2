"""A button that reads as a sentence, shortened where room is short, and leads to it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from khulasa.document.bidi import isolate, runs_right_to_left
from khulasa.ui.look import fonts

_ROOM = 24


class SentenceLink(QPushButton):
    """The whole sentence is its tool tip and what a screen reader says; a remark stands before it."""

    def __init__(self, sentence: str, remark: str = "") -> None:
        super().__init__()
        self._sentence = sentence
        self._remark = remark
        self.setProperty("look", "link")
        self.setFont(fonts.interface(9.5))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(isolate(sentence))
        self.setAccessibleName(f"{remark}: {sentence}" if remark else sentence)

    def begin(self, *, right_to_left: bool) -> None:
        """Begin at one edge of the pane. Style sheets mean left and right as the application runs, not the widget."""
        mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setProperty("edge", "left" if right_to_left == mirrored else "right")

    def sizeHint(self) -> QSize:
        """One line, of whatever width there is."""
        return QSize(100, QFontMetrics(self.font()).height() + 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten anew."""
        super().resizeEvent(event)
        metrics = QFontMetrics(self.font())
        before = f"{self._remark}: " if self._remark else ""
        room = self.width() - metrics.horizontalAdvance(before) - _ROOM
        shown = metrics.elidedText(
            self._sentence.replace("&", "&&"), Qt.TextElideMode.ElideRight, max(0, room)
        )
        mark = "\u200f" if runs_right_to_left(self._sentence) else "\u200e"
        self.setText(mark + before + isolate(shown))
