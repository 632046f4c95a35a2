"""The child process for those who wait for its answer: the terminal. One source after the other, in one child."""

from __future__ import annotations

import queue
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Self

from khulasa.by_name import load
from khulasa.errors import Kind, WorkerError
from khulasa.ranking.base import BY_DEFAULT, Ranking
from khulasa.readers.base import AS_IT_COMES, ReadOptions
from khulasa.services.child.runner import Failed, Limits, Progressed
from khulasa.services.child.worker import Event, FactsFound, Finished, Job, Worker, child_command
from khulasa.services.pipeline.source import Source
from khulasa.summary.model import Analysis

if TYPE_CHECKING:
    from khulasa.facts.quotable import QuotableFacts

_MOMENT = 0.2  # seconds; where a wait cannot be interrupted, Ctrl+C is heard as often

StageProgress = Callable[[str, int, int], None]
"""Told `(stage, done, total)`."""


def silent(_stage: str, _done: int, _total: int) -> None:
    """Progress for those who do not care."""


class Session:
    """A child process from its start to its end; to be used in a `with`, at whose end no process is left.

    The child warms up from the beginning of the `with`, not from the first source on.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        command: Callable[[Limits], Sequence[str]] = child_command,
    ) -> None:
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._worker = Worker(self._events.put, limits, command)
        self._ticket = 0

    def __enter__(self) -> Self:
        self._worker.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._worker.close()

    def analyse(
        self,
        source: Source,
        ranking: Ranking = BY_DEFAULT,
        options: ReadOptions = AS_IT_COMES,
        progress: StageProgress = silent,
        *,
        facts: bool = False,
    ) -> Analysis:
        """The ranked sentences of a source. Raises `KhulasaError`: whatever the pipeline and the worker tell.

        With `facts`, `facts_of` may be asked next.

        Where the wait is interrupted, by Ctrl+C or by `progress`, the child ends with the `with`, or for the next job.
        """
        self._ticket += 1
        self._worker.submit(Job(self._ticket, source, ranking, options, facts=facts))
        while True:
            event = self._next()
            if event.ticket != self._ticket:
                continue  # of a job that was interrupted
            if isinstance(event, Finished):
                return event.analysis
            if isinstance(event, Failed):
                raise event.error
            if isinstance(event, Progressed):
                progress(event.stage, event.done, event.total)

    def facts_of(self, analysis: Analysis) -> QuotableFacts | None:
        """The facts of what was analysed last, None where there are no rules for its language.

        Raises `KhulasaError` where they can't be had.
        """
        while True:
            event = self._next()
            if event.ticket != self._ticket:
                continue
            if isinstance(event, Failed):
                raise event.error
            if isinstance(event, FactsFound):
                if event.facts is None:
                    return None
                make = load("khulasa.facts.quotable:QuotableFacts")
                try:
                    quotable: QuotableFacts = make(analysis.document, event.facts, event.seals)
                except ValueError:  # a child that was turned says anything
                    path = analysis.document.source
                    raise WorkerError(Kind.WORKER_CRASHED, path=path) from None
                return quotable

    def _next(self) -> Event:
        while True:
            try:
                return self._events.get(timeout=_MOMENT)
            except queue.Empty:
                continue
