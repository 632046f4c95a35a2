"""A list of the library's documents, as it is painted: those that are there, and those that were removed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListView

from khulasa.services.library.entry import Entry
from khulasa.ui.library.delegate import LibraryDelegate
from khulasa.ui.library.list import ENTRY_ROLE, LibraryModel
from khulasa.ui.look.theme import ActiveTheme, Theme


class EntryList(QListView):
    """Several entries can be selected; it scrolls by pixels."""

    def __init__(self, model: LibraryModel, theme: ActiveTheme) -> None:
        super().__init__()
        self.setModel(model)
        self._delegate = LibraryDelegate(theme.theme, model, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.dress(self.set_theme)

    @property
    def current(self) -> Entry | None:
        """The entry that is looked at."""
        entry = self.currentIndex().data(ENTRY_ROLE)
        return entry if isinstance(entry, Entry) else None

    @property
    def selected(self) -> list[Entry]:
        """The selected entries in the order of the list; a place that was found stands for its entry."""
        rows = sorted(self.selectedIndexes(), key=lambda index: index.row())
        entries = (index.data(ENTRY_ROLE) for index in rows)
        return list({entry.id: entry for entry in entries if isinstance(entry, Entry)}.values())

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._delegate.theme = theme
        self.viewport().update()
