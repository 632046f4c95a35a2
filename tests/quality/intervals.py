"""Figures with 95 % intervals, by drawing the documents that were measured again and again (Efron 1979).

Documents are drawn, not sentences: those of one document resemble each other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
ROUNDS = 1000


@dataclass(frozen=True)
class Interval:
    """A figure with the bounds of its 95 % interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}]"


def intervals(
    rows: Sequence[Sequence[float]],
    figures: Callable[[Numbers], Sequence[Numbers]],
    rounds: int = ROUNDS,
) -> list[Interval]:
    """The figures of summed rows, each row the counts of one document, with their intervals.

    `figures` takes sums with the counts on the last axis, (counts,) or (rounds, counts), and gives one array a figure,
    without that axis. The draws are the same at every call.
    """
    table = np.array(rows, dtype=float)
    draws = np.random.default_rng(0).integers(len(table), size=(rounds, len(table)))
    measured = figures(table.sum(axis=0))
    spread = figures(table[draws].sum(axis=1))
    return [
        Interval(float(value), *(float(bound) for bound in np.percentile(drawn, (2.5, 97.5))))
        for value, drawn in zip(measured, spread, strict=True)
    ]


def share(part: Numbers, whole: Numbers, of_nothing: float) -> Numbers:
    """`part / whole`, and `of_nothing` where the whole is 0."""
    return np.where(whole > 0, part / np.maximum(whole, 1e-12), of_nothing)


def precision_recall_f1(
    right: Numbers, wrong: Numbers, missed: Numbers
) -> tuple[Numbers, Numbers, Numbers]:
    """The three shares, from 0 to 1.

    A share of nothing is 1: who marks nothing marks nothing wrongly, and where nothing is to be found, nothing is
    missed.
    """
    return (
        share(right, right + wrong, 1.0),
        share(right, right + missed, 1.0),
        share(2 * right, 2 * right + wrong + missed, 1.0),
    )
