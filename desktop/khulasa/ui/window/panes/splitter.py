"""The lines between article, summary and a third column: where they stand by themselves, and where they are put."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
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

    Where the lines stand is worked out anew for every width and every set of columns, from what the reader has put
    alone: no order of opening and closing moves them. A double click on a line takes back where it was put.
    """

    def __init__(self, article: QWidget, summary: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._put: float | None = None
        """The share of the whole width that a reader gave the summary; None where nobody has moved its line."""
        self._third = THIRD
        self._article = article
        self.addWidget(article)
        self.addWidget(summary)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._keep)
        for watched in (article, summary, self.handle(1)):
            watched.installEventFilter(self)

    @property
    def put(self) -> tuple[int, int] | None:
        """How a reader parted article and summary, in pixels of this width; None where nobody has."""
        if self._put is None:
            return None
        summary = round(self._put * self.width())
        return self.width() - summary, summary

    def put_as(self, article: int, summary: int) -> None:
        """Have the line where a reader put it; the two widths, of a window of any width, are above 0."""
        self._put = summary / (article + summary)
        self._part()

    def add_third(self, column: QWidget) -> None:
        """Have a third column; the article gives it room."""
        self.addWidget(column)
        column.show()
        for watched in (column, self.handle(2)):
            watched.installEventFilter(self)
        self._part()

    def give_room_back(self, column: QWidget) -> None:
        """The third column has gone: the article has its room again."""
        column.removeEventFilter(self)
        self._part()

    def _keep(self) -> None:
        """A reader moved a line: the summary keeps its share of whatever width, a third column its own width."""
        _, summary, *third = self.sizes()
        self._put = summary / self.width()
        self._third = third[0] if third else self._third

    def _part(self) -> None:
        """Part the width: the summary has its own, a third column its own, and the rest is the article's."""
        third = self._third if self.count() > 2 else 0
        if self._put is not None:
            summary = round(self._put * self.width())
        elif third:
            summary = SUMMARY_BESIDE
        else:
            summary = SUMMARY_WIDTH if self.width() >= WIDE else round(self.width() * SUMMARY_SHARE)
        lines = self.handleWidth() * (self.count() - 1)
        sizes = [self.width() - summary - third - lines, summary, third]
        self.setSizes(sizes[: self.count()])

    def minimumSizeHint(self) -> QSize:
        """As narrow as the article: a window that becomes narrow shows one pane."""
        return QSize(self._article.minimumWidth(), super().minimumSizeHint().height())

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
        self._part()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click takes back where a line was put; a pane that comes again has the width it had.

        Qt puts what runs from right to left a pixel too far to the right: there was a seam at the window's edge.
        """
        is_handle = isinstance(watched, QSplitterHandle)
        if event.type() == QEvent.Type.Show and not is_handle:
            self._part()
        if event.type() == QEvent.Type.Move and self.isRightToLeft():
            self._close_seams()
        if is_handle and event.type() == QEvent.Type.MouseButtonDblClick:
            self._put, self._third = None, THIRD
            self._part()
            return True
        return super().eventFilter(watched, event)
