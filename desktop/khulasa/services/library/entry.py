"""A document of the library: as it is handed in, and as it is listed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Self

from khulasa.dossier.source import content_of
from khulasa.services.library.finding.hits import Hits, Place, places_of
from khulasa.summary.model import Analysis

COLUMNS = "id, title, path, language, words, opened"
"""Of the table `documents`: what an entry is made of."""

_TYPES = (int, str, bytes, str, int, float)


@dataclass(frozen=True, slots=True)
class Opened:
    """A document that was opened, as far as the library has to know it; `path` is "" for a pasted text."""

    title: str
    path: str
    language: str
    words: int
    text: str
    places: tuple[Place, ...] = ()

    @classmethod
    def of(cls, analysis: Analysis, path: str) -> Self:
        """What there is to keep of an analysis."""
        document = analysis.document
        absolute = os.path.abspath(path) if path else ""  # noqa: PTH100 - a link stays the link that was opened
        return cls(
            document.title,
            absolute,
            document.language,
            sum(analysis.word_counts),
            document.text,
            places_of(document),
        )

    @property
    def content(self) -> bytes:
        """What tells a text from every other, wherever its file lies."""
        return bytes.fromhex(content_of(self.text))


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the library; `opened` is when it was last, in seconds since 1970.

    `hits` are where it holds what was looked for, None where nothing was. `removed` is when it was removed, in the same
    seconds, None for one that is there.
    """

    id: int
    title: str
    path: str
    language: str
    words: int
    opened: float
    hits: Hits | None = None
    removed: float | None = None

    @property
    def name(self) -> str:
        """What to call it: its title, else its file."""
        return self.title or PurePath(self.path).name


def entry_of(row: tuple[Any, ...], hits: Hits | None = None) -> Entry:
    """The entry of a row with `COLUMNS`. Raises `TypeError` where another program has put in something else."""
    if tuple(map(type, row)) != _TYPES:
        raise TypeError(row)
    number, title, path, language, words, opened = row
    return Entry(number, title, os.fsdecode(path), language, words, opened, hits)
