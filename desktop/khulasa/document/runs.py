"""Runs: the letters and signs between white space, found once in a text for all who look at its words.

No word of any language here crosses white space, so whatever is asked of words (how they fold, where they stand, what
they stem from) is asked of each distinct run once, and spread over its places by numpy. Only analysing imports this.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Span = tuple[int, int]
Fact = TypeVar("Fact")

_BEYOND = 0x3001
_IS_WHITE = np.array([chr(code).isspace() for code in range(_BEYOND + 1)])
"""Whether a code point parts runs; the last entry stands for all beyond U+3000, none of them white space (Unicode 15).

`numpy.isin` would import all of numpy's masked arrays for it.
"""


@dataclass(frozen=True, eq=False)
class Runs:
    """The runs of some spans of a text, in order.

    `numbers` gives each run its number in `distinct`, `starts` its position in the text; those of the span `i` stand
    from `bounds[i]` to `bounds[i + 1]`.
    """

    distinct: list[str]
    numbers: Numbers
    starts: Numbers
    bounds: Numbers

    def of_each(self, fact: Callable[[str], Fact]) -> list[Fact]:
        """A fact of each distinct run."""
        return list(map(fact, self.distinct))

    @cached_property
    def by_span(self) -> list[list[int]]:
        """The numbers of the runs of each span."""
        numbers = self.numbers.tolist()
        return [numbers[start:end] for start, end in pairwise(self.bounds.tolist())]

    def sums(self, values: Sequence[int]) -> Numbers:
        """The sum over each span of a value that each distinct run has."""
        spread = np.array(values, dtype=np.int64)[self.numbers]
        totals = np.concatenate(([0], np.cumsum(spread)))
        return np.asarray(totals[self.bounds[1:]] - totals[self.bounds[:-1]])


def runs_in(text: str, spans: Sequence[Span]) -> Runs:
    """The runs of spans that rise and don't overlap; two that touch part a run."""
    of_spans = [text[start:end].split() for start, end in spans]
    numbering: defaultdict[str, int] = defaultdict()
    numbering.default_factory = numbering.__len__
    counts = np.fromiter(map(len, of_spans), dtype=np.int64, count=len(of_spans))
    bounds = np.concatenate(([0], np.cumsum(counts)))
    numbers = np.fromiter(
        map(numbering.__getitem__, chain.from_iterable(of_spans)),
        dtype=np.int64,
        count=int(bounds[-1]),
    )
    return Runs(list(numbering), numbers, _starts(text, spans), bounds)


def _starts(text: str, spans: Sequence[Span]) -> Numbers:
    """Where the runs begin: behind white space, and where a span does."""
    code_points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    outside = np.zeros(len(code_points) + 1, dtype=np.int8)
    edges = np.array(spans, dtype=np.int64).reshape(-1, 2)
    edges = edges[edges[:, 0] < edges[:, 1]]
    np.add.at(outside, edges[:, 0], 1)
    np.add.at(outside, edges[:, 1], -1)
    inside = np.cumsum(outside[:-1]) > 0
    visible = inside & ~_IS_WHITE[np.minimum(code_points, _BEYOND)]
    begins = visible.copy()
    begins[1:] &= ~visible[:-1]
    firsts = edges[:, 0]
    begins[firsts] |= visible[firsts]
    return np.flatnonzero(begins)
