"""The quotes of a dossier as a table: CSV for every program, XLSX for Excel and LibreOffice."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import datetime

import xlsxwriter

from khulasa.dossier.model import Dossier, Heading, Quote
from khulasa.export.dossier.notes import Notes
from khulasa.export.dossier.sheet import Report, require_as_taken, words_of
from khulasa.export.formats.cells import cell
from khulasa.export.runs import legal, plain

COLUMNS = (
    "number",
    "section",
    "quote",
    "speaker",
    "note",
    "citation",
    "title",
    "author",
    "publisher",
    "date",
    "page",
    "paragraph",
    "file",
    "address",
)
_WIDTHS = {"section": 22, "quote": 70, "note": 34, "citation": 48, "title": 34, "address": 30}
_WIDTH = 14  # characters, of the other columns
_LONGEST_CELL = 32_767
"""Characters of a cell of Excel ("Excel specifications and limits"); a longer quote goes on in the row below."""

_NO_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - no day of the reader's is told


def comma_separated(dossier: Dossier, report: Report) -> str:
    """A row a quote; begins with a byte order mark, by which spreadsheets know UTF-8. Raises `QuoteError`.

    A cell that would open a formula begins with an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_titles(dossier, report))
    for row in _rows(dossier, report):
        writer.writerow([cell(value) if isinstance(value, str) else value for value in row])
    return "\ufeff" + out.getvalue()


def workbook(dossier: Dossier, report: Report) -> bytes:
    """A sheet that runs as its words do, every text a text and no formula. Raises `QuoteError`."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": legal(dossier.name), "created": _NO_DAY})
    page = book.add_worksheet()
    if words_of(dossier, report.options).right_to_left:
        page.right_to_left()
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for column, name in enumerate(COLUMNS):
        page.set_column(column, column, _WIDTHS.get(name, _WIDTH))
    page.write_row(0, 0, _titles(dossier, report), head)
    page.freeze_panes(1, 0)
    rows = [part for row in _rows(dossier, report) for part in _parted(row)]
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, int):
                page.write_number(number, column, value, body)
            elif value:
                page.write_string(number, column, legal(value), body)
    page.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
    book.close()
    return out.getvalue()


Row = list[str | int]


def _titles(dossier: Dossier, report: Report) -> list[str]:
    words = words_of(dossier, report.options)
    return [words.say(f"dossier_column_{name}") for name in COLUMNS]


def _rows(dossier: Dossier, report: Report) -> Iterator[Row]:
    require_as_taken(dossier)
    notes = Notes(dossier.sources, words_of(dossier, report.options), report.options)
    number, section = 0, ""
    for item in dossier:
        if isinstance(item.entry, Heading):
            section = item.entry.text
        elif isinstance(item.entry, Quote):
            number += 1
            yield _row(item.entry, number, section, plain(notes.full(item.entry)))


def _row(quote: Quote, number: int, section: str, citation: str) -> Row:
    source = quote.source
    return [
        number,
        section,
        quote.text,
        quote.speaker,
        quote.note,
        citation,
        source.title,
        source.author,
        source.publisher,
        source.date,
        quote.page or "",
        quote.paragraph or "",
        source.file,
        source.address,
    ]


def _parted(row: Row) -> Iterator[Row]:
    """A row, and the rest of cells that are too long for one in rows below it."""
    while any(isinstance(value, str) and value for value in row):
        yield [value[:_LONGEST_CELL] if isinstance(value, str) else value for value in row]
        row = [value[_LONGEST_CELL:] if isinstance(value, str) else "" for value in row]
