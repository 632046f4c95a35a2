"""Real texts whose sentences careful readers rated, and what a choice of sentences is worth by their judgement.

The corpus is a folder with `texts/ID.txt`, `units/ID.tsv`, `genres.tsv`, `SOURCES.tsv` and
`judgements/READER/ID.json`; it is no part of the project, and `folder()` says where it is looked for. A reader gives
the points of a text, with weights and with the sentences that tell each when quoted alone; a rating from 0 to 3 of
every sentence; the sentences that dangle; and those that the reader would quote.
"""

from __future__ import annotations

import json
import statistics
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path

from quality import corpus

from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import prepare_source
from khulasa.summary.analyse import Prepared

NEAR = 0.15
"""Sentences no further apart than this share of the text are neighbours."""

LIKE = 0.2
"""Sentences are of like length where their numbers of words differ by no more than this share of the greater."""

Choice = Sequence[int]
"""Numbers of units."""


def folder() -> Path:
    """Where the judged texts are: beside the extracts of `corpus.folder`."""
    return corpus.folder().parent / "judged-dev"


@dataclass(frozen=True)
class Unit:
    """A sentence (`kind` S) or a heading (H) of a judged text: its number, and its span in the file."""

    number: int
    start: int
    end: int
    kind: str
    words: int


@dataclass(frozen=True)
class Point:
    """What a text says, in one reader's view: its weight, 1 to 3, and the units that tell it."""

    weight: int
    units: frozenset[int]


@dataclass(frozen=True)
class Judgement:
    """What one reader says of one text; `fit` is 0 for a text that is not worth a summary."""

    points: tuple[Point, ...]
    rating: Mapping[int, int]
    dangling: frozenset[int]
    best: tuple[int, ...]
    fit: int

    def told(self, choice: Iterable[int]) -> int:
        """The weight of the points that a choice tells."""
        chosen = frozenset(choice)
        return sum(point.weight for point in self.points if chosen & point.units)


@dataclass(frozen=True, eq=False)
class JudgedText:
    """One text with its judgements, and as the program prepares it."""

    name: str
    genre: str
    source: str
    path: Path
    units: tuple[Unit, ...]
    judgements: tuple[Judgement, ...]

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """The numbers of the units that are sentences."""
        return tuple(unit.number for unit in self.units if unit.kind == "S")

    @cached_property
    def words(self) -> dict[int, int]:
        """How many words each unit has."""
        return {unit.number: unit.words for unit in self.units}

    @cached_property
    def prepared(self) -> Prepared:
        """The text as the program prepares it."""
        return prepare_source(Source.file(str(self.path)))

    @cached_property
    def unit_of(self) -> dict[int, int]:
        """The unit of each sentence of `prepared`, by its index, where it holds more than half of one."""
        return _alignment(self)

    @cached_property
    def limits(self) -> dict[tuple[int, int | None], int]:
        """What `most` found: the greatest weight by the judgement's number and the number of units or words."""
        return {}

    def most(self, reader: int, count: int, budget: int | None = None) -> int:
        """The greatest weight that so many units, or so many words, tell one reader.

        Found greedily, with exchanges, and never below the reader's own choice: covering is NP-hard.
        """
        key = (reader, count if budget is None else -budget)
        if key not in self.limits:
            self.limits[key] = _most(self, self.judgements[reader], count, budget)
        return self.limits[key]


def load(where: Path | None = None) -> list[JudgedText]:
    """All texts that are worth a summary in the readers' mean view, in the corpus's order."""
    root = where or folder()
    rows = (line.split("\t") for line in _lines(root / "SOURCES.tsv")[1:])
    found = [_text(root, row[0], row[1], _group(row[2])) for row in rows]
    return [text for text in found if statistics.mean(one.fit for one in text.judgements) >= 1]


def _group(source: str) -> str:
    """The source that a text comes from: a newspaper, an author, an encyclopaedia."""
    parts = source.split(":")
    return f"easc:{parts[-1]}" if parts[0] == "easc" else source


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _text(root: Path, name: str, genre: str, source: str) -> JudgedText:
    units = []
    for line in _lines(root / "units" / f"{name}.tsv"):
        cells = line.split("\t")
        if cells[0].isdigit():
            number, start, end = map(int, cells[:3])
            units.append(Unit(number, start, end, cells[3], len(cells[4].split())))
    readers = sorted((root / "judgements").iterdir())
    paths = [reader / f"{name}.json" for reader in readers]
    judgements = tuple(_judgement(path) for path in paths if path.exists())
    path = root / "texts" / f"{name}.txt"
    return JudgedText(name, genre, source, path, tuple(units), judgements)


def _judgement(path: Path) -> Judgement:
    raw = json.loads(path.read_text(encoding="utf-8"))
    points = tuple(Point(one["weight"], frozenset(one["sentences"])) for one in raw["points"])
    rating = {unit: int(rate) for rate, units in raw["rating"].items() for unit in units}
    return Judgement(points, rating, frozenset(raw["dangling"]), tuple(raw["best"]), raw["fit"])


def _alignment(text: JudgedText) -> dict[int, int]:
    """By the letters of both texts, white space aside: the program may have changed spaces, and left out lines."""
    document = text.prepared.document
    ours, our_places = _squeezed(document.text)
    theirs, their_places = _squeezed(text.path.read_text(encoding="utf-8").lstrip("\ufeff"))
    there: dict[int, int] = {}
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    runs = [(0, 0, len(ours))] if ours == theirs else matcher.get_matching_blocks()
    for mine, other, size in runs:
        there.update((mine + step, their_places[other + step]) for step in range(size))
    found = {}
    for index in text.prepared.candidates:
        sentence = text.prepared.sentences[index]
        begin = bisect_left(our_places, sentence.start)
        end = bisect_left(our_places, sentence.end)
        places = [there[place] for place in range(begin, end) if place in there]
        unit = _unit_at(text, min(places), max(places) + 1) if places else None
        if unit is not None:
            found[index] = unit
    return found


def _squeezed(text: str) -> tuple[str, list[int]]:
    places = [place for place, letter in enumerate(text) if not letter.isspace()]
    return "".join(text[place] for place in places), places


def _unit_at(text: JudgedText, start: int, end: int) -> int | None:
    """The last unit of which more than half lies in a span."""
    found = None
    for unit in text.units:
        shared = min(end, unit.end) - max(start, unit.start)
        if unit.kind == "S" and 2 * shared > unit.end - unit.start:
            found = unit.number
    return found


def _most(text: JudgedText, judgement: Judgement, count: int, budget: int | None) -> int:
    if budget is not None:
        plain = _grown(text, judgement, len(text.sentences), budget, by_word=False)
        dense = _grown(text, judgement, len(text.sentences), budget, by_word=True)
        return max(map(judgement.told, (plain, dense, judgement.best)))
    grown = _exchanged(text, judgement, _grown(text, judgement, count, None, by_word=False))
    return max(judgement.told(grown), judgement.told(judgement.best[:count]))


def _grown(
    text: JudgedText, judgement: Judgement, count: int, budget: int | None, *, by_word: bool
) -> list[int]:
    """The unit that adds most, or most a word, again and again; of equals the better rated, then the shorter."""
    chosen: list[int] = []
    words = 0
    while len(chosen) < count:
        told = judgement.told(chosen)
        best = None
        for unit in text.sentences:
            length = text.words[unit]
            if unit in chosen or (budget is not None and words + length > budget):
                continue
            gain = float(judgement.told([*chosen, unit]) - told)
            if gain > 0:
                value = gain / max(1, length) if by_word else gain
                key = (value, judgement.rating.get(unit, 0), -length, unit)
                best = key if best is None else max(best, key)
        if best is None:
            break
        chosen.append(best[3])
        words += text.words[best[3]]
    return chosen


def _exchanged(text: JudgedText, judgement: Judgement, chosen: list[int]) -> list[int]:
    """The choice after every exchange of one unit for another that tells more."""
    improved = True
    while improved:
        improved = False
        for place in range(len(chosen)):
            for unit in text.sentences:
                tried = [*chosen[:place], unit, *chosen[place + 1 :]]
                if unit not in chosen and judgement.told(tried) > judgement.told(chosen):
                    chosen, improved = tried, True
    return chosen


def pyramid(text: JudgedText, choice: Choice) -> float:
    """The weight of the points told, over the most that as many units tell; the mean of the readers."""
    shares = []
    for reader, judgement in enumerate(text.judgements):
        most = text.most(reader, len(choice))
        shares.append(judgement.told(choice) / most if most else 1.0)
    return statistics.mean(shares)


def at_words(text: JudgedText, ranked: Choice) -> float:
    """The same at the number of words of each reader's own choice: units as they come, but for those that don't fit."""
    shares = []
    for reader, judgement in enumerate(text.judgements):
        budget = sum(text.words[unit] for unit in judgement.best)
        chosen, words = [], 0
        for unit in ranked:
            if words + text.words[unit] <= budget:
                chosen.append(unit)
                words += text.words[unit]
        most = text.most(reader, 0, budget)
        shares.append(judgement.told(chosen) / most if most else 1.0)
    return statistics.mean(shares)


def dangling(text: JudgedText, choice: Choice) -> float:
    """The share of a choice that more than half of the readers say can't stand alone."""
    readers = len(text.judgements)
    marks = [sum(unit in one.dangling for one in text.judgements) for unit in choice]
    return sum(2 * mark > readers for mark in marks) / max(1, len(choice))


@dataclass(frozen=True)
class Pairs:
    """Neighbours of different ratings: whether the greater score was that of the better one, 1, 0, or 0.5 for a tie.

    `first` are the pairs of which the better one comes first in the text, `last` the others; an AUC is the mean of the
    two, so that whoever knows only the order of the text has .5.
    """

    first: tuple[float, ...]
    last: tuple[float, ...]


def auc(found: Iterable[Pairs]) -> float:
    """The AUC over the pairs of many texts."""
    pairs = list(found)
    first = [value for one in pairs for value in one.first]
    last = [value for one in pairs for value in one.last]
    return (statistics.mean(first) + statistics.mean(last)) / 2


def neighbours(
    text: JudgedText, scores: Mapping[int, float], *, like_length: bool = False
) -> Pairs:
    """The pairs of a text, by the scores of its units; what has no score stands below all that have one."""
    reach = max(1, round(NEAR * len(text.sentences)))
    first: list[float] = []
    last: list[float] = []
    for place, one in enumerate(text.sentences):
        for other in text.sentences[place + 1 : place + reach + 1]:
            if like_length and not _like(text.words[one], text.words[other]):
                continue
            lowest = float("-inf")
            mine, theirs = scores.get(one, lowest), scores.get(other, lowest)
            won = 0.5 if mine == theirs else float(mine > theirs)
            for judgement in text.judgements:
                difference = judgement.rating.get(one, 0) - judgement.rating.get(other, 0)
                if difference > 0:
                    first.append(won)
                elif difference < 0:
                    last.append(1 - won)
    return Pairs(tuple(first), tuple(last))


def _like(words: int, others: int) -> bool:
    return abs(words - others) <= LIKE * max(1, words, others)
