"""SumBasic (Nenkova and Vanderwende 2005), as sumy has it, by updates in place of recounts.

Sentences are taken one by one, each time the one whose terms are likeliest on average; then the likelihood of
each of its terms is squared, so that what was said already loses weight. A likelihood reaches 0 in a float64
after some eight squarings and then changes no more, so that all updates together touch each count a few
times.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from khulasa.document.progress import Progress
from khulasa.ranking.base import RankableText
from khulasa.ranking.counts import Sparse, term_counts
from khulasa.ranking.greedy import Columns, by_order
from khulasa.ranking.scores import Scores

EVERY = 256
"""Progress is told once in so many sentences."""

MANY = 64.0
"""Squared so many times, every likelihood below 1 is 0."""

TAKEN = -1.0
"""Stands for the mean of a sentence that was taken: below every mean."""


def rank(text: RankableText, progress: Progress) -> Scores:
    """0 for the sentence taken first, −1 for the second, and so on; the earlier of equals goes first."""
    counts = term_counts(text.terms)
    columns = Columns(counts)
    lengths = np.maximum(1.0, np.asarray(counts.sum(axis=1)))
    totals = np.asarray(counts.sum(axis=0))
    likelihood = totals / max(1.0, totals.sum())
    means = (counts @ likelihood) / lengths
    order = []
    for step in range(len(text.terms)):
        best = int(means.argmax())
        order.append(best)
        touched = _square(counts, columns, best, likelihood)
        means[best] = TAKEN
        touched = touched[means[touched] > TAKEN]
        means[touched] = (counts[touched] @ likelihood) / lengths[touched]
        if step % EVERY == 0:
            progress(step, len(text.terms))
    progress(len(text.terms), len(text.terms))
    return by_order(order)


def _square(
    counts: Sparse, columns: Columns, sentence: int, likelihood: NDArray[np.float64]
) -> NDArray[np.int64]:
    """Squares the likelihood of a sentence's terms, once for each time that they stand in it.

    Gives the sentences that hold a term whose likelihood has changed.
    """
    begin, end = counts.indptr[sentence : sentence + 2]
    terms = counts.indices[begin:end]
    times = np.minimum(counts.data[begin:end], MANY)
    squared = likelihood[terms] ** (2.0**times)
    changed = squared != likelihood[terms]
    likelihood[terms] = squared
    rows = [columns[int(term)][0] for term in terms[changed]]
    return np.unique(np.concatenate(rows)) if rows else np.zeros(0, dtype=np.int64)
