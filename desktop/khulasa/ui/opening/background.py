"""The child process as the window sees it: a job in, Qt signals out, always on the window's own thread.

A use of it reads as a sentence:

    tasks.open(source, ranking).on_success(show).on_failure(tell).with_progress(report).run()
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

from PySide6.QtCore import QObject, Qt, Signal, Slot

from khulasa.errors import KhulasaError, Kind, QuoteError
from khulasa.ranking.base import Ranking
from khulasa.readers.base import ReadOptions
from khulasa.services.child.runner import Failed, Progressed
from khulasa.services.child.worker import Event, Explained, Finished, Job, Worker
from khulasa.services.pipeline.source import Source
from khulasa.summary.model import Analysis, Explanation

Success = Callable[[Analysis], None]
Failure = Callable[[KhulasaError], None]
Report = Callable[[str, int, int], None]
Explanations = Callable[[Explanation | None], None]
WorkerFactory = Callable[[Callable[[Event], None]], Worker]


def _ignore(*_facts: object) -> None:
    """What is done with an outcome that nobody asked for."""


@dataclass
class Task:
    """One document to be read and ranked, and what follows."""

    tasks: Tasks
    source: Source
    ranking: Ranking
    options: ReadOptions
    reuse: bool = False
    in_parts: bool = True
    success: Success = field(default=_ignore)
    failure: Failure = field(default=_ignore)
    progress: Report = field(default=_ignore)
    explained: Explanations = field(default=_ignore)

    def on_success(self, success: Success) -> Self:
        """Call this with the analysis."""
        self.success = success
        return self

    def on_failure(self, failure: Failure) -> Self:
        """Call this with the error; a cancelled task comes here too."""
        self.failure = failure
        return self

    def on_explained(self, explained: Explanations) -> Self:
        """Call this with what speaks for the sentences of an analysis that came without; None where it can't be had."""
        self.explained = explained
        return self

    def with_progress(self, progress: Report) -> Self:
        """Call this with the stage, what is done, and the total."""
        self.progress = progress
        return self

    def run(self) -> None:
        """Hand the task to the child process; a task under way is given up."""
        self.tasks.run(self)


class Tasks(QObject):
    """Runs one task at a time in a worker; outcomes of tasks that were given up go nowhere."""

    _arrived = Signal(object)

    def __init__(self, make_worker: WorkerFactory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticket = 0
        self._task: Task | None = None
        self._unexplained: Task | None = None
        # The worker calls from its own thread; a queued signal is the one way home.
        self._arrived.connect(self._handle, Qt.ConnectionType.QueuedConnection)
        self._worker = make_worker(self._bring)
        self._worker.start()

    def open(self, source: Source, ranking: Ranking, options: ReadOptions) -> Task:
        """A task that reads a source and ranks it."""
        return Task(self, source, ranking, options)

    def rank_again(self, source: Source, ranking: Ranking, options: ReadOptions) -> Task:
        """A task that ranks in another way what the child has read already."""
        return Task(self, source, ranking, options, reuse=True)

    def explain(self, source: Source, ranking: Ranking, options: ReadOptions) -> Task:
        """A task that ranks as it was ranked, for what speaks for the sentences."""
        return Task(self, source, ranking, options, reuse=True, in_parts=False)

    def run(self, task: Task) -> None:
        """See `Task.run`."""
        self._ticket += 1
        self._task, self._unexplained = task, None
        job = Job(self._ticket, task.source, task.ranking, task.options, task.reuse, task.in_parts)
        self._worker.submit(job)

    def cancel(self) -> None:
        """Give up the task under way; its failure is told as `Kind.WORKER_CANCELLED`."""
        task, self._task = self._task, None
        if task is not None:
            self._worker.cancel()
            task.failure(KhulasaError(Kind.WORKER_CANCELLED))

    @property
    def busy(self) -> bool:
        """Whether a task is under way."""
        return self._task is not None

    @property
    def explaining(self) -> bool:
        """Whether an analysis has come of which `Task.on_explained` will hear more."""
        return self._unexplained is not None

    def close(self) -> None:
        """End the child process."""
        self._task = self._unexplained = None
        self._worker.close()

    def _bring(self, event: Event) -> None:
        """Bring an event to the window's thread, on the worker's: quotes are proven before any is shown.

        A hundred thousand of them would keep the window from answering.
        """
        if isinstance(event, Finished):
            try:
                event.analysis.prove()
            except QuoteError as error:
                event = Failed(event.ticket, error)
        self._arrived.emit(event)

    @Slot(object)
    def _handle(self, event: Event) -> None:
        if event.ticket != self._ticket:
            return
        if self._unexplained is not None and not isinstance(event, Progressed):
            task, self._unexplained = self._unexplained, None
            task.explained(event.explanation if isinstance(event, Explained) else None)
        if self._task is not None:
            self._tell(self._task, event)

    def _tell(self, task: Task, event: Event) -> None:
        if isinstance(event, Progressed):
            task.progress(event.stage, event.done, event.total)
            return
        self._task = None
        if isinstance(event, Finished):
            self._unexplained = None if event.whole else task
            task.success(event.analysis)
        elif isinstance(event, Failed):
            task.failure(event.error)
