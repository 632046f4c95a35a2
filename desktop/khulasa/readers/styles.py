"""What the names of paragraph styles mean, whichever word processor wrote them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from khulasa.document.model import BlockKind
from khulasa.readers.appearance import PLAIN_LOOK, Appearance


class Role(NamedTuple):
    """What a paragraph is; `level` counts for headings."""

    kind: BlockKind
    level: int = 0


PLAIN = Role(BlockKind.PARAGRAPH)
DEEPEST = 6
_HEADING = re.compile(r"heading ?(\d{1,2})")
_NAMES = {
    "title": Role(BlockKind.TITLE),
    "subtitle": Role(BlockKind.HEADING, 2),
    "author": Role(BlockKind.BYLINE),
    "date": Role(BlockKind.DATELINE),
    "caption": Role(BlockKind.CAPTION),
    "image caption": Role(BlockKind.CAPTION),
    "table caption": Role(BlockKind.CAPTION),
    "illustration": Role(BlockKind.CAPTION),
    "figure": Role(BlockKind.CAPTION),
    "drawing": Role(BlockKind.CAPTION),
    "quote": Role(BlockKind.QUOTATION),
    "intense quote": Role(BlockKind.QUOTATION),
    "quotations": Role(BlockKind.QUOTATION),
    "block text": Role(BlockKind.QUOTATION),
    "block quotation": Role(BlockKind.QUOTATION),
    "bibliography": Role(BlockKind.FOOTNOTE),
    "bibliography 1": Role(BlockKind.FOOTNOTE),
    "footnote": Role(BlockKind.FOOTNOTE),
    "endnote": Role(BlockKind.FOOTNOTE),
    "footnote text": Role(BlockKind.FOOTNOTE),
    "endnote text": Role(BlockKind.FOOTNOTE),
}
_FURNITURE = re.compile(
    r"(?:toc|contents|index|table of figures|toa)(?: heading| \d{1,2})?|user index \d{1,2}"
)


def heading(level: int) -> Role:
    """A heading of a level that counts from 1."""
    return Role(BlockKind.HEADING, min(max(level, 1), DEEPEST))


def role_of_name(name: str) -> Role | None:
    """What a style is by its name in English, which programs store whatever language they speak; None for others."""
    folded = " ".join(name.replace("_20_", " ").lower().split())
    numbered = _HEADING.fullmatch(folded)
    if numbered:
        return heading(int(numbered[1]))
    if _FURNITURE.fullmatch(folded):
        return Role(BlockKind.FURNITURE)
    return _NAMES.get(folded)


@dataclass(slots=True)
class Style:
    """What a style says itself; None for what it leaves to the one that it is based on."""

    based_on: str = ""
    role: Role | None = None
    listed: bool | None = None
    hidden: bool | None = None
    appearance: Appearance = PLAIN_LOOK


@dataclass(frozen=True, slots=True)
class Look:
    """What a style amounts to with all that it is based on."""

    role: Role = PLAIN
    hidden: bool = False
    appearance: Appearance = PLAIN_LOOK


@dataclass
class Sheet:
    """The styles of a document by their ids."""

    styles: dict[str, Style] = field(default_factory=dict)
    _looks: dict[str, Look] = field(default_factory=dict)

    def open(self, identity: str) -> Style:
        """The style of an id, made where there is none."""
        self._looks.clear()
        return self.styles.setdefault(identity, Style())

    def look(self, identity: str) -> Look:
        """What a style amounts to; a style that isn't defined, what its name says."""
        known = self._looks.get(identity)
        if known is not None:
            return known
        chain: list[str] = []
        seen: set[str] = set()
        while identity in self.styles and identity not in seen and identity not in self._looks:
            seen.add(identity)
            chain.append(identity)
            identity = self.styles[identity].based_on
        look = self._looks.get(identity) or Look(role_of_name(identity) or PLAIN)
        if not chain:
            self._looks[identity] = look
        for each in reversed(chain):
            look = self._looks[each] = _with(look, self.styles[each])
        return look


def _with(look: Look, style: Style) -> Look:
    role = style.role or look.role
    if style.listed is not None and role.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        role = Role(BlockKind.LIST_ITEM) if style.listed else PLAIN
    hidden = look.hidden if style.hidden is None else style.hidden
    return Look(role, hidden, style.appearance.over(look.appearance))
