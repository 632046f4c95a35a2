"""Dossiers are kept: nothing that was confirmed is lost, whoever else writes, and whatever ends the program."""

from __future__ import annotations

import contextlib
import random
import signal
import sqlite3
import subprocess
import sys
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khulasa.document.seals import seal_of
from khulasa.dossier import changes
from khulasa.dossier.history import History
from khulasa.dossier.model import Dossier, Heading, Item, Note, Quote
from khulasa.dossier.source import Source, content_of
from khulasa.errors import Kind, LibraryError
from khulasa.services.library import database, migrations, removal
from khulasa.services.library.dossiers import Dossiers
from khulasa.services.library.entry import Opened
from khulasa.services.library.library import Library

SOURCE = Source("ab" * 32, "ar", title="مقال", file="souq.txt")


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path)
    yield library
    library.close()


def quote(start, text="قال الوزير"):
    return Quote(SOURCE, start, start + len(text), text, seal_of(text))


def filled(dossiers, count=5):
    """A dossier with quotes, as it was answered last."""
    stored = dossiers.create("ملف الخليج", 1.0)
    change = changes.add(stored.dossier, [Item(quote(at)) for at in range(count)])
    return dossiers.apply(stored.id, change, 2.0)


entries = st.one_of(
    st.builds(quote, st.integers(0, 6)),
    st.builds(Note, st.text()),
    st.builds(Heading, st.text()),
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
@given(st.data())
def test_what_was_answered_is_what_is_loaded(library, data):
    stored = library.dossiers.create(data.draw(st.text()), 1.0)
    for when in range(data.draw(st.integers(1, 5))):
        dossier = stored.dossier
        ids = [changes.FIRST, *(item.id for item in dossier)]
        change = data.draw(
            st.one_of(
                st.builds(
                    lambda new, after, dossier=dossier: changes.add(dossier, map(Item, new), after),
                    st.lists(entries, max_size=3),
                    st.sampled_from(ids),
                ),
                st.builds(changes.remove, st.just(dossier), st.sets(st.sampled_from(ids))),
                st.builds(
                    changes.move, st.just(dossier), st.sampled_from(ids), st.sampled_from(ids)
                ),
                st.builds(changes.word, st.just(dossier), st.sampled_from(ids), st.text()),
            )
        )
        if change is not None:
            stored = library.dossiers.apply(stored.id, change, float(when))
            assert stored.dossier == change.applied(dossier)
        assert library.dossiers.load(stored.id) == stored


def test_the_list_counts_quotes_and_begins_with_the_last_one_changed(library):
    first = filled(library.dossiers, 3)
    second = library.dossiers.create("آخر", 3.0)
    library.dossiers.apply(second.id, changes.add(second.dossier, [Item(Note("x"))]), 4.0)
    listed = [(each.id, each.name, each.quotes) for each in library.dossiers.all()]
    assert listed == [(second.id, "آخر", 0), (first.id, "ملف الخليج", 3)]
    library.dossiers.apply(first.id, changes.rename(first.dossier, "جديد"), 5.0)
    assert [each.name for each in library.dossiers.all()] == ["جديد", "آخر"]


def test_a_history_is_undone_on_the_disk_too(library):
    begin = filled(library.dossiers)
    change = changes.remove(begin.dossier, {begin.dossier.items[2].id})
    after = library.dossiers.apply(begin.id, change, 3.0)
    assert len(after.dossier) == 4
    undo, _history = History().done(change).undo()
    assert library.dossiers.apply(begin.id, undo, 4.0).dossier == begin.dossier


def test_a_quote_hangs_on_no_document_of_the_library(library):
    library.open(Opened("مقال", "/souq.txt", "ar", 2, "قال الوزير"), 1.0)
    stored = filled(library.dossiers)
    library.remove([1])
    library.clear()
    assert library.dossiers.load(stored.id) == stored


def test_the_text_of_a_source_is_had_as_long_as_its_document_is_here(library):
    document = Opened("", "", "ar", 2, "قال الوزير")
    source = Source(content_of(document.text))
    library.open(document, 1.0)
    assert library.text_of(bytes.fromhex(source.content)) == "قال الوزير"
    library.clear()
    assert library.text_of(bytes.fromhex(source.content)) is None


def test_two_windows_add_at_once_and_nothing_is_lost(tmp_path):
    stored = filled(Library(tmp_path).dossiers, 1)

    def collect(first):
        library = Library(tmp_path)
        dossier = stored.dossier  # as the window saw it when it was opened
        for at in range(15):
            change = changes.add(dossier, [Item(quote(first + at)), Item(Note(str(at)))])
            dossier = library.dossiers.apply(stored.id, change, 3.0).dossier
        library.close()

    threads = [threading.Thread(target=collect, args=(first,)) for first in (100, 200, 300)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    library = Library(tmp_path)
    dossier = library.dossiers.load(stored.id).dossier
    assert len(dossier.quotes) == 46
    assert len(dossier) == 91
    library.close()


def test_a_full_disk_is_told_and_what_was_confirmed_stays(library):
    stored = filled(library.dossiers)
    pages = library._connection.execute("PRAGMA page_count").fetchone()[0]
    library._connection.execute(f"PRAGMA max_page_count = {pages}")
    change = changes.add(stored.dossier, [Item(Note("ملاحظة " * 20_000))])
    with pytest.raises(LibraryError) as raised:
        library.dossiers.apply(stored.id, change, 3.0)
    assert raised.value.kind is Kind.LIBRARY_UNAVAILABLE
    assert library.dossiers.load(stored.id) == stored
    library._connection.execute(f"PRAGMA max_page_count = {pages + 1000}")
    assert len(library.dossiers.apply(stored.id, change, 4.0).dossier) == 6


# Removed


def test_a_hidden_dossier_is_in_no_list_comes_back_and_is_destroyed_in_time(library):
    stored = filled(library.dossiers)
    library.dossiers.hide(stored.id, 100.0)
    assert library.dossiers.all() == []
    assert library.dossiers.load(stored.id) is None
    change = changes.rename(stored.dossier, "y")
    assert library.dossiers.apply(stored.id, change, 101.0) is None
    library.dossiers.restore(stored.id)
    assert library.dossiers.load(stored.id) == stored
    library.dossiers.hide(stored.id, 100.0)
    library.destroy_due(99.0 + removal.UNDO_SECONDS)
    library.dossiers.restore(stored.id)
    assert library.dossiers.load(stored.id) == stored
    library.dossiers.hide(stored.id, 100.0)
    library.destroy_due(100.0 + removal.UNDO_SECONDS)
    library.dossiers.restore(stored.id)
    assert library.dossiers.load(stored.id) is None
    assert library.dossiers.create("z", 1.0).id != stored.id


def test_what_was_destroyed_stands_nowhere_in_the_files(tmp_path):
    library = Library(tmp_path)
    stored = library.dossiers.create("zanzibar", 1.0)
    items = [Item(quote(1, "zanzibar " * 50)), Item(Note("zanzibar"))]
    stored = library.dossiers.apply(stored.id, changes.add(stored.dossier, items), 1.0)
    change = changes.remove(stored.dossier, {stored.dossier.items[0].id})
    library.dossiers.apply(stored.id, change, 2.0)
    library.dossiers.hide(stored.id, 10.0)
    library.destroy_due(100.0)
    library.close()
    for file in tmp_path.iterdir():
        assert b"zanzibar" not in file.read_bytes(), file.name


def test_private_dossiers_leave_no_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    dossiers = Dossiers.private()
    stored = filled(dossiers)
    assert dossiers.load(stored.id) == stored
    assert len(dossiers.all()) == 1
    assert list(tmp_path.iterdir()) == []
    assert Dossiers.private().all() == []


# What may be in the file


@pytest.mark.parametrize("value", ["NULL", "7", "x'00'", "''", "'[]'", "'{}'", "'{\"kind\": 3}'"])
def test_an_item_of_another_make_is_counted_and_stays(tmp_path, value):
    library = Library(tmp_path)
    stored = filled(library.dossiers, 3)
    library.close()
    strange = stored.dossier.items[1].id
    with contextlib.closing(sqlite3.connect(tmp_path / database.FILE)) as connection:
        with contextlib.suppress(sqlite3.IntegrityError):  # NULL is refused
            connection.execute(f"UPDATE dossier_items SET value = {value} WHERE id = '{strange}'")
        connection.commit()
    library = Library(tmp_path)
    again = library.dossiers.load(stored.id)
    if again != stored:
        assert again.unreadable == 1
        change = changes.add(again.dossier, [Item(Note("x"))])
        assert library.dossiers.apply(stored.id, change, 3.0).unreadable == 1
        rows = library._connection.execute("SELECT count(*) FROM dossier_items").fetchone()
        assert rows == (4,)
    library.close()


def test_an_older_library_gets_dossiers(tmp_path):
    connection = sqlite3.connect(tmp_path / database.FILE, isolation_level=None)
    migrations.migrate(connection, migrations.MIGRATIONS[:3])
    connection.close()
    library = Library(tmp_path)
    assert library.set_aside is None
    assert library.dossiers.all() == []
    library.close()


# Killed

COLLECTOR = """
import sys
from pathlib import Path
from khulasa.dossier import changes
from khulasa.dossier.model import Item, Note
from khulasa.services.library.library import Library
library = Library(Path(sys.argv[1]))
number = int(sys.argv[2])
dossier = library.dossiers.load(number).dossier
for turn in range(100_000):
    change = changes.add(dossier, [Item(Note(f"{sys.argv[3]}-{turn}"))], changes.FIRST)
    dossier = library.dossiers.apply(number, change, 1.0).dossier
    if turn % 3 == 2:
        last = dossier.items[1].id
        dossier = library.dossiers.apply(number, changes.move(dossier, last, changes.FIRST), 1.0).dossier
        print("moved", last, flush=True)
    print("added", f"{sys.argv[3]}-{turn}", flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_killed_at_any_moment_it_loses_nothing_that_was_confirmed(tmp_path):
    chance = random.Random(11)
    library = Library(tmp_path)
    number = library.dossiers.create("ملف", 1.0).id
    library.close()
    confirmed: set[str] = set()
    for turn in range(8):
        command = [sys.executable, "-P", "-c", COLLECTOR, str(tmp_path), str(number), str(turn)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as collector:
            assert collector.stdout is not None
            lines = [collector.stdout.readline() for _ in range(chance.randint(1, 12))]
            threading.Event().wait(chance.uniform(0, 0.02))
            collector.kill()
            lines += [line for line in collector.stdout if line.endswith("\n")]
        confirmed |= {line.split()[1] for line in lines if line.startswith("added")}
        library = Library(tmp_path)
        assert library.set_aside is None
        assert library._connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        dossier = library.dossiers.load(number).dossier
        assert confirmed <= {item.words for item in dossier}
        places = library._connection.execute("SELECT place FROM dossier_items ORDER BY place")
        assert [place for (place,) in places] == [*range(len(dossier))]
        library.close()


def test_an_empty_dossier_has_no_items(library):
    stored = library.dossiers.create("x", 1.0)
    assert stored.dossier == Dossier("x")
    assert library.dossiers.load(stored.id) == stored
    assert library.dossiers.load(999) is None
