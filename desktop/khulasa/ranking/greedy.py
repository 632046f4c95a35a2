"""What the methods that take sentences one by one have in common."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from khulasa.ranking.counts import Sparse
from khulasa.ranking.scores import Scores

_TIE = 1e-12
"""Values no further apart are equal: sums of the same numbers in another order differ by less."""


class Columns:
    """The counts by term: `columns[term]` gives the sentences that hold it, and how often each does."""

    def __init__(self, counts: Sparse) -> None:
        by_term = counts.tocsc()
        self._bounds: list[int] = by_term.indptr.tolist()
        self._rows = by_term.indices
        self._data = by_term.data

    def __getitem__(self, term: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        run = slice(self._bounds[term], self._bounds[term + 1])
        return self._rows[run], self._data[run]


def first_of_least(values: NDArray[np.float64]) -> int:
    """The index of the least value, the first of those that equal it."""
    return int((values <= values.min() + _TIE).argmax())


def by_order(order: Sequence[int]) -> Scores:
    """0 for the index that was taken first, −1 for the second, and so on, as sumy rates greedy choices."""
    scores = np.zeros(len(order))
    scores[np.asarray(order, dtype=np.int64)] = np.arange(0.0, -len(order), -1.0)
    return scores
