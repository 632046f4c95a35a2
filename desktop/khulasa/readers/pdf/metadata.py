"""What a PDF says of itself: title, author, date, address."""

from __future__ import annotations

import re

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text

from khulasa.document.model import Metadata
from khulasa.readers.properties import may_be_author

_DATE = re.compile(r"(?:D:)?(\d{4})(\d{2})?(\d{2})?")
_ADDRESS = re.compile(r"https?://\S+")
_LONGEST = 300


def metadata_of(document: PDFDocument) -> Metadata:
    """Author, date of making and source address, as far as the file states them."""
    author = _fact(document, "Author")
    date = _DATE.match(_fact(document, "CreationDate"))
    address = _ADDRESS.search(_fact(document, "Subject")) or _ADDRESS.search(_fact(document, "URL"))
    return Metadata(
        author=author if may_be_author(author) else "",
        date="-".join(part for part in date.groups() if part) if date else "",
        address=address[0] if address else "",
    )


def title_of(document: PDFDocument) -> str:
    """The title that the file states, where a person seems to have written it."""
    title = _fact(document, "Title")
    return title if re.search("[\u0621-\u064a]{2}", title) else ""


def draws_whole_numbers(document: PDFDocument) -> bool:
    """Whether the file was made by XeTeX, which draws `45-47` from the left in Arabic, too."""
    return "xetex" in _fact(document, "Creator").lower()


def _fact(document: PDFDocument, name: str) -> str:
    for info in document.info:
        value = resolve1(info.get(name)) if isinstance(info, dict) else None
        if isinstance(value, bytes):
            return " ".join(decode_text(value).split())[:_LONGEST]
    return ""
