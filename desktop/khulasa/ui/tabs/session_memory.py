"""What is open, kept on disk whenever that changes: it comes back whole at the next start, also after a crash."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSplitter

from khulasa.services.library.library import Library
from khulasa.services.pipeline.source import Source
from khulasa.services.startup import session_file
from khulasa.services.startup.session_file import LastTime
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.opening.article import OpenArticle
from khulasa.ui.tabs.tabs import ClosedTab, Tabs

_REST_MS = 300
"""Opening ten files is one change."""


class SessionMemory(QObject):
    """One for all windows: their tabs are one session, and come back in one window."""

    def __init__(self, client: LibraryClient, folder: Path) -> None:
        super().__init__()
        self._client = client
        self._folder = folder
        self._windows: list[tuple[Tabs, QSplitter]] = []
        self._ended = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.write)
        client.changed.connect(self._rest.start)  # a pasted text is known from now on

    def watch(self, tabs: Tabs, splitter: QSplitter) -> None:
        """Keep what a window shows, too."""
        self._windows.append((tabs, splitter))
        tabs.changed.connect(self._rest.start)

    def leave(self, tabs: Tabs) -> None:
        """A window is closed: with the last one the session ends as it is, else its tabs are no longer in it."""
        if len(self._windows) == 1:
            self.end()
        self._windows = [window for window in self._windows if window[0] is not tabs]
        if self._windows:
            self.write()

    def end(self) -> None:
        """The program ends: what is open now comes back, however its windows go."""
        self.write()
        self._ended = True

    def write(self) -> None:
        """Keep how it is now."""
        self._rest.stop()
        if self._ended or not self._windows or not self._client.keeps:
            return
        first, splitter = self._windows[0]
        geometry = splitter.window().saveGeometry().toBase64().data()
        articles = [article for tabs, _ in self._windows for article in tabs.articles]
        items = [_item_of(article) for article in articles]
        front = first.articles[first.current] if first.current >= 0 else None
        item = _item_of(front) if front is not None else ""
        last = LastTime(
            bytes(geometry).decode("ascii"),
            tuple(splitter.sizes()),
            tuple(filter(None, items)),
            [*filter(None, items)].index(item) if item else -1,
            tuple(filter(None, map(_item_of_closed, first.closed_tabs))),
            time.time(),
        )
        session_file.save(last, self._folder)


def reopen(tabs: Tabs, last: LastTime, client: LibraryClient) -> None:
    """Open what was open the last time, with the same tab in front, and know again what had been closed."""
    items = [item for item in last.tabs if _is_file(item)]
    tabs.open([Source.file(item) for item in items], behind=True)
    front = last.tabs[last.front] if 0 <= last.front < len(last.tabs) else ""
    if front in items:
        tabs.show(items.index(front))
    tabs.remember_closed([Source.file(item) for item in last.closed if _is_file(item)])
    for place, item in enumerate(last.tabs):
        content = session_file.content_of(item)
        if content is not None:
            client.ask(
                tabs,
                partial(_text_of, content),
                partial(_open_text, tabs, place, front=item == front),
            )


def _text_of(content: bytes, library: Library) -> str | None:
    return library.text_of(content)


def _open_text(tabs: Tabs, place: int, text: str | None, *, front: bool) -> None:
    """A pasted text, where it stood; nothing where it was removed from the library."""
    if text is not None:
        tabs.open_at(place, Source.pasted(text), behind=not front)


def _is_file(item: str) -> bool:
    return session_file.content_of(item) is None


def _item_of(article: OpenArticle) -> str:
    """What stands in the session for an article; "" for one that cannot come back."""
    source = article.sources[-1] if article.sources else None
    if source is not None and source.path:
        return os.path.abspath(source.path)  # noqa: PTH100 - a link stays the link that was opened
    return session_file.text_item(article.content) if article.content is not None else ""


def _item_of_closed(closed_tab: ClosedTab) -> str:
    path = closed_tab.source.path
    return os.path.abspath(path) if path else ""  # noqa: PTH100 - as above


def restore_panes(splitter: QSplitter, panes: Sequence[int]) -> None:
    """Part the window as it was parted."""
    sizes = list(panes)
    if len(sizes) == splitter.count() and min(sizes) > 0:
        splitter.setSizes(sizes)
