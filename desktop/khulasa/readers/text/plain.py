"""Plain text: lines, however they were broken, become blocks.

A blank line parts blocks, and so does every line break, unless it was set by a program that wraps lines: such a
break, with the white space around it, becomes one space. A form feed ends a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from khulasa.document.model import Block, BlockKind, Document
from khulasa.document.progress import Progress
from khulasa.document.unicode import repair
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import MAX_TEXT, Input
from khulasa.readers.builder import APART, BELOW, Builder
from khulasa.readers.encoding import decode
from khulasa.readers.text.wrapping import ends_with_stop, full_lines
from khulasa.readers.warnings import DAMAGED_TEXT

_NUMBERED = re.compile(r"\s*\(?(?:[0-9]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})\s?[.)\-–](?![0-9٠-٩۰-۹])\s*\S")
_LETTERED = re.compile(r"\s*\(?(?:[ء-ي]|[A-Za-z])(?:\)|\s?[-–](?=\s))\s*\S")
_BULLET = re.compile(r"\s*(?:[-–—*+]\s|[•●○▪◦‣·])\s*\S")
_INDENT = 2


class PlainText:
    """The reader of plain text. It comes last in the table, since it takes whatever makes a text."""

    def accepts(self, item: Input) -> bool:  # noqa: ARG002 - the protocol asks for it
        """Always: that some bytes are no text is for `read` to say."""
        return True

    def read(self, item: Input, progress: Progress) -> Document:  # noqa: ARG002 - it is done at once
        """The document of a plain text file; see `Reader.read`."""
        if len(item.data) > MAX_TEXT:
            raise ReadError(Kind.TOO_LARGE, path=item.source, size=len(item.data), limit=MAX_TEXT)
        decoded = decode(item.data, item.options.encoding, item.source)
        warnings = (DAMAGED_TEXT,) if decoded.damaged else ()
        return document_of(decoded.text, item.source, decoded.encoding, warnings)


def document_of(
    text: str, source: str = "", encoding: str | None = None, warnings: tuple[str, ...] = ()
) -> Document:
    """The document of a text that is decoded already, such as a pasted one.

    Raises `ReadError` `EMPTY` where the text holds nothing to see.
    """
    builder = Builder(source, "text", encoding, warnings=list(warnings))
    pages = text.split("\f")
    for number, page in enumerate(pages, start=1):
        first: Block | None = None
        for paragraph in paragraphs(repair(page).split("\n")):
            kind = BlockKind.LIST_ITEM if paragraph.item else BlockKind.PARAGRAPH
            block = builder.put(
                kind, " ".join(paragraph.lines), before=APART if paragraph.parted else BELOW
            )
            first = first or block
        if first is not None and len(pages) > 1:
            builder.add_page(first.start, number=number)
    return builder.build()


@dataclass
class LineParagraph:
    """A paragraph of trimmed lines, whether it is a list item, and whether a blank line stands before it."""

    lines: list[str]
    item: bool
    parted: bool
    indent: int  # of the last line, in columns

    def goes_on(self, indent: int, *, wrapped: bool) -> bool:
        """Whether the next line, so far indented, belongs here; `wrapped` says that the last one was full."""
        deeper = indent >= self.indent + _INDENT
        if self.item:
            return wrapped or deeper or (len(self.lines) > 1 and indent > 0)
        return wrapped and not deeper


def paragraphs(lines: list[str]) -> Iterator[LineParagraph]:
    """The paragraphs and list items that some lines make, with wrapped lines put together."""
    full = full_lines(lines)
    current: LineParagraph | None = None
    parted = False
    for index, line in enumerate(lines):
        stripped = line.strip()
        if not stripped:
            parted = True
            continue
        indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        before = lines[index - 1] if index else ""
        item = _is_item(line, inside=index - 1 in full and not ends_with_stop(before))
        if current is not None:
            if not (parted or item) and current.goes_on(indent, wrapped=index - 1 in full):
                current.lines.append(stripped)
                current.indent = indent
                continue
            yield current
        current = LineParagraph([stripped], item, parted, indent)
        parted = False
    if current is not None:
        yield current


def _is_item(line: str, *, inside: bool) -> bool:
    """Whether a line opens a list item; `inside` a wrapped paragraph a number or a dash proves nothing."""
    if inside:
        return False
    return bool(_NUMBERED.match(line) or _LETTERED.match(line) or _BULLET.match(line))
