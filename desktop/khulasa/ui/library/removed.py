"""What was removed from the library: kept for a month, to be brought back, or to be destroyed before its time."""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from khulasa.services.library.entry import Entry
from khulasa.services.library.finding.search import Results
from khulasa.services.library.removal import KEPT_SECONDS
from khulasa.ui.library.asking import ask_to_destroy
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.library.entry_list import EntryList
from khulasa.ui.library.list import LibraryModel
from khulasa.ui.look import fonts
from khulasa.ui.look.day_words import DayWords
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.look.widgets import LEAST_TARGET, button, label

_DAY_SECONDS = 86_400.0
_GAP = 8  # pixels beside the line that parts the list from the text


class RemovedModel(LibraryModel):
    """Says of each document when it was removed, and how long it is still kept."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._removal_days = DayWords(self)

    def facts(self, entry: Entry) -> str:
        """The file's name, when it was removed, and how many days are left."""
        if entry.removed is None:
            return super().facts(entry)
        removed = self.tr("Removed: %1").replace("%1", self._removal_days.when(entry.removed))
        left = math.ceil((entry.removed + KEPT_SECONDS - time.time()) / _DAY_SECONDS)
        return " · ".join((self.file(entry), removed, self.tr("%Ln day(s) left", "", left)))


class RemovedEntries(QWidget):
    """The list, in the place of the library's own; `bar` has what can be done, in the place of its buttons."""

    left = Signal()
    """Somebody goes back to the library."""
    current_changed = Signal()
    """Another entry is the current one."""
    counted = Signal(int)
    """How many there are."""

    def __init__(self, client: LibraryClient, theme: ActiveTheme) -> None:
        super().__init__()
        self._client = client
        self.count = 0
        self.note = label(fonts.interface(10), "hint")
        self.note.setWordWrap(True)
        self.model = RemovedModel(self)
        self.list = EntryList(self.model, theme)
        self.bar = QWidget()
        self.restore_button = button(primary=True)
        self.destroy_button = button()
        self.back_button = QToolButton()
        self.back_button.setFont(fonts.interface())
        self.back_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back_button.setProperty("look", "link")
        self.back_button.setMinimumHeight(LEAST_TARGET)
        self._lay_out()
        self._connect()
        keep_worded(self, self.retranslate)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_GAP, 0, _GAP, 0)
        column.setSpacing(10)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.restore_button)
        row.addWidget(self.destroy_button)
        row.addStretch()
        row.addWidget(self.back_button)

    def _connect(self) -> None:
        for each in (self.restore_button, self.destroy_button):
            each.setAutoDefault(False)
        self.restore_button.clicked.connect(self._restore)
        self.destroy_button.clicked.connect(self._ask_to_destroy)
        self.back_button.clicked.connect(self.left)
        self.list.activated.connect(lambda _index: self._restore())
        self.list.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        self.list.installEventFilter(self)
        self._client.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Ask how many there are, and for them where they are looked at."""
        now = time.time()
        if self.isVisible():
            self._client.ask(self, lambda library: library.removed(now), self._show)
        self._client.ask(self, lambda library: library.count_removed(now), self._count)

    def _show(self, entries: list[Entry]) -> None:
        row = self.list.currentIndex().row()
        self.model.show(Results(None, tuple(entries)))
        if entries:
            self.list.setCurrentIndex(self.model.index(max(0, min(row, len(entries) - 1))))
        self._offer()
        self.current_changed.emit()

    def _count(self, count: int) -> None:
        self.count = count
        self.counted.emit(count)

    def _offer(self) -> None:
        for each in (self.restore_button, self.destroy_button):
            each.setEnabled(bool(self.list.selected))

    def _restore(self) -> None:
        if entries := self.list.selected:
            self._client.restore(entries)

    def _ask_to_destroy(self) -> None:
        if entries := self.list.selected:
            ask_to_destroy(
                self.window(),
                self.tr("Delete for good"),
                self.tr(
                    "Delete %Ln document(s) for good? The files stay where they are.",
                    "",
                    len(entries),
                ),
                self.tr("Delete"),
                lambda: self._client.destroy(entries),
            )

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        days = round(KEPT_SECONDS / _DAY_SECONDS)
        self.note.setText(
            self.tr(
                "What you remove is kept here for %Ln day(s); no search finds it. After that nothing of it is left.",
                "",
                days,
            )
        )
        self.list.setAccessibleName(self.tr("Removed documents"))
        self.restore_button.setText(self.tr("Bring back"))
        self.destroy_button.setText(self.tr("Delete for good…"))
        self.back_button.setText(self.tr("Back to the library"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete asks whether to destroy."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Delete
        ):
            self._ask_to_destroy()
            return True
        return super().eventFilter(watched, event)
