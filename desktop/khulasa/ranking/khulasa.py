"""The default method: how central a sentence is to the article, fused with how early it stands.

No ranker that looks at content alone comes near the plain opening of a news article, so the position leads
and centrality decides among neighbours. Centrality is PageRank over BM25 similarities (Robertson and Zaragoza
2009; as edge weights of TextRank: Barrios et al. 2016), where a sentence does not vote for itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from khulasa.ranking.base import Progress, RankableText
from khulasa.ranking.counts import Sparse, document_frequency, row_of_entries, term_counts
from khulasa.ranking.scores import Scores, standard_scores, unit_range


@dataclass(frozen=True)
class Weights:
    """The method's numbers.

    `position` and `centrality` weigh the z-scores of the two. `saturation` and `length` are BM25's k₁ and b,
    at their usual values. `damping` is PageRank's; it stops once a step moves less than `tolerance` of the
    whole rank, at the latest after `steps`.
    """

    position: float = 1.0
    centrality: float = 0.15
    saturation: float = 1.2
    length: float = 0.75
    damping: float = 0.85
    tolerance: float = 1e-9
    steps: int = 100


DEFAULT = Weights()

_NOISE = 1e-12
"""A row's sum below this part of what it had before its diagonal was taken off is zero."""


class Bm25Graph:
    """S = Q Bᵀ + B Qᵀ minus its diagonal: symmetric, sparse factors, never written out.

    Row i of B holds the BM25 weights of sentence i's terms, row i of Q their idf as a query would weigh them.
    """

    def __init__(self, counts: Sparse, weights: Weights) -> None:
        self._query, self._saturated = _factors(counts, weights)
        self._query_transposed = self._query.T.tocsr()
        self._saturated_transposed = self._saturated.T.tocsr()
        self._diagonal = 2 * np.asarray((self._query * self._saturated).sum(axis=1))

    def times(self, vector: Scores) -> Scores:
        """S v, shape `(n,)`; no entry is below zero where v has none."""
        whole = self._query @ (self._saturated_transposed @ vector)
        whole += self._saturated @ (self._query_transposed @ vector)
        product = whole - self._diagonal * vector
        return np.where(product > _NOISE * whole, product, 0.0)


def _factors(counts: Sparse, weights: Weights) -> tuple[Any, Any]:
    """Q and B, each of the shape of `counts`."""
    sentences = counts.shape[0]
    frequency = document_frequency(counts)
    idf = np.log1p((sentences - frequency + 0.5) / (frequency + 0.5))
    lengths = np.asarray(counts.sum(axis=1))
    relative = lengths / max(1.0, float(lengths.mean()))
    norms = weights.saturation * (1 - weights.length + weights.length * relative)
    per_entry = norms[row_of_entries(counts)]
    query, saturated = counts.copy(), counts.copy()
    query.data = idf[counts.indices]
    saturated.data = counts.data * (weights.saturation + 1) / (counts.data + per_entry)
    return query, saturated


def page_rank(graph: Bm25Graph, count: int, weights: Weights) -> Scores:
    """The stationary distribution of the damped random walk, shape `(count,)`, summing to 1.

    A sentence that shares nothing with any other is left for a sentence drawn at random.
    """
    strength = graph.times(np.ones(count))
    linked = strength > 0
    divisor = np.where(linked, strength, 1.0)
    ranks = np.full(count, 1.0 / count)
    for _ in range(weights.steps):
        passed = graph.times(np.where(linked, ranks / divisor, 0.0))
        lost = 1.0 - weights.damping * passed.sum()
        stepped = weights.damping * passed + lost / count
        moved = float(np.abs(stepped - ranks).sum())
        ranks = stepped
        if moved < weights.tolerance:
            break
    return ranks


def rank(text: RankableText, progress: Progress, weights: Weights = DEFAULT) -> Scores:
    """The sum position · z(1/(1+i)) + centrality · z(PageRank) mapped onto [0, 1]; i from 0."""
    count = len(text.terms)
    if not count:
        return np.zeros(0)
    central = page_rank(Bm25Graph(term_counts(text.terms), weights), count, weights)
    early = 1.0 / np.arange(1, count + 1, dtype=np.float64)
    progress(1, 1)
    fused = weights.position * standard_scores(early) + weights.centrality * standard_scores(central)
    return unit_range(fused)
