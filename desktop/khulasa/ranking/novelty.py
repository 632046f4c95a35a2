"""Choosing in turn: each sentence counts by what it adds to those that were chosen before it.

What a set of sentences covers, the summed weight of the terms in it, is submodular: a sentence adds the less the
more was chosen already. So taking the best sentence again and again comes near the best set (Nemhauser et al. 1978;
for summaries: Lin and Bilmes 2011), and what each adds when its turn comes never rises from one to the next, which
makes it a score.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from khulasa.ranking.counts import Sparse, row_of_entries
from khulasa.ranking.greedy import Columns
from khulasa.ranking.scores import Scores

_TIE = 1e-9
"""Scores no further apart are equal; the earlier sentence goes first."""


class Coverage:
    """How much each sentence would add to the chosen ones, in standard deviations of what it adds to none.

    A term counts its weight; a sentence's sum is divided by the root of its length, so that long sentences do not
    win by length alone.
    """

    def __init__(self, counts: Sparse, weights: Scores) -> None:
        self._columns = Columns(counts)
        self._counts = counts
        self._weights = weights
        lengths = np.sqrt(np.maximum(1.0, np.asarray(counts.sum(axis=1))))
        rows = row_of_entries(counts)
        alone = np.bincount(rows, weights[counts.indices], minlength=counts.shape[0]) / lengths
        spread = float(alone.std())
        self._unit = 1.0 / (lengths * spread) if spread > 1e-12 else np.zeros(len(lengths))
        self.gains = (alone - alone.mean()) / spread if spread > 1e-12 else np.zeros(len(lengths))
        self._open = np.ones(counts.shape[1], dtype=np.bool_)

    def take(self, sentence: int) -> None:
        """Choose a sentence: whatever else holds its terms adds less from now on."""
        begin, end = self._counts.indptr[sentence : sentence + 2]
        terms = self._counts.indices[begin:end]
        terms = terms[self._open[terms]]
        self._open[terms] = False
        for term in terms.tolist():
            rows, _ = self._columns[term]
            self.gains[rows] -= self._weights[term] * self._unit[rows]


@dataclass(frozen=True)
class Turns:
    """How sentences are taken in turn: `novelty` weighs what a sentence adds to the coverage.

    `sections` gives each sentence's section, from 0, and `fresh` each section's bonus while nothing of it is taken.
    `leaning` are sentences that will hardly be shown, since they can't stand alone: they get no bonus, and take
    nothing from the others.
    """

    novelty: float
    sections: Sequence[int]
    fresh: Scores
    leaning: frozenset[int]


def taken_in_turn(base: Scores, coverage: Coverage, turns: Turns) -> Scores:
    """The score at which each sentence is taken, shape `(n,)`, the best one first, never rising.

    A sentence's score is `base`, plus `novelty` times what it adds to the coverage, plus its section's bonus.
    """
    sections, fresh = turns.sections, turns.fresh.tolist()
    scores = np.zeros(len(base))

    def now(sentence: int) -> float:
        bonus = 0.0 if sentence in turns.leaning else fresh[sections[sentence]]
        return float(base[sentence] + turns.novelty * coverage.gains[sentence] + bonus)

    # What a sentence adds only falls, so an entry that is still true when it comes up is the best ("lazy greedy",
    # Minoux 1978).
    heap = [(-now(sentence), sentence) for sentence in range(len(base))]
    heapq.heapify(heap)
    last = np.inf
    while heap:
        known, sentence = heapq.heappop(heap)
        value = now(sentence)
        if value < -known - _TIE:
            heapq.heappush(heap, (-value, sentence))
            continue
        last = min(last, value)
        scores[sentence] = last
        if sentence not in turns.leaning:
            coverage.take(sentence)
            fresh[sections[sentence]] = 0.0
    return scores


def term_weights(counts: Sparse, informative: NDArray[np.float64]) -> Scores:
    """What covering a term is worth: its informativeness times log(1 + how often the text has it); `(terms,)`."""
    return np.asarray(informative * np.log1p(np.asarray(counts.sum(axis=0))))
