"""Markdown: headings, numbered quotes with their sources, the author's marks kept from being read as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from khulasa.export.names import Options
from khulasa.export.runs import Paragraph, Role, Run, by_role, plain
from khulasa.export.sheet import Sheet, sheet_of
from khulasa.summary.model import Summary

_MARKUP = re.compile(r"[\\`*_\[\]<>|~$^]|&(?=#?\w+;)")
_AT_THE_START = re.compile(r"^(?:[#+=-]|\d{1,9}(?=[.)]))")
_ENTRIES = {Role.ITEM, Role.NUMBERED}


def export(summary: Summary, options: Options) -> str:
    """A file."""
    return file_of(sheet_of(summary, options))


def file_of(sheet: Sheet) -> str:
    """A sheet as a file. What runs from right to left stands in an element that says so, for Markdown itself can't."""
    inside = source(sheet.paragraphs)
    if sheet.right_to_left:
        return f'<div dir="rtl">\n\n{inside}\n\n</div>\n'
    return inside + "\n"


def source(paragraphs: Iterable[Paragraph]) -> str:
    """Paragraphs as Markdown. It shows what plain text shows; only its signs are escaped."""
    parts = []
    for role, group in by_role(paragraphs):
        gap = "\n" if role is Role.ITEM else "\n\n"
        sources = ["\n".join(_paragraph(paragraph)) for paragraph in group]
        parts.append(gap.join(sources))
    return "\n\n".join(parts)


def escaped(text: str) -> str:
    """A text that Markdown shows as it stands."""
    one_line = " ".join(text.split("\n"))
    text = _MARKUP.sub(r"\\\g<0>", one_line)
    return _AT_THE_START.sub(lambda match: _escape_start(match.group()), text)


def _escape_start(opening: str) -> str:
    """Numbers escape the mark behind them, which does not belong to what was found."""
    return f"{opening}\\" if opening.isdigit() else f"\\{opening}"


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    text = _inline(paragraph.runs)
    if paragraph.role in {Role.TITLE, Role.HEADING}:
        yield f"{'#' * min(6, max(1, paragraph.level))} {text}"
    elif paragraph.role is Role.SOURCE:
        yield text
    elif paragraph.role is Role.QUOTATION:
        yield f"> {text}"
        if paragraph.note:
            yield f">\n> {_inline(paragraph.note)}"
    elif paragraph.role in _ENTRIES:
        mark = "-" if paragraph.role is Role.ITEM else f"{paragraph.number}."
        yield f"{mark} {text}"
        if paragraph.note:
            yield f"\n{' ' * (len(mark) + 1)}{_inline(paragraph.note)}"
    else:
        yield text


def _inline(runs: Iterable[Run]) -> str:
    """Runs in one line; what is highlighted stands in `<mark>`, for asterisks fail beside Arabic marks."""
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = escaped(plain([run]))
    return f"<mark>{text}</mark>" if run.marked else text
