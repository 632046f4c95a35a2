"""The default method: how early a sentence stands, how central it is, and what it adds to those before it.

    score = (1 − b) · z(position) + b · [(1 − ν) · z(centrality) + ν · z(novelty)]

with b the balance between the opening and the whole text. No ranker that looks at content alone comes near the
plain opening of a news article, so there position leads, and the others decide among neighbours; an interview, a
speech, an essay or a book is not told that way, and there b is greater. Figures: `tests/quality/README.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from khulasa.document.progress import Progress
from khulasa.ranking.base import Genre, RankableText
from khulasa.ranking.bm25 import Bm25Graph, centrality, informativeness
from khulasa.ranking.counts import Sparse, Vocabulary, row_of_entries, term_counts
from khulasa.ranking.novelty import Coverage, Turns, taken_in_turn, term_weights
from khulasa.ranking.scores import Scores, standard_scores, unit_range


@dataclass(frozen=True)
class Weights:
    """The method's numbers.

    `novelty` is ν. `section` is how much the opening of a section counts beside that of the article; less where
    it has fewer sentences than `short`, and nothing where its terms are as like the others' as `related`, with all
    its weight from `apart` on (two cosines). `spread`, in standard deviations, favours such sections
    while nothing of them is shown, and any stretch of a long text without headings by the part `stretch` of that.
    `closing` is how much the last sentences count where the point is made at the end. A sentence of fewer words than
    `brief` has less of all these. Where something is looked for, the balance is at least `focus_balance`, and the
    walk starts anew there with 1 − `focus_damping`.
    """

    novelty: float = 0.35
    section: float = 0.9
    related: float = 0.18
    apart: float = 0.12
    short: float = 6.0
    closing: float = 0.5
    brief: float = 5.0
    spread: float = 6.0
    stretch: float = 0.25
    focus_balance: float = 0.8
    focus_damping: float = 0.5


DEFAULT = Weights()

BALANCE = {
    Genre.REPORT: 0.28,
    Genre.INTERVIEW: 0.9,
    Genre.SPEECH: 0.6,
    Genre.ESSAY: 0.9,
    Genre.BOOK: 0.7,
}
"""b where nobody has set it: 0 is the opening alone, 1 the whole text without regard to place."""

_ORDINARY = 150
_ORDINARY_DEVIATION = float(np.std(1.0 / np.arange(1, _ORDINARY + 1)))
"""How far 1/(1+i) deviates in an article of so many sentences. In a longer text it deviates less, and its z-scores
would lift the opening the more the longer the text is: over all else, in a book."""


def balance_of(text: RankableText, weights: Weights = DEFAULT) -> float:
    """b: what the reader set, else by the kind of text; nearer to the whole where there is something to look for."""
    if text.balance is not None:
        return text.balance
    own = BALANCE[text.genre]
    return max(own, weights.focus_balance) if text.focus else own


def rank(text: RankableText, progress: Progress, weights: Weights = DEFAULT) -> Scores:
    """The score at which each sentence is taken, mapped onto [0, 1]."""
    if not text.terms:
        return np.zeros(0)
    vocabulary = Vocabulary()
    counts = term_counts(text.terms, vocabulary)
    text = replace(
        text, focus=text.focus & vocabulary.keys()
    )  # what the text lacks must not turn the balance
    informative = informativeness(counts, vocabulary, text)
    graph = Bm25Graph(counts, informative)
    balance = balance_of(text, weights)
    central = standard_scores(
        _central(text, graph, _relevance(text, counts, vocabulary, informative), weights)
    )
    independence = _independence(text, counts, informative, weights)
    early = standard_scores(earliness(text, independence, weights), _ORDINARY_DEVIATION)
    base = (1 - balance) * early + balance * (1 - weights.novelty) * central
    coverage = Coverage(counts, term_weights(counts, informative))
    are_stretches = len(independence) > 1 and not text.headed
    heard = np.maximum(independence, weights.stretch) if are_stretches else independence
    fresh = balance * weights.spread * heard
    turns = Turns(
        balance * weights.novelty, text.sections or [0] * len(text.terms), fresh, text.leaning
    )
    scores = taken_in_turn(base, coverage, turns)
    progress(1, 1)
    return unit_range(scores)


def earliness(text: RankableText, independence: Scores, weights: Weights = DEFAULT) -> Scores:
    """How much a place promises, shape `(n,)`, 0 to 1: 1/(1+i) in the article, less in its sections.

    i counts from 0, asides left out. A section with a heading has a lead of its own, which counts the more the more
    the section is an article of its own (`independence`, one a section). An essay or a
    speech comes to its point at the end, so there the last sentences count as well; and what says that it sums up
    counts as an opening wherever it stands. A sentence of few words keeps little of that promise.
    """
    asides = np.zeros(len(text.words), dtype=np.bool_)
    asides[list(text.asides)] = True
    met = np.cumsum(~asides)
    places = np.maximum(0, met - 1)
    early = 1.0 / (1.0 + places)
    if text.sections and text.headed:
        leads = weights.section * independence
        first = np.minimum(places, (met - ~asides)[_starts(text.sections)])
        early = np.maximum(early, leads[list(text.sections)] / (1.0 + places - first))
    if text.genre in (Genre.ESSAY, Genre.SPEECH):
        early = np.maximum(early, weights.closing / (1.0 + places[-1] - places))
    early[list(text.concluding)] = 1.0
    lengths = np.fromiter(map(len, text.words), dtype=np.float64, count=len(text.words))
    early *= np.minimum(1.0, lengths / weights.brief)
    return np.where(asides, 0.0, early)


def _independence(
    text: RankableText, counts: Sparse, informative: Scores, weights: Weights
) -> Scores:
    """How much each section is an article of its own, shape `(sections,)`, 0 to 1.

    By the cosine of its terms and those of all others, where a term weighs its informativeness times
    log(1 + its count): 0 from `weights.related` on, 1 below `weights.apart`; less for a section of few sentences. The
    only section of a text is none, nor is one without terms.
    """
    places = np.asarray(text.sections or [0] * len(text.terms))
    size = len(places)
    if places[-1] == 0:
        return np.zeros(1)
    membership = csr_array((np.ones(size), (places, np.arange(size))), (int(places[-1]) + 1, size))
    own = csr_array(membership @ counts)
    rows, columns = row_of_entries(own), own.indices
    squared = informative**2
    masses = np.log1p(own.data)
    totals = np.asarray(counts.sum(axis=0))
    rest = np.log1p(totals[columns] - own.data)
    products = np.bincount(rows, masses * rest * squared[columns], own.shape[0])
    own_norms = np.bincount(rows, masses**2 * squared[columns], own.shape[0])
    whole = float((np.log1p(totals) ** 2 * squared).sum())
    absent = np.bincount(
        rows, (np.log1p(totals[columns]) ** 2 - rest**2) * squared[columns], own.shape[0]
    )
    cosines = products / np.sqrt(np.maximum(own_norms * (whole - absent), 1e-300))
    own_voice = np.clip((weights.related - cosines) / (weights.related - weights.apart), 0.0, 1.0)
    own_voice[own_norms == 0] = 0.0  # it says nothing
    return np.asarray(own_voice * np.minimum(1.0, np.bincount(places) / weights.short))


def _starts(sections: Sequence[int]) -> NDArray[np.int64]:
    """The index of the first sentence of each sentence's section."""
    _, first, which = np.unique(np.asarray(sections), return_index=True, return_inverse=True)
    return np.asarray(first[which])


def _relevance(
    text: RankableText, counts: Sparse, vocabulary: Vocabulary, informative: Scores
) -> Scores:
    """How much each sentence has of what the reader looks for, shape `(n,)`; all zeros where that is nothing."""
    wanted = np.zeros(counts.shape[1])
    columns = [vocabulary[term] for term in sorted(text.focus) if term in vocabulary]
    wanted[columns] = np.maximum(informative[columns], 1e-3)
    present = counts.copy()
    present.data = np.minimum(present.data, 1.0)
    return np.asarray(present @ wanted)


def _central(text: RankableText, graph: Bm25Graph, relevance: Scores, weights: Weights) -> Scores:
    """Centrality, by a walk that starts anew anywhere, or at what is looked for (Otterbacher et al. 2005)."""
    count = len(text.terms)
    total = float(relevance.sum())
    if total > 0:
        return centrality(text, graph, relevance / total, weights.focus_damping)
    return centrality(text, graph, np.full(count, 1.0 / count))
