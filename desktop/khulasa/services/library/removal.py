"""What is removed from the library: hidden at once, destroyed when nobody can have it back, then gone from the disk.

A pasted text has its only copy in the library, so that a removal waits in the database: whoever ends the program in
between destroys nothing. The next one that opens the library does what is due.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from khulasa.errors import Kind, LibraryError
from khulasa.services.library import database

UNDO_SECONDS = 20.0
"""So long a removed document can be had back."""

_WRONG_CLOCK_SECONDS = 3600.0  # a removal so far in the future was noted under another clock


def hide(connection: sqlite3.Connection, table: str, row: int, now: float) -> None:
    """Remove a document or a dossier from all lists; nothing of it is destroyed."""
    connection.execute(
        f"UPDATE {table} SET removed = ? WHERE id = ? AND removed IS NULL",  # noqa: S608 - our own names
        (now, row),
    )


def restore(connection: sqlite3.Connection, table: str, row: int) -> None:
    """Have it back, as long as it was not destroyed."""
    connection.execute(f"UPDATE {table} SET removed = NULL WHERE id = ?", (row,))  # noqa: S608


def due(connection: sqlite3.Connection, table: str, now: float) -> list[int]:
    """Those removed that nobody can have back any more."""
    rows = connection.execute(
        f"SELECT id FROM {table} WHERE removed <= ? OR removed > ?",  # noqa: S608
        (now - UNDO_SECONDS, now + _WRONG_CLOCK_SECONDS),
    )
    return [row[0] for row in rows]


def empty_log(connection: sqlite3.Connection, path: Path) -> None:
    """Write the log into the file and cut it to nothing: it holds pages as they were before.

    Raises `LibraryError` `LIBRARY_REMAINS` where somebody who reads keeps the pages as they were.
    """
    is_busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if is_busy:
        raise LibraryError(Kind.LIBRARY_REMAINS, path=str(path))


def delete_set_aside(path: Path) -> None:
    """Delete the libraries that were set aside, with what lies beside them.

    Raises `LibraryError` `LIBRARY_REMAINS`, which names the last that could not be deleted.
    """
    remaining = None
    for file in database.all_set_aside(path):
        try:
            file.unlink(missing_ok=True)
        except OSError:
            remaining = file
    if remaining is not None:
        raise LibraryError(Kind.LIBRARY_REMAINS, path=str(remaining))
