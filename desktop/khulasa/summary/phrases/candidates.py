"""Runs of words that grammar lets stand together: what key phrases are chosen from, counted with numpy."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from khulasa.ranking.scores import Scores
from khulasa.summary.phrases.grammar import Roles, ahead, counted
from khulasa.summary.phrases.mentions import Flags, Mentions, Numbers

Share = Callable[[Flags], Scores]

CONSIDERED = 200
"""So many runs of each length, the most frequent and telling, are looked at closely."""

LOOSEST = 2
"""A phrase that returns may go on by links that count so much; on each side of a function word one counts 1."""

WHOLE = 0.5
"""The least part of its occurrences in which a run is no part of a longer one; half of it where verbs aren't known."""

BY_ITSELF = 0.75
"""A single word that may be an adjective must stand without a noun before it in such a part of its occurrences."""

RETURNS = 3
"""A noun with an ordinal or a superlative must come so often: الحرب الثانية is a name, المركز التاسع is none. So must
a single word, unless a heading has it or the text has no more than `BRIEF` words."""

BRIEF = 400

NAME = 0.75
"""A single word that never has an article must tell so much: names do."""


@dataclass(frozen=True)
class Candidate:
    """A run of terms: how often it comes, where first, whether in a heading, how firmly it holds, what it tells.

    Both of the last are 0 to 1. `family` has what its terms are to a reader, see `Grammar.family`.
    """

    terms: tuple[int, ...]
    family: frozenset[str]
    count: int
    first: int
    in_head: bool
    firmness: float
    telling: float

    @property
    def worth(self) -> float:
        """What orders candidates."""
        cohesion = 0.6 + 0.4 * self.firmness if len(self.terms) > 1 else 0.8
        prominence = 1.4 if self.in_head else 1.0
        return self.telling * cohesion * (1.0 + math.log(self.count)) * prominence


class NGrams:
    """The runs of one length, then of the next: their numbers by the place where they begin, and their counts."""

    def __init__(self, mentions: Mentions, roles: Roles, telling: Scores) -> None:
        self._mentions = mentions
        self._roles = roles
        self._telling = telling
        self._numbers = [mentions.terms]
        self._counts = [counted(mentions.terms)]
        self._linked = np.ones(len(mentions.terms), dtype=np.bool_)
        self._rich = roles.says
        self._looseness = np.zeros(len(mentions.terms), dtype=np.int64)

    @property
    def size(self) -> int:
        """The length of the runs, in words."""
        return len(self._numbers)

    def lengthen(self, least: int) -> None:
        """Go on to runs one word longer, of those that come `least` times."""
        roles, last = self._roles, self.size
        self._looseness = self._looseness + ahead(roles.loose, last)
        going_on = ahead(roles.joined | (roles.loose > 0), last)
        self._linked = self._linked & going_on & (self._looseness <= LOOSEST)
        self._rich = self._rich | ahead(roles.says, last)

        shorter = self._numbers[-1]
        often = self._counts[-1][shorter] >= least
        places = np.flatnonzero(self._linked & often)
        base = len(self._mentions.names) + 1
        codes = shorter[places] * base + self._mentions.terms[places + last]
        numbers = np.full(len(self._linked), -1, dtype=np.int64)
        numbers[places] = np.unique(codes, return_inverse=True)[1]
        self._numbers.append(numbers)
        self._counts.append(counted(numbers))

    def candidates(self, least: int) -> list[Candidate]:
        """Those of this length that can be phrases and come `least` times."""
        places = np.flatnonzero(self._able())
        if not len(places):
            return []
        _, first, inverse, counts = np.unique(
            self._numbers[-1][places], return_index=True, return_inverse=True, return_counts=True
        )

        def share(flags: Flags) -> Scores:
            """The part of each run's occurrences that a flag holds for."""
            weights = flags[places].astype(np.float64)
            return np.asarray(np.bincount(inverse, weights, len(counts)) / counts)

        first_places = places[first]
        telling = self._tells(first_places)
        fit = self._fit(first_places, counts, telling, share)
        fit &= (counts >= least) & (share(self._roles.in_candidate) > 0)
        in_head = share(self._roles.in_head) > 0
        return [
            self._candidate(
                int(first_places[run]),
                int(counts[run]),
                float(telling[run]),
                in_head=bool(in_head[run]),
            )
            for run in _best(fit, counts, telling)
        ]

    def _able(self) -> Flags:
        """Where a run of this length begins that may be a phrase."""
        roles = self._roles
        able = self._linked & roles.opens & self._rich
        able &= ahead(roles.ends, self.size - 1)
        able &= self._numbers[-1] >= 0
        if self.size == 1:
            able &= roles.alone
        return able

    def _tells(self, places: Numbers) -> Scores:
        """What the runs at these places tell; one of several words more than these by themselves."""
        terms = self._mentions.terms
        words = [self._telling[terms[places + offset]] for offset in range(self.size)]
        mean = np.mean(words, axis=0)
        return np.asarray(mean if self.size == 1 else (1 + mean) / 2)

    def _fit(self, places: Numbers, counts: Numbers, telling: Scores, share: Share) -> Flags:
        """Which runs are whole enough, firm enough and certain enough, by what holds in which part of them."""
        roles = self._roles
        last = self.size - 1
        whole = share(self._alone())
        marked = share(ahead(roles.marked, last))
        looseness = self._looseness[places]
        least_whole = WHOLE if self._mentions.grammar.construct else WHOLE / 2

        fit = (whole >= least_whole) & (share(roles.clean) > 0)
        hangs = share(ahead(roles.hangs, last)) >= WHOLE
        fit &= (looseness == 0) | ((whole > WHOLE) & ~hangs)
        fit &= (counts > looseness) & ((counts > 1) | (marked > 0))
        if self.size == 1:
            fit &= self._single_fits(counts, telling, whole, marked, share)
        if self.size == 2:
            follows = share(ahead(roles.follows, 1)) >= WHOLE
            is_clause = (share(roles.subjects) > WHOLE) & ~follows
            fit &= (counts > 1) | ~is_clause
            weak = share(ahead(roles.weak, 1)) >= WHOLE
            fit &= ~weak | (counts >= RETURNS)
        return np.asarray(fit)

    def _single_fits(
        self, counts: Numbers, telling: Scores, whole: Scores, marked: Scores, share: Share
    ) -> Flags:
        """Which single words are names or certain nouns, return or stand in a heading, and are no adjectives."""
        prefixed = share(self._mentions.flags("prefix")) >= 1
        fit = (marked > 0) | ((telling >= NAME) & ~prefixed)
        is_brief = len(self._mentions.terms) <= BRIEF
        fit &= is_brief | (counts >= RETURNS) | (share(self._roles.in_head) > 0)
        adjective = share(self._mentions.flags("relates")) >= WHOLE
        fit &= ~adjective | (whole >= BY_ITSELF)
        return np.asarray(fit)

    def _candidate(self, place: int, count: int, telling: float, *, in_head: bool) -> Candidate:
        terms = tuple(self._mentions.terms[place : place + self.size].tolist())
        names = [self._mentions.names[term] for term in terms]
        family = frozenset(map(self._mentions.grammar.family, names))
        firmness = self._firmness(place) if count > 1 else 0.5
        return Candidate(terms, family, count, place, in_head, firmness, telling)

    def _alone(self) -> Flags:
        """Where a run of this length is no part of a longer one, as far as its own place tells."""
        roles, size = self._roles, self.size
        begins = ~roles.joined & ~roles.listed
        if (
            self._mentions.grammar.construct
        ):  # what a marked word is owned by is a phrase of its own
            owned = np.roll(roles.noun & ~roles.marked, 1)
            begins |= roles.marked & owned & ~roles.listed
        if size == 1:
            begins &= ~roles.follows
        ends = ~ahead(roles.joined, size) | ahead(roles.marked, size - 1)
        return np.asarray(begins & ends & ~ahead(roles.extends, size))

    def _firmness(self, place: int) -> float:
        """The normalised pointwise mutual information, 0 to 1, of the run at a place, at its weakest seam."""
        size, total = self.size, len(self._mentions.terms)
        count = self._count(place, size)
        if size == 1 or count >= total:
            return 1.0
        seams = [
            (self._count(place, seam), self._count(place + seam, size - seam))
            for seam in range(1, size)
        ]
        # The commoner the parts are, the less it says that they meet.
        weakest = max(seams, key=math.prod)
        information = mutual_information(count, weakest, total)
        return float(max(0.0, information / math.log2(total / count)))

    def _count(self, place: int, size: int) -> int:
        """How often the run of a length at a place comes."""
        number = self._numbers[size - 1][place]
        count = int(self._counts[size - 1][number]) if number >= 0 else 0
        return max(count, 1)


def mutual_information(count: int, parts: tuple[int, int], total: int) -> float:
    """How much likelier two parts meet, `count` times among `total` runs, than they would by chance, in bits.

    Pointwise mutual information (Church and Hanks 1990), as nltk's `BigramAssocMeasures.pmi` computes it.
    """
    return math.log2(count * total) - math.log2(math.prod(parts))


def _best(fit: Flags, counts: Numbers, telling: Scores) -> list[int]:
    """The `CONSIDERED` most telling and frequent of the runs that fit, the best first."""
    merits = np.where(fit, telling * (1 + np.log2(counts)), -1.0)
    best = np.argsort(-merits, kind="stable")[:CONSIDERED]
    return [run for run in best.tolist() if merits[run] > 0]
