"""What is measured, in the order of the table: a name for the command line, and a function that gives rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from speeds import child, start, terminal
from speeds.row import Row

MEASURES: dict[str, Callable[[], Iterable[Row]]] = {
    "start": start.rows,
    "terminal": terminal.rows,
    "child": child.rows,
}
