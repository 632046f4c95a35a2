"""A grid of texts on its way out: for the clipboard, for spreadsheets, and for Word and its kin."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import xlsxwriter

from khulasa.document.bidi import runs_right_to_left
from khulasa.export.formats import html
from khulasa.export.formats.cells import cell
from khulasa.export.forms import Copied
from khulasa.export.runs import Paragraph, Role, Run, legal
from khulasa.export.sheet import Table

_LONGEST_CELL = 32_767
"""Characters of a cell of Excel ("Excel specifications and limits")."""

_NO_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - no day of the reader's is told


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of texts, the first of them the heads; `shares` are the columns' of the width, `widths` characters of each.

    `right_to_left` is how the columns run, and the texts that don't say themselves. `marks` are stretches of a text, by
    row and column, that are highlighted where the format can.
    """

    title: str
    rows: Sequence[Sequence[str]]
    shares: tuple[float, ...]
    widths: tuple[int, ...]
    right_to_left: bool
    marks: Mapping[tuple[int, int], Sequence[tuple[int, int]]] = field(default_factory=dict)

    def table(self) -> Table:
        """The same as paragraphs, each in its own direction."""
        base = self.right_to_left
        rows = tuple(
            tuple(
                Paragraph(
                    Role.BODY,
                    marked_runs(text, self.marks.get((number, column), ())),
                    runs_right_to_left(text, base=base),
                )
                for column, text in enumerate(row)
            )
            for number, row in enumerate(self.rows)
        )
        return Table(rows, self.shares)

    def copied(self) -> Copied:
        """For whatever takes them: cells between tabs, and an HTML table."""
        lines = ["\t".join(row) for row in self.rows]
        return Copied("\n".join(lines), html.table(self.table().rows, base=self.right_to_left))

    def comma_separated(self) -> str:
        """For spreadsheets: begins with a byte order mark, by which they know UTF-8.

        A cell that would open a formula begins with an apostrophe.
        """
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(self.rows[0])
        writer.writerows(map(cell, row) for row in self.rows[1:])
        return "\ufeff" + out.getvalue()

    def workbook(self) -> bytes:
        """A sheet that runs as its words do, every text a text and no formula."""
        out = io.BytesIO()
        book = xlsxwriter.Workbook(out, {"in_memory": True})
        book.set_properties({"title": legal(self.title), "created": _NO_DAY})
        page = book.add_worksheet()
        if self.right_to_left:
            page.right_to_left()
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for column, width in enumerate(self.widths):
            page.set_column(column, column, width)
        for number, row in enumerate(self.rows):
            for column, text in enumerate(row):
                shown = legal(text)[:_LONGEST_CELL]
                page.write_string(number, column, shown, body if number else head)
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, len(self.rows) - 1, len(self.widths) - 1)
        book.close()
        return out.getvalue()


def marked_runs(text: str, marks: Sequence[tuple[int, int]]) -> tuple[Run, ...]:
    """A text as runs, its marked stretches, which are in order and apart, each one of its own."""
    runs = []
    at = 0
    for start, end in marks:
        runs += [Run(text[at:start]), Run(text[start:end], marked=True)]
        at = end
    return tuple(run for run in (*runs, Run(text[at:])) if run.text) or (Run(text),)
