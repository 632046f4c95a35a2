"""The library: every document that was opened, searched by words, opened again, removed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from khulasa.services.find import Span
from khulasa.services.library.entry import Entry
from khulasa.services.library.finding.search import NEWEST, Results
from khulasa.ui.library.asking import ask_to_destroy
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.library.entry_list import EntryList
from khulasa.ui.library.list import ROW_ROLE, LibraryModel, Row
from khulasa.ui.library.preview import Preview
from khulasa.ui.library.removed import RemovedEntries
from khulasa.ui.look import fonts
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.chrome.side_window import SideWindow
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.look.widgets import button, icon_button, label, named

_TYPING_MS = 150
_PREVIEW_FROM = 860  # pixels of the window: the list and a text both have lines that read well
_GAP = 8  # pixels beside the line between them
_PARTS = (480, 600)
"""Pixels of the list and of the text beside it, in a window of the usual size."""


class LibraryWindow(SideWindow):
    """Asks the library, shows what it answers; `entry_chosen` gives an entry that is to be opened."""

    entry_chosen = Signal(object, bool)
    """An entry that is to be opened, and whether that shall be in a tab behind."""
    hit_chosen = Signal(object, object, bool)
    """The same, with the `Hit` at which it shall be opened."""
    entries_removed = Signal(list)
    """Entries that can still be had back."""
    undo_wanted = Signal()
    """What was done last shall be taken back."""
    collecting_wanted = Signal(list)
    """Entries whose key sentences shall come into a dossier."""

    def __init__(
        self, client: LibraryClient, theme: ActiveTheme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, "library")
        self._client = client
        self.search = QLineEdit()
        self.search.setFont(fonts.interface(11))
        self.search.setClearButtonEnabled(True)
        self.model = LibraryModel(self)
        self.list = EntryList(self.model, theme)
        self.count = label(fonts.interface(9.5), "hint")
        self.note = label(fonts.interface(10), "hint")
        self.note.setWordWrap(True)
        self.preview = Preview(theme)
        self.keys = label(fonts.interface(8.5), "hint")
        self.open_button = button(primary=True)
        self.collect_button = button()
        self.remove_button = button()
        self.clear_button = button()
        self.removed_button = icon_button(16)
        self.removed_button.setProperty("look", "link")
        self.removed = RemovedEntries(client, theme)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._lay_out()
        self._connect()
        self.resize(1080, 680)
        self.retranslate()
        self.search.setFocus()
        self.refresh()
        self.removed.refresh()

    def _lay_out(self) -> None:
        bar = QWidget()
        buttons = QHBoxLayout(bar)
        buttons.setContentsMargins(0, 0, 0, 0)
        for each in (self.open_button, self.collect_button, self.remove_button):
            buttons.addWidget(each)
        buttons.addStretch()
        buttons.addWidget(self.count)
        buttons.addWidget(self.removed_button)
        buttons.addStretch()
        buttons.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        found = QWidget()
        rows = QVBoxLayout(found)
        rows.setContentsMargins(_GAP, 0, _GAP, 0)
        rows.setSpacing(10)
        rows.addWidget(self.search)
        rows.addWidget(self.note)
        rows.addWidget(self.list, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lists, self._bars = QStackedWidget(), QStackedWidget()
        for own, of_removed, stack in (
            (found, self.removed, self._lists),
            (bar, self.removed.bar, self._bars),
        ):
            stack.addWidget(own)
            stack.addWidget(of_removed)
        self._bars.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._splitter.addWidget(self._lists)
        self._splitter.addWidget(self.preview)
        self._splitter.setSizes(list(_PARTS))
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        column.addWidget(self._splitter, 1)
        column.addWidget(self.keys)
        column.addWidget(self._bars)

    def _connect(self) -> None:
        for one in (self.open_button, self.collect_button, self.remove_button, self.clear_button):
            one.setAutoDefault(False)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self.refresh)
        self.search.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.activated.connect(lambda _index: self._open())
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._offer())
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.open_button.clicked.connect(self._open)
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._preview())
        self.preview.open_wanted.connect(self._open_previewed)
        self.collect_button.clicked.connect(self._collect)
        self.remove_button.clicked.connect(self._remove)
        self.clear_button.clicked.connect(self._ask_to_clear)
        self._client.changed.connect(self._refresh_all)
        self.model.more_wanted.connect(self._ask_more)
        self.removed_button.clicked.connect(self.show_removed)
        self.removed.left.connect(self.show_library)
        self.removed.current_changed.connect(self._preview)
        self.removed.counted.connect(self._count_removed)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo_wanted.emit)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    @property
    def current(self) -> Entry | None:
        """The entry that the buttons are about."""
        return self.list.current

    @property
    def _row(self) -> Row | None:
        row = self.list.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, Row) else None

    def refresh(self) -> None:
        """Ask again for what is listed, as the search field says."""
        self._ask(0)

    def _refresh_all(self) -> None:
        """Ask again for as many as are listed: who has come far down stays there."""
        self._ask(len(self.model.entries))

    def _ask(self, at_least: int) -> None:
        words = self.search.text()
        self._client.ask(
            self,
            lambda library: library.search(words, at_least),
            lambda results: self._show(words, results),
        )
        self._offer()

    def _show(self, words: str, results: Results) -> None:
        if words != self.search.text():
            return  # more was typed meanwhile
        before = self._row
        self.model.show(results)
        if self.model.rows:
            self.list.setCurrentIndex(self.model.index(self.model.row_for(before)))
        self._preview()
        self._go_on()

    def _ask_more(self, results: Results) -> None:
        self._client.ask(
            self, lambda library: library.more(results), lambda page: self._add(results, page)
        )

    def _add(self, before: Results, page: Results) -> None:
        if before is self.model.results:  # else something else is looked for meanwhile
            self.model.add(page)
            self._go_on()

    def _go_on(self) -> None:
        """Offer what is listed; where a page had none of a rare phrase, nobody could scroll to the next."""
        if not self.model.results.entries:
            self.model.fetchMore(QModelIndex())
        self._offer()

    def _offer(self) -> None:
        """Offer what can be done with what is listed."""
        for one in (self.open_button, self.collect_button, self.remove_button):
            one.setEnabled(bool(self.list.selected))
        holds = bool(self.model.entries or self.search.text() or self.removed.count)
        self.clear_button.setEnabled(holds)
        self.count.setText(self._counted())
        self.note.setText(self._remark())
        self.note.setVisible(bool(self.note.text()))

    def _counted(self) -> str:
        if self.model.is_count_known:
            return self.tr("%Ln document(s)", "", self.model.count)
        return self.tr("at least %Ln document(s)", "", self.model.count)

    def _remark(self) -> str:
        if self._client.private:
            return self.tr("Private: what you open now is not kept here.")
        if self.model.results.is_cut:
            return self.tr(
                "Found in many: listed are the best of the %Ln taken in last. Another word narrows it down.",
                "",
                NEWEST,
            )
        if self.model.entries or self.model.results.rest:
            return ""
        if self.search.text().strip():
            return self.tr("Nothing here holds these words.")
        return self.tr(
            "What you open is kept here, with its pins and its place. It never leaves this computer."
        )

    def _open(self, *, behind: bool = False) -> None:
        """Open what is selected; what is opened behind leaves the reader here."""
        row, several = self._row, self.list.selected
        if row is None:
            return
        if len(several) > 1:
            for entry in several:
                self.entry_chosen.emit(entry, behind)
        elif row.target is None:
            self.entry_chosen.emit(row.entry, behind)
        else:
            self.hit_chosen.emit(row.entry, row.target, behind)
        if not behind:
            self.close()

    @property
    def _looked_at(self) -> tuple[Entry | None, str, int]:
        """The document that is looked at, the words that are looked for in it, and where it is to be shown."""
        if self._shows_removed:
            return self.removed.list.current, "", 0
        row = self._row
        if row is None:
            return None, "", 0
        return row.entry, self.search.text(), row.target.start if row.target is not None else 0

    def _preview(self) -> None:
        """Show what the current row leads to, where there is room."""
        looked_at = entry, words, start = self._looked_at
        if entry is None or self.preview.isHidden():
            self.preview.clear()
            return

        def show(found: tuple[str, list[Span]] | None) -> None:
            if found is not None and self._looked_at == looked_at:
                self.preview.show_text(self.model.name(entry), *found, start)

        self._client.ask(self, lambda library: library.found_in(entry.id, words), show)

    # What was removed

    @property
    def _shows_removed(self) -> bool:
        return self._lists.currentWidget() is self.removed

    def show_removed(self) -> None:
        """List what was removed, in the place of what is there."""
        self._turn(1)
        self.removed.refresh()
        self.removed.list.setFocus()

    def show_library(self) -> None:
        """List what is there."""
        self._turn(0)
        self.search.setFocus()

    def _turn(self, place: int) -> None:
        for stack in (self._lists, self._bars):
            stack.setCurrentIndex(place)
        self.keys.setVisible(not place)
        self._preview()

    def _count_removed(self, count: int) -> None:
        """Lead to what was removed, where there is any."""
        self.removed_button.setText(self.tr("Removed: %Ln · Show", "", count))
        self.removed_button.setVisible(count > 0)
        if not count and self._shows_removed:
            self.show_library()
        self._offer()

    def reject(self) -> None:
        """Escape leads back from what was removed, and closes the window otherwise."""
        if self._shows_removed:
            self.show_library()
        else:
            super().reject()

    def _open_previewed(self, start: int) -> None:
        """Open the document at the place that the preview shows."""
        entry, shown = self.current, self._row
        if entry is None or shown is None:
            return
        if start < 0 or shown.target is None:
            self.entry_chosen.emit(entry, False)
        else:
            self.hit_chosen.emit(entry, replace(shown.target, start=start), False)
        self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has the list alone."""
        super().resizeEvent(event)
        has_room = self.width() >= _PREVIEW_FROM
        if has_room == self.preview.isHidden():
            self.preview.setVisible(has_room)
            self._preview()

    def _collect(self) -> None:
        if entries := self.list.selected:
            self.collecting_wanted.emit(entries)
            self.close()

    def _remove(self) -> None:
        if entries := self.list.selected:
            self._client.remove(entries, self, lambda: self.entries_removed.emit(entries))

    def _show_menu(self, point: QPoint) -> None:
        """What the buttons do, at the pointer."""
        if self.list.selected:
            menu = Menu(self.list)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for each in (self.open_button, self.collect_button, self.remove_button):
                menu.addAction(each.text()).triggered.connect(each.click)
            menu.popup(self.list.viewport().mapToGlobal(point))

    def _ask_to_clear(self) -> None:
        ask_to_destroy(
            self,
            self.tr("Clear the library"),
            self.tr(
                "Remove all documents from the library for good, with their pins and with what was removed before?"
                " The files stay where they are."
            ),
            self.tr("Remove all"),
            self._client.clear,
        )

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setWindowTitle(self.tr("Library"))
        self.search.setPlaceholderText(self.tr("Search titles and texts"))
        self.search.setAccessibleName(self.tr("Search titles and texts"))
        self.list.setAccessibleName(self.tr("Documents"))
        self.open_button.setText(self.tr("Open"))
        self.collect_button.setText(self.tr("Into the dossier"))
        self.collect_button.setToolTip(tool_tip(self.tr("Take the key sentences into the dossier")))
        self.remove_button.setText(self.tr("Remove"))
        self.clear_button.setText(self.tr("Remove all…"))
        self.keys.setText(
            self.tr(
                "Enter opens at the place · Ctrl+Enter in a tab behind · Delete removes; that can be undone for 30 days"
            )
        )
        self._count_removed(self.removed.count)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows lead from the search field into the list, Enter opens, with Ctrl behind, Delete removes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if watched is self.search and key in {Qt.Key.Key_Down, Qt.Key.Key_PageDown}:
                self.list.setFocus()
                return True
            enters = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            behind = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if enters and (watched is self.search or behind):
                self._open(behind=behind)
                return True
            if watched is self.list and key == Qt.Key.Key_Delete:
                self._remove()
                return True
        return super().eventFilter(watched, event)
