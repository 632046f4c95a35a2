"""What of the window's doings can be taken back: a closed tab, a replaced article, a removal, a changed setting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from khulasa.document.bidi import isolate
from khulasa.services.library.entry import Entry
from khulasa.services.settings import labels
from khulasa.services.wording import one_line
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.look.interface_language import current
from khulasa.ui.opening.article import OpenArticle
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.tabs.tabs import ClosedTab, Tabs
from khulasa.ui.undoing.deeds import Deeds


class Offers(QObject):
    """Words each doing, and hands it to `Deeds`."""

    def __init__(self, deeds: Deeds, session: DocumentSession, tabs: Tabs) -> None:
        super().__init__(deeds)
        self._deeds = deeds
        self._session = session
        self._tabs = tabs
        tabs.closed.connect(self.closed)
        tabs.replaced.connect(self.replaced)

    def closed(self, closed_tab: ClosedTab) -> None:
        """A tab was closed."""
        name = isolate(self._session.name_of(closed_tab.source))
        self._deeds.did(
            lambda: self.tr("Closed: %1").replace("%1", name),
            partial(self._tabs.restore, closed_tab),
        )

    def replaced(self, article: OpenArticle) -> None:
        """Another text was put in an article's place."""
        self._deeds.did(lambda: self.tr("The article was replaced"), article.go_back)

    def changed(self, name: str, undo: Callable[[], None]) -> None:
        """A setting was changed."""
        self._deeds.did(
            lambda: self.tr("Setting changed: %1").replace("%1", labels.label(name, current())),
            undo,
            kind=f"setting {name}",
        )

    def removed(self, client: LibraryClient, entries: Sequence[Entry]) -> None:
        """Entries were removed from the library."""

        def words() -> str:
            if len(entries) > 1:
                return self.tr("%Ln document(s) removed from the library", "", len(entries))
            name = one_line(entries[0].name) or self.tr("Untitled article")
            return self.tr("Removed from the library: %1").replace("%1", isolate(name))

        self._deeds.did(words, partial(client.restore, entries))
