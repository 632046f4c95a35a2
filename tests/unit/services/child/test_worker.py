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
from khulasa.ranking.base import Method, Ranking
from khulasa.readers.base import MAX_TEXT
from khulasa.services.child.worker import (
    Event,
    Failed,
    Finished,
    Job,
    Limits,
    Progressed,
    Worker,
    child_command,
)
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source

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
    assert not [one for one in threading.enumerate() if one.name.startswith("khulasa-")]


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
    """Whether the process has ended, though nobody may have asked for its status yet."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")")[-1].split()[0] == "Z"
    except ProcessLookupError:
        return True
    except FileNotFoundError:
        return not Path("/proc/self").exists() or not Path(f"/proc/{pid}").exists()


def wait_until(happened: Callable[[], bool]) -> None:
    waiting = threading.Event()
    for _ in range(int(PATIENCE / 0.05)):
        if happened():
            return
        waiting.wait(0.05)
    pytest.fail("it never happened")


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
    worker.submit(Job(2, TEXT, Ranking(Method.LSA), reuse=True))
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
    assert isinstance(desk.events.get(timeout=PATIENCE), Progressed)
    os.kill(pid_of(worker), getattr(signal, number))
    assert kind_of(desk.outcome()) is kind
    assert not worker.busy
    worker.submit(Job(2, TEXT))
    assert isinstance(desk.outcome(), Finished)


@pytest.mark.parametrize("heard", [True, False])
def test_a_child_that_dies_while_idle_costs_no_job(desk, heard):
    worker = desk.worker()
    worker.submit(Job(1, TEXT))
    desk.outcome()
    child = worker._child
    # WHEN the child has died, and its listener has told so, or cannot yet
    if heard:
        child.kill()
        wait_until(lambda: worker._child is None)
        worker.submit(Job(2, TEXT))
    else:
        with worker._lock:
            child.kill()
            wait_until(lambda: not child.alive)
            worker.submit(Job(2, TEXT))
    # THEN another takes its place
    assert isinstance(desk.outcome(), Finished)
    assert worker._child is not child


FRAME = """
import sys
body = {body}
sys.stdout.buffer.write(b'J' + len(body).to_bytes(4, 'big') + body)
sys.stdout.flush()
sys.stdin.read()
"""


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("", id="ends at once"),
        pytest.param("raise SystemExit(3)", id="fails at once"),
        pytest.param("import os; os.abort()", id="crashes"),
        pytest.param("print('not a frame at all', flush=True); input()", id="speaks garbage"),
        pytest.param("import os; os.write(1, b'J')", id="breaks off"),
        pytest.param(FRAME.format(body="b'[' * 200_000"), id="speaks too deeply"),
        pytest.param(
            FRAME.format(body="""b'{"ticket": 1, "event": "finished"}'"""),
            id="leaves the answer out",
        ),
        pytest.param(
            FRAME.format(body="""b'{"ticket": 1, "event": "sing"}'"""),
            id="speaks of something else",
        ),
        pytest.param(
            FRAME.format(
                body="""b'{"ticket": 2, "event": "progress", "stage": 5, "done": "x", "total": null}'"""
            ),
            id="counts in letters",
        ),
        pytest.param(
            "import os, time; os.close(1); time.sleep(600)", id="falls silent and lives on"
        ),
    ],
)
def test_a_child_that_speaks_garbage_or_nothing(desk, script):
    worker = desk.worker(script=script)
    for ticket in (1, 2):
        worker.submit(Job(ticket, TEXT))
        assert kind_of(desk.outcome()) is Kind.WORKER_CRASHED
        assert not worker.busy
    assert desk.events.empty()


def test_a_child_that_cannot_be_started_is_told(desk):
    worker = Worker(desk.events.put, command=lambda _limits: ["/no/such/program"])
    desk.workers.append(worker)
    worker.start()
    worker.submit(Job(1, TEXT))
    assert kind_of(desk.outcome()) is Kind.WORKER_CRASHED
    assert not worker.busy


def test_what_a_library_prints_does_not_spoil_the_answer(desk):
    script = """
import os, sys
from khulasa.services.child import reading_child
from khulasa.services.child.confined import reading
from khulasa.services.pipeline import summarise
def noisy(*arguments, **options):
    print("a warning", flush=True)
    os.write(1, b"from C")
    return summarise.rank_prepared(*arguments, **options)
reading.rank_prepared = noisy
reading_child.main()
"""
    desk.worker(script=script).submit(Job(1, TEXT))
    assert isinstance(desk.outcome(), Finished)


def test_a_child_that_takes_nothing_in_does_not_hold_up_closing(desk):
    # GIVEN a text that no pipe holds, and a child that never reads
    worker = desk.worker(script="import time; time.sleep(600)")
    worker.submit(Job(1, Source.pasted("كلمة " * 400_000)))
    # WHEN the worker is closed, THEN the thread that sends ends too, as the fixture checks
    worker.close()
    assert desk.events.empty()


@pytest.mark.parametrize("how", ["outcome", "deadline", "cancel"])
def test_a_callback_may_close_the_worker(desk, how):
    closed = threading.Event()

    def close(event: Event) -> None:
        if not isinstance(event, Progressed):
            worker.close()
            closed.set()

    script = None if how == "outcome" else "import time; time.sleep(600)"
    limits = Limits(seconds=0.2 if how == "deadline" else 600)
    command = child_command if script is None else lambda _limits: [sys.executable, "-c", script]
    worker = Worker(close, limits, command)
    desk.workers.append(worker)
    worker.submit(Job(1, TEXT))
    if how == "cancel":
        worker.cancel()
    assert closed.wait(PATIENCE)
    # THEN nothing begins any more
    worker.submit(Job(2, TEXT))
    worker.start()
    assert worker._child is None
    assert not worker.busy
    wait_until(
        lambda: not [one for one in threading.enumerate() if one.name.startswith("khulasa-")]
    )


def test_a_callback_may_submit_the_next_job(desk):
    def go_on(event: Event) -> None:
        desk.events.put(event)
        if isinstance(event, Failed) and event.ticket == 1:
            worker.submit(Job(2, TEXT))

    worker = Worker(go_on)
    desk.workers.append(worker)
    worker.submit(Job(1, Source.pasted("")))
    assert kind_of(desk.outcome()) is Kind.EMPTY
    assert desk.outcome().ticket == 2


def test_jobs_that_are_hurried_have_one_outcome_each_at_most(desk):
    # GIVEN jobs that replace and cancel one another as fast as they can
    worker = desk.worker(script="import time; time.sleep(600)")
    for ticket in range(1, 13):
        worker.submit(Job(ticket, TEXT))
        if ticket % 3 == 0:
            worker.cancel()
    # THEN those that were cancelled say so, and those that were replaced say nothing
    outcomes = [desk.outcome() for _ in range(4)]
    assert [one.ticket for one in outcomes] == [3, 6, 9, 12]
    worker.close()
    assert desk.events.empty()


def test_a_child_that_takes_too_long(desk):
    desk.worker(Limits(seconds=0.5), script="import time; time.sleep(60)").submit(Job(1, TEXT))
    assert kind_of(desk.outcome()) is Kind.WORKER_TOO_SLOW


def test_an_answer_that_is_too_large(desk):
    desk.worker(Limits(output=200)).submit(Job(1, TEXT))
    assert kind_of(desk.outcome()) is Kind.WORKER_CRASHED


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux keeps a process to its memory"
)
def test_a_child_that_needs_too_much_memory(desk, long_file):
    desk.worker(Limits(memory=1_000_000)).submit(Job(1, long_file))
    assert kind_of(desk.outcome()) in {Kind.WORKER_OUT_OF_MEMORY, Kind.WORKER_CRASHED}


TROUBLED = """
from khulasa.services.child import reading_child
from khulasa.services.child.confined import reading
whole = reading.prepare_source
def prepare(source, *rest):
    if source.text is not None and source.text.startswith("!"):
        raise {error}
    return whole(source, *rest)
reading.prepare_source = prepare
reading_child.main()
"""


@pytest.mark.parametrize(
    ("error", "kind", "survives"),
    [
        ("MemoryError", Kind.WORKER_OUT_OF_MEMORY, False),
        ("RuntimeError('bug')", Kind.WORKER_CRASHED, True),
    ],
)
def test_an_error_that_nobody_foresaw_ends_one_job(desk, error, kind, survives):
    worker = desk.worker(script=TROUBLED.format(error=error))
    worker.submit(Job(1, Source.pasted("! قال")))
    pid = pid_of(worker)
    assert kind_of(desk.outcome()) is kind
    worker.submit(Job(2, TEXT))
    assert isinstance(desk.outcome(), Finished)
    assert (pid_of(worker) == pid) == survives


DEAF = """
from khulasa.services.child import reading_child
def receive(*_facts):
    raise MemoryError
reading_child.serving.wire.receive = receive
reading_child.main()
"""


def test_a_child_that_cannot_take_a_text_in_does_not_keep_its_parent_waiting(desk):
    desk.worker(script=DEAF).submit(Job(1, TEXT))
    assert kind_of(desk.outcome()) is Kind.WORKER_OUT_OF_MEMORY


def test_a_pasted_text_beyond_the_limit_is_told(desk):
    desk.worker().submit(Job(1, Source.pasted("كلمة " * (MAX_TEXT // 5 + 1))))
    assert kind_of(desk.outcome()) is Kind.TOO_LARGE


def test_close_leaves_no_process(desk, long_file):
    worker = desk.worker()
    worker.submit(Job(1, long_file))
    pid = pid_of(worker)
    worker.close()
    assert is_gone(pid)
    assert desk.events.empty()


PARENT = """
import sys, time
from khulasa.services.child.worker import Job, Worker
from khulasa.services.pipeline.source import Source
worker = Worker(lambda event: None)
worker.submit(Job(1, Source.file(sys.argv[1])))
print(worker._child._process.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="asks the system about processes as Unix does")
def test_the_child_ends_with_its_parent(long_file):
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, long_file.path], stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.kill()
    wait_until(lambda: is_gone(child))


REFUSED = """
import socket
from khulasa.services.child.confinement.guard import Guard
Guard("/nowhere").install()
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
    assert (
        subprocess.run([sys.executable, "-c", REFUSED], check=False, timeout=PATIENCE).returncode
        == 0
    )


LIGHT = """
import sys
import khulasa.services.child.worker, khulasa.services.wording, khulasa.services.settings, khulasa.summary.choose
heavy = {"numpy", "scipy", "sumy", "nltk", "requests", "Stemmer"} & set(sys.modules)
raise SystemExit(", ".join(heavy) or 0)
"""


def test_the_windows_side_is_light():
    done = subprocess.run(
        [sys.executable, "-c", LIGHT], check=False, timeout=PATIENCE, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
