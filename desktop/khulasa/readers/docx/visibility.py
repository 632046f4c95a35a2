"""Whether what a DOCX says can be seen: hidden by a switch, in the colour of its background, or too small."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from khulasa.readers.appearance import (
    AUTOMATIC,
    PLAIN_LOOK,
    UNKNOWN,
    WHITE,
    Appearance,
    Colour,
    colour_of,
)
from khulasa.readers.docx.names import is_on, value
from khulasa.readers.xml import attribute

if TYPE_CHECKING:
    from khulasa.readers.docx.styles import Styles

DRAWN = frozenset({"w:color", "w:shd", "w:highlight", "w:sz", "w:szCs"})
"""The properties that say how text is drawn."""

PROPERTIES = DRAWN | {"w:vanish", "w:rStyle", "w:rtl", "w:cs", "w:tblStyle", "w:background"}
"""All that `Visibility.tell` wants to hear of."""

_HIGHLIGHTS = {"white": WHITE, "black": (0, 0, 0)}  # the others no text is likely to match
_RUN, _PARAGRAPH = ("w:r", "w:rPr"), ("w:p", "w:pPr")
_CELL, _TABLE = ("w:tc", "w:tcPr"), ("w:tbl", "w:tblPr")
_CLEAR = ("clear", "nil", "")


def drawn(name: str, attributes: Mapping[str, str]) -> Appearance:
    """What one of the properties `DRAWN` says. Sizes stand there in half points."""
    if name == "w:color":
        return Appearance(colour=colour_of(value(attributes)) or AUTOMATIC)
    if name == "w:shd":
        return Appearance(background=_shading(attributes))
    if name == "w:highlight":
        stated = value(attributes)
        return Appearance(background=None if stated == "none" else _HIGHLIGHTS.get(stated, UNKNOWN))
    size = _points(value(attributes))
    return Appearance(size=size) if name == "w:sz" else Appearance(complex_size=size)


def _shading(attributes: Mapping[str, str]) -> Colour | None:
    """The colour behind text, None where there is none."""
    pattern = value(attributes)
    if pattern not in (*_CLEAR, "solid"):
        return UNKNOWN
    name = "color" if pattern == "solid" else "fill"
    stated = attribute(attributes, name) or ""
    if attribute(attributes, f"theme{name.capitalize()}"):
        return colour_of(stated) or UNKNOWN
    if pattern == "solid":
        return colour_of(stated) or (0, 0, 0)
    return colour_of(stated)


def _points(half_points: str) -> float | None:
    return float(half_points[:4]) / 2 if half_points.isascii() and half_points.isdigit() else None


class Visibility:
    """Told of the properties of runs, paragraphs, cells and tables as they come, it says whether a run is hidden."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._page: Colour = WHITE
        self._grounds: list[Colour | None] = []  # of the tables, cells and boxes around
        self._paragraph = self._run = PLAIN_LOOK
        self._style = ""  # of the run
        self._switch: bool | None = None
        self._is_complex = False
        self._decided: bool | None = None

    def open_paragraph(self) -> None:
        """A paragraph begins."""
        self._paragraph = PLAIN_LOOK
        self.open_run()

    def open_run(self) -> None:
        """A run begins, or text outside of any."""
        self._run, self._style = PLAIN_LOOK, ""
        self._switch = self._decided = None
        self._is_complex = False

    def open_ground(self, *, unknown: bool = False) -> None:
        """A table, a cell or a box begins, of which nothing is known yet, or never will be."""
        self._grounds.append(UNKNOWN if unknown else None)

    def close_ground(self) -> None:
        """It ends."""
        self._grounds.pop()

    def tell(self, path: Sequence[str], attributes: Mapping[str, str]) -> None:
        """One of the `PROPERTIES`, at the end of a path of elements."""
        name, place = path[-1], tuple(path[-3:-1])
        if place == _RUN:
            self._decided = None
            self._tell_run(name, attributes)
        elif name == "w:background":
            self._page = colour_of(attribute(attributes, "color") or "") or WHITE
        elif name == "w:shd" and place == _PARAGRAPH:
            self._paragraph = drawn(name, attributes)
        elif self._grounds and place in (_CELL, _TABLE):
            self._tell_ground(name, attributes)

    def hides(self, style: str) -> bool:
        """Whether the run cannot be seen, in a paragraph of a style."""
        if self._decided is None:
            self._decided = self._decide(style)
        return self._decided

    def _tell_run(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "w:vanish":
            self._switch = is_on(attributes)
        elif name == "w:rStyle":
            self._style = value(attributes)
        elif name in ("w:rtl", "w:cs"):
            self._is_complex = is_on(attributes)
        elif name in DRAWN:
            self._run = drawn(name, attributes).over(self._run)

    def _tell_ground(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "w:shd":
            self._grounds[-1] = _shading(attributes) or self._grounds[-1]
        elif name == "w:tblStyle":
            style = self._styles.look(value(attributes))
            self._grounds[-1] = self._grounds[-1] or (style.appearance.background and UNKNOWN)

    def _decide(self, style: str) -> bool:
        paragraph = self._styles.look(style)
        run = self._styles.look(self._style) if self._style else None
        hidden = self._switch
        if hidden is None:  # the switches of two styles undo each other (ECMA-376, 17.7.3)
            hidden = paragraph.hidden != (run is not None and run.hidden)
        if hidden:
            return True
        appearance = self._run.over(run.appearance) if run is not None else self._run
        appearance = appearance.over(self._paragraph).over(paragraph.appearance)
        ground = next((each for each in reversed(self._grounds) if each is not None), self._page)
        return appearance.is_unseen(ground, is_complex=self._is_complex)
