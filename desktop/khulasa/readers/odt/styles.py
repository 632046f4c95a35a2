"""The styles of an OpenDocument text, the named ones and those that the program made up for single paragraphs."""

from __future__ import annotations

from collections.abc import Mapping

from khulasa.readers.appearance import AUTOMATIC, UNKNOWN, Appearance, Colour, colour_of
from khulasa.readers.styles import Look, Role, Sheet, Style, heading, role_of_name
from khulasa.readers.xml import Handler, local

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_GROUNDS = frozenset(
    {"paragraph-properties", "table-cell-properties", "table-row-properties", "table-properties"}
)
_FAMILIES = ("paragraph", "text", "table-cell", "table-row", "table")


class Styles(Handler):
    """Styles by family and name; `page` is the colour of the paper, as far as the pages agree on one."""

    def __init__(self) -> None:
        self.page: Colour | None = None
        self._sheets = {family: Sheet() for family in _FAMILIES}
        self._style = Style()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A style begins, or says something of itself."""
        if not tag.startswith(STYLE):
            return
        name = local(tag)
        if name == "style":
            self._open(attributes)
        elif name == "text-properties":
            shown = attributes.get(f"{_TEXT}display")
            if shown is not None:
                self._style.hidden = shown == "none"
            self._look(_letters(attributes))
        elif name in _GROUNDS:
            self._look(Appearance(background=_ground(attributes)))
        elif name == "page-layout-properties":
            self.page = _ground(attributes) or self.page

    def look(self, family: str, name: str) -> Look:
        """What a style of a family amounts to: "paragraph", "text", or a part of a table."""
        return self._sheets[family].look(name)

    def _open(self, attributes: Mapping[str, str]) -> None:
        family, name = attributes.get(f"{STYLE}family", ""), attributes.get(f"{STYLE}name", "")
        sheet = self._sheets.get(family)
        self._style = Style() if sheet is None else sheet.open(name)
        self._style.based_on = attributes.get(f"{STYLE}parent-style-name", "")
        self._style.role = _role(attributes, name)

    def _look(self, appearance: Appearance) -> None:
        self._style.appearance = appearance.over(self._style.appearance)


def _letters(attributes: Mapping[str, str]) -> Appearance:
    """How text is drawn. A program that may choose the colour chooses one that stands out."""
    stated = attributes.get(f"{_FO}color")
    colour = None if stated is None else colour_of(stated) or AUTOMATIC
    if attributes.get(f"{STYLE}use-window-font-color") == "true":
        colour = AUTOMATIC
    return Appearance(
        colour,
        _ground(attributes),
        _points(attributes.get(f"{_FO}font-size", "")),
        _points(attributes.get(f"{STYLE}font-size-complex", "")),
    )


def _ground(attributes: Mapping[str, str]) -> Colour | None:
    """The colour behind text, None where there is none."""
    stated = attributes.get(f"{_FO}background-color", "transparent")
    return None if stated == "transparent" else colour_of(stated) or UNKNOWN


def _points(size: str) -> float | None:
    """A size in points; None for one that is relative to another."""
    number = size.removesuffix("pt")
    if number == size or not number.replace(".", "", 1).isdecimal():
        return None
    return float(number[:8])


def _role(attributes: Mapping[str, str], name: str) -> Role | None:
    role = role_of_name(attributes.get(f"{STYLE}display-name", name))
    level = attributes.get(f"{STYLE}default-outline-level", "")
    if role is None and level.isascii() and level.isdigit() and level != "0":
        return heading(int(level[:2]))
    return role
