"""Puts a document together: readers hand in blocks one after the other, and every position is counted here."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from khulasa.document.bidi import has_controls
from khulasa.document.model import Block, BlockKind, Document, Metadata, Page, Trust
from khulasa.document.places import Box, Places
from khulasa.document.unicode import repair
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import MAX_TEXT
from khulasa.readers.warnings import DIRECTION_CONTROLS

APART, BELOW, BESIDE = "\n\n", "\n", "\t"
"""What stands before a block: a blank line, a line break (verse, rows), a tab (cells of a row)."""

_WHITE = re.compile(r"[\s\x1c-\x1f\x85]+")
_KEPT = "\u00a0\u202f"  # white space that an author sets on purpose
_RUN = re.compile(rf"[^\S{_KEPT}]+")
_VISIBLE = re.compile(r"[^\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u00ad\ufffd]")


@dataclass
class Builder:
    """Gathers the blocks and pages of one document. `source` and `format` are those of `Document`."""

    source: str
    format: str
    encoding: str | None = None
    title: str = ""
    metadata: Metadata = field(default_factory=Metadata)
    warnings: list[str] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _blocks: list[Block] = field(default_factory=list)
    _pages: list[Page] = field(default_factory=list)
    _words: list[tuple[int, int, Box]] = field(default_factory=list)
    _position: int = 0

    @property
    def position(self) -> int:
        """How many characters the text has so far."""
        return self._position

    def add(
        self, kind: BlockKind, text: str, level: int = 0, *, before: str = APART
    ) -> Block | None:
        """Add a block, its white space made single spaces; None where nothing is left of it.

        Raises `ReadError` `TOO_LARGE` where the document grows beyond `MAX_TEXT` characters.
        """
        clean = _RUN.sub(" ", repair(text)).strip()
        return self.put(kind, clean, level, before=before) if _VISIBLE.search(clean) else None

    def put(self, kind: BlockKind, clean: str, level: int = 0, *, before: str = APART) -> Block:
        """Add a block whose text is to stay as it is: repaired, trimmed, without line breaks."""
        if self._blocks:
            self._append(before)
        start = self._position
        self._append(clean)
        block = Block(kind, start, self._position, level)
        self._blocks.append(block)
        return block

    def add_page(
        self,
        start: int,
        width: float = 0.0,
        height: float = 0.0,
        trust: Trust = Trust.SURE,
        number: int = 0,
    ) -> None:
        """End a page that began at a position; it holds what was added since. `number` is one more than the last's."""
        first = min(start, self._position)
        known = number or (self._pages[-1].number + 1 if self._pages else 1)
        self._pages.append(Page(known, first, self._position, width, height, trust))

    def add_page_span(
        self,
        number: int,
        start: int,
        end: int,
        size: tuple[float, float],
        trust: Trust = Trust.SURE,
    ) -> None:
        """Add a page whose span is known, such as one on which the notes of another page stand."""
        self._pages.append(Page(number, start, end, *size, trust))

    def place(self, start: int, end: int, box: Box) -> None:
        """Say where a word stands; words come in the order of the text."""
        self._words.append((start, end, box))

    def warn(self, kind: str) -> None:
        """Remember a warning, once."""
        if kind not in self.warnings:
            self.warnings.append(kind)

    def build(self) -> Document:
        """The document. Raises `ReadError` `EMPTY` where it holds nothing to see."""
        text = "".join(self._parts)
        if not _VISIBLE.search(text):
            raise ReadError(Kind.EMPTY, path=self.source)
        if has_controls(text):
            self.warn(DIRECTION_CONTROLS)
        return Document(
            text=text,
            blocks=tuple(self._blocks),
            title=_WHITE.sub(" ", repair(self.title)).strip(),
            source=self.source,
            encoding=self.encoding,
            pages=tuple(self._pages),
            warnings=tuple(self.warnings),
            format=self.format,
            metadata=self.metadata,
            places=Places.of_words(self._words),
        )

    def _append(self, part: str) -> None:
        self._parts.append(part)
        self._position += len(part)
        if self._position > MAX_TEXT:
            raise ReadError(Kind.TOO_LARGE, path=self.source, size=self._position, limit=MAX_TEXT)
