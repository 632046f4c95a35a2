"""What a reader takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from khulasa.document.model import Document

MAX_BYTES = 24 * 1024 * 1024
"""A larger file is refused: this is about two million Arabic words."""


@dataclass(frozen=True, slots=True)
class Input:
    """What is to be read: the bytes, what to call them, and the encoding that the person insists on."""

    data: bytes
    source: str = ""
    encoding: str | None = None


class Reader(Protocol):
    """One format's reader."""

    def accepts(self, item: Input) -> bool:
        """Whether the content, or failing that the name, is of this format."""
        ...

    def read(self, item: Input) -> Document:
        """The document. Raises `ReadError` and nothing else, whatever the bytes are."""
        ...
