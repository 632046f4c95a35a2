"""The reader of PDF: the whole way from the bytes to a document."""

from __future__ import annotations

from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect

from khulasa.document.model import Document, Metadata, Trust
from khulasa.document.progress import Progress, ignore
from khulasa.errors import Kind, ReadError
from khulasa.readers import warnings
from khulasa.readers.base import Input
from khulasa.readers.builder import Builder
from khulasa.readers.pdf.glyphs.raster.pdfium import SecondEngine
from khulasa.readers.pdf.glyphs.streams import (
    BoundedDocument,
    BoundedParser,
    keep_to_file,
)
from khulasa.readers.pdf.metadata import metadata_of
from khulasa.readers.pdf.reading import FAULTS, Reading
from khulasa.readers.pdf.runs import (
    PageRun,
)
from khulasa.readers.pdf.structure.blocks import groups_of
from khulasa.readers.pdf.structure.writer import Writer


class PdfReader:
    """The reader of PDF files."""

    def read(self, item: Input, progress: Progress) -> Document:
        """The document of a PDF; see `Reader.read`."""
        parser, document, password = _open(item)
        builder = Builder(item.source, "pdf", metadata=_metadata(document))
        with SecondEngine(item.data, password) as engine:
            if document is None and not engine.pages:
                raise _unopened(item, engine)
            reading = Reading(item, builder, engine, progress, parser)
            texts, trust = reading.read(document)
        if all(trust[number] is Trust.PICTURE for number in trust):
            raise ReadError(Kind.ONLY_PICTURES, path=item.source, pages=len(trust))
        if document is None or parser.damaged:
            builder.warn(warnings.PARTLY_READ)
        if document is None:
            builder.warn(warnings.SECOND_ENGINE)
        Writer(builder, texts).write(groups_of(list(texts.values())), trust)
        return builder.build()


def read_run(item: Input, first: int, last: int) -> PageRun:
    """Read some pages of a file as another process asks for them, by number. Raises `ReadError`."""
    parser, document, password = _open(item)
    builder = Builder(item.source, "pdf")
    with SecondEngine(item.data, password) as engine:
        reading = Reading(item, builder, engine, ignore, parser)
        return reading.run(document, first, last)


def _open(item: Input) -> tuple[BoundedParser, PDFDocument | None, str]:
    """The parser, the document and the password that opened it; no document where the second engine is to try."""
    parser = BoundedParser(item)
    for password in dict.fromkeys([item.options.password or "", ""]):
        try:
            parser = BoundedParser(item)
            document = BoundedDocument(parser, password=password)
            keep_to_file(document)
        except PDFPasswordIncorrect:
            continue
        except FAULTS:
            break
        return parser, document, password
    return parser, None, item.options.password or ""


def _unopened(item: Input, engine: SecondEngine) -> ReadError:
    """Why neither engine opens a file."""
    if not engine.wants_password:
        return ReadError(Kind.DAMAGED, path=item.source, format="PDF")
    kind = Kind.PASSWORD_WRONG if item.options.password else Kind.PASSWORD_NEEDED
    return ReadError(kind, path=item.source)


def _metadata(document: PDFDocument | None) -> Metadata:
    if document is None:
        return Metadata()
    try:
        return metadata_of(document)
    except FAULTS:
        return Metadata()
