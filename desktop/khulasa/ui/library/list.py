"""The library's entries as rows: a model, and how a row is painted."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from khulasa.document.bidi import isolate
from khulasa.services.library.entry import Entry
from khulasa.services.library.excerpt import Excerpt
from khulasa.services.library.search import Results
from khulasa.services.wording import one_line
from khulasa.ui.look import fonts
from khulasa.ui.look.plain_text import TextDocument, tool_tip
from khulasa.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
_MARGIN = 10
_LINES = 3


class LibraryModel(QAbstractListModel):
    """A row an entry; its text is what a screen reader says of it. At its end the next page is asked for."""

    more_wanted = Signal(object)
    """The `Results` whose next page is to be added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self.results = Results(None)
        """The page that came last."""
        self._waits = False

    def show(self, results: Results) -> None:
        """Show the beginning of another search."""
        self.beginResetModel()
        self.entries = list(results.entries)
        self.results, self._waits = results, False
        self.endResetModel()

    def add(self, results: Results) -> None:
        """Add the page that was asked for."""
        first = len(self.entries)
        if results.entries:
            self.beginInsertRows(QModelIndex(), first, first + len(results.entries) - 1)
        self.entries += results.entries
        self.results, self._waits = results, False
        if results.entries:
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
        """How many entries there are."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry, its words, or its whole path."""
        if not 0 <= index.row() < len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{self.name(entry)}, {self.facts(entry)}"
        if role == Qt.ItemDataRole.ToolTipRole and entry.path:
            return tool_tip(isolate(one_line(entry.path)))
        return None

    def name(self, entry: Entry) -> str:
        """What an entry is called."""
        return isolate(one_line(entry.name)) if entry.name else self.tr("Untitled article")

    def facts(self, entry: Entry) -> str:
        """When it was last open, and where it lies."""
        when = QDateTime.fromSecsSinceEpoch(int(entry.opened))
        words = QLocale().toString(when, QLocale.FormatType.ShortFormat)
        place = f"\u2066{one_line(entry.path)}\u2069" if entry.path else self.tr("pasted text")
        return f"{words} · {place}"


class LibraryDelegate(QStyledItemDelegate):
    """Three lines: the name, the facts, and the words around what was found."""

    def __init__(self, theme: Theme, model: LibraryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index, /) -> QSize:
        """As high as its lines; an entry that was not searched for has no third."""
        lines = _LINES if _excerpt(index.data(ENTRY_ROLE)) is not None else _LINES - 1
        return QSize(0, 2 * _MARGIN + lines * QFontMetrics(fonts.interface(10.5)).lineSpacing())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row; a selected one has a ground and an edge, so that it is not told by colour alone."""
        area, state = option.rect, option.state
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self.theme.colour("card"))
            edge = 4
            painter.fillRect(
                area.right() - edge + 1 if right_to_left else area.left(),
                area.top(),
                edge,
                area.height(),
                self.theme.colour("accent"),
            )
        page = self._page(
            index.data(ENTRY_ROLE), area.width() - 2 * _MARGIN, right_to_left=right_to_left
        )
        painter.translate(area.left() + _MARGIN, area.top() + _MARGIN)
        painter.setClipRect(0, 0, area.width() - 2 * _MARGIN, area.height() - _MARGIN)
        page.drawContents(painter)
        painter.restore()

    def _page(self, entry: Entry, width: int, *, right_to_left: bool) -> TextDocument:
        page = TextDocument()
        page.setDocumentMargin(0)
        page.setDefaultFont(fonts.interface(10.5))
        page.setTextWidth(width)
        option = QTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        page.setDefaultTextOption(option)
        colours = self.theme.colours
        facts = QFontMetrics(fonts.interface(9.5)).elidedText(
            self._model.facts(entry), Qt.TextElideMode.ElideMiddle, width
        )
        lines = [
            f"<b>{escape(self._model.name(entry))}</b>",
            f'<span style="font-size: 9.5pt; color: {colours["muted"]}">{escape(facts)}</span>',
        ]
        excerpt = _excerpt(entry)
        if excerpt is not None:
            lines.append(
                f'<span style="color: {colours["ink"]}">{_marked(excerpt, colours["mark"])}</span>'
            )
        page.setHtml(f'<div style="color: {colours["ink"]}">{"<br>".join(lines)}</div>')
        return page


def _excerpt(entry: Entry) -> Excerpt | None:
    """The words around the first hit; None where there is none, or it stands in the name alone."""
    return entry.hits.shown[0].excerpt if entry.hits is not None and entry.hits.shown else None


def _marked(excerpt: Excerpt, ground: str) -> str:
    """The words around what was found, which is bold and has a ground."""
    before, after = ("…" if cut else "" for cut in excerpt.cut)
    match = f'<b style="background-color: {ground}">{escape(excerpt.match)}</b>'
    return f"\u2068{before}{escape(excerpt.before)}{match}{escape(excerpt.after)}{after}\u2069"
