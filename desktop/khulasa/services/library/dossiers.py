"""The dossiers, in the library's database: each change is a transaction, and is on the disk when it is answered.

A change is applied to what the dossier is by then, whichever window it was made in. `private` ones are in memory alone.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from khulasa.dossier.changes import Change
from khulasa.dossier.model import Dossier, Item, Quote
from khulasa.dossier.packing import packed, unpacked
from khulasa.services.library import database, migrations, removal
from khulasa.services.library.packing import clean

_MEMORY = ":memory:"
_QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Listed:
    """A dossier in a list; `changed` is when it was last, in seconds since 1970."""

    id: int
    name: str
    quotes: int
    changed: float


@dataclass(frozen=True, slots=True)
class Stored:
    """A dossier and its number. `unreadable` items are of another make; they stay where they are, and aren't shown."""

    id: int
    dossier: Dossier
    unreadable: int = 0


class Dossiers:
    """All dossiers of a library. Every method raises `LibraryError`; what was answered before it is kept."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    @classmethod
    def private(cls) -> Self:
        """Dossiers that leave no trace: they are gone when the program ends."""
        connection = sqlite3.connect(_MEMORY, isolation_level=None)
        connection.execute("PRAGMA temp_store = MEMORY")
        migrations.migrate(connection)
        return cls(connection, Path(_MEMORY))

    def all(self) -> list[Listed]:
        """The dossiers, the one that was changed last first."""
        query = (
            "SELECT dossiers.id, name, count(dossier_items.id), changed FROM dossiers"
            " LEFT JOIN dossier_items ON dossier = dossiers.id AND kind = ?"
            " WHERE removed IS NULL GROUP BY dossiers.id ORDER BY changed DESC, dossiers.id DESC"
        )
        with database.reading(self._path):
            return [Listed(*row) for row in self._connection.execute(query, (_QUOTE,))]

    def create(self, name: str, now: float) -> Stored:
        """A new dossier without items."""
        with database.writing(self._connection, self._path) as connection:
            added = connection.execute(
                "INSERT INTO dossiers (name, created, changed) VALUES (?, ?, ?)",
                (clean(name), now, now),
            )
            return Stored(added.lastrowid or 0, Dossier(clean(name)))

    def load(self, number: int) -> Stored | None:
        """A dossier as it is now; None where it was removed."""
        with database.reading(self._path):
            return self._load(number)

    def apply(self, number: int, change: Change, now: float) -> Stored | None:
        """Make a change, and tell what the dossier is with it; None where it was removed meanwhile."""
        with database.writing(self._connection, self._path) as connection:
            before = self._load(number)
            if before is None:
                return None
            after = change.applied(before.dossier)
            if after == before.dossier:
                return before
            connection.execute(
                "UPDATE dossiers SET name = ?, changed = ? WHERE id = ?",
                (clean(after.name), now, number),
            )
            _write(connection, number, before.dossier, after)
            return Stored(number, after, before.unreadable)

    def hide(self, number: int, now: float) -> None:
        """Remove a dossier so that it can be had back: it is in no list, and destroyed by `destroy_due`."""
        with database.writing(self._connection, self._path) as connection:
            removal.hide(connection, "dossiers", number, now, is_kept=False)

    def restore(self, number: int) -> None:
        """Have a hidden dossier back; nothing where it was destroyed."""
        with database.writing(self._connection, self._path) as connection:
            removal.restore(connection, "dossiers", number)

    def destroy_due(self, now: float) -> None:
        """Destroy the hidden dossiers that can't be had back any more, so that the file holds nothing of them."""
        with database.reading(self._path):
            due = removal.due(self._connection, "dossiers", now)
        if not due:
            return
        with database.writing(self._connection, self._path) as connection:
            for number in due:
                connection.execute("DELETE FROM dossier_items WHERE dossier = ?", (number,))
                connection.execute("DELETE FROM dossiers WHERE id = ?", (number,))
        with database.reading(self._path):
            removal.empty_log(self._connection, self._path)

    def _load(self, number: int) -> Stored | None:
        row = self._connection.execute(
            "SELECT name FROM dossiers WHERE id = ? AND removed IS NULL", (number,)
        ).fetchone()
        if row is None:
            return None
        values = self._connection.execute(
            "SELECT value FROM dossier_items WHERE dossier = ? ORDER BY place, id", (number,)
        ).fetchall()
        items = [_item(value) for (value,) in values]
        readable = tuple(item for item in items if item is not None)
        return Stored(number, Dossier(str(row[0]), readable), len(items) - len(readable))


def _item(value: object) -> Item | None:
    """An item as it is stored; None where it makes no sense to this version."""
    try:
        return unpacked(json.loads(value)) if isinstance(value, str) else None
    except (ValueError, RecursionError):
        return None


def _write(connection: sqlite3.Connection, number: int, before: Dossier, after: Dossier) -> None:
    """Bring the rows from one state to another: those alone that differ."""
    known = {item.id: (place, item) for place, item in enumerate(before)}
    moved: list[tuple[int, int, str]] = []
    for place, item in enumerate(after):
        before_place, before_item = known.pop(item.id, (None, None))
        if item != before_item:
            connection.execute(
                "INSERT OR REPLACE INTO dossier_items (dossier, id, place, kind, value)"
                " VALUES (?, ?, ?, ?, ?)",
                (number, item.id, place, _kind(item), json.dumps(packed(item))),
            )
        elif place != before_place:
            moved.append((place, number, item.id))
    connection.executemany("UPDATE dossier_items SET place = ? WHERE dossier = ? AND id = ?", moved)
    connection.executemany(
        "DELETE FROM dossier_items WHERE dossier = ? AND id = ?",
        [(number, id_) for id_ in known],
    )


def _kind(item: Item) -> str:
    return _QUOTE if isinstance(item.entry, Quote) else "words"
