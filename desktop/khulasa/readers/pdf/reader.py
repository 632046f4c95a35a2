"""The reader of PDF: glyphs, lines, order, paragraphs, and how far each page's text may be trusted."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException

from khulasa.document.model import BlockKind, Document
from khulasa.document.places import Box
from khulasa.document.progress import Progress
from khulasa.document.unicode import repair
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.builder import APART, BESIDE, Builder
from khulasa.readers.pdf.glyphs import PageGlyphs
from khulasa.readers.pdf.groups import Group, groups_of
from khulasa.readers.pdf.interpret import Interpreter, TooManyGlyphs
from khulasa.readers.pdf.lines import Spacing, spacing_of
from khulasa.readers.pdf.order import Brackets
from khulasa.readers.pdf.pages import PageText, is_right_to_left, read_page
from khulasa.readers.pdf.paragraphs import joins_next, without_bullet
from khulasa.readers.pdf.pdfium import SecondEngine
from khulasa.readers.pdf.textline import TextLine
from khulasa.readers.pdf.unmapped import state_lam_alefs

MOST_PAGES = 20_000
FAULTS = (
    PSException, ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError,
    NotImplementedError, EOFError, OSError, struct.error, zlib.error, TooManyGlyphs,
)  # fmt: skip
"""What pdfminer is known to raise on broken files."""

_SIGNATURE = re.compile(rb"%PDF-\d")
_SIGNATURE_WITHIN = 1024


class PdfReader:
    """The reader of PDF files."""

    def accepts(self, item: Input) -> bool:
        """Whether a PDF begins within the first bytes, where the format allows it to."""
        return bool(_SIGNATURE.search(item.data[:_SIGNATURE_WITHIN]))

    def read(self, item: Input, progress: Progress) -> Document:
        """The document of a PDF; see `Reader.read`."""
        pages = list(_pages(_open(item), item, progress))
        with SecondEngine(item.data, item.options.password) as engine:
            state_lam_alefs(pages, engine)
        brackets = Brackets()
        spacing = Spacing(drawn=True)
        texts: list[PageText] = []
        for page in pages:
            if len(page.glyphs) > 50:
                spacing = spacing_of(page.glyphs)
            texts.append(read_page(page, spacing, brackets, rtl=is_right_to_left(page.glyphs)))
        for text in texts:
            for line in text.lines():
                brackets.put_right(line.pieces)
        builder = Builder(item.source, "pdf")
        _Writer(builder, {text.number: text for text in texts}).write(groups_of(texts))
        return builder.build()


def _open(item: Input) -> PDFDocument:
    """The opened document. Raises `ReadError`."""
    passwords = list(dict.fromkeys([item.options.password or "", ""]))
    for password in passwords:
        try:
            return PDFDocument(PDFParser(io.BytesIO(item.data)), password=password)
        except PDFPasswordIncorrect:
            continue
        except FAULTS:
            raise ReadError(Kind.DAMAGED, path=item.source, format="PDF") from None
    wanted = Kind.PASSWORD_WRONG if item.options.password else Kind.PASSWORD_NEEDED
    raise ReadError(wanted, path=item.source)


def _pages(document: PDFDocument, item: Input, progress: Progress) -> Iterator[PageGlyphs]:
    pages = list(PDFPage.create_pages(document))
    interpreter = Interpreter()
    for number, page in enumerate(pages, 1):
        yield interpreter.glyphs(page, number)[0]
        progress(number, len(pages))


@dataclass
class _Writer:
    """Writes groups of lines as blocks, and where their words stand."""

    builder: Builder
    pages: dict[int, PageText]

    def write(self, groups: Sequence[Group]) -> None:
        """Write all."""
        for group in groups:
            if group.cells:
                self._row(group)
            else:
                self._block(group.kind, group.lines, group.level)

    def _row(self, group: Group) -> None:
        before = APART
        for cell in group.cells:
            if self._block(BlockKind.TABLE_CELL, cell, 0, before=before):
                before = BESIDE

    def _block(self, kind: BlockKind, lines: Sequence[TextLine], level: int, *, before: str = APART) -> bool:
        text, words = "", []
        for line in lines:
            glued = joins_next(text)
            for number, (word, box) in enumerate(self._words(line)):
                if text and not (glued and not number):
                    text += " "
                words.append((len(text), len(text) + len(word), box))
                text += word
        cut = len(text) - len(without_bullet(text)) if kind is BlockKind.LIST_ITEM else 0
        if not text[cut:]:
            return False
        block = self.builder.put(kind, text[cut:], level, before=before)
        for start, end, box in words:
            if start >= cut:
                self.builder.place(block.start + start - cut, block.start + end - cut, box)
        return True

    def _words(self, line: TextLine) -> Iterator[tuple[str, Box]]:
        """The words of a line, each with its box."""
        page = self.pages[line.page]
        word, left, right = "", 0.0, 0.0
        for piece in line.pieces:
            if piece.text == " ":
                if word := repair(word).strip():
                    yield word, page.box(line, left, right)
                word = ""
                continue
            left, right = (min(left, piece.left), max(right, piece.right)) if word else (piece.left, piece.right)
            word += piece.text
        if word := repair(word).strip():
            yield word, page.box(line, left, right)
