"""The styles of an OpenDocument text, the named ones and those that the program made up for single paragraphs."""

from __future__ import annotations

from collections.abc import Mapping

from khulasa.readers.styles import Look, Role, Sheet, Style, heading, role_of_name
from khulasa.readers.xml import Handler, local

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


class Styles(Handler):
    """Styles by family and name."""

    def __init__(self) -> None:
        self._sheets = {"paragraph": Sheet(), "text": Sheet()}
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

    def paragraph(self, name: str) -> Look:
        """What a style of paragraphs amounts to."""
        return self._sheets["paragraph"].look(name)

    def hides(self, name: str) -> bool:
        """Whether a style of characters hides them."""
        return self._sheets["text"].look(name).hidden

    def _open(self, attributes: Mapping[str, str]) -> None:
        family, name = attributes.get(f"{STYLE}family", ""), attributes.get(f"{STYLE}name", "")
        sheet = self._sheets.get(family)
        self._style = Style() if sheet is None else sheet.open(name)
        self._style.based_on = attributes.get(f"{STYLE}parent-style-name", "")
        self._style.role = _role(attributes, name)


def _role(attributes: Mapping[str, str], name: str) -> Role | None:
    role = role_of_name(attributes.get(f"{STYLE}display-name", name))
    level = attributes.get(f"{STYLE}default-outline-level", "")
    if role is None and level.isascii() and level.isdigit() and level != "0":
        return heading(int(level[:2]))
    return role
