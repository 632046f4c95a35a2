"""What other programs put into a DOCX whole (`w:altChunk`): web pages, saved pages, RTF, text, further DOCX files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from khulasa.document.model import BlockKind, Document
from khulasa.document.progress import ignore
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Accepts, Input, Reader
from khulasa.readers.builder import BELOW, BESIDE
from khulasa.readers.docx.sniff import is_docx
from khulasa.readers.flow import Item, Paragraph, Table
from khulasa.readers.html.reader import Html
from khulasa.readers.html.sniff import is_page
from khulasa.readers.mail.reader import SavedPage
from khulasa.readers.mail.sniff import is_saved_page
from khulasa.readers.rtf.reader import Rtf
from khulasa.readers.rtf.sniff import is_rtf
from khulasa.readers.text.plain import PlainText
from khulasa.readers.text.sniff import is_anything

DEEPEST, MOST = 2, 100
"""Files within files, and files beside each other: nobody has more on purpose."""

_LINE_BREAKS = re.compile(r"[\r\n]")
_WHOLE = (
    Kind.TOO_COMPLEX,
    Kind.TOO_LARGE,
)  # what is wrong with the file that the chunk stands in, too


def read_chunk(data: bytes, name: str, item: Input, docx: Reader) -> Document | None:
    """The document that a chunk makes, None where it can't be read; `item` is the file that it stands in.

    `docx` reads those that are DOCX files themselves. Raises `ReadError` where the whole grows too large.
    """
    options = replace(item.options, whole_page=True)
    chunk = Input(data, _LINE_BREAKS.sub("", name), options)
    readers: tuple[tuple[Accepts, Reader], ...] = (
        (is_docx, docx),
        (is_rtf, Rtf()),
        (is_saved_page, SavedPage()),
        (is_page, Html()),
        (is_anything, PlainText()),
    )
    reader = next(reader for accepts, reader in readers if accepts(chunk))
    try:
        return reader.read(chunk, ignore)
    except ReadError as error:
        if error.kind in _WHOLE:
            raise
        return None


def items_of(document: Document) -> Iterator[Item]:
    """The paragraphs and tables of a document, to be told to the flow of another."""
    table: Table | None = None
    end = 0
    for block in document.blocks:
        before = document.text[end : block.start]
        end = block.end
        paragraph = Paragraph(block.kind, document.quote(block), block.level)
        if block.kind is BlockKind.TABLE_CELL:
            if table is None:
                table = Table([[]])
            elif before == BELOW:
                table.rows[-1][-1].append(paragraph)
                continue
            elif before != BESIDE:
                table.rows.append([])
            table.rows[-1].append([paragraph])
            continue
        if table is not None:
            yield table
            table = None
        yield paragraph
    if table is not None:
        yield table
