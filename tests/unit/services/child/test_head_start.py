"""A child that is started before anybody hears it: its worker is given once, and its events reach who took it."""

from __future__ import annotations

import queue

import pytest

from khulasa.services.child.head_start import HeadStart
from khulasa.services.child.worker import Event, Finished, Job
from khulasa.services.pipeline.source import Source

PATIENCE = 120.0


class Recorded:
    """A worker that notes what is asked of it."""

    def __init__(self, on_event) -> None:
        self.on_event = on_event
        self.started = 0

    def start(self) -> None:
        self.started += 1


def test_the_child_starts_at_once_and_the_worker_is_given_once():
    early = HeadStart(Recorded)
    heard = []
    worker = early(heard.append)
    assert worker.started == 1
    worker.on_event("told")
    assert heard == ["told"]
    other = early(print)
    assert other is not worker
    assert other.started == 0


def test_nothing_is_told_before_anybody_hears():
    made = []
    early = HeadStart(lambda on_event: made.append(Recorded(on_event)) or made[-1])
    made[0].on_event("lost")
    heard = []
    early(heard.append)
    assert heard == []


@pytest.mark.parametrize("text", ["وصل الوزير أمس. وعاد اليوم."])
def test_a_job_is_done_by_the_child_that_waited(text):
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    early = HeadStart()
    worker = early(events.put)
    child = worker._child
    try:
        worker.start()  # as `Tasks` does
        worker.submit(Job(1, Source.pasted(text)))
        while not isinstance(event := events.get(timeout=PATIENCE), Finished):
            pass
        assert event.analysis.document.text == text
        assert worker._child is child
    finally:
        worker.close()
