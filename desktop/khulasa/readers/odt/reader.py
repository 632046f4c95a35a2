"""The readers of OpenDocument texts, packed (ODT) and flat (FODT).

lxml's events rather than odfdo, which builds a tree first and knows no tracked changes, hidden text or indexes.
"""

from __future__ import annotations

from khulasa.document.model import Document
from khulasa.document.progress import Progress
from khulasa.errors import Kind, ReadError
from khulasa.readers.archive import Archive
from khulasa.readers.base import Input
from khulasa.readers.builder import Builder
from khulasa.readers.flow import Flow
from khulasa.readers.odt.body import Body
from khulasa.readers.odt.styles import Styles
from khulasa.readers.properties import Values, metadata, title
from khulasa.readers.warnings import HIDDEN_TEXT, PARTLY_READ, TRACKED_CHANGES
from khulasa.readers.xml import parse


class Odt:
    """The reader of packed OpenDocument texts and their templates."""

    def read(self, item: Input, progress: Progress) -> Document:  # noqa: ARG002 - it has no pages to count
        """The document of an ODT; see `Reader.read`."""
        archive = Archive(item, "ODT")
        if b"encryption-data" in (archive.optional("META-INF/manifest.xml") or b""):
            raise ReadError(Kind.ENCRYPTED, path=item.source)
        builder = Builder(item.source, "odt")
        values, styles = Values("meta"), Styles()
        _parse_part(archive.optional("meta.xml"), values, builder)
        _parse_part(archive.optional("styles.xml"), styles, builder)
        return _document(archive.read("content.xml"), styles, values, builder)


class Fodt:
    """The reader of flat OpenDocument texts."""

    def read(self, item: Input, progress: Progress) -> Document:  # noqa: ARG002 - it has no pages to count
        """The document of a FODT; see `Reader.read`."""
        values = Values("meta")
        parse(item.data, values, item.source, "ODT")
        return _document(item.data, Styles(), values, Builder(item.source, "fodt"))


def _parse_part(data: bytes | None, handler: Values | Styles, builder: Builder) -> None:
    """Parse a part that the text can do without."""
    try:
        if data is not None:
            parse(data, handler, builder.source, "ODT")
    except ReadError as error:
        if error.kind is not Kind.DAMAGED:
            raise
        builder.warn(PARTLY_READ)


def _document(content: bytes, styles: Styles, values: Values, builder: Builder) -> Document:
    flow = Flow(builder)
    body = Body(flow, styles)
    parse(content, body, builder.source, "ODT")
    flow.close()
    if body.changed:
        builder.warn(TRACKED_CHANGES)
    if body.hidden:
        builder.warn(HIDDEN_TEXT)
    authors = values.all("initial-creator") or values.all("creator")
    builder.metadata = metadata(authors, [*values.all("creation-date"), *values.all("date")])
    builder.title = builder.title or title(values.first("title"))
    return builder.build()
