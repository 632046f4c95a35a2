"""The items of a dossier as rows of a list, which can be dragged to another place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from khulasa.dossier.model import Item, Quote
from khulasa.dossier.source import Standing
from khulasa.export.dossier.sheet import words_of
from khulasa.export.dossier.speakers import spoken_by
from khulasa.export.names import Options
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.dossier.mime import put_quotes
from khulasa.ui.dossier.source_lines import SourceLines

ItemRole = Qt.ItemDataRole.UserRole + 1
SourceRole = Qt.ItemDataRole.UserRole + 2
WarningRole = Qt.ItemDataRole.UserRole + 3

AnyIndex = QModelIndex | QPersistentModelIndex


class DossierModel(QAbstractListModel):
    """A row an item; read aloud it says its words and, of a quote, its source."""

    def __init__(self, controller: DossierController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._items: Sequence[Item] = ()
        self._options = Options()
        self._lines: SourceLines | None = None
        controller.changed.connect(self.refresh)
        controller.standings.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the items as they are; a changed row is told as one, so that the list stays where it is."""
        self._follow_language()
        before, after = (
            [item.id for item in self._items],
            [item.id for item in self._controller.dossier],
        )
        if before == after:
            self._items = self._controller.dossier.items
            if after:
                self.dataChanged.emit(self.index(0), self.index(len(after) - 1))
            return
        self.beginResetModel()
        self._items = self._controller.dossier.items
        self.endResetModel()

    def use(self, options: Options) -> None:
        """Cite as the settings say."""
        self._options = options
        self._lines = None

    def _follow_language(self) -> None:
        """Word the citations anew where their language is another: that hangs on all quotes together."""
        if self._lines is not None:
            words = words_of(self._controller.dossier, self._options)
            if words.language != self._lines.words.language:
                self._lines = None

    def item(self, index: AnyIndex) -> Item | None:
        """The item of a row."""
        return self._items[index.row()] if 0 <= index.row() < len(self._items) else None

    def row(self, id_: str) -> int:
        """The row of an item, -1 where it isn't here."""
        return next((row for row, item in enumerate(self._items) if item.id == id_), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """See `QAbstractItemModel`."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a row."""
        item = self.item(index)
        if item is None:
            return None
        if role == ItemRole:
            return item
        if role == SourceRole:
            return self._source(item)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._shown(item, aloud=role == Qt.ItemDataRole.AccessibleTextRole)
        if role == WarningRole:
            return self._warning(item)
        return item.words if role == Qt.ItemDataRole.EditRole else None

    def _shown(self, item: Item, *, aloud: bool) -> str:
        """The words of a row; read aloud, all that is painted."""
        shown = [item.entry.text]
        if isinstance(item.entry, Quote):
            shown = ["".join((*spoken_by(item.entry), item.entry.text))]
        if aloud and isinstance(item.entry, Quote):
            shown += [self._source(item), self._warning(item), item.words]
        return "\n".join(filter(None, shown))

    def _warning(self, item: Item) -> str:
        """What a reader must know before he uses a quote."""
        if not isinstance(item.entry, Quote):
            return ""
        if not item.entry.is_as_taken:
            return self.tr("This quote is not as it was taken.")
        standing = self._controller.standings.of.get(item.entry.source.content)
        if standing is Standing.CHANGED:
            return self.tr("Its file has changed since; the quote stays as it was taken.")
        if standing is Standing.GONE:
            return self.tr("Its file is no longer where it was; the quote stays as it was taken.")
        return ""

    def _source(self, item: Item) -> str:
        if not isinstance(item.entry, Quote):
            return ""
        if self._lines is None:
            words = words_of(self._controller.dossier, self._options)
            self._lines = SourceLines(words, self._options)
        return self._lines.of(item.entry)

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Word a note or a heading; no word of a quote can be changed, but the note to it."""
        item = self.item(index)
        if item is None or role != Qt.ItemDataRole.EditRole:
            return False
        self._controller.word(item.id, str(value))
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Every row can be dragged, and worded where it is the reader's."""
        flags = Qt.ItemFlag.ItemIsEnabled
        if not index.isValid():
            return flags
        return (
            flags
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemIsEditable
        )

    def supportedDragActions(self) -> Qt.DropAction:
        """Rows are moved within their list, and copied elsewhere."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What the dragged rows say, for other programs; another dossier takes the quotes among them."""
        rows = sorted(index.row() for index in indexes)
        entries = [self._items[row].entry for row in rows]
        data = QMimeData()
        data.setText("\n".join(entry.text for entry in entries))
        put_quotes(data, [entry for entry in entries if isinstance(entry, Quote)])
        return data
