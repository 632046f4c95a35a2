"""The windows beside an article's window: each is there once, and comes to the front when it is asked for again."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from khulasa.services.library.library import Entry, Library
from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.services.settings.rows import Value
from khulasa.ui.library.client import Shelf
from khulasa.ui.library.recent import Recent
from khulasa.ui.library.window import LibraryWindow
from khulasa.ui.look.side_window import SideWindow
from khulasa.ui.look.theme import Theme
from khulasa.ui.window.about import About
from khulasa.ui.window.help import Help
from khulasa.ui.window.main_window import MainWindow
from khulasa.ui.window.preferences import Preferences

Window = TypeVar("Window", bound=SideWindow)


class Present(NamedTuple):
    """What a window that is just being made has to know."""

    settings: Settings
    theme: Theme


class Sides(QObject):
    """`present` is asked whenever one of them is made; `changed` gives a setting's name and its new value."""

    changed = Signal(str, object)

    def __init__(self, window: MainWindow, shelf: Shelf, present: Callable[[], Present]) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._present = present
        self.recent = Recent(window.actions_.recent, shelf)
        self.recent.wanted.connect(self._open)
        self.recent.refresh()
        window.actions_.library.triggered.connect(self.show_library)
        window.actions_.preferences.triggered.connect(self.show_preferences)
        window.actions_.help.triggered.connect(self.show_help)
        window.actions_.about.triggered.connect(self.show_about)

    def show_library(self) -> None:
        """The library."""
        self._show(LibraryWindow, self._library)

    def show_preferences(self) -> None:
        """The preferences."""
        self._show(Preferences, self._preferences)

    def show_help(self) -> None:
        """The keys."""
        self._show(Help, lambda: Help(self._window, self._window.window()))

    def show_about(self) -> None:
        """Versions and licences."""
        self._show(About, lambda: About(self._window.window()))

    def use(self, settings: Settings, theme: Theme) -> None:
        """Show other settings and colours in those that are open."""
        for preferences in self._window.window().findChildren(Preferences):
            preferences.show_settings(settings)
        for library in self._window.window().findChildren(LibraryWindow):
            library.set_theme(theme)

    def _library(self) -> LibraryWindow:
        made = LibraryWindow(self._shelf, self._present().theme, self._window.window())
        made.wanted.connect(self._open)
        return made

    def _preferences(self) -> Preferences:
        made = Preferences(self._present().settings, self._window.window())
        made.changed.connect(self._change)
        return made

    def _change(self, name: str, value: Value) -> None:
        self.changed.emit(name, value)

    def _show(self, kind: type[Window], make: Callable[[], Window]) -> None:
        found = self._window.window().findChildren(kind)
        shown = found[0] if found else make()
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def _open(self, entry: Entry) -> None:
        """Open an entry again: its file, or the text itself where it was pasted."""
        if entry.path:
            self._window.session.open(Source.file(entry.path))
            return

        def text(library: Library) -> str | None:
            return library.text(entry.id)

        self._shelf.ask(self, text, self._open_text)

    def _open_text(self, text: str | None) -> None:
        if text is not None:
            self._window.session.open(Source.pasted(text))
