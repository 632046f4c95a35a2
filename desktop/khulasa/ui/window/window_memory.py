"""A window's memory: what it opens is kept in the library, and where it stands for the next start."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from khulasa.services.library.library import Opened
from khulasa.services.library.reading_state import Desk
from khulasa.services.startup import session_file
from khulasa.services.startup.session_file import LastTime
from khulasa.summary.model import Analysis
from khulasa.ui.library.client import Shelf
from khulasa.ui.window.main_window import MainWindow

_REST_MS = 1500  # so long after the last change it is written


class WindowMemory(QObject):
    """Lives as long as its window. Nothing is written before the library has said how the document was left."""

    def __init__(self, window: MainWindow, shelf: Shelf) -> None:
        super().__init__(window)
        self._window = window
        self._shelf = shelf
        self._analysis: Analysis | None = None
        self._opened: Opened | None = None
        self._scroll = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.leave)
        window.ready.connect(self._shown)
        window.leaving.connect(self.leave)
        window.summary.summary_changed.connect(self._changed)
        window.article.verticalScrollBar().valueChanged.connect(self._changed)
        window.article.shown.connect(self._scroll_back)

    def leave(self) -> None:
        """Write how the document stands now."""
        self._rest.stop()
        summary = self._window.summary.summary
        if self._opened is None or summary is None or not self._shelf.keeps:
            return
        desk = Desk.left(
            self._window.summary.steerer.steering, summary, self._window.article.offset_at_top()
        )
        opened = self._opened
        self._shelf.ask(self, lambda library: library.leave(opened.content, desk), _nothing)

    def _changed(self) -> None:
        if self._opened is not None:
            self._rest.start()

    def _shown(self) -> None:
        analysis = self._window.analysis
        if analysis is None or not self._shelf.keeps:
            return
        if self._analysis is not None and self._analysis.document.text == analysis.document.text:
            self._analysis = analysis  # ranked in another way
            return
        self._analysis, self._opened, self._scroll = analysis, None, 0
        opened = Opened.of(analysis, self._window.path)
        now = time.time()
        self._shelf.ask(
            self, lambda library: library.open(opened, now), partial(self._restore, opened)
        )

    def _restore(self, opened: Opened, desk: Desk | None) -> None:
        analysis = self._window.analysis
        if analysis is None or analysis.document.text != opened.text:
            return  # another one was opened meanwhile
        self._opened = opened
        self._shelf.changed.emit()
        steerer = self._window.summary.steerer
        if desk is None or steerer.history.past:
            return
        steerer.restore(desk.steering(analysis))
        self._scroll = desk.scroll
        if self._window.article.complete:
            self._scroll_back()

    def _scroll_back(self) -> None:
        """Go to where the reader was, unless they have gone somewhere else already."""
        scroll, self._scroll = self._scroll, 0
        if scroll and self._window.article.verticalScrollBar().value() == 0:
            self._window.article.show_offset(scroll)


def _nothing(_result: object) -> None:
    """What is done with an answer that says nothing."""


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
