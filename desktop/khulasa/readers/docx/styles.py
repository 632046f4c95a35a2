"""The styles of a DOCX: what a paragraph of each is, and whether it shows at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from khulasa.readers.docx.names import PREFIXES, is_on, value
from khulasa.readers.docx.visibility import DRAWN, drawn
from khulasa.readers.styles import PLAIN, Look, Role, Sheet, Style, heading, role_of_name
from khulasa.readers.xml import Handler, Names, attribute

NO_LEVEL = 9  # of the outline: plain text


@dataclass
class Styles(Handler):
    """Styles by id. Told of `styles.xml`, it answers `look`."""

    default: str = ""
    _sheet: Sheet = field(default_factory=Sheet)
    _names: Names = field(default_factory=lambda: Names(PREFIXES))
    _path: list[str] = field(default_factory=list)
    _style: Style = field(default_factory=Style)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A style begins, or says something of itself."""
        name = self._names[tag]
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        if name == "w:style":
            self._open(attributes)
        elif name == "w:name":
            self._style.role = self._style.role or role_of_name(value(attributes))
        elif name == "w:basedOn":
            self._style.based_on = value(attributes)
        elif name == "w:outlineLvl" and parent == "w:pPr":
            self._style.role = self._style.role or role_of_level(value(attributes))
        elif name in ("w:numId", "w:listPr"):
            self._style.listed = value(attributes) != "0"
        elif name == "w:vanish" and parent == "w:rPr":
            self._style.hidden = is_on(attributes)
        elif name in DRAWN:
            self._style.appearance = drawn(name, attributes).over(self._style.appearance)

    def end(self, tag: str) -> None:  # noqa: ARG002 - the protocol asks for it
        """An element ends."""
        if self._path:
            self._path.pop()

    def _open(self, attributes: Mapping[str, str]) -> None:
        identity = attribute(attributes, "styleId") or ""
        self._style = self._sheet.open(identity)
        if attribute(attributes, "type") == "paragraph" and attribute(attributes, "default") in (
            "1",
            "true",
            "on",
        ):
            self.default = identity

    def look(self, identity: str) -> Look:
        """What a style amounts to, "" for the default one."""
        return self._sheet.look(identity or self.default)


def role_of_level(level: str) -> Role | None:
    """What an outline level makes of a paragraph, None where it is no number; the last level is plain text's."""
    if not (level.isascii() and level.isdigit()):
        return None
    number = int(level[:2])
    return heading(number + 1) if number < NO_LEVEL else PLAIN
