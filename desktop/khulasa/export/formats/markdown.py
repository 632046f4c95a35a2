"""Markdown: headings, numbered quotes with their sources, the author's marks kept from being read as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from khulasa.export.names import Options
from khulasa.export.runs import Paragraph, Role, Run, plain
from khulasa.export.sheet import sheet
from khulasa.summary.model import Summary

_MARKUP = re.compile(r"[\\`*_\[\]<>|~$^]|&(?=#?\w+;)")
_AT_THE_START = re.compile(r"^(?:[#+=-]|\d{1,9}(?=[.)]))")
_ENTRIES = {Role.ITEM, Role.NUMBERED}


def export(summary: Summary, options: Options) -> str:
    """A file. What runs from right to left stands in an element that says so, for Markdown itself cannot."""
    made = sheet(summary, options)
    inside = source(made.paragraphs)
    return f'<div dir="rtl">\n\n{inside}\n\n</div>\n' if made.right_to_left else inside + "\n"


def source(paragraphs: Iterable[Paragraph]) -> str:
    """Paragraphs as Markdown. It shows what plain text shows; only its signs are escaped."""
    parts = []
    for role, group in groupby(paragraphs, key=lambda one: one.role):
        ones = ("\n".join(_paragraph(one)) for one in group)
        parts.append(("\n" if role is Role.ITEM else "\n\n").join(ones))
    return "\n\n".join(parts)


def escaped(text: str) -> str:
    """A text that Markdown shows as it stands."""
    text = _MARKUP.sub(r"\\\g<0>", " ".join(text.split("\n")))
    return _AT_THE_START.sub(lambda found: _escape_start(found.group()), text)


def _escape_start(opening: str) -> str:
    """Numbers escape the mark behind them, which does not belong to what was found."""
    return f"{opening}\\" if opening.isdigit() else f"\\{opening}"


def _paragraph(one: Paragraph) -> Iterator[str]:
    text = _inline(one.runs)
    if one.role in {Role.TITLE, Role.HEADING}:
        yield f"{'#' * min(6, max(1, one.level))} {text}"
    elif one.role is Role.SOURCE:
        yield text
    elif one.role is Role.QUOTATION:
        yield f"> {text}"
        if one.note:
            yield f">\n> {_inline(one.note)}"
    elif one.role in _ENTRIES:
        mark = "-" if one.role is Role.ITEM else f"{one.number}."
        yield f"{mark} {text}"
        if one.note:
            yield f"\n{' ' * (len(mark) + 1)}{_inline(one.note)}"
    else:
        yield text


def _inline(runs: Iterable[Run]) -> str:
    """Runs in one line; what is highlighted stands in `<mark>`, for asterisks fail beside Arabic marks."""
    pieces = ((escaped(plain([run])), run.marked) for run in runs)
    return "".join(f"<mark>{text}</mark>" if marked else text for text, marked in pieces)
