"""A menu of other documents of the library that share rare words with the article in front, each with why."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from khulasa.services.library.entry import Entry
from khulasa.services.library.finding.see_also import Related
from khulasa.services.library.library import Library
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import caption
from khulasa.ui.window.main_window import MainWindow


class SeeAlso(QObject):
    """Asks the library when the menu of the article is opened; its answer fills the menu below."""

    def __init__(
        self, window: MainWindow, client: LibraryClient, open_entry: Callable[[Entry], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._client = client
        self._open_entry = open_entry
        self.menu = Menu(window.actions_.of_article)
        self.menu.setEnabled(False)
        window.actions_.offer_related(self.menu)
        window.actions_.of_article.aboutToShow.connect(self.ask)
        keep_worded(window, self.retranslate)

    def ask(self) -> None:
        """Learn what is related to the article in front."""
        analysis = self._window.session.analysis
        self.menu.clear()
        self.menu.setEnabled(False)
        if analysis is None:
            return
        document = analysis.document

        def related(library: Library) -> list[Related]:
            return library.see_also(document)

        self._client.ask(self, related, self._fill)

    def _fill(self, related: list[Related]) -> None:
        self.menu.clear()
        self.menu.setEnabled(bool(related))
        for other in related:
            why = "، ".join(other.words)
            action = self.menu.addAction(caption(f"{other.entry.name} · {why}"))
            action.triggered.connect(partial(self._open_entry, other.entry))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.menu.setTitle(self.tr("Of the same matter"))
