"""The readers, in the order in which they are asked. To add a format, write a file and add a line."""

from __future__ import annotations

from khulasa.document.model import Document
from khulasa.document.progress import Progress, ignore
from khulasa.readers.base import Input, Reader
from khulasa.readers.pdf.reader import PdfReader
from khulasa.readers.plain import PlainText

READERS: tuple[Reader, ...] = (PdfReader(), PlainText())
"""The first that accepts an input reads it; plain text, which accepts all, comes last."""


def read(item: Input, progress: Progress = ignore) -> Document:
    """The document that an input holds. Raises `ReadError` and nothing else, whatever the bytes are."""
    return next(reader for reader in READERS if reader.accepts(item)).read(item, progress)
