"""What a child imports, and when: nothing that reads before it is confined, and for a text no more than that needs."""

from __future__ import annotations

import queue
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from khulasa.ranking.base import Method, Ranking
from khulasa.services.child.worker import Finished, Job, Worker
from khulasa.services.pipeline.source import Source

PATIENCE = 120.0
OF_OTHERS = {
    "sumy",
    "nltk",
    "scipy",
    "lxml",
    "pdfminer",
    "pypdfium2",
    "fontTools",
    "markdown_it",
    "requests",
    "urllib3",
}
"""What a text that the default method ranks has no use for."""

CHILD = """
import os, sys
from pathlib import Path
from khulasa.services.child import reading_child, serving

def note(name):
    Path(os.environ["KHULASA_SCRATCH"], name).write_text(" ".join(sys.modules))

enter, tell = serving.system.enter, serving.tell

def enter_and_note(permissions):
    note("before")
    enter(permissions)

def note_and_tell(out, message):
    if type(message).__name__ == "Finished":
        note("after")
    tell(out, message)

def build(out, guard):
    server = reading_child_build(out, guard)
    rest = server.rest
    def rest_and_note():
        rest()
        note("rested")
    server.rest = rest_and_note
    return server

reading_child_build, reading_child.build = reading_child.build, build
serving.PAUSE_SECONDS = 0.0
serving.system.enter, serving.tell = enter_and_note, note_and_tell
reading_child.main()
"""
Modules = Callable[..., tuple[set[str], set[str]]]


@pytest.fixture
def modules() -> Iterator[Modules]:
    """Has a child do a job: the libraries that it held before it was confined, and after its answer."""
    events: queue.SimpleQueue[object] = queue.SimpleQueue()
    worker = Worker(events.put, command=lambda _limits: [sys.executable, "-P", "-c", CHILD])

    def of_job(path: Path, method: Method = Method.KHULASA) -> tuple[set[str], set[str]]:
        worker.submit(Job(1, Source.file(str(path)), Ranking(method)))
        while not isinstance(event := events.get(timeout=PATIENCE), Finished):
            assert not hasattr(event, "error"), event
        assert worker._child is not None
        scratch = Path(worker._child.scratch)
        return libraries(scratch / "before"), libraries(scratch / "after")

    of_job.worker = worker
    yield of_job
    worker.close()


def libraries(listed: Path) -> set[str]:
    return {name.partition(".")[0] for name in listed.read_text(encoding="utf-8").split()}


def test_a_text_loads_no_library_that_it_has_no_use_for(modules, seed):
    before, after = modules(seed("lavrov-gcc"))
    assert not before & {*OF_OTHERS, "numpy", "Stemmer"}
    assert "numpy" in after
    assert not after & OF_OTHERS


def test_an_arabic_text_loads_no_other_language_and_no_facts_unasked(modules, seed):
    modules(seed("lavrov-gcc"))
    held = (Path(modules.worker._child.scratch) / "after").read_text(encoding="utf-8").split()
    assert "khulasa.language.arabic.words" in held
    others = ("khulasa.language.latin", "khulasa.language.perso_arabic", "khulasa.facts.")
    assert not [name for name in held if name.startswith(others)]


@pytest.mark.parametrize(
    ("name", "method", "library"),
    [
        ("tests/readers/files/pdf/qt.pdf", Method.KHULASA, "pdfminer"),
        ("tests/readers/files/html", Method.KHULASA, "lxml"),
        ("seeds/lavrov-gcc.txt", Method.TEXTRANK, "sumy"),
    ],
)
def test_what_another_document_or_method_needs_is_loaded_once_it_is_confined(
    modules, root, name, method, library
):
    path = root / name
    if path.is_dir():
        path = next(iter(sorted(path.glob("*.html"))))
    before, after = modules(path, method)
    assert library not in before
    assert library in after


def test_the_reader_of_pdf_is_there_before_anybody_needs_it(modules, seed):
    # GIVEN a child that has answered, and has nothing to do for a while
    _, after = modules(seed("lavrov-gcc"))
    rested = Path(modules.worker._child.scratch) / "rested"
    # WHEN it has used the time, THEN the next PDF waits for no import
    deadline = time.monotonic() + PATIENCE
    while not (rested.exists() and "pdfminer" in libraries(rested)):
        assert time.monotonic() < deadline, "it never rested"
        time.sleep(0.05)
    assert "pdfminer" not in after
