"""How far down sentences and hits stand: looked up in slices, for a long article's take the better part of a second."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

_SLICE = 4_000  # places that are looked up at once: some twenty milliseconds
_FINE = 4  # decimals of a share of the strip's height: finer than a pixel

Lookup = Callable[[Sequence[int]], list[float]]
"""How far down each offset of the text stands, as a share of the whole height."""


class Places(NamedTuple):
    """Sentences by their indexes, how far down each begins, and how far down hits stand: shares of the height."""

    sentences: Sequence[int]
    starts: list[float]
    hits: list[float]


class PlaceSearch(QObject):
    """Looks up whenever nothing else is to be done."""

    found = Signal(object)
    """`Places`, once all of them are known."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._looking: Iterator[None] = iter(())
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._next_slice)

    def begin(
        self, lookup: Lookup, starts: Mapping[int, int], hits: Callable[[], Sequence[int]]
    ) -> None:
        """Look up where sentences start, by their indexes, and then hits; what was begun before is given up."""
        self._looking = self._look(lookup, starts, hits)
        self._slices.start()
        self._next_slice()

    def stop(self) -> None:
        """Give up what was begun."""
        self._slices.stop()

    def _next_slice(self) -> None:
        for _ in self._looking:
            return
        self._slices.stop()

    def _look(
        self, lookup: Lookup, starts: Mapping[int, int], hits: Callable[[], Sequence[int]]
    ) -> Iterator[None]:
        places: list[float] = []
        for some in _slices(list(starts.values())):
            places += lookup(some)
            yield
        # One letter is found a million times, on a few hundred heights.
        heights: dict[float, None] = {}
        for some in _slices(hits()):
            heights.update(dict.fromkeys(round(place, _FINE) for place in lookup(some)))
            yield
        self.found.emit(Places(list(starts), places, list(heights)))


def _slices(offsets: Sequence[int]) -> Iterator[Sequence[int]]:
    """Offsets in parts, each of them quick to look up."""
    for first in range(0, len(offsets), _SLICE):
        yield offsets[first : first + _SLICE]
