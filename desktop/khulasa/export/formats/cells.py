"""Cells of tables that spreadsheets open."""

from __future__ import annotations

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What opens a formula where a spreadsheet reads a cell (OWASP, CSV injection)."""


def cell(value: str) -> str:
    """A text as a spreadsheet shows it, and doesn't reckon it."""
    return f"'{value}" if value.startswith(_FORMULA) else value
