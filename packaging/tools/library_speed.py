"""Measure the library with many made documents: searching, taking in, removing, and the index made anew.

    python packaging/tools/library_speed.py --documents 100000

in the environment of the project, which takes some ten minutes and 1.5 GB. The library is made as version 0.1.0 made
it, and searched as that did; then its index is parted step by step, and it is searched again. The words are made: their
frequencies fall as Zipf's law says, a third begin with the article, and letters are as common as in Arabic. Times are
of the processor, in milliseconds, the least of three.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import accumulate
from pathlib import Path

from khulasa.language.folding import fold
from khulasa.services.library import database, migrations
from khulasa.services.library.entry import Opened
from khulasa.services.library.finding import reindexing
from khulasa.services.library.finding.index import Indexed
from khulasa.services.library.library import Library
from khulasa.services.library.packing import pack, unpack

WORDS = 300
VOCABULARY = 60_000
OLDER_STEPS = 3  # migrations that version 0.1.0 had
LETTERS = {**dict.fromkeys("اي", 30), **dict.fromkeys("لمنرتوبسعد", 10)}
RARE_LETTERS = dict.fromkeys("فهقكحجشصخطثذضزغظء", 4)
BEGINNINGS = {"": 55, "ال": 30, "و": 8, "بال": 5, "ك": 2}


class Articles:
    """Made articles, the same each time."""

    def __init__(self) -> None:
        self._chance = random.Random(1)
        self.words = [self._word() for _ in range(VOCABULARY)]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))

    def _word(self) -> str:
        letters = {**LETTERS, **RARE_LETTERS}
        count = self._chance.randint(2, 6)
        beginning = self._chance.choices([*BEGINNINGS], [*BEGINNINGS.values()])[0]
        return beginning + "".join(self._chance.choices([*letters], [*letters.values()], k=count))

    def make(self, number: int) -> Opened:
        """An article of five paragraphs, whose first words are its title."""
        words = self._chance.choices(self.words, cum_weights=self._weights, k=WORDS)
        lines = [" ".join(words[at : at + WORDS // 5]) for at in range(0, WORDS, WORDS // 5)]
        path = f"/articles/{number}.txt"
        return Opened(" ".join(words[:8]), path, "ar", WORDS, "\n".join(lines))

    def queries(self) -> dict[str, str]:
        """What is looked for, by what it is."""
        words = self.words
        return {
            "one letter": "ا",
            "two letters": "ال",
            "a very common word": words[0],
            "a common word": words[300],
            "a rare word": words[20_000],
            "no word": "ظظظظ",
            "a letter and a rare word": f"ا {words[9000]}",
            "three letters": "ا و م",
            "a phrase of common words": f'"{words[0]} {words[1]}"',
            "a phrase of less common words": f'"{words[60]} {words[90]}"',
            "nothing": "",
        }


def main() -> None:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000)
    count = parser.parse_args().documents
    articles = Articles()
    with tempfile.TemporaryDirectory() as folder:
        make_older(Path(folder), articles, count)
        before = {
            name: least(older_search(folder, typed)) for name, typed in articles.queries().items()
        }
        before["destroy a document"] = older_destroy(folder, articles)
        library = Library(Path(folder))
        steps = reindex(library)
        print(f"{count:,} documents of {WORDS} words; the index made anew in {len(steps):,} steps,")
        print(f"{sum(steps) / 1000:.0f} s in all, the longest {max(steps):.0f} ms.\n")
        print("| what | 0.1.0 | now | documents to list |\n|---|---:|---:|---:|")
        for name, typed in articles.queries().items():
            now = least(partial(library.search, typed))
            results = library.search(typed)
            listed = len(results.entries) + len(results.rest)
            print(f"| {name} | {before[name]:.0f} | {now:.0f} | {listed:,} |")
        for name, action in changes(library, articles, count).items():
            then = f"{before[name]:.0f}" if name in before else "–"
            print(f"| {name} | {then} | {least(action):.0f} | |")
        library.close()


def make_older(folder: Path, articles: Articles, count: int) -> None:
    """A library as version 0.1.0 left it."""
    connection = sqlite3.connect(folder / database.FILE, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = OFF")  # while it is made, nothing waits for the disk
    migrations.migrate(connection, migrations.MIGRATIONS[:OLDER_STEPS])
    for first in range(1, count + 1, 500):
        with in_one_go(connection):
            for number in range(first, min(first + 500, count + 1)):
                enter(connection, number, articles.make(number))
    connection.close()


def enter(connection: sqlite3.Connection, number: int, article: Opened) -> None:
    """A document as version 0.1.0 took it in."""
    connection.execute(
        "INSERT INTO documents (content, title, path, language, words, text, added, opened)"
        " VALUES (?, ?, ?, 'ar', ?, ?, 1.0, ?)",
        (
            article.content,
            article.title,
            article.path.encode(),
            WORDS,
            pack(article.text),
            float(number),
        ),
    )
    reindexing.enter_in_old(connection, number, Indexed(article.title, article.path, article.text))


@contextmanager
def in_one_go(connection: sqlite3.Connection) -> Iterator[None]:
    """A transaction."""
    connection.execute("BEGIN")
    with connection:
        yield


def older_search(folder: str, typed: str) -> Callable[[], object]:
    """A search as version 0.1.0 made it: 200 documents by bm25, each unpacked and folded for the words around."""
    connection = sqlite3.connect(Path(folder) / database.FILE)
    matching = " ".join(f'"{word}" *' for word in fold(typed).replace('"', " ").split())
    sql = (
        "SELECT title, text FROM documents JOIN (SELECT rowid AS number, bm25(search, 8.0, 4.0, 1.0)"
        " AS score FROM search WHERE search MATCH ? ORDER BY score LIMIT 200)"
        " ON documents.id = number ORDER BY score, opened DESC"
    )
    if not matching:
        sql = "SELECT title, path FROM documents WHERE ? = '' ORDER BY opened DESC LIMIT 10000"
        return lambda: connection.execute(sql, ("",)).fetchall()
    return lambda: [fold(unpack(row[1])) for row in connection.execute(sql, (matching,))]


def older_destroy(folder: str, articles: Articles) -> float:
    """Milliseconds of taking the words of a document out as version 0.1.0 did; done one time, for it takes so long."""
    connection = sqlite3.connect(Path(folder) / database.FILE, isolation_level=None)
    connection.execute("PRAGMA secure_delete = ON")
    article = articles.make(0)  # whose words stand there is all the same to the time
    start = time.process_time()
    with in_one_go(connection):
        indexed = Indexed(article.title, article.path, article.text)
        reindexing.enter_in_old(connection, 1, indexed, remove=True)
        connection.execute("INSERT INTO search (search) VALUES ('optimize')")
    connection.close()
    return 1000 * (time.process_time() - start)


def reindex(library: Library) -> list[float]:
    """Make the index anew; the milliseconds of each step."""
    steps: list[float] = []
    more = True
    while more:
        start = time.process_time()
        more = library.reindex()
        steps.append(1000 * (time.process_time() - start))
    return steps


def changes(library: Library, articles: Articles, count: int) -> dict[str, Callable[[], object]]:
    """What changes a library, by what it is."""
    numbers = iter(range(count // 2, count))
    new = iter([articles.make(count + number) for number in range(3)])
    known = library.recent(1)[0]
    text = library.text(known.id) or ""
    document = Opened(known.title, known.path, "ar", WORDS, text)
    return {
        "open a library": lambda: Library(library.path.parent).close(),
        "take in a document": lambda: library.open(next(new), 1.0),
        "open a known document": lambda: library.open(document, 2.0),
        "remove a document": lambda: library.hide([next(numbers)], 3.0),
        "destroy a document": lambda: library.remove([next(numbers)]),
        "the last ten": lambda: library.recent(10),
    }


def least(action: Callable[[], object]) -> float:
    """Milliseconds of the processor, the least of three."""
    times = []
    for _ in range(3):
        start = time.process_time()
        action()
        times.append(1000 * (time.process_time() - start))
    return min(times)


if __name__ == "__main__":
    main()
