"""The readers, in the order in which they are asked. To add a format, write a file and add a line."""

from __future__ import annotations

from typing import NamedTuple

from khulasa.by_name import load
from khulasa.document.model import Document
from khulasa.document.progress import Progress, ignore
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Accepts, Input, Reader
from khulasa.readers.doc.sniff import is_compound, is_doc
from khulasa.readers.docx.sniff import is_docx, is_word_xml
from khulasa.readers.epub.sniff import is_epub
from khulasa.readers.formats import SUFFIXES
from khulasa.readers.html.sniff import is_page
from khulasa.readers.mail.sniff import is_mail, is_saved_page
from khulasa.readers.markdown.sniff import is_markdown
from khulasa.readers.odt.sniff import is_fodt, is_odt
from khulasa.readers.pdf.sniff import is_pdf
from khulasa.readers.rtf.sniff import is_rtf
from khulasa.readers.text.sniff import is_anything, is_openiti, is_subtitles


class Row(NamedTuple):
    """Which inputs are of a format, and its reader by name: it is imported for the first of them."""

    accepts: Accepts
    reader: str


PDF_READER = "khulasa.readers.pdf.reader:PdfReader"

READERS: tuple[Row, ...] = (
    Row(is_pdf, PDF_READER),
    Row(is_docx, "khulasa.readers.docx.reader:Docx"),
    Row(is_odt, "khulasa.readers.odt.reader:Odt"),
    Row(is_epub, "khulasa.readers.epub.reader:Epub"),
    Row(is_rtf, "khulasa.readers.rtf.reader:Rtf"),
    Row(is_doc, "khulasa.readers.doc.reader:Doc"),
    Row(is_word_xml, "khulasa.readers.docx.reader:WordXml"),
    Row(is_fodt, "khulasa.readers.odt.reader:Fodt"),
    Row(is_page, "khulasa.readers.html.reader:Html"),
    Row(is_saved_page, "khulasa.readers.mail.reader:SavedPage"),
    Row(is_mail, "khulasa.readers.mail.reader:Mail"),
    Row(is_openiti, "khulasa.readers.text.openiti:OpenIti"),
    Row(is_subtitles, "khulasa.readers.text.subtitles:Subtitles"),
    Row(is_markdown, "khulasa.readers.markdown.reader:Markdown"),
    Row(is_anything, "khulasa.readers.text.plain:PlainText"),
)
"""The first that accepts an input reads it; plain text, which accepts all, comes last."""


_NO_TEXT = ("pdf", "docx", "odt", "epub")
"""Formats of which a file that isn't even text is a damaged one, as far as its name tells."""


def read(item: Input, progress: Progress = ignore) -> Document:
    """The document that an input holds. Raises `ReadError` and nothing else, whatever the bytes are."""
    reader: Reader = load(next(row.reader for row in READERS if row.accepts(item)))()
    try:
        return reader.read(item, progress)
    except ReadError as error:
        named = next(
            (name for name in _NO_TEXT if item.source.lower().endswith(SUFFIXES[name])), ""
        )
        if error.kind is not Kind.NOT_TEXT or not named or is_compound(item):
            raise
        raise ReadError(Kind.DAMAGED, path=item.source, format=named.upper()) from None
