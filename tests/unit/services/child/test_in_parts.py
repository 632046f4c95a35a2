"""An outcome in two parts: the scores of a long text ahead, and what speaks for its sentences behind them."""

from __future__ import annotations

import io
import os
import queue
import signal
import sys
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from khulasa.errors import Kind
from khulasa.ranking.base import Method, Ranking
from khulasa.services.child import wire
from khulasa.services.child.confined import reading
from khulasa.services.child.confined.reading import LONG, ReadingChild
from khulasa.services.child.worker import (
    Event,
    Explained,
    Failed,
    Finished,
    Job,
    Limits,
    Progressed,
    Worker,
)
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source

PATIENCE = 60.0
SHORT = Source.pasted("بدأ المؤتمر صباح اليوم. وحضره الوزراء جميعا. ثم وقعوا اتفاقا.")


def text(sentences: int) -> Source:
    return Source.pasted(
        " ".join(f"وصل القطار رقم {at} إلى مدينة {at % 7} في المساء." for at in range(sentences))
    )


@pytest.fixture
def child() -> ReadingChild:
    """A child in this process; what it sends is in `_out`."""
    return ReadingChild(io.BytesIO(), SimpleNamespace(source=""))


def sent(child: ReadingChild) -> list[Event]:
    child._out.seek(0)
    kinds = (Progressed, Finished, Explained, Failed)
    messages = iter(lambda: wire.receive(child._out, kinds), None)
    return [message for message in messages if not isinstance(message, Progressed)]


def test_the_parts_make_the_whole_that_comes_at_once_otherwise(child):
    source = text(LONG)
    child.answer(Job(1, source, in_parts=True))
    assert [type(event) for event in sent(child)] == [Finished]
    for _ in child.later():
        assert len(sent(child)) == 1  # nothing is sent before all of it is known
    finished, explained = sent(child)
    assert not finished.whole
    assert (finished.analysis.evidence, finished.analysis.phrases) == ((), ())
    whole = analyse_source(source)
    assert whole.phrases
    assert finished.analysis.explained(explained.explanation) == whole
    assert list(child.later()) == []


@pytest.mark.parametrize(("sentences", "in_parts"), [(LONG - 1, True), (LONG, False)])
def test_a_short_text_and_whoever_waits_for_all_get_it_at_once(child, sentences, in_parts):
    source = text(sentences)
    child.answer(Job(1, source, in_parts=in_parts))
    assert sent(child) == [Finished(1, analyse_source(source))]
    assert list(child.later()) == []


def test_what_was_begun_is_dropped_between_two_steps_for_another_job(child):
    child.answer(Job(1, text(LONG), in_parts=True))
    steps = child.later()
    next(steps)
    steps.close()
    child.answer(Job(2, SHORT, in_parts=True))
    assert list(child.later()) == []
    assert [(type(event), event.ticket) for event in sent(child)] == [(Finished, 1), (Finished, 2)]


def test_another_method_has_its_own_explanation_of_the_same_sentences(child):
    source, ranking = text(LONG), Ranking(Method.TEXTRANK)
    child.answer(Job(1, source, in_parts=True))
    child.answer(Job(2, source, ranking, reuse=True, in_parts=True))
    list(child.later())
    _, second, explained = sent(child)
    assert second.analysis.explained(explained.explanation) == analyse_source(source, ranking)


def test_an_explanation_that_fails_is_told_and_costs_nothing_else(child, monkeypatch):
    def fail(*_arguments: object) -> Iterator[None]:
        raise ZeroDivisionError
        yield

    monkeypatch.setattr(reading, "explaining", fail)
    child.answer(Job(1, text(LONG), in_parts=True))
    list(child.later())
    _, failed = sent(child)
    assert isinstance(failed, Failed)
    assert failed.error.kind is Kind.WORKER_CRASHED
    child.answer(Job(2, SHORT))
    assert sent(child)[-1].ticket == 2


def test_an_explanation_of_another_text_is_refused(child):
    one, other = analyse_source(SHORT), analyse_source(text(3))
    child.answer(Job(1, text(LONG), in_parts=True))
    list(child.later())
    explanation = sent(child)[1].explanation
    for analysis in (one, other):
        with pytest.raises(ValueError, match=r"^$"):
            analysis.explained(explanation)


@pytest.fixture
def events() -> queue.SimpleQueue[Event]:
    return queue.SimpleQueue()


def outcome(events: queue.SimpleQueue[Event]) -> Event:
    while isinstance(event := events.get(timeout=PATIENCE), Progressed):
        pass
    return event


def test_both_parts_come_from_the_process_and_the_worker_is_free_between_them(events):
    worker = Worker(events.put)
    try:
        source = text(LONG)
        worker.submit(Job(1, source, in_parts=True))
        finished = outcome(events)
        assert not worker.busy
        explained = outcome(events)
        assert finished.analysis.explained(explained.explanation) == analyse_source(source)
    finally:
        worker.close()


STUCK = """
import time
from khulasa.services.child import reading_child
from khulasa.services.child.confined import reading
def stuck(*arguments):
    time.sleep(600)
    yield
def brief(*arguments):
    time.sleep(0.1)
    yield
reading.explaining = {name}
reading_child.main()
"""


def stuck_worker(events: queue.SimpleQueue[Event], name: str, seconds: float) -> Worker:
    command = [sys.executable, "-c", STUCK.format(name=name)]
    return Worker(events.put, Limits(seconds=seconds), lambda _limits: command)


def test_the_next_job_drops_the_second_part_and_finds_the_child_alive(events):
    worker = stuck_worker(events, "brief", PATIENCE)
    try:
        worker.submit(Job(1, text(LONG), in_parts=True))
        assert isinstance(outcome(events), Finished)
        before = worker._child
        worker.submit(Job(2, SHORT, in_parts=True))
        assert outcome(events).ticket == 2
        assert worker._child is before
        assert events.empty()
    finally:
        worker.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals on Windows")
@pytest.mark.parametrize("how", ["deadline", "death"])
def test_a_second_part_that_never_comes_is_told_and_the_next_job_works(events, how):
    worker = stuck_worker(events, "stuck", 10.0 if how == "deadline" else PATIENCE)
    try:
        worker.submit(Job(1, text(LONG), in_parts=True))
        assert isinstance(outcome(events), Finished)
        if how == "death":
            os.kill(worker._child._process.pid, signal.SIGKILL)
        failed = outcome(events)
        assert isinstance(failed, Failed)
        assert failed.ticket == 1
        worker.submit(Job(2, SHORT))
        assert outcome(events).ticket == 2
    finally:
        worker.close()
