"""What of the window's doings can be taken back: a closed tab, a replaced article, a removal, a changed setting."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from khulasa.document.bidi import isolate
from khulasa.services.library.entry import Entry
from khulasa.services.settings import labels, rows
from khulasa.services.settings.rows import Value
from khulasa.services.wording import one_line
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.look.interface_language import current
from khulasa.ui.look.widgets import Words
from khulasa.ui.opening.article import OpenArticle
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.tabs.session_memory import item_of, item_of_closed
from khulasa.ui.tabs.tabs import ClosedTab, Tabs
from khulasa.ui.undoing.deeds import Deeds, Record

Change = Callable[[str, Value], None]
"""Has a setting count, by its name and value."""

_CLOSED, _REPLACED, _SETTING = "closed", "replaced", "setting"
"""What records of deeds begin with."""


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
        self._deeds.did(
            self._words_closed(closed_tab),
            partial(self._tabs.restore, closed_tab),
            record=partial(self._record_closed, closed_tab),
        )

    def _words_closed(self, closed_tab: ClosedTab) -> Words:
        name = isolate(self._session.name_of(closed_tab.source))
        return lambda: self.tr("Closed: %1").replace("%1", name)

    def _record_closed(self, closed_tab: ClosedTab) -> tuple[str, ...]:
        item = item_of_closed(closed_tab)
        is_closed = any(each.source == closed_tab.source for each in self._tabs.closed_tabs)
        return (_CLOSED, item) if item and is_closed else ()

    def replaced(self, article: OpenArticle) -> None:
        """Another text was put in an article's place."""
        self._deeds.did(
            self._words_replaced,
            article.go_back,
            record=lambda: (_REPLACED, item) if (item := item_of(article)) else (),
        )

    def _words_replaced(self) -> str:
        return self.tr("The article was replaced")

    def changed(self, name: str, before: Value, change: Change) -> None:
        """A setting was changed, by `change`, which changes it back, too."""
        self._deeds.did(
            partial(self._words_changed, name),
            partial(change, name, before),
            kind=f"{_SETTING} {name}",
            record=lambda: (_SETTING, name, json.dumps(before)),
        )

    def _words_changed(self, name: str) -> str:
        return self.tr("Setting changed: %1").replace("%1", labels.label(name, current()))

    def remember(self, records: Iterable[tuple[str, ...]], change: Change) -> None:
        """What was done before the program began can be taken back: its tabs are there again, pasted ones soon."""
        deeds = (self._remembered(record, change) for record in records)
        self._deeds.remember([deed for deed in deeds if deed is not None])

    def _remembered(
        self, record: tuple[str, ...], change: Change
    ) -> tuple[Words, Callable[[], None], Record] | None:
        """A record as a deed; None where it makes no sense."""
        match record:
            case (kind, name, stored) if kind == _SETTING and name in rows():
                before = _value_of(stored)
                if before is not None and rows()[name].allows(before):
                    undo = partial(change, name, before)
                    return partial(self._words_changed, name), undo, lambda: record
            case (kind, item) if kind == _CLOSED:
                for closed_tab in reversed(self._tabs.closed_tabs):
                    if item_of_closed(closed_tab) == item:
                        undo = partial(self._tabs.restore, closed_tab)
                        kept = partial(self._record_closed, closed_tab)
                        return self._words_closed(closed_tab), undo, kept
            case (kind, item) if kind == _REPLACED:
                return self._words_replaced, partial(self._go_back_in, item), lambda: record
        return None

    def _go_back_in(self, item: str) -> None:
        """In the tab of an article, which may be there again just now, go back to the one before it."""
        for article in self._tabs.articles:
            if item_of(article) == item:
                article.go_back()

    def removed(self, client: LibraryClient, entries: Sequence[Entry]) -> None:
        """Entries were removed from the library."""

        def words() -> str:
            if len(entries) > 1:
                return self.tr("%Ln document(s) removed from the library", "", len(entries))
            name = one_line(entries[0].name) or self.tr("Untitled article")
            return self.tr("Removed from the library: %1").replace("%1", isolate(name))

        self._deeds.did(words, partial(client.restore, entries))


def _value_of(stored: str) -> Value | None:
    """A setting's value as it was stored, None where it is none."""
    try:
        value = json.loads(stored)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, (str, int)) else None
