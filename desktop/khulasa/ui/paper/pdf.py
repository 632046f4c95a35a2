"""A sheet as a PDF file."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QPdfWriter

from khulasa.export.sheet import Sheet
from khulasa.ui.paper.painting import paint


def pdf(sheet: Sheet) -> bytes:
    """The file's bytes."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    paint(sheet, writer)
    del writer
    buffer.close()
    return bytes(data.data())
