"""What two sentences say beside one another: `python tests/quality/reports.py [--later | --kept] [--each]`.

Prints precision and recall of each relation with 95 % intervals over pairs: for the pairs that rules may be worked on
with, with `--later` for those written when the rules stood, and with `--kept` for the two thirds that are kept
for the end. `--each` lists those that are not kept.
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

from quality.intervals import Interval, intervals, precision_recall_f1

from khulasa.comparison.compare import compare, told_by
from khulasa.comparison.model import Relation, Report, RowKind
from khulasa.comparison.relation import relation
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


def pairs(part: str = WORKED_ON) -> list[Pair]:
    """The annotated pairs of a part."""
    path = GOLD / part
    return [Pair(*line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines()]


def told(pair: Pair) -> str:
    """What the program says of a pair; `other` where it says nothing."""
    mine, theirs = (told_by(_report(text)) for text in (pair.one, pair.other))
    found = relation(mine[0], theirs[0]) if mine and theirs else None
    return OTHER if found is None else found.relation


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


def main(arguments: Sequence[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parts = parser.add_mutually_exclusive_group()
    for flag, part, what in (
        ("--later", LATER, "the pairs written when the rules stood"),
        ("--kept", KEPT, "the pairs kept for the end"),
    ):
        parts.add_argument(flag, dest="part", action="store_const", const=part, help=what)
    parser.add_argument("--each", action="store_true", help="list what is told of each pair")
    options = parser.parse_args(arguments)
    part = options.part or WORKED_ON
    measured = pairs(part)
    print(f"{part}: {len(measured)} pairs\n")
    print("| relation | told | of | precision | recall | F1 |\n|---|---|---|---|---|---|")
    for name, (answered, of, found) in figures(measured).items():
        print(f"| {name} | {answered} | {of} | " + " | ".join(map(str, found)) + " |")
    if options.each and part != KEPT:
        for pair in measured:
            print(f"{pair.label}\t{told(pair)}\t{pair.one}\t{pair.other}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
