"""KL-Sum (Haghighi and Vanderwende 2009), as sumy has it, by updates in place of recounts.

Sentences are taken one by one, each time the one that brings the summary's words closest to the document's.
For a summary with counts S_w of T words in all, and a sentence with counts c_w of N words, sumy computes

    KL = Σ f_w · log( f_w · (N + T) / (c_w + S_w) )

over the words w of either, f_w their share of the document. Of these terms only those of the sentence's own
words differ from what the summary has alone, and they change only when the summary gets one of these words.
So each choice updates the columns of the chosen sentence's words, where sumy counts every sentence anew.
Stop words lengthen the summary (T) and count nowhere else, as in sumy.
"""

from __future__ import annotations

import numpy as np

from khulasa.document.progress import Progress
from khulasa.ranking.base import RankableText
from khulasa.ranking.counts import Sparse, term_counts
from khulasa.ranking.greedy import Columns, by_order, first_of_least
from khulasa.ranking.scores import Scores

EVERY = 256
"""Progress is told once in so many sentences."""


def rank(text: RankableText, progress: Progress) -> Scores:
    """0 for the sentence taken first, −1 for the second, and so on."""
    stop_words = text.lexicon.stop_words
    content = [[word for word in words if word not in stop_words] for words in text.words]
    summary = _Summary(term_counts(content), [len(words) for words in text.words])
    order = []
    for step in range(len(content)):
        order.append(summary.take())
        if step % EVERY == 0:
            progress(step, len(content))
    progress(len(content), len(content))
    return by_order(order)


class _Summary:
    """The growing summary: what each sentence's words would add, kept up to date."""

    def __init__(self, counts: Sparse, lengths: list[int]) -> None:
        self._counts = counts
        self._columns = Columns(counts)
        self._lengths = lengths
        totals = np.asarray(counts.sum(axis=0))
        self._share = totals / max(1.0, totals.sum())
        self._content = np.asarray(counts.sum(axis=1))
        self._held = np.zeros(counts.shape[1])
        self._held_total = 0
        self._held_share = 0.0
        self._left = np.zeros(counts.shape[0])
        rows = counts.rows
        share = self._share[counts.indices]
        self._terms = np.bincount(rows, share * np.log(share / counts.data), counts.shape[0])
        self._new_share = np.bincount(rows, share, counts.shape[0])

    def take(self) -> int:
        """Adds the best sentence that is left and gives its index."""
        length = np.maximum(1.0, self._content + self._held_total)
        divergence = self._terms + np.log(length) * (self._held_share + self._new_share)
        best = first_of_least(divergence + self._left)
        self._left[best] = np.inf
        begin, end = self._counts.indptr[best : best + 2]
        words, counts = self._counts.indices[begin:end], self._counts.data[begin:end]
        for word, added in zip(words, counts, strict=True):
            self._add(int(word), float(added))
        self._held_total += self._lengths[best]
        return best

    def _add(self, word: int, added: float) -> None:
        """Gives the summary one word more; `_terms` lacks what all sentences have in common."""
        share, count = self._share[word], self._held[word]
        rows, counts = self._columns[word]
        in_summary = np.log(share / count) if count else 0.0
        before = share * (np.log(share / (counts + count)) - in_summary)
        after = share * (np.log(share / (counts + count + added)) - np.log(share / (count + added)))
        self._terms[rows] += after - before
        if not count:
            self._new_share[rows] -= share
            self._held_share += share
        self._held[word] += added
