"""Which sentences of other reports are worth comparing with one, and whether one has any like it at all."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from math import sqrt

from khulasa.comparison.amounts import Amount
from khulasa.comparison.inclusion import inclusion
from khulasa.comparison.relation import Beside, relation
from khulasa.comparison.telling import Telling
from khulasa.facts.model import Span
from khulasa.language.arabic.stems import stem
from khulasa.language.frequencies import zipf_of

_COMMON = 64
"""A key in more sentences than that finds no pairs, as in `summary.near_duplicates`; in many reports more hold it."""

_NEAREST = 6
"""Sentences of another report that are compared with one: those that share most of its keys."""

_LEAST_SHARED = 2

_RARE = 4.8
"""The Zipf value of a stem below which its word is rather this event's than of news at large."""

_ONE_EVENT = 0.16
"""The cosine of the rare words of two reports from which on they tell of one event: it is 0.18 and more in the
worked-on sets of reports, and less than 0.14 in 99 of 100 pairs of articles of newspapers and encyclopaedias."""

_ALONE, _ALONE_WITH_AMOUNT = 0.13, 0.25
"""The share of a sentence's weight below which it resembles none of another report, and below which only a number or
date of it may be that report's own. In the worked-on sets, what is told twice in other words has 0.1 and more, mostly
0.2."""

_LEAST_ALONE = 3

_FEW = 12
"""Rare words of a report with fewer of which nobody can tell what event it is of."""


class Neighbours:
    """The tellings of all reports, by the words that they share."""

    def __init__(self, told: Sequence[Telling]) -> None:
        self._told = told
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        self._known: defaultdict[int, set[str]] = defaultdict(set)
        self._rare: defaultdict[int, set[str]] = defaultdict(set)
        zipf = zipf_of("ar")
        for place, each in enumerate(told):
            for key in each.keys:
                self._holding[key].append(place)
            self._known[each.report] |= each.keys
            self._rare[each.report] |= {
                word.key for word in each.contents[0].words if zipf(stem(word.token.folded)) < _RARE
            }
        self._common = max(_COMMON, 2 * len(self._known))
        self._related = {
            one: frozenset(
                other for other in self._known if other != one and self._is_one(one, other)
            )
            for one in self._known
        }

    def _is_one(self, one: int, other: int) -> bool:
        mine, theirs = self._rare[one], self._rare[other]
        if min(len(mine), len(theirs)) < _FEW:
            return True
        return len(mine & theirs) >= _ONE_EVENT * sqrt(len(mine) * len(theirs))

    def of(self, place: int, wanted: Callable[[int], bool]) -> Iterator[tuple[int, Beside]]:
        """Later sentences of other reports by their places, those that share most first, with what is told of them.

        Those that aren't wanted when it is their turn are left out.
        """
        mine = self._told[place]
        shared: Counter[int] = Counter()
        for key in mine.keys:
            holding = self._holding[key]
            if len(holding) <= self._common:
                shared.update(holding[bisect_left(holding, place) :])
        looked_at: Counter[int] = Counter()
        for other, count in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
            theirs = self._told[other]
            if theirs.report == mine.report or count < min(_LEAST_SHARED, len(mine.keys)):
                continue
            looked_at[theirs.report] += 1
            if looked_at[theirs.report] > _NEAREST or not wanted(other):
                continue
            found = relation(mine.contents, theirs.contents)
            if found is None and theirs.report in self._related[mine.report]:
                known = self._known[mine.report], self._known[theirs.report]
                found = inclusion(mine.parts, theirs.parts, known)
            if found is not None:
                yield other, found

    def alone(self, place: int) -> tuple[Span, ...] | None:
        """The numbers and dates that no other report of the event has, or () where it has nothing of a sentence at all.

        None where another report has something like it, or nobody else tells of the event. Words count the less the
        more sentences have them: what the event is about is in many.
        """
        mine = self._told[place]
        whole = mine.contents[0]
        if not self._related[mine.report] or len(whole.keys) < _LEAST_ALONE or whole.asks:
            return None
        shared: defaultdict[int, float] = defaultdict(float)
        weight = 0.0
        for key in mine.keys:
            holding = self._holding[key]
            weight += 1 / len(holding)
            if len(holding) > self._common:
                continue
            for other in holding:
                if self._told[other].report in self._related[mine.report]:
                    shared[other] += 1 / len(holding)
        most = max(shared.values(), default=0) / weight
        if most >= _ALONE_WITH_AMOUNT:
            return None
        own = [amount for amount in whole.amounts if self._has_alone(amount, shared)]
        if most < _ALONE and len(own) == len(whole.amounts):
            return ()
        return tuple(amount.span for amount in own if _is_exact(amount)) or None

    def _has_alone(self, amount: Amount, resembling: Collection[int]) -> bool:
        """Whether no sentence that has a word of this one gives a number or a date of that kind."""
        return not any(
            rival.key == amount.key and (_is_exact(rival) or not _is_exact(amount))
            for other in resembling
            for rival in self._told[other].contents[0].amounts
        )


def _is_exact(amount: Amount) -> bool:
    """Whether an amount says for itself what is told: no rough number, and a date with a year or a day."""
    if amount.parts is not None:
        return not {"year", "day"}.isdisjoint(amount.parts)
    return bool(amount.key) and not amount.is_rough
