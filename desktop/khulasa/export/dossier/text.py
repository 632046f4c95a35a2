"""A dossier as plain text: lines that show in their own direction, with numbered notes below."""

from __future__ import annotations

from khulasa.export.runs import Paragraph, Role, line, plain
from khulasa.export.sheet import Sheet
from khulasa.export.words import Words

_BULLET = "• "
_APART = frozenset({Role.TITLE, Role.SOURCE, Role.HEADING, Role.BODY, Role.QUOTATION})
"""Between these and what comes next an empty line stands; notes and sources are lists."""


def file_of(sheet: Sheet) -> str:
    """A sheet as a file."""
    lines: list[str] = []
    before: Role | None = None
    for paragraph in sheet.paragraphs:
        if before is not None and (before in _APART or paragraph.role in _APART):
            lines.append("")
        text = _prefix(paragraph, sheet.words) + plain(paragraph.runs)
        lines.append(line(text, right_to_left=paragraph.right_to_left))
        before = paragraph.role
    return "\n".join(lines) + "\n"


def _prefix(paragraph: Paragraph, words: Words) -> str:
    if paragraph.role is Role.ITEM:
        return _BULLET
    return f"{words.number(paragraph.number)}. " if paragraph.role is Role.NUMBERED else ""
