"""What will be printed, page by page, before it is: see `sheet_view` for why it isn't Qt's own preview."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from khulasa.export.sheet import Sheet
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.look.widgets import button, named
from khulasa.ui.paper.painting import paint
from khulasa.ui.paper.sheet_view import SheetView

_SIZE = QSize(720, 820)


class PrintPreview(QDialog):
    """Shows a sheet in the size of the printer's paper; from here it is printed, or not."""

    def __init__(self, sheet: Sheet, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "printPreview")
        self.resize(_SIZE)
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setDocName(sheet.title)
        self._sheet = sheet
        self.pages = SheetView(theme)
        self.print_button = button(primary=True)
        self.print_button.clicked.connect(self._ask_printer)
        self.close_button = button()
        self.close_button.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.close_button)
        foot.addWidget(self.print_button)
        rows = QVBoxLayout(self)
        rows.addWidget(self.pages, 1)
        rows.addLayout(foot)
        self.print_button.setDefault(True)
        keep_worded(self, self.retranslate)
        self._show()

    def _show(self) -> None:
        paper = self.printer.pageLayout().fullRectPoints().size()
        self.pages.show_sheet(self._sheet, (paper.width(), paper.height()))

    def _ask_printer(self) -> None:
        """Which printer, which pages, which paper; then print."""
        dialog = QPrintDialog(self.printer, self)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self.print_out()

    def print_out(self) -> None:
        """Print on the printer as it is."""
        paint(self._sheet, self.printer)
        self.accept()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setWindowTitle(self.tr("Print preview"))
        self.pages.setAccessibleName(self.tr("Print preview"))
        self.print_button.setText(self.tr("Print…"))
        self.close_button.setText(self.tr("Close"))
