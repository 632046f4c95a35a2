"""What speaks for each sentence, whichever method ranks it: the words that tie it to others, and to which."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

import numpy as np

from khulasa.ranking.base import RankableText
from khulasa.ranking.counts import Sparse, document_frequency
from khulasa.ranking.matrix import TermMatrix, matrix_of
from khulasa.summary.sentences import Tokens

MOST = 3
"""So many words, and so many ties, are kept of each sentence."""

COMMON = 32
"""A term in more sentences than that ties none of them in particular."""

_BLOCK = 2048
"""So many sentences are compared with all others at a time, to bound the memory."""

Rows = list[tuple[int, ...]]
Span = tuple[int, int]


class Proof(NamedTuple):
    """What speaks for a sentence of a `RankableText`, the strongest first.

    `words` are the places of the words that carry it, counted in its words from 0; `ties` the indexes, in the text,
    of the sentences that it is most like.
    """

    words: tuple[int, ...] = ()
    ties: tuple[int, ...] = ()


def evidence(text: RankableText) -> list[Proof]:
    """One for each sentence of the text."""
    matrix = matrix_of(text)
    return list(map(Proof, _carrying_words(text, matrix), _closest(matrix)))


def _carrying_words(text: RankableText, matrix: TermMatrix) -> Rows:
    """For each sentence the places, in its `words`, of the terms that tie it most to the others.

    A term that no other sentence has ties to nothing; numbers, and what says only when, tell of no topic.
    """
    no_topics = set(map(text.lexicon.stem, text.lexicon.no_topics))
    terms = list(matrix.vocabulary)
    topics = [term not in no_topics and not term[:1].isdigit() for term in terms]
    telling = np.array(topics or [False])
    ties = matrix.graph.weights()
    ties.data = ties.data * telling[ties.indices]
    stop_words = text.lexicon.stop_words
    rows: Rows = []
    for words, own, columns in zip(text.words, text.terms, _strongest(ties), strict=True):
        places = [place for place, word in enumerate(words) if word not in stop_words]
        rows.append(tuple(places[own.index(terms[column])] for column in columns))
    return rows


def _closest(matrix: TermMatrix) -> Rows:
    """For each sentence the indexes of those that are most like it, as far as any is.

    The likeness is the cosine of their terms, each weighing its informativeness.
    """
    vectors = matrix.vectors.copy()
    telling = document_frequency(vectors) <= COMMON
    vectors.data[~telling[vectors.indices]] = 0.0
    vectors.eliminate_zeros()
    transposed = vectors.T
    rows: Rows = []
    for start in range(0, vectors.shape[0], _BLOCK):
        likeness = vectors[start : start + _BLOCK] @ transposed
        itself = likeness.indices == likeness.rows + start
        likeness.data[itself] = 0.0
        rows.extend(_strongest(likeness))
    return rows


def _strongest(matrix: Sparse) -> Rows:
    """The columns of the `MOST` greatest entries of each row above 0, the first of equals first.

    The greatest of all rows are taken out together, `MOST` times; sorting rows of thousands for three entries is what
    it saves.
    """
    sizes = np.diff(matrix.indptr)
    filled = np.flatnonzero(sizes)
    rows: list[list[int]] = [[] for _ in range(matrix.shape[0])]
    if not len(filled):
        return list(map(tuple, rows))
    starts, sizes = matrix.indptr[filled], sizes[filled]
    columns, data = matrix.indices, matrix.data.copy()
    beyond = matrix.shape[1]
    for _ in range(MOST):
        greatest = np.maximum.reduceat(data, starts)
        equals = np.where(data == np.repeat(greatest, sizes), columns, beyond)
        first = np.minimum.reduceat(equals, starts)
        data[equals == np.repeat(first, sizes)] = 0.0
        positive = greatest > 0
        found = zip(filled[positive].tolist(), first[positive].tolist(), strict=True)
        for row, column in found:
            rows[row].append(column)
    return list(map(tuple, rows))


def spans_of_words(
    tokens: Tokens, places: Mapping[int, Sequence[int]]
) -> dict[int, tuple[Span, ...]]:
    """The spans of some words of sentences, in the order in which they are given, none twice.

    A sentence is given by its index, a word by its place among all of the sentence. Words that share a run without a
    space share its span.
    """
    runs = tokens.runs
    counts = np.array(list(map(len, tokens.words)), dtype=np.int64)
    until = np.cumsum(counts[runs.numbers])
    bounds = np.concatenate(([0], until))[runs.bounds]  # of each sentence's words, among all
    owners = np.array([index for index, own in places.items() for _ in own], dtype=np.int64)
    words = bounds[owners] + np.fromiter(chain.from_iterable(places.values()), dtype=np.int64)
    exist = words < bounds[owners + 1]
    at = np.searchsorted(until, words[exist], side="right")
    columns = owners[exist].tolist(), runs.numbers[at].tolist(), runs.starts[at].tolist()
    trimmed = cache(lambda number: _trimmed(runs.distinct[number]))
    spans: dict[int, dict[Span, None]] = {index: {} for index in places}
    for owner, number, start in zip(*columns, strict=True):
        first, last = trimmed(number)
        spans[owner][start + first, start + last] = None
    return {index: tuple(own) for index, own in spans.items()}


def _trimmed(run: str) -> Span:
    """A run without the punctuation around it; its last letter keeps its vowel signs."""
    start, end = 0, len(run)
    while start < end and not run[start].isalnum():
        start += 1
    while start < end and not _ends_word(run[end - 1]):
        end -= 1
    return start, end


def _ends_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.combining(letter) > 0
