"""The library's tables, as steps in order: a new version adds a function at the end and changes none before it.

SQLite keeps the number of steps that a file has seen (`user_version`), each in a transaction of its own.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

Migration = Callable[[sqlite3.Connection], None]


def create_documents(connection: sqlite3.Connection) -> None:
    """One row a document.

    `content` is the hash of its text; `path` holds the system's own bytes; `text` is compressed; times are seconds
    since 1970; `desk` is how the reader left it, as JSON.
    """
    connection.execute(
        "CREATE TABLE documents ("
        " id INTEGER PRIMARY KEY, content BLOB NOT NULL UNIQUE, title TEXT NOT NULL, path BLOB NOT NULL,"
        " language TEXT NOT NULL, words INTEGER NOT NULL, text BLOB NOT NULL, desk TEXT NOT NULL DEFAULT '{}',"
        " added REAL NOT NULL, opened REAL NOT NULL)"
    )
    connection.execute("CREATE INDEX documents_by_time ON documents (opened DESC)")


def create_search(connection: sqlite3.Connection) -> None:
    """The index over folded words. It holds no text of its own: what is shown comes from `documents`."""
    connection.execute(
        "CREATE VIRTUAL TABLE search USING fts5"
        " (title, name, body, content='', tokenize='unicode61 remove_diacritics 0')"
    )


def add_removed(connection: sqlite3.Connection) -> None:
    """When a document was removed, in seconds since 1970; NULL for one that is there. It is destroyed later."""
    connection.execute("ALTER TABLE documents ADD COLUMN removed REAL")


def begin_reindexing(connection: sqlite3.Connection) -> None:
    """From one table of words to those of `index`: what `reindexing` goes on with; a new library has nothing to move.

    `below` is the number from which on documents stand in the new tables; there is no row when all of them do.
    `names` has what documents are ranked by, without the texts between them: folded names, and when it was opened.
    """
    connection.execute(
        "CREATE TABLE names (id INTEGER PRIMARY KEY, title TEXT NOT NULL, name TEXT NOT NULL, opened REAL NOT NULL)"
    )
    connection.execute(
        "CREATE INDEX documents_removed ON documents (removed) WHERE removed IS NOT NULL"
    )
    connection.execute("CREATE TABLE reindexing (below INTEGER NOT NULL)")
    (last,) = connection.execute("SELECT max(id) FROM documents").fetchone()
    if last is None:
        connection.execute("DROP TABLE search")
    else:
        connection.execute("INSERT INTO reindexing VALUES (?)", (last + 1,))


def add_places(connection: sqlite3.Connection) -> None:
    """Where paragraphs and pages begin, packed; empty for a document that was not opened since."""
    connection.execute("ALTER TABLE documents ADD COLUMN places BLOB NOT NULL DEFAULT x''")


def add_dossiers(connection: sqlite3.Connection) -> None:
    """The dossiers, and a row an item, whose `value` is JSON (`dossier.packing`); places count from 0 without gaps.

    No number is given twice: a window may still hold that of a dossier which another has removed.
    """
    connection.execute(
        "CREATE TABLE dossiers (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
        " created REAL NOT NULL, changed REAL NOT NULL, removed REAL)"
    )
    connection.execute(
        "CREATE TABLE dossier_items (dossier INTEGER NOT NULL, id TEXT NOT NULL, place INTEGER NOT NULL,"
        " kind TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (dossier, id))"
    )
    connection.execute("CREATE INDEX dossier_items_by_place ON dossier_items (dossier, place)")


MIGRATIONS: tuple[Migration, ...] = (
    create_documents,
    create_search,
    add_removed,
    begin_reindexing,
    add_places,
    add_dossiers,
)


def version(connection: sqlite3.Connection) -> int:
    """How many steps a file has seen."""
    steps: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return steps


def migrate(connection: sqlite3.Connection, steps: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Take the steps that a file has not seen; two processes may try at once."""
    while version(connection) < len(steps):
        connection.execute("BEGIN IMMEDIATE")
        with connection:
            done = version(connection)
            if done < len(steps):
                steps[done](connection)
                connection.execute(f"PRAGMA user_version = {done + 1}")
