"""Pages that are read elsewhere, as the child that reads a document has them: its parent sees to it."""

from __future__ import annotations

import importlib
import io
import os
import queue
from collections.abc import Callable, Sequence
from contextlib import ExitStack

from khulasa.errors import Kind, WorkerError
from khulasa.readers.base import Input
from khulasa.services.child import wire
from khulasa.services.child.confinement.limits import less_memory
from khulasa.services.child.runs.run_calls import (
    MOST_RUNS,
    RUN_MEMORY,
    RunCall,
    RunOutcome,
    RunReply,
)


class RunsElsewhere:
    """Asks for runs of pages by `tell`, and takes what comes of them from `replies`. See `readers.base.Elsewhere`."""

    def __init__(
        self, tell: Callable[[RunCall], None], replies: queue.SimpleQueue[RunReply]
    ) -> None:
        self._tell = tell
        self._replies = replies

    @property
    def processes(self) -> int:
        """As many as there are processors for, beside this one."""
        return max(0, min(MOST_RUNS, _processors() - 1))

    def begin(self, item: Input, runs: Sequence[tuple[int, int]]) -> Callable[[], Sequence[object]]:
        """See `Elsewhere.begin`."""
        memory = ExitStack()
        memory.enter_context(less_memory(len(runs) * RUN_MEMORY))
        for place, (first, last) in enumerate(runs):
            self._tell(RunCall(place, item.data, first, last, item.options.password))
        return lambda: self._results(item, len(runs), memory)

    def _results(self, item: Input, count: int, memory: ExitStack) -> list[object]:
        with memory:
            replies = sorted((self._replies.get() for _ in range(count)), key=_place)
        outcomes = {reply.outcome for reply in replies}
        if RunOutcome.OUT_OF_MEMORY in outcomes:
            raise MemoryError
        if RunOutcome.CRASHED in outcomes:
            raise WorkerError(Kind.WORKER_CRASHED, path=item.source)
        if RunOutcome.NOT_READ in outcomes:
            return []
        return [_run(reply, item) for reply in replies]


def _place(reply: RunReply) -> int:
    return reply.place


def _run(reply: RunReply, item: Input) -> object:
    kind = importlib.import_module("khulasa.readers.pdf.runs").PageRun
    try:
        run = wire.receive(io.BytesIO(reply.pages), (kind,))
    except wire.WireError:
        run = None
    if run is None:
        raise WorkerError(Kind.WORKER_CRASHED, path=item.source)
    return run


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
