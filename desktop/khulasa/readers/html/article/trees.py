"""A small model of boosted trees: numpy alone, five arrays, read once. Made by `packaging/tools/article_trees.py`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from khulasa import resources
from khulasa.readers.html.article.features import Matrix


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """Splits of all trees one after the other; a child below zero is the leaf of that number, inverted.

    `columns` and `thresholds` are those of the splits: a number up to its threshold goes left. `roots` are the first
    splits of the trees, `leaves` what they add to the logarithm of the odds.
    """

    columns: NDArray[np.uint8]
    thresholds: NDArray[np.float32]
    children: NDArray[np.int16]
    roots: NDArray[np.int16]
    leaves: NDArray[np.float32]

    def probabilities(self, rows: Matrix) -> NDArray[np.float64]:
        """The probability that each row's unit is part of the article; all trees go down together."""
        places = np.broadcast_to(self.roots.astype(np.intp), (len(rows), len(self.roots))).copy()
        lines = np.arange(len(rows))[:, None]
        while True:
            is_inner = places >= 0
            if not is_inner.any():
                break
            splits = np.maximum(places, 0)
            goes_right = rows[lines, self.columns[splits]] > self.thresholds[splits]
            places = np.where(is_inner, self.children[splits, goes_right.astype(np.intp)], places)
        odds = self.leaves[~places].sum(axis=1, dtype=np.float64)
        return np.asarray(1 / (1 + np.exp(-odds)))


@cache
def trees() -> Trees:
    """The model that the program ships."""
    with np.load(resources.path("pages", "article_trees.npz"), allow_pickle=False) as arrays:
        return Trees(
            arrays["columns"],
            arrays["thresholds"],
            arrays["children"],
            arrays["roots"],
            arrays["leaves"],
        )
