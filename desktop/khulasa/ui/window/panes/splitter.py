"""The line between article and summary: where it stands by itself, and where the reader puts it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

SUMMARY_SHARE = 0.475
"""Of the width for the summary: as measured on eight samples, of which 49 of 50 sentences are then seen at once."""

WIDE, SUMMARY_WIDTH = 1500, 640
"""From such a width on the summary has its 88 characters a line, and the rest is the article's."""


class PaneSplitter(QSplitter):
    """Article and summary in the order of reading; a double click on the line takes back where it was put."""

    def __init__(self, article: QWidget, summary: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._moved = False
        self.addWidget(article)
        self.addWidget(summary)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._keep)
        for watched in (article, summary, self.handle(1)):
            watched.installEventFilter(self)

    def setSizes(self, sizes: Sequence[int]) -> None:
        """Put the line where it was put before."""
        self._moved = True
        super().setSizes(sizes)

    def _keep(self) -> None:
        self._moved = True

    def _part(self) -> None:
        """Part the width as it is parted where nobody has moved the line."""
        summary = SUMMARY_WIDTH if self.width() >= WIDE else round(self.width() * SUMMARY_SHARE)
        super().setSizes([self.width() - summary - self.handleWidth(), summary])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part another width alike; a line that somebody moved keeps its share."""
        super().resizeEvent(event)
        if not self._moved:
            self._part()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click takes back where the line was put.

        Qt puts what runs from right to left a pixel too far to the right: there was a seam at the window's edge.
        """
        if event.type() == QEvent.Type.Move and isinstance(watched, QWidget):
            beyond = watched.geometry().right() >= self.width() or watched.x() == 1
            if self.isRightToLeft() and beyond and watched is not self.handle(1):
                watched.move(watched.x() - 1, watched.y())
        if watched is self.handle(1) and event.type() == QEvent.Type.MouseButtonDblClick:
            self._moved = False
            self._part()
            return True
        return super().eventFilter(watched, event)
