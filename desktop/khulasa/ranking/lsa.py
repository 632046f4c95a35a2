"""LSA (Steinberger and Ježek 2004), as sumy has it.

sumy decomposes the matrix A of terms × sentences, A = U Σ Vᵀ, and rates sentence j by √(Σ_k σ_k² v_kj²),
summed over *every* dimension k, since its `REDUCTION_RATIO` is 1. Over all dimensions that sum is the squared
length of A's column j, because UᵀU = I. So the lengths are taken, in linear time, and no decomposition
is made: the ratings are the same to the last digits, and no sign or order of singular vectors can vary.

A holds smoothed term frequencies, a_ij = s + (1 − s) · f_ij / max_i f_ij with s = 0.4, also where f_ij = 0;
the column of a sentence without terms is zero.
"""

from __future__ import annotations

from itertools import chain

import numpy as np

from khulasa.document.progress import Progress
from khulasa.ranking.base import RankableText
from khulasa.ranking.counts import relative_frequency, row_of_entries, term_counts
from khulasa.ranking.scores import Scores

SMOOTHING = 0.4
"""s above, sumy's."""


def rank(text: RankableText, progress: Progress) -> Scores:
    """The length of each sentence's column of A."""
    dictionary = frozenset(chain.from_iterable(text.terms))
    if not dictionary:
        return np.zeros(len(text.terms))
    counts = term_counts(_rows(text, dictionary))
    rows, frequencies = row_of_entries(counts), relative_frequency(counts)
    linear = np.bincount(rows, frequencies, counts.shape[0])
    squared = np.bincount(rows, frequencies**2, counts.shape[0])
    rest = 1.0 - SMOOTHING
    constant = SMOOTHING**2 * len(dictionary)
    lengths = np.sqrt(constant + 2 * SMOOTHING * rest * linear + rest**2 * squared)
    progress(1, 1)
    return np.where(linear > 0, lengths, 0.0)


def _rows(text: RankableText, dictionary: frozenset[str]) -> list[list[str]]:
    """Each sentence's stems that are in the dictionary.

    sumy looks up every word here, so that a stop word counts where its stem is another word's, too.
    """
    stems = {word: text.lexicon.stem(word) for word in set(chain.from_iterable(text.words))}
    kept = {word: stem for word, stem in stems.items() if stem in dictionary}
    return [[kept[word] for word in words if word in kept] for words in text.words]
