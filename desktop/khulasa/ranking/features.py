"""What the default method looks at in each sentence, as numbers.

Every feature has a row in `resources/ranking/weights.tsv`.

A feature that no function here computes is a mark: 1 for the sentences of which `RankableText.marks` holds its name,
else 0. What differs in scale from text to text is given in standard deviations within the text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from khulasa.ranking.base import RankableText
from khulasa.ranking.bm25 import Bm25Graph
from khulasa.ranking.counts import Sparse, Vocabulary, document_frequency
from khulasa.ranking.matrix import TermMatrix, matrix_of
from khulasa.ranking.scores import Scores, standard_scores
from khulasa.ranking.sparse import radix_order

LONG = 45
"""A sentence of more words is held to be two: beyond this length readers' ratings stop rising (the judged texts)."""

REACH = 150
"""A term counts as heard for so many sentences, those of an article: so no part of a book has more that is new than
another."""


@dataclass(frozen=True, eq=False)
class Sentences:
    """The sentences of a text as counts of terms, with what several features need."""

    text: RankableText
    matrix: TermMatrix
    central: Scores

    def __len__(self) -> int:
        return len(self.text.terms)

    @property
    def vocabulary(self) -> Vocabulary:
        """The column of each term."""
        return self.matrix.vocabulary

    @property
    def counts(self) -> Sparse:
        """How often each term stands in each sentence."""
        return self.matrix.counts

    @property
    def informative(self) -> Scores:
        """What each term counts."""
        return self.matrix.informative

    @property
    def rows(self) -> NDArray[np.int64]:
        """The sentence of each stored count."""
        return self.matrix.rows

    @cached_property
    def columns(self) -> NDArray[np.int64]:
        """The term of each stored count."""
        return np.asarray(self.counts.indices)

    @cached_property
    def sizes(self) -> Scores:
        """How many different terms each sentence has, at least 1."""
        return np.asarray(np.maximum(1.0, np.diff(self.counts.indptr)))

    @property
    def since(self) -> Scores:
        """How many sentences ago the term of each stored count stood last; infinity where it never did."""
        return self._gaps[0]

    @property
    def until(self) -> Scores:
        """In how many sentences the term of each stored count stands next; infinity where it never does."""
        return self._gaps[1]

    @cached_property
    def _gaps(self) -> tuple[Scores, Scores]:
        order = radix_order(self.columns, self.counts.shape[1])
        rows, columns = self.rows[order], self.columns[order]
        steps = np.where(columns[1:] == columns[:-1], np.diff(rows), np.inf)
        since, until = np.full(len(order), np.inf), np.full(len(order), np.inf)
        since[order[1:]] = steps
        until[order[:-1]] = steps
        return since, until

    def mean(self, of_terms: Scores) -> Scores:
        """The mean over each sentence's terms of a value that each stored count has."""
        return np.asarray(np.bincount(self.rows, of_terms, len(self)) / self.sizes)


def sentences_of(
    text: RankableText, central: Callable[[RankableText, Bm25Graph, Scores], Scores]
) -> Sentences:
    """Counts and centrality of a text; `central` walks its graph, given the relevance of each sentence."""
    matrix = matrix_of(text)
    return Sentences(text, matrix, central(text, matrix.graph, _relevance(text, matrix)))


def _relevance(text: RankableText, matrix: TermMatrix) -> Scores:
    """How much each sentence has of what the reader looks for, shape `(n,)`; all zeros where that is nothing."""
    counts, vocabulary, informative = matrix.counts, matrix.vocabulary, matrix.informative
    focused = np.zeros(counts.shape[1])
    columns = [vocabulary[term] for term in sorted(text.focus) if term in vocabulary]
    focused[columns] = np.maximum(informative[columns], 1e-3)
    present = counts.copy()
    present.data = np.minimum(present.data, 1.0)
    return np.asarray(present @ focused)


def features(sentences: Sentences, names: list[str]) -> NDArray[np.float64]:
    """The features by name, shape `(n, len(names))`, finite."""
    columns = [_feature(sentences, name) for name in names]
    return np.column_stack(columns)


def _feature(sentences: Sentences, name: str) -> Scores:
    compute = COMPUTED.get(name)
    return compute(sentences) if compute else marked(sentences.text, name)


def marked(text: RankableText, name: str) -> Scores:
    """1 for each sentence that has a mark, else 0."""
    has = np.zeros(len(text.terms))
    has[_marked(text).get(name, [])] = 1.0
    return has


@lru_cache(maxsize=1)
def _marked(text: RankableText) -> dict[str, list[int]]:
    """The indexes of the sentences that have each mark."""
    places: dict[str, list[int]] = {}
    for place, own in enumerate(text.marks):
        for name in own:
            places.setdefault(name, []).append(place)
    return places


def _lengths(sentences: Sentences) -> Scores:
    words = sentences.text.words
    return np.fromiter(map(len, words), dtype=np.float64, count=len(words))


def _length(sentences: Sentences) -> Scores:
    """Log of the number of words."""
    return np.log(np.maximum(1.0, _lengths(sentences)))


def _very_long(sentences: Sentences) -> Scores:
    return np.asarray(_lengths(sentences) > LONG, dtype=np.float64)


def _function_words(sentences: Sentences) -> Scores:
    """The share of words that are stop words."""
    lengths = np.maximum(1.0, _lengths(sentences))
    terms = sentences.text.terms
    content = np.fromiter(map(len, terms), dtype=np.float64, count=len(terms))
    return 1.0 - content / lengths


def _centrality(sentences: Sentences) -> Scores:
    """TextRank's, in standard deviations."""
    return standard_scores(sentences.central)


def _recurring(sentences: Sentences) -> Scores:
    """The share of its terms that other sentences have, too."""
    recurs = document_frequency(sentences.counts) > 1
    return sentences.mean(recurs[sentences.columns].astype(np.float64))


def _like_headings(sentences: Sentences) -> Scores:
    """The cosine with all words of the title and the headings, in standard deviations."""
    text, lexicon = sentences.text, sentences.text.lexicon
    spoken = {word for heading in text.headings for word in heading}
    stems = {lexicon.stem(word) for word in spoken - lexicon.stop_words}
    columns = sorted(sentences.vocabulary[stem] for stem in stems & sentences.vocabulary.keys())
    heading = np.zeros(sentences.counts.shape[1])
    heading[columns] = sentences.informative[columns]
    return standard_scores(np.asarray(sentences.matrix.vectors @ heading))


def _first_said(sentences: Sentences) -> Scores:
    """The share of its terms that none of the `REACH` sentences before it has."""
    return sentences.mean((sentences.since > REACH).astype(np.float64))


def _said_again(sentences: Sentences) -> Scores:
    """The share of its terms that one of the `REACH` sentences after it has."""
    return sentences.mean((sentences.until <= REACH).astype(np.float64))


def _like_the_one_before(sentences: Sentences) -> Scores:
    """The cosine with the sentence before it; 0 for the first."""
    vectors = sentences.matrix.vectors
    products = (vectors[1:] * vectors[:-1]).sum(axis=1)
    return np.concatenate(([0.0], np.asarray(products, dtype=np.float64)))


def _opens_paragraph(sentences: Sentences) -> Scores:
    paragraphs = np.asarray(sentences.text.paragraphs)
    opens = np.concatenate(([True], paragraphs[1:] != paragraphs[:-1]))
    return opens.astype(np.float64)


def _paragraph_size(sentences: Sentences) -> Scores:
    """Log of the number of sentences in its paragraph."""
    _, which, sizes = np.unique(
        np.asarray(sentences.text.paragraphs), return_inverse=True, return_counts=True
    )
    return np.asarray(np.log(sizes[which]))


def _opening(sentences: Sentences) -> Scores:
    """1/(1 + i), i counting the sentences before it."""
    return 1.0 / np.arange(1.0, len(sentences) + 1.0)


COMPUTED: dict[str, Callable[[Sentences], Scores]] = {
    "length": _length,
    "very_long": _very_long,
    "function_words": _function_words,
    "centrality": _centrality,
    "recurring": _recurring,
    "like_headings": _like_headings,
    "first_said": _first_said,
    "said_again": _said_again,
    "like_the_one_before": _like_the_one_before,
    "opening": _opening,
    "opens_paragraph": _opens_paragraph,
    "paragraph_size": _paragraph_size,
}
