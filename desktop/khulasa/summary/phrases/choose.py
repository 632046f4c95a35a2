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
from khulasa.summary.model import Phrase
from khulasa.summary.phrases.candidates import LOOSEST, Candidate, NGrams
from khulasa.summary.phrases.grammar import Roles, ahead, any_words, roles_of
from khulasa.summary.phrases.mentions import Form, Mentions, marks_at, mentions_in
from khulasa.summary.sentences import Tokens, tokens_of

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
    language: Language,
    document: Document,
    sentences: Sequence[Sentence],
    candidates: Sequence[int],
    tokens: Tokens | None = None,
) -> tuple[Phrase, ...]:
    """The key phrases, the best first: `FEWEST` to `MOST` where there are so many, none inside another.

    There is one alone where it holds all words. `sentences` are those of the document, `candidates` the indexes of
    those that a summary may choose; every phrase stands in one of them. `tokens` are those of the sentences, where the
    caller has them.
    """
    mentions = mentions_in(
        language, document, sentences, tokens or tokens_of(language, document, sentences)
    )
    if not len(mentions.starts):
        return ()
    roles = roles_of(mentions, document, sentences, frozenset(candidates))
    telling = _telling(mentions, language)
    chosen = _from_pools(mentions, roles, telling, _number_for(len(candidates)))
    best = max((candidate.worth for candidate in chosen), default=1.0)
    printer = _Printer(mentions, roles, document, language)
    return tuple(printer.phrase(candidate, best) for candidate in chosen)


def _number_for(sentences: int) -> int:
    """How many phrases so many sentences are worth."""
    return min(MOST, FEWEST + 1 + round(1.6 * math.sqrt(sentences)))


def _telling(mentions: Mentions, language: Language) -> Scores:
    """What each term tells, 0 to 1, by how rare it is in the language at large."""
    zipf = language.lexicon.zipf
    rarity = [COMMONEST - zipf(name) for name in mentions.names]
    shares = np.array(rarity) / (COMMONEST - RAREST)
    return np.asarray(np.clip(shares, 0.02, 1.0))


def _from_pools(mentions: Mentions, roles: Roles, telling: Scores, number: int) -> list[Candidate]:
    """The chosen ones, the best first. Where fewer than `FEWEST` are found, ever milder rules complete them."""
    least = 1 if len(mentions.starts) <= FEW_WORDS else 2
    ngrams = NGrams(mentions, roles, telling)
    pool = ngrams.candidates(2)
    single = ngrams.candidates(1)
    for _ in range(1, LONGEST):
        ngrams.lengthen(least)
        pool += ngrams.candidates(least)
    alike = mentions.grammar.alike
    chosen = _chosen(pool, number, [], alike)
    if len(chosen) < FEWEST:
        any_single = NGrams(mentions, any_words(mentions, roles), telling).candidates(1)
        for milder in (single, any_single):
            chosen = _chosen(milder, FEWEST, chosen, alike)
    return sorted(chosen, key=_rank)


def _rank(candidate: Candidate) -> tuple[float, int, int]:
    return -candidate.worth, candidate.first, -len(candidate.terms)


def _chosen(
    pool: Sequence[Candidate],
    number: int,
    before: Sequence[Candidate],
    alike: Callable[[str, str], bool],
) -> list[Candidate]:
    """What was chosen before, and the best of the others that do not lie in each other, up to a number in all."""
    carried = _carried(pool)
    chosen = list(before)
    uses = Counter(name for candidate in chosen for name in candidate.family)
    for candidate in sorted(pool, key=_rank):
        if len(chosen) >= number:
            break
        if len(chosen) >= FEWEST and candidate.worth < FLOOR * chosen[0].worth:
            break
        family, count = candidate.family, candidate.count
        said_once = count == 1 and len(chosen) >= ENOUGH
        inside = any(_overlap(family, other.family, alike) for other in chosen)
        worn = any(uses[name] >= REPEATS for name in family)
        gives_way = carried.get(candidate.terms, 0) >= CARRIED * count
        if said_once or inside or worn or gives_way:
            continue
        chosen.append(candidate)
        uses.update(family)
    return chosen


def _overlap(
    first: frozenset[str], second: frozenset[str], alike: Callable[[str, str], bool]
) -> bool:
    """Whether a reader would want only one of two.

    That is where one lies in the other, or they share two words, or all but one word, and those are
    alike: القناة الصفراوية, القنوات الصفراوية.
    """
    shared = first & second
    if first <= second or second <= first or len(shared) > 1:
        return True
    apart = [*(first - second), *(second - first)]
    if len(apart) != 2 or len(first) != len(second) or not shared:
        return False
    return alike(*apart)


def _carried(pool: Sequence[Candidate]) -> dict[tuple[int, ...], int]:
    """For each run of terms inside candidates how often the most frequent of these comes."""
    counts: dict[tuple[int, ...], int] = {}
    for candidate in pool:
        for run in _inside(candidate.terms):
            counts[run] = max(counts.get(run, 0), candidate.count)
    return counts


def _inside(terms: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """The shorter runs in a run."""
    for size in range(1, len(terms)):
        for start in range(len(terms) - size + 1):
            yield terms[start : start + size]


@dataclass(frozen=True)
class _Printer:
    """Finds a candidate's places and the best of its forms."""

    mentions: Mentions
    roles: Roles
    document: Document
    language: Language

    def phrase(self, candidate: Candidate, best: float) -> Phrase:
        """The phrase; its score is what it is worth beside the best."""
        places = self._places(candidate.terms)
        size = len(candidate.terms)
        spans = tuple(self._span(place, size) for place in places)
        score = round(candidate.worth / best, 6)
        return Phrase(self._form_shown(places, size), min(1.0, max(1e-6, score)), spans)

    def _span(self, place: int, size: int) -> tuple[int, int]:
        """Where the run of a length at a place stands in the text."""
        last = place + size - 1
        return int(self.mentions.starts[place]), int(self.mentions.ends[last])

    def _places(self, terms: tuple[int, ...]) -> list[int]:
        """Where a run of terms begins, never inside the one before."""
        going_on = self.roles.joined | (self.roles.loose > 0)
        stands = self.mentions.terms == terms[0]
        for offset, term in enumerate(terms[1:], start=1):
            goes_on_with = going_on & (self.mentions.terms == term)
            stands = stands & ahead(goes_on_with, offset)
        places: list[int] = []
        for place in np.flatnonzero(stands).tolist():
            if not places or place >= places[-1] + len(terms):
                places.append(place)
        return places

    def _form_shown(self, places: Sequence[int], size: int) -> str:
        """The form that stands alone most often, rather a definite one, where it first stands without a prefix."""
        nouns = self._nouns(places, size)
        forms = {place: self._form(place, size) for place in nouns}
        weights: Counter[tuple[str, ...]] = Counter()
        for place in nouns:
            weights[forms[place]] += self._weight(place, size)
        best_form = max(weights, key=weights.__getitem__)
        alike = [place for place in nouns if forms[place] == best_form]
        place = min(alike, key=lambda place: (self._at(place).shape.prefix, place))
        start, end = self._span(place, size)
        return self.document.text[start + self._skipped(place) : end]

    def _nouns(self, places: Sequence[int], size: int) -> Sequence[int]:
        """The places where a run is certainly made of nouns, or all; a single word's rather with the article."""
        noun = self.roles.noun
        nouns = [place for place in places if noun[place] and noun[place + size - 1]] or places
        if size > 1:
            return nouns
        # A word that is none without its article is shown with it.
        with_article = self.roles.marked & self.roles.clean & ~self.mentions.flags("relates")
        definite = [place for place in nouns if with_article[place]]
        return definite if len(definite) >= DEFINITE * len(nouns) else nouns

    def _weight(self, place: int, size: int) -> int:
        """What an occurrence counts for its form."""
        roles, after = self.roles, place + size
        runs_apart = roles.loose[place + 1 : after] == LOOSEST
        if not roles.clean[place] or runs_apart.any():
            return 1
        goes_on = after < len(roles.joined) and roles.joined[after]
        stands_free = not roles.joined[place] and not goes_on
        weight = 8 if stands_free else 3
        return 2 * weight if roles.marked[after - 1] else weight

    def _at(self, place: int) -> Form:
        return self.mentions.table[int(self.mentions.forms[place])]

    def _form(self, place: int, size: int) -> tuple[str, ...]:
        """The folded words at a place, without a prefix."""
        others = (self._at(place + offset).folded for offset in range(1, size))
        return (self._at(place).shape.rest, *others)

    def _skipped(self, place: int) -> int:
        """How many characters of a word are a prefix that it can be shown without."""
        shape = self._at(place).shape
        start, end = int(self.mentions.starts[place]), int(self.mentions.ends[place])
        if not shape.prefix or not shape.clean:
            return 0
        text = self.document.text
        for begin in range(start + 1, end):
            if self.language.words(text[begin:end]) == [shape.rest]:
                return begin - start + marks_at(text, begin, end)
        return 0
