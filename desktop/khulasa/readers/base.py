"""What a reader takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from khulasa.document.model import Document
from khulasa.document.progress import Progress

MAX_BYTES = 128 * 1024 * 1024
"""A larger file is refused."""

MAX_TEXT = 24 * 1024 * 1024
"""A text of more bytes is refused: this is about two million Arabic words."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a person asks of a reader.

    `encoding` is the one that they insist on, None to detect it; `password` opens an encrypted file. `recognise`
    reads the text of pictures of pages. `whole_page` takes a web page with its navigation and comments, too.
    """

    encoding: str | None = None
    password: str | None = None
    recognise: bool = False
    whole_page: bool = False


AS_IT_COMES = ReadOptions()


@dataclass(frozen=True, slots=True)
class Input:
    """What is to be read: the bytes, what to call them, and what is asked of the reader.

    `media` is the media type where somebody stated one, as clipboards do: "text/html", "text/rtf", else "".
    """

    data: bytes
    source: str = ""
    options: ReadOptions = AS_IT_COMES
    media: str = ""


class Reader(Protocol):
    """One format's reader."""

    def accepts(self, item: Input) -> bool:
        """Whether the content, or failing that the name, is of this format."""
        ...

    def read(self, item: Input, progress: Progress) -> Document:
        """The document. Raises `ReadError` and nothing else, whatever the bytes are. `progress` counts pages."""
        ...
