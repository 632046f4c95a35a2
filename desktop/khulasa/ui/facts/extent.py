"""How much of a text's facts is seen at first: as much as lets all five sections be seen at once. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace

from khulasa.facts.kinds import FactKind
from khulasa.ui.facts.filtering import Name


@dataclass(frozen=True, slots=True)
class Extent:
    """What is seen before more is asked for; all is one click away.

    `statements` counts those of all speakers together, `lines` those of a statement that nobody is at; of participants
    and places it is the lines in which their names stand.
    """

    statements: int
    lines: int
    participants: int
    places: int
    listings: int
    dates: int
    numbers: int

    def of(self, kind: FactKind) -> int:
        """What is seen of a kind."""
        return int(getattr(self, kind))


LEAST = Extent(3, lines=1, participants=1, places=1, listings=0, dates=1, numbers=1)
"""Three statements in all, as the window's specification draws them, and more where there is room."""

MOST = Extent(20, lines=3, participants=8, places=8, listings=6, dates=12, numbers=12)

SCROLLED = Extent(3, lines=2, participants=2, places=2, listings=1, dates=2, numbers=2)
"""Where not even the least has room, as in low windows, and the list is scrolled: as it is drawn, about."""

ALL = Extent(*(10**9,) * 7)
"""Nothing is folded away."""

Fitting = Callable[[Sequence[Name], int], int]
"""Of names in a row, how many have room in so many lines, the words for "n more" behind them."""


def all_fit(names: Sequence[Name], _lines: int) -> int:
    """All of them: where no width is known."""
    return len(names)


def most_that_fits(height_of: Callable[[Extent], int], room: int) -> Extent:
    """The extent that fills `room` pixels: by turns a little more of each, as long as there is room for it."""
    if height_of(LEAST) > room:
        return SCROLLED
    extent, most = LEAST, asdict(MOST)
    growing = [name for name, amount in most.items() if amount > getattr(LEAST, name)]
    while growing:
        for name in tuple(growing):
            larger = replace(extent, **{name: getattr(extent, name) + 1})
            if getattr(larger, name) <= most[name] and height_of(larger) <= room:
                extent = larger
            else:
                growing.remove(name)
    return extent
