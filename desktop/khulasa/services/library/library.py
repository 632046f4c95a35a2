"""The library: every document that was opened, found again by its content, by its words, or as the last ones.

Belongs to one thread (see `thread`). Several processes may have the same library open; each transaction is short.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from khulasa.by_name import load
from khulasa.document.model import Document
from khulasa.dossier.source import content_of
from khulasa.services.library import database, removal
from khulasa.services.library.dossiers import Dossiers
from khulasa.services.library.entry import COLUMNS, Entry, Opened, entry_of
from khulasa.services.library.finding import reindexing, search
from khulasa.services.library.finding.hits import spans_in
from khulasa.services.library.finding.index import Indexed
from khulasa.services.library.finding.query import Query, Span
from khulasa.services.library.finding.search import Results
from khulasa.services.library.finding.see_also import Related, see_also
from khulasa.services.library.packing import clean, pack, pack_places, unpack
from khulasa.services.library.reading_state import ReadingState

if TYPE_CHECKING:
    from khulasa.quotations.model import Checked

MOST_FOUND = 200
MOST_RELATED = 5
_CHECK = "khulasa.services.library.finding.quotable:check"
"""Imported for the first report: the window opens the library before it shows an article."""

_DESTROYED_AT_ONCE = 20
"""Documents that are taken out in a transaction, some 200 ms: who asks for something waits no longer."""

MOST_LISTED = 10_000
"""Documents that are listed where nothing is looked for: nobody scrolls through more."""


class Library:
    """An open library. Every method raises `LibraryError`; a damaged file is then set aside by the next `open`."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / database.FILE
        self._connection, self.set_aside = database.connect(folder)
        """`set_aside`: what was wrong with the library that lay here before, where one had to give way."""
        self.dossiers = Dossiers(self._connection, self.path)

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
                _add(connection, document, content, now)
                return None
            known, title, path, state = row
            connection.execute(
                "UPDATE documents SET opened = ?, removed = NULL, places = ? WHERE id = ?",
                (now, pack_places(document.places), known),
            )
            connection.execute("UPDATE names SET opened = ? WHERE id = ?", (now, known))
            _rename(connection, known, Indexed(title, os.fsdecode(path), document.text), document)
            return ReadingState.from_json(state)

    def leave(self, content: bytes, state: ReadingState) -> None:
        """Keep how a document was left; nothing where it was removed meanwhile."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE documents SET desk = ? WHERE content = ?", (state.to_json(), content)
            )

    def recent(self, most: int = MOST_FOUND) -> list[Entry]:
        """The documents that were opened last, the last one first."""
        query = f"SELECT {COLUMNS} FROM documents WHERE removed IS NULL ORDER BY opened DESC, id DESC LIMIT ?"  # noqa: S608 - our own names
        with self._telling():
            return [entry_of(row) for row in self._connection.execute(query, (most,))]

    def search(self, typed: str, at_least: int = 0) -> Results:
        """The documents that hold words beginning like each of these, and phrases in quotation marks, the best first.

        Where nothing was typed, those that were opened last. A first page is shown, or as many as there shall be.
        """
        with self._telling():
            results = search.next_page(
                self._connection, search.begin(self._connection, typed, MOST_LISTED)
            )
        while results.rest and len(results.entries) < at_least:
            page = self.more(results)
            results = replace(page, entries=results.entries + page.entries)
        return results

    def more(self, results: Results) -> Results:
        """The next page of a search."""
        with self._telling():
            return search.next_page(self._connection, results)

    def reindex(self) -> bool:
        """Bring the index of an older library up to date by a step; tells whether there is more to do."""
        with self._telling():
            if not reindexing.is_due(self._connection):
                return False
        with self._writing() as connection:
            return reindexing.step(connection)

    def text(self, entry: int) -> str | None:
        """The text of a document, None where it was removed."""
        with self._telling():
            row = self._connection.execute(
                "SELECT text FROM documents WHERE id = ?", (entry,)
            ).fetchone()
            return None if row is None else unpack(row[0])

    def found_in(self, entry: int, typed: str) -> tuple[str, list[Span]] | None:
        """The text of a document with all places that hold what was typed; None where it was removed."""
        text = self.text(entry)
        return None if text is None else (text, spans_in(text, Query.of(typed)))

    def state(self, entry: int) -> ReadingState | None:
        """How a document was left, None where it was removed."""
        with self._telling():
            query = "SELECT desk FROM documents WHERE id = ?"
            row = self._connection.execute(query, (entry,)).fetchone()
            return None if row is None else ReadingState.from_json(row[0])

    def text_of(self, content: bytes) -> str | None:
        """The text with a digest: see `Opened.content`; None where it is not here."""
        with self._telling():
            query = "SELECT text FROM documents WHERE content = ? AND removed IS NULL"
            row = self._connection.execute(query, (content,)).fetchone()
            return None if row is None else unpack(row[0])

    def check(self, report: Document) -> Checked:
        """Look for the quotations of a report in all documents but itself."""
        checked: Checked = load(_CHECK)(self._connection, self.path, report)
        return checked

    def see_also(self, document: Document, most: int = MOST_RELATED) -> list[Related]:
        """Other documents that share rare words with one, the nearest first."""
        content = bytes.fromhex(content_of(document.text))
        with self._telling():
            row = self._connection.execute(
                "SELECT id FROM documents WHERE content = ?", (content,)
            ).fetchone()
            own = 0 if row is None else row[0]
            return see_also(self._connection, document.text, document.language, own, most)

    def hide(self, entries: Iterable[int], now: float, *, is_kept: bool = True) -> None:
        """Remove documents, all or none, so that they can be had back: they are in no list, and found by nothing.

        `destroy_due` destroys them: after a month, or, where they shall not be kept, as soon as nobody takes them back.
        """
        with self._writing() as connection:
            for entry in entries:
                removal.hide(connection, "documents", entry, now, is_kept=is_kept)

    def restore(self, entries: Iterable[int]) -> None:
        """Have hidden documents back; nothing of those that were destroyed."""
        with self._writing() as connection:
            for entry in entries:
                removal.restore(connection, "documents", entry)

    def removed(self, now: float, most: int = MOST_FOUND) -> list[Entry]:
        """The removed documents that are kept, the one that was removed last first."""
        query = (
            f"SELECT {COLUMNS}, removed FROM documents WHERE removed > ?"  # noqa: S608 - our own names
            " ORDER BY removed DESC, id DESC LIMIT ?"
        )
        with self._telling():
            rows = self._connection.execute(query, (removal.kept_since(now), most))
            return [replace(entry_of(row[:-1]), removed=float(row[-1])) for row in rows]

    def count_removed(self, now: float) -> int:
        """How many documents `removed` has, however many."""
        query = "SELECT count(*) FROM documents WHERE removed > ?"
        with self._telling():
            count: int = self._connection.execute(query, (removal.kept_since(now),)).fetchone()[0]
            return count

    def destroy_due(self, now: float) -> bool:
        """Take out some of the hidden documents and dossiers that can't be had back; tells whether there are more."""
        self.dossiers.destroy_due(now)
        with self._telling():
            due = removal.due(self._connection, "documents", now)
        return self._destroy(partial(removal.due, now=now)) if due else False

    def destroy_not_kept(self, now: float) -> None:
        """Take out all hidden documents that shall not be kept, for nobody can take them back any more."""
        with self._telling():
            not_kept = removal.not_kept(self._connection, "documents", now)
        while not_kept and self._destroy(partial(removal.not_kept, now=now)):
            pass

    def _destroy(self, find: Callable[[sqlite3.Connection, str], list[int]]) -> bool:
        """Take out the first of what is found; tells whether there is more."""
        with self._writing() as connection:
            entries = find(connection, "documents")
            self._take_out(connection, entries[:_DESTROYED_AT_ONCE])
        self._empty_log()
        return len(entries) > _DESTROYED_AT_ONCE

    def remove(self, entries: Sequence[int]) -> None:
        """Take documents out, all or none, so that the file holds nothing of them any more."""
        with self._writing() as connection:
            self._take_out(connection, entries)
        self._empty_log()

    def _take_out(self, connection: sqlite3.Connection, entries: Sequence[int]) -> None:
        for entry in entries:
            row = connection.execute(
                "SELECT title, path, text FROM documents WHERE id = ?", (entry,)
            ).fetchone()
            if row is not None:
                indexed = Indexed(row[0], os.fsdecode(row[1]), unpack(row[2]))
                reindexing.remove(connection, entry, indexed)
                connection.execute("DELETE FROM documents WHERE id = ?", (entry,))
        reindexing.scrub(connection, entries)

    def clear(self) -> None:
        """Take all documents out, removed ones and what was set aside, too: no file holds anything of them any more.

        Dossiers stay: what a reader has collected hangs on no document.
        """
        with self._writing() as connection:
            reindexing.clear(connection)
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

    def _telling(self) -> AbstractContextManager[None]:
        return database.reading(self.path)

    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        return database.writing(self._connection, self.path)


def _add(connection: sqlite3.Connection, document: Opened, content: bytes, now: float) -> None:
    title = clean(document.title)
    added = connection.execute(
        "INSERT INTO documents (content, title, path, language, words, text, added, opened, places)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            content,
            title,
            os.fsencode(document.path),
            document.language,
            document.words,
            pack(document.text),
            now,
            now,
            pack_places(document.places),
        ),
    )
    number = added.lastrowid or 0  # an INSERT that was done has one
    reindexing.add(connection, number, Indexed(title, document.path, document.text))


def _rename(connection: sqlite3.Connection, known: int, before: Indexed, document: Opened) -> None:
    """Enter another title or another place of a known text. A text that is pasted stays where its file is."""
    after = Indexed(clean(document.title), document.path or before.path, document.text)
    if after == before:
        return
    reindexing.remove(connection, known, before)
    connection.execute(
        "UPDATE documents SET title = ?, path = ? WHERE id = ?",
        (after.title, os.fsencode(after.path), known),
    )
    reindexing.add(connection, known, after)
