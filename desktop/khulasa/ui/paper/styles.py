"""How each kind of paragraph looks on paper. Sizes and lengths are in points."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QFont

from khulasa.export.runs import Paragraph, Role
from khulasa.ui.look import fonts

MARGIN = 62.0
INDENT = 28.0
INK, MUTED, MARK, ACCENT = "#000000", "#5d564c", "#fbe6a2", "#0b665d"
BAR = 2.5
"""How wide the bar is that stands at the start edge of a quotation."""

_BODY, _SMALL = 14.0, 10.0
_HEADINGS = (22.0, 17.0, 16.0, 15.0, 14.0, 14.0)


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks. `tag` is its structure type in PDF (PDF 32000-1, 14.8.4); `keeps` stays with what follows.

    What is `barred` has a bar at its start edge.
    """

    tag: str
    size: float = _BODY
    bold: bool = False
    colour: str = INK
    indent: float = 0.0
    before: float = 0.0
    after: float = 8.0
    leading: float = 1.0
    keeps: bool = False
    family: str = fonts.READING
    barred: bool = False

    @property
    def font(self) -> QFont:
        """The font; one pixel is one point, for nothing is laid out for a screen."""
        return fonts.paper(self.size, bold=self.bold, family=self.family)


_STYLES = {
    Role.SOURCE: Style("P", size=_SMALL, colour=MUTED, after=16),
    Role.BODY: Style("P"),
    Role.ITEM: Style("LBody", indent=INDENT, after=4),
    Role.NUMBERED: Style("LBody", indent=INDENT, after=12),
    Role.QUOTATION: Style("BlockQuote", indent=INDENT, barred=True),
    Role.ASIDE: Style("P", size=_SMALL, colour=MUTED),
}


def collected(style: Style, role: Role) -> Style:
    """The style of a paragraph in a dossier, where the reader's own words and our notes stand among quotes.

    Those are in the interface's face, which is wider: two sizes smaller it reads as large.
    """
    if role is Role.HEADING:
        return replace(style, colour=ACCENT)
    if style.tag == "Note" or role in {Role.BODY, Role.SOURCE, Role.ITEM}:
        size = style.size - 2 if style.size == _BODY else style.size - 0.5
        return replace(style, size=size, family=fonts.INTERFACE)
    return style


def style_of(paragraph: Paragraph, *, note: bool = False) -> Style:
    """The style of a paragraph, or of its note."""
    if note:
        return Style("Note", size=_SMALL, colour=MUTED, indent=INDENT)
    if paragraph.role in {Role.TITLE, Role.HEADING}:
        level = min(6, max(1, paragraph.level))
        return Style(
            f"H{level}",
            _HEADINGS[level - 1],
            bold=True,
            before=12 if level > 1 else 0,
            after=4,
            keeps=True,
        )
    return _STYLES[paragraph.role]
