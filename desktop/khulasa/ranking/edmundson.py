"""Edmundson's method (1969): cue words, words of the headings, and the place in the text. sumy's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from khulasa.document.progress import Progress
from khulasa.ranking.base import RankableText
from khulasa.ranking.scores import Scores
from khulasa.ranking.sumy_adapter import EdmundsonSummarizer, document_of, rate, summarizer

NO_WORD = "\0"
"""Stands in an empty word list, which sumy refuses; no folded word is equal to it."""


def rank(text: RankableText, progress: Progress) -> Scores:
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
