"""Runs of words that grammar lets stand together: what key phrases are chosen from, counted with numpy."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from nltk.collocations import BigramAssocMeasures

from khulasa.document.model import Document, Sentence
from khulasa.language.shapes import Kind
from khulasa.ranking.scores import Scores
from khulasa.summary.mentions import HEADS, Flags, Mentions, Numbers

_NOUNS = (Kind.BARE, Kind.MARKED)

Array = TypeVar("Array", Flags, Numbers)
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
class Runs:
    """What grammar says of each word of a document: one entry a word.

    `noun` words are nouns, adjectives or names, `marked` ones certainly. `joined` ones go on from the word before,
    those with a `loose` link, a number, only in a phrase that returns more often than that; what `extends` a name is
    part of it wherever it stands, what `hangs` stands behind a function word and wants its owner. `subjects` stand
    behind what is mostly a verb, so that an object may follow. `opens` and `says` leave out words that are too weak to
    open a phrase, or to be one, `alone` those that are none by themselves, `ends` those that a name goes on behind;
    `weak` words with the article are ordinals and the like. `follows` may be adjectives and go with what stands before
    them, `listed` ones behind an and. `clean` words can be shown as they stand.
    """

    noun: Flags
    marked: Flags
    joined: Flags
    loose: Numbers
    extends: Flags
    subjects: Flags
    hangs: Flags
    opens: Flags
    says: Flags
    alone: Flags
    ends: Flags
    weak: Flags
    follows: Flags
    listed: Flags
    clean: Flags
    in_head: Flags
    in_candidate: Flags


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
        held = 0.6 + 0.4 * self.firmness if len(self.terms) > 1 else 0.8
        return self.telling * held * (1.0 + math.log(self.count)) * (1.4 if self.in_head else 1.0)


def runs_in(
    found: Mentions, document: Document, sentences: Sequence[Sentence], candidates: Collection[int]
) -> Runs:
    """What grammar says of the words; `candidates` are the indexes of sentences that a summary may choose."""
    places = {sentence.index: place for place, sentence in enumerate(sentences)}
    owners = np.array([places[index] for index in found.sentences.tolist()], dtype=np.int64)
    in_head = np.array([document.blocks[one.block].kind in HEADS for one in sentences])[owners]
    in_candidate = np.array([one.index in candidates for one in sentences])[owners]
    kinds = _settled(found, in_head)
    figures = found.flags("figure") & found.hyphen & (np.roll(kinds, 1) >= Kind.BARE)
    kinds = np.where(figures, Kind.BARE, kinds)
    noun, marked = (kinds == Kind.BARE) | (kinds == Kind.MARKED), kinds == Kind.MARKED
    weak, qualifies = found.flags("weak"), found.flags("qualifies")
    noun_before = np.roll(noun, 1) & found.near
    joined = noun_before & noun & ~found.flags("prefix") & ~(np.roll(marked, 1) & ~marked)
    extends = figures | _of_bodies(found, marked, noun_before, joined)
    joined |= extends
    return Runs(
        noun=noun,
        marked=marked,
        joined=joined,
        loose=np.where(joined, 0, _loose_links(found, kinds, noun, marked)),
        extends=extends,
        subjects=marked & (np.roll(kinds, 1) == Kind.BREAK) & found.near,
        hangs=noun & ~marked & np.roll(_function(kinds), 1) & found.near,
        opens=noun & ~weak & ~figures,
        says=noun & ~weak & ~figures & ~found.flags("generic"),
        alone=noun & ~found.flags("generic") & ~found.flags("named"),
        ends=noun & ~found.flags("named"),
        weak=weak & marked,
        follows=qualifies & ~_by_itself(found),
        listed=qualifies & noun_before & noun & found.flags("prefix"),
        clean=found.flags("clean"),
        in_head=in_head,
        in_candidate=in_candidate,
    )


def any_words(found: Mentions, runs: Runs) -> Runs:
    """Every word with a letter that may be a noun, by itself, for a text where grammar finds none for sure.

    Where there is no such word, every one that is no function word.
    """
    words = ~_function(found.kinds) & found.lettered
    for kinds in (_NOUNS, (*_NOUNS, Kind.EITHER)):
        likely = words & np.isin(found.kinds, kinds)
        if likely.any():
            words = likely
            break
    never = np.zeros_like(words)
    return Runs(
        noun=words,
        marked=words,
        joined=never,
        loose=np.zeros_like(found.terms),
        extends=never,
        subjects=never,
        hangs=never,
        opens=words,
        says=words,
        alone=words & ~found.flags("generic"),
        ends=words,
        weak=never,
        follows=never,
        listed=never,
        clean=np.ones_like(words),
        in_head=runs.in_head,
        in_candidate=runs.in_candidate,
    )


def _function(kinds: Numbers) -> Flags:
    return np.asarray((kinds == Kind.STOP) | (kinds == Kind.PREPOSITION))


def _by_itself(found: Mentions) -> Flags:
    """Where a word that may be an adjective is none: behind a function word, and at the beginning."""
    return _function(np.where(found.near, np.roll(found.kinds, 1), Kind.STOP))


def _settled(found: Mentions, in_head: Flags) -> Numbers:
    """The kinds in context: what may be a verb is a noun behind a preposition or a noun, and in a heading."""
    kinds = found.kinds
    before = np.where(found.near, np.roll(kinds, 1), Kind.BREAK)
    after_noun = (before == Kind.PREPOSITION) | (before == Kind.BARE) | in_head
    kinds = np.where((kinds == Kind.EITHER) & after_noun, Kind.BARE, kinds)
    if found.grammar.construct:
        return _named(found, kinds)
    opening = (kinds == Kind.MARKED) & ~found.near  # a sentence's first word has a capital anyway
    return np.where(opening, Kind.BARE, kinds)


def _named(found: Mentions, kinds: Numbers) -> Numbers:
    """The kinds, with function words in names taken for names: أم in أم الفحم, mostly the one before the other."""
    kinds = kinds.copy()
    often = counted(found.terms)[found.terms]
    for _ in range(2):
        followed = np.roll(found.near, -1) & (np.roll(kinds, -1) >= Kind.BARE)
        followed &= (kinds == Kind.STOP) & found.flags("named")
        places = np.flatnonzero(followed & (often >= 2))
        codes = found.terms[places] * len(found.names) + np.roll(found.terms, -1)[places]
        _, inverse, counts = np.unique(codes, return_inverse=True, return_counts=True)
        together = counts[inverse]
        kinds[places[(together >= 2) & (2 * together >= often[places])]] = Kind.BARE
    return kinds


def _of_bodies(found: Mentions, marked: Flags, noun_before: Flags, joined: Flags) -> Flags:
    """Where the name of a body goes on behind an and or a ل: حزب النور والعمل, المؤسسة الوطنية للمياه."""
    body = found.flags("body")
    second = noun_before & np.roll(marked, 1)
    headed = np.roll(body, 2) & np.roll(joined, 1)
    headed |= np.roll(body, 3) & np.roll(joined, 1) & np.roll(joined, 2)
    adds = found.flags("joins") & headed
    gives = found.flags("inner") & (headed | np.roll(body & marked, 1))
    return np.asarray(second & (adds | gives))


def _loose_links(found: Mentions, kinds: Numbers, noun: Flags, marked: Flags) -> Numbers:
    """How loosely each word goes on from the one before; 0 where it does not go on, as behind an "and" of its own."""
    bound, construct = found.flags("prefix"), found.grammar.construct
    goes_on = ~bound | found.flags("inner")
    noun_before, stop_before = (
        np.roll(noun, 1) & found.near,
        np.roll(_function(kinds), 1) & found.near,
    )
    link = kinds == Kind.PREPOSITION if construct else _function(kinds)
    loose = (noun_before & link).astype(np.int64) + (stop_before & noun & ~bound)
    loose += noun_before & noun & found.flags("inner")
    if construct:
        return np.asarray(
            goes_on * (loose + 2 * (noun_before & np.roll(marked, 1) & noun & ~marked & ~bound))
        )
    return np.asarray(goes_on * (loose + (stop_before & _function(kinds))))


class Grams:
    """The runs of one length, then of the next: their numbers by the place where they begin, and their counts."""

    def __init__(self, found: Mentions, runs: Runs, telling: Scores) -> None:
        self._found, self._runs, self._telling = found, runs, telling
        self._numbers = [found.terms]
        self._counts = [counted(found.terms)]
        self._linked, self._rich = np.ones(len(found.terms), dtype=np.bool_), runs.says
        self._looseness = np.zeros(len(found.terms), dtype=np.int64)

    @property
    def size(self) -> int:
        """The length of the runs, in words."""
        return len(self._numbers)

    def lengthen(self, least: int) -> None:
        """Go on to runs one word longer, of those that come `least` times."""
        runs, last = self._runs, self.size
        self._looseness = self._looseness + ahead(runs.loose, last)
        going_on = ahead(runs.joined | (runs.loose > 0), last)
        self._linked = self._linked & going_on & (self._looseness <= LOOSEST)
        self._rich = self._rich | ahead(runs.says, last)
        places = np.flatnonzero(self._linked & (self._counts[-1][self._numbers[-1]] >= least))
        codes = (
            self._numbers[-1][places] * (len(self._found.names) + 1)
            + self._found.terms[places + last]
        )
        numbers = np.full(len(self._linked), -1, dtype=np.int64)
        numbers[places] = np.unique(codes, return_inverse=True)[1]
        self._numbers.append(numbers)
        self._counts.append(counted(numbers))

    def candidates(self, least: int) -> list[Candidate]:
        """Those of this length that can be phrases and come `least` times."""
        runs, numbers = self._runs, self._numbers[-1]
        able = (
            self._linked
            & runs.opens
            & self._rich
            & ahead(runs.ends, self.size - 1)
            & (numbers >= 0)
        )
        if self.size == 1:
            able = able & runs.alone
        places = np.flatnonzero(able)
        if not len(places):
            return []
        groups, first, inverse, counts = np.unique(
            numbers[places], return_index=True, return_inverse=True, return_counts=True
        )

        def share(flags: Flags) -> Scores:
            """The part of each run's occurrences that a flag holds for."""
            return np.asarray(
                np.bincount(inverse, flags[places].astype(np.float64), len(groups)) / counts
            )

        places_first = places[first]
        telling = self._tells(places_first)
        able = (
            self._fit(places_first, counts, telling, share)
            & (counts >= least)
            & (share(runs.in_candidate) > 0)
        )
        order = np.where(able, telling * (1 + np.log2(counts)), -1.0)
        best = [
            at for at in np.argsort(-order, kind="stable")[:CONSIDERED].tolist() if order[at] > 0
        ]
        in_head = share(runs.in_head) > 0
        return [
            self._candidate(
                int(places_first[at]),
                int(counts[at]),
                float(telling[at]),
                in_head=bool(in_head[at]),
            )
            for at in best
        ]

    def _tells(self, places: Numbers) -> Scores:
        """What the runs at these places tell; one of several words more than these by themselves."""
        words = [self._telling[self._found.terms[places + at]] for at in range(self.size)]
        mean = np.mean(words, axis=0)
        return np.asarray(mean if self.size == 1 else (1 + mean) / 2)

    def _fit(self, places: Numbers, counts: Numbers, telling: Scores, share: Share) -> Flags:
        """Which runs are whole enough, firm enough and certain enough, by what holds in which part of them."""
        runs = self._runs
        whole, marked = share(self._alone()), share(ahead(runs.marked, self.size - 1))
        looseness = self._looseness[places]
        fit = (whole >= (WHOLE if self._found.grammar.construct else WHOLE / 2)) & (
            share(runs.clean) > 0
        )
        fit &= (looseness == 0) | (
            (whole > WHOLE) & (share(ahead(runs.hangs, self.size - 1)) < WHOLE)
        )
        fit &= (counts > looseness) & ((counts > 1) | (marked > 0))
        if self.size == 1:
            fit &= (marked > 0) | ((telling >= NAME) & (share(self._found.flags("prefix")) < 1))
            is_brief = len(self._found.terms) <= BRIEF
            fit &= is_brief | (counts >= RETURNS) | (share(runs.in_head) > 0)
            fit &= (share(self._found.flags("relates")) < WHOLE) | (whole >= BY_ITSELF)
        if self.size == 2:
            told_of = (share(runs.subjects) > WHOLE) & (share(ahead(runs.follows, 1)) < WHOLE)
            fit &= (counts > 1) | ~told_of
            fit &= (share(ahead(runs.weak, 1)) < WHOLE) | (counts >= RETURNS)
        return np.asarray(fit)

    def _candidate(self, place: int, count: int, telling: float, *, in_head: bool) -> Candidate:
        terms = tuple(self._found.terms[place : place + self.size].tolist())
        family = frozenset(self._found.grammar.family(self._found.names[term]) for term in terms)
        firmness = self._firmness(place) if count > 1 else 0.5
        return Candidate(terms, family, count, place, in_head, firmness, telling)

    def _alone(self) -> Flags:
        """Where a run of this length is no part of a longer one, as far as its own place tells."""
        runs, size = self._runs, self.size
        begins = ~runs.joined & ~runs.listed
        if self._found.grammar.construct:  # what a marked word is owned by is a phrase of its own
            begins |= runs.marked & np.roll(runs.noun & ~runs.marked, 1) & ~runs.listed
        if size == 1:
            begins &= ~runs.follows
        ends = ~ahead(runs.joined, size) | ahead(runs.marked, size - 1)
        return np.asarray(begins & ends & ~ahead(runs.extends, size))

    def _firmness(self, place: int) -> float:
        """The normalised pointwise mutual information, 0 to 1, of the run at a place, at its weakest seam."""
        size, total = self.size, len(self._found.terms)
        count = self._count(place, size)
        if size == 1 or count >= total:
            return 1.0
        seams = [
            (self._count(place, at), self._count(place + at, size - at)) for at in range(1, size)
        ]
        weakest = max(
            seams, key=math.prod
        )  # the commoner the parts are, the less it says that they meet
        return float(
            max(0.0, BigramAssocMeasures.pmi(count, weakest, total) / math.log2(total / count))
        )

    def _count(self, place: int, size: int) -> int:
        """How often the run of a length at a place comes."""
        number = self._numbers[size - 1][place]
        return max(int(self._counts[size - 1][number]) if number >= 0 else 0, 1)


def counted(numbers: Numbers) -> Numbers:
    """How often each number comes; one entry more, 0, for -1."""
    return np.bincount(numbers[numbers >= 0], minlength=int(numbers.max(initial=-1)) + 2)


def ahead(values: Array, by: int) -> Array:
    """What the words so many further on have; nothing beyond the end."""
    moved = np.zeros_like(values)
    kept = max(0, len(values) - by)
    moved[:kept] = values[by:]
    return moved
