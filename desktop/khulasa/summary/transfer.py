"""What the reader asked of an article, transferred to the same article read anew."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter

from khulasa.summary.model import Analysis
from khulasa.summary.selection import History, Request


@dataclass(frozen=True, slots=True)
class Transfer:
    """The request for the new text, and the pinned sentences, in the author's letters, that it no longer holds."""

    request: Request
    lost: tuple[str, ...] = ()


def transfer(
    request: Request, before: Analysis, after: Analysis, *, goes_on: bool = False
) -> Transfer:
    """Find the sentences again by their exact words; of equal ones the first stays the first.

    An exclusion or a context whose sentence is gone goes with it. Where the text `goes_on` that was only begun, the
    last sentence is found by its first words.
    """
    if before.document.text == after.document.text and before.sentences == after.sentences:
        return Transfer(request)
    places = Moves(before, after, goes_on=goes_on).places
    lost = [index for index in sorted(request.pinned) if index not in places]
    return Transfer(_transferred(request, places), tuple(_quote(before, index) for index in lost))


def transfer_history(history: History, before: Analysis, after: Analysis) -> History:
    """All that was asked of the first pages, of more of them; a step that is about what is gone is about less."""
    if before.document.text == after.document.text and before.sentences == after.sentences:
        return history
    places = Moves(before, after, goes_on=True).places

    def moved(request: Request) -> Request:
        return _transferred(request, places)

    return history.changed_by(moved)


@dataclass(frozen=True)
class Moves:
    """Where what stood in an article stands in the same one read anew, or read farther."""

    before: Analysis
    after: Analysis
    goes_on: bool = False

    @cached_property
    def places(self) -> dict[int, int]:
        """The sentences that are found again, by their indexes; one that was cut off, where it `goes_on`."""
        places = _places(self.before, self.after)
        for sentence in self.before.sentences if self.goes_on else ():
            if sentence.index not in places:
                place = _continued(self.before, sentence.index, self.after, places)
                if place is not None:
                    places[sentence.index] = place
        return places

    def offset(self, offset: int) -> int:
        """Where a position stands: as far behind the beginning of its sentence, else at the one before."""
        old, new = self.before.sentences, self.after.sentences
        if self.after.document.text.startswith(self.before.document.text[: offset + 1]):
            return offset
        index = bisect_right(old, offset, key=attrgetter("start")) - 1
        while index >= 0 and index not in self.places:
            index -= 1
        if index < 0:
            return min(offset, len(self.after.document.text))
        sentence = new[self.places[index]]
        return sentence.start + min(offset - old[index].start, sentence.end - sentence.start)


def _continued(before: Analysis, index: int, after: Analysis, places: dict[int, int]) -> int | None:
    """The sentence that begins as another one reads, behind where the one before that stands."""
    place = places.get(index - 1, -1) + 1
    if (index > 0 and not place) or place >= len(after.sentences):
        return None
    begins_so = after.document.quote(after.sentences[place]).startswith(_quote(before, index))
    return place if begins_so and place not in places.values() else None


def _transferred(request: Request, places: dict[int, int]) -> Request:
    return replace(
        request,
        pinned=_moved(request.pinned, places),
        excluded=_moved(request.excluded, places),
        context=_moved(request.context, places),
    )


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
