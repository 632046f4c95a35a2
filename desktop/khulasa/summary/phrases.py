"""Key phrases: the names, terms and noun phrases that a document is about, as its author wrote them.

Candidates are runs of up to `LONGEST` words that the language's grammar lets stand together, the same by their stems.
One is worth what its words tell (how rare they are in the language at large), how often it stands whole, how firmly
its words hold together (pointwise mutual information at the weakest seam, by nltk, over its greatest value: Bouma
2009), and whether a heading has it; of equals the first to come is the better. What is mostly seen inside a longer
candidate gives way to that (after the C-value of Frantzi, Ananiadou and Mima 2000).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from khulasa.document.model import Document, Sentence
from khulasa.language.base import Language
from khulasa.ranking.scores import Scores
from khulasa.summary.mentions import Form, Mentions, marks_at, mentions
from khulasa.summary.model import Phrase
from khulasa.summary.phrase_candidates import (
    LOOSEST,
    Candidate,
    Grams,
    Runs,
    ahead,
    any_words,
    runs_in,
)

FEWEST, MOST, LONGEST = 2, 12, 5

FEW_WORDS = 1500
"""Up to so many words, what a text says once can be a phrase of it; in a longer one it must return."""

COMMONEST, RAREST = 7.5, 2.5
"""The Zipf values between which a word tells from nothing to all."""

ENOUGH = 6
"""Once there are so many, what a text says only once is none of its key phrases."""

DEFINITE = 1 / 3
"""A single word is shown with its article where such a part of its occurrences has it; a name that others stem from,
as روسيا, is not.
"""

CARRIED = 0.6
"""From such a part of its occurrences on that a longer candidate holds, a shorter one gives way to it."""

REPEATS = 2
"""In so many phrases a term may come."""

FLOOR = 0.22
"""What is worth less than such a part of the best phrase is none, once there are `FEWEST`."""


def phrases(
    language: Language, document: Document, sentences: Sequence[Sentence], candidates: Sequence[int]
) -> tuple[Phrase, ...]:
    """The key phrases, the best first: `FEWEST` to `MOST` where there are so many, none inside another.

    There is one alone where it holds all words. `sentences` are those of the document, `candidates` the indexes of
    those that a summary may choose; every phrase stands in one of them.
    """
    found = mentions(language, document, sentences)
    if not len(found.starts):
        return ()
    runs = runs_in(found, document, sentences, frozenset(candidates))
    chosen = _from_pools(found, runs, _telling(found, language), _wanted(len(candidates)))
    best = max((one.worth for one in chosen), default=1.0)
    printer = _Printer(found, runs, document, language)
    return tuple(printer.phrase(one, best) for one in chosen)


def _wanted(sentences: int) -> int:
    """How many phrases so many sentences are worth."""
    return min(MOST, FEWEST + 1 + round(1.6 * math.sqrt(sentences)))


def _telling(found: Mentions, language: Language) -> Scores:
    """What each term tells, 0 to 1, by how rare it is in the language at large."""
    zipf = language.lexicon.zipf
    values = [(COMMONEST - zipf(name)) / (COMMONEST - RAREST) for name in found.names]
    return np.asarray(np.clip(np.array(values), 0.02, 1.0))


def _from_pools(found: Mentions, runs: Runs, telling: Scores, wanted: int) -> list[Candidate]:
    """The chosen ones, the best first. Where fewer than `FEWEST` are found, ever milder rules complete them."""
    once = 1 if len(found.starts) <= FEW_WORDS else 2
    grams = Grams(found, runs, telling)
    pool, single = grams.candidates(2), grams.candidates(1)
    for _ in range(1, LONGEST):
        grams.lengthen(once)
        pool += grams.candidates(once)
    alike = found.grammar.alike
    chosen = _chosen(pool, wanted, [], alike)
    anything = Grams(found, any_words(found, runs), telling)
    for words in (single, anything.candidates(1)) if len(chosen) < FEWEST else ():
        chosen = _chosen(words, FEWEST, chosen, alike)
    return sorted(chosen, key=_rank)


def _rank(one: Candidate) -> tuple[float, int, int]:
    return -one.worth, one.first, -len(one.terms)


def _chosen(
    pool: Sequence[Candidate],
    wanted: int,
    before: Sequence[Candidate],
    alike: Callable[[str, str], bool],
) -> list[Candidate]:
    """What was chosen before, and the best of the others that do not lie in each other."""
    carried = _carried(pool)
    chosen = list(before)
    uses = Counter(name for one in chosen for name in one.family)
    for one in sorted(pool, key=_rank):
        if len(chosen) >= wanted or (len(chosen) >= FEWEST and one.worth < FLOOR * chosen[0].worth):
            break
        inside = any(_overlap(one.family, other.family, alike) for other in chosen)
        worn = any(uses[name] >= REPEATS for name in one.family)
        enough = one.count == 1 and len(chosen) >= ENOUGH
        if enough or inside or worn or carried.get(one.terms, 0) >= CARRIED * one.count:
            continue
        chosen.append(one)
        uses.update(one.family)
    return chosen


def _overlap(one: frozenset[str], other: frozenset[str], alike: Callable[[str, str], bool]) -> bool:
    """Whether a reader would want only one of two.

    That is where one lies in the other, or they share two words, or all but one word, and those are
    alike: القناة الصفراوية, القنوات الصفراوية.
    """
    if one <= other or other <= one or len(one & other) > 1:
        return True
    apart = [*(one - other), *(other - one)]
    if len(apart) != 2 or len(one) != len(other) or not one & other:
        return False
    return alike(*apart)


def _carried(pool: Sequence[Candidate]) -> dict[tuple[int, ...], int]:
    """For each run of terms inside candidates how often the most frequent of these comes."""
    found: dict[tuple[int, ...], int] = {}
    for one in pool:
        for run in _inside(one.terms):
            found[run] = max(found.get(run, 0), one.count)
    return found


def _inside(terms: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """The shorter runs in a run."""
    for size in range(1, len(terms)):
        for start in range(len(terms) - size + 1):
            yield terms[start : start + size]


@dataclass(frozen=True)
class _Printer:
    """Finds a candidate's places and the best of its forms."""

    found: Mentions
    runs: Runs
    document: Document
    language: Language

    def phrase(self, one: Candidate, best: float) -> Phrase:
        """The phrase; its score is what it is worth beside the best."""
        places, size = self._places(one.terms), len(one.terms)
        starts, ends = self.found.starts, self.found.ends
        spans = tuple((int(starts[place]), int(ends[place + size - 1])) for place in places)
        return Phrase(
            self._shown(places, size), min(1.0, max(1e-6, round(one.worth / best, 6))), spans
        )

    def _places(self, terms: tuple[int, ...]) -> list[int]:
        """Where a run of terms begins, never inside the one before."""
        going_on = self.runs.joined | (self.runs.loose > 0)
        stands = self.found.terms == terms[0]
        for at, term in enumerate(terms[1:], start=1):
            stands = stands & ahead(going_on & (self.found.terms == term), at)
        places: list[int] = []
        for place in np.flatnonzero(stands).tolist():
            if not places or place >= places[-1] + len(terms):
                places.append(place)
        return places

    def _shown(self, places: Sequence[int], size: int) -> str:
        """The form that stands alone most often, rather a definite one, where it first stands without a prefix."""
        noun = self.runs.noun
        nouns = [place for place in places if noun[place] and noun[place + size - 1]] or places
        if size == 1:  # a word that is none without its article is shown with it
            whole = self.runs.marked & self.runs.clean & ~self.found.flags("relates")
            definite = [place for place in nouns if whole[place]]
            nouns = definite if len(definite) >= DEFINITE * len(nouns) else nouns
        weights: Counter[tuple[str, ...]] = Counter()
        for place in nouns:
            weights[self._form(place, size)] += self._weight(place, size)
        form = max(weights, key=lambda form: weights[form])
        same = [place for place in nouns if self._form(place, size) == form]
        place = min(same, key=lambda place: (self._at(place).shape.prefix, place))
        start = int(self.found.starts[place]) + self._skipped(place)
        return self.document.text[start : int(self.found.ends[place + size - 1])]

    def _weight(self, place: int, size: int) -> int:
        """What an occurrence counts for its form."""
        runs_apart = self.runs.loose[place + 1 : place + size] == LOOSEST
        if not self.runs.clean[place] or runs_apart.any():
            return 1
        after = place + size
        goes_on = after < len(self.runs.joined) and self.runs.joined[after]
        free = not self.runs.joined[place] and not goes_on
        return (8 if free else 3) * (2 if self.runs.marked[after - 1] else 1)

    def _at(self, place: int) -> Form:
        return self.found.table[int(self.found.forms[place])]

    def _form(self, place: int, size: int) -> tuple[str, ...]:
        """The folded words at a place, without a prefix."""
        others = (self._at(place + at).folded for at in range(1, size))
        return (self._at(place).shape.rest, *others)

    def _skipped(self, place: int) -> int:
        """How many characters of a word are a prefix that it can be shown without."""
        shape = self._at(place).shape
        start, end = int(self.found.starts[place]), int(self.found.ends[place])
        if not shape.prefix or not shape.clean:
            return 0
        for at in range(start + 1, end):
            if self.language.words(self.document.text[at:end]) == [shape.rest]:
                return at - start + marks_at(self.document.text, at, end)
        return 0
