"""Between a window and the dossier: a copy of the open PDF in which what was quoted of it is highlighted."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from khulasa.dossier.source import content_of
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.window.main_window import MainWindow


class HighlightingLink(QObject):
    """Lists the copy among the exports where the dossier has quotes of the article in front."""

    def __init__(self, window: MainWindow, controller: DossierController) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self.action = QAction(window)
        self.action.triggered.connect(lambda: window.highlighting.export(self.spans()))
        window.exporting.offer(self.action)
        window.exporting.menu.aboutToShow.connect(self.allow)
        self.allow()
        keep_worded(window, self.retranslate)

    def spans(self) -> list[tuple[int, int]]:
        """Where the dossier's quotes of the article in front stand."""
        analysis = self._window.session.analysis
        if analysis is None or not self._window.highlighting.possible:
            return []
        content = content_of(analysis.document.text)
        quotes = self._controller.dossier.quotes
        return [(quote.start, quote.end) for quote in quotes if quote.source.content == content]

    def allow(self) -> None:
        """Offer it where it is possible."""
        self.action.setVisible(bool(self.spans()))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.action.setText(self.tr("PDF, the dossier’s quotes highlighted…"))
