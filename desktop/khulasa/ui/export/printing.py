"""Printing, with a preview first."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from khulasa.export.sheet import Sheet
from khulasa.ui.paper.painting import paint


def print_out(sheet: Sheet, parent: QWidget) -> None:
    """Show a sheet as it will be printed; the person prints it from there, or doesn't."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(sheet.title)
    preview = QPrintPreviewDialog(printer, parent)
    preview.paintRequested.connect(lambda device: paint(sheet, device))
    preview.exec()
    preview.deleteLater()
