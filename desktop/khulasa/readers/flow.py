"""The flow of a document: paragraphs, tables within tables, boxes and notes, in the order in which they are read.

Readers of formats with such a structure tell it to a `Flow`, which tells a `Builder`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from khulasa.document.model import BlockKind
from khulasa.errors import Kind, ReadError
from khulasa.readers.builder import APART, BELOW, BESIDE, Builder

ROW = APART
"""What stands before a row of a table: copied elsewhere, a row is a line with blank lines around it."""

MAX_CELLS = 250_000
MAX_PARAGRAPHS = 500_000
_PROSE = (
    300  # characters: where several paragraphs of a cell hold so many, the table only places them
)
_ONE_LINE = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.BYLINE, BlockKind.FURNITURE)
_VISIBLE = re.compile(r"\S")


@dataclass(slots=True)
class Paragraph:
    """A paragraph; its text may hold line breaks, which stay."""

    kind: BlockKind
    text: str
    level: int = 0


@dataclass(slots=True)
class Table:
    """Rows of cells, each a list of what stands in it."""

    rows: list[list[list[Paragraph | Table]]] = field(default_factory=list)


Item = Paragraph | Table


class Flow:
    """Takes a document's parts in reading order. What is opened is closed in the reverse order."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._sinks: list[list[Item]] = []
        self._tables: list[Table] = []
        self._loose: list[bool] = []
        self._notes: list[Item] = []
        self._first: Paragraph | None = None
        self._begun = False
        self._count = self._cells = 0

    def paragraph(self, kind: BlockKind, text: str, level: int = 0) -> None:
        """Add a paragraph, unless it is empty."""
        if _VISIBLE.search(text):
            self.put([Paragraph(kind, text, level)])

    def put(self, items: Iterable[Item]) -> None:
        """Add what was gathered apart."""
        for item in items:
            self._count += 1
            if self._count > MAX_PARAGRAPHS:
                raise ReadError(Kind.TOO_COMPLEX, path=self._builder.source)
            if self._sinks:
                self._sinks[-1].append(item)
            else:
                self._write(item)

    def open_aside(self) -> None:
        """Gather apart what comes until `close_aside`: a box, a note."""
        self._sinks.append([])

    def close_aside(self) -> list[Item]:
        """What was gathered apart."""
        return self._sinks.pop()

    def add_note(self, items: Iterable[Item]) -> None:
        """Keep a footnote for the end of the document or chapter; see `write_notes`."""
        self._notes += items

    def write_notes(self) -> None:
        """Add the footnotes that were kept."""
        self.write_notes_to(self)

    def write_notes_to(self, other: Flow) -> None:
        """Add the footnotes that were kept to another flow, as its text goes on."""
        notes, self._notes = self._notes, []
        other.put(Paragraph(BlockKind.FOOTNOTE, each.text) for each in paragraphs(notes))

    def open_table(self) -> None:
        """A table begins."""
        self._tables.append(Table())

    def open_row(self) -> None:
        """A row of the innermost table begins."""
        if self._tables:
            self._tables[-1].rows.append([])

    def drop_row(self) -> None:
        """Forget the row: it was deleted."""
        if self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1] = []

    def open_cell(self) -> None:
        """A cell begins; one outside of any table is no more than what it holds."""
        self._cells += 1
        if self._cells > MAX_CELLS:
            raise ReadError(Kind.TOO_COMPLEX, path=self._builder.source)
        self._loose.append(not self._tables)
        self._sinks.append([])

    def close_cell(self, *, merged: bool = False) -> None:
        """A cell ends; `merged` with one before it, it shows nothing of its own."""
        items = self._sinks.pop()
        if self._loose.pop():
            self.put(items)
        elif items and not merged:
            rows = self._tables[-1].rows
            if not rows:
                rows.append([])
            rows[-1].append(items)

    def close_table(self) -> None:
        """The innermost table ends."""
        self.put([self._tables.pop()])

    def close(self) -> None:
        """The document ends."""
        self.write_notes()
        self._settle()

    def _settle(self) -> None:
        first, self._first, self._begun = self._first, None, True
        if first is not None:
            self._add(first)

    def _write(self, item: Item) -> None:
        """Write an item; the first waits for the next, for a title page and the text both say the title."""
        if not self._begun and isinstance(item, Paragraph):
            first = self._first
            if first is None:
                self._first = item
                return
            kinds = {first.kind, item.kind}
            if first.text.split() == item.text.split() and kinds & {
                BlockKind.TITLE,
                BlockKind.HEADING,
            }:
                self._first = (
                    first
                    if first.kind is BlockKind.TITLE or item.kind is BlockKind.PARAGRAPH
                    else item
                )
                item = self._first
                self._first = None
                self._begun = True
        if not self._begun:
            self._settle()
        if isinstance(item, Paragraph):
            self._add(item)
        else:
            self._write_table(item)

    def _add(self, item: Paragraph) -> None:
        """Write a paragraph, its lines one below the other; titles have one line."""
        if item.kind in _ONE_LINE:
            self._builder.add(item.kind, item.text, item.level)
            if item.kind is BlockKind.TITLE and not self._builder.title:
                self._builder.title = item.text
            return
        before = APART
        for line in item.text.split("\n"):
            if self._builder.add(item.kind, line, item.level, before=before) is not None:
                before = BELOW

    def _write_table(self, table: Table) -> None:
        """Write the rows. A single cell, and a cell that holds an article, only place what stands in them."""
        lone = sum(len(row) for row in table.rows) == 1
        for row in table.rows:
            before = ROW
            for cell in row:
                if lone or _is_prose(cell):
                    for item in cell:
                        self._write(item)
                    before = ROW
                elif self._write_cell(cell, before):
                    before = BESIDE

    def _write_cell(self, cell: list[Item], before: str) -> bool:
        written = False
        for item in paragraphs(cell):
            for line in item.text.split("\n"):
                block = self._builder.add(
                    BlockKind.TABLE_CELL, line, before=BELOW if written else before
                )
                written = written or block is not None
        return written


def paragraphs(items: Iterable[Item]) -> Iterator[Paragraph]:
    """All paragraphs among items, those of tables too; as deep as tables were allowed to nest."""
    waiting = [iter(items)]
    while waiting:
        item = next(waiting[-1], None)
        if item is None:
            waiting.pop()
        elif isinstance(item, Paragraph):
            yield item
        else:
            waiting.append(iter([each for row in item.rows for cell in row for each in cell]))


def _is_prose(cell: list[Item]) -> bool:
    """Whether a cell holds headings, tables or long prose rather than an entry."""
    if any(
        isinstance(item, Table) or item.kind in (BlockKind.TITLE, BlockKind.HEADING)
        for item in cell
    ):
        return True
    return len(cell) > 1 and sum(len(item.text) for item in paragraphs(cell)) > _PROSE
