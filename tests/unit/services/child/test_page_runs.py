"""Runs of a long PDF's pages, which a second process reads: what comes of them, and of a process that fails."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.readers.pdfs import page, pdf, stream

from khulasa.document.model import Document
from khulasa.errors import Kind
from khulasa.readers.pdf.runs import FEWEST_PAGES
from khulasa.services.child import wire
from khulasa.services.child.runs import run_pool
from khulasa.services.child.runs.run_calls import MOST_RUNS, RunCall, RunOutcome, RunReply
from khulasa.services.child.runs.run_pool import ChildPool
from khulasa.services.child.worker import Event, Failed, Finished, Job, Progressed, Worker
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import read_source

PATIENCE = 120.0
_CHILD = """
from khulasa.services.child import reading_child
from khulasa.services.child.runs import elsewhere
elsewhere._processors = lambda: 2
reading_child.main()
"""


@pytest.fixture
def book(tmp_path: Path) -> Source:
    """A PDF just long enough to be read in runs, each of its pages with a sentence of its own."""
    count = FEWEST_PAGES
    pages = range(10, 10 + count)
    objects: dict[int, str | bytes] = {
        2: f"<</Type/Pages/Kids[{' '.join(f'{number} 0 R' for number in pages)}]/Count {count}>>"
    }
    for number in pages:
        text = f"BT /F1 12 Tf 50 400 Td (Meeting {number} began at noon and ended late.) Tj ET"
        objects[number] = page().replace("/Contents 4 0 R", f"/Contents {number + 1000} 0 R")
        objects[number + 1000] = stream(text)
    path = tmp_path / "book.pdf"
    path.write_bytes(pdf(objects))
    return Source.file(str(path))


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[RunOutcome]:
    """What came of the runs that were asked for."""
    outcomes: list[RunOutcome] = []
    read = ChildPool.read

    def noted(pool: ChildPool, call: RunCall) -> RunReply:
        reply = read(pool, call)
        outcomes.append(reply.outcome)
        return reply

    monkeypatch.setattr(ChildPool, "read", noted)
    return outcomes


@pytest.fixture
def events() -> Iterator[queue.SimpleQueue[Event]]:
    yield queue.SimpleQueue()
    assert not [each for each in threading.enumerate() if each.name.startswith("khulasa-")]


def _outcome(source: Source, events: queue.SimpleQueue[Event]) -> Event:
    worker = Worker(events.put, command=lambda _limits: [sys.executable, "-c", _CHILD])
    try:
        worker.submit(Job(1, source))
        while isinstance(event := events.get(timeout=PATIENCE), Progressed):
            pass
        return event
    finally:
        worker.close()


def _document(event: Event) -> Document:
    assert isinstance(event, Finished), event
    return event.analysis.document


def test_a_book_that_two_processes_read_is_the_book(book, calls, events) -> None:
    document = _document(_outcome(book, events))

    assert calls == [RunOutcome.READ]
    assert len(document.pages) == FEWEST_PAGES
    assert document.text == read_source(book).text
    assert document.places == read_source(book).places


@pytest.mark.parametrize(
    ("status", "kind"),
    [(3, Kind.WORKER_CRASHED), (wire.OUT_OF_MEMORY, Kind.WORKER_OUT_OF_MEMORY)],
)
def test_a_process_that_ends_ends_the_reading(
    status: int, kind: Kind, book, events, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-c", f"import os; os._exit({status})"]
    monkeypatch.setattr(run_pool, "_COMMAND", command)
    event = _outcome(book, events)

    assert isinstance(event, Failed)
    assert event.error.kind is kind


def test_a_run_that_is_no_run_ends_the_reading(book, events, monkeypatch) -> None:
    lie = RunReply(0, RunOutcome.READ, b"no pages")
    monkeypatch.setattr(ChildPool, "read", lambda *_: lie)
    event = _outcome(book, events)

    assert isinstance(event, Failed)
    assert event.error.kind is Kind.WORKER_CRASHED


def test_without_another_process_one_reads_all(book, calls, events, monkeypatch) -> None:
    monkeypatch.setattr(run_pool, "_COMMAND", ["/there/is/no/such/program"])
    document = _document(_outcome(book, events))

    assert calls == [RunOutcome.NOT_READ]
    assert document.text == read_source(book).text


def test_a_child_has_so_many_at_once_and_none_after_its_end(monkeypatch) -> None:
    waiting = [sys.executable, "-c", "import sys; sys.stdin.buffer.read()"]
    monkeypatch.setattr(run_pool, "_COMMAND", waiting)
    pool = ChildPool(wire.MAX_FRAME)
    call = RunCall(0, b"", 1, 2)
    threads = [threading.Thread(target=pool.read, args=(call,)) for _ in range(MOST_RUNS)]
    for thread in threads:
        thread.start()
    while len(pool._children) < MOST_RUNS:
        threading.Event().wait(0.01)

    assert pool.read(call).outcome is RunOutcome.NOT_READ
    pool.close()
    for thread in threads:
        thread.join(PATIENCE)
    assert pool.read(call).outcome is RunOutcome.NOT_READ
    assert not pool._children
