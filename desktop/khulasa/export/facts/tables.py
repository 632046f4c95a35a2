"""Facts as tables: for the clipboard, for spreadsheets, and for Word and its kin."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

import xlsxwriter

from khulasa.document.bidi import runs_right_to_left
from khulasa.export.facts.rows import COLUMNS, FactTable, Row, titles
from khulasa.export.formats import docx, html, odt
from khulasa.export.formats.cells import cell
from khulasa.export.forms import Copied
from khulasa.export.names import Options
from khulasa.export.runs import Paragraph, Role, Run, legal
from khulasa.export.sheet import Sheet, Table, sheet_of
from khulasa.facts.kinds import FactKind
from khulasa.facts.model import Facts
from khulasa.facts.quotable import QuotableFacts
from khulasa.summary.model import Analysis, Summary

_SHARES = {"what": 0.3, "citation": 0.22, "who": 0.12, "role": 0.12}
_SHARE = 0.06  # of the width, of the other columns
_WIDTHS = {"what": 70, "citation": 48, "who": 24, "role": 30}
_WIDTH = 14  # characters, of the other columns
_LONGEST_CELL = 32_767
"""Characters of a cell of Excel ("Excel specifications and limits")."""

_NO_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - no day of the reader's is told


def copied_table(table: FactTable, rows: Sequence[Row]) -> Copied:
    """Rows with their heads, for whatever takes them: cells between tabs, and an HTML table."""
    lines = ["\t".join(row) for row in (titles(table.words), *rows)]
    cells = _cells(table, rows)
    return Copied("\n".join(lines), html.table(cells, base=table.words.right_to_left))


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
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(titles(table.words))
    writer.writerows(map(cell, row) for row in table.rows(kinds))
    return "\ufeff" + out.getvalue()


def workbook(
    summary: Summary,
    facts: QuotableFacts | None,
    kinds: Collection[FactKind],
    options: Options,
) -> bytes:
    """A sheet that runs as its words do, every text a text and no formula. Raises `QuoteError`."""
    table = _table(summary.analysis, facts, options)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": legal(summary.analysis.document.title), "created": _NO_DAY})
    page = book.add_worksheet()
    if table.words.right_to_left:
        page.right_to_left()
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for column, name in enumerate(COLUMNS):
        page.set_column(column, column, _WIDTHS.get(name, _WIDTH))
    rows = table.rows(kinds)
    for number, row in enumerate((titles(table.words), *rows)):
        for column, text in enumerate(row):
            page.write_string(number, column, legal(text)[:_LONGEST_CELL], body if number else head)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
    book.close()
    return out.getvalue()


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
    rows = _cells(table, table.rows(kinds))
    shares = tuple(_SHARES.get(name, _SHARE) for name in COLUMNS)
    return replace(bare, right_to_left=table.words.right_to_left, table=Table(rows, shares))


def _table(analysis: Analysis, facts: QuotableFacts | None, options: Options) -> FactTable:
    return FactTable(analysis, facts or QuotableFacts(analysis.document, Facts(), ()), options)


def _cells(table: FactTable, rows: Sequence[Row]) -> tuple[tuple[Paragraph, ...], ...]:
    base = table.words.right_to_left
    return tuple(
        tuple(
            Paragraph(Role.BODY, (Run(text),), runs_right_to_left(text, base=base)) for text in row
        )
        for row in (titles(table.words), *rows)
    )
