"""LexRank (Erkan and Radev 2004), as sumy has it, with its power iteration run to its end.

Two sentences are linked where their idf-modified cosine passes a threshold; a sentence's rank is the share
of an undamped random walk along the links. sumy stops that walk at a change of 0.1, which is at once. Where
it leads is known: links run both ways and every sentence links to itself, so within each connected part the
walk settles in proportion to the number of links (Lovász 1993, "Random Walks on Graphs"), and no step moves
rank from one part to another. So the links are counted, and nothing is iterated.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

from khulasa.document.progress import Progress
from khulasa.ranking.base import RankableText
from khulasa.ranking.counts import (
    Sparse,
    document_frequency,
    relative_frequency,
    term_counts,
)
from khulasa.ranking.scores import Scores

Csr = Any
"""A `csr_array` of scipy, which has no types that mypy could read; unlike our rows it makes no list of all products."""

THRESHOLD = 0.1
"""sumy's: a link needs a cosine above it."""

PAIRS = 4_000_000
"""So many pairs of sentences are compared at a time, about 100 MB where all are alike; never n² of them."""


def rank(text: RankableText, progress: Progress) -> Scores:
    """The stationary ratings, of 2-norm 1 as sumy scales them; 0 for a sentence of no weight."""
    count = len(text.terms)
    degrees = np.zeros(count)
    parts = np.arange(count)
    vectors = _unit_vectors(term_counts(text.terms))
    transposed = vectors.T.tocsr()
    block = max(1, min(512, PAIRS // max(1, count)))
    for start in range(0, count, block):
        links = _links(vectors[start : start + block] @ transposed)
        degrees[start : start + block] = np.diff(links.indptr)
        parts = _joined(parts, start, links)
        progress(min(count, start + block), count)
    return _stationary(degrees, parts)


def _unit_vectors(counts: Sparse) -> Csr:
    """tf·idf rows of length 1, or 0: tf against the sentence's greatest, idf = log(n / (1 + df))."""
    sentences = counts.shape[0]
    idf = np.log(max(1, sentences) / (1 + document_frequency(counts)))
    rows = counts.rows
    weighted = relative_frequency(counts) * idf[counts.indices]
    lengths = np.sqrt(np.bincount(rows, weighted**2, minlength=sentences))[rows]
    positive = lengths > 0
    unit = weighted[positive] / lengths[positive]
    return csr_array((unit, (rows[positive], counts.indices[positive])), shape=counts.shape)


def _links(cosines: Csr) -> Csr:
    """The entries above the threshold, and no others."""
    cosines.data = np.where(cosines.data > THRESHOLD, 1.0, 0.0)
    cosines.eliminate_zeros()
    return cosines


def _joined(parts: NDArray[np.int64], start: int, links: Csr) -> NDArray[np.int64]:
    """The connected parts, known so far as one number a sentence, with a block's links added."""
    rows, columns = links.nonzero()
    count = len(parts)
    edges = coo_array((np.ones(len(rows)), (parts[rows + start], parts[columns])), (count, count))
    _, labels = connected_components(edges, directed=False)
    return np.asarray(labels[parts], dtype=np.int64)


def _stationary(degrees: Scores, parts: NDArray[np.int64]) -> Scores:
    """Where the walk that starts everywhere alike ends."""
    if not len(degrees):
        return degrees
    sizes = np.bincount(parts)
    links = np.bincount(parts, degrees)
    mass = (sizes / np.where(links > 0, links, 1))[parts] * degrees
    norm = float(np.linalg.norm(mass))
    return mass / norm if norm > 0 else mass
