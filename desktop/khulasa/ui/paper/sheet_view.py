"""Pages of a sheet on screen, as they will be printed, one below the other.

Qt's own preview records what is painted as strings and runs the bidirectional algorithm over each again, which tears
Arabic lines apart: pages are painted straight onto the screen here.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from khulasa.export.sheet import Sheet
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import named
from khulasa.ui.paper.layout import A4, Paper, lay_out_in_steps
from khulasa.ui.paper.painting import paint_page

_MARGIN = 20  # pixels around a page
_SLICE = 0.008  # seconds of setting pages between two looks at the mouse and the keys: half a frame


class SheetView(QScrollArea):
    """Pages as wide as there is room. Paper is white in every theme: so it will be printed."""

    def __init__(self, theme: ActiveTheme) -> None:
        super().__init__()
        named(self, "sheetView")
        self._pages = _Pages(theme)
        self._steps: Iterator[Paper] = iter(())
        self._set: Paper | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._go_on)
        self.setWidget(self._pages)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_sheet(self, sheet: Sheet, size: tuple[float, float] = A4) -> None:
        """Show the pages of a sheet, in points, as soon as they are set; the view stays where it is."""
        self._steps = lay_out_in_steps(sheet, size)
        self._go_on()

    def _go_on(self) -> None:
        """Set paragraphs for a while, then let the window answer."""
        began = time.monotonic()
        for paper in self._steps:
            self._set = paper
            if time.monotonic() - began > _SLICE:
                self._later.start()
                return
        self._later.stop()
        self._pages.paper = self._set
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._pages.fit(self.viewport().width())


class _Pages(QWidget):
    """The pages, scaled."""

    def __init__(self, theme: ActiveTheme) -> None:
        super().__init__()
        self.paper: Paper | None = None
        self._scale = 1.0
        theme.dress(self.set_theme)

    def fit(self, width: int) -> None:
        """Take a width, and the height that follows from it."""
        paper = self.paper
        if paper is None:
            self.resize(width, 0)
            return
        self._scale = max(0.1, (width - 2 * _MARGIN) / paper.width)
        height = len(paper.pages) * (paper.height * self._scale + _MARGIN) + _MARGIN
        self.resize(width, round(height))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are seen."""
        paper = self.paper
        if paper is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = float(_MARGIN)
        for page in paper.pages:
            area = QRectF(_MARGIN, top, paper.width * self._scale, paper.height * self._scale)
            if area.intersects(QRectF(event.rect())):
                painter.fillRect(area, Qt.GlobalColor.white)
                painter.setPen(self._edge)
                painter.drawRect(area)
                painter.save()
                painter.translate(area.topLeft())
                painter.scale(self._scale, self._scale)
                paint_page(painter, page)
                painter.restore()
            top += area.height() + _MARGIN

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours for what is not paper."""
        self._edge = theme.colour("line")
        self.update()
