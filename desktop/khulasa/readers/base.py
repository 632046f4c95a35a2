"""What a reader takes and gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

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
    reads the text of pictures of pages, and of those that are unsafe to quote; `recognise_pages` are the numbers of
    pages to read so whatever is known of them. `whole_page` takes a web page with its navigation and comments, too.
    """

    encoding: str | None = None
    password: str | None = field(default=None, repr=False)  # no log is to hold it
    recognise: bool = False
    whole_page: bool = False
    recognise_pages: frozenset[int] = frozenset()

    @property
    def wants_recogniser(self) -> bool:
        """Whether any page is to be read from its picture."""
        return self.recognise or bool(self.recognise_pages)


AS_IT_COMES = ReadOptions()


class RecognisedWord(NamedTuple):
    """A word read from a picture: where it stands, in pixels from the upper left corner, and how surely, 0 to 100.

    `line` tells which words stand on one line: the numbers of block, paragraph and line.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    line: tuple[int, int, int]


class Recogniser(Protocol):
    """A program that reads the text of a picture."""

    def __call__(self, picture: bytes, dots_per_inch: int) -> Sequence[RecognisedWord]:
        """The words of a picture (a grey PGM file), line by line in reading order. Raises `ReadError`."""
        ...


class Elsewhere(Protocol):
    """Other processes that read parts of a file meanwhile."""

    @property
    def processes(self) -> int:
        """How many there may be."""
        ...

    def begin(self, item: Input, runs: Sequence[tuple[int, int]]) -> Callable[[], Sequence[object]]:
        """Have runs of pages read, each by its first and its last.

        What it gives waits for what comes of them, in order; nothing where any could not be read. That raises
        `WorkerError` where a process crashed, and `MemoryError` where its memory did not do.
        """
        ...


class Growth(Protocol):
    """Whoever shows what has been read of a long document while the rest is read."""

    def is_due(self, read: int, total: int) -> bool:
        """Whether the first pages are to be shown, so many of the total."""
        ...

    def show(self, document: Document, read: int, total: int) -> None:
        """Show them. Their letters are the document's; what is a heading or stands on each page may change yet."""
        ...


@dataclass(frozen=True, slots=True)
class Input:
    """What is to be read: the bytes, what to call them, and what is asked of the reader.

    `media` is the media type where somebody stated one, as clipboards do: "text/html", "text/rtf", else "".
    `recogniser` reads pictures of pages where that is asked for; `elsewhere` takes pages off a reader of many, and
    `growth` shows the first ones before the last are read.
    """

    data: bytes
    source: str = ""
    options: ReadOptions = AS_IT_COMES
    media: str = ""
    recogniser: Recogniser | None = None
    elsewhere: Elsewhere | None = None
    growth: Growth | None = None


Accepts = Callable[[Input], bool]
"""Whether the content of an input, or failing that its name, is of a format."""


class Reader(Protocol):
    """One format's reader."""

    def read(self, item: Input, progress: Progress) -> Document:
        """The document. Raises `ReadError` and nothing else, whatever the bytes are. `progress` counts pages."""
        ...
