"""The reader of DOCX and of the flat XML of Word 2003.

lxml's events rather than python-docx: that one's paragraphs and tables leave out content controls, text boxes,
insertions and footnotes, and its tree of a book takes a hundred times the memory of the book.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from khulasa.document.model import BlockKind, Document
from khulasa.document.progress import Progress
from khulasa.readers.archive import Archive
from khulasa.readers.base import Input
from khulasa.readers.builder import Builder
from khulasa.readers.docx.body import Body
from khulasa.readers.docx.chunks import DEEPEST, MOST, items_of, read_chunk
from khulasa.readers.docx.package import Package, tolerant
from khulasa.readers.docx.styles import Styles
from khulasa.readers.flow import Flow, Item
from khulasa.readers.properties import title
from khulasa.readers.warnings import HIDDEN_TEXT, PARTLY_READ, TRACKED_CHANGES
from khulasa.readers.xml import parse

_NOTES = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}


class Docx:
    """The reader of DOCX, with macros or as a template. `depth` counts the files that it stands in."""

    def __init__(self, depth: int = 0) -> None:
        self._depth = depth

    def read(self, item: Input, progress: Progress) -> Document:  # noqa: ARG002 - it has no pages to count
        """The document of a DOCX; see `Reader.read`."""
        package = Package(Archive(item, "DOCX"), item.source)
        builder = Builder(item.source, "docx")
        heading, builder.metadata = package.properties()
        styles = Styles()
        data = package.part("styles")
        if data is not None and not tolerant(data, styles, item.source):
            builder.warn(PARTLY_READ)
        flow = Flow(builder)
        body = Body(flow, styles, partial(self._imported, package, item, builder))
        parse(package.main, body, item.source, "DOCX")
        body.close()
        _add_notes(package, body, flow, styles, builder)
        flow.close()
        _warn(body, builder)
        if not builder.position:
            _add_furniture(package, styles, builder)
        builder.title = builder.title or title(heading)
        return builder.build()

    def _imported(
        self, package: Package, item: Input, builder: Builder, identity: str
    ) -> Iterator[Item]:
        """What a file inside of this one holds; that one can't be read is said."""
        name, data = package.related(identity)
        document = None
        if data is not None and self._depth < DEEPEST and package.imported <= MOST:
            document = read_chunk(data, name, item, Docx(self._depth + 1))
        if document is None:
            builder.warn(PARTLY_READ)
            return
        for warning in document.warnings:
            builder.warn(warning)
        yield from items_of(document)


class WordXml:
    """The reader of the one-file XML that Word 2003 saved."""

    def read(self, item: Input, progress: Progress) -> Document:  # noqa: ARG002 - it has no pages to count
        """The document; see `Reader.read`."""
        builder = Builder(item.source, "docx")
        styles = Styles()
        parse(item.data, styles, item.source, "Word XML")
        flow = Flow(builder)
        body = Body(flow, styles)
        parse(item.data, body, item.source, "Word XML")
        body.close()
        flow.close()
        _warn(body, builder)
        return builder.build()


def _warn(body: Body, builder: Builder) -> None:
    """Say what of a text was not shown as it stands in the file."""
    if body.changed:
        builder.warn(TRACKED_CHANGES)
    if body.hidden:
        builder.warn(HIDDEN_TEXT)


def _add_notes(package: Package, body: Body, flow: Flow, styles: Styles, builder: Builder) -> None:
    """Add the notes in the order in which the text calls them."""
    kinds = dict.fromkeys(kind for kind, _ in body.calls)
    found: dict[str, Body] = {}
    for kind in kinds:
        data = package.part(_NOTES[kind])
        found[kind] = notes = Body(flow, styles)
        if data is None or not tolerant(data, notes, builder.source):
            builder.warn(PARTLY_READ)
        body.changed = body.changed or notes.changed
        body.hidden = body.hidden or notes.hidden
    for kind in kinds:
        for each, identity in dict.fromkeys(body.calls):
            if each == kind:
                flow.add_note(found[kind].notes.get(identity, []))


def _add_furniture(package: Package, styles: Styles, builder: Builder) -> None:
    """Add headers and footers, where a file holds nothing else."""
    for kind in ("header", "footer"):
        for data in package.parts(kind):
            inner = Builder(builder.source, "docx")
            flow = Flow(inner)
            body = Body(flow, styles)
            tolerant(data, body, builder.source)
            flow.close()
            if inner.position:
                document = inner.build()
                for block in document.blocks:
                    builder.add(BlockKind.FURNITURE, document.quote(block))
