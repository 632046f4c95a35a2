"""Near-duplicates: sentences that say what a higher ranked sentence says.

Each sentence is a set of terms, a term weighing idf². A sentence is a near-duplicate of a leader where

- both have the same words in the same order; or
- they share enough terms, and most of their weight: a cosine of at least `cosine` (a word or two changed); or
- nearly all of the sentence is in the leader (`containment`), or nearly all of the leader is in a sentence
  that says no more than `growth` times as much.

What two sentences of one template differ in is what they are about. So where each has a number that the
other lacks they are none, nor where one denies and the other does not; and a term counts for less the more
*other* sentences hold it, which leaves the names in templates that return. Two or three long sentences, alone of
their kind, that differ in one name and in no number do pass for near-duplicates; the price is that the second is shown
later than it should be.

The thresholds were set on made-up pairs, the ones in the tests, with some room on both sides.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from khulasa.ranking.counts import (
    Sparse,
    Vocabulary,
    document_frequency,
    term_counts,
)
from khulasa.ranking.sparse import Entries, csr

Indexes = NDArray[np.int64]
Weights = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Thresholds:
    """When two sentences say the same; see the module's text.

    `shared` is how many terms they must share unless they are equal: of two short sentences, one changed
    word is too much. `common` is a matter of speed: a term in more sentences than that is not looked up to
    find likely pairs, though it counts when they are compared.
    """

    cosine: float = 0.75
    containment: float = 0.9
    growth: float = 2.0
    shared: int = 4
    common: int = 64

    @property
    def least_shared(self) -> float:
        """The least share of its weight that a near-duplicate has in common with its leader.

        What they share weighs no more than the leader, so √(later · leader) is at least √(later · shared).
        """
        return min(self.cosine**2, self.containment, self.containment / self.growth)


DEFAULT = Thresholds()

_ROUNDING = 1e-6
"""Weights that are added up in another order differ by less: no pair is passed over for that."""

BLOCK = 2048
"""So many sentences are compared with all others at a time, to bound the memory."""


def groups(
    words: Sequence[Sequence[str]],
    terms: Sequence[Sequence[str]],
    scores: Sequence[float],
    negations: Collection[str] = (),
    thresholds: Thresholds = DEFAULT,
) -> list[int]:
    """The leader of each sentence, by index: itself, or the highest ranked sentence that it repeats.

    In the order of rank, the earlier of equals first, a sentence joins the first leader that it repeats, or
    becomes a leader. `words` are all of a sentence's folded words, `terms` the stems that it is compared by. Where
    one of two has a word of `negations` and the other none, they say different things.
    """
    ranked = sorted(range(len(words)), key=lambda index: (-scores[index], index))
    first: dict[tuple[str, ...], int] = {}
    equal = {index: first.setdefault(tuple(words[index]), index) for index in ranked}
    distinct = list(first.values())
    denying = frozenset(negations)
    denials = [not denying.isdisjoint(words[index]) for index in distinct]
    denies = np.array(denials, dtype=np.bool_)
    leaders = _leaders([terms[index] for index in distinct], denies, thresholds)
    leader_of = {index: distinct[leader] for index, leader in zip(distinct, leaders, strict=True)}
    return [leader_of[equal[index]] for index in range(len(words))]


def _leaders(terms: Sequence[Sequence[str]], denies: Flags, thresholds: Thresholds) -> list[int]:
    """The leader of each sentence; the sentences are distinct and come in the order of rank."""
    repeated: list[list[int]] = [[] for _ in terms]
    for later, earlier in _pairs(terms, thresholds):
        if denies[later] == denies[earlier]:
            repeated[later].append(earlier)
    leaders: list[int] = []
    for index, candidates in enumerate(repeated):
        leading = [candidate for candidate in candidates if leaders[candidate] == candidate]
        leaders.append(min(leading, default=index))
    return leaders


def _pairs(terms: Sequence[Sequence[str]], thresholds: Thresholds) -> Iterator[tuple[int, int]]:
    """All pairs of a sentence and an earlier one that it repeats."""
    vocabulary = Vocabulary()
    present = term_counts(terms, vocabulary)
    present.data = np.ones(len(present.data))
    comparison = _Comparison(present, vocabulary, thresholds)
    for start in range(0, present.shape[0], BLOCK):
        later, earlier = comparison.likely(start, start + BLOCK)
        for begin in range(0, len(later), 16 * BLOCK):
            run = slice(begin, begin + 16 * BLOCK)
            passed = comparison.repeats(later[run], earlier[run])
            later_passed = later[run][passed].tolist()
            earlier_passed = earlier[run][passed].tolist()
            yield from zip(later_passed, earlier_passed, strict=True)


class _Comparison:
    """Compares sentences, given as rows of a 0/1 matrix, in bulk."""

    def __init__(self, present: Sparse, vocabulary: Vocabulary, thresholds: Thresholds) -> None:
        self._thresholds = thresholds
        self._present = present
        frequency = document_frequency(present)
        others = np.maximum(1.0, frequency - 2)
        self._weights = np.log((present.shape[0] + 1) / others) ** 2
        self._totals = present @ self._weights
        numeric = [column for term, column in vocabulary.items() if _has_digit(term)]
        self._numeric = np.zeros(present.shape[1])
        self._numeric[numeric] = 1.0
        self._numbers = present @ self._numeric
        rare = frequency <= thresholds.common
        self._prefixes = self._weighty(frequency, rare)
        self._rests = self._totals - self._prefixes.sum(axis=1)
        rare_terms = present.copy()
        rare_terms.data[~rare[present.indices]] = 0.0
        rare_terms.eliminate_zeros()
        self._rare_transposed = rare_terms.T

    def _weighty(self, frequency: Weights, rare: Flags) -> Sparse:
        """The weights of the rarest terms of each row: what it repeats shares one of them.

        That is prefix filtering (Chaudhuri, Ganti and Kaushik 2006): without them a row keeps less of its weight than
        it must share. Terms that are not `rare` are left out.
        """
        present = self._present
        rows = present.rows
        columns = np.argsort(frequency, kind="stable")
        place = np.empty_like(columns)
        place[columns] = np.arange(len(columns))
        entries = Entries(self._weights[present.indices], rows, place[present.indices])
        rarest_first = csr(entries, present.shape)
        until = np.concatenate(([0.0], np.cumsum(rarest_first.data)))
        before = until[:-1] - until[rarest_first.indptr[rows]]
        columns = columns[rarest_first.indices]
        most_spared = (1.0 - self._thresholds.least_shared + _ROUNDING) * self._totals
        kept = (before <= most_spared[rows]) & rare[columns]
        return csr(Entries(rarest_first.data[kept], rows[kept], columns[kept]), present.shape)

    def likely(self, start: int, end: int) -> tuple[Indexes, Indexes]:
        """Pairs of a row from `start` to `end` and an earlier one that could be near-duplicates.

        Such a pair shares a rare term, one of the later row's weightiest, and would pass if it shared all that the
        later row has but for these.
        """
        overlaps = self._prefixes[start:end] @ self._rare_transposed
        later, earlier = overlaps.rows + start, overlaps.indices
        come_before = earlier < later
        later, earlier = later[come_before], earlier[come_before]
        most_shared = overlaps.data[come_before] + self._rests[later] + _ROUNDING
        likely = self._close(most_shared, self._totals[later], self._totals[earlier])
        return later[likely], earlier[likely]

    def repeats(self, later: Indexes, earlier: Indexes) -> NDArray[np.bool_]:
        """Which of the pairs are near-duplicates."""
        shared = self._present[later].multiply(self._present[earlier])
        numbers = shared @ self._numeric
        later_has_own = self._numbers[later] > numbers
        earlier_has_own = self._numbers[earlier] > numbers
        close = self._close(shared @ self._weights, self._totals[later], self._totals[earlier])
        enough = shared.sum(axis=1) >= self._thresholds.shared
        return np.asarray(close & enough & ~(later_has_own & earlier_has_own))

    def _close(self, shared: Weights, later: Weights, earlier: Weights) -> NDArray[np.bool_]:
        """Whether the shared weight is enough, given the whole weight of the later and the earlier row."""
        limits = self._thresholds
        similar = shared >= limits.cosine * np.sqrt(later * earlier)
        inside = shared >= limits.containment * later
        around = (shared >= limits.containment * earlier) & (later <= limits.growth * earlier)
        return np.asarray(similar | inside | around)


def _has_digit(term: str) -> bool:
    return not term.isalpha() and any(map(str.isdigit, term))
