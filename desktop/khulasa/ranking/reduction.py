"""Reduction: a sentence weighs what its similarities to all others sum to.

sumy's `ReductionSummarizer` (after A. Fabish's program of that name) adds up TextRank's similarities pair by
pair; here the sums are one product with `OverlapGraph`.
"""

from __future__ import annotations

import numpy as np

from khulasa.document.progress import Progress
from khulasa.ranking.base import RankableText
from khulasa.ranking.overlap import OverlapGraph
from khulasa.ranking.scores import Scores

_NOISE = 1e-12
"""A smaller part of a row's sum is what rounding left of zero."""


def rank(text: RankableText, progress: Progress) -> Scores:
    """The sum of each sentence's similarities to the others, not below 0."""
    if not text.terms:
        return np.zeros(0)
    graph = OverlapGraph(text.terms, single=0.0)
    sums = graph.times(np.ones(len(graph)))
    others = sums - graph.diagonal()
    progress(1, 1)
    return np.where(others > _NOISE * sums, others, 0.0)
