"""See also: other documents of the library that share rare words with one, and which words those are."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from khulasa import resources
from khulasa.language.folding import fold
from khulasa.language.frequencies import zipf_of
from khulasa.services.library.entry import COLUMNS, Entry, entry_of
from khulasa.services.library.finding import shared_words
from khulasa.services.library.finding.query import words_of

_ASKED = 24
"""Words of a text that the index is asked about: those that stand in it often and are rare in the language."""

_LEAST_SHARED = 3
"""Two texts that share fewer of those are of one kind, not of one matter."""

_COMMON = 6.0
"""Zipf value of a stem (van Heuven et al. 2014) from which on, once in 1,000 words, it says nothing of a matter."""

_FEW, _SHARE = 5, 10
"""A word is rare in a library where so few documents hold it, or one in so many."""

_ARTICLE = "ال"  # the table has words without it
_SHORTEST = 3  # letters
_SHOWN = 4  # words that say why


@dataclass(frozen=True, slots=True)
class Related:
    """Another document, and why: words of this text, as they are written in it, that stand in that one, too."""

    entry: Entry
    words: tuple[str, ...]


def see_also(
    connection: sqlite3.Connection, text: str, language: str, own: int, most: int
) -> list[Related]:
    """The documents that share most with a text; `own` is its own number in the library, 0 where it has none."""
    written = _written(text)
    asked = _telling_words(text, language)
    documents = shared_words.count(connection)
    holders = max(_FEW, min(shared_words.MOST_HOLDERS, documents // _SHARE))
    shares = shared_words.sharing(connection, asked, documents, holders)
    related: list[Related] = []
    for share in shares:
        if len(related) == most:
            break
        if share.document == own or len(share.words) < _LEAST_SHARED:
            continue
        row = connection.execute(
            f"SELECT {COLUMNS} FROM documents WHERE id = ? AND removed IS NULL",  # noqa: S608 - our own names
            (share.document,),
        ).fetchone()
        if row is not None:
            words = tuple(written[word] for word in share.words[:_SHOWN])
            related.append(Related(entry_of(row), words))
    return related


def _telling_words(text: str, language: str) -> Sequence[str]:
    """The folded words that say what a text is about, those first that are most often and rarest."""
    zipf, common = zipf_of(language), _stop_words(language)
    counts = Counter(words_of(fold(text)))
    worth = {
        word: count * (_COMMON - zipf(word.removeprefix(_ARTICLE)))
        for word, count in counts.items()
        if len(word) >= _SHORTEST and not word.isdigit() and word not in common
    }
    telling = [word for word, value in worth.items() if value > 0]
    return sorted(telling, key=lambda word: (-worth[word], word))[:_ASKED]


@cache
def _stop_words(language: str) -> frozenset[str]:
    return frozenset(map(fold, resources.lines_if_any("language", language, "stopwords.txt")))


def _written(text: str) -> dict[str, str]:
    """How each folded word of a text is written where it stands first."""
    written: dict[str, str] = {}
    for line in text.split("\n"):
        for word in line.split():
            for part in words_of(fold(word)):
                written.setdefault(part, word.strip(".،,؛;:!؟?«»“”\"'()[]…"))
    return written
