"""The child process: what it answers, and what becomes of it and of its job when something goes wrong."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from khulasa.errors import Kind
from khulasa.ranking.base import Method
from khulasa.services.source import Source
from khulasa.services.summarise import analyse_source
from khulasa.services.worker import Event, Failed, Finished, Job, Limits, Progressed, Worker, child_command

PATIENCE = 60.0
TEXT = Source.pasted("بدأ المؤتمر صباح اليوم. وحضره الوزراء جميعا. ثم وقعوا اتفاقا.")


class Desk:
    """Workers and what they say."""

    def __init__(self) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.workers: list[Worker] = []

    def worker(self, limits: Limits | None = None, script: str | None = None) -> Worker:
        command: Callable[[Limits], Sequence[str]] = child_command
        if script is not None:
            command = lambda _limits: [sys.executable, "-c", script]  # noqa: E731
        made = Worker(self.events.put, limits, command)
        self.workers.append(made)
        return made

    def outcome(self) -> Finished | Failed:
        while isinstance(event := self.events.get(timeout=PATIENCE), Progressed):
            pass
        return event


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    for worker in made.workers:
        worker.close()
    assert not [one for one in threading.enumerate() if one.name == "khulasa-worker"]


@pytest.fixture
def long_file(tmp_path: Path, seed) -> Source:
    path = tmp_path / "long.txt"
    path.write_text(seed("feature-long").read_text(encoding="utf-8") * 300, encoding="utf-8")
    return Source.file(str(path))


def kind_of(outcome: Finished | Failed) -> Kind:
    assert isinstance(outcome, Failed)
    return outcome.error.kind


def pid_of(worker: Worker) -> int:
    assert worker._child is not None
    return worker._child._process.pid


def is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return Path(f"/proc/{pid}/stat").exists() and Path(f"/proc/{pid}/stat").read_text().split(")")[1].split()[0] == "Z"


def test_the_answer_is_what_the_pipeline_gives_in_process(desk, seed):
    source = Source.file(str(seed("feature-long")))
    worker = desk.worker()
    worker.submit(Job(7, source))
    outcome = desk.outcome()
    assert outcome == Finished(7, analyse_source(source))


def test_another_method_of_what_was_read(desk):
    worker = desk.worker()
    worker.submit(Job(1, TEXT))
    desk.outcome()
    worker.submit(Job(2, TEXT, Method.LSA, reuse=True))
    outcome = desk.outcome()
    assert isinstance(outcome, Finished)
    assert outcome.analysis.method == Method.LSA


def test_an_error_comes_back_as_it_was(desk, tmp_path):
    desk.worker().submit(Job(1, Source.file(str(tmp_path))))
    assert kind_of(desk.outcome()) is Kind.IS_FOLDER


def test_a_long_text_reports_progress(desk, long_file):
    desk.worker().submit(Job(1, long_file))
    stages = set()
    while isinstance(event := desk.events.get(timeout=PATIENCE), Progressed):
        stages.add(event.stage)
    assert isinstance(event, Finished)
    assert {"reading", "preparing"} <= stages


def test_cancel_and_the_next_job(desk, long_file):
    worker = desk.worker()
    worker.start()
    first = pid_of(worker)
    worker.submit(Job(1, long_file))
    worker.cancel()
    assert kind_of(desk.outcome()) is Kind.WORKER_CANCELLED
    assert not worker.busy
    worker.submit(Job(2, TEXT))
    assert desk.outcome().ticket == 2
    assert pid_of(worker) != first


def test_a_second_job_takes_the_place_of_the_first(desk, long_file):
    worker = desk.worker()
    worker.submit(Job(1, long_file))
    worker.submit(Job(2, TEXT))
    assert desk.outcome().ticket == 2
    assert desk.events.empty()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals on Windows")
@pytest.mark.parametrize(
    ("number", "kind"), [("SIGSEGV", Kind.WORKER_CRASHED), ("SIGKILL", Kind.WORKER_OUT_OF_MEMORY)]
)
def test_a_child_that_dies_costs_one_sentence(desk, long_file, number, kind):
    worker = desk.worker()
    worker.submit(Job(1, long_file))
    os.kill(pid_of(worker), getattr(signal, number))
    assert kind_of(desk.outcome()) is kind
    worker.submit(Job(2, TEXT))
    assert isinstance(desk.outcome(), Finished)


def test_a_child_that_dies_while_idle_is_replaced(desk):
    worker = desk.worker()
    worker.submit(Job(1, TEXT))
    desk.outcome()
    child = worker._child
    assert child is not None
    child.kill()
    child.join()
    worker.submit(Job(2, TEXT))
    assert isinstance(desk.outcome(), Finished)


@pytest.mark.parametrize(
    "script",
    ["", "raise SystemExit(3)", "print('not a frame at all', flush=True); input()", "import os; os.write(1, b'J')"],
)
def test_a_child_that_speaks_garbage_or_nothing(desk, script):
    desk.worker(script=script).submit(Job(1, TEXT))
    assert kind_of(desk.outcome()) is Kind.WORKER_CRASHED


def test_a_child_that_takes_too_long(desk):
    desk.worker(Limits(seconds=0.5), script="import time; time.sleep(60)").submit(Job(1, TEXT))
    assert kind_of(desk.outcome()) is Kind.WORKER_TOO_SLOW


def test_an_answer_that_is_too_large(desk):
    desk.worker(Limits(output=200)).submit(Job(1, TEXT))
    assert kind_of(desk.outcome()) is Kind.WORKER_CRASHED


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux keeps a process to its memory")
def test_a_child_that_needs_too_much_memory(desk, long_file):
    desk.worker(Limits(memory=1_000_000)).submit(Job(1, long_file))
    assert kind_of(desk.outcome()) in {Kind.WORKER_OUT_OF_MEMORY, Kind.WORKER_CRASHED}


def test_close_leaves_no_process(desk, long_file):
    worker = desk.worker()
    worker.submit(Job(1, long_file))
    pid = pid_of(worker)
    worker.close()
    assert is_gone(pid)
    assert desk.events.empty()


PARENT = """
import sys, time
from khulasa.services.worker import Job, Worker
from khulasa.services.source import Source
worker = Worker(lambda event: None)
worker.submit(Job(1, Source.file(sys.argv[1])))
print(worker._child._process.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="asks the system about processes as Unix does")
def test_the_child_ends_with_its_parent(long_file):
    with subprocess.Popen([sys.executable, "-c", PARENT, long_file.path], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.kill()
    waiting = threading.Event()
    for _ in range(600):
        if is_gone(child):
            break
        waiting.wait(0.1)
    assert is_gone(child)


REFUSED = """
import socket
from khulasa.services.child import refuse_network
refuse_network()
for attempt in (
    lambda: socket.create_connection(("127.0.0.1", 9)),
    lambda: socket.getaddrinfo("localhost", 80),
    lambda: socket.socket().bind(("127.0.0.1", 0)),
):
    try:
        attempt()
    except PermissionError:
        continue
    raise SystemExit("was not refused")
"""


def test_the_child_is_refused_the_network():
    assert subprocess.run([sys.executable, "-c", REFUSED], check=False, timeout=PATIENCE).returncode == 0


LIGHT = """
import sys
import khulasa.services.worker, khulasa.services.wording, khulasa.services.settings, khulasa.summary.choose
heavy = {"numpy", "scipy", "sumy", "nltk", "requests", "Stemmer"} & set(sys.modules)
raise SystemExit(", ".join(heavy) or 0)
"""


def test_the_windows_side_is_light():
    done = subprocess.run([sys.executable, "-c", LIGHT], check=False, timeout=PATIENCE, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
