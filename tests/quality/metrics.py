"""ROUGE, selection and AUC, over tokens that are safe for Arabic.

The package `rouge-score` keeps ASCII letters and digits alone, and so finds nothing in common between two equal
Arabic texts. Here words are folded as for ranking (no vowels, one alef, one ya), and hamza is dropped as well, since
extracts are spelt without it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

from khulasa.language.arabic.words import words

Numbers = NDArray[np.float64]

_SEATS = str.maketrans("ئؤ", "يو", "ء")
_WORD = re.compile(r"[^\W_]+")
NEAR = 0.15
"""Two units are near where no more than this part of the article lies between them, or where they are neighbours."""


def tokens(text: str) -> list[str]:
    """The folded words of a text."""
    folded = " ".join(words(text)).translate(_SEATS)
    return _WORD.findall(folded)


def f1(common: float, found: float, wanted: float) -> float:
    """The harmonic mean of `common / found` and `common / wanted`; 0 where both are empty."""
    return 2 * common / (found + wanted) if found + wanted else 0.0


def rouge_n(found: Sequence[str], wanted: Sequence[str], size: int) -> float:
    """ROUGE-N F1 (Lin 2004): n-grams in common, each as often as both have it."""
    one, other = _grams(found, size), _grams(wanted, size)
    return f1((one & other).total(), one.total(), other.total())


def _grams(sequence: Sequence[str], size: int) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(sequence[start:] for start in range(size)), strict=False))


def rouge_l(found: Sequence[str], wanted: Sequence[str]) -> float:
    """ROUGE-L F1 (Lin 2004): the longest common subsequence of the two texts."""
    return f1(longest_common(found, wanted), len(found), len(wanted))


def longest_common(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    """The length of the longest common subsequence, by the bits of one number (Hyyrö 2004)."""
    places: dict[Hashable, int] = {}
    for place, item in enumerate(other):
        places[item] = places.get(item, 0) | 1 << place
    everywhere = (1 << len(other)) - 1
    row = everywhere
    for item in one:
        matched = row & places.get(item, 0)
        row = (row + matched | row - matched) & everywhere
    return len(other) - row.bit_count()


def selection(found: Collection[int], wanted: Collection[int]) -> tuple[float, float, float]:
    """Precision, recall and F1 of the chosen units."""
    right = len(set(found) & set(wanted))
    return (
        right / max(1, len(found)),
        right / max(1, len(wanted)),
        f1(right, len(found), len(wanted)),
    )


def near_pairs(scores: Sequence[float], chosen: Collection[int]) -> tuple[float, int, float, int]:
    """Pairs of near units of which the reader chose one: `(right, all, right, all)`.

    A pair is right where the chosen unit has the greater score, half right where both have the same. The first two
    count the pairs where the chosen one stands first, the others those where it stands last: over all pairs, a system
    that only knows the order of the text is right a little more often than not, since readers prefer what stands
    first; the mean of both shares is 0.5 for it.
    """
    count = len(scores)
    reach = max(1, int(NEAR * count))
    forward = [0.0, 0]
    backward = [0.0, 0]
    for one in chosen:
        for other in range(max(0, one - reach), min(count, one + reach + 1)):
            if other in chosen:
                continue
            tally = forward if one < other else backward
            tally[0] += (scores[one] > scores[other]) + 0.5 * (scores[one] == scores[other])
            tally[1] += 1
    return forward[0], int(forward[1]), backward[0], int(backward[1])
