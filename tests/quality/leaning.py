"""How well the program finds the sentences that careful readers say can't stand alone.

`python3 tests/quality/leaning.py` prints the tables. Readers mark such sentences in the judged texts (see
`quality.judged`). What all of them mark must be found, what none of them does must not; what some do counts for
neither, nor do pieces of quotations, which are another fault. The cues' weights were fitted on the sources that are
not in `KEPT_APART`. `by_cue` shows of each cue how often readers agree with it.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":  # run as a script: find the program and its neighbours as pytest does
    _TESTS = Path(__file__).resolve().parents[1]
    sys.path[:0] = [str(_TESTS), str(_TESTS.parent / "desktop")]

from quality import judged
from quality.intervals import ROUNDS, Interval, intervals, precision_recall_f1

from khulasa.language.arabic.context.opening import opening
from khulasa.language.arabic.context.references import cues_of
from khulasa.language.arabic.stems import stem
from khulasa.language.arabic.words import words
from khulasa.summary.model import Need

KEPT_APART = frozenset(
    ("easc:Alrai Newspaper", "oi:1360MayZiyada", "snn:almadina", "wikipedia2017")
)
"""Sources that were drawn before any rule was written; no sentence of theirs was read."""


@dataclass(frozen=True)
class Found:
    """What the program says of the sentences of some texts, by what readers say.

    `sentences` counts those that it knows, `marked` those that all readers mark; the shares are 0 to 1.
    """

    texts: int
    sentences: int
    marked: int
    warned: int
    precision: Interval
    recall: Interval
    f1: Interval


def marks(text: judged.JudgedText, unit: int) -> float:
    """The share of the readers of a text that mark a unit, 0 to 1."""
    return sum(unit in one.dangling for one in text.judgements) / len(text.judgements)


def measure(texts: Sequence[judged.JudgedText], rounds: int = ROUNDS) -> Found:
    """How well the program's needs agree with the readers' marks over some texts."""
    rows = [_counts(text) for text in texts]
    right, _, missed, sentences, warned = map(sum, zip(*rows, strict=True))
    figures = intervals(
        [row[:3] for row in rows],
        lambda counts: precision_recall_f1(counts[..., 0], counts[..., 1], counts[..., 2]),
        rounds,
    )
    return Found(len(texts), sentences, right + missed, warned, *figures)


def _counts(text: judged.JudgedText) -> tuple[int, int, int, int, int]:
    """Found rightly, wrongly, and missed; the sentences; and those that are warned of."""
    prepared = text.prepared
    found = Counter[str]()
    for index, unit in text.unit_of.items():
        if prepared.needs[index] is Need.QUOTATION:
            continue
        leans = prepared.needs[index] is Need.CONTEXT
        share = marks(text, unit)
        found["sentences"] += 1
        found["warned"] += leans
        found["right"] += leans and share == 1
        found["wrong"] += leans and share == 0
        found["missed"] += not leans and share == 1
    return found["right"], found["wrong"], found["missed"], found["sentences"], found["warned"]


def by_cue(texts: Iterable[judged.JudgedText]) -> dict[str, tuple[int, float]]:
    """For each cue how many sentences have it, and the share of them that a reader marks, the mean of the readers."""
    held = Counter[str]()
    marked = Counter[str]()
    for text in texts:
        document = text.prepared.document
        title = frozenset(map(stem, words(document.title)))
        for index, unit in text.unit_of.items():
            quote = document.quote(text.prepared.sentences[index])
            for cue in cues_of(quote, opening(quote), title):
                held[cue] += 1
                marked[cue] += marks(text, unit)
    return {cue: (held[cue], marked[cue] / held[cue]) for cue in sorted(held)}


def main() -> int:
    """Both tables."""
    if not judged.folder().is_dir():
        print(f"no judged texts to measure by: there is no folder {judged.folder()}")
        return 0
    texts = judged.load()
    parts = {
        "tuned on": [text for text in texts if text.source not in KEPT_APART],
        "kept apart": [text for text in texts if text.source in KEPT_APART],
    }
    print("| part | texts | sentences | all readers mark | warned of | precision | recall | F1 |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for name, part in parts.items():
        found = measure(part)
        counts = f"{found.texts} | {found.sentences} | {found.marked} | {found.warned}"
        print(f"| {name} | {counts} | {found.precision} | {found.recall} | {found.f1} |")
    print("\n| cue | sentences | marked by a reader |\n|---|---:|---:|")
    for cue, (count, share) in by_cue(texts).items():
        print(f"| {cue} | {count} | {share:.2f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
