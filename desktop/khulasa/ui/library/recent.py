"""The menu of files that were opened last."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from khulasa.document.bidi import isolate
from khulasa.services.library.entry import Entry
from khulasa.services.wording import one_line
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.look.plain_text import caption, tool_tip

_MOST = 10


class Recent(QObject):
    """Keeps a menu as the library is; `entry_chosen` gives the entry that was picked."""

    entry_chosen = Signal(object)

    def __init__(self, menu: QMenu, client: LibraryClient) -> None:
        super().__init__(menu)
        self._menu = menu
        self._client = client
        menu.setEnabled(False)
        menu.setToolTipsVisible(True)
        client.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Ask for the last ones again."""
        self._client.ask(self, lambda library: library.recent(3 * _MOST), self._show)

    def _show(self, entries: list[Entry]) -> None:
        self._menu.clear()
        for entry in [entry for entry in entries if entry.path][:_MOST]:
            name = isolate(one_line(PurePath(entry.path).name))
            action = self._menu.addAction(caption(name))
            action.setToolTip(tool_tip(isolate(one_line(entry.path))))
            action.triggered.connect(partial(self.entry_chosen.emit, entry))
        self._menu.setEnabled(not self._menu.isEmpty())
