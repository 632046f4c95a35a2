"""Finds and reads the data files: `khulasa/_resources` where installed, the repository's `resources/` else.

This module holds the project's only path arithmetic.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent


@cache
def root() -> Path:
    """The folder of the data files."""
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "resources"


def path(*parts: str) -> Path:
    """The path of one data file, for example `path("language", "ar", "stopwords.txt")`."""
    return root().joinpath(*parts)


def read_text(*parts: str) -> str:
    """The text of one data file."""
    return path(*parts).read_text(encoding="utf-8")


def read_table(*parts: str) -> dict[str, Any]:
    """The tables of one data file in TOML, whose parser is imported for it: most runs of a process want no words."""
    tables: dict[str, Any] = import_module("tomllib").loads(read_text(*parts))
    return tables


def lines_if_any(*parts: str) -> tuple[str, ...]:
    """The entries of a list file as `read_lines` has them; none where there is no such file."""
    return read_lines(*parts) if path(*parts).is_file() else ()


def read_lines(*parts: str) -> tuple[str, ...]:
    """The entries of a list file: one a line, without blank lines and lines that open with `#`."""
    stripped = map(str.strip, read_text(*parts).splitlines())
    return tuple([line for line in stripped if line and line[0] != "#"])
