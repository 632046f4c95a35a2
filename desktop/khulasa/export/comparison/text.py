"""Several reports as plain text: a paragraph a row, a line a report."""

from __future__ import annotations

from collections.abc import Iterator

from khulasa.comparison.model import Comparison, Row
from khulasa.document.bidi import isolate
from khulasa.export.comparison.rows import ComparisonTable
from khulasa.export.names import Options
from khulasa.export.runs import line

_BULLET = "• "


def export(comparison: Comparison, options: Options) -> str:
    """The rows in order, or that there are none. Raises `QuoteError` and `PatternError`."""
    table = ComparisonTable(comparison, options)
    if not comparison.rows:
        return table.words.say("compared_none")
    return "\n\n".join("\n".join(_lines(table, row)) for row in comparison.rows)


def _lines(table: ComparisonTable, row: Row) -> Iterator[str]:
    way = table.words.right_to_left
    yield line(table.kinds(row), right_to_left=way)
    for cell in row.cells:
        name = isolate(table.names[cell.report])
        yield line(f"{_BULLET}{name}: {table.cited(cell)}", right_to_left=way)
