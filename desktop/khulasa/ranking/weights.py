"""The weights of the default method, learned from readers' judgements: `resources/ranking/weights.tsv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from khulasa.resources import read_lines

FILE = ("ranking", "weights.tsv")


@dataclass(frozen=True, slots=True)
class Weight:
    """What one unit of a feature adds to the rating, 0 to 3, that a careful reader would give the sentence.

    `low` and `high` bound it in 95 of 100 draws of the texts that it was learned from. `by_place` says that the
    feature looks at where a sentence stands, not at what it says.
    """

    feature: str
    value: float
    low: float
    high: float
    by_place: bool
    meaning: str


@cache
def weights() -> tuple[Weight, ...]:
    """The table, in its own order."""
    return tuple(map(_weight, read_lines(*FILE)))


def _weight(line: str) -> Weight:
    feature, value, low, high, kind, meaning = line.split("\t")
    return Weight(feature, float(value), float(low), float(high), kind == "place", meaning)
