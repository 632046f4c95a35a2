"""Several reports as a table, a column a report: for the clipboard, for spreadsheets, and for Word and its kin."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.comparison.model import Comparison, Row
from khulasa.export.comparison.rows import ComparisonTable, marks_of, rows_of
from khulasa.export.formats import docx, html, odt
from khulasa.export.forms import Copied
from khulasa.export.grid import Grid
from khulasa.export.names import Options
from khulasa.export.runs import Paragraph, Role, Run
from khulasa.export.sheet import Sheet

_KIND_SHARE = 0.12  # of the width; the reports share the rest
_KIND_WIDTH, _WIDTH = 20, 60  # characters


def copied_rows(comparison: Comparison, rows: Sequence[Row], options: Options) -> Copied:
    """Some rows under their heads. Raises `QuoteError` and `PatternError`."""
    return _grid(ComparisonTable(comparison, options), rows).copied()


def comma_separated(comparison: Comparison, options: Options) -> str:
    """A row a matter, a column a report. Raises `QuoteError` and `PatternError`, as all of these."""
    return _whole(comparison, options).comma_separated()


def workbook(comparison: Comparison, options: Options) -> bytes:
    """A sheet that runs as its words do."""
    return _whole(comparison, options).workbook()


def word(comparison: Comparison, options: Options) -> bytes:
    """A table in a file for Word."""
    return docx.file_of(_sheet(comparison, options))


def open_document(comparison: Comparison, options: Options) -> bytes:
    """A table in a file for LibreOffice and its kin."""
    return odt.file_of(_sheet(comparison, options))


def page(comparison: Comparison, options: Options) -> str:
    """A table in a web page."""
    return html.page(_sheet(comparison, options))


def _whole(comparison: Comparison, options: Options) -> Grid:
    return _grid(ComparisonTable(comparison, options), comparison.rows)


def _sheet(comparison: Comparison, options: Options) -> Sheet:
    table = ComparisonTable(comparison, options)
    grid = _grid(table, comparison.rows)
    title = Paragraph(Role.TITLE, (Run(grid.title),), grid.right_to_left, level=1)
    return Sheet(
        title=grid.title,
        author="",
        language=table.words.language,
        right_to_left=grid.right_to_left,
        words=table.words,
        paragraphs=(title,),
        table=grid.table(),
    )


def _grid(table: ComparisonTable, rows: Sequence[Row]) -> Grid:
    reports = len(table.names)
    share = (1 - _KIND_SHARE) / max(1, reports)
    return Grid(
        table.words.say("compared_title"),
        rows_of(table, rows),
        (_KIND_SHARE, *[share] * reports),
        (_KIND_WIDTH, *[_WIDTH] * reports),
        table.words.right_to_left,
        marks_of(table, rows),
    )
