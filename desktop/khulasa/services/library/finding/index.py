"""The index over the words of all documents: FTS5 tables, each for a thousand documents.

What is destroyed must stand nowhere in the file, and SQLite 3.40 gets a word out of an FTS5 table by merging all of
the table alone (`optimize`): in one table, that takes as long as the library is large. In tables of a thousand
documents it takes 30 to 50 ms, and what is looked for is found from the newest table on.

`detail=column` keeps which column a word stands in, and no positions; `prefix` keeps lists for the beginnings of one
to three letters, under which most of a library stands. The words are told apart by `query`, so that the tokenizer
only parts them at spaces. The tables hold no text (`content=''`).
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from pathlib import PurePath
from typing import NamedTuple

from khulasa.language.folding import fold
from khulasa.services.library.finding.query import Query, words_of
from khulasa.services.library.packing import clean

SHARD_DOCUMENTS = 1000
_OFTEN = 3  # a text speaks of a word that stands in it so many times; two are chance in an article of 300 words

_TABLE = "words_{:d}"
_OPTIONS = "content='', detail=column, columnsize=0, prefix='1 2 3', tokenize='ascii'"


class Indexed(NamedTuple):
    """What a document is found by."""

    title: str
    path: str
    text: str


def add(connection: sqlite3.Connection, document: int, indexed: Indexed) -> None:
    """Enter a document's words."""
    table = _table_of(document)
    connection.execute(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {table} USING fts5 (often, body, {_OPTIONS})"
    )
    connection.execute(
        f"INSERT INTO {table} (rowid, often, body) VALUES (?, ?, ?)",  # noqa: S608 - our own names
        (document, *_columns(indexed)),
    )
    connection.execute(
        "INSERT OR REPLACE INTO names SELECT id, ?, ?, opened FROM documents WHERE id = ?",
        (*_names(indexed), document),
    )


def remove(connection: sqlite3.Connection, document: int, indexed: Indexed) -> None:
    """Take a document's words out, which needs the same words again; they stand in the file until `scrub`."""
    connection.execute("DELETE FROM names WHERE id = ?", (document,))
    table = _table_of(document)
    connection.execute(
        f"INSERT INTO {table} ({table}, rowid, often, body) VALUES ('delete', ?, ?, ?)",  # noqa: S608
        (document, *_columns(indexed)),
    )


def scrub(connection: sqlite3.Connection, documents: Iterable[int]) -> None:
    """Write the tables of removed documents anew, so that nothing of their words is left in them."""
    for table in sorted(set(map(_table_of, documents))):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608


def clear(connection: sqlite3.Connection) -> None:
    """Take out all words of all documents."""
    for table in _tables(connection):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DELETE FROM names")


def matching(connection: sqlite3.Connection, query: Query, most: int) -> list[int]:
    """The newest documents that hold all words of a query, the last one taken in first."""
    documents: list[int] = []
    for table in _tables(connection):
        sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT ?"  # noqa: S608
        rows = connection.execute(sql, (query.matching, most - len(documents)))
        documents += [row[0] for row in rows]
        if len(documents) >= most:
            break
    return documents


def speaking_of(connection: sqlite3.Connection, query: Query, documents: list[int]) -> set[int]:
    """Those of some documents, the newest first, that hold all words of a query often."""
    often = f"{{often}} : ({query.matching})"
    speaking: set[int] = set()
    for shard, group in groupby(documents, key=lambda document: document // SHARD_DOCUMENTS):
        numbers = [*group]
        table = _TABLE.format(shard)
        sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid BETWEEN ? AND ?"  # noqa: S608
        rows = connection.execute(sql, (often, numbers[-1], numbers[0]))
        speaking.update(row[0] for row in rows)
    return speaking


def _tables(connection: sqlite3.Connection) -> Iterator[str]:
    """The tables of the index, that of the newest documents first."""
    rows = connection.execute(
        "SELECT name FROM sqlite_schema WHERE name GLOB 'words_[0-9]*'"
        " AND sql LIKE 'CREATE VIRTUAL TABLE%'"
    )
    numbers = sorted((int(name.removeprefix("words_")) for (name,) in rows), reverse=True)
    return map(_TABLE.format, numbers)


def _table_of(document: int) -> str:
    return _TABLE.format(document // SHARD_DOCUMENTS)


def _columns(indexed: Indexed) -> tuple[str, str]:
    """What is entered: the words that stand in the text often, and all words, each one time."""
    in_text = Counter(chain.from_iterable(map(_texts, indexed.text.split("\n"))))
    often = (word for word, count in in_text.items() if count >= _OFTEN)
    in_names = chain.from_iterable(map(words_of, _names(indexed)))
    return " ".join(often), " ".join(dict.fromkeys((*in_names, *in_text)))


def _names(indexed: Indexed) -> tuple[str, str]:
    """The title and the file's name, folded."""
    return fold(indexed.title), clean(fold(PurePath(indexed.path).stem))


def _texts(paragraph: str) -> list[str]:
    """The words of a paragraph; one long call would keep the window's thread waiting."""
    return words_of(fold(paragraph))
