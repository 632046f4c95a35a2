"""Choosing: from scores and a wanted length to the sentences that are shown.

Cheap and free of numpy, since the window calls it on every move of the length slider.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, takewhile
from operator import neg

from khulasa.document.model import Trust
from khulasa.document.trust import doubtful_page
from khulasa.language.base import LEANS
from khulasa.summary.model import Analysis, Summary

ORDINARY = 100
"""Up to so many sentences a text counts as an article of ordinary size."""


FEWEST = 3
"""Fewer sentences make no summary, where there are so many."""


@dataclass(frozen=True, slots=True)
class Length:
    """The wanted length: a number of sentences, a share of them (0 to 1], or a budget of words.

    At most one is set; with none, `default_count` decides.
    """

    sentences: int | None = None
    ratio: float | None = None
    words: int | None = None


def default_count(candidates: int) -> int:
    """How many sentences to show of so many candidates when nobody says.

    A third, at least `FEWEST` and at most 7; beyond an article's ordinary size, growing with the square root.
    """
    most = 7 if candidates <= ORDINARY else round(0.7 * math.sqrt(candidates))
    third = round(candidates / 3)
    return min(candidates, max(FEWEST, min(most, third)))


GUARD = 0.12
"""By so much of the whole range of scores a sentence that can't stand alone must be better than one that can.

Measured in `tests/quality`.
"""


def price(certainty: float) -> float:
    """What a sentence loses that can't stand alone with such a certainty: all of `GUARD` from `LEANS` on."""
    return GUARD * min(1.0, certainty / LEANS)


def guarded(rating: float, certainty: float) -> float:
    """The score of a sentence by its method's rating, both 0 to 1: what can't stand alone has less."""
    return (rating + GUARD - price(certainty)) / (1 + GUARD)


NONE: Collection[int] = frozenset()


def order(
    analysis: Analysis, pinned: Collection[int] = NONE, excluded: Collection[int] = NONE
) -> list[int]:
    """All candidates but the `excluded`, the first to choose first. Pins and exclusions are sentence indexes.

    What is `pinned` comes first, be it a candidate or not, then the others by score, the earlier of equals first. What
    stands on a page that is unsafe to quote comes after all that does not, and what says the same as something chosen
    already comes last. So a longer summary always holds the shorter one, and two sentences that say the same appear
    together only where the length leaves no other choice.
    """
    costs = list(map(neg, analysis.scores))
    pinnable = {index for index in pinned if 0 <= index < len(analysis.sentences)}
    choosable = (pinnable | set(analysis.candidates)) - set(excluded)
    ranked = sorted(sorted(choosable), key=costs.__getitem__)  # which leaves equals in their order
    pins = [index for index in ranked if index in pinned]
    unsafe = unsafe_sentences(analysis)
    others = [index for index in ranked if index not in pinned]
    others.sort(key=unsafe.__contains__)  # which leaves the order by score as it is among either
    groups = {analysis.groups[index] for index in pins}
    fresh, near_duplicates = _parted(analysis, others, groups)
    return pins + fresh + near_duplicates


def unsafe_sentences(analysis: Analysis) -> frozenset[int]:
    """The indexes of the sentences that stand, in part at least, on a page that is unsafe to quote."""
    document = analysis.document
    if all(page.trust is not Trust.UNSAFE for page in document.pages):
        return frozenset()
    unsafe = set()
    for sentence in analysis.sentences:
        page = doubtful_page(document, sentence.start, sentence.end)
        if page is not None and page.trust is Trust.UNSAFE:
            unsafe.add(sentence.index)
    return frozenset(unsafe)


def _parted(
    analysis: Analysis, ranked: Iterable[int], groups: set[int]
) -> tuple[list[int], list[int]]:
    """The first sentence of each group that is not yet in `groups`, which grows, and the rest, each in order."""
    fresh: list[int] = []
    near_duplicates: list[int] = []
    for index in ranked:
        group = analysis.groups[index]
        if group in groups:
            near_duplicates.append(index)
        else:
            fresh.append(index)
            groups.add(group)
    return fresh, near_duplicates


class Front:
    """The first of some ranked sentences, in reading order, as a slider takes more and fewer of them.

    A step costs what it adds and takes away, however many there are: what else is done to all of them, copying, is the
    interpreter's own.
    """

    def __init__(self, analysis: Analysis, ranked: Sequence[int]) -> None:
        """`ranked` are sentence indexes, the first to choose first; see `order`."""
        self.ranked = ranked
        self._words_of = analysis.word_counts
        self._scores = analysis.scores
        self._taken: list[int] = []
        self._words = 0
        self._chosen: tuple[int, ...] = ()

    @cached_property
    def _words_until(self) -> list[int]:
        """The words of the first one, the first two, and so on; they are counted once."""
        return list(accumulate(self._words_of[index] for index in self.ranked))

    @cached_property
    def _places(self) -> dict[int, int]:
        """The place of each by score, the earlier of equals first."""
        by_score = sorted(self.ranked, key=lambda index: (-self._scores[index], index))
        return {index: place for place, index in enumerate(by_score)}

    def best_first(self, count: int) -> list[int]:
        """The first so many, the best first."""
        return sorted(self.ranked[:count], key=self._places.__getitem__)

    def within(self, budget: int) -> int:
        """How many from the first on hold no more than so many words."""
        return bisect_right(self._words_until, budget)

    def take(self, count: int) -> tuple[tuple[int, ...], int]:
        """The first so many, by index in reading order, and how many words they hold."""
        before, count = len(self._taken), min(count, len(self.ranked))
        if count == before:
            return self._chosen, self._words
        changed = self.ranked[min(before, count) : max(before, count)]
        words = sum(self._words_of[index] for index in changed)
        self._words += words if count > before else -words
        if len(changed) > _FEW:
            self._taken = sorted(self.ranked[:count])
        elif count > before:
            for index in changed:
                insort(self._taken, index)
        else:
            for index in changed:
                del self._taken[bisect_left(self._taken, index)]
        self._chosen = tuple(self._taken)
        return self._chosen, self._words


_FEW = 64
"""So many are put in their places one by one; more are sorted with the others, which takes less time then."""


def count_for(
    analysis: Analysis, length: Length, ranked: Sequence[int], front: Front | None = None
) -> int:
    """How many of the `ranked` candidates a wanted length takes: at least one, where there is one."""
    total = len(ranked)
    if length.sentences is not None:
        count = length.sentences
    elif length.ratio is not None:
        count = round(total * length.ratio)
    elif length.words is not None:
        count = (front or Front(analysis, ranked)).within(length.words)
    else:
        count = min(default_count(total), _worth_showing(analysis, ranked))
    return min(total, max(1, count))


def _worth_showing(analysis: Analysis, ranked: Sequence[int]) -> int:
    """How many say something of their own; those that are unsafe to quote count only where all are."""
    unsafe = unsafe_sentences(analysis)
    safe = [index for index in ranked if index not in unsafe]
    return len({analysis.groups[index] for index in safe or ranked})


def choose(
    analysis: Analysis,
    length: Length,
    front: Front | None = None,
    pinned: Collection[int] = NONE,
    excluded: Collection[int] = NONE,
) -> Summary:
    """The summary of a wanted length; pins count toward it, and are all shown even where they are more.

    `front` is that of `order(analysis, pinned, excluded)`, where the caller keeps it.
    """
    if front is None:
        front = Front(analysis, order(analysis, pinned, excluded))
    ranked = front.ranked
    count = count_for(analysis, length, ranked, front) if ranked else 0
    pins = sum(1 for _ in takewhile(pinned.__contains__, ranked))  # which come first
    chosen, words = front.take(max(count, pins))
    return Summary(analysis, chosen, frozenset(pinned), frozenset(excluded), counted=words)
