"""The only module that imports sumy: our sentences as sumy's document model, sumy's ratings as an array.

What sumy would do to a text by itself, and what happens here instead:

- it keys ratings by the text of a sentence, so that equal sentences share one rating: here a sentence is
  equal to itself alone;
- its word filter drops vowelled Arabic words: here the words come folded and are not filtered again;
- a summarizer gives sentences back and keeps its ratings to itself: here it gives the ratings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import Any

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers._summarizer import AbstractSummarizer
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from khulasa.ranking.base import RankableText
from khulasa.ranking.scores import Scores

__all__ = [
    "AbstractSummarizer",
    "EdmundsonSummarizer",
    "LuhnSummarizer",
    "ObjectDocumentModel",
    "TextRankSummarizer",
    "document_of",
    "rate",
    "stemming_summarizer",
    "summarizer",
    "term_document",
    "word_document",
]


class GivenSentence(Sentence):  # type: ignore[misc]  # sumy has no types
    """A sentence of sumy's model whose words are given, and which is equal to itself alone."""

    __slots__ = ("_words",)

    def __init__(self, words: Sequence[str], *, is_heading: bool = False) -> None:
        # What sumy's own does is slow, and cleans a text that there is none of.
        self._text = ""  # type: ignore[misc]  # sumy has no types
        self._tokenizer = None  # type: ignore[misc]
        self._is_heading = is_heading  # type: ignore[misc]
        self._words = tuple(words)

    @property
    def words(self) -> tuple[str, ...]:
        """The words as they were given."""
        return self._words

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __hash__(self) -> int:
        return id(self)


class _GivesRatings:
    """Put before a summarizer's class: a call gives `[rating, …]`, one a sentence, in reading order."""

    @staticmethod
    def _get_best_sentences(
        sentences: Iterable[Sentence], _count: object, rating: Any, *args: Any
    ) -> list[float]:
        rate_one: Callable[..., float] = rating.__getitem__ if isinstance(rating, dict) else rating
        return [rate_one(sentence, *args) for sentence in sentences]


def document_of(
    sentences: Sequence[Sequence[str]],
    paragraphs: Sequence[int],
    headings: Sequence[Sequence[str]] = (),
) -> ObjectDocumentModel:
    """A document of sumy's model: sentences of equal paragraph number stand in one paragraph.

    The headings stand in the first paragraph: sumy asks for all of them together, never for their places.
    """
    runs = groupby(zip(paragraphs, sentences, strict=True), key=lambda pair: pair[0])
    listed = [[GivenSentence(words) for _, words in run] for _, run in runs]
    heads = [GivenSentence(words, is_heading=True) for words in headings]
    listed[:1] = [heads + (listed[0] if listed else [])]
    return ObjectDocumentModel(Paragraph(sentences) for sentences in listed)


def word_document(text: RankableText) -> ObjectDocumentModel:
    """The candidate sentences with all their folded words, without headings."""
    return document_of(text.words, text.paragraphs)


def term_document(text: RankableText) -> ObjectDocumentModel:
    """The candidate sentences with their terms, for summarizers that need no stemmer and no stop words."""
    return document_of(text.terms, text.paragraphs)


def summarizer(kind: type[AbstractSummarizer], *args: Any) -> Any:
    """An instance of one of sumy's summarizers, made with `args`, whose call gives ratings; see `rate`."""
    return type(kind.__name__, (_GivesRatings, kind), {})(*args)


def stemming_summarizer(kind: type[AbstractSummarizer], text: RankableText) -> Any:
    """The same, which stems by the text's lexicon, each word once, and knows its stop words."""
    instance = summarizer(kind, cache(text.lexicon.stem))
    instance.stop_words = text.lexicon.stop_words
    return instance


def rate(summarizer: Any, document: ObjectDocumentModel) -> Scores:
    """The ratings that a summarizer of `summarizer()` gives: float64, one a sentence, in reading order.

    A document without sentences gives none; sumy itself would divide by zero there.
    """
    count = len(document.sentences)
    ratings = summarizer(document, count) if count else ()
    return np.asarray(ratings if len(ratings) else np.zeros(count), dtype=np.float64)
