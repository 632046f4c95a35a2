"""How common a stem is in a language at large: what tells an article's own words from those of every article."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from itertools import repeat

from khulasa.resources import path, read_lines

UNKNOWN = 2.5
"""The Zipf value of a stem that no table holds: rarer than the rarest that one does."""


@cache
def table(code: str) -> Mapping[str, float]:
    """Stems and their Zipf values, log₁₀ of occurrences in a billion words (van Heuven et al. 2014).

    Empty for a language without a table.
    """
    values: dict[str, float] = {}
    if not path("language", code, "frequencies.txt").is_file():
        return values
    for line in read_lines("language", code, "frequencies.txt"):
        level, *stems = line.split()
        values.update(zip(stems, repeat(float(level))))
    return values


def zipf_of(code: str) -> Callable[[str], float]:
    """The Zipf value of a stem of a language, `UNKNOWN` for one that is not known to be common."""

    def zipf(stem: str) -> float:
        return table(code).get(stem, UNKNOWN)

    return zipf
