"""A long document of which the child sends the first pages before it has read the last."""

from __future__ import annotations

import io
import os
import queue
import signal
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pypdfium2
import pytest

from khulasa.errors import Kind
from khulasa.services.child import wire
from khulasa.services.child.confined.reading import ReadingChild
from khulasa.services.child.worker import (
    Event,
    Explained,
    Failed,
    Finished,
    Growing,
    Job,
    Progressed,
    Worker,
)
from khulasa.services.pipeline import growing
from khulasa.services.pipeline.source import Source

PATIENCE = 120.0
PAGES = 60
_FILES = Path(__file__).parents[3] / "readers" / "files" / "pdf"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Source:
    """A PDF that takes a second or more."""
    path = tmp_path_factory.mktemp("book") / "book.pdf"
    parts = [pypdfium2.PdfDocument(_FILES / f"{name}.pdf") for name in ("chromium", "weasy")]
    joined = pypdfium2.PdfDocument.new()
    while len(joined) < PAGES:
        for part in parts:
            joined.import_pages(part)
    joined.save(path)
    return Source.file(str(path))


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> ReadingChild:
    """A child in this process, which shows every page that it may."""
    monkeypatch.setattr(growing, "_WORTH_SECONDS", 0.0)
    monkeypatch.setattr(growing, "_PAUSE_SECONDS", 0.0)
    monkeypatch.setattr(growing, "_TIMES", 1)
    return ReadingChild(io.BytesIO(), SimpleNamespace(source=""))


def sent(child: ReadingChild) -> list[Event]:
    child._out.seek(0)
    kinds = (Progressed, Growing, Finished, Explained, Failed)
    messages = iter(lambda: wire.receive(child._out, kinds), None)
    return [message for message in messages if not isinstance(message, Progressed)]


def with_data(name: str) -> Source:
    path = _FILES / name
    return Source(str(path), path.read_bytes())


def test_the_whole_is_what_it_is_when_nothing_was_sent_before(child):
    source = with_data("weasy_2col.pdf")
    child.answer(Job(1, source, grows=True))
    *parts, whole = sent(child)
    assert parts
    assert all(isinstance(part, Growing) for part in parts)
    assert [part.read for part in parts] == list(range(1, parts[-1].total))

    other = ReadingChild(io.BytesIO(), SimpleNamespace(source=""))
    other.answer(Job(1, source))
    assert [whole] == sent(other)


def test_what_is_sent_has_the_digest_of_the_file_and_quotes_that_hold(child):
    child.answer(Job(1, with_data("weasy_2col.pdf"), grows=True))
    *parts, whole = sent(child)
    for part in parts:
        part.analysis.validate()
        part.analysis.prove()
        assert part.analysis.document.digest == whole.analysis.document.digest != ""


def test_who_does_not_ask_for_it_gets_the_whole_alone(child):
    child.answer(Job(1, with_data("weasy_2col.pdf")))
    assert [type(event) for event in sent(child)] == [Finished]


class Desk:
    """A worker and what it says of the book."""

    def __init__(self, book: Source) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.worker = Worker(self.events.put)
        self.worker.submit(Job(1, book, grows=True))

    def next(self) -> Event:
        while isinstance(event := self.events.get(timeout=PATIENCE), Progressed):
            pass
        return event


@pytest.fixture
def desk(book: Source) -> Iterator[Desk]:
    desk = Desk(book)
    yield desk
    desk.worker.close()


def test_a_job_goes_on_once_its_first_page_is_there(desk, book):
    first = desk.next()
    assert isinstance(first, Growing)
    assert (first.read, first.total) == (1, PAGES)
    assert desk.worker.busy
    while isinstance(event := desk.next(), Growing):
        assert event.read > first.read
    assert isinstance(event, Finished)
    assert not desk.worker.busy
    assert len(event.analysis.document.pages) == PAGES


def test_it_can_be_cancelled_in_the_middle(desk):
    assert isinstance(desk.next(), Growing)
    desk.worker.cancel()
    event = desk.next()
    assert isinstance(event, Failed)
    assert event.error.kind is Kind.WORKER_CANCELLED


@pytest.mark.skipif(not hasattr(signal, "SIGSEGV"), reason="no such signal")
def test_a_child_that_crashes_in_the_middle_is_told_of(desk):
    assert isinstance(desk.next(), Growing)
    os.kill(desk.worker._child._process.pid, signal.SIGSEGV)
    event = desk.next()
    assert isinstance(event, Failed)
    assert event.error.kind is Kind.WORKER_CRASHED


def test_another_job_takes_its_place(desk):
    assert isinstance(desk.next(), Growing)
    desk.worker.submit(Job(2, Source.pasted("بدأ المؤتمر صباح اليوم. ثم وقعوا اتفاقا.")))
    event = desk.next()
    assert isinstance(event, Finished)
    assert event.ticket == 2
