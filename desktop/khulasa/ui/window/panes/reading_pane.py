"""The half of the window that holds the article: the bar above it, its text or its pages, and the strip beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from khulasa.ui.article.heat_strip import HeatStrip
from khulasa.ui.opening.document_bar import DocumentBar
from khulasa.ui.pages.page_switch import PageSwitch

_NARROWEST = 360


class ReadingPane(QWidget):
    """Lays out what others own."""

    def __init__(
        self,
        bar: DocumentBar,
        pages: PageSwitch,
        strip: HeatStrip,
    ) -> None:
        super().__init__()
        self._pages = pages
        self._strip = strip
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(pages, 1)
        row.addWidget(strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        self._column = column
        bar.buttons.addWidget(pages.controls)
        column.addWidget(self._row, 1)
        self.setMinimumWidth(_NARROWEST)
        # Later: the switch is amid showing the other pane.
        pages.currentChanged.connect(self._follow, Qt.ConnectionType.QueuedConnection)

    def hold(self, find_bar: QWidget) -> None:
        """Have the row of the search above the text, below what is known of the document."""
        self._column.insertWidget(self._column.indexOf(self._row), find_bar)

    def _follow(self) -> None:
        """The strip is the scroll bar of what is shown."""
        self._strip.follow(self._pages.shown)
