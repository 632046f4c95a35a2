"""The readers, in the order in which they are asked: a new format is a new file and a new line here."""

from __future__ import annotations

from khulasa.document.model import Document
from khulasa.readers.base import Input, Reader
from khulasa.readers.plain import PlainText

READERS: tuple[Reader, ...] = (PlainText(),)


def read(item: Input) -> Document:
    """The document of some bytes, by the first reader that accepts them. Raises `ReadError`."""
    reader = next(reader for reader in READERS if reader.accepts(item))
    return reader.read(item)
