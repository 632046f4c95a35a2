"""What is told of several reports. Positions, not strings: every span is one of its own report's text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from khulasa.document.model import Document, Sentence
from khulasa.document.seals import seal_of
from khulasa.errors import Kind, QuoteError


class Relation(StrEnum):
    """What a sentence says beside another one."""

    SAME = "same"  # the same, in the same or nearly the same words
    NUMBER = "number"  # the same, with another number or date
    DENIED = "denied"  # one says what the other denies


class RowKind(StrEnum):
    """What a row tells, in the order in which readers want it: what differs comes first."""

    DENIED = "denied"
    NUMBER = "number"
    ALL = "all"  # every report says it
    SOME = "some"  # more than one does
    ONLY = "only"  # nothing like it was found in any other


@dataclass(frozen=True, slots=True)
class Report:
    """A document with its sentences, as a language cut them."""

    document: Document
    sentences: Sequence[Sentence]


@dataclass(frozen=True, slots=True)
class Cell:
    """A sentence of a report, by its index; `relation` is to the row's first one, whose own is `SAME`.

    `marked` are spans inside of it that differ: the numbers, the words that deny; in a row of what one report has only,
    the numbers and dates that no other has, none where all of the sentence is meant. `seal` is `seal_of` what it read.
    `speaker` is the name, wherever it is written, of who says it, where he says it in another cell of the row, too.
    """

    report: int
    sentence: int
    start: int
    end: int
    relation: Relation
    seal: int
    marked: tuple[tuple[int, int], ...] = ()
    speaker: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences of one matter, at most one a report, in the order of the reports; the others are beside the first."""

    kinds: frozenset[RowKind]
    cells: tuple[Cell, ...]

    def of(self, report: int) -> Cell | None:
        """The sentence of a report, by its place among them."""
        return next((cell for cell in self.cells if cell.report == report), None)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The rows of several reports. Raises `ValueError` where a span lies outside of its report."""

    documents: tuple[Document, ...]
    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            for cell in row.cells:
                text = self.documents[cell.report].text
                inside = all(cell.start <= start < end <= cell.end for start, end in cell.marked)
                start, end = cell.speaker or (0, 1)
                named = 0 <= start < end <= len(text)
                if not (0 <= cell.start < cell.end <= len(text) and inside and named):
                    raise ValueError(cell)

    def quote(self, cell: Cell) -> str:
        """A sentence in the author's own letters. Raises `QuoteError` where it no longer reads as its seal says."""
        quote = self.documents[cell.report].text[cell.start : cell.end]
        if seal_of(quote) != cell.seal:
            raise QuoteError(Kind.FACT_BROKEN)
        return quote

    def speaker(self, row: Row) -> str:
        """The fullest name of who says in several reports what a row has, "" where nobody is known to."""
        names = [
            self.documents[cell.report].text[slice(*cell.speaker)]
            for cell in row.cells
            if cell.speaker is not None
        ]
        return max(names, key=len, default="")

    def of_kinds(self, kinds: frozenset[RowKind]) -> list[Row]:
        """The rows that tell one of some kinds."""
        return [row for row in self.rows if row.kinds & kinds]
