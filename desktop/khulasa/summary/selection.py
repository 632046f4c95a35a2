"""What a reader asks of a summary, as one value whose changes can be undone, and the one way from it to a summary.

The window and the terminal both come through `select`. Free of numpy, since the window calls it on every move of
the length slider.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Self

from khulasa.ranking.base import Method, Ranking
from khulasa.summary.choose import Front, Length, choose, count_for, order
from khulasa.summary.context import needed_before
from khulasa.summary.model import Analysis, Summary

DEFAULT_LENGTH = Length()
"""Nobody asked for a length: `choose.default_count` says how long a summary is."""

NOTHING = frozenset[int]()

MOST_STEPS = 500
"""So many changes can be undone: more than anybody makes, and some 100 kB where each has its own pins."""


@dataclass(frozen=True, slots=True)
class Request:
    """All that is asked of one document's summary.

    Of its sentences, by index, `pinned` ones are shown and `excluded` ones are not; those in `context` have before
    them what they need. `by_rank` shows the best first, else the summary reads as the source does. `focus` are words
    and phrases that it is turned toward; `method` and `balance` say how sentences are ranked: see `Ranking`.
    """

    pinned: frozenset[int] = frozenset()
    excluded: frozenset[int] = frozenset()
    context: frozenset[int] = frozenset()
    length: Length = DEFAULT_LENGTH
    by_rank: bool = False
    focus: tuple[str, ...] = ()
    method: Method = Method.KHULASA
    balance: float | None = None

    @property
    def ranking(self) -> Ranking:
        """How the sentences have to be ranked before any are selected."""
        return Ranking(self.method, self.balance, " ".join(self.focus))

    def ranked_by(self, method: Method, balance: float | None) -> Self:
        """The same, of sentences ranked in another way."""
        return replace(self, method=method, balance=balance)

    def pin(self, *indexes: int) -> Self:
        """Pin sentences, which ends their exclusion; unpin them where all of them are pinned."""
        sentences = frozenset(indexes)
        if sentences <= self.pinned:
            return replace(self, pinned=self.pinned - sentences)
        return replace(self, pinned=self.pinned | sentences, excluded=self.excluded - sentences)

    def exclude(self, *indexes: int) -> Self:
        """Keep sentences out, which ends their pins; let them in again where all of them are out."""
        sentences = frozenset(indexes)
        if sentences <= self.excluded:
            return replace(self, excluded=self.excluded - sentences)
        pinned, excluded = self.pinned - sentences, self.excluded | sentences
        return replace(self, pinned=pinned, excluded=excluded)

    def explain(self, index: int, needed: Collection[int] = ()) -> Self:
        """Show what a sentence needs just before it, which ends the exclusion of that; or show it no longer."""
        context = self.context ^ {index}
        back = needed if index in context else ()
        return replace(self, context=context, excluded=self.excluded.difference(back))

    def joined_by(self, other: Self) -> Self:
        """The same with what another one pins, leaves out and explains, too, unless this one says otherwise."""
        pinned = self.pinned | (other.pinned - self.excluded)
        excluded = self.excluded | (other.excluded - self.pinned)
        return replace(self, pinned=pinned, excluded=excluded, context=self.context | other.context)

    def cleared(self) -> Self:
        """The same without pins, exclusions and context."""
        nothing = frozenset[int]()
        return replace(self, pinned=nothing, excluded=nothing, context=nothing)


Step = tuple[str, Request]
"""The name of a change, and the request on its other side."""


@dataclass(frozen=True, slots=True)
class History:
    """The present request, those before it, and those that were undone, each with the name of what changed."""

    present: Request = Request()
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    def changed(self, name: str, request: Request, *, merged: bool = False) -> History:
        """Go on with another request. A `merged` change joins the one before it of the same name: a slider's way."""
        if request == self.present:
            return self
        same_name = self.past and self.past[-1][0] == name
        if merged and same_name and not self.future:
            return replace(self, present=request)
        past = (*self.past, (name, self.present))
        return History(request, past[-MOST_STEPS:])

    def ranked_by(self, method: Method, balance: float | None) -> History:
        """The same steps with sentences ranked in another way: undoing a pin does not bring a method back."""
        return self.changed_by(lambda request: request.ranked_by(method, balance))

    def changed_by(self, change: Callable[[Request], Request]) -> History:
        """The same steps, each request changed alike."""

        def changed(steps: tuple[Step, ...]) -> tuple[Step, ...]:
            return tuple((name, change(request)) for name, request in steps)

        return History(change(self.present), changed(self.past), changed(self.future))

    def undone(self) -> History:
        """One step back; the same where there is none."""
        if not self.past:
            return self
        name, before = self.past[-1]
        future = ((name, self.present), *self.future)
        return History(before, self.past[:-1], future)

    def redone(self) -> History:
        """One step forward again; the same where there is none."""
        if not self.future:
            return self
        name, after = self.future[0]
        past = (*self.past, (name, self.present))
        return History(after, past, self.future[1:])

    @property
    def undoes(self) -> str:
        """The name of what undoing takes back, "" for nothing."""
        return self.past[-1][0] if self.past else ""

    @property
    def redoes(self) -> str:
        """The name of what redoing brings back, "" for nothing."""
        return self.future[0][0] if self.future else ""


def select(analysis: Analysis, request: Request, front: Front | None = None) -> Summary:
    """The summary that is asked for. `front` is `front_for(analysis, request)`, where the caller keeps it.

    `analysis` is ranked as `request.ranking` says; a request cannot see whether it is. Pins count toward the length,
    and neither they nor exclusions change a length that nobody asked for. What is added as context doesn't count, and
    leaves with the sentence that needs it.
    """
    if front is None:
        front = front_for(analysis, request)
    length = _length(analysis, request)
    summary = choose(analysis, length, front, request.pinned, request.excluded)
    added = _added(analysis, summary.chosen, request) if request.context else NOTHING
    if request.by_rank:
        best = front.best_first(len(summary.chosen))
        chosen = _by_rank(analysis, best, added, request.context) if added else tuple(best)
    elif added:
        chosen = tuple(sorted({*summary.chosen, *added}))
    else:
        return summary
    words = summary.words + sum(analysis.word_counts[index] for index in added)
    return replace(summary, chosen=chosen, context=added, counted=words)


def front_for(analysis: Analysis, request: Request) -> Front:
    """The sentences, the first to choose first: see `choose.order`."""
    return Front(analysis, order(analysis, request.pinned, request.excluded))


def _length(analysis: Analysis, request: Request) -> Length:
    """What was asked for, else the length that the summary had before anything was pinned or left out."""
    untouched = not request.pinned and not request.excluded
    if untouched or request.length != DEFAULT_LENGTH:
        return request.length
    count = count_for(analysis, DEFAULT_LENGTH, order(analysis))
    return Length(sentences=count)


def _added(analysis: Analysis, chosen: Sequence[int], request: Request) -> frozenset[int]:
    """What stands before the chosen ones that are to be explained, and is neither chosen itself nor left out."""
    needed: set[int] = set()
    for index in chosen:
        if index in request.context:
            needed.update(needed_before(analysis, index))
    return frozenset(needed.difference(chosen, request.excluded))


def _by_rank(
    analysis: Analysis, best: Sequence[int], added: Collection[int], explained: Collection[int]
) -> tuple[int, ...]:
    """The chosen ones, the best first, each after what is added for it; nothing comes twice."""
    in_order: dict[int, None] = {}
    for index in best:
        before = needed_before(analysis, index) if index in explained else ()
        in_order.update(dict.fromkeys(needed for needed in before if needed in added))
        in_order[index] = None
    return tuple(in_order)
