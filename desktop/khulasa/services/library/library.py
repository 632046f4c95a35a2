"""The library: every document that was opened, found again by its content, by its words, or as the last ones.

Belongs to one thread (see `thread`). Several processes may have the same library open; each transaction is short.
"""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Self

from khulasa.errors import Kind, LibraryError
from khulasa.language.folding import fold
from khulasa.readers.base import MAX_TEXT
from khulasa.services.library import database, removal
from khulasa.services.library.excerpt import Excerpt, excerpt
from khulasa.services.library.reading_state import ReadingState
from khulasa.summary.model import Analysis

_COLUMNS = "documents.id, documents.title, path, language, words, opened"
MOST_FOUND = 200

_LARGEST_TEXT = 4 * MAX_TEXT
"""Bytes of a text as it is kept: no character of a file takes more than four."""

_WRONG_VALUES = (zlib.error, TypeError, ValueError, OverflowError, AttributeError)
"""What Python raises of values that another program has put into the file: SQLite keeps any type in any column."""

_QUOTES = re.compile('["\0]')  # what would end a word in a query of FTS5


@dataclass(frozen=True, slots=True)
class Opened:
    """A document that was opened, as far as the library has to know it; `path` is "" for a pasted text."""

    title: str
    path: str
    language: str
    words: int
    text: str

    @classmethod
    def of(cls, analysis: Analysis, path: str) -> Self:
        """What there is to keep of an analysis."""
        document = analysis.document
        absolute = os.path.abspath(path) if path else ""  # noqa: PTH100 - a link stays the link that was opened
        return cls(
            document.title, absolute, document.language, sum(analysis.word_counts), document.text
        )

    @property
    def content(self) -> bytes:
        """What tells a text from every other, wherever its file lies."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).digest()


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the library; `opened` is when it was last, in seconds since 1970."""

    id: int
    title: str
    path: str
    language: str
    words: int
    opened: float
    excerpt: Excerpt | None = None

    @property
    def name(self) -> str:
        """What to call it: its title, else its file."""
        return self.title or PurePath(self.path).name


class Library:
    """An open library. Every method raises `LibraryError`; a damaged file is then set aside by the next `open`."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / database.FILE
        self._connection, self.set_aside = database.connect(folder)
        """`set_aside`: what was wrong with the library that lay here before, where one had to give way."""

    def close(self) -> None:
        """Let go of the file."""
        with suppress(sqlite3.Error):
            self._connection.close()

    def open(self, document: Opened, now: float) -> ReadingState | None:
        """Note that a document was opened, and tell how it was left; None where it is new here."""
        content = document.content
        with self._writing() as connection:
            query = "SELECT id, title, path, desk FROM documents WHERE content = ?"
            row = connection.execute(query, (content,)).fetchone()
            if row is None:
                self._add(connection, document, content, now)
                return None
            known, title, path, state = row
            connection.execute(
                "UPDATE documents SET opened = ?, removed = NULL WHERE id = ?", (now, known)
            )
            self._rename(connection, known, (title, _path(path)), document)
            return ReadingState.from_json(state)

    def _rename(
        self, connection: sqlite3.Connection, known: int, before: tuple[str, str], document: Opened
    ) -> None:
        """Enter another title or another place of a known text. A text that is pasted stays where its file is."""
        after = (_clean(document.title), document.path or before[1])
        if after == before:
            return
        self._index(connection, known, before, document.text, remove=True)
        connection.execute(
            "UPDATE documents SET title = ?, path = ? WHERE id = ?",
            (after[0], os.fsencode(after[1]), known),
        )
        self._index(connection, known, after, document.text)

    def _add(
        self, connection: sqlite3.Connection, document: Opened, content: bytes, now: float
    ) -> None:
        packed = zlib.compress(document.text.encode("utf-8", "surrogatepass"), 6)
        added = connection.execute(
            "INSERT INTO documents (content, title, path, language, words, text, added, opened)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                content,
                _clean(document.title),
                os.fsencode(document.path),
                document.language,
                document.words,
                packed,
                now,
                now,
            ),
        )
        self._index(
            connection, added.lastrowid, (_clean(document.title), document.path), document.text
        )

    @staticmethod
    def _index(
        connection: sqlite3.Connection,
        row: int | None,
        names: tuple[str, str],
        text: str,
        *,
        remove: bool = False,
    ) -> None:
        """Enter a document's words, or take them out, which needs the same words again."""
        title, path = names
        words = (fold(title), fold(_clean(PurePath(path).stem)), _folded(text))
        columns, value = ("search, rowid", "'delete', ?") if remove else ("rowid", "?")
        connection.execute(
            f"INSERT INTO search ({columns}, title, name, body) VALUES ({value}, ?, ?, ?)",  # noqa: S608 - our own names
            (row, *words),
        )

    def leave(self, content: bytes, state: ReadingState) -> None:
        """Keep how a document was left; nothing where it was removed meanwhile."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE documents SET desk = ? WHERE content = ?", (state.to_json(), content)
            )

    def recent(self, most: int = MOST_FOUND) -> list[Entry]:
        """The documents that were opened last, the last one first."""
        query = f"SELECT {_COLUMNS} FROM documents WHERE removed IS NULL ORDER BY opened DESC, id DESC LIMIT ?"  # noqa: S608 - our own names
        with self._telling():
            return [_entry(row) for row in self._connection.execute(query, (most,))]

    def search(self, words: str, most: int = MOST_FOUND) -> list[Entry]:
        """The documents that hold words beginning like each of these, the best first; all where there are none."""
        folded = _QUOTES.sub(" ", fold(_clean(words)))
        prefixes = [word for word in folded.split() if any(map(str.isalnum, word))]
        if not prefixes:
            return self.recent(most) if not words.strip() else []
        matching = " ".join(f'"{word}" *' for word in prefixes)
        query = (
            f"SELECT {_COLUMNS}, text FROM documents JOIN"  # noqa: S608
            " (SELECT rowid AS found, bm25(search, 8.0, 4.0, 1.0) AS score FROM search WHERE search MATCH ?"
            " ORDER BY score LIMIT ?) ON documents.id = found WHERE removed IS NULL ORDER BY score, opened DESC"
        )
        with self._telling():
            rows = self._connection.execute(query, (matching, most)).fetchall()
            return [
                _entry(row[:-1], _excerpt(row[1], _unpacked(row[-1]), prefixes)) for row in rows
            ]

    def text(self, entry: int) -> str | None:
        """The text of a document, None where it was removed."""
        with self._telling():
            row = self._connection.execute(
                "SELECT text FROM documents WHERE id = ?", (entry,)
            ).fetchone()
            return None if row is None else _unpacked(row[0])

    def hide(self, entry: int, now: float) -> None:
        """Remove a document so that it can be had back: it is in no list, and destroyed by `destroy_due`."""
        with self._writing() as connection:
            removal.hide(connection, entry, now)

    def restore(self, entry: int) -> None:
        """Have a hidden document back; nothing where it was destroyed."""
        with self._writing() as connection:
            removal.restore(connection, entry)

    def destroy_due(self, now: float) -> None:
        """Take out the hidden documents that can't be had back any more."""
        with self._telling():
            entries = removal.due(self._connection, now)
        for entry in entries:
            self.remove(entry)

    def remove(self, entry: int) -> None:
        """Take a document out, so that the file holds nothing of it any more."""
        with self._writing() as connection:
            row = connection.execute(
                "SELECT title, path, text FROM documents WHERE id = ?", (entry,)
            ).fetchone()
            if row is None:
                return
            self._index(connection, entry, (row[0], _path(row[1])), _unpacked(row[2]), remove=True)
            connection.execute("DELETE FROM documents WHERE id = ?", (entry,))
            connection.execute(
                "INSERT INTO search (search) VALUES ('optimize')"
            )  # its words stand there until then
        self._empty_log()

    def clear(self) -> None:
        """Take everything out, so that no file holds anything of it any more; what was set aside, too."""
        with self._writing() as connection:
            connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
            connection.execute("DELETE FROM documents")
        with self._telling():
            self._connection.execute("VACUUM")
        try:
            removal.delete_set_aside(self.path)
        finally:
            self._empty_log()

    def _empty_log(self) -> None:
        with self._telling():
            removal.empty_log(self._connection, self.path)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        with database.telling(self.path):
            try:
                yield
            except _WRONG_VALUES as error:
                raise LibraryError(
                    Kind.LIBRARY_DAMAGED, path=str(self.path), reason=str(error)
                ) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._telling(), database.transaction(self._connection):
            yield self._connection


def _entry(
    row: tuple[int, str, bytes, str, int, float], around_match: Excerpt | None = None
) -> Entry:
    if tuple(map(type, row)) != _TYPES:
        raise TypeError(row)
    number, title, path, language, words, opened = row
    return Entry(number, title, _path(path), language, words, opened, around_match)


_TYPES = (int, str, bytes, str, int, float)
"""Of the columns that an entry is made of."""


def _excerpt(title: str, text: str, prefixes: list[str]) -> Excerpt | None:
    """Words around what was found, those of the title only where the words stand nowhere else: it is shown anyway."""
    return excerpt(text.removeprefix(title), prefixes) or excerpt(text, prefixes)


def _path(stored: bytes) -> str:
    return os.fsdecode(stored)


def _clean(text: str) -> str:
    """The text without halves of characters, which SQLite takes no more than UTF-8 does."""
    return text.encode("utf-8", "replace").decode()


def _folded(text: str) -> str:
    """The text folded paragraph by paragraph: one long call would keep the window's thread waiting."""
    return "\n".join(_clean(fold(paragraph)) for paragraph in text.split("\n"))


def _unpacked(stored: bytes) -> str:
    """The text; bytes that unpack without end are as damaged as any others. Raises `zlib.error`, `ValueError`."""
    unpacking = zlib.decompressobj()
    text = unpacking.decompress(stored, _LARGEST_TEXT)
    if not unpacking.eof:
        raise ValueError(len(stored))
    return text.decode("utf-8", "surrogatepass")
