"""The lines between article, summary and a third column: where they stand by themselves, and where they are put."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

SUMMARY_SHARE = 0.475
"""Of the width for the summary: as measured on eight samples, of which 49 of 50 sentences are then seen at once."""

WIDE, SUMMARY_WIDTH = 1500, 640
"""From such a width on the summary has its 88 characters a line, and the rest is the article's."""


SUMMARY_BESIDE, THIRD = 660, 470
"""With a third column the summary has the room for its lane, too, and the third what a dossier's rows need."""


class PaneSplitter(QSplitter):
    """Article and summary in the order of reading, and a third column where there is room for one.

    A double click on a line takes back where it was put.
    """

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

    @property
    def two_sizes(self) -> tuple[int, int]:
        """The widths of article and summary; what a third column has is the article's when that goes."""
        article, summary, *third = self.sizes()
        return article + sum(third), summary

    def add_third(self, column: QWidget) -> None:
        """Have a third column; the article gives it room."""
        article, summary = self.two_sizes
        self.addWidget(column)
        column.show()
        for watched in (column, self.handle(2)):
            watched.installEventFilter(self)
        super().setSizes([article - THIRD, summary, THIRD])
        if not self._moved:
            self._part()

    def give_room_back(self, column: QWidget) -> None:
        """The third column has gone: the article has its room again."""
        column.removeEventFilter(self)
        if not self._moved:
            self._part()

    def _keep(self) -> None:
        self._moved = True

    def _part(self) -> None:
        """Part the width as it is parted where nobody has moved the line."""
        if self.count() > 2:
            super().setSizes([self.width() - SUMMARY_BESIDE - THIRD, SUMMARY_BESIDE, THIRD])
            return
        summary = SUMMARY_WIDTH if self.width() >= WIDE else round(self.width() * SUMMARY_SHARE)
        super().setSizes([self.width() - summary - self.handleWidth(), summary])

    def _close_seams(self) -> None:
        """Have each pane begin where the window begins, or right behind its line, which is gripped beside it, too."""
        for place in range(self.count()):
            pane, line = self.widget(place), self.handle(place + 1)
            edge = 0 if line is None or line.isHidden() else line.geometry().center().x() + 1
            if pane is not None and not pane.isHidden() and pane.x() == edge + 1:
                pane.move(edge, pane.y())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part another width alike; a line that somebody moved keeps its share."""
        super().resizeEvent(event)
        if not self._moved:
            self._part()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click takes back where a line was put.

        Qt puts what runs from right to left a pixel too far to the right: there was a seam at the window's edge.
        """
        is_handle = isinstance(watched, QSplitterHandle)
        if event.type() == QEvent.Type.Move and self.isRightToLeft():
            self._close_seams()
        if is_handle and event.type() == QEvent.Type.MouseButtonDblClick:
            self._moved = False
            self._part()
            return True
        return super().eventFilter(watched, event)
