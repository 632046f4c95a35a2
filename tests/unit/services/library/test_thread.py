"""The library's thread: in order, to the end, and never in the way."""

from __future__ import annotations

import queue
import threading
import time
from dataclasses import replace

import pytest

from khulasa.errors import Kind, LibraryError
from khulasa.services.library import database
from khulasa.services.library.entry import Opened
from khulasa.services.library.library import Library
from khulasa.services.library.thread import LibraryThread

DOCUMENT = Opened("Tram", "/tram.txt", "en", 2, "The tram.")


class Home:
    """Where results go: a queue that the test empties in its own thread, as the window does."""

    def __init__(self):
        self.calls: queue.SimpleQueue = queue.SimpleQueue()
        self.troubles: list[LibraryError] = []
        self.results: list = []

    def settle(self, thread: LibraryThread) -> None:
        thread.close()
        while not self.calls.empty():
            self.calls.get()()


@pytest.fixture
def home():
    return Home()


def make(folder, home):
    return LibraryThread(folder, home.calls.put, home.troubles.append)


def test_without_work_there_is_neither_thread_nor_file(tmp_path, home):
    before = threading.active_count()
    make(tmp_path, home).close()
    assert threading.active_count() == before
    assert list(tmp_path.iterdir()) == []


def test_work_is_done_in_order_and_to_the_end(tmp_path, home):
    thread = make(tmp_path, home)
    thread.ask(lambda library: library.open(DOCUMENT, 1.0), home.results.append)
    for _ in range(20):
        thread.ask(lambda library: len(library.recent()), home.results.append)
    home.settle(thread)
    assert home.results == [None] + [1] * 20
    assert home.troubles == []


def test_it_begins_again_after_it_was_closed(tmp_path, home):
    thread = make(tmp_path, home)
    for _ in range(2):
        thread.ask(lambda library: library.open(DOCUMENT, 1.0) is None, home.results.append)
        home.settle(thread)
    assert home.results == [True, False]


def test_what_cannot_be_used_is_told_once_and_nothing_else_happens(tmp_path, home):
    (tmp_path / "file").write_text("", encoding="utf-8")
    thread = make(tmp_path / "file" / "folder", home)
    for _ in range(3):
        thread.ask(lambda library: library.recent(), home.results.append)
    home.settle(thread)
    assert [error.kind for error in home.troubles] == [Kind.LIBRARY_UNAVAILABLE]
    assert home.results == []


def test_damage_that_shows_later_makes_way_for_a_new_library(tmp_path, home):
    # GIVEN a library of which a page in the middle is damaged
    thread = make(tmp_path, home)
    for number in range(200):
        document = Opened(f"Tram {number}", f"/{number}", "en", 2, f"The tram {number}. " * 50)
        thread.ask(lambda library, document=document: library.open(document, 1.0), lambda _: None)
    home.settle(thread)
    path = tmp_path / database.FILE
    whole = path.read_bytes()
    path.write_bytes(whole[: 4096 * 4] + b"\xa5" * (len(whole) - 4096 * 4))
    # WHEN it is used
    thread = make(tmp_path, home)
    thread.ask(lambda library: library.search("tram"), home.results.append)
    thread.ask(lambda library: library.open(DOCUMENT, 2.0), lambda _: None)
    thread.ask(lambda library: [entry.title for entry in library.recent()], home.results.append)
    home.settle(thread)
    # THEN it is told once, lies aside as it was, and a new one is in use
    assert [error.kind for error in home.troubles] == [Kind.LIBRARY_DAMAGED]
    assert len(list(tmp_path.glob("library.aside-*.sqlite3"))) == 1
    assert home.results[-1] == ["Tram"]


def test_a_full_disk_at_tidying_keeps_nobody_from_what_they_ask_for(tmp_path, home, monkeypatch):
    tried = threading.Event()

    def fails(_library, _now):
        tried.set()
        raise LibraryError(Kind.LIBRARY_UNAVAILABLE, path="", reason="disk full")

    monkeypatch.setattr(Library, "destroy_due", fails)
    thread = make(tmp_path, home)
    thread.ask(lambda library: library.open(DOCUMENT, 1.0), home.results.append)
    assert tried.wait(5)
    thread.ask(lambda library: len(library.recent()), home.results.append)
    home.settle(thread)
    assert home.results == [None, 1]
    assert home.troubles == []


def test_what_was_removed_in_private_is_destroyed_at_the_end_and_nothing_else(tmp_path, home):
    thread = make(tmp_path, home)
    other = replace(DOCUMENT, text="The other tram.")
    for document in (DOCUMENT, other):
        thread.ask(lambda library, d=document: library.open(d, 1.0), home.results.append)
    now = time.time()
    thread.ask(lambda library: library.hide([1], now, is_kept=False), home.results.append)
    thread.ask(lambda library: library.hide([2], now), home.results.append)
    home.settle(thread)
    library = Library(tmp_path)
    assert library.text(1) is None
    assert [entry.id for entry in library.removed(now)] == [2]
    library.close()
