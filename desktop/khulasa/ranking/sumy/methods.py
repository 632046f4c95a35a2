"""The methods of sumy that need little here: Luhn, Edmundson, reduction, LSA.

Luhn's (1958): the densest cluster of frequent words in each sentence. Edmundson's (1969): cue words, words of the
headings, and the place in the text. Both are sumy's own. Reduction and LSA are sumy's by shorter ways, which each
function tells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import chain

import numpy as np

from khulasa.document.progress import Progress
from khulasa.ranking.base import RankableText
from khulasa.ranking.counts import relative_frequency, term_counts
from khulasa.ranking.scores import Scores
from khulasa.ranking.sumy.adapter import (
    EdmundsonSummarizer,
    LuhnSummarizer,
    document_of,
    rate,
    stemming_summarizer,
    summarizer,
    word_document,
)
from khulasa.ranking.sumy.overlap import OverlapGraph

NO_WORD = "\0"
"""Stands in an empty word list, which sumy refuses; no folded word is equal to it."""

_NOISE = 1e-12
"""A smaller part of a row's sum is what rounding left of zero."""

SMOOTHING = 0.4
"""The smoothing of LSA's term frequencies, sumy's."""


class QuickLuhn(LuhnSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's Luhn, which looks each word up in a tuple of all frequent words, with a set instead."""

    def _get_significant_words(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(super()._get_significant_words(words))


def luhn(text: RankableText, progress: Progress) -> Scores:
    """The square of a sentence's frequent words over its cluster's length; 0 without a cluster."""
    ratings = rate(stemming_summarizer(QuickLuhn, text), word_document(text))
    progress(1, 1)
    return ratings


def edmundson(text: RankableText, progress: Progress) -> Scores:
    """Bonus words less stigma words, plus words shared with headings, plus marks for first and last places.

    sumy stems the cue words that it is given; ours are stems already, and a stem of a stem can be another
    word. So sumy gets stems everywhere and no stemmer.
    """
    stem = cache(text.lexicon.stem)
    method = summarizer(EdmundsonSummarizer)
    method.bonus_words = text.lexicon.bonus or {NO_WORD}
    method.stigma_words = text.lexicon.stigma or {NO_WORD}
    method.null_words = {stem(word) for word in text.lexicon.stop_words} or {NO_WORD}
    document = document_of(_stems(text.words, stem), text.paragraphs, _stems(text.headings, stem))
    ratings = rate(method, document)
    progress(1, 1)
    return ratings


def _stems(sentences: Sequence[Sequence[str]], stem: Callable[[str], str]) -> list[list[str]]:
    return [[stem(word) for word in words] for words in sentences]


def reduction(text: RankableText, progress: Progress) -> Scores:
    """The sum of each sentence's similarities to the others, not below 0.

    sumy's `ReductionSummarizer` (after A. Fabish's program of that name) adds up TextRank's similarities pair by
    pair; here the sums are one product with `OverlapGraph`.
    """
    if not text.terms:
        return np.zeros(0)
    graph = OverlapGraph(text.terms, single=0.0)
    sums = graph.times(np.ones(len(graph)))
    others = sums - graph.diagonal()
    progress(1, 1)
    return np.where(others > _NOISE * sums, others, 0.0)


def lsa(text: RankableText, progress: Progress) -> Scores:
    """The length of each sentence's column of A.

    sumy (Steinberger and Ježek 2004) decomposes the matrix A of terms × sentences, A = U Σ Vᵀ, and rates sentence j
    by √(Σ_k σ_k² v_kj²), summed over *every* dimension k, since its `REDUCTION_RATIO` is 1. Over all dimensions that
    sum is the squared length of A's column j, because UᵀU = I. So the lengths are taken, in linear time, and no
    decomposition is made: the ratings are the same to the last digits, and no sign or order of singular vectors
    can vary.

    A holds smoothed term frequencies, a_ij = s + (1 − s) · f_ij / max_i f_ij with s = 0.4, also where f_ij = 0;
    the column of a sentence without terms is zero.
    """
    dictionary = frozenset(chain.from_iterable(text.terms))
    if not dictionary:
        return np.zeros(len(text.terms))
    counts = term_counts(_stems_of_terms(text, dictionary))
    rows, frequencies = counts.rows, relative_frequency(counts)
    linear = np.bincount(rows, frequencies, counts.shape[0])
    squared = np.bincount(rows, frequencies**2, counts.shape[0])
    remainder = 1.0 - SMOOTHING
    constant = SMOOTHING**2 * len(dictionary)
    lengths = np.sqrt(constant + 2 * SMOOTHING * remainder * linear + remainder**2 * squared)
    progress(1, 1)
    return np.where(linear > 0, lengths, 0.0)


def _stems_of_terms(text: RankableText, dictionary: frozenset[str]) -> list[list[str]]:
    """Each sentence's stems that are in the dictionary.

    sumy looks up every word here, so that a stop word counts where its stem is another word's, too.
    """
    stems = {word: text.lexicon.stem(word) for word in set(chain.from_iterable(text.words))}
    known = {word: stem for word, stem in stems.items() if stem in dictionary}
    return [[known[word] for word in words if word in known] for words in text.words]
