"""The similarity of TextRank's authors, as a matrix that is never written out.

Mihalcea and Tarau (2004): two sentences are as similar as the terms that they share, divided by the sum of
the logarithms of their lengths,

    S_ij = (X Xᵀ)_ij · K(l_i, l_j),    K(l, m) = 1 / (log l + log m)

with X the counts. K depends on the two lengths alone, and such a matrix (a Cauchy matrix) is, to the last
digit of a float64, a sum of some twenty products: K = Σ_r λ_r u_r u_rᵀ, by its eigenvectors. So

    S v = Σ_r λ_r u_r ∘ X Xᵀ (u_r ∘ v)

costs twenty passes over the counts, where the whole matrix would cost n² memory.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from khulasa.ranking.counts import term_counts
from khulasa.ranking.scores import Scores

_NEGLIGIBLE = 1e-16
"""Eigenvalues below this part of the greatest are rounding noise."""


class OverlapGraph:
    """S over some sentences, by its products with vectors; S is symmetric, its diagonal included.

    `single` is K(1, 1), which the formula leaves open since log 1 + log 1 = 0: 1 in sumy's TextRank, 0 in
    its Reduction.
    """

    def __init__(self, terms: Sequence[Sequence[str]], *, single: float) -> None:
        self._counts = term_counts(terms)
        self._transposed = self._counts.T
        self._lengths = np.asarray(self._counts.sum(axis=1))
        present, classes = np.unique(np.maximum(self._lengths, 1), return_inverse=True)
        self._kernel = _kernel(present, single)
        self._classes = classes
        eigenvalues, eigenvectors = np.linalg.eigh(self._kernel)
        keep = np.abs(eigenvalues) > _NEGLIGIBLE * np.abs(eigenvalues).max(initial=0)
        self._eigenvalues = eigenvalues[keep]
        self._eigenvectors = np.ascontiguousarray(eigenvectors[classes][:, keep])

    def __len__(self) -> int:
        return len(self._lengths)

    def times(self, vector: Scores) -> Scores:
        """S v, shape `(n,)`."""
        spread = self._counts @ (self._transposed @ (self._eigenvectors * vector[:, np.newaxis]))
        return np.asarray((spread * self._eigenvectors) @ self._eigenvalues)

    def diagonal(self) -> Scores:
        """How similar each sentence is to itself, shape `(n,)`."""
        squares = np.asarray(self._counts.power(2).sum(axis=1))
        return np.asarray(squares * self._kernel[self._classes, self._classes])


def _kernel(lengths: Scores, single: float) -> NDArray[np.float64]:
    """K between all lengths that occur, shape `(lengths, lengths)`."""
    logarithms = np.log(lengths)
    sums = logarithms[:, np.newaxis] + logarithms
    sole = sums < 1e-8
    return np.where(sole, single, 1 / np.where(sole, 1, sums))
