"""What is open, kept on disk whenever that changes: it comes back whole at the next start, also after a crash."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from functools import partial
from itertools import chain, zip_longest
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from khulasa.dossier.source import content_of
from khulasa.services.library.library import Library
from khulasa.services.pipeline.source import Source
from khulasa.services.startup import session_file
from khulasa.services.startup.session_file import LastTime, WindowThen
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.opening.article import OpenArticle
from khulasa.ui.opening.trail import Snapshot
from khulasa.ui.tabs.tabs import ClosedTab, Tabs

_REST_MS = 300
"""Opening ten files is one change."""


Records = Callable[[], Iterable[tuple[str, ...]]]
"""What can be taken back in a window, as words."""


class Parted(Protocol):
    """The panes, parted by a line that a reader may have put somewhere."""

    @property
    def put(self) -> tuple[int, int] | None:
        """The widths that a reader gave them; None where nobody has moved the line."""

    def put_as(self, article: int, summary: int) -> None:
        """Have the line where a reader put it."""

    def window(self) -> QWidget:
        """The window that they stand in."""


class Watched(NamedTuple):
    """What is kept of a window."""

    tabs: Tabs
    panes: Parted
    deeds: Records


class SessionMemory(QObject):
    """One for all windows: they come back as they were, each with its tabs."""

    def __init__(self, client: LibraryClient, folder: Path) -> None:
        super().__init__()
        self._client = client
        self._folder = folder
        self._windows: list[Watched] = []
        self._ended = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.write)
        client.changed.connect(self._rest.start)  # a pasted text is known from now on

    def watch(self, window: Watched) -> None:
        """Keep what a window shows, too."""
        self._windows.append(window)
        window.tabs.changed.connect(self._rest.start)

    def note(self) -> None:
        """Something is to be kept that no tab tells of."""
        self._rest.start()

    def leave(self, tabs: Tabs) -> None:
        """A window is closed: with the last one the session ends as it is, else its tabs are no longer in it."""
        if len(self._windows) == 1:
            self.end()
        self._windows = [window for window in self._windows if window.tabs is not tabs]
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
        first, *others = map(_state_of, self._windows)
        last = LastTime(
            **{field.name: getattr(first, field.name) for field in fields(first)},
            ended=time.time(),
            others=tuple(others),
        )
        session_file.save(last, self._folder)


def _state_of(window: Watched) -> WindowThen:
    tabs = window.tabs
    geometry = window.panes.window().saveGeometry().toBase64().data()
    kept = [(article, item) for article in tabs.articles if (item := item_of(article))]
    front = tabs.articles[tabs.current] if tabs.current >= 0 else None
    return WindowThen(
        geometry=bytes(geometry).decode("ascii"),
        panes=window.panes.put or (),
        tabs=tuple(item for _, item in kept),
        front=next((place for place, (each, _) in enumerate(kept) if each is front), -1),
        closed=tuple(filter(None, map(item_of_closed, tabs.closed_tabs))),
        replaced=tuple(
            tuple(filter(None, map(_item_behind, each.trail.behind))) for each, _ in kept
        ),
        deeds=tuple(window.deeds()),
    )


def reopen(tabs: Tabs, last: WindowThen, client: LibraryClient) -> None:
    """Open what was open the last time, with the same tab in front, and know again what had been closed."""
    items = [item for item in last.tabs if _is_file(item)]
    tabs.open([Source.file(item) for item in items], behind=True)
    front = last.tabs[last.front] if 0 <= last.front < len(last.tabs) else ""
    if front in items:
        tabs.show(items.index(front))
    tabs.remember_closed([Source.file(item) for item in last.closed if _is_file(item)])
    contents = {session_file.content_of(item) for item in (*last.tabs, *chain(*last.replaced))}
    pasted = [content for content in contents if content is not None]
    if pasted:
        client.ask(tabs, partial(_texts_of, pasted), partial(_go_on, tabs, last))
    else:
        _go_on(tabs, last, {})


def _texts_of(contents: Iterable[bytes], library: Library) -> dict[bytes, str]:
    """Pasted texts; those that were removed from the library are gone."""
    texts = ((content, library.text_of(content)) for content in contents)
    return {content: text for content, text in texts if text is not None}


def _go_on(tabs: Tabs, last: WindowThen, texts: Mapping[bytes, str]) -> None:
    """Open pasted texts where they stood, and know again what stood in each tab before."""

    def source_of(item: str) -> Source | None:
        content = session_file.content_of(item)
        if content is None:
            return Source.file(item)
        return Source.pasted(texts[content]) if content in texts else None

    for place, (item, behind) in enumerate(zip_longest(last.tabs, last.replaced, fillvalue=())):
        source = source_of(str(item)) if place < len(last.tabs) else None
        if source is None:
            continue
        article = tabs.article_of(source)
        if article is None and source.text is not None:
            article = tabs.open_at(place, source, behind=place != last.front)
        if article is not None:
            article.trail.remember([each for each in map(source_of, behind) if each is not None])


def _is_file(item: str) -> bool:
    return session_file.content_of(item) is None


def item_of(article: OpenArticle) -> str:
    """What stands in the session for an article; "" for one that cannot come back."""
    source = article.sources[-1] if article.sources else None
    if source is not None and source.path:
        return _whole(source.path)
    return session_file.text_item(article.content) if article.content is not None else ""


def _item_behind(before: Snapshot | Source) -> str:
    """The same for an article that another took the place of."""
    source = before.source if isinstance(before, Snapshot) else before
    if source.path:
        return _whole(source.path)
    if isinstance(before, Snapshot):
        return "" if before.content is None else session_file.text_item(before.content)
    # It came from the library: its text is what it is known by there.
    return (
        ""
        if source.text is None
        else session_file.text_item(bytes.fromhex(content_of(source.text)))
    )


def item_of_closed(closed_tab: ClosedTab) -> str:
    """What stands in the session for a tab that was closed; "" for a text that was pasted."""
    path = closed_tab.source.path
    return _whole(path) if path else ""


def _whole(path: str) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - a link stays the link that was opened


def restore_panes(parted: Parted, panes: Sequence[int]) -> None:
    """Part the window as a reader parted it."""
    match panes:
        case (int(article), int(summary)) if min(article, summary) > 0:
            parted.put_as(article, summary)
