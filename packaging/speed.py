"""Measures how fast Khulasa is, and writes the rows into the table of `desktop/MEASURED.md`.

    python packaging/speed.py [NAME …] [--write]

in the environment of the project, on Linux. Without names it measures all of `speeds/table.py`, each beside a floor or
a peer in the same run. Rows that are not measured stay as they are.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from console import ROOT, say
from speeds import row
from speeds.table import MEASURES

MEASURED = ROOT / "desktop" / "MEASURED.md"
MARKS = "<!-- speed -->", "<!-- /speed -->"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and write where that is asked for."""
    parser = argparse.ArgumentParser(description="How fast Khulasa is, as a Markdown table.")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"what to measure: {', '.join(MEASURES)}"
    )
    parser.add_argument("--write", action="store_true", help="write the rows into MEASURED.md, too")
    options = parser.parse_args(arguments)
    unknown = [name for name in options.names if name not in MEASURES]
    if unknown:
        parser.error(f"nothing is measured under {', '.join(unknown)}")
    rows: list[row.Row] = []
    for name in options.names or MEASURES:
        say(f"Measuring {name} ...")
        rows += MEASURES[name]()
    print(row.table(measured.cells() for measured in rows))
    if options.write:
        write(rows)
    return 0


def write(rows: Sequence[row.Row]) -> None:
    """Put rows into the table between the marks of the file, which must be there."""
    before, _, rest = MEASURED.read_text(encoding="utf-8").partition(MARKS[0])
    old, mark, after = rest.partition(MARKS[1])
    if not mark:
        sys.exit(f"{MEASURED} lacks the marks {MARKS}")
    new = row.renewed(old, rows)
    MEASURED.write_text(f"{before}{MARKS[0]}\n\n{new}\n\n{MARKS[1]}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
