"""The rows of facts as a list for Qt: what each says, shown, and read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from khulasa.document.bidi import isolate
from khulasa.document.model import Document
from khulasa.facts.kinds import FactKind
from khulasa.facts.model import Manner, Polarity, Statement
from khulasa.ui.facts.rows import Row, RowKind
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.quote_words import QuoteWords, joined

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class FactModel(QAbstractListModel):
    """A row's text is what a screen reader says of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()
        self._document: Document | None = None
        self._paragraphs: dict[int, int] = {}
        self._words = QuoteWords(self)

    def show(self, document: Document, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        if document is not self._document:
            self._document, self._paragraphs = document, document.paragraph_numbers()
        self.rows = rows
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self.rows = ()
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index, /) -> Qt.ItemFlag:
        """Facts can be selected; keys come to whatever can be shown or opened."""
        flag = Qt.ItemFlag
        if not 0 <= index.row() < len(self.rows):
            return flag.NoItemFlags
        return flag.ItemIsSelectable | flag.ItemIsEnabled | flag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, or what is said of it."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self.open_end(row))
        return None

    def spoken(self, row: Row) -> str:
        """A row for those who hear it."""
        text, aside = isolate(row.text), isolate(row.aside) if row.aside else ""
        name = text if row.text else self.nobody()
        speaker = joined(map(isolate, filter(None, (row.name, row.role))))
        marks = [] if row.statement is None else self.marks(row.statement)
        state = self.tr("opened") if row.is_open else self.tr("closed")
        found = self.number(row.count) if row.count else self.none(row.section)
        said = {
            RowKind.SECTION: [f"{self.section(row.section)}: {found}"],
            RowKind.SPEAKER: [name, aside, self.said(row.count)],
            RowKind.STATEMENT: [
                speaker,
                f"{aside}: {text}",
                *marks,
                self.open_end(row),
                self.place(row),
            ],
            RowKind.TO_BE_CHECKED: [self.to_be_checked(), self.said(row.count), state],
            RowKind.LIKELY: [self.to_be_checked(), text, self.place(row)],
            RowKind.NAME: [text, aside, self.places(row.count)],
            RowKind.LISTING: [text, self.members(row.count), state],
            RowKind.FIND: [text, aside, self.place(row)],
            RowKind.MORE: [self.more(row)],
        }
        return joined(said[row.kind])

    def place(self, row: Row) -> str:
        """The page and the paragraph of a row, in short."""
        if self._document is None or not row.spans:
            return ""
        start = row.spans[0].start
        page = self._document.page_of(start) if self._document.pages else None
        paragraph = self._paragraphs.get(max(0, self._document.block_at(start)))
        return joined(self._words.short_place(paragraph, page))

    def open_end(self, row: Row) -> str:
        """Why the last words of a statement fade, "" where they don't."""
        if row.statement is None or row.kind is not RowKind.STATEMENT or not row.statement.open_end:
            return ""
        return self.tr(
            "Where these words end isn’t certain: the last ones may be the author’s, whose sentence goes on."
        )

    def number(self, count: int) -> str:
        """A number in the digits of the locale."""
        return QLocale().toString(count)

    def section(self, kind: FactKind) -> str:
        """The heading of a section."""
        return {
            FactKind.STATEMENTS: self.tr("Who said what"),
            FactKind.PARTICIPANTS: self.tr("Who took part"),
            FactKind.PLACES: self.tr("Places"),
            FactKind.DATES: self.tr("Dates"),
            FactKind.NUMBERS: self.tr("Numbers"),
        }[kind]

    def none(self, kind: FactKind) -> str:
        """What is said where nothing of a kind was found."""
        return {
            FactKind.STATEMENTS: self.tr("No statements were found whose speaker is named."),
            FactKind.PARTICIPANTS: self.tr("No participants were found."),
            FactKind.PLACES: self.tr("No places were found."),
            FactKind.DATES: self.tr("No dates were found."),
            FactKind.NUMBERS: self.tr("No numbers of anything were found."),
        }[kind]

    def nobody(self) -> str:
        """In the place of a name, where the author gives none."""
        return self.tr("Without a named speaker")

    def said(self, count: int) -> str:
        """How many statements there are of a speaker."""
        return self.tr("%Ln statement(s)", "", count)

    def members(self, count: int) -> str:
        """How many members a listing has."""
        return self.tr("%Ln member(s)", "", count)

    def places(self, count: int) -> str:
        """In how many places a name stands."""
        return self.tr("%Ln place(s)", "", count)

    def more(self, row: Row) -> str:
        """How many are not seen, or that fewer can be."""
        if row.is_open:
            return self.tr("Show fewer")
        return {
            FactKind.STATEMENTS: lambda: self.tr("%Ln more statement(s)", "", row.count),
            FactKind.PARTICIPANTS: lambda: self.tr("%Ln more participant(s)", "", row.count),
            FactKind.PLACES: lambda: self.tr("%Ln more place(s)", "", row.count),
            FactKind.DATES: lambda: self.tr("%Ln more date(s)", "", row.count),
            FactKind.NUMBERS: lambda: self.tr("%Ln more number(s)", "", row.count),
        }[row.section]()

    def opens(self, row: Row) -> str:
        """What a click on a line does to what stands below it."""
        return self.tr("Hide") if row.is_open else self.tr("Show")

    def to_be_checked(self) -> str:
        """The line above what is only likely."""
        return self.tr("To be checked: who speaks is not certain")

    def marks(self, statement: Statement) -> list[str]:
        """How the words are given, and what the verb makes of them."""
        words = [
            {
                Manner.DIRECT: self.tr("own words"),
                Manner.MIXED: self.tr("own words in part"),
                Manner.REPORTED: self.tr("reported"),
                Manner.NOMINAL: self.tr("gist"),
                Manner.CALL: self.tr("call"),
                Manner.ACCORDING: self.tr("by attribution"),
            }[statement.manner]
        ]
        if statement.polarity is Polarity.DENIED:
            words.append(self.tr("denied"))
        elif statement.polarity is Polarity.CONFIRMED:
            words.append(self.tr("confirmed"))
        return words
