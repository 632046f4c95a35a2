"""Which documents of a library share words, rare ones counting more: by the index, without a look at their texts."""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from khulasa.services.library.finding import reindexing
from khulasa.services.library.finding.query import Query, Term

MOST_HOLDERS = 300
"""A word that more documents hold tells nothing apart; counting on would take as long as the library is large."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """A document, the words that it shares, the rarest first, and what they are worth together."""

    document: int
    words: tuple[str, ...]
    worth: float


def holding_all(connection: sqlite3.Connection, words: Iterable[str], most: int) -> list[int]:
    """The newest documents that hold all of some folded words."""
    return reindexing.matching(connection, _whole(words), most)


def sharing(
    connection: sqlite3.Connection,
    words: Iterable[str],
    documents: int,
    holders_at_most: int = MOST_HOLDERS,
) -> list[Sharing]:
    """The documents that hold any of some folded words which are not common, the most worth first.

    A word's worth is log(1 + N / df), its inverse document frequency, of N `documents`; one that more than
    `holders_at_most` hold has none.
    """
    worth: dict[str, float] = {}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for word in dict.fromkeys(words):
        found = holding_all(connection, [word], holders_at_most + 1)
        if not 0 < len(found) <= holders_at_most:
            continue
        worth[word] = math.log1p(documents / len(found))
        for document in found:
            holders[document].append(word)
    shares = [
        Sharing(
            document,
            tuple(sorted(shared, key=worth.__getitem__, reverse=True)),
            sum(worth[word] for word in shared),
        )
        for document, shared in holders.items()
    ]
    return sorted(shares, key=lambda share: (-share.worth, -share.document))


def count(connection: sqlite3.Connection) -> int:
    """How many documents there are, about: what was removed is counted, too."""
    (last,) = connection.execute("SELECT max(id) FROM documents").fetchone()
    return last or 0


def _whole(words: Iterable[str]) -> Query:
    return Query(tuple(Term((word,), begins=False) for word in words))
