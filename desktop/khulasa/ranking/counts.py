"""Sentences as sparse rows of term counts: what most methods begin with."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from khulasa.ranking.sparse import Entries, Rows, csr

Sparse = Rows
"""A row a sentence, a column a term."""


class Vocabulary(dict[str, int]):
    """Gives every new term the next column number, in the order of first sight."""

    def __missing__(self, term: str) -> int:
        self[term] = column = len(self)
        return column


def term_counts(sentences: Sequence[Sequence[str]], vocabulary: Vocabulary | None = None) -> Sparse:
    """How often each term stands in each sentence: CSR, float64, shape `(sentences, terms)`.

    Columns are terms in the order of first sight. With no term at all there is one empty column, so that
    products stay defined. A `vocabulary` that is handed in is filled.
    """
    vocabulary = Vocabulary() if vocabulary is None else vocabulary
    lengths = np.fromiter(map(len, sentences), dtype=np.int64, count=len(sentences))
    columns = np.fromiter(
        map(vocabulary.__getitem__, chain.from_iterable(sentences)),
        dtype=np.int64,
        count=int(lengths.sum()),
    )
    rows = np.repeat(np.arange(len(sentences)), lengths)
    shape = (len(sentences), max(1, len(vocabulary)))
    return csr(Entries(np.ones(len(columns)), rows, columns), shape)


def document_frequency(counts: Sparse) -> NDArray[np.float64]:
    """In how many sentences each term stands: shape `(terms,)`."""
    return np.bincount(counts.indices, minlength=counts.shape[1]).astype(np.float64)


def relative_frequency(counts: Sparse) -> NDArray[np.float64]:
    """Each stored entry over the greatest of its row, in the order of `counts.data`."""
    rows = counts.rows
    greatest = np.zeros(counts.shape[0])
    np.maximum.at(greatest, rows, counts.data)
    return np.asarray(counts.data / greatest[rows])
