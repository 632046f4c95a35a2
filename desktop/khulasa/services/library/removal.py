"""What is removed from the library: hidden at once, kept for a month, destroyed after it, then gone from the disk.

A pasted text has its only copy in the library, so that a removal waits in the database: whoever ends the program in
between destroys nothing. The next one that opens the library does what is due.

`removed` is when that was. What shall not be kept, since the reader works in private, is noted as if it had been
removed so long ago that no more time is left than for taking it back: a program that is killed leaves nothing more.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from khulasa.errors import Kind, LibraryError
from khulasa.services.library import database

KEPT_SECONDS = 30 * 86_400.0
"""So long a removed document is kept: thirty days, as a desktop's own trash keeps files where it empties itself."""

UNDO_SECONDS = 20.0
"""So long at least something can be had back that is not kept, whichever program destroys what is due."""

_WRONG_CLOCK_SECONDS = 3600.0  # a removal so far in the future was noted under another clock


def hide(
    connection: sqlite3.Connection, table: str, row: int, now: float, *, is_kept: bool
) -> None:
    """Remove a document or a dossier from all lists; nothing of it is destroyed yet."""
    removed = now if is_kept else kept_since(now)
    connection.execute(
        f"UPDATE {table} SET removed = ? WHERE id = ? AND removed IS NULL",  # noqa: S608 - our own names
        (removed, row),
    )


def restore(connection: sqlite3.Connection, table: str, row: int) -> None:
    """Have it back, as long as it was not destroyed."""
    connection.execute(f"UPDATE {table} SET removed = NULL WHERE id = ?", (row,))  # noqa: S608


def due(connection: sqlite3.Connection, table: str, now: float) -> list[int]:
    """Those removed that nobody can have back any more."""
    rows = connection.execute(
        f"SELECT id FROM {table} WHERE removed <= ? OR removed > ?",  # noqa: S608
        (now - KEPT_SECONDS, now + _WRONG_CLOCK_SECONDS),
    )
    return [row[0] for row in rows]


def kept_since(now: float) -> float:
    """What was removed after this moment is kept; what was removed at it or before is so no more, or never was."""
    return now - KEPT_SECONDS + UNDO_SECONDS


def not_kept(connection: sqlite3.Connection, table: str, now: float) -> list[int]:
    """Those removed that are to be destroyed as soon as the program ends, for then nobody takes them back."""
    rows = connection.execute(
        f"SELECT id FROM {table} WHERE removed <= ?",  # noqa: S608
        (kept_since(now),),
    )
    return [row[0] for row in rows]


def hidden(connection: sqlite3.Connection, table: str) -> set[int]:
    """All that was removed and is not destroyed yet."""
    rows = connection.execute(f"SELECT id FROM {table} WHERE removed IS NOT NULL")  # noqa: S608
    return {row[0] for row in rows}


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
