"""A window beside the article's: a table whose rows are what is told, and whose columns are reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from khulasa.comparison.model import Cell, Comparison, Row, RowKind
from khulasa.document.bidi import isolate
from khulasa.document.model import Document
from khulasa.dossier.model import Quote
from khulasa.dossier.source import Source
from khulasa.errors import KhulasaError
from khulasa.export.comparison.rows import ComparisonTable
from khulasa.export.comparison.tables import copied_rows
from khulasa.export.names import Options
from khulasa.export.table import COMPARISONS
from khulasa.services.library.dossier_sources import DossierSources
from khulasa.services.saving import save
from khulasa.ui.comparing.background import Asked, Comparing
from khulasa.ui.comparing.cells import MARKS, MarkedCells
from khulasa.ui.export.asking import ask_where
from khulasa.ui.export.saved import tell_saved
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.look import clipboard, fonts, icons
from khulasa.ui.look.announce import announce
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.chrome.side_window import SideWindow
from khulasa.ui.look.interface_language import error_text
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import button, label, named

_SIZE = QSize(960, 600)
_CELL = Qt.ItemDataRole.UserRole + 1
_KIND_WIDTH, _LEAST_WIDTH = 150, 240  # pixels of a column
_SUFFIXES = {
    "csv": ".csv",
    "xlsx": ".xlsx",
    "docx": ".docx",
    "odt": ".odt",
    "html": ".html",
    "text": ".txt",
    "json": ".json",
}
_OPEN = 0


class ComparingWindow(SideWindow):
    """Shows the rows, all or those of a kind; a cell leads to its sentence."""

    place_wanted = Signal(object)
    """A `Quote` of a report, whose place is to be shown."""

    def __init__(
        self,
        articles: Callable[[], Sequence[Asked]],
        dossiers: Sequence[DossierSources],
        client: LibraryClient,
        theme: ActiveTheme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, "comparing")
        self.resize(_SIZE)
        self.comparison: Comparison | None = None
        self.options: Callable[[], Options] = Options
        self._articles = articles
        self._dossiers = dossiers
        self._client = client
        self._theme = theme.theme
        self._comparing = Comparing(self)
        self._comparing.compared.connect(self._show)
        self._comparing.failed.connect(self._tell_failure)
        self._failed = False
        self._cells = MarkedCells(self._theme.colour("warn"))
        self.sources = QComboBox()
        self.sources.addItems(["", *(each.name for each in dossiers)])
        if dossiers and len(articles()) < 2:
            self.sources.setCurrentIndex(_OPEN + 1)
        self.sources.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sources.activated.connect(self.look)
        self._sources_label = label()
        self._sources_label.setBuddy(self.sources)
        self.kinds = QComboBox()
        self.kinds.addItem("", None)
        for kind in RowKind:
            self.kinds.addItem("", kind)
        self.kinds.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.kinds.currentIndexChanged.connect(self._fill)
        self._kinds_label = label()
        self._kinds_label.setBuddy(self.kinds)
        self._told = label(fonts.interface(10), "quiet")
        self._told.setWordWrap(True)
        self.notice = Notice(theme)
        self.table = self._make_table()
        self.copy_button = button(primary=True)
        self.copy_button.clicked.connect(self.copy)
        self.save_button = button()
        self.save_button.clicked.connect(self.save)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.copy)
        self._lay_out()
        theme.dress(self.set_theme)
        self.retranslate()
        self.look()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget()
        table.setWordWrap(True)
        table.setFont(fonts.reading(12))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setTabKeyNavigation(False)
        table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # as what can be compared runs
        table.setItemDelegate(self._cells)
        table.verticalHeader().hide()
        table.horizontalHeader().setMinimumSectionSize(_KIND_WIDTH)
        table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        table.cellClicked.connect(self._go)
        table.cellActivated.connect(self._go)
        return table

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        for widget in (self._sources_label, self.sources, self._kinds_label, self.kinds):
            head.addWidget(widget)
        head.addStretch()
        foot = QHBoxLayout()
        foot.addWidget(self._told, 1)
        foot.addWidget(self.save_button)
        foot.addWidget(self.copy_button)
        rows = QVBoxLayout(self)
        rows.addLayout(head)
        rows.addWidget(self.notice)
        rows.addWidget(self.table, 1)
        rows.addLayout(foot)

    def choose(self, dossier: str) -> None:
        """Compare the documents of a dossier by its name."""
        names = [each.name for each in self._dossiers]
        if dossier in names:
            self.sources.setCurrentIndex(_OPEN + 1 + names.index(dossier))
            self.look()

    def look(self) -> None:
        """Compare anew what is chosen."""
        self.comparison = None
        self._failed = False
        self._fill()
        place = self.sources.currentIndex()
        if place == _OPEN:
            self._comparing.ask(self._articles())
            return
        documents = self._dossiers[place - 1].documents

        def compare(found: Sequence[Document]) -> None:
            if self.sources.currentIndex() == place:  # nothing else was chosen meanwhile
                self._comparing.ask([Asked(document) for document in found])

        if self._client.keeps:
            self._client.ask(self, documents, compare)
        else:
            compare(documents(None))

    def _show(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._fill()
        announce(self, self._told.text())

    def _tell_failure(self) -> None:
        self._failed = True
        self._tell()
        announce(self, self._told.text())

    @property
    def rows(self) -> list[Row]:
        """The rows of the kind that is chosen."""
        if self.comparison is None:
            return []
        kind = self.kinds.currentData()
        chosen = frozenset(RowKind) if kind is None else frozenset({RowKind(kind)})
        return self.comparison.of_kinds(chosen)

    def _worded(self) -> ComparisonTable | None:
        if self.comparison is None:
            return None
        return ComparisonTable(self.comparison, Options(language=self.language))

    def _fill(self) -> None:
        """Put the rows into the table."""
        table, rows = self._worded(), self.rows
        self.table.clear()
        names = [] if table is None else table.names
        self.table.setColumnCount(1 + len(names) if names else 0)
        self.table.setRowCount(len(rows))
        if table is not None:
            for column, title in enumerate(table.titles()):
                head = QTableWidgetItem(title)
                head.setToolTip(tool_tip(title))
                self.table.setHorizontalHeaderItem(column, head)
            for number, row in enumerate(rows):
                self._fill_row(table, number, row)
            self._fit_columns()
            self.table.resizeRowsToContents()
        self._tell()

    def _fill_row(self, table: ComparisonTable, number: int, row: Row) -> None:
        kind = QTableWidgetItem(table.kinds(row))
        kind.setFont(fonts.interface(11))
        kind.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        if row.kinds & {RowKind.DENIED, RowKind.NUMBER}:
            kind.setIcon(icons.icon("warning", self._theme.colours["warn"]))
        self.table.setItem(number, 0, kind)
        for report, name in enumerate(table.names):
            cell = row.of(report)
            item = QTableWidgetItem("—" if cell is None else table.quote(cell))
            if cell is None:
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                item.setForeground(QBrush(QColor(self._theme.colours["muted"])))
                spoken = self.tr("Nothing was found here")
            else:
                item.setData(_CELL, cell)
                item.setToolTip(tool_tip(table.cited(cell)))
                marks = table.marks(cell)
                item.setData(MARKS, tuple(marks))
                spoken = self._spoken(table, cell, marks, RowKind.ONLY in row.kinds)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{isolate(name)}: {spoken}")
            self.table.setItem(number, 1 + report, item)

    def _spoken(
        self, table: ComparisonTable, cell: Cell, marks: Sequence[tuple[int, int]], only: bool
    ) -> str:
        """A cell for screen readers: with its citation, and which words of it are marked."""
        quote = table.quote(cell)
        words = isolate(" … ".join(quote[start:end] for start, end in marks))
        if not marks:
            return table.cited(cell)
        said = self.tr("found here only: %1") if only else self.tr("differs in: %1")
        return f"{table.cited(cell)} ({said.replace('%1', words)})"

    def _fit_columns(self) -> None:
        """The reports share the width, down to the least at which a sentence can be read."""
        header = self.table.horizontalHeader()
        columns = self.table.columnCount()
        room = self.table.viewport().width() - _KIND_WIDTH
        few = (columns - 1) * _LEAST_WIDTH <= room
        mode = QHeaderView.ResizeMode.Stretch if few else QHeaderView.ResizeMode.Interactive
        header.setSectionResizeMode(mode)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.table.setColumnWidth(0, _KIND_WIDTH)
        if not few:
            for column in range(1, columns):
                self.table.setColumnWidth(column, _LEAST_WIDTH)

    def _tell(self) -> None:
        """Say how many rows there are, or why there are none."""
        rows = self.rows
        for widget in (self.copy_button, self.save_button):
            widget.setEnabled(bool(rows))
        if self._failed:
            words = self.tr("These reports could not be compared: something went wrong.")
        elif self.comparison is None:
            words = self.tr("Comparing…")
        elif len(self.comparison.documents) < 2:
            words = self.tr("Open at least two reports of one event, and compare again.")
        elif not self.comparison.rows:
            words = self.tr(
                "No sentence was found that these reports share. Only Arabic ones can be compared."
            )
        else:
            words = self.tr(
                "%Ln row(s). Much that reports share in other words is not found.", "", len(rows)
            )
        self._told.setText(words)

    def _go(self, row: int, column: int) -> None:
        item = self.table.item(row, column)
        cell = None if item is None else item.data(_CELL)
        if not isinstance(cell, Cell) or self.comparison is None:
            return
        document = self.comparison.documents[cell.report]
        source = Source.of(document, document.source)
        text = self.comparison.quote(cell)
        self.place_wanted.emit(Quote(source, cell.start, cell.end, text, cell.seal))

    def copy(self) -> None:
        """Put the rows in which something is selected on the clipboard, or all that are shown."""
        rows = self.rows
        chosen = sorted({index.row() for index in self.table.selectedIndexes()})
        if self.comparison is None or not rows:
            return
        wanted = [rows[place] for place in chosen] if len(chosen) > 1 else rows
        try:
            copied = copied_rows(self.comparison, wanted, self._out())
        except KhulasaError as error:
            self._complain(error)
            return
        QApplication.clipboard().setMimeData(clipboard.flavours(copied))
        self.notice.tell(lambda: self.tr("The table was copied"), failed=False)

    def save(self) -> None:
        """Write the rows to a file: a table, text or data, as its name ends."""
        path = self.ask_path()
        if not path or self.comparison is None:
            return
        ending = Path(path).suffix.lower()
        form = next((name for name, own in _SUFFIXES.items() if own == ending), "text")
        shown = Comparison(self.comparison.documents, tuple(self.rows))
        try:
            save(COMPARISONS[form](shown, self._out()), path, may_replace=True)
        except KhulasaError as error:
            self._complain(error)
            return
        tell_saved(self.notice, Path(path))

    def _complain(self, error: KhulasaError) -> None:
        self.notice.tell(lambda: error_text(error))

    def _out(self) -> Options:
        """The reader's own forms of citations; relations are worded in the interface's language."""
        return clipboard.today(self.options())

    def ask_path(self) -> str:
        """Where a person wants the file, "" for nowhere. The dialog asks before a file is replaced."""
        suggested = str(Path.home() / self.tr("reports.csv"))
        return ask_where(self, self.save_button.text(), suggested, list(_SUFFIXES.values()))

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self._cells.colour = theme.colour("warn")
        self.copy_button.setIcon(icons.icon("copy", theme.colours["on_accent"]))
        self._fill()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setWindowTitle(self.tr("Compare reports of one event"))
        self._sources_label.setText(self.tr("Compare:"))
        self.sources.setItemText(_OPEN, self.tr("The open articles"))
        for row, each in enumerate(self._dossiers, _OPEN + 1):
            named = self.tr("Dossier: %1").replace("%1", isolate(each.name))
            self.sources.setItemText(row, named)
        self._kinds_label.setText(self.tr("Show:"))
        words = {
            RowKind.DENIED: self.tr("What is denied"),
            RowKind.NUMBER: self.tr("Other numbers and dates"),
            RowKind.ALL: self.tr("What all say"),
            RowKind.SOME: self.tr("What several say"),
            RowKind.ONLY: self.tr("What was found in one only"),
        }
        self.kinds.setItemText(0, self.tr("Everything"))
        for row, kind in enumerate(RowKind, 1):
            self.kinds.setItemText(row, words[kind])
        self.table.setAccessibleName(self.tr("Compare reports of one event"))
        self.copy_button.setText(self.tr("Copy the table"))
        self.save_button.setText(self.tr("Save the table…"))
        self._fill()
