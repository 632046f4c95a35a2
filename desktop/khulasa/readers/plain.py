"""Plain text of any age and encoding."""

from __future__ import annotations

from khulasa.document.model import Block, BlockKind, Document, Page
from khulasa.document.unicode import repair
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.encoding import decode
from khulasa.readers.lines import paragraphs

DAMAGED = "damaged_text"
"""The warning of a document in which some bytes could not be read."""


class PlainText:
    """The reader of last resort: whatever decodes is plain text."""

    def accepts(self, _item: Input) -> bool:
        """Always: the table asks it last."""
        return True

    def read(self, item: Input) -> Document:
        """Blocks are paragraphs and list items; a form feed begins a page. Raises `ReadError`."""
        decoded = decode(item.data, item.encoding, item.source)
        built = _Text()
        raw = decoded.text.split("\f")
        for number, page in enumerate(raw, 1):
            built.add_page(number, repair(page))
        if not built.blocks:
            raise ReadError(Kind.EMPTY, path=item.source)
        return Document(
            text=built.text(),
            blocks=tuple(built.blocks),
            source=item.source,
            encoding=decoded.encoding,
            pages=tuple(built.pages) if len(raw) > 1 else (),
            warnings=(DAMAGED,) if decoded.damaged else (),
        )


class _Text:
    """The reading text as it grows: paragraphs on lines of their own, wrapped lines joined by a space."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.pages: list[Page] = []
        self._parts: list[str] = []
        self._length = 0

    def add_page(self, number: int, text: str) -> None:
        start = self._length
        for paragraph in paragraphs(text.split("\n")):
            self._add(" ".join(paragraph.lines), item=paragraph.item)
        self.pages.append(Page(number, start, self._length))

    def _add(self, text: str, *, item: bool) -> None:
        kind = BlockKind.LIST_ITEM if item else BlockKind.PARAGRAPH
        self.blocks.append(Block(kind, self._length, self._length + len(text)))
        self._parts.append(text)
        self._length += len(text) + 1

    def text(self) -> str:
        return "\n".join(self._parts)
