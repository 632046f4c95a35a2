"""What speaks for each sentence, whichever method ranks it: the words that tie it to others, and to which."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from khulasa.document.model import Sentence
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

_RUN = re.compile(r"[^\W_]\S*|\S+?(?=[^\W_])\S*")
"""Letters and signs up to the next white space, from a word's first letter or what stands before it on."""

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
    vocabulary = Vocabulary()
    counts = term_counts(text.terms, vocabulary)
    informative = informativeness(counts, vocabulary, text)
    words = _carrying_words(text, counts, informative, list(vocabulary))
    ties = _closest(counts, informative)
    return list(map(Proof, words, ties))


def _carrying_words(
    text: RankableText, counts: Sparse, informative: Scores, terms: Sequence[str]
) -> Rows:
    """For each sentence the places, in its `words`, of the terms that tie it most to the others.

    A term that no other sentence has ties to nothing; numbers, and what says only when, tell of no topic.
    """
    stem = cache(text.lexicon.stem)
    no_topics = {stem(word) for word in text.lexicon.no_topics}
    topics = [term not in no_topics and not term[:1].isdigit() for term in terms]
    telling = np.array(topics or [False])
    ties = Bm25Graph(counts, informative).weights()
    ties.data = ties.data * telling[ties.indices]
    rows: Rows = []
    for words, columns in zip(text.words, _strongest(ties), strict=True):
        strongest = [terms[column] for column in columns]
        rows.append(_places(words, strongest, text.lexicon.stop_words, stem))
    return rows


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
    row_numbers = row_of_entries(matrix)
    order = np.lexsort((matrix.indices, -matrix.data, row_numbers))
    ranks = np.arange(len(order)) - matrix.indptr[row_numbers[order]]
    greatest = order[(ranks < MOST) & (matrix.data[order] > 0)]
    rows: list[list[int]] = [[] for _ in range(matrix.shape[0])]
    columns = matrix.indices[greatest].tolist()
    for row, column in zip(row_numbers[greatest].tolist(), columns, strict=True):
        rows[row].append(column)
    return list(map(tuple, rows))


def spans_of_words(
    text: str, sentence: Sentence, places: Sequence[int], words: Callable[[str], list[str]]
) -> tuple[Span, ...]:
    """The spans of some of a sentence's words, given by their places among all, in the same order, none twice.

    Words that share a run without a space share its span. `words` parts a text as the language does.
    """
    if not places:
        return ()
    last = max(places)
    runs: list[Span] = []
    for run in _RUN.finditer(text, sentence.start, sentence.end):
        runs += [run.span()] * len(words(run.group()))
        if len(runs) > last:
            break
    spans = [_trimmed(text, *runs[place]) for place in places if place < len(runs)]
    return tuple(dict.fromkeys(spans))


def _trimmed(text: str, start: int, end: int) -> Span:
    """A run without the punctuation around it; its last letter keeps its vowel signs."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not _ends_word(text[end - 1]):
        end -= 1
    return start, end


def _ends_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.combining(letter) > 0
