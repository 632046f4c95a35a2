"""From the one table of words that libraries had before to those of `index`, a few documents at a time.

A library of 100,000 documents takes minutes, which nobody shall wait for: the thread of the library does a step
whenever it has nothing else to do, the newest documents first. Each step is a transaction, so that a program that
ends, or is killed, goes on where it was. Until all are done, documents with a number from `below` on are found by the
new tables, the others by the old one.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Sequence
from pathlib import PurePath

from khulasa.language.folding import fold
from khulasa.services.library import removal
from khulasa.services.library.finding import index
from khulasa.services.library.finding.index import Indexed
from khulasa.services.library.finding.query import Query
from khulasa.services.library.packing import clean, unpack

_STEP_DOCUMENTS = 20
_STEP_BYTES = 50_000
"""A step's texts, as they are kept: some 40 ms, after which others have their turn."""


_STEP_PAGES = 300
"""Rows of the old table that are emptied in a step, each of which is written over: some ten milliseconds."""

_OLD_ROWS = {"search_data": 10, "search_docsize": 0}
"""Where the old table's rows are. The first ten tell FTS5 how it is built; without them it drops nothing."""

_EMPTYING = -1
"""Stands for `below` when all documents are moved, and the old table is emptied before it goes."""


def below(connection: sqlite3.Connection) -> int:
    """Documents with a smaller number stand in the old table; 0 where there is none any more."""
    return max(0, _state(connection) or 0)


def is_due(connection: sqlite3.Connection) -> bool:
    """Whether there is something to do."""
    return _state(connection) is not None


def _state(connection: sqlite3.Connection) -> int | None:
    row = connection.execute("SELECT below FROM reindexing").fetchone()
    return None if row is None else int(row[0])


def add(connection: sqlite3.Connection, document: int, indexed: Indexed) -> None:
    """Enter a document's words where it belongs by now."""
    if document < below(connection):
        enter_in_old(connection, document, indexed)
    else:
        index.add(connection, document, indexed)


def remove(connection: sqlite3.Connection, document: int, indexed: Indexed) -> None:
    """Take a document's words out; they stand in the file until `scrub`."""
    if document < below(connection):
        enter_in_old(connection, document, indexed, remove=True)
    else:
        index.remove(connection, document, indexed)


def scrub(connection: sqlite3.Connection, documents: Sequence[int]) -> None:
    """Leave nothing of removed documents' words in the file."""
    first = below(connection)
    moved = [document for document in documents if document >= first]
    if len(moved) < len(documents):
        connection.execute("INSERT INTO search (search) VALUES ('optimize')")
    index.scrub(connection, moved)


def matching(connection: sqlite3.Connection, query: Query, most: int) -> list[int]:
    """The newest documents that hold all words of a query, the last one taken in first; none that was removed."""
    hidden = removal.hidden(connection, "documents")
    documents = _in_tables(connection, query, most + len(hidden))
    return [number for number in documents if number not in hidden][:most]


def _in_tables(connection: sqlite3.Connection, query: Query, most: int) -> list[int]:
    documents = index.matching(connection, query, most)
    first = below(connection)
    if first and len(documents) < most:
        sql = "SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"
        rows = connection.execute(sql, (query.matching, first, most - len(documents)))
        documents += [row[0] for row in rows]
    return documents


def speaking_of(connection: sqlite3.Connection, query: Query, documents: list[int]) -> set[int]:
    """Those of some documents that hold all words of a query often; the old table can't tell."""
    first = below(connection)
    return index.speaking_of(connection, query, [number for number in documents if number >= first])


def clear(connection: sqlite3.Connection) -> None:
    """Take out all words of all documents."""
    index.clear(connection)
    _drop_old(connection)


def step(connection: sqlite3.Connection) -> bool:
    """Move the words of a few documents, inside of a transaction; tells whether there is more to do."""
    first = _state(connection)
    if first is None:
        return False
    if first == _EMPTYING:
        return _empty_old(connection)
    documents = _newest_below(connection, first)
    for number, title, path, text in reversed(documents):
        index.add(connection, number, Indexed(title, os.fsdecode(path), _text(text)))
    lowest = documents[-1][0] if documents else _EMPTYING
    connection.execute("UPDATE reindexing SET below = ?", (lowest,))
    return True


def _empty_old(connection: sqlite3.Connection) -> bool:
    """Empty the old table by a few rows: to drop a large one at once takes a second, in which nobody is answered."""
    for table, kept in _OLD_ROWS.items():
        rows = f"SELECT id FROM {table} WHERE id > ? ORDER BY id DESC LIMIT ?"  # noqa: S608 - our own names
        deleted = connection.execute(
            f"DELETE FROM {table} WHERE id IN ({rows})",  # noqa: S608
            (kept, _STEP_PAGES),
        )
        if deleted.rowcount:
            return True
    _drop_old(connection)
    return False


def _text(stored: bytes) -> str:
    """A text; nothing where it is damaged: whoever opens it is told, and it keeps no other from being moved."""
    try:
        return unpack(stored)
    except (zlib.error, ValueError):
        return ""


def _newest_below(
    connection: sqlite3.Connection, first: int
) -> list[tuple[int, str, bytes, bytes]]:
    sql = "SELECT id, title, path, text FROM documents WHERE id < ? ORDER BY id DESC LIMIT ?"
    documents: list[tuple[int, str, bytes, bytes]] = []
    size = 0
    for row in connection.execute(sql, (first, _STEP_DOCUMENTS)):
        documents.append(row)
        size += len(row[3])
        if size >= _STEP_BYTES:
            break
    return documents


def _drop_old(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM reindexing")
    connection.execute("DROP TABLE IF EXISTS search")


def enter_in_old(
    connection: sqlite3.Connection, document: int, indexed: Indexed, *, remove: bool = False
) -> None:
    """Enter words as libraries had them before, or take them out."""
    stem = PurePath(indexed.path).stem
    words = [clean(fold(part)) for part in (indexed.title, stem, indexed.text)]
    columns, value = ("search, rowid", "'delete', ?") if remove else ("rowid", "?")
    connection.execute(
        f"INSERT INTO search ({columns}, title, name, body) VALUES ({value}, ?, ?, ?)",  # noqa: S608 - our own names
        (document, *words),
    )
