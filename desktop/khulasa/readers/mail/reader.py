"""The readers of mail (EML) and of pages that browsers save in one file (MHTML)."""

from __future__ import annotations

from dataclasses import replace
from email.message import Message

from khulasa.document.model import BlockKind, Document
from khulasa.document.progress import Progress
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import MAX_TEXT, Input
from khulasa.readers.builder import Builder
from khulasa.readers.encoding import Decoded, decode
from khulasa.readers.html.reader import add_page
from khulasa.readers.html.sniff import stated_encoding
from khulasa.readers.mail import message as messages
from khulasa.readers.mail.page import add_html
from khulasa.readers.mail.plain import add_text
from khulasa.readers.mail.threads import is_forwarded
from khulasa.readers.properties import metadata
from khulasa.readers.warnings import DAMAGED_TEXT, PARTLY_READ


class SavedPage:
    """The reader of MHTML: the page is the part that all others belong to; pictures and styles are not looked at."""

    def read(self, item: Input, progress: Progress) -> Document:  # noqa: ARG002 - it is done at once
        """The document of a saved page; see `Reader.read`."""
        message = messages.open_message(item)
        page = next(
            (
                part
                for part, _ in messages.parts_of(message, item.source)
                if part.get_content_type() in messages.PAGES
            ),
            None,
        )
        if page is None:
            raise ReadError(Kind.DAMAGED, path=item.source, format="MHTML")
        builder = Builder(item.source, "mhtml")
        decoded = _decode(page, item, builder)
        add_page(decoded.text, builder, whole_page=item.options.whole_page)
        builder.encoding = decoded.encoding
        places = [
            messages.header(message, "snapshot-content-location"),
            messages.header(page, "content-location"),
        ]
        address = metadata([], [], [builder.metadata.address, *places]).address
        builder.metadata = replace(builder.metadata, address=address)
        builder.title = builder.title or messages.header(message, "subject")
        return builder.build()


class Mail:
    """The reader of a message: its subject is the title, its sender the author; attachments are not looked at.

    What isn't the sender's own, where it comes last, is there with `ReadOptions.whole_page` alone.
    """

    def read(self, item: Input, progress: Progress) -> Document:  # noqa: ARG002 - it is done at once
        """The document of a message and of the messages inside of it; see `Reader.read`."""
        message = messages.open_message(item)
        builder = Builder(item.source, "eml")
        subject = messages.header(message, "subject")
        builder.add(BlockKind.TITLE, subject)
        for part, nested in messages.parts_of(message, item.source):
            if nested:
                _add_heads(part, builder)
            else:
                _add_part(part, item, builder, forwards=is_forwarded(subject))
        builder.title = subject
        builder.metadata = metadata([messages.author(message)], [messages.date(message)])
        return builder.build()


def _add_heads(message: Message, builder: Builder) -> None:
    """What a message inside of another says of itself."""
    builder.add(BlockKind.HEADING, messages.header(message, "subject"), 2)
    builder.add(BlockKind.BYLINE, messages.author(message))
    builder.add(BlockKind.DATELINE, messages.header(message, "date"))


def _add_part(part: Message, item: Input, builder: Builder, *, forwards: bool) -> None:
    """Add a text of the message; `forwards` says that its subject calls it a forwarded one."""
    try:
        decoded = _decode(part, item, builder)
    except ReadError as error:
        if error.kind is not Kind.NOT_TEXT:
            raise
        builder.warn(PARTLY_READ)
        return
    builder.encoding = builder.encoding or decoded.encoding
    whole = item.options.whole_page
    if part.get_content_type() in messages.PAGES:
        add_html(decoded.text, builder, forwards=forwards, whole=whole)
        return
    add_text(
        decoded.text,
        builder,
        flowed=_says(part, "format", "flowed"),
        delete_space=_says(part, "delsp", "yes"),
        forwards=forwards,
        whole=whole,
    )


def _decode(part: Message, item: Input, builder: Builder) -> Decoded:
    data = messages.content(part)
    if len(data) > MAX_TEXT:
        raise ReadError(Kind.TOO_LARGE, path=item.source, size=len(data), limit=MAX_TEXT)
    stated = messages.charset(part) or stated_encoding(data)
    decoded = decode(data, item.options.encoding, item.source, stated)
    if decoded.damaged:
        builder.warn(DAMAGED_TEXT)
    return decoded


def _says(part: Message, name: str, value: str) -> bool:
    return str(part.get_param(name) or "").lower() == value
