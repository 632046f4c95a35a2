"""Several reports as plain data: a contract with the programs that read it."""

from __future__ import annotations

import json
from typing import Any

from khulasa.comparison.model import Cell, Comparison, RowKind
from khulasa.export.names import Options


def export(comparison: Comparison, _options: Options) -> str:
    """One line of JSON; spans are code points of each report's text. Raises `QuoteError`."""
    packed = {
        "reports": [
            {"source": document.source, "title": document.title, "language": document.language}
            for document in comparison.documents
        ],
        "rows": [
            {
                "kinds": [kind for kind in RowKind if kind in row.kinds],
                "cells": [_cell(comparison, cell) for cell in row.cells],
            }
            for row in comparison.rows
        ],
    }
    return json.dumps(packed, ensure_ascii=False, allow_nan=False)


def _cell(comparison: Comparison, cell: Cell) -> dict[str, Any]:
    return {
        "report": cell.report,
        "sentence": cell.sentence,
        "start": cell.start,
        "end": cell.end,
        "text": comparison.quote(cell),
        "relation": cell.relation,
        "marked": [list(span) for span in cell.marked],
        "speaker": _speaker(comparison, cell),
    }


def _speaker(comparison: Comparison, cell: Cell) -> dict[str, Any] | None:
    if cell.speaker is None:
        return None
    start, end = cell.speaker
    return {"start": start, "end": end, "text": comparison.documents[cell.report].text[start:end]}
