"""A line of text in reading order, with all that tells to which paragraph it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from khulasa.readers.pdf.layout.lines import Word
from khulasa.readers.pdf.layout.pieces import Piece
from khulasa.readers.pdf.tags import Element


@dataclass(slots=True)
class TextLine:
    """A line of one column. Lengths are points, in the level coordinates of its page.

    `column` holds the column's left and right edge and a number that all lines of the region share. `ragged_start` says
    that its lines begin unevenly and end at one edge, as text that is set against its direction does. `element` is what
    a tagged file says that the line belongs to.
    """

    pieces: list[Piece]
    base: float
    size: float
    bold: bool
    left: float
    right: float
    page: int
    column: tuple[float, float, int]
    rtl: bool
    tag: int = -1
    ragged_start: bool = False
    element: Element | None = None
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.settle()

    def settle(self) -> None:
        """Take the text of the pieces as they are now."""
        self.text = "".join(piece.text for piece in self.pieces).strip()

    @property
    def indent(self) -> float:
        """How far from its column's edge the line begins, on the side where reading starts."""
        return 0.0 if self.ragged_start else self._before

    @property
    def room(self) -> float:
        """How much of the column the line leaves free."""
        return self._behind + (self._before if self.ragged_start else 0.0)

    @property
    def _before(self) -> float:
        return self.column[1] - self.right if self.rtl else self.left - self.column[0]

    @property
    def _behind(self) -> float:
        return self.left - self.column[0] if self.rtl else self.column[1] - self.right

    @property
    def centred(self) -> bool:
        """Whether it stands in the middle of its column, free on both sides."""
        return (
            min(self.indent, self.room) > self.size
            and abs(self.indent - self.room) < 0.8 * self.size
        )

    @property
    def first_word(self) -> float:
        """The width of its first word."""
        width = 0.0
        for piece in self.pieces:
            if piece.text == " ":
                break
            width += piece.right - piece.left
        return width

    def same_style(self, other: TextLine) -> bool:
        """Whether both are of one size and weight."""
        return abs(self.size - other.size) < 0.6 and self.bold is other.bold


@dataclass(slots=True)
class TextRow:
    """A row of a table: the lines of each cell, in reading order."""

    cells: list[list[TextLine]]
    page: int


def lines_of(item: TextLine | TextRow) -> list[TextLine]:
    """The lines of a row's cells; a line alone."""
    return [item] if isinstance(item, TextLine) else [line for cell in item.cells for line in cell]


def look(words: Sequence[Word]) -> tuple[float, float, bool]:
    """The base, the size and the weight of a line: those of most of its letters."""
    weights: dict[tuple[float, bool], int] = {}
    for word in words:
        key = round(word.size, 1), word.bold
        weights[key] = weights.get(key, 0) + len(word.clusters)
    (size, bold), _ = max(weights.items(), key=lambda item: (item[1], item[0][0]))
    bases = sorted(word.base for word in words if round(word.size, 1) == size)
    return bases[len(bases) // 2], size, bold
