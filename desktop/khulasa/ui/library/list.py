"""What the library lists, as rows: each document, and below it the places that hold what was looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from khulasa.document.bidi import isolate
from khulasa.services.library.entry import Entry
from khulasa.services.library.finding.hits import Hit
from khulasa.services.library.finding.search import Results
from khulasa.services.wording import one_line
from khulasa.ui.look.day_words import DayWords
from khulasa.ui.look.plain_text import tool_tip

Index = QModelIndex | QPersistentModelIndex

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Row:
    """A document where `hit` is None and `others` 0; else a place in it, or how many others it has."""

    entry: Entry
    hit: Hit | None = None
    others: int = 0
    last: bool = True
    """Whether another document follows."""

    @property
    def is_head(self) -> bool:
        """Whether the row names the document."""
        return self.hit is None and not self.others

    @property
    def target(self) -> Hit | None:
        """The place that it leads to: of several others, the first that is shown; None for the document's beginning."""
        if self.others and self.entry.hits is not None:
            return next(iter(self.entry.hits.shown), None)
        return self.hit


def rows_of(entry: Entry) -> Iterator[Row]:
    """The rows of a document: its name, its first places, and how many there are beside."""
    shown: Sequence[Hit] = () if entry.hits is None else entry.hits.shown
    others = entry.hits.others if entry.hits is not None and shown else 0
    yield Row(entry, last=not shown)
    for place, hit in enumerate(shown, 1):
        yield Row(entry, hit, last=place == len(shown) and not others)
    if others:
        yield Row(entry, others=others)


class LibraryModel(QAbstractListModel):
    """A row's text is what a screen reader says of it. At the list's end the next page is asked for."""

    more_wanted = Signal(object)
    """The `Results` whose next page is to be added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days = DayWords(self)
        self.entries: list[Entry] = []
        self.rows: list[Row] = []
        self.results = Results(None)
        """The page that came last."""
        self._waits = False

    def show(self, results: Results) -> None:
        """Show the beginning of another search."""
        self.beginResetModel()
        self.entries = list(results.entries)
        self.rows = [row for entry in self.entries for row in rows_of(entry)]
        self.results, self._waits = results, False
        self.endResetModel()

    def add(self, results: Results) -> None:
        """Add the page that was asked for."""
        rows = [row for entry in results.entries for row in rows_of(entry)]
        first = len(self.rows)
        if rows:
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self.entries += results.entries
        self.rows += rows
        self.results, self._waits = results, False
        if rows:
            self.endInsertRows()

    @property
    def count(self) -> int:
        """How many documents there are, without those in which a phrase is still to be looked for."""
        return len(self.entries) + (0 if self.results.may_shrink else len(self.results.rest))

    @property
    def is_count_known(self) -> bool:
        """Whether there are not more than `count`."""
        return not (self.results.may_shrink and self.results.rest)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether the list goes on below."""
        return not parent.isValid() and bool(self.results.rest) and not self._waits

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page, one at a time."""
        if self.canFetchMore(parent):
            self._waits = True
            self.more_wanted.emit(self.results)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def row_for(self, before: Row | None) -> int:
        """Where a row of an earlier search stands now, else its document, else the first place that there is."""
        if before is not None:
            start = None if before.hit is None else before.hit.start
            of_entry = [n for n, row in enumerate(self.rows) if row.entry.id == before.entry.id]
            same = (n for n in of_entry if (hit := self.rows[n].hit) and hit.start == start)
            if of_entry:
                return next(same, of_entry[0])
        return next((n for n, row in enumerate(self.rows) if row.hit is not None), 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry, the row, its words, or the file's whole path."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ENTRY_ROLE:
            return row.entry
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.entry.path:
            return tool_tip(isolate(one_line(row.entry.path)))
        return None

    def _words(self, row: Row) -> str:
        if row.hit is not None:
            around = row.hit.excerpt
            words = isolate(around.before + around.match + around.after)
            return ", ".join(filter(None, (words, self.place(row.hit))))
        if row.others:
            return self.others(row.others)
        return ", ".join(
            filter(None, (self.name(row.entry), self.places(row.entry), self.facts(row.entry)))
        )

    def name(self, entry: Entry) -> str:
        """What an entry is called."""
        return isolate(one_line(entry.name)) if entry.name else self.tr("Untitled article")

    def facts(self, entry: Entry) -> str:
        """The file's name and when it was last open; where it lies is in the tool tip."""
        return f"{self.file(entry)} · {self._days.when(entry.opened)}"

    def file(self, entry: Entry) -> str:
        """The name of an entry's file, or words for a text that has none."""
        name = isolate(one_line(PurePath(entry.path).name)) if entry.path else ""
        return name or self.tr("pasted text")

    def places(self, entry: Entry) -> str:
        """In how many places an entry holds what was looked for; "" where nothing was."""
        return self.tr("%Ln place(s)", "", entry.hits.count) if entry.hits is not None else ""

    def others(self, count: int) -> str:
        """How many places of a document are not listed."""
        return self.tr("and %Ln more place(s)", "", count)

    def place(self, hit: Hit) -> str:
        """The page of a hit, else its paragraph, in a word; "" where it is in neither."""
        if hit.page:
            return self.tr("p. %1").replace("%1", QLocale().toString(hit.page))
        if hit.paragraph:
            return self.tr("¶ %1").replace("%1", QLocale().toString(hit.paragraph))
        return ""
