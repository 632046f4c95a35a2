"""An older library is found in whole while its index is made anew, step by step, whatever ends the program."""

from __future__ import annotations

import contextlib
import random
import signal
import sqlite3
import subprocess
import sys
import threading

import pytest

from khulasa.services.library import database, migrations
from khulasa.services.library.entry import Opened
from khulasa.services.library.finding import reindexing
from khulasa.services.library.finding.index import Indexed
from khulasa.services.library.finding.query import Query
from khulasa.services.library.library import Library
from khulasa.services.library.packing import pack
from khulasa.services.library.thread import LibraryThread

OLDER = 3
"""Steps that libraries had seen before their index was parted."""


def make_older(folder, documents):
    """A library as version 0.1.0 left it."""
    folder.mkdir(exist_ok=True)
    connection = sqlite3.connect(folder / database.FILE, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    migrations.migrate(connection, migrations.MIGRATIONS[:OLDER])
    connection.execute("BEGIN")
    for number, (title, path, text) in enumerate(documents, 1):
        connection.execute(
            "INSERT INTO documents (content, title, path, language, words, text, added, opened)"
            " VALUES (?, ?, ?, 'ar', 3, ?, 1.0, ?)",
            (Opened("", "", "", 0, text).content, title, path.encode(), pack(text), float(number)),
        )
        reindexing.enter_in_old(connection, number, Indexed(title, path, text))
    connection.execute("COMMIT")
    connection.close()


def documents(count):
    return [
        (f"مقال {number}", f"/articles/souq{number}.txt", f"السوق رقم{number} سوق{number % 7}")
        for number in range(1, count + 1)
    ]


def listed(library, typed):
    entries = library.search(typed, at_least=10_000).entries
    return {entry.title for entry in entries}


def is_old_gone(library):
    names = library._connection.execute("SELECT name FROM sqlite_schema").fetchall()
    return not any(name.startswith("search") for (name,) in names)


@pytest.mark.parametrize("steps", [0, 1, 2, 5, 99])
def test_all_is_found_at_every_moment(tmp_path, steps):
    # GIVEN an older library of which some is moved
    make_older(tmp_path, documents(90))
    library = Library(tmp_path)
    assert library.set_aside is None
    for _ in range(steps):
        library.reindex()
    # THEN all is found by what it was found by
    assert len(listed(library, "السوق")) == 90
    assert listed(library, "رقم17") == listed(library, "souq17") == {"مقال 17"}
    assert len(listed(library, "سوق3")) == 13
    # AND what is opened, renamed, removed meanwhile is found, found anew, found no more
    library.open(Opened("جديد", "/new.txt", "ar", 1, "السوق الجديد"), 200.0)
    for number in (3, 88):
        library.open(Opened("آخر", "/other", "ar", 3, documents(90)[number - 1][2]), 300.0)
    for number in (4, 89):
        library.remove([number])
    while library.reindex():
        pass
    assert is_old_gone(library)
    assert len(listed(library, "السوق")) == 88
    assert listed(library, "الجديد") == {"جديد"}
    assert listed(library, '"رقم3" other') == listed(library, "رقم88 other") == {"آخر"}
    assert listed(library, '"رقم4"') == listed(library, "رقم89") == set()
    assert library._connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    library.close()


def test_a_step_is_small(tmp_path):
    make_older(tmp_path, documents(100))
    library = Library(tmp_path)
    before = reindexing.below(library._connection)
    assert library.reindex()
    assert 0 < before - reindexing.below(library._connection) <= reindexing._STEP_DOCUMENTS
    library.close()


def test_a_new_library_has_nothing_to_move(tmp_path):
    library = Library(tmp_path)
    assert is_old_gone(library)
    assert not library.reindex()
    library.close()


def test_a_damaged_text_keeps_no_other_from_being_moved(tmp_path):
    make_older(tmp_path, documents(30))
    with contextlib.closing(sqlite3.connect(tmp_path / database.FILE)) as connection:
        connection.execute("UPDATE documents SET text = x'00ff' WHERE id = 12")
        connection.commit()
    library = Library(tmp_path)
    while library.reindex():
        pass
    assert listed(library, "رقم11") == {"مقال 11"}
    assert reindexing.matching(library._connection, Query.of("souq12"), 9) == [12]
    library.close()


def test_clearing_an_older_library_leaves_nothing(tmp_path):
    make_older(tmp_path, [("زنجبار", "/zanzibar", "zanzibar " * 9)] * 1 + documents(30))
    library = Library(tmp_path)
    library.reindex()
    library.clear()
    assert not library.reindex()
    library.open(Opened("", "", "ar", 1, "السوق"), 1.0)
    assert len(library.search("السوق").entries) == 1
    library.close()
    assert b"zanzibar" not in (tmp_path / database.FILE).read_bytes()


@pytest.mark.parametrize("moved", [0, 99])
def test_what_is_removed_from_an_older_library_stands_nowhere(tmp_path, moved):
    make_older(tmp_path, [("x", "/zanzibar", "zanzibar " * 9), *documents(50)])
    library = Library(tmp_path)
    for _ in range(moved):
        library.reindex()
    library.remove([1])
    library.close()
    for file in tmp_path.iterdir():
        assert b"zanzibar" not in file.read_bytes(), file.name


def test_the_thread_does_it_when_nobody_asks(tmp_path):
    make_older(tmp_path, documents(60))
    thread = LibraryThread(tmp_path, lambda call: call(), lambda _error: None)
    done = threading.Event()
    thread.ask(lambda library: library.recent(1), lambda _entries: done.set())
    assert done.wait(30)
    gone = threading.Event()

    def look():
        thread.ask(is_old_gone, lambda is_gone: gone.set() if is_gone else None)

    for _ in range(300):
        look()
        if gone.wait(0.1):
            break
    thread.close()
    assert gone.is_set()


MOVER = """
import sys
from pathlib import Path
from khulasa.services.library.entry import Opened
from khulasa.services.library.library import Library
library = Library(Path(sys.argv[1]))
number = 0
print("ready", flush=True)
while library.reindex():
    number += 1
    name = f"{sys.argv[2]}-{number}"
    library.open(Opened(name, "", "ar", 3, f"السوق {name}"), 1000.0)
    print(name, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_killed_at_any_moment_it_loses_nothing(tmp_path):
    chance = random.Random(7)
    make_older(tmp_path, documents(300))
    confirmed: set[str] = {title for title, _, _ in documents(300)}
    for turn in range(6):
        command = [sys.executable, "-P", "-c", MOVER, str(tmp_path), str(turn)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as mover:
            assert mover.stdout is not None
            mover.stdout.readline()
            threading.Event().wait(chance.uniform(0, 0.06))
            mover.kill()
            confirmed.update(line.strip() for line in mover.stdout if line.endswith("\n"))
        library = Library(tmp_path)
        assert library.set_aside is None
        assert library._connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert confirmed <= listed(library, "السوق")
        library.close()
    library = Library(tmp_path)
    while library.reindex():
        pass
    assert confirmed <= listed(library, "السوق")
    assert listed(library, "رقم123") == {"مقال 123"}
    library.close()
