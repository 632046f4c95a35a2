"""The reader of EPUB: zipfile and lxml, and not EbookLib, whose licence (AGPL) does not fit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.entities import html5

from khulasa.document.model import Document
from khulasa.document.progress import Progress
from khulasa.errors import Kind, ReadError
from khulasa.readers.archive import Archive
from khulasa.readers.base import Input
from khulasa.readers.builder import Builder
from khulasa.readers.encoding import decode, utf8
from khulasa.readers.epub.chapter import ChapterBody
from khulasa.readers.epub.front import Chapter, settled, without_front
from khulasa.readers.epub.package import open_book
from khulasa.readers.flow import Flow
from khulasa.readers.properties import metadata, title
from khulasa.readers.warnings import BOOK_ONLY, PARTLY_READ
from khulasa.readers.xml import parse, parse_html

_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31};)")


class Epub:
    """The reader of EPUB 2 and 3."""

    def read(self, item: Input, progress: Progress) -> Document:
        """The document of an EPUB; see `Reader.read`. `progress` counts chapters."""
        archive = Archive(item, "EPUB")
        book = open_book(archive, item.source)
        builder = Builder(item.source, "epub")
        values = book.values
        chapters: list[Chapter] = []
        for number, name in enumerate(book.chapters, start=1):
            data = archive.optional(name)
            kinds = frozenset({book.types.get(name, "")})
            chapter = None
            if data is not None:
                chapter = _read(data, book.labels.get(name, {}), kinds, builder)
            if chapter is None:
                builder.warn(PARTLY_READ)
            else:
                chapters.append(chapter)
            progress(number, len(book.chapters))
        if book.chapters and not chapters:
            raise archive.damaged()
        text_chapters = chapters
        if not item.options.whole_page:
            text_chapters = without_front(chapters, values.first("title"), values.all("creator"))
        if len(text_chapters) < len(chapters):
            builder.warn(BOOK_ONLY)
        flow = Flow(builder)
        for chapter in text_chapters:
            flow.put(chapter.items)
        flow.close()
        dates = [*values.all("date"), *values.all("modified")]
        builder.metadata = metadata(values.all("creator"), dates, values.all("source"))
        builder.title = builder.title or title(values.first("title"))
        return builder.build()


def _read(
    data: bytes, labels: Mapping[str, int], kinds: frozenset[str], builder: Builder
) -> Chapter | None:
    """A chapter with its notes at its end, None where it is no text; `kinds` are what the guide calls it.

    One that turns out not to be well formed is read once more as HTML.
    """
    flow, body = _apart(labels, builder)
    try:
        parse(_ENTITY.sub(_numeric, utf8(data) or b""), body, builder.source, "EPUB")
        body.close()
    except ReadError as error:
        if error.kind is not Kind.DAMAGED:
            raise
        flow, body = _apart(labels, builder)
        try:
            parse_html(decode(data).text, body, builder.source)
        except ReadError as second:
            if second.kind is Kind.NOT_TEXT:
                return None
            raise
        body.close()
    flow.write_notes()
    return Chapter(settled(flow.close_aside(), labels), kinds | body.types)


def _apart(labels: Mapping[str, int], builder: Builder) -> tuple[Flow, ChapterBody]:
    flow = Flow(builder)
    flow.open_aside()
    return flow, ChapterBody(flow, set(labels))


def _numeric(match: re.Match[bytes]) -> bytes:
    """The number of a character that HTML has a name for, which XML doesn't know."""
    letters = html5.get(match[1].decode("ascii"))
    if not letters:
        return match[0]
    return "".join(f"&#{ord(letter)};" for letter in letters).encode("ascii")
