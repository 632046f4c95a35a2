"""What the reader chose, carried over to the same article read anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace

from khulasa.summary.model import Analysis
from khulasa.summary.selection import Steering


@dataclass(frozen=True, slots=True)
class Carried:
    """The steering for the new text, and the pinned sentences, in the author's letters, that it no longer holds."""

    steering: Steering
    lost: tuple[str, ...] = ()


def carried(steering: Steering, before: Analysis, after: Analysis) -> Carried:
    """Find the sentences again by their exact words; of equal ones the first stays the first.

    An exclusion or a context whose sentence is gone goes with it.
    """
    if before.document.text == after.document.text and before.sentences == after.sentences:
        return Carried(steering)
    places = _places(before, after)
    lost = tuple(_quote(before, index) for index in sorted(steering.pinned) if index not in places)
    kept = replace(
        steering,
        pinned=_moved(steering.pinned, places),
        excluded=_moved(steering.excluded, places),
        context=_moved(steering.context, places),
    )
    return Carried(kept, lost)


def _places(before: Analysis, after: Analysis) -> dict[int, int]:
    """Where each sentence of the old text stands in the new one: the n-th of equal ones at the n-th."""
    there: defaultdict[str, list[int]] = defaultdict(list)
    for sentence in after.sentences:
        there[after.document.quote(sentence)].append(sentence.index)
    seen: Counter[str] = Counter()
    places: dict[int, int] = {}
    for sentence in before.sentences:
        quote = before.document.quote(sentence)
        if seen[quote] < len(there[quote]):
            places[sentence.index] = there[quote][seen[quote]]
        seen[quote] += 1
    return places


def _moved(indexes: Collection[int], places: dict[int, int]) -> frozenset[int]:
    return frozenset(places[index] for index in indexes if index in places)


def _quote(analysis: Analysis, index: int) -> str:
    return analysis.document.quote(analysis.sentences[index])
