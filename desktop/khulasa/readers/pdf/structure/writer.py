"""Writes groups of lines as blocks of a document, and notes where each word stands on its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from khulasa.document.model import BlockKind, Trust
from khulasa.document.places import Box
from khulasa.document.unicode import repair
from khulasa.readers.builder import APART, BESIDE, Builder
from khulasa.readers.pdf.layout.pages import PageText
from khulasa.readers.pdf.layout.textline import TextLine
from khulasa.readers.pdf.structure.blocks import Group
from khulasa.readers.pdf.structure.paragraphs import joins_next, without_bullet


@dataclass
class Writer:
    """Writes the blocks of a document; `pages` are those that its lines come from, by number."""

    builder: Builder
    pages: Mapping[int, PageText]
    _spans: dict[int, tuple[int, int]] = field(default_factory=dict)

    def write(self, groups: Sequence[Group], trust: Mapping[int, Trust]) -> None:
        """Write all groups, then say which span each page has and how far it may be trusted."""
        for group in groups:
            if group.cells:
                self._row(group)
            else:
                self._block(group.kind, group.lines, group.level)
        at = 0
        for number, page in sorted(self.pages.items()):
            start, end = self._spans.get(number, (at, at))
            self.builder.add_page_span(number, start, end, (page.width, page.height), trust[number])
            at = end

    def _row(self, group: Group) -> None:
        before = APART
        for cell in group.cells:
            if self._block(BlockKind.TABLE_CELL, cell, 0, before=before):
                before = BESIDE

    def _block(
        self, kind: BlockKind, lines: Sequence[TextLine], level: int, *, before: str = APART
    ) -> bool:
        text = ""
        words: list[tuple[int, int, Box]] = []
        for line in lines:
            glued = joins_next(text)
            for number, (word, box) in enumerate(self._words(line)):
                if text and not (glued and number == 0):
                    text += " "
                words.append((len(text), len(text) + len(word), box))
                text += word
        cut = len(text) - len(without_bullet(text)) if kind is BlockKind.LIST_ITEM else 0
        if not text[cut:]:
            return False
        block = self.builder.put(kind, text[cut:], level, before=before)
        for start, end, box in words:
            if start >= cut:
                self._place(block.start + start - cut, block.start + end - cut, box, kind)
        return True

    def _place(self, start: int, end: int, box: Box, kind: BlockKind) -> None:
        self.builder.place(start, end, box)
        if kind is not BlockKind.FURNITURE:
            first, last = self._spans.get(box.page, (start, end))
            self._spans[box.page] = (min(first, start), max(last, end))

    def _words(self, line: TextLine) -> Iterator[tuple[str, Box]]:
        """The words of a line, each with its box."""
        page = self.pages[line.page]
        word, x0, x1 = "", 0.0, 0.0
        for piece in [*line.pieces, None]:
            if piece is None or piece.text == " ":
                if word := repair(word).strip():
                    yield word, page.box(line, x0, x1)
                word = ""
                continue
            x0, x1 = (
                (min(x0, piece.left), max(x1, piece.right)) if word else (piece.left, piece.right)
            )
            word += piece.text
