"""What reports say beside one another: `python tests/quality/reports.py [--later | --longer | --kept | …] [--each]`.

Prints precision and recall of each relation with 95 % intervals over pairs: for the pairs that rules may be worked on
with, with `--later` and `--longer` for those written later, and with `--kept` for the two thirds that are kept
for the end. `--sets` does so for whole reports of one event (`report_sets`), over sets. `--longer-aside` and
`--sets-aside` are the halves that were put aside by lot. `--each` lists those that rules may be worked on with.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":  # run as a script: find the program and its neighbours as pytest does
    _ROOT = Path(__file__).resolve().parents[2]
    sys.path[:1] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

import numpy as np
from quality.intervals import Interval, Numbers, intervals, precision_recall_f1, share
from quality.report_sets import ALONE, ReportSet, judged, report_sets

from khulasa.comparison.compare import compare
from khulasa.comparison.model import Relation, Report, RowKind
from khulasa.document.model import Block, BlockKind, Document, Sentence

GOLD = Path(__file__).with_name("gold") / "reports"
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, and what is right to say of them."""

    label: str
    one: str
    other: str


WORKED_ON, LATER, KEPT = "pairs.tsv", "pairs_later.tsv", "pairs_kept.tsv"
LONGER, LONGER_ASIDE = "pairs_longer.tsv", "pairs_longer_aside.tsv"
SETS, SETS_ASIDE = "sets.txt", "sets_aside.txt"
_ASIDE = {KEPT, LONGER_ASIDE, SETS_ASIDE}


def pairs(part: str = WORKED_ON) -> list[Pair]:
    """The annotated pairs of a part."""
    path = GOLD / part
    return [Pair(*line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines()]


def told(pair: Pair) -> str:
    """What the program says of a pair; `other` where it says nothing."""
    rows = compare([_report(pair.one), _report(pair.other)]).rows
    return next((row.cells[1].relation for row in rows if len(row.cells) > 1), OTHER)


def alone(pair: Pair) -> bool:
    """Whether one of both sentences would be said to be in its report only."""
    rows = compare([_report(pair.one), _report(pair.other)]).rows
    return any(RowKind.ONLY in row.kinds for row in rows)


def _report(text: str) -> Report:
    """A text of one sentence, as it is annotated."""
    document = Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), language="ar")
    return Report(document, (Sentence(0, 0, 0, len(text)),))


def figures(measured: Sequence[Pair]) -> dict[str, tuple[int, int, list[Interval]]]:
    """Of each relation, and of what one report has only: how often it was told and is right to tell, and its shares."""
    answers = [(told(pair), "only" if alone(pair) else "") for pair in measured]
    right = {**{str(name): str(name) for name in Relation}, "only": OTHER}
    table = {}
    for name, label in right.items():
        rows = [
            [
                name in answer and pair.label == label,
                name in answer and pair.label != label,
                name not in answer and pair.label == label,
            ]
            for pair, answer in zip(measured, answers, strict=True)
        ]
        found = intervals(
            rows, lambda sums: precision_recall_f1(sums[..., 0], sums[..., 1], sums[..., 2])
        )
        table[name] = (
            sum(row[0] + row[1] for row in rows),
            sum(row[0] + row[2] for row in rows),
            found,
        )
    return table


def figures_of_sets(measured: Sequence[ReportSet]) -> dict[str, tuple[int, int, list[Interval]]]:
    """The same of whole reports: how often each is told, how often it is right to tell, and its shares."""
    counts = [judged(each) for each in measured]
    table = {}
    for name in (*map(str, Relation), ALONE):
        rows = [
            [each.right[name], each.told[name], each.found[name], each.wanted[name]]
            for each in counts
        ]
        found = intervals(rows, _shares)
        table[name] = (sum(row[1] for row in rows), sum(row[3] for row in rows), found)
    return table


def _shares(sums: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Precision, recall and F1 of (right, told, found, wanted): two sentences of one row may share several facts."""
    right, told, found, wanted = np.moveaxis(sums, -1, 0)
    precision, recall = share(right, told, 1.0), share(found, wanted, 1.0)
    return precision, recall, share(2 * precision * recall, precision + recall, 0.0)


_PARTS = (
    ("--later", LATER, "the pairs written when the first rules stood"),
    ("--longer", LONGER, "longer pairs"),
    ("--longer-aside", LONGER_ASIDE, "longer pairs that were put aside"),
    ("--kept", KEPT, "the pairs kept for the end"),
    ("--sets", SETS, "whole reports"),
    ("--sets-aside", SETS_ASIDE, "whole reports that were put aside"),
)


def main(arguments: Sequence[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parts = parser.add_mutually_exclusive_group()
    for flag, part, what in _PARTS:
        parts.add_argument(flag, dest="part", action="store_const", const=part, help=what)
    parser.add_argument("--each", action="store_true", help="list what is told of each")
    options = parser.parse_args(arguments)
    part = options.part or WORKED_ON
    is_sets = part in {SETS, SETS_ASIDE}
    sets = report_sets(GOLD / part) if is_sets else []
    measured = [] if is_sets else pairs(part)
    print(f"{part}: {len(sets) or len(measured)}\n")
    print("| relation | told | of | precision | recall | F1 |\n|---|---|---|---|---|---|")
    table = figures_of_sets(sets) if is_sets else figures(measured)
    for name, (answered, of, found) in table.items():
        print(f"| {name} | {answered} | {of} | " + " | ".join(map(str, found)) + " |")
    if options.each and part not in _ASIDE:
        for pair in measured:
            print(f"{pair.label}\t{told(pair)}\t{pair.one}\t{pair.other}")
        for each in sets:
            count = judged(each)
            print("\n".join([each.name, *(f"wrong\t{line}" for line in count.wrong)]))
            print("\n".join(f"missed\t{line}" for line in count.missed))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
