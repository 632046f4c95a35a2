"""The power method: where a random walk over sentences stands in the end. TextRank's and the default method's."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from khulasa.ranking.scores import Scores


class Walk(Protocol):
    """One step of a random walk over sentences."""

    def __len__(self) -> int:
        """How many sentences there are."""
        ...

    def step(self, ranks: Scores) -> Scores:
        """Where the rank stands after one more step, shape `(n,)`."""
        ...


def power_method(walk: Walk, epsilon: float) -> Scores:
    """The ranks once a step moves them by no more than `epsilon` in the 2-norm, shape `(n,)`; begun everywhere alike.

    As sumy's `TextRankSummarizer.power_method` does it.
    """
    count = len(walk)
    ranks = np.full(count, 1.0 / count) if count else np.zeros(0)
    moved = np.inf
    while moved > epsilon:
        stepped = walk.step(ranks)
        moved = float(np.linalg.norm(stepped - ranks))
        ranks = stepped
    return ranks
