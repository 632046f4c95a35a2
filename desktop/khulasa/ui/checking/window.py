"""A window beside the article's that says of each of its quotations whether it stands in the sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from khulasa.document.bidi import isolate, mostly_right_to_left
from khulasa.document.model import Document
from khulasa.document.seals import seal_of
from khulasa.dossier.model import Quote
from khulasa.dossier.source import Source
from khulasa.errors import KhulasaError
from khulasa.export import checked as listing
from khulasa.export.names import Options
from khulasa.export.table import CHECKED
from khulasa.quotations.check import check
from khulasa.quotations.model import Checked, Finding, Verdict, merged
from khulasa.services.library.dossier_sources import DossierSources
from khulasa.services.library.library import Library
from khulasa.services.saving import save
from khulasa.ui.export.asking import ask_where
from khulasa.ui.export.saved import tell_saved
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.chrome.side_window import SideWindow
from khulasa.ui.look.interface_language import error_text
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import button, label, named

_SIZE = QSize(820, 560)
_FINDING = Qt.ItemDataRole.UserRole + 1
_ICONS = {
    Verdict.WORD_FOR_WORD: ("check", "accent"),
    Verdict.SAME_WORDS: ("check", "muted"),
    Verdict.ALTERED: ("warning", "warn"),
    Verdict.NOT_FOUND: ("close", "warn"),
}
_SUFFIXES = {"text": ".txt", "csv": ".csv", "json": ".json"}


_OPEN, _LIBRARY, _EVERYTHING = range(3)


class _RightToLeft(QStyledItemDelegate):
    """Rows whose lines run from right to left in a table of any direction: what is cut is cut at their end."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        """What Qt paints of a row."""
        super().initStyleOption(option, index)
        option.direction = Qt.LayoutDirection.RightToLeft


class CheckingWindow(SideWindow):
    """Lists the quotations in order, each with what differs; a row leads to its place."""

    place_wanted = Signal(object)
    """A `Quote` of a source, whose place is to be shown."""

    def __init__(
        self,
        report: Document,
        others: Callable[[], Sequence[Document]],
        dossiers: Sequence[DossierSources],
        client: LibraryClient,
        theme: ActiveTheme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, "checking")
        self.resize(_SIZE)
        self.checked: Checked | None = None
        self._report = report
        self._others = others
        self._dossiers = dossiers
        self._client = client
        self._theme = theme.theme
        self.sources = QComboBox()
        self.sources.addItems(["", "", "", *(choice.name for choice in dossiers)])
        if client.keeps and not self._documents():
            self.sources.setCurrentIndex(_LIBRARY)
        self.sources.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sources.activated.connect(self.look)
        self._sources_label = label()
        self._sources_label.setBuddy(self.sources)
        self._count = label(fonts.interface(10), "quiet")
        self.notice = Notice(theme)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(3)
        self.tree.setWordWrap(True)
        self.tree.setFont(fonts.reading(12))
        self.tree.setUniformRowHeights(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        self.tree.itemActivated.connect(self._go)
        # The columns run as the interface does, and the quotations in the first begin where the text's lines do.
        edge = Qt.AlignmentFlag.AlignLeft
        if mostly_right_to_left(report.text):
            edge = Qt.AlignmentFlag.AlignRight
            self.tree.setItemDelegateForColumn(0, _RightToLeft(self.tree))
        self._edge = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        self.copy_button = button(primary=True)
        self.copy_button.clicked.connect(self.copy)
        self.save_button = button()
        self.save_button.clicked.connect(self.save)
        self._lay_out()
        theme.dress(self.set_theme)
        self.retranslate()
        self.look()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._sources_label)
        head.addWidget(self.sources)
        head.addStretch()
        head.addWidget(self._count)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.save_button)
        foot.addWidget(self.copy_button)
        rows = QVBoxLayout(self)
        rows.addLayout(head)
        rows.addWidget(self.notice)
        rows.addWidget(self.tree, 1)
        rows.addLayout(foot)

    def look(self) -> None:
        """Look for the quotations anew, in the thread of the library, which alone may read that."""
        report, place, documents = self._report, self.sources.currentIndex(), self._documents()
        of_dossier = place > _EVERYTHING
        chosen = [self._dossiers[place - _EVERYTHING - 1]] if of_dossier else self._dossiers

        def look(library: Library | None) -> Checked:
            sources = [] if of_dossier else [*documents]
            if place >= _EVERYTHING:
                sources += [each for choice in chosen for each in choice.documents(library)]
            if library is None or place not in {_LIBRARY, _EVERYTHING}:
                return check(report, sources)
            kept = library.check(report)
            return kept if place == _LIBRARY else merged(check(report, sources), kept)

        if self._client.keeps or place == _LIBRARY:
            self._client.ask(self, look, self._show)
        else:
            self._show(look(None))

    def _documents(self) -> list[Document]:
        """The open articles but the report."""
        return [other for other in self._others() if other.text != self._report.text]

    @property
    def options(self) -> Options:
        """Verdicts and places are worded in the interface's language."""
        return Options(language=self.language)

    def _show(self, checked: Checked) -> None:
        self.checked = checked
        self.tree.clear()
        for finding, row in zip(checked.findings, listing.rows(checked, self.options), strict=True):
            item = QTreeWidgetItem([row.quotation, row.verdict, row.places])
            item.setData(0, _FINDING, finding)
            item.setTextAlignment(0, self._edge)
            name, role = _ICONS[finding.verdict]
            item.setIcon(1, icons.icon(name, self._theme.colours[role]))
            item.setToolTip(0, tool_tip(row.quotation))
            self.tree.addTopLevelItem(item)
            remarks = list(row.remarks)
            if row.in_source and finding.verdict is not Verdict.WORD_FOR_WORD:
                remarks.append(self.tr("In the source: %1").replace("%1", row.in_source))
            for remark in remarks:
                child = QTreeWidgetItem(item, [remark])
                child.setFirstColumnSpanned(True)
                child.setTextAlignment(0, self._edge)
                child.setToolTip(0, tool_tip(remark))
            item.setExpanded(not finding.stands)
        for column in (1, 2):
            self.tree.resizeColumnToContents(column)
        widest = self.tree.viewport().width() // 4
        self.tree.setColumnWidth(2, min(self.tree.columnWidth(2), widest))
        self._word_count()

    def _word_count(self) -> None:
        findings = () if self.checked is None else self.checked.findings
        standing = sum(finding.stands for finding in findings)
        words = self.tr("%1 of %2 stand")
        if not findings:
            words = self.tr("There is no quotation in this text.")
        shown = words.replace("%1", self.locale().toString(standing))
        self._count.setText(shown.replace("%2", self.locale().toString(len(findings))))
        for takes in (self.copy_button, self.save_button):
            takes.setEnabled(bool(findings))

    def _go(self, item: QTreeWidgetItem) -> None:
        finding = (item.parent() or item).data(0, _FINDING)
        if isinstance(finding, Finding) and finding.places and self.checked is not None:
            place = finding.places[0]
            document = self.checked.sources[place.source]
            text = document.text[slice(*place.span)]
            source = Source.of(document, document.source)
            self.place_wanted.emit(Quote(source, *place.span, text, seal_of(text)))

    def copy(self) -> None:
        """Put the list on the clipboard."""
        if self.checked is not None:
            QApplication.clipboard().setText(listing.text(self.checked, self.options))
            self.notice.tell(lambda: self.tr("The list was copied"), failed=False)

    def save(self) -> None:
        """Write the list to a file: text, a table or data, as its name ends."""
        path = self.ask_path()
        if path and self.checked is not None:
            ending = Path(path).suffix.lower()
            form = next((name for name, own in _SUFFIXES.items() if own == ending), "text")
            try:
                save(CHECKED[form](self.checked, self.options), path, may_replace=True)
            except KhulasaError as broken:
                error = broken
                self.notice.tell(lambda: error_text(error))
                return
            tell_saved(self.notice, Path(path))

    def ask_path(self) -> str:
        """Where a person wants the file, "" for nowhere. The dialog asks before a file is replaced."""
        suggested = str(Path.home() / self.tr("quotations.txt"))
        return ask_where(self, self.save_button.text(), suggested, list(_SUFFIXES.values()))

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self.copy_button.setIcon(icons.icon("copy", theme.colours["on_accent"]))
        if self.checked is not None:
            self._show(self.checked)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setWindowTitle(self.tr("Check the quotations"))
        self._sources_label.setText(self.tr("Look in:"))
        self.sources.setItemText(_OPEN, self.tr("The other open articles"))
        self.sources.setItemText(_LIBRARY, self.tr("The library"))
        self.sources.setItemText(_EVERYTHING, self.tr("Everywhere: articles, library, dossiers"))
        for row, choice in enumerate(self._dossiers, _EVERYTHING + 1):
            named = self.tr("Dossier: %1").replace("%1", isolate(choice.name))
            self.sources.setItemText(row, named)
        self.tree.setHeaderLabels([self.tr("Quotation"), self.tr("Verdict"), self.tr("Place")])
        self.copy_button.setText(self.tr("Copy the list"))
        self.save_button.setText(self.tr("Save the list…"))
        if self.checked is not None:
            self._show(self.checked)
        self._word_count()
