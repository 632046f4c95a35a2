"""Exporting: the menu of formats, the question where to, and what is said afterwards."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from khulasa.by_name import ByName, load
from khulasa.errors import KhulasaError
from khulasa.export.base import Exporter
from khulasa.export.names import AS_IT_STANDS, Format, Options
from khulasa.export.sheet import Sheet, sheet_of
from khulasa.export.table import EXPORTERS, SUFFIXES
from khulasa.services.saving import save
from khulasa.summary.model import Summary
from khulasa.ui.export.asking import ask_where, stem_of
from khulasa.ui.export.saved import show_path, tell_saved
from khulasa.ui.look import clipboard
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.interface_language import error_text, keep_worded
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.opening.article import OpenArticle
from khulasa.ui.summary.controller import SummaryController

_EXPORTERS: ByName[Format, Exporter] = ByName(
    {**EXPORTERS.places, Format.PDF: "khulasa.ui.paper.pdf:export"}
)
PREVIEW = "khulasa.ui.paper.print_preview:PrintPreview"
_ORDER = (
    Format.DOCX,
    Format.ODT,
    Format.PDF,
    Format.HTML,
    Format.MARKDOWN,
    Format.TEXT,
    Format.JSON,
)


class Exporting(QObject):
    """Owns the menu; exports what the controller has selected."""

    def __init__(
        self,
        window: QWidget,
        controller: SummaryController,
        notice: Notice,
        theme: ActiveTheme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._controller = controller
        self._notice = notice
        controller.renewed.connect(lambda: self.allow(possible=True))
        self.options = AS_IT_STANDS
        self.show_path = show_path
        self.menu = Menu(window)
        self.formats: dict[Format, QAction] = {}
        for form in _ORDER:
            self.formats[form] = self.menu.addAction("")
            self.formats[form].triggered.connect(
                lambda _checked=False, form=form: self.export(form)
            )
        self.formats[Format.DOCX].setShortcut(QKeySequence("Ctrl+E"))
        self._before_options = self.menu.addSeparator()
        self.whole_article = self.menu.addAction("")
        self.speakers = self.menu.addAction("")
        for action in (self.whole_article, self.speakers):
            action.setCheckable(True)
        self.print = QAction(window)
        self.print.setShortcut(QKeySequence.StandardKey.Print)
        self.print.triggered.connect(self._print)
        window.addActions([self.formats[Format.DOCX], self.print])
        self.allow(possible=False)
        keep_worded(window, self.retranslate)

    def offer(self, action: QAction) -> None:
        """List another form behind the formats."""
        self.menu.insertAction(self._before_options, action)

    def allow(self, *, possible: bool) -> None:
        """Whether there is something to take away."""
        self.menu.setEnabled(possible)
        for action in (*self.formats.values(), self.print):
            action.setEnabled(possible)

    def export(self, form: Format) -> None:
        """Ask where to, and write the file once all is known of the sentences; say what became of it."""
        summary = self._controller.summary
        if summary is None or not (path := self.ask_path(form, self._suggested(summary, form))):
            return
        article = self._controller.article
        if article.extent is not None:
            self._notice.tell(
                lambda: self.tr("It will be saved once all pages are read."), failed=False
            )
        self._controller.when_whole(lambda: self._write(article, form, path))

    def _write(self, article: OpenArticle, form: Format, path: str) -> None:
        summary = self._controller.summary_of(article)
        if summary is None:
            return
        try:
            content = _EXPORTERS[form](summary, self._wanted())
            save(
                content, path, source=summary.analysis.document.source, may_replace=True
            )  # the dialog has asked
        except KhulasaError as error:
            self._tell(error)
            return
        tell_saved(self._notice, Path(path), self.show_path)

    def _tell(self, error: KhulasaError) -> None:
        self._notice.tell(lambda: error_text(error))

    def ask_path(self, form: Format, suggested: str) -> str:
        """Where a person wants the file, "" for nowhere. The dialog asks before a file is replaced."""
        return ask_where(self._window, self.formats[form].text(), suggested, [SUFFIXES[form]])

    def _suggested(self, summary: Summary, form: Format) -> str:
        """Beside the article, by its name and that it is a summary."""
        document = summary.analysis.document
        folder = Path(document.source).parent if document.source else Path.home()
        name = Path(document.source).stem or document.title or self.tr("Untitled article")
        return str(folder / (self.tr("%1 - summary").replace("%1", stem_of(name)) + SUFFIXES[form]))

    def _wanted(self) -> Options:
        options = replace(
            self.options,
            whole_article=self.whole_article.isChecked(),
            speakers=self.speakers.isChecked(),
        )
        return clipboard.today(options)

    def _print(self) -> None:
        summary = self._controller.summary
        if summary is None:
            return
        if self._controller.extent is not None:
            self._notice.tell(
                lambda: self.tr("It can be printed once all pages are read."), failed=False
            )
            return
        try:
            printed = sheet_of(summary, self._wanted())
        except KhulasaError as error:
            self._tell(error)
        else:
            print_out(printed, self._theme, self._window)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.menu.setTitle(self.tr("Export"))
        words = {
            Format.DOCX: self.tr("Word (DOCX)…"),
            Format.ODT: self.tr("OpenDocument (ODT)…"),
            Format.PDF: self.tr("PDF…"),
            Format.HTML: self.tr("Web page (HTML)…"),
            Format.MARKDOWN: self.tr("Markdown…"),
            Format.TEXT: self.tr("Plain text…"),
            Format.JSON: self.tr("Data (JSON)…"),
        }
        for form, action in self.formats.items():
            action.setText(words[form])
        self.whole_article.setText(self.tr("The whole article, key sentences highlighted"))
        self.speakers.setText(self.tr("Somebody’s words with their speaker"))
        self.print.setText(self.tr("Print…"))


def print_out(sheet: Sheet, theme: ActiveTheme, parent: QWidget) -> None:
    """Show a sheet as it will be printed; the person prints it from there, or doesn't."""
    preview = load(PREVIEW)(sheet, theme, parent)
    preview.exec()
    preview.deleteLater()
