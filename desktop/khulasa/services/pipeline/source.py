"""Where an article comes from. Light: the window's process imports it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A file by its path, or bytes from standard input, or a text that was pasted; one of the three.

    A file that was opened already has its bytes in `data`, too: the child that reads them may open none.
    `media` is the media type of a text that was pasted, "" for plain text; `readers.base.Input` knows which.
    """

    path: str = ""
    data: bytes | None = None
    text: str | None = None
    media: str = ""

    @classmethod
    def file(cls, path: str) -> Self:
        """A file on disk."""
        return cls(path=path)

    @property
    def is_file(self) -> bool:
        """Whether it is a file on disk."""
        return bool(self.path) and self.path != STANDARD_INPUT

    @classmethod
    def standard_input(cls, data: bytes) -> Self:
        """What came through standard input."""
        return cls(path=STANDARD_INPUT, data=data)

    @classmethod
    def pasted(cls, text: str, media: str = "") -> Self:
        """A text from the clipboard, or one that was dropped."""
        return cls(text=text, media=media)
