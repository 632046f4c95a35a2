"""What the groups of an RTF hold: properties that end with the group, and the places that text goes to."""

from __future__ import annotations

from dataclasses import dataclass, field


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
    ends: str = ""  # what the end of the group ends: "note", "box"

    def inner(self) -> State:
        """The state in which a group inside begins."""
        return State(
            self.font,
            self.other_font,
            self.right_to_left,
            self.hidden,
            self.deleted,
            self.raised,
            self.fallback,
            self.style,
            self.level,
            self.listed,
            self.depth,
            self.into,
        )

    def plain(self, font: int) -> None:
        """Reset the properties of text."""
        self.font = self.other_font = font
        self.hidden = self.deleted = self.raised = self.right_to_left = False

    def reset_paragraph(self) -> None:
        """Reset the properties of paragraphs."""
        self.style, self.level, self.listed, self.depth = 0, None, False, 0


@dataclass(slots=True)
class Place:
    """Where text goes: a paragraph in the making, and the tables open around it, outermost first.

    Of each table is known whether a row and a cell of it are open.
    """

    parts: list[str] = field(default_factory=list)
    numbered: bool = False  # the paragraph has a number or a bullet
    rows: list[bool] = field(default_factory=list)
    cells: list[bool] = field(default_factory=list)
