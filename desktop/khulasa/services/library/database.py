"""One SQLite file: opened, brought up to date, and set aside where it is damaged or newer than this program.

What SQLite raises becomes `LibraryError` here.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from khulasa.errors import Kind, LibraryError
from khulasa.services.library import migrations

FILE = "library.sqlite3"
_PATIENCE_SECONDS = 5.0
_CACHED_STATEMENTS = 512
"""A search asks each table of the index twice, of which a library of 100,000 documents has a hundred."""

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_WRONG_VALUES = (zlib.error, TypeError, ValueError, OverflowError, AttributeError)
"""What Python raises of values that another program has put into the file."""

_BESIDE = ("", "-wal", "-shm", "-journal")


def connect(folder: Path) -> tuple[sqlite3.Connection, LibraryError | None]:
    """A connection to a library that works, and what was wrong with the one that had to be set aside for it.

    Raises `LibraryError` where there can be none: no room, no permission, another program that does not let go.
    """
    path = folder / FILE
    with telling(path):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        return _open(path), None
    except LibraryError as error:
        if error.kind not in {Kind.LIBRARY_DAMAGED, Kind.LIBRARY_NEWER}:
            raise
        if _is_in_use(path):
            raise LibraryError(
                Kind.LIBRARY_UNAVAILABLE, path=str(path), reason=str(error)
            ) from error
        aside = set_aside(path)
        return _open(path), LibraryError(error.kind, path=str(aside))


def _open(path: Path) -> sqlite3.Connection:
    with telling(path):
        if path.exists() and not path.is_file():  # a pipe or a device may never end
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
        connection = sqlite3.connect(
            path,
            timeout=_PATIENCE_SECONDS,
            isolation_level=None,
            cached_statements=_CACHED_STATEMENTS,
        )
        try:
            _prepare(connection, path)
        except (sqlite3.Error, LibraryError, OSError):
            connection.close()
            raise
        return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    if migrations.version(connection) > len(migrations.MIGRATIONS):
        raise LibraryError(Kind.LIBRARY_NEWER, path=str(path))
    connection.execute("PRAGMA trusted_schema = OFF")
    foreign = "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')"
    if connection.execute(foreign).fetchone()[0]:  # what we do would do something else, too
        raise LibraryError(Kind.LIBRARY_DAMAGED, path=str(path), reason=foreign)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # what was confirmed outlives a power cut, too
    connection.execute("PRAGMA secure_delete = ON")
    migrations.migrate(connection)
    connection.execute("SELECT id, desk FROM documents ORDER BY opened DESC LIMIT 1").fetchone()
    path.chmod(0o600)


def _is_in_use(path: Path) -> bool:
    """Whether another process has the file open: renamed under it, the file would lose what it writes."""
    with suppress(sqlite3.Error):
        connection = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            return (error.sqlite_errorcode & 0xFF) == sqlite3.SQLITE_BUSY
        finally:
            connection.close()
    return False


def set_aside(path: Path) -> Path:
    """Give a library that is of no use another name, with what lies beside it; nothing is written over.

    Raises `LibraryError`.
    """
    number = 1
    while any(_beside(path, number, end).exists() for end in _BESIDE):
        number += 1
    with telling(path):
        for end in _BESIDE:
            with suppress(FileNotFoundError):
                path.with_name(path.name + end).rename(_beside(path, number, end))
    return _beside(path, number, "")


def all_set_aside(path: Path) -> list[Path]:
    """The files of all libraries that were set aside."""
    return sorted(path.parent.glob(f"{path.stem}.aside-*{path.suffix}*"))


def _beside(path: Path, number: int, end: str) -> Path:
    return path.with_name(f"{path.stem}.aside-{number}{path.suffix}{end}")


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """What SQLite or the system raises here is raised as `LibraryError`."""
    try:
        yield
    except sqlite3.Error as error:
        # The lowest byte is the primary code; the rest tells which page, or which call, it was.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        kind = (
            Kind.LIBRARY_DAMAGED
            if code in _DAMAGE or _is_not_ours(error)
            else Kind.LIBRARY_UNAVAILABLE
        )
        raise LibraryError(kind, path=str(path), reason=str(error)) from error
    except OSError as error:
        raise LibraryError(
            Kind.LIBRARY_UNAVAILABLE, path=str(path), reason=error.strerror or ""
        ) from error


def _is_not_ours(error: sqlite3.Error) -> bool:
    """Whether a table, or a column of one, is not what the migrations have made."""
    words = ("no such table", "no such column", "table ")
    return isinstance(error, sqlite3.OperationalError) and str(error).startswith(words)


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """As `telling`; values that make no sense are damage, too: SQLite keeps any type in any column."""
    with telling(path):
        try:
            yield
        except _WRONG_VALUES as error:
            raise LibraryError(Kind.LIBRARY_DAMAGED, path=str(path), reason=str(error)) from error


@contextmanager
def writing(connection: sqlite3.Connection, path: Path) -> Iterator[sqlite3.Connection]:
    """A `transaction` in which the same is told."""
    with reading(path), transaction(connection):
        yield connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing; when it ends without an error, it is on the disk."""
    connection.execute("BEGIN IMMEDIATE")
    with connection:  # commits at its end, or takes all of it back
        yield
