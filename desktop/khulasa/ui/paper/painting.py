"""Painting pages: on a printer, or on the preview of one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPainter, QPen

from khulasa.export.sheet import Sheet
from khulasa.ui.paper.layout import Line, PaperPage, lay_out
from khulasa.ui.paper.styles import ACCENT, BAR, INK


def paint(sheet: Sheet, device: QPagedPaintDevice) -> None:
    """Paint a sheet on a device's pages, in its paper's size. The layout has margins of its own."""
    size = device.pageLayout().fullRectPoints().size()
    paper = lay_out(sheet, (size.width(), size.height()))
    painter = QPainter()
    if not painter.begin(device):
        return
    try:
        printable = device.pageLayout().paintRect(QPageLayout.Unit.Point)
        for number, page in enumerate(paper.pages):
            if number:
                device.newPage()
            painter.save()
            painter.scale(device.logicalDpiX() / 72, device.logicalDpiY() / 72)
            painter.translate(-printable.topLeft())
            paint_page(painter, page)
            painter.restore()
    finally:
        painter.end()


def paint_page(painter: QPainter, page: PaperPage) -> None:
    """Paint one page, in points from its upper left corner."""
    for _, line in page.lines:
        _paint_line(painter, line)
    painter.setPen(QPen(QColor(ACCENT), BAR, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    for x, top, bottom in page.bars:
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
    if page.rule is not None:
        start, end, y = page.rule
        painter.setPen(QPen(QColor(INK), 0.5))
        painter.drawLine(QPointF(start, y), QPointF(end, y))
    if page.footer is not None:
        _paint_line(painter, page.footer)


def _paint_line(painter: QPainter, line: Line) -> None:
    painter.setPen(QColor(line.colour))
    shape = line.shape
    shape.draw(painter, QPointF(line.x, line.y - shape.y()))
