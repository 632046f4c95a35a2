"""What the reader asks of a summary, as one value; every change of it can be undone."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Self

from khulasa.summary.choose import Length, choose, order
from khulasa.summary.context import needed_before
from khulasa.summary.model import Analysis, Summary

AS_IT_COMES = Length()

MOST_STEPS = 500
"""So many changes can be undone."""


@dataclass(frozen=True, slots=True)
class Steering:
    """Which sentences, by index, are `pinned` and `excluded`, and which shall have their context before them.

    `by_rank` shows the best first, else the summary reads as the source does. `focus` are the words and phrases that
    it is turned toward.
    """

    pinned: frozenset[int] = frozenset()
    excluded: frozenset[int] = frozenset()
    context: frozenset[int] = frozenset()
    length: Length = AS_IT_COMES
    by_rank: bool = False
    focus: tuple[str, ...] = ()

    def pin(self, index: int) -> Self:
        """Pin a sentence, which ends its exclusion; unpin a pinned one."""
        return replace(self, pinned=self.pinned ^ {index}, excluded=self.excluded - {index})

    def exclude(self, index: int) -> Self:
        """Keep a sentence out, which ends its pin; let an excluded one in again."""
        return replace(self, pinned=self.pinned - {index}, excluded=self.excluded ^ {index})

    def explain(self, index: int) -> Self:
        """Show what a sentence needs just before it, or no longer."""
        return replace(self, context=self.context ^ {index})


@dataclass(frozen=True, slots=True)
class History:
    """The present steering, those before it, and those that were undone, each with the name of what changed."""

    present: Steering = Steering()
    past: tuple[tuple[str, Steering], ...] = ()
    future: tuple[tuple[str, Steering], ...] = ()

    def changed(self, name: str, steering: Steering, *, merged: bool = False) -> History:
        """Go on with another steering. A `merged` change joins the one before it of the same name: a slider's way."""
        if steering == self.present:
            return self
        if merged and self.past and self.past[-1][0] == name and not self.future:
            return replace(self, present=steering)
        return History(steering, (*self.past, (name, self.present))[-MOST_STEPS:])

    def undone(self) -> History:
        """One step back; the same where there is none."""
        if not self.past:
            return self
        name, before = self.past[-1]
        return History(before, self.past[:-1], ((name, self.present), *self.future))

    def redone(self) -> History:
        """One step forward again; the same where there is none."""
        if not self.future:
            return self
        name, after = self.future[0]
        return History(after, (*self.past, (name, self.present)), self.future[1:])

    @property
    def undoes(self) -> str:
        """The name of what undoing takes back, "" for nothing."""
        return self.past[-1][0] if self.past else ""

    @property
    def redoes(self) -> str:
        """The name of what redoing brings back, "" for nothing."""
        return self.future[0][0] if self.future else ""


def steer(analysis: Analysis, steering: Steering, ranked: list[int] | None = None) -> Summary:
    """The summary that the reader asks for. `ranked` is `ranked_for(analysis, steering)`, where the caller keeps it.

    Pins count toward the length; what is added as context doesn't, and leaves with the sentence that needs it.
    """
    ranked = ranked_for(analysis, steering) if ranked is None else ranked
    plain = choose(analysis, steering.length, ranked, steering.pinned, steering.excluded)
    added = _added(analysis, plain.chosen, steering.context)
    if steering.by_rank:
        shown = _by_rank(analysis, plain.chosen, steering.context)
    else:
        shown = tuple(sorted({*plain.chosen, *added})) if added else plain.chosen
    return replace(plain, chosen=shown, context=added)


def ranked_for(analysis: Analysis, steering: Steering) -> list[int]:
    """The sentences, the first to choose first: see `choose.order`."""
    return order(analysis, steering.pinned, steering.excluded)


def _added(analysis: Analysis, chosen: Sequence[int], wanted: Collection[int]) -> frozenset[int]:
    needed = {
        before for index in chosen if index in wanted for before in needed_before(analysis, index)
    }
    return frozenset(needed.difference(chosen))


def _by_rank(analysis: Analysis, chosen: Sequence[int], wanted: Collection[int]) -> tuple[int, ...]:
    """The chosen ones by score, each after what it needs; nothing comes twice."""
    shown: dict[int, None] = {}
    for index in sorted(chosen, key=lambda index: (-analysis.scores[index], index)):
        if index in wanted:
            shown.update(
                dict.fromkeys(one for one in needed_before(analysis, index) if one not in chosen)
            )
        shown[index] = None
    return tuple(shown)
