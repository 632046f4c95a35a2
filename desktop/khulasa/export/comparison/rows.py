"""Rows of several reports in words: how the sentences are to one another, and each with its citation."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.comparison.model import Cell, Comparison, Relation, Row, RowKind
from khulasa.document.bidi import isolate
from khulasa.document.model import Document, Sentence
from khulasa.export.citation import Citations
from khulasa.export.facts.statements import one_line
from khulasa.export.names import Options
from khulasa.export.runs import plain
from khulasa.export.words import Words, words_for


class ComparisonTable:
    """Words a comparison in the language of the options, or else of the first report. Raises `PatternError`."""

    def __init__(self, comparison: Comparison, options: Options) -> None:
        self.comparison = comparison
        documents = comparison.documents or (Document("", ()),)
        self.words: Words = words_for(documents[0], options)
        self._citations = [Citations(document, options) for document in comparison.documents]
        self.names = [name_of(document) for document in comparison.documents]

    def titles(self) -> tuple[str, ...]:
        """The heads of the columns."""
        return (self.words.say("compared_column_kind"), *map(one_line, self.names))

    def row(self, row: Row) -> tuple[str, ...]:
        """How the sentences are to one another, and the cell of each report. Raises `QuoteError`."""
        cells = map(row.of, range(len(self.names)))
        return (self.kinds(row), *("" if cell is None else self.cited(cell) for cell in cells))

    def kinds(self, row: Row) -> str:
        """How the sentences of a row are to one another, and who says them where several reports quote one."""
        words = [self.kind(kind) for kind in RowKind if kind in row.kinds]
        speaker = one_line(self.comparison.speaker(row))
        if speaker:
            words.append(self.words.say("compared_speaker", name=isolate(speaker)))
        return " · ".join(words)

    def kind(self, kind: RowKind | Relation) -> str:
        """The word of a kind of rows."""
        return self.words.say(f"compared_kind_{kind}")

    def quote(self, cell: Cell) -> str:
        """The sentence in a line. Raises `QuoteError`."""
        return one_line(self.comparison.quote(cell))

    def marks(self, cell: Cell) -> list[tuple[int, int]]:
        """The stretches of `quote` that differ from other reports, or that no other one has."""
        raw = self.comparison.quote(cell)
        return [
            (_in_a_line(raw, start - cell.start), _in_a_line(raw, end - 1 - cell.start) + 1)
            for start, end in cell.marked
        ]

    def cited(self, cell: Cell) -> str:
        """The sentence with its citation, and what it is beside the first where that isn't the same."""
        citation = self.citation(cell)
        words = f"{self.quote(cell)} ({citation})" if citation else self.quote(cell)
        differs = cell.relation is not Relation.SAME
        return f"{words} [{self.kind(cell.relation)}]" if differs else words

    def citation(self, cell: Cell) -> str:
        """The citation of a sentence as plain text."""
        block = max(0, self.comparison.documents[cell.report].block_at(cell.start))
        sentence = Sentence(cell.sentence, block, cell.start, cell.end)
        return plain(self._citations[cell.report].of(sentence))


def _in_a_line(text: str, position: int) -> int:
    """Where a letter of a text stands when white space is a space."""
    return len(" ".join(f"{text[:position]}x".split())) - 1


def name_of(document: Document) -> str:
    """The title of a document, or else its file's name."""
    return document.title or document.source.replace("\\", "/").rpartition("/")[2]


def rows_of(table: ComparisonTable, rows: Sequence[Row]) -> list[tuple[str, ...]]:
    """The heads and the rows."""
    return [table.titles(), *map(table.row, rows)]


def marks_of(
    table: ComparisonTable, rows: Sequence[Row]
) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """What is marked in `rows_of`, by row and column, where the heads are row 0. Raises `QuoteError`."""
    return {
        (number, 1 + cell.report): table.marks(cell)
        for number, row in enumerate(rows, 1)
        for cell in row.cells
        if cell.marked
    }
