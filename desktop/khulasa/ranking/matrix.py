"""The terms of a text as a matrix, counted once for all who need them: features, evidence, near-duplicates."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from khulasa.ranking.base import RankableText
from khulasa.ranking.bm25 import Bm25Graph, informativeness
from khulasa.ranking.counts import Sparse, Vocabulary, term_counts
from khulasa.ranking.scores import Scores


@dataclass(frozen=True, eq=False)
class TermMatrix:
    """A row a sentence, a column a term: `counts` is what stands in each, `informative` what each term counts."""

    vocabulary: Vocabulary
    counts: Sparse
    informative: Scores

    @cached_property
    def rows(self) -> NDArray[np.int64]:
        """The sentence of each stored count."""
        return self.counts.rows

    @cached_property
    def graph(self) -> Bm25Graph:
        """How the sentences tie to each other."""
        return Bm25Graph(self.counts, self.informative)

    @cached_property
    def vectors(self) -> Sparse:
        """Each sentence as a vector of length 1: log(1 + count) times the informativeness of each term."""
        vectors = self.counts.copy()
        vectors.data = np.log1p(vectors.data) * self.informative[self.counts.indices]
        squares = np.bincount(self.rows, vectors.data**2, self.counts.shape[0])
        vectors.data /= np.sqrt(np.maximum(squares, 1e-300))[self.rows]
        return vectors


@lru_cache(maxsize=1)
def matrix_of(text: RankableText) -> TermMatrix:
    """The matrix of a text. The last one is remembered: several look at one text in turn."""
    vocabulary = Vocabulary()
    counts = term_counts(text.terms, vocabulary)
    return TermMatrix(vocabulary, counts, informativeness(counts, vocabulary, text))
