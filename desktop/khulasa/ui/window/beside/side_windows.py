"""The windows beside an article's window: each is there once, and comes to the front when it is asked for again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from khulasa.by_name import load
from khulasa.services.library.entry import Entry
from khulasa.services.library.finding.hits import Hit
from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.services.settings.rows import Value
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.library.recent import Recent
from khulasa.ui.look.chrome.side_window import SideWindow
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.tabs.tabs import Tabs
from khulasa.ui.window.actions import Actions

LIBRARY = "khulasa.ui.library.window:LibraryWindow"
PREFERENCES = "khulasa.ui.window.beside.preferences:Preferences"
HELP = "khulasa.ui.window.beside.help:Help"
ABOUT = "khulasa.ui.window.beside.about:About"
"""Each is imported when it is asked for: hardly a start needs one."""


class SideWindows(QObject):
    """`changed` gives a setting's name and its new value."""

    changed = Signal(str, object)
    undo_wanted = Signal()
    """What was done last shall be taken back."""
    entries_removed = Signal(list)
    """Entries of the library, which can still be had back."""
    collecting_wanted = Signal(list)
    """Entries of the library whose key sentences shall come into a dossier."""
    place_wanted = Signal(object)
    """The article that has just come is wanted at a `Hit`, with what was found marked."""

    def __init__(
        self,
        actions: Actions,
        session: DocumentSession,
        tabs: Tabs,
        client: LibraryClient,
        theme: ActiveTheme,
        settings: Settings,
    ) -> None:
        super().__init__(actions)
        self._window = actions.window
        self._session = session
        self._tabs = tabs
        self._client = client
        self._theme = theme
        self._settings = settings
        self._awaited: list[tuple[Source, Hit]] = []
        for signal in (session.ready, session.on_screen):
            signal.connect(self._show_place)
        self.recent = Recent(actions.recent, client)
        self.recent.entry_chosen.connect(self.open_entry)
        self.recent.refresh()
        actions.library.triggered.connect(self.show_library)
        actions.preferences.triggered.connect(self.show_preferences)
        actions.help.triggered.connect(self.show_help)
        actions.about.triggered.connect(self.show_about)

    def show_library(self) -> None:
        """The library."""
        self._show(LIBRARY, self._library)

    def show_preferences(self) -> None:
        """The preferences."""
        self._show(PREFERENCES, self._preferences)

    def show_setting(self, name: str) -> None:
        """The preferences, at one of them."""
        self.show_preferences()
        for preferences in self._window.window().findChildren(load(PREFERENCES)):
            preferences.go_to(name)

    def show_help(self) -> None:
        """The keys."""
        self._show(HELP, lambda kind: kind(self._window, self._window.window()))

    def show_about(self) -> None:
        """Versions and licences."""
        self._show(ABOUT, lambda kind: kind(self._window.window()))

    def use(self, settings: Settings) -> None:
        """Show other settings from now on."""
        self._settings = settings
        for window in self._window.window().findChildren(SideWindow):
            window.show_settings(settings)

    def _library(self, kind: Any) -> Any:
        library = kind(self._client, self._theme, self._window.window())
        library.entry_chosen.connect(self.open_entry)
        library.hit_chosen.connect(self._open_at)
        library.entries_removed.connect(self.entries_removed)
        library.undo_wanted.connect(self.undo_wanted)
        library.collecting_wanted.connect(self.collecting_wanted)
        return library

    def _preferences(self, kind: Any) -> Any:
        preferences = kind(self._settings, self._window.window())
        preferences.changed.connect(self._change)
        preferences.undo_wanted.connect(self.undo_wanted)
        return preferences

    def _change(self, name: str, value: Value) -> None:
        self.changed.emit(name, value)

    def _show(self, place: str, make: Callable[[Any], Any]) -> None:
        kind = load(place)
        existing = self._window.window().findChildren(kind)
        window = existing[0] if existing else make(kind)
        window.show()
        window.raise_()
        window.activateWindow()

    def _open_at(self, entry: Entry, hit: Hit, behind: bool) -> None:
        """Open an entry again, at a place; in a tab behind the place waits until somebody looks."""
        self._open(entry, behind=behind, hit=hit)

    def _show_place(self) -> None:
        """Lead to the place that was asked for, where the article in front is the one it is in."""
        source = self._session.article.source
        if source is None or self._session.analysis is None:
            return
        for awaited in [each for each in self._awaited if each[0] == source]:
            self._awaited.remove(awaited)
            self.place_wanted.emit(awaited[1])

    def open_entry(self, entry: Entry, behind: bool = False) -> None:
        """Open an entry again: its file, or the text itself where it was pasted."""
        self._open(entry, behind=behind)

    def _open(self, entry: Entry, *, behind: bool, hit: Hit | None = None) -> None:
        def open_source(source: Source) -> None:
            if hit is not None:
                self._awaited.append((source, hit))
            self._tabs.open([source], behind=behind)
            if not behind:  # it may be in front already
                self._show_place()

        if entry.path:
            open_source(Source.file(entry.path))
            return

        def open_text(text: str | None) -> None:
            if text is not None:
                open_source(Source.pasted(text))

        self._client.ask(self, lambda library: library.text(entry.id), open_text)
