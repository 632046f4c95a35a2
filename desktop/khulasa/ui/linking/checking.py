"""Between a window and the check of quotations: the article in front is the report, the others are its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from khulasa.by_name import load
from khulasa.document.model import Document
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from khulasa.ui.checking.window import CheckingWindow

WINDOW = "khulasa.ui.checking.window:CheckingWindow"


class CheckingLink(QObject):
    """Gives a window the action that checks quotations, Ctrl+Shift+K."""

    def __init__(
        self,
        window: MainWindow,
        links: DossierLink,
        controller: DossierController,
        theme: ActiveTheme,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        self._links = links
        self._theme = theme
        self.check = QAction(window)
        self.check.setShortcut(QKeySequence("Ctrl+Shift+K"))
        self.check.triggered.connect(self.show)
        window.addAction(self.check)
        window.actions_.offer_check(self.check)
        keep_worded(window, self.retranslate)

    def show(self) -> CheckingWindow | None:
        """Check the quotations of the article in front; None where there is none."""
        analysis = self._window.session.analysis
        if analysis is None:
            return None
        if self._window.session.extent is not None:
            self._window.notice.tell(
                lambda: self.tr("Quotations can be checked once all pages are read."), failed=False
            )
            return None
        checking: CheckingWindow = load(WINDOW)(
            analysis.document,
            self._open,
            self._controller.sources(),
            self._controller.library,
            self._theme,
            self._window.window(),
        )
        checking.place_wanted.connect(self._links.go_to)
        checking.show()
        return checking

    def _open(self) -> list[Document]:
        whole = (article for article in self._window.tabs.articles if article.extent is None)
        articles = (article.analysis for article in whole)
        return [analysis.document for analysis in articles if analysis is not None]

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.check.setText(self.tr("Check the quotations…"))
