"""How a system is measured on an article: three sizes, every reader, and the pairs that tell its taste from its place.

- `count`: as many units as the reader chose;
- `words`: as many words as the reader's extract has, the last unit cut;
- `third`: 30 % of the units, at least one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from quality.corpus import Article, Units
from quality.metrics import near_pairs, rouge_l, rouge_n, selection

Numbers = NDArray[np.float64]
Order = Sequence[int]
Orders = Callable[[Article, int], tuple[Units, Order]]
"""Gives an article's units, and the order in which to take them, for the reader of an index."""

COLUMNS = (
    *(f"count {name}" for name in ("R1", "R2", "RL", "P", "R", "F1")),
    *(f"words {name}" for name in ("R1", "R2", "RL")),
    *(f"third {name}" for name in ("R1", "R2", "RL", "P", "R", "F1")),
)
OBJECTIVE = tuple(COLUMNS.index(name) for name in ("words R2", "count R2", "count F1"))
SHARE = 0.3


@dataclass(frozen=True)
class Measured:
    """A system on a corpus.

    `figures` has a row an article and a column for each of `COLUMNS`, means over its readers, from 0 to 1, NaN where
    no reader chose anything. `pairs` are the sums of `near_pairs`, a row an article.
    """

    figures: Numbers
    pairs: Numbers

    @property
    def objective(self) -> Numbers:
        """One number an article: the mean of ROUGE-2 at both sizes of the reader's and of the selection's F1."""
        return np.asarray(self.figures[:, OBJECTIVE].mean(axis=1))


def measure(articles: Sequence[Article], orders: Orders) -> Measured:
    """A system over all articles and readers."""
    rows = [_measure_article(article, orders) for article in articles]
    return Measured(np.array([row for row, _ in rows]), np.array([pairs for _, pairs in rows]))


def mean_of(runs: Sequence[Measured]) -> Measured:
    """Several runs of a system that draws lots, as one."""
    figures = np.mean([run.figures for run in runs], axis=0)
    return Measured(figures, np.sum([run.pairs for run in runs], axis=0))


def _measure_article(article: Article, orders: Orders) -> tuple[Numbers, Numbers]:
    figures, pairs = [], np.zeros(4)
    for reader, extract in enumerate(article.extracts):
        units, order = orders(article, reader)
        chosen = units.chosen[reader]
        if not chosen:
            continue
        figures.append(_figures(units, order, extract.words, chosen))
        scores = np.zeros(len(units))
        scores[np.asarray(order, dtype=np.int64)] = -np.arange(len(order))
        pairs += near_pairs(scores.tolist(), chosen)
    row = np.mean(figures, axis=0) if figures else np.full(len(COLUMNS), np.nan)
    return np.asarray(row), pairs


def _figures(
    units: Units, order: Order, wanted: Sequence[str], chosen: frozenset[int]
) -> list[float]:
    row: list[float] = []
    for count in (len(chosen), None, max(1, round(SHARE * len(units)))):
        taken = sorted(order[:count]) if count else []
        found = (
            [word for unit in taken for word in units.words[unit]]
            if count
            else _budget(units, order, len(wanted))
        )
        row += [rouge_n(found, wanted, 1), rouge_n(found, wanted, 2), rouge_l(found, wanted)]
        if count:
            row += selection(taken, chosen)
    return row


def _budget(units: Units, order: Order, words: int) -> list[str]:
    """The first units of the order up to a number of words, in the order of the text."""
    taken: dict[int, tuple[str, ...]] = {}
    for unit in order:
        if words <= 0:
            break
        taken[unit] = units.words[unit][:words]
        words -= len(taken[unit])
    return [word for unit in sorted(taken) for word in taken[unit]]
