"""How much of a text's facts is seen at first: as much as lets all five sections be seen at once. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from khulasa.ui.facts.filtering import Name


@dataclass(frozen=True, slots=True)
class Extent:
    """What is seen before more is asked for; all is one click away.

    `statements` counts those of all speakers together, `lines` those of a statement that nobody is at; `name_lines`
    are the lines that names stand in, of a section; `finds` counts dates, and numbers.
    """

    statements: int
    lines: int
    name_lines: int
    listings: int
    finds: int


STEPS = (
    Extent(3, 4, 8, 6, 12),
    Extent(3, 4, 6, 5, 8),
    Extent(3, 4, 4, 4, 6),
    Extent(3, 3, 3, 3, 4),
    Extent(3, 3, 2, 2, 3),
    Extent(3, 2, 2, 2, 2),
    Extent(3, 2, 2, 1, 2),
    Extent(3, 2, 2, 1, 1),
    Extent(3, 2, 1, 1, 1),
    Extent(3, 2, 1, 0, 1),
    Extent(3, 1, 1, 0, 1),
)
"""From much to little: three statements in all, as the window's specification draws them, and less of the rest."""

SCROLLED = STEPS[6]
"""Where no step is little enough, as in low windows, and the list is scrolled."""

ALL = Extent(*(10**9,) * 5)
"""Nothing is folded away."""

Fitting = Callable[[Sequence[Name], int], int]
"""Of names in a row, how many have room in so many lines, the words for "n more" behind them."""


def all_fit(names: Sequence[Name], _lines: int) -> int:
    """All of them: where no width is known."""
    return len(names)


def most_that_fits(height_of: Callable[[Extent], int], room: int) -> Extent:
    """The largest extent that is at most `room` pixels high; see `SCROLLED`."""
    return next((step for step in STEPS if height_of(step) <= room), SCROLLED)
