"""Plain text: lines, however they were broken, become blocks.

A blank line parts blocks, and so does every line break, unless it was set by a program that wraps lines: such a
break, with the white space around it, becomes one space. A form feed ends a page. Where a paragraph goes on behind
the number and the head of a page, these come after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from khulasa.document.model import BlockKind, Document
from khulasa.document.progress import Progress
from khulasa.document.unicode import repair
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import MAX_TEXT, Input
from khulasa.readers.builder import APART, BELOW, Builder
from khulasa.readers.encoding import decode
from khulasa.readers.text.running import running_lines
from khulasa.readers.text.wrapping import ends_with_stop, full_lines
from khulasa.readers.warnings import DAMAGED_TEXT

_NUMBERED = re.compile(r"\s*\(?(?:[0-9]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})\s?[.)\-–](?![0-9٠-٩۰-۹])\s*\S")
_LETTERED = re.compile(r"\s*\(?(?:[ء-ي]|[A-Za-z])(?:\)|\s?[-–](?=\s))\s*\S")
_BULLET = re.compile(r"\s*(?:[-–—*+]\s|[•●○▪◦‣·])\s*\S")
_INDENT = 2
_KASHIDA = "ـ"


class PlainText:
    """The reader of plain text. It comes last in the table, since it takes whatever makes a text."""

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
    lines: list[str] = []
    pages: list[int] = []  # of each line, from 1
    for number, page in enumerate(text.split("\f"), start=1):
        rows = repair(page).split("\n")
        lines += rows
        pages += [number] * len(rows)
    begins: dict[int, int] = {}  # where the first line of each page stands
    for paragraph in paragraphs(lines, pages):
        joined, places = paragraph.joined()
        block = builder.put(paragraph.kind, joined, before=APART if paragraph.parted else BELOW)
        if not paragraph.moved:
            for index, place in zip(paragraph.indexes, places, strict=True):
                begins.setdefault(pages[index], block.start + place)
    if begins and pages[-1] > 1:
        _add_pages(begins, builder)
    return builder.build()


def _add_pages(begins: dict[int, int], builder: Builder) -> None:
    """Add the pages that hold something; each ends where the next one begins."""
    starts = sorted(begins.items())
    ends = [start for _, start in starts[1:]] + [builder.position]
    for (number, start), end in zip(starts, ends, strict=True):
        builder.add_page_span(number, start, end, (0.0, 0.0))


@dataclass
class LineParagraph:
    """A paragraph of trimmed lines, what it is, and whether a blank line stands before it.

    `indexes` are those of its lines. `moved` says that it stood inside of the paragraph that it now follows.
    """

    lines: list[str]
    kind: BlockKind
    parted: bool
    indent: int  # of the last line, in columns
    indexes: list[int] = field(default_factory=list)
    moved: bool = False

    def goes_on(self, indent: int, *, wrapped: bool) -> bool:
        """Whether the next line, so far indented, belongs here; `wrapped` says that the last one was full."""
        deeper = indent >= self.indent + _INDENT
        if self.kind is BlockKind.LIST_ITEM:
            return wrapped or deeper or (len(self.lines) > 1 and indent > 0)
        return wrapped and not deeper

    def joined(self) -> tuple[str, list[int]]:
        """The lines as one, and where each begins. A word that a kashida carries over is put together."""
        text, places = "", []
        for line in self.lines:
            carried = text.endswith(_KASHIDA) and line.startswith(_KASHIDA)
            text += "" if carried or not text else " "
            places.append(len(text))
            text += line
        return text, places


@dataclass
class _Body:
    """The lines without those that pages repeat, and the blank ones around these."""

    lines: list[str] = field(default_factory=list)
    indexes: list[int] = field(default_factory=list)  # where each stood
    before: dict[int, list[int]] = field(default_factory=dict)  # what was taken out before a line


def paragraphs(lines: Sequence[str], pages: Sequence[int] = ()) -> Iterator[LineParagraph]:
    """The paragraphs and list items that some lines make, with wrapped lines put together.

    `pages` tells the page of each line, where there are pages.
    """
    body = _body(lines, pages)
    full = full_lines(body.lines)
    current: LineParagraph | None = None
    waiting: list[LineParagraph] = []  # what stands after the paragraph at hand
    parted = False
    for place, line in enumerate(body.lines):
        taken_out = [_furniture(lines, index) for index in body.before.get(place, [])]
        stripped = line.strip()
        if not stripped:
            parted = True
            continue
        indent = _indent(line)
        wrapped = place - 1 in full
        before = body.lines[place - 1] if place else ""
        is_item = _is_item(line, inside=wrapped and not ends_with_stop(before))
        begins = parted or is_item
        if current is not None and not begins and current.goes_on(indent, wrapped=wrapped):
            current.lines.append(stripped)
            current.indexes.append(body.indexes[place])
            current.indent = indent
            waiting += taken_out
            continue
        if current is not None:
            yield current
        for each in waiting:
            each.moved = True
        yield from waiting
        yield from taken_out
        waiting = []
        kind = BlockKind.LIST_ITEM if is_item else BlockKind.PARAGRAPH
        parted = parted or bool(taken_out)
        current = LineParagraph([stripped], kind, parted, indent, [body.indexes[place]])
        parted = False
    if current is not None:
        yield current
    yield from waiting
    yield from (_furniture(lines, index) for index in body.before.get(len(body.lines), []))


def _indent(line: str) -> int:
    """How many columns of white space a line opens with."""
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip())


def _furniture(lines: Sequence[str], index: int) -> LineParagraph:
    return LineParagraph([lines[index].strip()], BlockKind.FURNITURE, True, 0, [index])


def _body(lines: Sequence[str], pages: Sequence[int]) -> _Body:
    """The lines between which paragraphs go on: a page's end, with what stands there, parts none by itself."""
    running = running_lines(lines)
    ends = {index for index in range(1, len(pages)) if pages[index] != pages[index - 1]}
    body = _Body()
    loose = _loose(lines, running, ends)
    for index, line in enumerate(lines):
        if index in running:
            body.before.setdefault(len(body.lines), []).append(index)
        elif index not in loose:
            body.lines.append(line)
            body.indexes.append(index)
    return body


def _loose(lines: Sequence[str], running: frozenset[int], ends: set[int]) -> set[int]:
    """The blank lines beside a running line or a page's end, past other blank and running ones; `ends` begin pages."""
    loose: set[int] = set()
    blanks: list[int] = []  # of the lines at hand, which are all blank or running
    is_beside = False
    for index in range(len(lines) + 1):
        is_beside = is_beside or index in ends or index in running
        if index in running:
            continue
        if index < len(lines) and not lines[index].strip():
            blanks.append(index)
            continue
        if is_beside:
            loose.update(blanks)
        blanks, is_beside = [], False
    return loose


def _is_item(line: str, *, inside: bool) -> bool:
    """Whether a line opens a list item; `inside` a wrapped paragraph a number or a dash proves nothing."""
    if inside:
        return False
    return bool(_NUMBERED.match(line) or _LETTERED.match(line) or _BULLET.match(line))
