"""What a dossier goes out as: files of every format, the clipboard, the printer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from khulasa.dossier.model import Dossier
from khulasa.errors import KhulasaError
from khulasa.export.dossier.names import SUFFIXES, DossierFormat
from khulasa.export.dossier.sheet import Report
from khulasa.export.dossier.table import EXPORTERS, pdf_sheet
from khulasa.export.names import Options
from khulasa.services.saving import save
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.export.asking import ask_where, stem_of
from khulasa.ui.export.exporting import print_out
from khulasa.ui.export.saved import show_path, tell_saved
from khulasa.ui.look.announce import announce
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.interface_language import error_text, keep_worded
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.paper.pdf import pdf


def written(form: DossierFormat, dossier: Dossier, report: Report) -> str | bytes:
    """A dossier in a format. Raises `KhulasaError`: a quote isn't as it was taken, or a pattern can't be followed."""
    if form is DossierFormat.PDF:
        return pdf(pdf_sheet(dossier, report))
    return EXPORTERS[form](dossier, report)


class DossierExporting(QObject):
    """Owns the menu of formats; exports what the controller holds."""

    def __init__(
        self,
        window: QWidget,
        controller: DossierController,
        notice: Notice,
        theme: ActiveTheme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._controller = controller
        self._notice = notice
        self.options = Options()
        self.show_path = show_path
        self.menu = Menu(window)
        self.formats: dict[DossierFormat, QAction] = {}
        for form in DossierFormat:
            action = self.menu.addAction("")
            action.triggered.connect(lambda _checked=False, form=form: self.export(form))
            self.formats[form] = action
        self.menu.addSeparator()
        self.print = self.menu.addAction("")
        self.print.setShortcut(QKeySequence.StandardKey.Print)
        self.print.triggered.connect(self._print)
        keep_worded(window, self.retranslate)

    @property
    def report(self) -> Report:
        """How a dossier goes out today."""
        day = date.today()  # noqa: DTZ011 - the day where the reader is
        standings = self._controller.standings.of
        return Report(replace(self.options, accessed=day), day, standings)

    def allow(self, *, possible: bool) -> None:
        """Whether there is something to export."""
        for action in (self.print, *self.formats.values()):
            action.setEnabled(possible)

    def export(self, form: DossierFormat) -> None:
        """Ask where to, and write the file; say what became of it."""
        path = self.ask_path(form)
        if not path:
            return
        try:
            content = written(form, self._controller.dossier, self.report)
            save(content, path, may_replace=True)  # the dialog has asked
        except KhulasaError as error:
            self._tell(error)
            return
        tell_saved(self._notice, Path(path), self.show_path)

    def ask_path(self, form: DossierFormat) -> str:
        """Where a person wants the file, "" for nowhere. The dialog asks before a file is replaced."""
        stem = stem_of(self._controller.dossier.name) or self.tr("Dossier")
        suggested = str(Path.home() / (stem + SUFFIXES[form]))
        return ask_where(self._window, self.formats[form].text(), suggested, [SUFFIXES[form]])

    def copy_all(self) -> None:
        """Put the whole report on the clipboard, as text and as HTML that states its direction."""
        try:
            data = QMimeData()
            for form, put in (
                (DossierFormat.TEXT, data.setText),
                (DossierFormat.HTML, data.setHtml),
            ):
                put(str(written(form, self._controller.dossier, self.report)))
        except KhulasaError as error:
            self._tell(error)
            return
        QApplication.clipboard().setMimeData(data)
        announce(self._window, self.tr("The dossier was copied"))
        self._notice.tell(lambda: self.tr("The dossier was copied"), failed=False)

    def _print(self) -> None:
        try:
            sheet = pdf_sheet(self._controller.dossier, self.report)
        except KhulasaError as error:
            self._tell(error)
        else:
            print_out(sheet, self._theme, self._window)

    def _tell(self, error: KhulasaError) -> None:
        self._notice.tell(lambda: error_text(error))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        words = {
            DossierFormat.DOCX: self.tr("Word (DOCX)…"),
            DossierFormat.ODT: self.tr("OpenDocument (ODT)…"),
            DossierFormat.PDF: self.tr("PDF…"),
            DossierFormat.HTML: self.tr("Web page (HTML)…"),
            DossierFormat.MARKDOWN: self.tr("Markdown…"),
            DossierFormat.TEXT: self.tr("Plain text…"),
            DossierFormat.JSON: self.tr("Data (JSON)…"),
            DossierFormat.BIBTEX: self.tr("Sources for LaTeX (BibTeX)…"),
            DossierFormat.RIS: self.tr("Sources for Zotero and EndNote (RIS)…"),
            DossierFormat.CSL: self.tr("Sources as data (CSL-JSON)…"),
            DossierFormat.CSV: self.tr("Quotations as a table (CSV)…"),
            DossierFormat.XLSX: self.tr("Quotations for Excel (XLSX)…"),
            DossierFormat.OBSIDIAN: self.tr("Notes for Obsidian (Markdown)…"),
            DossierFormat.QDPX: self.tr("Project for MAXQDA and NVivo (QDPX)…"),
        }
        for form, action in self.formats.items():
            action.setText(words[form])
        self.print.setText(self.tr("Print…"))
