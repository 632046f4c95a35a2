"""The reader of Markdown: CommonMark with tables and footnotes, by markdown-it-py."""

from __future__ import annotations

from khulasa.document.model import BlockKind, Document
from khulasa.document.progress import Progress
from khulasa.document.unicode import repair
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.builder import Builder
from khulasa.readers.encoding import decode
from khulasa.readers.flow import Flow
from khulasa.readers.markdown.body import Blocks
from khulasa.readers.markdown.bounds import parse
from khulasa.readers.markdown.front import front_matter
from khulasa.readers.warnings import DAMAGED_TEXT, MARKUP_UNREAD

MAX_BYTES = 8 * 1024 * 1024
"""The parser reads a megabyte a second, and no Markdown that a person wrote is longer than a few."""


class Markdown:
    """The reader of Markdown. Nothing in a text tells it surely from plain text, so the name decides."""

    def read(self, item: Input, progress: Progress) -> Document:  # noqa: ARG002 - it is done at once
        """The document of a Markdown text; see `Reader.read`."""
        if len(item.data) > MAX_BYTES:
            raise ReadError(Kind.TOO_LARGE, path=item.source, size=len(item.data), limit=MAX_BYTES)
        decoded = decode(item.data, item.options.encoding, item.source)
        builder = Builder(
            item.source,
            "markdown",
            decoded.encoding,
            warnings=[DAMAGED_TEXT] if decoded.damaged else [],
        )
        text = repair(decoded.text)
        front = front_matter(text)
        builder.title, builder.metadata = front.title, front.metadata
        flow = Flow(builder)
        tokens, bounds = parse(text[front.ends :])
        Blocks(flow, item.source).run(tokens)
        if bounds.exceeded:
            builder.warn(MARKUP_UNREAD)
        flow.close()
        document = builder.build()
        first = document.blocks[0]
        if not builder.title and first.kind is BlockKind.HEADING and first.level == 1:
            builder.title = document.quote(first)
            return builder.build()
        return document
