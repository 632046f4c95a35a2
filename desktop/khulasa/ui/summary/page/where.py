"""Where a reader is on the page of the summary, by sentences, so that it can be found again among others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Where:
    """The current sentence, the selected ones, and the one at the upper edge with its pixels above that."""

    current: int | None = None
    selected: tuple[int, ...] = ()
    top: int | None = None
    above: int = 0

    def moved(self, places: Mapping[int, int]) -> Where:
        """The same where sentences have other indexes; what has none is nowhere."""

        def moved(sentence: int | None) -> int | None:
            return None if sentence is None else places.get(sentence)

        selected = tuple(places[each] for each in self.selected if each in places)
        return Where(moved(self.current), selected, moved(self.top), self.above)
