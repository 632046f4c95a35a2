"""Luhn's method (1958): the densest cluster of frequent words in each sentence. sumy's own."""

from __future__ import annotations

from collections.abc import Iterable

from khulasa.document.progress import Progress
from khulasa.ranking.base import RankableText
from khulasa.ranking.scores import Scores
from khulasa.ranking.sumy_adapter import LuhnSummarizer, rate, stemming_summarizer, word_document


class QuickLuhn(LuhnSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's Luhn, which looks each word up in a tuple of all frequent words, with a set instead."""

    def _get_significant_words(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(super()._get_significant_words(words))


def rank(text: RankableText, progress: Progress) -> Scores:
    """The square of a sentence's frequent words over its cluster's length; 0 without a cluster."""
    ratings = rate(stemming_summarizer(QuickLuhn, text), word_document(text))
    progress(1, 1)
    return ratings
