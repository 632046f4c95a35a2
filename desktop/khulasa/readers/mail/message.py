"""Messages by the standard library's parser: their headers, and which parts are to be read."""

from __future__ import annotations

import binascii
import email
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.encoding import canonical, decode
from khulasa.readers.mail.mailbox import mailbox
from khulasa.readers.properties import one_line

MAX_BYTES = 64 * 1024 * 1024
MAX_PARTS = 2000
MAX_DEPTH = 50

LONGEST_HEADER = 4000
"""Characters of a header that are looked at: four lines of the longest that RFC 5322 allows. The standard library's
parsers of encoded words and parameters take the square of a header's length."""

_PREFERRED = (
    "text/html",
    "application/xhtml+xml",
    "multipart/related",
    "text/plain",
    "multipart/mixed",
    "multipart/alternative",
)

PAGES = ("text/html", "application/xhtml+xml")
_TEXTS = ("text/plain", *PAGES)


class BoundedMessage(Message):
    """A message whose headers are cut as they come in, before anything parses them."""

    def set_raw(self, name: str, value: str) -> None:
        """Take a header."""
        super().set_raw(name, value[:LONGEST_HEADER])


class Part(NamedTuple):
    """A part to be read: a text, or a message within the message, whose own parts follow."""

    message: Message
    nested: bool


def open_message(item: Input) -> Message:
    """The message. Raises `ReadError`: `TOO_LARGE`, and `TOO_COMPLEX` where its parts nest too deep."""
    if len(item.data) > MAX_BYTES:
        raise ReadError(Kind.TOO_LARGE, path=item.source, size=len(item.data), limit=MAX_BYTES)
    try:
        data = item.data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
        return email.message_from_bytes(data, _class=BoundedMessage)
    except RecursionError:
        raise ReadError(Kind.TOO_COMPLEX, path=item.source) from None


def parts_of(message: Message, source: str) -> Iterator[Part]:
    """The parts to be read, in order: of alternatives the richest, of attachments none but messages.

    Raises `ReadError` `TOO_COMPLEX` where there are too many, or where they nest too deep.
    """
    waiting = [(message, 0)]
    count = 0
    while waiting:
        part, depth = waiting.pop()
        count += 1
        if depth > MAX_DEPTH or count > MAX_PARTS:
            raise ReadError(Kind.TOO_COMPLEX, path=source)
        kind = part.get_content_type()
        inner = _inner(part)
        if kind == "multipart/alternative":
            inner = sorted(inner, key=_preference)[:1]
        elif kind == "multipart/related":
            inner = _root(part, inner)
        if part is not message and kind == "message/rfc822":
            yield from (Part(each, nested=True) for each in inner[:1])
        elif kind in _TEXTS and part.get_content_disposition() != "attachment":
            yield Part(part, nested=False)
        waiting += [(each, depth + 1) for each in reversed(inner)]


def header(message: Message, name: str) -> str:
    """A header as a person reads it, its encoded words decoded; "" where there is none."""
    return one_line(_decoded(_raw(message, name)))


def author(message: Message) -> str:
    """The name of who sent it, else the address."""
    sender = mailbox(_raw(message, "from"))
    return one_line(_decoded(sender.name) or sender.address)


def date(message: Message) -> str:
    """When it was sent, in ISO 8601; "" where that makes no sense."""
    try:
        return parsedate_to_datetime(_raw(message, "date")).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def content(message: Message) -> bytes:
    """The bytes of a part, decoded as it says; as they stand where that fails."""
    try:
        data = message.get_payload(decode=True)
    except (ValueError, LookupError):
        data = None
    return data if isinstance(data, bytes) else b""


def charset(message: Message) -> str:
    """The encoding that a part names, "" where it names none."""
    try:
        return message.get_content_charset() or ""
    except ValueError:  # a NUL within the name
        return ""


def _inner(part: Message) -> list[Message]:
    payload = (
        part.get_payload() if part.is_multipart() else None
    )  # a text would be decoded, whatever it says of itself
    return (
        [each for each in payload if isinstance(each, Message)] if isinstance(payload, list) else []
    )


def _root(part: Message, inner: list[Message]) -> list[Message]:
    """The part that all others belong to: the one that `start` names (RFC 2387), or where a browser says it was.

    Where nothing is named, it is the first.
    """
    start = str(part.get_param("start") or "").strip()
    place = _raw(part, "snapshot-content-location").strip()
    named = [
        each
        for each in inner
        if (start and _raw(each, "content-id").strip() == start)
        or (place and _raw(each, "content-location").strip() == place)
    ]
    return (named or inner)[:1]


def _preference(part: Message) -> int:
    kind = part.get_content_type()
    return _PREFERRED.index(kind) if kind in _PREFERRED else len(_PREFERRED)


def _raw(message: Message, name: str) -> str:
    return next((str(value) for key, value in message.raw_items() if key.lower() == name), "")


def _decoded(value: str) -> str:
    try:
        pieces = decode_header(value.replace("\r", "").replace("\n", ""))
    except (HeaderParseError, binascii.Error, ValueError):
        pieces = [(value, None)]
    return "".join(_piece(text, codec) for text, codec in pieces)


def _piece(text: bytes | str, codec: str | None) -> str:
    data = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
    name = canonical(codec) if codec else None
    try:
        return data.decode(name) if name else decode(data).text
    except (UnicodeError, LookupError, ReadError):
        return data.decode("utf-8", "replace")
