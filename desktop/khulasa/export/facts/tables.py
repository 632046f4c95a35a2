"""Facts as tables: for the clipboard, for spreadsheets, and for Word and its kin."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from khulasa.export.facts.rows import COLUMNS, FactTable, Row, titles
from khulasa.export.formats import docx, html, odt
from khulasa.export.forms import Copied
from khulasa.export.grid import Grid
from khulasa.export.names import Options
from khulasa.export.sheet import Sheet, sheet_of
from khulasa.facts.kinds import FactKind
from khulasa.facts.model import Facts
from khulasa.facts.quotable import QuotableFacts
from khulasa.summary.model import Analysis, Summary

_SHARES = {"what": 0.26, "citation": 0.16, "who": 0.12, "role": 0.12, "manner": 0.1, "kind": 0.09}
_SHARE = 0.075  # of the width, of the other columns
_WIDTHS = {"what": 70, "citation": 48, "who": 24, "role": 30}
_WIDTH = 14  # characters, of the other columns


def copied_table(table: FactTable, rows: Sequence[Row]) -> Copied:
    """Rows with their heads, for whatever takes them: cells between tabs, and an HTML table."""
    return _grid(table, rows).copied()


def comma_separated(
    summary: Summary,
    facts: QuotableFacts | None,
    kinds: Collection[FactKind],
    options: Options,
) -> str:
    """A row a fact; begins with a byte order mark, by which spreadsheets know UTF-8. Raises `QuoteError`.

    A cell that would open a formula begins with an apostrophe.
    """
    table = _table(summary.analysis, facts, options)
    return _grid(table, table.rows(kinds)).comma_separated()


def workbook(
    summary: Summary,
    facts: QuotableFacts | None,
    kinds: Collection[FactKind],
    options: Options,
) -> bytes:
    """A sheet that runs as its words do, every text a text and no formula. Raises `QuoteError`."""
    table = _table(summary.analysis, facts, options)
    return _grid(table, table.rows(kinds)).workbook()


def word(
    summary: Summary, facts: QuotableFacts | None, kinds: Collection[FactKind], options: Options
) -> bytes:
    """A table in a file for Word. Raises `QuoteError`."""
    return docx.file_of(_sheet(summary, facts, kinds, options))


def open_document(
    summary: Summary, facts: QuotableFacts | None, kinds: Collection[FactKind], options: Options
) -> bytes:
    """A table in a file for LibreOffice and its kin. Raises `QuoteError`."""
    return odt.file_of(_sheet(summary, facts, kinds, options))


def page(
    summary: Summary, facts: QuotableFacts | None, kinds: Collection[FactKind], options: Options
) -> str:
    """A table in a web page. Raises `QuoteError`."""
    return html.page(_sheet(summary, facts, kinds, options))


def _sheet(
    summary: Summary, facts: QuotableFacts | None, kinds: Collection[FactKind], options: Options
) -> Sheet:
    """The title and the source of the document, and the table of its facts."""
    bare = sheet_of(replace(summary, chosen=()), replace(options, whole_article=False))
    table = _table(summary.analysis, facts, options)
    cells = _grid(table, table.rows(kinds)).table()
    return replace(bare, right_to_left=table.words.right_to_left, table=cells)


def _table(analysis: Analysis, facts: QuotableFacts | None, options: Options) -> FactTable:
    return FactTable(analysis, facts or QuotableFacts(analysis.document, Facts(), ()), options)


def _grid(table: FactTable, rows: Sequence[Row]) -> Grid:
    return Grid(
        table.analysis.document.title,
        (titles(table.words), *rows),
        tuple(_SHARES.get(name, _SHARE) for name in COLUMNS),
        tuple(_WIDTHS.get(name, _WIDTH) for name in COLUMNS),
        table.words.right_to_left,
    )
