"""What is measured, in the order of the table: a name for the command line, and what gives its rows or its table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from speeds import (
    bundle,
    child,
    curves,
    facts,
    long_text,
    pdf,
    ranking,
    slider,
    start,
    terminal,
)
from speeds.row import Row

MEASURES: dict[str, Callable[[], Iterable[Row]]] = {
    "start": start.rows,
    "terminal": terminal.rows,
    "child": child.rows,
    "long_text": long_text.rows,
    "facts": facts.rows,
    "slider": slider.rows,
    "pdf": pdf.rows,
    "bundle": bundle.rows,
}

TABLES: dict[str, Callable[[], str]] = {
    "curves": curves.table,
    "ranking": ranking.table,
}
"""What has a table of its own, between marks with its name."""
