"""Between a window and the comparison of reports: the open articles, or the documents of a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from khulasa.by_name import load
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from khulasa.ui.comparing.background import Asked
    from khulasa.ui.comparing.window import ComparingWindow

WINDOW = "khulasa.ui.comparing.window:ComparingWindow"
ASKED = "khulasa.ui.comparing.background:Asked"


class ComparingLink(QObject):
    """Gives a window the action that compares reports, Ctrl+Shift+M."""

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
        self.compare = QAction(window)
        self.compare.setShortcut(QKeySequence("Ctrl+Shift+M"))
        self.compare.triggered.connect(self.show)
        window.addAction(self.compare)
        window.actions_.offer_comparison(self.compare)
        links.compare_wanted.connect(self._show_dossier)
        keep_worded(window, self.retranslate)

    def show(self) -> ComparingWindow:
        """Compare the open articles, or where there are fewer than two the documents of the first dossier."""
        comparing: ComparingWindow = load(WINDOW)(
            self._open,
            self._controller.sources(),
            self._controller.library,
            self._theme,
            self._window.window(),
        )
        comparing.options = lambda: self._window.exporting.options
        comparing.place_wanted.connect(self._links.go_to)
        comparing.show()
        return comparing

    def _show_dossier(self) -> None:
        """Compare the documents of the dossier that is worked on."""
        self.show().choose(self._controller.dossier.name)

    def _open(self) -> list[Asked]:
        """The articles that are read to their end."""
        asked: type[Asked] = load(ASKED)
        return [
            asked(article.analysis.document, article.analysis.sentences)
            for article in self._window.tabs.articles
            if article.extent is None and article.analysis is not None
        ]

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.compare.setText(self.tr("Compare reports of one event…"))
