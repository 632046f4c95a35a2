"""What the groups of an RTF hold: properties that end with the group, and the places that text goes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from khulasa.readers.appearance import UNKNOWN, Appearance, Colour
from khulasa.readers.rtf.words import LETTER_GROUNDS


@dataclass(slots=True)
class State:
    """The properties of text and paragraph; a group begins with those around it. `into` names a table of the head."""

    font: int = 0
    other_font: int = 0
    right_to_left: bool = False
    hidden: bool = False
    deleted: bool = False
    raised: bool = False
    fallback: int = 1  # how many characters follow one of Unicode for programs that don't know that
    style: int = 0
    level: int | None = None  # of the outline
    listed: bool = False
    depth: int = 0  # of tables
    into: bytes = b""
    colour: Colour | None = None
    ground: Colour | None = None  # behind the letters
    paragraph_ground: Colour | None = None
    in_box: bool = False
    size: float | None = None  # points
    ends: str = ""  # what the end of the group ends: "note", "box"

    def inner(self) -> State:
        """The state in which a group inside begins."""
        return replace(self, ends="")

    def draw(self, word: bytes, number: int, colours: Mapping[int, Colour]) -> None:
        """How text is drawn from here on, and on what."""
        if word == b"cf":
            self.colour = colours.get(number)
        elif word == b"fs":
            self.size = number / 2
        elif word in LETTER_GROUNDS:
            self.ground = colours.get(number) if number else None
        elif word == b"cbpat":
            self.paragraph_ground = colours.get(number, UNKNOWN) if number else None
        elif number:
            self.paragraph_ground = UNKNOWN  # a pattern

    def is_unseen(self, *, shaded_tables: bool) -> bool:
        """Whether text in this state cannot be seen; with `shaded_tables` some cells have a background."""
        if self.hidden:
            return True
        around = UNKNOWN if self.in_box or (self.depth and shaded_tables) else None
        grounds = (self.ground, self.paragraph_ground, around)
        ground = next((each for each in grounds if each is not None), None)
        return Appearance(self.colour, ground, self.size).is_unseen()

    def plain(self, font: int) -> None:
        """Reset the properties of text."""
        self.font = self.other_font = font
        self.hidden = self.deleted = self.raised = self.right_to_left = False
        self.colour = self.ground = self.size = None

    def reset_paragraph(self) -> None:
        """Reset the properties of paragraphs."""
        self.style, self.level, self.listed, self.depth = 0, None, False, 0
        self.paragraph_ground = None


@dataclass(slots=True)
class Place:
    """Where text goes: a paragraph in the making, and the tables open around it, outermost first.

    Of each table is known whether a row and a cell of it are open.
    """

    parts: list[str] = field(default_factory=list)
    numbered: bool = False  # the paragraph has a number or a bullet
    rows: list[bool] = field(default_factory=list)
    cells: list[bool] = field(default_factory=list)
