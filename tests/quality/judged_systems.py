"""How systems choose from the judged texts, and what their choices are worth.

The default's weights were learned from these very texts. So it is measured by weights that were learned without the
texts of the same source, or of the same kind: what it would do with a newspaper, or a kind of text, that it never saw.
"""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import numpy as np
from quality import judged, train
from quality.beyond import ours
from quality.intervals import Interval, intervals
from quality.judged import JudgedText, Pairs

from khulasa.ranking import khulasa
from khulasa.ranking.base import Method, Ranking
from khulasa.ranking.table import RANKERS
from khulasa.ranking.weights import Weight, weights
from khulasa.summary import analyse
from khulasa.summary.choose import default_count

Ranks = Mapping[str, Sequence[int]]
"""The units of each text, by its name, the first to choose first."""

LeftOut = Literal["source", "genre"]


@dataclass(frozen=True, eq=False)
class Worth:
    """What one text's choice is worth; the pairs are those of its neighbours, and of those of like length."""

    genre: str
    pyramid: float
    at_words: float
    dangling: float
    pairs: Pairs
    like: Pairs


@dataclass(frozen=True, eq=False)
class Measured:
    """A system over all texts."""

    worths: Sequence[Worth]

    def interval(self, name: Literal["pyramid", "at_words", "dangling"]) -> Interval:
        """The mean of a figure, with its interval."""
        rows = [(getattr(one, name), 1.0) for one in self.worths]
        (found,) = intervals(rows, lambda sums: [sums[..., 0] / sums[..., 1]])
        return found

    def auc(self, *, like_length: bool = False) -> Interval:
        """The AUC among neighbours, with its interval."""
        rows = []
        for worth in self.worths:
            pairs = worth.like if like_length else worth.pairs
            first, last = pairs.first, pairs.last
            rows.append((sum(first), len(first), sum(last), len(last)))
        (found,) = intervals(
            rows,
            lambda sums: [(sums[..., 0] / sums[..., 1] + sums[..., 2] / sums[..., 3]) / 2],
        )
        return found

    def by_genre(self) -> dict[str, float]:
        """The mean pyramid of each kind of text."""
        found: defaultdict[str, list[float]] = defaultdict(list)
        for worth in self.worths:
            found[worth.genre].append(worth.pyramid)
        return {genre: statistics.mean(values) for genre, values in sorted(found.items())}


def measure(texts: Sequence[JudgedText], ranks: Ranks) -> Measured:
    """A system's choice at the default length, and its order."""
    return Measured([_worth(text, ranks[text.name]) for text in texts])


def _worth(text: JudgedText, ranked: Sequence[int]) -> Worth:
    choice = ranked[: default_count(len(text.prepared.candidates))]
    scores = {unit: -float(place) for place, unit in enumerate(ranked)}
    return Worth(
        genre=text.genre,
        pyramid=judged.pyramid(text, choice),
        at_words=judged.at_words(text, ranked),
        dangling=judged.dangling(text, choice),
        pairs=judged.neighbours(text, scores),
        like=judged.neighbours(text, scores, like_length=True),
    )


def by_method(texts: Sequence[JudgedText], ranking: Ranking) -> Ranks:
    """The order of the program, as it is."""
    return {text.name: _units(text, ranking) for text in texts}


def _units(text: JudgedText, ranking: Ranking) -> list[int]:
    candidates = text.prepared.candidates
    places = ours(ranking)(text.prepared)
    found = [text.unit_of.get(candidates[place]) for place in places]
    return list(dict.fromkeys(unit for unit in found if unit is not None))


def left_out(texts: Sequence[JudgedText], group: LeftOut, ranking: Ranking | None = None) -> Ranks:
    """The order of the default, each text by weights learned without those of its group."""
    rows = weights()
    samples = {text.name: train.sample(text, [row.feature for row in rows]) for text in texts}
    found: dict[str, Sequence[int]] = {}
    for name in sorted({getattr(text, group) for text in texts}):
        known = [samples[text.name] for text in texts if getattr(text, group) != name]
        values = train.fitted(known).tolist()
        table = [replace(row, value=value) for row, value in zip(rows, values, strict=True)]
        with _weighed_by(table):
            own = [text for text in texts if getattr(text, group) == name]
            found.update(by_method(own, ranking or Ranking()))
    return found


@contextmanager
def _weighed_by(table: Sequence[Weight]) -> Iterator[None]:
    """The default ranks by other weights."""
    analyse.RANKERS = {**RANKERS, Method.KHULASA: partial(khulasa.rank, table=table)}
    try:
        yield
    finally:
        analyse.RANKERS = RANKERS


def lead(texts: Sequence[JudgedText]) -> Ranks:
    """The order of the text."""
    return {text.name: text.sentences for text in texts}


def by_lot(texts: Sequence[JudgedText]) -> Ranks:
    """Any order."""
    random = np.random.default_rng(5)
    return {text.name: random.permutation(text.sentences).tolist() for text in texts}


def longest(texts: Sequence[JudgedText]) -> Ranks:
    """The longest first."""

    def by_length(text: JudgedText) -> list[int]:
        return sorted(text.sentences, key=lambda unit: -text.words[unit])

    return {text.name: by_length(text) for text in texts}


def readers(texts: Sequence[JudgedText]) -> Measured:
    """Each reader's own choice and ratings, by the judgement of the others."""
    worths = []
    for text in texts:
        for place, own in enumerate(text.judgements):
            others = (*text.judgements[:place], *text.judgements[place + 1 :])
            other = replace(text, judgements=others)
            rated = {
                unit: own.rating.get(unit, 0) + (unit in own.best) / 2 for unit in text.sentences
            }
            ranked = sorted(rated, key=lambda unit: (-rated[unit], unit))
            worths.append(
                Worth(
                    genre=text.genre,
                    pyramid=judged.pyramid(other, own.best),
                    at_words=judged.at_words(other, ranked),
                    dangling=judged.dangling(other, own.best),
                    pairs=judged.neighbours(other, rated),
                    like=judged.neighbours(other, rated, like_length=True),
                )
            )
    return Measured(worths)
