"""The library: what was opened is found again, by content, by words and by time; and what is removed is gone."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khulasa.errors import Kind, LibraryError
from khulasa.services.library import database, migrations, packing, removal
from khulasa.services.library.entry import Opened
from khulasa.services.library.finding import search as finding_search
from khulasa.services.library.library import Library
from khulasa.services.library.reading_state import ReadingState
from khulasa.summary.choose import Length

TEXT = "اِفتُتِحَ السُّوقُ الكبير.\nقال محمّد إنّ المدرسة بُنيت قبل عام ١٩٩٠."
ARTICLE = Opened("سوق القرية", "/articles/souq.txt", "ar", 7, TEXT)
OTHER = Opened("", "/articles/tram.txt", "en", 4, "The tram line opened again.")
PATHS = (
    st.text(st.characters(exclude_characters="\0"), min_size=1)  # Windows takes lone surrogates
    if sys.platform == "win32"
    else st.binary(min_size=1).filter(lambda name: b"\0" not in name).map(os.fsdecode)
)
"""Any path that a file system can give."""
LEFT = ReadingState(((0, 5),), ((3, 9),), (), ((1, 2),), ("سوق",), Length(ratio=0.25), True, 17)


@pytest.fixture
def library(tmp_path):
    made = Library(tmp_path)
    yield made
    made.close()


def names(entries):
    return [entry.name for entry in entries]


def search(library, typed):
    """The first page."""
    return list(library.search(typed).entries)


def test_a_document_comes_back_as_it_was_left(library):
    assert library.open(ARTICLE, 1.0) is None
    library.leave(ARTICLE.content, LEFT)
    assert library.open(ARTICLE, 2.0) == LEFT


def test_the_same_text_at_another_place_under_another_name_is_the_same_document(library):
    # GIVEN a document that was left in some way
    library.open(ARTICLE, 1.0)
    library.leave(ARTICLE.content, LEFT)
    # WHEN its file is moved and renamed
    moved = replace(ARTICLE, path="/elsewhere/renamed.txt", title="عنوان آخر")
    # THEN it is restored, once in the library, and found by its new name only
    assert library.open(moved, 2.0) == LEFT
    assert [(entry.path, entry.title) for entry in library.recent()] == [(moved.path, moved.title)]
    assert names(search(library, "renamed")) == ["عنوان آخر"]
    assert search(library, "القرية") == search(library, "souq") == []


def test_a_pasted_text_does_not_take_the_place_of_its_file(library):
    library.open(ARTICLE, 1.0)
    library.open(replace(ARTICLE, path=""), 2.0)
    assert library.recent()[0].path == ARTICLE.path


def test_the_last_comes_first(library):
    library.open(ARTICLE, 1.0)
    library.open(OTHER, 2.0)
    assert names(library.recent()) == ["tram.txt", "سوق القرية"]
    library.open(ARTICLE, 3.0)
    assert names(library.recent(1)) == ["سوق القرية"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("السوق", "السُّوقُ"),
        ("افتتح", "اِفتُتِحَ"),
        ("المدرسه", "المدرسة"),
        ("1990", "١٩٩٠"),
        ("مُحمد", "محمّد"),
        ("مح", "مح"),
    ],
)
def test_words_are_found_however_they_are_spelt_and_shown_as_they_stand(library, words, found):
    library.open(ARTICLE, 1.0)
    library.open(OTHER, 2.0)
    (entry,) = search(library, words)
    assert entry.title == ARTICLE.title
    assert entry.hits is not None
    (hit,) = entry.hits.shown
    assert hit.excerpt.match == ARTICLE.text[hit.start : hit.end] == found
    assert hit.excerpt.before + found + hit.excerpt.after in ARTICLE.text


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"title": "tram"}, {"path": "tram.txt"}),
        ({"path": "tram.txt"}, {"text": "tram opened."}),
        ({"title": "tram"}, {"text": "tram " * 4}),
        ({"text": "tram " * 6}, {"text": "tram opened."}),
    ],
    ids=[
        "title before name",
        "name before text",
        "title before many in the text",
        "many before one",
    ],
)
@pytest.mark.parametrize("later", [0, 1])
def test_where_a_word_stands_decides_who_comes_first(library, better, worse, later):
    """GIVEN documents alike but for where the word stands THEN a title counts before a name, a name before the text."""
    plain = Opened("report", "report.txt", "en", 20, "A line about many other things, long enough.")
    documents = [
        replace(plain, **{"path": f"{at}.txt", "text": f"{plain.text} {at}", **facts})
        for at, facts in enumerate((better, worse))
    ]
    for when, document in enumerate(documents if later else documents[::-1], 1):
        library.open(document, float(when))
    first, second = search(library, "tram")
    assert (first.title, first.path) == (documents[0].title, documents[0].path)
    assert (second.title, second.path) == (documents[1].title, documents[1].path)


def test_all_words_must_be_there_and_a_word_only_begins_so(library):
    library.open(OTHER, 1.0)
    assert names(search(library, "tram open")) == ["tram.txt"]
    assert search(library, "tram closed") == search(library, "pened") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text())
def test_no_words_can_upset_the_search(library, words):
    library.open(ARTICLE, 1.0)
    assert all(entry.title == ARTICLE.title for entry in search(library, words))


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
@given(st.text(min_size=1), st.text(), PATHS)
def test_any_text_title_and_path_is_kept_and_removed(library, text, title, path):
    document = Opened(title, path, "und", 1, text)
    library.open(document, 1.0)
    (entry,) = library.recent()
    assert library.text(entry.id) == text
    library.remove([entry.id])
    assert library.recent() == []


@pytest.mark.skipif(sys.platform == "win32", reason="file names are text there")
def test_a_path_of_any_bytes_is_kept(library):
    path = os.fsdecode(b"/articles/\xff\xfe.txt")
    library.open(replace(OTHER, path=path), 1.0)
    assert library.recent()[0].path == path


@pytest.mark.parametrize("wipe", ["remove", "clear"])
def test_what_is_removed_stands_nowhere_in_the_files(tmp_path, wipe):
    library = Library(tmp_path)
    rare = "zanzibarquux"
    for number in range(30):
        library.open(replace(OTHER, text=f"{OTHER.text} {number}"), 1.0)
    library.open(
        Opened("", "/zanzibarfolder/file", "en", 2, f"It names {rare} {os.urandom(3000).hex()}"),
        2.0,
    )
    if wipe == "remove":
        library.remove([library.recent()[0].id])
        assert len(library.recent()) == 30
    else:
        library.clear()
        assert library.recent() == []
        assert search(library, "tram") == []
    assert search(library, rare) == []
    for file in tmp_path.iterdir():
        assert b"zanzibar" not in file.read_bytes(), file.name
    library.close()


def test_what_was_removed_meanwhile_is_not_brought_back(library):
    library.open(ARTICLE, 1.0)
    library.clear()
    library.leave(ARTICLE.content, LEFT)
    assert library.recent() == []


# What may have happened to the file


@pytest.mark.parametrize(
    "damage", [b"not a database at all " * 200, b"SQLite format 3\0" + b"\xff" * 8000]
)
def test_a_damaged_library_is_set_aside_as_it_is(tmp_path, damage):
    (tmp_path / database.FILE).write_bytes(damage)
    library = Library(tmp_path)
    assert library.set_aside is not None
    assert library.set_aside.kind is Kind.LIBRARY_DAMAGED
    assert Path(str(library.set_aside.facts["path"])).read_bytes() == damage
    assert library.open(ARTICLE, 1.0) is None
    library.close()


def test_a_newer_library_is_set_aside_and_its_content_stays(tmp_path):
    library = Library(tmp_path)
    library.open(ARTICLE, 1.0)
    library.close()
    connection = sqlite3.connect(tmp_path / database.FILE)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    library = Library(tmp_path)
    assert library.set_aside is not None
    assert library.set_aside.kind is Kind.LIBRARY_NEWER
    assert library.recent() == []
    library.close()
    connection = sqlite3.connect(str(library.set_aside.facts["path"]))
    assert connection.execute("SELECT title FROM documents").fetchall() == [(ARTICLE.title,)]
    connection.close()


def test_a_newer_library_that_its_program_has_open_is_left_alone(tmp_path):
    library = Library(tmp_path)
    library.open(ARTICLE, 1.0)
    other = sqlite3.connect(tmp_path / database.FILE, isolation_level=None)
    other.execute("PRAGMA user_version = 999")
    with pytest.raises(LibraryError) as raised:
        Library(tmp_path)
    assert raised.value.kind is Kind.LIBRARY_UNAVAILABLE
    other.close()
    library.close()
    assert [path.name for path in tmp_path.iterdir() if "aside" in path.name] == []


def test_several_can_be_set_aside(tmp_path):
    for _ in range(3):
        (tmp_path / database.FILE).write_bytes(b"no database" * 100)
        Library(tmp_path).close()
    assert len(list(tmp_path.glob("library.aside-*.sqlite3"))) == 3


def test_tables_of_somebody_else_are_set_aside(tmp_path):
    connection = sqlite3.connect(tmp_path / database.FILE)
    connection.execute("CREATE TABLE documents (page INTEGER)")
    connection.commit()
    connection.close()
    library = Library(tmp_path)
    assert library.set_aside is not None
    assert library.open(ARTICLE, 1.0) is None
    library.close()


def test_an_older_library_is_brought_up_to_date(tmp_path):
    connection = sqlite3.connect(tmp_path / database.FILE, isolation_level=None)
    migrations.migrate(connection, migrations.MIGRATIONS[:1])
    assert migrations.version(connection) == 1
    connection.close()
    library = Library(tmp_path)
    assert library.set_aside is None
    library.open(ARTICLE, 1.0)
    assert names(search(library, "سوق")) == [ARTICLE.title]
    library.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path):
    connection = sqlite3.connect(tmp_path / database.FILE, isolation_level=None)

    def fails(one: sqlite3.Connection) -> None:
        one.execute("CREATE TABLE half (done)")
        one.execute("nonsense")

    with pytest.raises(sqlite3.OperationalError):
        migrations.migrate(connection, (migrations.create_documents, fails))
    assert migrations.version(connection) == 1
    assert connection.execute(
        "SELECT count(*) FROM sqlite_master WHERE name = 'half'"
    ).fetchone() == (0,)
    connection.close()


def test_where_no_folder_can_be_it_says_so(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(LibraryError) as raised:
        Library(tmp_path / "file" / "folder")
    assert raised.value.kind is Kind.LIBRARY_UNAVAILABLE


def test_a_full_disk_is_told_and_what_was_confirmed_stays(library):
    library.open(ARTICLE, 1.0)
    pages = library._connection.execute("PRAGMA page_count").fetchone()[0]
    library._connection.execute(
        f"PRAGMA max_page_count = {pages}"
    )  # SQLite's own way to have no more room
    big = replace(OTHER, text=os.urandom(60_000).hex())
    with pytest.raises(LibraryError) as raised:
        library.open(big, 2.0)
    assert raised.value.kind is Kind.LIBRARY_UNAVAILABLE
    assert names(library.recent()) == [ARTICLE.title]
    library._connection.execute(f"PRAGMA max_page_count = {pages + 10_000}")
    assert library.open(big, 3.0) is None


@pytest.mark.skipif(sys.platform == "win32", reason="modes of folders are another matter there")
def test_others_on_this_computer_cannot_read_it(tmp_path):
    library = Library(tmp_path / "data")
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
    assert library.path.stat().st_mode & 0o077 == 0
    library.close()


# Several at once, and killed


def test_two_windows_write_at_once(tmp_path):
    def write(mark: str) -> None:
        library = Library(tmp_path)
        for number in range(20):
            library.open(
                Opened(f"{mark} {number}", "", "en", 1, f"text {mark} {number}"), float(number)
            )
        library.close()

    threads = [threading.Thread(target=write, args=(mark,)) for mark in ("one", "two", "three")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    library = Library(tmp_path)
    assert len(library.recent()) == 60
    library.close()


WRITER = """
import sys
from pathlib import Path
from khulasa.services.library.reading_state import ReadingState
from khulasa.services.library.entry import Opened
from khulasa.services.library.library import Library
library = Library(Path(sys.argv[1]))
for number in range(100_000):
    name = f"{sys.argv[2]}-{number}"
    document = Opened(name, "/" + name, "en", 3, f"Text of {name}. " * 40)
    library.open(document, 1.0)
    library.leave(document.content, ReadingState(scroll=number + 1))
    print(name, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_killed_at_any_moment_it_loses_nothing_that_was_confirmed(tmp_path):
    chance = random.Random(5)
    confirmed: list[str] = []
    for turn in range(8):
        # GIVEN a program that writes
        command = [sys.executable, "-P", "-c", WRITER, str(tmp_path), str(turn)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            confirmed.extend(writer.stdout.readline().strip() for _ in range(chance.randint(1, 12)))
            # WHEN it is killed at some moment
            threading.Event().wait(chance.uniform(0, 0.02))
            writer.kill()
            confirmed.extend(line.strip() for line in writer.stdout if line.endswith("\n"))
        # THEN the library opens, is whole, and holds all that was confirmed
        library = Library(tmp_path)
        assert library.set_aside is None
        assert library._connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert {*confirmed} <= {entry.title for entry in library.recent(10_000)}
        name = confirmed[-1]
        left = library.open(Opened(name, "/" + name, "en", 3, f"Text of {name}. " * 40), 2.0)
        assert left == ReadingState(scroll=int(name.partition("-")[2]) + 1)
        library.close()


COLUMNS = ("id", "content", "title", "path", "language", "words", "text", "desk", "opened")
VALUES = ("NULL", "7", "1.5", "'words'", "x'00ff'", "9223372036854775807", "'\u0000'", "''")


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("value", VALUES)
def test_a_value_of_another_type_raises_nothing_but_our_error(tmp_path, column, value):
    """SQLite keeps any type in any column."""
    library = Library(tmp_path)
    library.open(ARTICLE, 1.0)
    library.close()
    with contextlib.closing(sqlite3.connect(library.path)) as connection:
        with contextlib.suppress(sqlite3.Error):
            connection.execute(f"UPDATE documents SET {column} = {value}")
        connection.commit()
    for use in (
        lambda opened: opened.recent(),
        lambda opened: opened.search("سوق"),
        lambda opened: opened.text(1),
        lambda opened: opened.open(ARTICLE, 2.0),
        lambda opened: opened.leave(ARTICLE.content, LEFT),
        lambda opened: opened.remove([1]),
        lambda opened: opened.clear(),
    ):
        with contextlib.suppress(LibraryError):
            opened = Library(tmp_path)
            try:
                use(opened)
            finally:
                opened.close()


@pytest.mark.parametrize(
    "foreign",
    [
        "CREATE TRIGGER a AFTER INSERT ON documents BEGIN SELECT no_such(1); END",
        "CREATE TRIGGER a BEFORE DELETE ON documents BEGIN SELECT RAISE(IGNORE); END",
        "CREATE VIEW a AS SELECT * FROM documents",
    ],
)
def test_a_library_that_does_what_we_did_not_ask_is_set_aside(tmp_path, foreign):
    """With a trigger, what is removed might stay."""
    Library(tmp_path).close()
    with contextlib.closing(sqlite3.connect(tmp_path / database.FILE)) as connection:
        connection.execute(foreign)
        connection.commit()
    library = Library(tmp_path)
    assert library.set_aside is not None
    assert library.set_aside.kind is Kind.LIBRARY_DAMAGED
    assert library.open(ARTICLE, 1.0) is None
    library.close()


def test_a_text_that_unpacks_without_end_is_damage(tmp_path, monkeypatch):
    monkeypatch.setattr(packing, "_LARGEST", 1000)
    library = Library(tmp_path)
    library.open(replace(ARTICLE, text="ا" * 500), 1.0)
    library.open(replace(ARTICLE, text="ا" * 501), 2.0)
    assert library.text(1) == "ا" * 500
    with pytest.raises(LibraryError):
        library.text(2)
    library.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes among the files there")
def test_a_pipe_is_no_library(tmp_path):
    os.mkfifo(tmp_path / database.FILE)
    with pytest.raises(LibraryError) as caught:
        Library(tmp_path)
    assert caught.value.kind is Kind.LIBRARY_UNAVAILABLE


# Removed, and had back


def test_a_hidden_document_is_in_no_list_and_comes_back_whole(library):
    library.open(ARTICLE, 1.0)
    library.leave(ARTICLE.content, LEFT)
    library.hide([1], 100.0)
    assert not library.recent()
    assert not search(library, "سوق")
    library.restore([1])
    assert names(library.recent()) == names(search(library, "سوق")) == ["سوق القرية"]
    assert library.open(ARTICLE, 2.0) == LEFT


@pytest.mark.parametrize(
    ("now", "stays"),
    [
        (100.0, True),
        (99.9 + removal.KEPT_SECONDS, True),
        (100.0 + removal.KEPT_SECONDS, False),
        (100.0 - 3599, True),
        (100.0 - 3601, False),
    ],
)
def test_a_hidden_document_is_destroyed_when_its_time_has_passed(library, now, stays):
    library.open(ARTICLE, 1.0)
    library.open(OTHER, 1.0)
    library.hide([1], 100.0)
    library.destroy_due(now)
    assert (library.text(1) == TEXT) is stays
    assert library.text(2) == OTHER.text


REMOVER = """
import sys, time
from pathlib import Path
from khulasa.services.library.entry import Opened
from khulasa.services.library.library import Library
library = Library(Path(sys.argv[1]))
library.open(Opened("pasted", "", "ar", 3, "النص الوحيد"), 1.0)
library.hide([1], time.time())
print("removed", flush=True)
while True:
    library.destroy_due(time.time())
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_program_that_is_killed_before_the_time_has_passed_destroys_nothing(tmp_path):
    command = [sys.executable, "-P", "-c", REMOVER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as remover:
        assert remover.stdout is not None
        remover.stdout.readline()
        remover.kill()
    library = Library(tmp_path)
    assert not library.recent()
    library.restore([1])
    assert library.text(1) == "النص الوحيد"
    assert names(library.recent()) == ["pasted"]
    library.close()


def test_what_was_removed_is_listed_with_its_time_and_found_by_nothing(library, monkeypatch):
    # GIVEN more removed documents than a search looks at, all newer than the one that stays
    monkeypatch.setattr(finding_search, "NEWEST", 2)
    library.open(ARTICLE, 1.0)
    for number in range(5):
        library.open(replace(OTHER, text=f"سوق {number}"), 2.0 + number)
    removed = [entry.id for entry in library.recent()][:5]
    library.hide(removed[:4], 100.0)
    library.hide(removed[4:], 200.0)
    # THEN those are listed, the last first, and hide nothing that is there
    assert [(entry.id, entry.removed) for entry in library.removed(300.0)] == [
        (removed[4], 200.0),
        *((number, 100.0) for number in sorted(removed[:4], reverse=True)),
    ]
    assert library.count_removed(300.0) == 5
    assert names(search(library, "سوق")) == names(library.recent()) == ["سوق القرية"]
    assert not library.search("سوق").is_cut


def test_what_was_removed_is_gone_from_the_files_after_a_month(tmp_path):
    library = Library(tmp_path)
    for number in range(45):
        library.open(replace(OTHER, text=f"zanzibar {number} {os.urandom(900).hex()}"), 1.0)
    library.hide([entry.id for entry in library.recent()], 100.0)
    library.open(ARTICLE, 1.0)
    # WHEN a month has passed THEN it goes by some at a time, for somebody may ask for something meanwhile
    steps = 1
    while library.destroy_due(100.0 + removal.KEPT_SECONDS):
        steps += 1
    assert steps == 3
    assert library.count_removed(100.0) == 0
    assert names(library.recent()) == ["سوق القرية"]
    for file in tmp_path.iterdir():
        assert b"zanzibar" not in file.read_bytes(), file.name
    library.close()


@pytest.mark.parametrize("wipe", ["remove", "clear"])
def test_what_was_removed_can_be_destroyed_before_its_time(tmp_path, wipe):
    library = Library(tmp_path)
    library.open(replace(OTHER, text=f"zanzibar {os.urandom(3000).hex()}"), 1.0)
    library.hide([1], 100.0)
    if wipe == "remove":
        library.remove([1])
    else:
        library.clear()
    assert library.removed(100.0) == []
    library.restore([1])
    assert library.recent() == []
    for file in tmp_path.iterdir():
        assert b"zanzibar" not in file.read_bytes(), file.name
    library.close()


def test_what_shall_not_be_kept_can_be_taken_back_and_is_gone_with_the_program(library):
    library.open(ARTICLE, 1.0)
    library.open(OTHER, 2.0)
    library.hide([2], 100.0)
    now = 100.0 + removal.KEPT_SECONDS / 2
    library.hide([1], now, is_kept=False)
    assert [entry.id for entry in library.removed(now)] == [2]
    library.restore([1])
    assert library.text(1) == TEXT
    library.hide([1], now, is_kept=False)
    library.destroy_not_kept(now)
    assert library.text(1) is None
    assert library.text(2) == OTHER.text


def test_of_what_shall_not_be_kept_a_killed_program_leaves_nothing_to_the_next(tmp_path):
    library = Library(tmp_path)
    library.open(ARTICLE, 1.0)
    library.hide([1], 1e9, is_kept=False)
    library.close()  # as a kill would: nothing is destroyed
    library = Library(tmp_path)
    library.destroy_due(1e9 + removal.UNDO_SECONDS - 1)
    assert library.text(1) == TEXT
    library.destroy_due(1e9 + removal.UNDO_SECONDS)
    assert library.text(1) is None
    library.close()


def test_what_is_opened_again_is_not_removed_any_more(library):
    library.open(ARTICLE, 1.0)
    library.leave(ARTICLE.content, LEFT)
    library.hide([1], 100.0)
    assert library.open(ARTICLE, 200.0) == LEFT
    assert library.removed(300.0) == []
    assert names(library.recent()) == ["سوق القرية"]


def test_removing_all_deletes_what_was_set_aside_too(tmp_path):
    secret = "سر" * 20
    for number in (1, 2):
        (tmp_path / f"library.aside-{number}.sqlite3").write_text(secret, encoding="utf-8")
        (tmp_path / f"library.aside-{number}.sqlite3-wal").write_text(secret, encoding="utf-8")
    (tmp_path / "article.txt").write_text(secret, encoding="utf-8")
    library = Library(tmp_path)
    library.clear()
    library.close()
    assert not list(tmp_path.glob("*aside*"))
    assert (tmp_path / "article.txt").exists()


def test_what_cannot_be_deleted_is_said(tmp_path):
    (tmp_path / "library.aside-1.sqlite3").mkdir()
    library = Library(tmp_path)
    with pytest.raises(LibraryError) as caught:
        library.clear()
    library.close()
    assert caught.value.kind is Kind.LIBRARY_REMAINS
    assert caught.value.facts["path"] == str(tmp_path / "library.aside-1.sqlite3")


@pytest.mark.parametrize("remove", [Library.clear, lambda library: library.remove([1])])
def test_bytes_that_another_reader_keeps_are_no_success(tmp_path, monkeypatch, remove):
    monkeypatch.setattr(database, "_PATIENCE_SECONDS", 0.1)
    library = Library(tmp_path)
    library.open(ARTICLE, 1.0)
    with contextlib.closing(sqlite3.connect(library.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM documents").fetchone()
        with pytest.raises(LibraryError) as caught:
            remove(library)
        assert caught.value.kind is Kind.LIBRARY_REMAINS
        assert not library.recent()
        reader.execute("COMMIT")
    library.clear()
    library.close()
