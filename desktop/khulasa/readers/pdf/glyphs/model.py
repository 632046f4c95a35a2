"""What a page of a PDF is made of, before anyone knows a word of it: glyphs and where they stand."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

MOST_GLYPHS = 200_000
"""So many glyphs no page has that anyone reads."""

LARGEST_PAGE = 200_000.0
"""Points a side: the format allows less than a tenth of it, in units that a file may make larger."""


ANNOTATION = -2
"""The tag of what is drawn by the fields of a form and by notes on a page, which is no marked content."""

NOT_PAINTED, CLIPS = 3, 7
"""Rendering modes of text that paint nothing (PDF 32000-1, table 106); the other bounds what is painted after it."""


class Bidi(Enum):
    """What a glyph's text is to the order of a line (Unicode Standard Annex 9, its classes folded together)."""

    RIGHT = "R"  # Arabic and Hebrew letters
    LEFT = "L"  # letters from left to right
    EUROPEAN = "EN"  # 0-9, and Persian digits
    ARABIC_NUMBER = "AN"  # Arabic-Indic digits and their separators
    SEPARATOR = "ES"  # + -
    TERMINATOR = "ET"  # % $ °
    COMMON = "CS"  # , . : /
    MARK = "NSM"  # vowel signs
    SPACE = "WS"
    NEUTRAL = "ON"

    __hash__ = (
        object.__hash__
    )  # by identity, as they compare; Enum's own runs Python for each glyph


_CLASSES = {
    "R": Bidi.RIGHT,
    "AL": Bidi.RIGHT,
    "L": Bidi.LEFT,
    "EN": Bidi.EUROPEAN,
    "AN": Bidi.ARABIC_NUMBER,
    "ES": Bidi.SEPARATOR,
    "ET": Bidi.TERMINATOR,
    "CS": Bidi.COMMON,
    "NSM": Bidi.MARK,
    "WS": Bidi.SPACE,
    "S": Bidi.SPACE,
    "B": Bidi.SPACE,
}
_STRONG = frozenset({Bidi.RIGHT, Bidi.LEFT, Bidi.EUROPEAN, Bidi.ARABIC_NUMBER})


@lru_cache(maxsize=4096)
def bidi_class(text: str) -> Bidi:
    """The class of a glyph's text: that of its first letter or digit, else of its first character."""
    kinds = [_CLASSES.get(unicodedata.bidirectional(sign), Bidi.NEUTRAL) for sign in text]
    strong = (kind for kind in kinds if kind in _STRONG)
    return next(strong, kinds[0] if kinds else Bidi.NEUTRAL)


class Standing(Enum):
    """How the statements about a glyph stand to each other: the file's, its font's table's and its name's."""

    ALONE = "alone"  # one statement, and nothing to hold it against
    AGREED = "agreed"  # two say the same
    OVERRULED = "overruled"  # the font draws another letter than the file states, and was believed
    DISPUTED = "disputed"  # they differ, and it is not known which is right
    UNKNOWN = "unknown"  # nothing is stated


@dataclass(slots=True)
class Glyph:
    """One shape on the page. Lengths are points; x grows to the right and y upward.

    `text` is what the font says it stands for, in logical order, "" where it says nothing (`mapped` is then false).
    `left` and `right` bound its advance along the baseline, and `base` is the baseline's height. `order` is its place
    among all glyphs of the page as they are drawn; `tag` the marked content it belongs to, -1 for none. `is_stroke`
    says of one that is not mapped that it only stretches a word: it fills room and stands for nothing. `mode` is how
    it is painted, `pale` says that its colour is white or nearly so, `calls_note` that it is of the number of a note.
    `is_visible` says that there is something to be seen of it: a letter, or what nobody knows.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    font: str
    order: int
    tag: int = -1
    mapped: bool = True
    code: int = 0
    is_stroke: bool = False
    standing: Standing = Standing.ALONE
    mode: int = 0
    pale: bool = False
    calls_note: bool = False
    kind: Bidi = field(init=False)
    is_visible: bool = field(init=False)

    def __post_init__(self) -> None:
        self._settle()

    def _settle(self) -> None:
        self.kind = bidi_class(self.text)
        self.is_visible = not self.mapped or bool(self.text.strip())

    @property
    def middle(self) -> float:
        """Where it stands among its neighbours: its middle, or its origin where it takes no room."""
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        """Its advance."""
        return self.right - self.left

    @property
    def bold(self) -> bool:
        """Whether its font is a bold one, by name."""
        return _is_bold(self.font)

    def says(self, text: str) -> None:
        """Give it another text, which is known."""
        self.text, self.mapped = text, True
        self._settle()


@lru_cache(maxsize=256)
def _is_bold(font: str) -> bool:
    name = font.lower()
    return "bold" in name or "black" in name


@dataclass(slots=True)
class PageGlyphs:
    """The glyphs of a page that run in one direction.

    `width` and `height` are those of the page as it is shown, `turned` by how many degrees the lines run upward
    counter-clockwise: glyphs are given as if they ran level. `pictured` is the share of the page under pictures;
    `hidden` says that most glyphs are not drawn, and `drawn` how many bytes of operators draw all of it. `pictures` are
    the boxes of pictures, in points from the upper left corner (left, top, right, bottom), each with the number of
    glyphs that are drawn before it.
    """

    number: int
    width: float
    height: float
    glyphs: list[Glyph]
    turned: int = 0
    pictured: float = 0.0
    hidden: bool = False
    drawn: int = 0
    pictures: list[tuple[int, tuple[float, float, float, float]]] = field(default_factory=list)


def turned(x: float, y: float, angle: int) -> tuple[float, float]:
    """A point in coordinates in which lines at an angle, in degrees, run level."""
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return x * cosine + y * sine, y * cosine - x * sine


def unturned(x: float, y: float, angle: int) -> tuple[float, float]:
    """Back from level coordinates to those of the page."""
    return turned(x, y, -angle) if angle else (x, y)
