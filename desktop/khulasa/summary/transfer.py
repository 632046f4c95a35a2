"""What the reader asked of an article, transferred to the same article read anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace

from khulasa.summary.model import Analysis
from khulasa.summary.selection import Request


@dataclass(frozen=True, slots=True)
class Transfer:
    """The request for the new text, and the pinned sentences, in the author's letters, that it no longer holds."""

    request: Request
    lost: tuple[str, ...] = ()


def transfer(request: Request, before: Analysis, after: Analysis) -> Transfer:
    """Find the sentences again by their exact words; of equal ones the first stays the first.

    An exclusion or a context whose sentence is gone goes with it.
    """
    if before.document.text == after.document.text and before.sentences == after.sentences:
        return Transfer(request)
    places = _places(before, after)
    lost = [index for index in sorted(request.pinned) if index not in places]
    moved = replace(
        request,
        pinned=_moved(request.pinned, places),
        excluded=_moved(request.excluded, places),
        context=_moved(request.context, places),
    )
    return Transfer(moved, tuple(_quote(before, index) for index in lost))


def _places(before: Analysis, after: Analysis) -> dict[int, int]:
    """Where each sentence of the old text stands in the new one: the n-th of equal ones at the n-th."""
    new_places: defaultdict[str, list[int]] = defaultdict(list)
    for sentence in after.sentences:
        quote = after.document.quote(sentence)
        new_places[quote].append(sentence.index)
    counts: Counter[str] = Counter()
    places: dict[int, int] = {}
    for sentence in before.sentences:
        quote = before.document.quote(sentence)
        nth = counts[quote]
        if nth < len(new_places[quote]):
            places[sentence.index] = new_places[quote][nth]
        counts[quote] += 1
    return places


def _moved(indexes: Collection[int], places: dict[int, int]) -> frozenset[int]:
    return frozenset(places[index] for index in indexes if index in places)


def _quote(analysis: Analysis, index: int) -> str:
    return analysis.document.quote(analysis.sentences[index])
