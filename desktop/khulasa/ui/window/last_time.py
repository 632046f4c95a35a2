"""Where the window stands and what it shows, kept for the next start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from khulasa.services.startup import session_file
from khulasa.services.startup.session_file import LastTime
from khulasa.ui.library.client import Shelf
from khulasa.ui.window.main_window import MainWindow


class Remembering(QObject):
    """Writes whenever a document comes on screen or goes, and when the window is closed."""

    def __init__(self, window: MainWindow, shelf: Shelf, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._folder = folder
        window.ready.connect(self._keep)
        window.leaving.connect(self._keep)

    def _keep(self) -> None:
        if not self._shelf.keeps:
            return
        geometry = bytes(self._window.window().saveGeometry().toBase64().data()).decode("ascii")
        last = LastTime(geometry, tuple(self._window.splitter.sizes()), self._window.path)
        session_file.save(last, self._folder)


def restore_panes(window: MainWindow, last: LastTime) -> None:
    """Part the window as it was parted."""
    if len(last.panes) == window.splitter.count() and all(width > 0 for width in last.panes):
        window.splitter.setSizes(list(last.panes))
