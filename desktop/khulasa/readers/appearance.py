"""Whether formatted text can be seen: text in the colour of what it stands on, or of next to no size, cannot.

Whoever doubts shows: a background that isn't known hides nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

SMALLEST = 2.0
"""Points: smaller letters are dots to a reader. Word's own smallest size in its list is 8, its smallest at all 1."""

_NEAR = 10  # of 255 in each channel: what no screen and no eye parts
_HEX = re.compile(r"#?([0-9A-Fa-f]{6})")

Colour = tuple[int, int, int]
"""Red, green, blue, 0 to 255."""

WHITE: Colour = (255, 255, 255)
UNKNOWN: Colour = (-1, -1, -1)
"""A background that is there and whose colour isn't known: a pattern, a picture, a shape's filling."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """How text is drawn, as far as something says it; None leaves it to what stands around.

    Sizes are in points; complex scripts, of which Arabic is one, have a size of their own.
    """

    colour: Colour | None = None
    background: Colour | None = None
    size: float | None = None
    complex_size: float | None = None

    def over(self, below: Appearance) -> Appearance:
        """What is drawn where this appearance lies over another: what it leaves open, the other says."""
        return replace(
            below,
            colour=below.colour if self.colour is None else self.colour,
            background=below.background if self.background is None else self.background,
            size=below.size if self.size is None else self.size,
            complex_size=below.complex_size if self.complex_size is None else self.complex_size,
        )

    def is_unseen(self, page: Colour = WHITE, *, is_complex: bool = False) -> bool:
        """Whether nobody sees the text, on a page of a colour where it has no background of its own."""
        size = self.complex_size if is_complex else self.size
        if size is not None and size < SMALLEST:
            return True
        ground = page if self.background is None else self.background
        if self.colour is None or UNKNOWN in (self.colour, ground):
            return False
        return all(
            abs(one - other) <= _NEAR for one, other in zip(self.colour, ground, strict=True)
        )


PLAIN_LOOK = Appearance()
AUTOMATIC = UNKNOWN
"""The colour that a program chooses so that text stands out: it is like no background."""


def colour_of(text: str) -> Colour | None:
    """The colour that six hexadecimal digits name, with or without `#`; None for any other text."""
    digits = _HEX.fullmatch(text.strip())
    if digits is None:
        return None
    number = int(digits[1], 16)
    return number >> 16, number >> 8 & 255, number & 255
