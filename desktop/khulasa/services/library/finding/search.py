"""A search: which documents, in which order, and page by page what a list shows of them.

The index tells which documents hold the words, of many the newest. Only the documents of one page are unpacked, for
the words around; a phrase is then looked for in their texts, since the index knows no order of words.
"""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from khulasa.language.folding import fold
from khulasa.services.library import removal
from khulasa.services.library.entry import COLUMNS, Entry, entry_of
from khulasa.services.library.finding import reindexing
from khulasa.services.library.finding.hits import Line, hits_in, lines_of
from khulasa.services.library.finding.query import Query, Term
from khulasa.services.library.packing import unpack, unpack_places

NEWEST = 2000
"""Of more documents than so many, the newest are ranked: who gets so many types another word."""

PAGE = 12
"""Documents a page: as many as a window shows at once."""

_LETTERS_COMPARED = 60_000
"""Letters of texts that are looked through for the phrases of a page; they take some ten milliseconds."""

_TITLE, _NAME, _OFTEN = 8, 4, 2
"""What a word counts that stands in the title, in the file's name, often in the text.

The first two are the weights that bm25 had before; the third is as much as is needed for an order among the others.
"""


@dataclass(frozen=True, slots=True)
class Results:
    """A page of a search. `rest` are the documents of the pages that come, the best first.

    `is_cut` says that the words stand in more documents than `NEWEST`, and that others than the newest are left out.
    A document of `rest` may turn out not to hold a phrase.
    """

    query: Query | None
    entries: tuple[Entry, ...] = ()
    rest: tuple[int, ...] = ()
    is_cut: bool = False

    @property
    def may_shrink(self) -> bool:
        """Whether less than `rest` may come."""
        return self.query is not None and bool(self.query.phrases)


def begin(connection: sqlite3.Connection, typed: str, most: int) -> Results:
    """All documents for words that were typed, none of them shown yet; for no words, the last `most` opened."""
    query = Query.of(typed)
    if not query.terms:
        return Results(None, rest=() if typed.strip() else _latest(connection, most))
    documents = reindexing.matching(connection, query, NEWEST + 1)
    ranked = _ranked(connection, query, documents[:NEWEST])
    return Results(query, rest=ranked, is_cut=len(documents) > NEWEST)


def next_page(connection: sqlite3.Connection, results: Results) -> Results:
    """The page that comes after another. It may be empty where a phrase is rare, and others come after it."""
    entries: list[Entry] = []
    letters = done = 0
    for number in results.rest:
        if len(entries) == PAGE or letters >= _LETTERS_COMPARED:
            break
        done += 1
        row = _row(connection, number)
        if row is None:
            continue
        lines = [] if results.query is None else lines_of(unpack(row[-2]))
        letters += sum(len(line.text) for line in lines)
        if (entry := _entry(row, lines, results.query)) is not None:
            entries.append(entry)
    return replace(results, entries=tuple(entries), rest=results.rest[done:])


def _latest(connection: sqlite3.Connection, most: int) -> tuple[int, ...]:
    """The documents that were opened last; the index over times tells them without a look at their rows."""
    hidden = removal.hidden(connection, "documents")
    sql = "SELECT id FROM documents ORDER BY opened DESC, id DESC LIMIT ?"
    rows = connection.execute(sql, (most + len(hidden),))
    return tuple(number for (number,) in rows if number not in hidden)[:most]


def _ranked(connection: sqlite3.Connection, query: Query, documents: list[int]) -> tuple[int, ...]:
    """The documents, the best first; of equals the one that was opened last.

    What the names of a document are worth is not known before `reindexing` has come to it.
    """
    speaking = reindexing.speaking_of(connection, query, documents)
    patterns = [_pattern(term) for term in query.terms]
    rows = connection.execute(
        "SELECT id, title, name, opened FROM names WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(documents),),
    )
    worth = dict.fromkeys(documents, (0, 0.0))
    for number, title, name, opened in rows:
        often = _OFTEN * (number in speaking)
        worth[number] = _score(patterns, title, name) + often, opened
    order = sorted((*worth[number], number) for number in documents)
    return tuple(number for _, _, number in reversed(order))


def _score(patterns: list[re.Pattern[str]], title: str, name: str) -> int:
    """What the names of a document, which are folded, are worth."""
    return sum(
        _TITLE if pattern.search(title) else _NAME if pattern.search(name) else 0
        for pattern in patterns
    )


def _pattern(term: Term) -> re.Pattern[str]:
    """What finds a term in a folded name. It is for the order alone, and may overlook a word of rare signs."""
    words = r"[\W_]+".join(map(re.escape, term.words))
    return re.compile(rf"(?<![^\W_]){words}" + ("" if term.begins else r"(?![^\W_])"))


def _row(connection: sqlite3.Connection, number: int) -> tuple[Any, ...] | None:
    """What an entry is made of, and the text and the places as they lie there; None for what was removed meanwhile."""
    sql = f"SELECT {COLUMNS}, text, places FROM documents WHERE id = ? AND removed IS NULL"  # noqa: S608 - our own names
    row: tuple[Any, ...] | None = connection.execute(sql, (number,)).fetchone()
    return row


def _entry(row: tuple[Any, ...], lines: list[Line], query: Query | None) -> Entry | None:
    """A document as it is listed; None where it doesn't hold a phrase."""
    entry = entry_of(row[:-2])
    if query is None:
        return entry
    paragraphs = [fold(entry.title), fold(PurePath(entry.path).stem)]
    paragraphs += [line.folded for line in lines]
    if not all(any(map(phrase.stands_in, paragraphs)) for phrase in query.phrases):
        return None
    return replace(entry, hits=hits_in(lines, query, entry.title, unpack_places(row[-1])))
