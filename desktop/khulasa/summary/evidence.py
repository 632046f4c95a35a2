"""What speaks for each sentence, whichever method ranks it: the words that tie it to others, and to which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from khulasa.ranking.base import RankableText
from khulasa.ranking.bm25 import Bm25Graph, informativeness
from khulasa.ranking.counts import (
    Sparse,
    Vocabulary,
    document_frequency,
    row_of_entries,
    term_counts,
)
from khulasa.ranking.scores import Scores

MOST = 3
"""So many words, and so many ties, are kept of each sentence."""

COMMON = 32
"""A term in more sentences than that ties none of them in particular."""

_BLOCK = 2048
"""So many sentences are compared with all others at a time, to bound the memory."""

Rows = list[tuple[int, ...]]


class Proof(NamedTuple):
    """What speaks for a sentence of a `RankableText`, the strongest first.

    `words` are the places of the words that carry it, counted in its words from 0; `ties` the indexes, in the text,
    of the sentences that it is most like.
    """

    words: tuple[int, ...] = ()
    ties: tuple[int, ...] = ()


def evidence(text: RankableText) -> list[Proof]:
    """One for each sentence of the text."""
    vocabulary = Vocabulary()
    counts = term_counts(text.terms, vocabulary)
    informative = informativeness(counts, vocabulary, text)
    words = _carrying_words(text, counts, informative, list(vocabulary))
    return [Proof(*both) for both in zip(words, _closest(counts, informative), strict=True)]


def _carrying_words(
    text: RankableText, counts: Sparse, informative: Scores, terms: Sequence[str]
) -> Rows:
    """For each sentence the places, in its `words`, of the terms that tie it most to the others.

    A term that no other sentence has ties to nothing; numbers, and what says only when, tell of no topic.
    """
    stem, stop_words = cache(text.lexicon.stem), text.lexicon.stop_words
    untold = {stem(word) for word in text.lexicon.no_topics}
    telling = np.array([term not in untold and not term[:1].isdigit() for term in terms] or [False])
    ties = Bm25Graph(counts, informative).weights()
    ties.data = ties.data * telling[ties.indices]
    strongest = _strongest(ties)
    rows = zip(text.words, strongest, strict=True)
    return [
        _places(words, [terms[column] for column in columns], stop_words, stem)
        for words, columns in rows
    ]


def _places(
    words: Sequence[str],
    terms: Sequence[str],
    stop_words: frozenset[str],
    stem: Callable[[str], str],
) -> tuple[int, ...]:
    """Where each of the terms stands first."""
    stems = ["" if word in stop_words else stem(word) for word in words]
    return tuple(stems.index(term) for term in terms)


def _closest(counts: Sparse, informative: Scores) -> Rows:
    """For each sentence the indexes of those that are most like it, as far as any is.

    The likeness is the cosine of their terms, each weighing its informativeness.
    """
    vectors = _unit(counts, informative)
    telling = document_frequency(counts) <= COMMON
    vectors.data[~telling[vectors.indices]] = 0.0
    vectors.eliminate_zeros()
    transposed = vectors.T.tocsr()
    rows: Rows = []
    for start in range(0, counts.shape[0], _BLOCK):
        likeness = (vectors[start : start + _BLOCK] @ transposed).tocsr()
        itself = likeness.indices == row_of_entries(likeness) + start
        likeness.data[itself] = 0.0
        rows.extend(_strongest(likeness))
    return rows


def _unit(counts: Sparse, informative: Scores) -> Sparse:
    vectors = counts.copy()
    vectors.data = np.log1p(counts.data) * informative[counts.indices]
    squares = np.bincount(row_of_entries(vectors), vectors.data**2, vectors.shape[0])
    vectors.data /= np.sqrt(np.maximum(squares, 1e-300))[row_of_entries(vectors)]
    return vectors


def _strongest(matrix: Sparse) -> Rows:
    """The columns of the `MOST` greatest entries of each row above 0, the first of equals first."""
    rows = row_of_entries(matrix)
    order = np.lexsort((matrix.indices, -matrix.data, rows))
    ranks = np.arange(len(order)) - matrix.indptr[rows[order]]
    kept = order[(ranks < MOST) & (matrix.data[order] > 0)]
    found: list[list[int]] = [[] for _ in range(matrix.shape[0])]
    for row, column in zip(rows[kept].tolist(), matrix.indices[kept].tolist(), strict=True):
        found[row].append(column)
    return [tuple(columns) for columns in found]
