"""Prints what choices of sentences are worth to careful readers: `python3 tests/quality/judged_tables.py`."""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":  # run as a script: find the program and its neighbours as pytest does
    _ROOT = Path(__file__).resolve().parents[2]
    sys.path[:1] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from quality import judged, judged_systems
from quality.judged_systems import Measured
from quality.tables import show

from khulasa.ranking.base import Method, Ranking

OURS = "khulasa, by other sources"
KINDS = ("the lead", "textrank", OURS, "khulasa, by other kinds", "one reader by the other")


def systems(texts: list[judged.JudgedText]) -> dict[str, Measured]:
    """All systems, measured."""
    ranks = {
        "random": judged_systems.by_lot(texts),
        "the lead": judged_systems.lead(texts),
        "the longest": judged_systems.longest(texts),
        **{
            str(method): judged_systems.by_method(texts, Ranking(method))
            for method in Method
            if method is not Method.KHULASA
        },
        "khulasa, as it is": judged_systems.by_method(texts, Ranking()),
        OURS: judged_systems.left_out(texts, "source"),
        "khulasa, by other kinds": judged_systems.left_out(texts, "genre"),
        **{
            f"the same, balance {balance}": judged_systems.left_out(
                texts, "source", Ranking(balance=balance / 100)
            )
            for balance in (0, 25, 50, 75, 100)
        },
    }
    found = {name: judged_systems.measure(texts, one) for name, one in ranks.items()}
    return {**found, "one reader by the other": judged_systems.readers(texts)}


def main() -> int:
    """Print the tables; without the texts say so."""
    where = judged.folder()
    if not where.is_dir():
        print(f"\nNo judgements to measure by: there is no folder {where}")
        return 0
    texts = judged.load(where)
    found = systems(texts)
    rows = [
        [
            name,
            str(one.interval("pyramid")),
            str(one.interval("at_words")),
            str(one.auc()),
            str(one.auc(like_length=True)),
            f"{one.interval('dangling').value:.3f}",
        ]
        for name, one in found.items()
    ]
    head = ["system", "pyramid", "at words", "AUC", "AUC, like length", "dangling"]
    show(f"By careful readers: {len(texts)} texts", head, rows)
    kinds = {name: found[name].by_genre() for name in KINDS}
    genres = list(kinds[OURS])
    rows = [[genre, *(f"{kinds[name][genre]:.3f}" for name in KINDS)] for genre in genres]
    show("The pyramid by kind of text", ["kind", *KINDS], rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
