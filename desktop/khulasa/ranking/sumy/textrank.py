"""TextRank (Mihalcea and Tarau 2004): sumy's, with its matrix by sparse counts.

sumy fills an n×n matrix in a Python loop; this class keeps its words, its constants and its power iteration,
and puts `OverlapGraph` where the matrix was. The ratings are the same to about 1e-15.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from khulasa.document.progress import Progress
from khulasa.ranking.base import RankableText
from khulasa.ranking.power import Walk, power_method
from khulasa.ranking.scores import Scores
from khulasa.ranking.sumy.adapter import (
    ObjectDocumentModel,
    TextRankSummarizer,
    rate,
    summarizer,
    term_document,
)
from khulasa.ranking.sumy.overlap import OverlapGraph


@dataclass(frozen=True)
class Transitions:
    """The stochastic matrix M_ij = (1 − d)/n + d · S_ij / (Σ_k S_ik + ε), by its product with a vector."""

    graph: OverlapGraph
    row_sums: Scores
    damping: float

    def __len__(self) -> int:
        return len(self.graph)

    def step(self, ranks: Scores) -> Scores:
        """Mᵀ p: where the rank stands after one more step, shape `(n,)`."""
        teleported = (1.0 - self.damping) / len(self.graph) * ranks.sum()
        return np.asarray(teleported + self.damping * self.graph.times(ranks / self.row_sums))


class SparseTextRank(TextRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's TextRank over a document whose words are terms already: stemmed, without stop words."""

    def _to_words_set(self, sentence: object) -> Sequence[str]:
        words: Sequence[str] = sentence.words  # type: ignore[attr-defined]  # sumy has no types
        return words

    def _create_matrix(self, document: ObjectDocumentModel) -> Walk:
        graph = OverlapGraph(
            [self._to_words_set(sentence) for sentence in document.sentences], single=1.0
        )
        row_sums = graph.times(np.ones(len(graph))) + self._ZERO_DIVISION_PREVENTION
        return Transitions(graph, row_sums, self.damping)

    @staticmethod
    def power_method(matrix: Walk, epsilon: float) -> Scores:
        """See `power.power_method`."""
        return power_method(matrix, epsilon)


def rank(text: RankableText, progress: Progress) -> Scores:
    """The ratings of sumy: the share of the random walk's time at each sentence, summing to about 1."""
    ratings = rate(summarizer(SparseTextRank), term_document(text))
    progress(1, 1)
    return ratings
