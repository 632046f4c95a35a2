"""Centrality: TextRank over BM25 similarities of sentences, by the power method of sumy's TextRank.

BM25 (Robertson and Zaragoza 2009) as the edge weight of TextRank is from Barrios et al. (2016). A sentence does not
vote for itself. What a shared term counts is the geometric mean of two inverse frequencies: how few sentences of the
article hold it, and how few texts of the language do, so that neither a word of every article nor one of every
sentence of this one ties sentences together.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from khulasa.ranking.base import RankableText
from khulasa.ranking.counts import Sparse, Vocabulary, document_frequency
from khulasa.ranking.power import power_method
from khulasa.ranking.scores import Scores

SATURATION, LENGTH = 1.2, 0.75
"""BM25's k₁ and b, at their usual values."""

EPSILON = 1e-9
"""The walk ends where a step moves the ranks by less, in the 2-norm."""

COMMONEST = 7.5
"""The Zipf value from which on a stem says nothing about a text: that of the commonest function words."""

_NOISE = 1e-12
"""A row's sum below this part of what it had before its diagonal was taken off is zero."""


def informativeness(counts: Sparse, vocabulary: Vocabulary, text: RankableText) -> Scores:
    """What each term counts, shape `(terms,)`, not below 0: √(idf · (`COMMONEST` − Zipf value))."""
    sentences = counts.shape[0]
    frequency = document_frequency(counts)
    within = np.log1p((sentences - frequency + 0.5) / (frequency + 0.5))
    at_large = np.zeros(counts.shape[1])
    at_large[: len(vocabulary)] = [COMMONEST - text.lexicon.zipf(term) for term in vocabulary]
    return np.asarray(np.sqrt(within * np.maximum(0.0, at_large)))


class Bm25Graph:
    """S = Q Bᵀ + B Qᵀ minus its diagonal: symmetric, sparse factors, never written out.

    Row i of B holds the saturated counts of sentence i's terms, row i of Q their informativeness. Memory and the
    time of one product are linear in the stored counts, however many sentences share a term.
    """

    def __init__(self, counts: Sparse, informative: Scores) -> None:
        self._query, self._saturated = _factors(counts, informative)
        products = self._query.copy()
        products.data *= self._saturated.data
        self._diagonal = 2 * np.asarray(products.sum(axis=1))

    def __len__(self) -> int:
        return len(self._diagonal)

    def times(self, vector: Scores) -> Scores:
        """S v, shape `(n,)`; no entry is below zero where v has none."""
        whole = self._query @ (vector @ self._saturated)
        whole += self._saturated @ (vector @ self._query)
        product = whole - self._diagonal * vector
        return np.where(product > _NOISE * whole, product, 0.0)

    def weights(self) -> Sparse:
        """What each stored count adds to its sentence's ties with all others; the shape of the counts."""
        sums = np.asarray(self._saturated.sum(axis=0)), np.asarray(self._query.sum(axis=0))
        others = self._query.copy()
        columns = others.indices
        others.data = self._query.data * (sums[0][columns] - self._saturated.data)
        others.data += self._saturated.data * (sums[1][columns] - self._query.data)
        return others


def _factors(counts: Sparse, informative: Scores) -> tuple[Sparse, Sparse]:
    """Q and B, each of the shape of `counts`."""
    lengths = np.asarray(counts.sum(axis=1))
    relative = lengths / max(1.0, float(lengths.mean())) if len(lengths) else lengths
    norms = SATURATION * (1 - LENGTH + LENGTH * relative)
    per_entry = norms[counts.rows]
    query, saturated = counts.copy(), counts.copy()
    query.data = informative[counts.indices]
    saturated.data = counts.data * (SATURATION + 1) / (counts.data + per_entry)
    return query, saturated


@dataclass(frozen=True)
class Bm25Walk:
    """The damped random walk: with probability `damping` along a tie, else to a sentence drawn by `teleport`.

    A sentence that is tied to no other is always left by `teleport`, a distribution of shape `(n,)`.
    """

    graph: Bm25Graph
    strength: Scores
    teleport: Scores
    damping: float

    def __len__(self) -> int:
        return len(self.graph)

    def step(self, ranks: Scores) -> Scores:
        """Where the walk stands after one more step, shape `(n,)`, summing to 1."""
        linked = self.strength > 0
        passed = self.graph.times(
            np.where(linked, ranks / np.where(linked, self.strength, 1.0), 0.0)
        )
        return np.asarray(
            self.damping * passed + (1.0 - self.damping * passed.sum()) * self.teleport
        )


def centrality(
    text: RankableText, graph: Bm25Graph, teleport: Scores, damping: float = 0.85
) -> Scores:
    """The stationary distribution of the walk, shape `(n,)`, summing to 1."""
    strength = graph.times(np.ones(len(text.terms)))
    return power_method(Bm25Walk(graph, strength, teleport, damping), EPSILON)
