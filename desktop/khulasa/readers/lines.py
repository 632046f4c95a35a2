"""Lines of plain text into paragraphs: which line ends are the author's, and which only a narrow column's.

A program that wraps hard breaks a line where the next word no longer fits. So a line end is taken for a wrap
where the line, a space and the next line's first word would be longer than the text's width; and a text counts
as wrapped where most of the line ends inside sentences are of that kind. Verse and lists of titles are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_NARROWEST, _WIDEST = 45, 132  # characters: columns of prose are as wide as this
_SHORT = 0.6  # of the width: a shorter line is a heading or a paragraph's end
_MOST = 0.7  # of the longer line ends inside sentences must be wraps
_ALONE = 55  # a single wrap proves a wrapped text only when its line is as long as this

_STOPPED = re.compile(r"[.!?؟…۔:]['\"”»’)\]\u200e\u200f]*$")
_ITEM = re.compile(r"(?:[-–—•▪●◦*·‣]|[(]?[0-9٠-٩۰-۹]{1,2}[.)\-]|[(]?[أ-يa-zA-Z][)])[ \t\u00a0]+\S")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, trimmed, and whether they open with a list's mark."""

    lines: tuple[str, ...]
    item: bool


def paragraphs(lines: Sequence[str]) -> Iterator[Paragraph]:
    """The paragraphs of a text in order; blank lines only separate."""
    width = wrap_width(lines)
    gathered: list[str] = []
    before = ""
    for line in lines:
        text = line.strip()
        if gathered and not (text and width and _continues(before, line, width)):
            yield Paragraph(tuple(gathered), is_item(gathered[0]))
            gathered = []
        if text:
            gathered.append(text)
        before = text
    if gathered:
        yield Paragraph(tuple(gathered), is_item(gathered[0]))


def is_item(line: str) -> bool:
    """Whether a line opens with a bullet, a dash, a number or a letter of a list."""
    return _ITEM.match(line) is not None


def wrap_width(lines: Sequence[str]) -> int:
    """The width that a text was wrapped at, 0 where its line ends are its author's."""
    texts = [line.strip() for line in lines]
    width = max(map(len, texts), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    inside = [
        (number, _full(line, following, width))
        for number, (line, following) in enumerate(pairwise(texts))
        if following and len(line) >= _SHORT * width and not _STOPPED.search(line) and not is_item(following)
    ]
    wraps = [number for number, full in inside if full]
    if len(wraps) < _MOST * len(inside) or not wraps:
        return 0
    proven = len(wraps) > 1 or (wraps[0] > 0 and width >= _ALONE)
    return width if proven else 0


def _continues(before: str, line: str, width: int) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    indented = line[:1] in {"\t", "\u3000"} or line.startswith("  ")
    return bool(before) and not indented and not is_item(line.strip()) and _full(before, line.strip(), width)


def _full(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word had no room left on this one."""
    return len(line) + 1 + len(following.split(None, 1)[0]) > width - 1
