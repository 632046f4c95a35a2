"""Choosing in turn: each sentence counts less by what those that were chosen before it tell already.

The share of a sentence's weight of terms that is told only grows, so what a sentence is worth when its turn comes never
rises from one to the next, which makes it a score.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from khulasa.ranking.counts import Sparse, document_frequency
from khulasa.ranking.scores import Scores

_TIE = 1e-9
"""Scores no further apart are equal; the earlier sentence goes first."""


class Coverage:
    """`told` is the share of each sentence's terms, 0 to 1, that the chosen ones hold, each term by its weight."""

    def __init__(self, counts: Sparse, weights: Scores) -> None:
        totals = np.bincount(counts.rows, weights[counts.indices], minlength=counts.shape[0])
        unit = 1.0 / np.maximum(totals, 1e-12)
        by_term = counts.tocsc()
        self._rows = by_term.indices
        self._shares = np.repeat(weights, np.diff(by_term.indptr)) * unit[self._rows]
        self._bounds: list[int] = by_term.indptr.tolist()
        self._counts = counts
        self._whole = totals * unit  # what each tells of itself: all, where it says anything
        self._open = document_frequency(counts) > 1  # what no other sentence has tells none of them
        self.told = np.zeros(counts.shape[0])

    def take(self, sentence: int) -> None:
        """Choose a sentence: whatever else holds its terms tells less that is new from now on."""
        begin, end = self._counts.indptr[sentence : sentence + 2]
        terms = self._counts.indices[begin:end]
        terms = terms[self._open[terms]]
        self._open[terms] = False
        for term in terms.tolist():
            held = slice(self._bounds[term], self._bounds[term + 1])
            self.told[self._rows[held]] += self._shares[held]
        self.told[sentence] = self._whole[sentence]


@dataclass(frozen=True)
class Turns:
    """How sentences are taken in turn.

    `repetition` is what a sentence loses whose terms are all told already, `repeated_paragraph` what it loses where one
    of its paragraph is taken. `sections` gives each sentence's section, from 0, and `fresh` each section's bonus while
    nothing of it is taken. `leaning` are sentences that will hardly be shown, since they can't stand alone: they get
    no bonus, and take nothing from the others.
    """

    repetition: float
    repeated_paragraph: float
    paragraphs: Sequence[int]
    sections: Sequence[int]
    fresh: Scores
    leaning: frozenset[int]


def taken_in_turn(base: Scores, coverage: Coverage, turns: Turns) -> Scores:
    """The score at which each sentence is taken, shape `(n,)`, the best one first, never rising.

    A sentence's score is `base`, less what it repeats, plus its section's bonus.
    """
    sections, fresh = turns.sections, turns.fresh.tolist()
    alone: list[float] = base.tolist()  # one by one, Python's numbers take a fifth of NumPy's time
    told = coverage.told.item
    heard: set[int] = set()
    scores = np.zeros(len(base))

    def now(sentence: int) -> float:
        value = alone[sentence] - turns.repetition * told(sentence)
        if turns.paragraphs[sentence] in heard:
            value -= turns.repeated_paragraph
        return value if sentence in turns.leaning else value + fresh[sections[sentence]]

    # What a sentence is worth only falls, so an entry that is still true when it comes up is the best ("lazy greedy",
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
            heard.add(turns.paragraphs[sentence])
            fresh[sections[sentence]] = 0.0
    return scores


def term_weights(counts: Sparse, informative: NDArray[np.float64]) -> Scores:
    """What telling a term is worth: its informativeness times log(1 + how often the text has it); `(terms,)`."""
    return np.asarray(informative * np.log1p(np.asarray(counts.sum(axis=0))))
