"""One child for one source after the other, as the terminal uses it."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from khulasa.errors import Kind, ReadError, WorkerError
from khulasa.ranking.base import Method, Ranking
from khulasa.services.child.synchronous import Session
from khulasa.services.child.worker import Limits
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source

TEXT = Source.pasted("بدأ المؤتمر صباح اليوم. وحضره عشرون ضيفا. ثم وقعوا اتفاقا.")
SLEEPS = [sys.executable, "-c", "import time; time.sleep(600)"]


@pytest.fixture(scope="module")
def warm() -> Iterator[Session]:
    with Session() as made:
        yield made


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def pid_of(session: Session) -> int:
    child = session._worker._child
    assert child is not None
    return child._process.pid


def test_one_child_answers_for_all(warm, seed):
    first = pid_of(warm)
    source = Source.file(str(seed("lavrov-gcc")))
    assert warm.analyse(source) == analyse_source(source)
    assert warm.analyse(TEXT, Ranking(Method.LUHN)).method == "luhn"
    assert pid_of(warm) == first


def test_what_standard_input_held_is_read_in_the_child(warm):
    data = "بدأ المؤتمر. وحضره عشرون ضيفا.".encode("windows-1256")
    document = warm.analyse(Source.standard_input(data)).document
    assert (document.source, document.encoding) == ("-", "windows-1256")


def test_an_error_is_raised_and_the_next_source_is_read(warm, tmp_path):
    with pytest.raises(ReadError) as refused:
        warm.analyse(Source.file(str(tmp_path)))
    assert refused.value.kind is Kind.IS_FOLDER
    assert warm.analyse(TEXT).candidates


def test_progress_is_told_where_the_caller_is(warm, seed):
    told = []
    warm.analyse(
        Source.file(str(seed("feature-long"))),
        progress=lambda *facts: told.append((threading.get_ident(), *facts)),
    )
    assert {place for place, *_ in told} == {threading.get_ident()}
    assert {stage for _, stage, *_ in told} >= {"reading", "preparing"}


def test_a_child_that_takes_too_long_is_an_error():
    with (
        Session(Limits(seconds=0.3), lambda _limits: SLEEPS) as slow,
        pytest.raises(WorkerError) as stopped,
    ):
        slow.analyse(TEXT)
    assert stopped.value.kind is Kind.WORKER_TOO_SLOW


def test_what_interrupts_the_wait_leaves_no_process():
    before = set(threading.enumerate())  # another child may be warm
    session = Session()

    def interrupt(*_facts: object) -> None:
        pids.append(pid_of(session))
        raise KeyboardInterrupt

    # WHEN Ctrl+C comes, THEN the `with` is left at once, and nothing of the child remains
    pids: list[int] = []
    with pytest.raises(KeyboardInterrupt), session:
        session.analyse(Source.pasted("بدأ المؤتمر صباح اليوم. " * 20_000), progress=interrupt)
    assert gone(pids[0])
    left = set(threading.enumerate()) - before
    assert not [one for one in left if one.name.startswith("khulasa-worker")]


def test_a_session_goes_on_after_an_interrupted_wait(warm):
    def interrupt(*_facts: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        warm.analyse(Source.pasted("بدأ المؤتمر صباح اليوم. " * 20_000), progress=interrupt)
    assert len(warm.analyse(TEXT).candidates) == 3


def test_the_private_folder_of_the_child_goes_with_it():
    with Session() as session:
        session.analyse(TEXT)
        child = session._worker._child
        assert child is not None
        folder = Path(child.scratch)
        assert folder.is_dir()
    deadline = time.monotonic() + 10
    while folder.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not folder.exists()
