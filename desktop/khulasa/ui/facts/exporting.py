"""Exporting facts: the menu of formats, the question where to, and what is said afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from khulasa.errors import KhulasaError
from khulasa.export.names import Options
from khulasa.export.table import FACTS
from khulasa.facts.kinds import EVERY_KIND
from khulasa.facts.quotable import QuotableFacts
from khulasa.services.saving import save
from khulasa.summary.model import Summary
from khulasa.ui.export.asking import ask_where, stem_of
from khulasa.ui.export.saved import tell_saved
from khulasa.ui.look import clipboard
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.interface_language import error_text, keep_worded

_SUFFIX = {name: "." + name for name in FACTS} | {"text": ".txt"}
_ORDER = ("csv", "xlsx", "docx", "odt", "html", "text", "json")

Asked = Callable[[], tuple[Summary, QuotableFacts] | None]


class FactsExporting(QObject):
    """Owns the menu; exports all facts of what is open."""

    def __init__(self, window: QWidget, asked: Asked, notice: Notice) -> None:
        super().__init__(window)
        self._window = window
        self._asked = asked
        self._notice = notice
        self.options: Callable[[], Options] = Options
        self.menu = Menu(window)
        self.formats: dict[str, QAction] = {}
        for name in _ORDER:
            action = self.menu.addAction("")
            action.triggered.connect(lambda _checked=False, name=name: self.export(name))
            self.formats[name] = action
        keep_worded(window, self.retranslate)

    def export(self, name: str) -> None:
        """Ask where to, and write the file."""
        asked = self._asked()
        if asked is None:
            return
        summary, facts = asked
        path = self.ask_path(name, self._suggested(summary, name))
        if not path:
            return
        try:
            options = clipboard.today(self.options())
            content = FACTS[name](summary, facts, EVERY_KIND, options)
            source = summary.analysis.document.source
            save(content, path, source=source, may_replace=True)  # the dialog has asked
        except KhulasaError as broken:
            error = broken
            self._notice.tell(lambda: error_text(error))
            return
        tell_saved(self._notice, Path(path))

    def ask_path(self, name: str, suggested: str) -> str:
        """Where a person wants the file, "" for nowhere."""
        return ask_where(self._window, self.formats[name].text(), suggested, [_SUFFIX[name]])

    def _suggested(self, summary: Summary, name: str) -> str:
        """Beside the article, by its name and that these are its facts."""
        document = summary.analysis.document
        folder = Path(document.source).parent if document.source else Path.home()
        stem = stem_of(Path(document.source).stem or document.title) or self.tr("Untitled article")
        return str(folder / (self.tr("%1 - facts").replace("%1", stem) + _SUFFIX[name]))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        words = {
            "csv": self.tr("Table (CSV)…"),
            "xlsx": self.tr("Excel (XLSX)…"),
            "docx": self.tr("Word (DOCX)…"),
            "odt": self.tr("OpenDocument (ODT)…"),
            "html": self.tr("Web page (HTML)…"),
            "text": self.tr("Plain text…"),
            "json": self.tr("Data (JSON)…"),
        }
        for name, action in self.formats.items():
            action.setText(words[name])
