"""What pages are scrolled and zoomed in: where each lies, and which is on screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from khulasa.document.model import Page
from khulasa.document.places import Box
from khulasa.ui.pages.layout import GAP, PageLayout

SMALLEST, LARGEST, STEP = 0.2, 10.0, 1.2
"""The bounds of the zoom in pixels a point, and one step of it."""

_MARGIN = 1.0  # points that a mark reaches beyond its words
_LINE_STEP = 40


class PageScrollArea(QAbstractScrollArea):
    """Lays pages out one below the other. Knows nothing of what stands on them: see `PageView`."""

    moved = Signal()
    """Another place, or another size."""
    laid_out = Signal()
    """Pages are as high as never before, or others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The strip beside the pages is their scroll bar.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._zoom: float | None = None  # None fits the width
        self._layout = PageLayout((), 1.0, 1.0)
        self.verticalScrollBar().setSingleStep(_LINE_STEP)
        self.horizontalScrollBar().setSingleStep(_LINE_STEP)

    def show_pages(self, pages: Sequence[Page], *, right_to_left: bool) -> None:
        """Show pages from the first on."""
        ways = Qt.LayoutDirection
        self.setLayoutDirection(ways.RightToLeft if right_to_left else ways.LeftToRight)
        self.horizontalScrollBar().setLayoutDirection(
            ways.LeftToRight
        )  # it shows where the pane is
        self._layout = PageLayout(pages, self._layout.scale, self._layout.width)
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    @contextmanager
    def staying(self) -> Iterator[None]:
        """Stay at the same place while more pages of the same document are shown."""
        number, above = self.place()
        vertical, horizontal = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        scale = self._layout.scale
        yield
        if self._layout.scale == scale:
            self.verticalScrollBar().setValue(vertical)
        else:
            self.go_to(Box(number, 0, above, 0, above), 0 if above else GAP)
        self.horizontalScrollBar().setValue(horizontal)

    @property
    def page(self) -> int:
        """The number of the page in the middle of the pane, 0 where there is none."""
        pages = self._layout.pages
        if not pages:
            return 0
        middle = self._area().center().y()
        return pages[self._layout.row_at(middle)].number

    def place(self) -> tuple[int, float]:
        """The page on top of the pane, and how many points of it lie above."""
        if not self._layout.pages:
            return 0, 0.0
        row = self._layout.row_at(self._area().top() + GAP)
        above = self._area().top() - self._layout.rect(row).top()
        return self._layout.pages[row].number, max(0.0, above / self._layout.scale)

    def go_to(self, box: Box, below: float = GAP) -> None:
        """Bring a box to so many pixels below the top of the pane, and into its width."""
        rows = [row for row, page in enumerate(self._layout.pages) if page.number == box.page]
        if not rows:
            return
        rect, scale = self._layout.rect(rows[0]), self._layout.scale
        top = rect.top() + box.top * scale
        self.verticalScrollBar().setValue(round(top - below))
        begin = rect.left() + box.left * scale
        end = rect.left() + box.right * scale
        bar = self.horizontalScrollBar()
        width = self.viewport().width()
        if bar.value() <= begin and end <= bar.value() + width:
            return
        place = end - width + GAP if self.isRightToLeft() else begin - GAP
        bar.setValue(round(place))

    def _on_screen(self, box: Box, rect: QRectF) -> QRectF:
        scale = self._layout.scale
        corner = rect.topLeft() + QPointF(box.left - _MARGIN, box.top - _MARGIN) * scale
        width = box.right - box.left + 2 * _MARGIN
        height = box.bottom - box.top + 2 * _MARGIN
        return QRectF(corner.x(), corner.y(), width * scale, height * scale)

    # Size

    @property
    def zoom(self) -> float:
        """How large pages are: 1 is their size on paper, as far as the screen knows."""
        return self._layout.scale / (self.logicalDpiX() / 72)

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Grow or shrink; what stands `around` a point of the pane, else the edge at which lines begin, stays there."""
        middle = around or self._start_edge()
        place = self._area().topLeft() + middle
        before = self._layout
        self._zoom = min(LARGEST, max(SMALLEST, before.scale * factor))
        self._lay_out()
        if not before.pages:
            return
        row = before.row_at(place.y())
        inside = place - before.rect(row).topLeft()
        growth = self._layout.scale / before.scale
        corner = self._layout.rect(row).topLeft() + inside * growth - middle
        self.verticalScrollBar().setValue(round(corner.y()))
        self.horizontalScrollBar().setValue(round(corner.x()))

    def _start_edge(self) -> QPointF:
        """Where in the pane, halfway down, the page begins on the side where its lines begin."""
        y = self.viewport().height() / 2
        if not self._layout.pages:
            return QPointF(0, y)
        area = self._area()
        rect = self._layout.rect(self._layout.row_at(area.top() + y))
        edge = rect.right() if self.isRightToLeft() else rect.left()
        return QPointF(min(area.width(), max(0.0, edge - area.left())), y)

    def fit_width(self) -> None:
        """Make pages as wide as the pane, now and when it changes."""
        number, above = self.place()
        self._zoom = None
        self._lay_out()
        self.go_to(Box(number, 0, above, 0, above), 0 if above else GAP)

    def _lay_out(self) -> None:
        width = float(self.viewport().width())
        widest = max((page.width for page in self._layout.pages), default=1.0)
        scale = self._zoom
        if scale is None:
            scale = max(SMALLEST, (width - 2 * GAP) / widest)
        self._layout = PageLayout(self._layout.pages, scale, width)
        for bar, whole, visible in (
            (self.horizontalScrollBar(), self._layout.across, self.viewport().width()),
            (self.verticalScrollBar(), self._layout.down, self.viewport().height()),
        ):
            bar.setPageStep(visible)
            bar.setRange(0, max(0, round(whole) - visible))
        self._turned()
        self.laid_out.emit()

    def _area(self) -> QRectF:
        """What the pane shows, in the layout's pixels."""
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return QRectF(left, top, self.viewport().width(), self.viewport().height())

    def _turned(self) -> None:
        self.viewport().update()
        self.moved.emit()

    # Qt's own

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Another part of the pages is in view."""
        self._turned()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width anew, and stay at the same place."""
        super().resizeEvent(event)
        number, above = self.place()
        self._lay_out()
        if self._zoom is None:
            self.go_to(Box(number, 0, above, 0, above), 0 if above else GAP)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls; with Ctrl it zooms around the mouse."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP ** (event.angleDelta().y() / 120), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with +, - and 0 zooms; Home and End lead to the first and last page, arrows and Page keys about."""
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        if event.matches(QKeySequence.StandardKey.ZoomIn) or (
            zooms(event) and event.key() == Qt.Key.Key_Equal
        ):
            self.zoom_by(STEP)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom_by(1 / STEP)
        elif zooms(event):
            self.fit_width()
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            vertical.setValue(0 if event.key() == Qt.Key.Key_Home else vertical.maximum())
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = horizontal.singleStep()
            to_right = event.key() == Qt.Key.Key_Right
            horizontal.setValue(horizontal.value() + (step if to_right else -step))
        else:
            super().keyPressEvent(event)


def zooms(event: QKeyEvent) -> bool:
    """Whether a key grows or shrinks pages, or fits their width."""
    standard = QKeySequence.StandardKey
    if event.matches(standard.ZoomIn) or event.matches(standard.ZoomOut):
        return True
    ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return ctrl and event.key() in {Qt.Key.Key_0, Qt.Key.Key_Equal}
