"""Why each sentence of a summary was chosen, in what a reader can check: words, ties, place, and what gave way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from khulasa.summary.choose import GUARD, price
from khulasa.summary.model import Analysis, Evidence, Need, Summary

Span = tuple[int, int]


_DIGITS = 9
"""Scores that are equal to so many digits are equal."""


class Why(StrEnum):
    """Why a sentence of a better score gave way to a chosen one."""

    ECHO = "echo"  # it says what another chosen sentence says
    CONTEXT = "context"  # it can't be understood alone
    QUOTATION = "quotation"  # it cuts somebody's words
    EXCLUDED = "excluded"  # the reader does not want it


@dataclass(frozen=True, slots=True)
class Displaced:
    """A sentence, by its index, that gave way."""

    index: int
    why: Why


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one sentence was chosen.

    `rank` counts from 1 among the candidates, by score; `paragraph` counts from 1 among the paragraphs that hold
    candidates; both are 0 for a sentence that no method would have chosen, but the reader did. `terms` are the spans
    of the words that carry it, `ties` the indexes of the sentences it is most like, `counted` the features that
    lift it, the strongest first. `displaced` gave way to it. `pinned` says that the reader chose it.
    """

    index: int
    rank: int
    paragraph: int
    terms: tuple[Span, ...]
    ties: tuple[int, ...]
    counted: tuple[str, ...]
    displaced: tuple[Displaced, ...]
    pinned: bool = False


def reasons(summary: Summary) -> tuple[Reason, ...]:
    """One reason for each chosen sentence, in the summary's order."""
    analysis = summary.analysis
    ranked = sorted(analysis.candidates, key=lambda index: (-_merit(analysis, index), index))
    ranks = {index: place for place, index in enumerate(ranked, 1)}
    blocks = dict.fromkeys(analysis.sentences[index].block for index in analysis.candidates)
    paragraphs = {block: number for number, block in enumerate(blocks, 1)}
    gave_way = _displaced(summary, ranked)
    return tuple(
        Reason(
            index=index,
            rank=ranks.get(index, 0),
            paragraph=paragraphs.get(analysis.sentences[index].block, 0),
            terms=_evidence(analysis, index).terms,
            ties=_evidence(analysis, index).ties,
            counted=_evidence(analysis, index).counted,
            displaced=tuple(gave_way.get(index, ())),
            pinned=index in summary.pinned,
        )
        for index in summary.chosen
    )


def _merit(analysis: Analysis, index: int) -> float:
    """The method's rating, before anything was taken off it for what can't stand alone: see `choose.guarded`."""
    plain = analysis.scores[index] * (1 + GUARD) + price(analysis.certainty(index))
    return round(plain, _DIGITS)


def _evidence(analysis: Analysis, index: int) -> Evidence:
    return analysis.evidence[index] if analysis.evidence else Evidence()


def _displaced(summary: Summary, ranked: Sequence[int]) -> dict[int, list[Displaced]]:
    """What is missing of the best by score alone, by the chosen sentence that stands for it.

    An echo gave way to the chosen sentence of its group; the others to the chosen ones that neither score alone nor
    a pin would have brought, in the order of rank.
    """
    chosen = set(summary.chosen) - summary.context
    best = ranked[: len(chosen)]
    leaders = {
        summary.analysis.groups[index]: index for index in reversed(ranked) if index in chosen
    }
    instead = iter(
        [
            index
            for index in ranked[len(chosen) :]
            if index in chosen and index not in summary.pinned
        ]
    )
    displaced: dict[int, list[Displaced]] = {}
    for index in best:
        if index in chosen:
            continue
        why = _why(summary, index, leaders)
        if why is None:  # a pin took its place
            continue
        winner = leaders[summary.analysis.groups[index]] if why is Why.ECHO else next(instead, None)
        if winner is not None:
            displaced.setdefault(winner, []).append(Displaced(index, why))
    return displaced


def _why(summary: Summary, index: int, leaders: dict[int, int]) -> Why | None:
    analysis = summary.analysis
    if index in summary.excluded:
        return Why.EXCLUDED
    if analysis.groups[index] in leaders:
        return Why.ECHO
    need = analysis.needs[index] if analysis.needs else Need.NOTHING
    return None if need is Need.NOTHING else Why(need.value)
