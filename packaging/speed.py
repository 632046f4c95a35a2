"""Measures how fast Khulasa is, and writes the rows into the table of `desktop/MEASURED.md`.

    python packaging/speed.py [NAME …] [--write]

in the environment of the project, on Linux. Without names it measures all of `speeds/table.py`, each beside a floor or
a peer in the same run, and the tables beside it. Rows that are not measured stay as they are. The tree is compiled
first, as an installed program is: a child may store no bytecode, and compiles anew what was changed since.
"""

from __future__ import annotations

import argparse
import compileall
import sys
from collections.abc import Callable, Sequence

from console import ROOT, say
from speeds import row
from speeds.table import MEASURES, TABLES

MEASURED = ROOT / "desktop" / "MEASURED.md"
MARKS = "<!-- speed -->", "<!-- /speed -->"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and write where that is asked for."""
    known = [*MEASURES, *TABLES]
    parser = argparse.ArgumentParser(description="How fast Khulasa is, as a Markdown table.")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"what to measure: {', '.join(known)}"
    )
    parser.add_argument("--write", action="store_true", help="write the rows into MEASURED.md, too")
    options = parser.parse_args(arguments)
    unknown = [name for name in options.names if name not in known]
    if unknown:
        parser.error(f"nothing is measured under {', '.join(unknown)}")
    compileall.compile_dir(ROOT / "desktop", quiet=1)
    rows: list[row.Row] = []
    tables: dict[str, str] = {}
    for name in options.names or known:
        say(f"Measuring {name} ...")
        if name in TABLES:
            tables[name] = TABLES[name]()
        else:
            rows += MEASURES[name]()
    for table in (
        *([row.table(measured.cells() for measured in rows)] if rows else []),
        *tables.values(),
    ):
        print(table)
    if options.write and rows:
        write(rows)
    if options.write:
        for name, table in tables.items():
            write_table(name, table)
    return 0


def write(rows: Sequence[row.Row]) -> None:
    """Put rows into the table between the marks of the file, which must be there."""
    _put(MARKS, lambda old: row.renewed(old, rows))


def write_table(name: str, table: str) -> None:
    """Put a table between the marks with its name, which must be there."""
    _put((f"<!-- {name} -->", f"<!-- /{name} -->"), lambda _old: table)


def _put(marks: tuple[str, str], renew: Callable[[str], str]) -> None:
    before, _, rest = MEASURED.read_text(encoding="utf-8").partition(marks[0])
    old, mark, after = rest.partition(marks[1])
    if not mark:
        sys.exit(f"{MEASURED} lacks the marks {marks}")
    new = renew(old)
    MEASURED.write_text(f"{before}{marks[0]}\n\n{new}\n\n{marks[1]}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
