"""The child process as the window sees it: a job in, Qt signals out, always on the window's own thread.

A use of it reads as a sentence:

    tasks.open(owner, source, ranking, options).on_success(show).on_failure(tell).with_progress(report).run()
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Self

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from khulasa.errors import KhulasaError, Kind, QuoteError, WorkerError
from khulasa.ranking.base import Ranking
from khulasa.readers.base import ReadOptions
from khulasa.services.child.runner import Failed, Progressed
from khulasa.services.child.worker import (
    Event,
    Explained,
    FactsFound,
    Finished,
    Growing,
    Job,
    Worker,
)
from khulasa.services.pipeline.source import Source
from khulasa.summary.model import Analysis, Explanation

Success = Callable[[Analysis], None]
Failure = Callable[[KhulasaError], None]
Report = Callable[[str, int, int], None]
Growth = Callable[[Analysis, int, int], None]
Explanations = Callable[[Explanation | None], None]
FoundFacts = Callable[[FactsFound | None], None]
WorkerFactory = Callable[[Callable[[Event], None]], Worker]

_PATIENCE_MS = 500
"""So long what somebody looks at waits for what is read behind: about as long as another child takes to warm up."""


def _ignore(*_facts: object) -> None:
    """What is done with an outcome that nobody asked for."""


@dataclass
class Task:
    """One document to be read and ranked, and what follows."""

    tasks: Tasks
    owner: object
    source: Source
    ranking: Ranking
    options: ReadOptions
    reuse: bool = False
    in_parts: bool = True
    facts: bool = False
    grows: bool = False
    quiet: bool = False
    """Nobody is shown that it is under way."""
    success: Success = field(default=_ignore)
    failure: Failure = field(default=_ignore)
    progress: Report = field(default=_ignore)
    grown: Growth = field(default=_ignore)
    explained: Explanations = field(default=_ignore)
    facts_found: FoundFacts = field(default=_ignore)

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

    def on_facts(self, facts_found: FoundFacts) -> Self:
        """Ask for the facts, too, and call this with them when all else has come; None where they can't be had."""
        self.facts, self.facts_found = True, facts_found
        return self

    def on_growth(self, grown: Growth) -> Self:
        """Ask for the first pages of a long document, and call this with their analysis, number, and total."""
        self.grows, self.grown = True, grown
        return self

    def with_progress(self, progress: Report) -> Self:
        """Call this with the stage, what is done, and the total."""
        self.progress = progress
        return self

    def run(self) -> None:
        """Hand the task to the child process, when its turn comes; an earlier one of the owner is given up."""
        self.tasks.run(self)


class Tasks(QObject):
    """Runs one task after the other in one worker, those of the owner in front first.

    An owner has one task at a time: another one takes its place, and the outcome of a task that was given up goes
    nowhere. A task that fails, and a child that is lost with it, cost no other task anything.
    """

    _arrived = Signal(object)

    def __init__(self, make_worker: WorkerFactory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticket = 0
        self._task: Task | None = None
        self._unfinished: Task | None = None
        """The task whose analysis has come, and more of it is still to come."""
        self._explaining = False
        """Whether that is what speaks for its sentences, before its facts."""
        self._waiting: list[Task] = []
        self._front: object = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._let_front_pass)
        # The worker calls from its own thread; a queued signal is the one way home.
        self._arrived.connect(self._handle, Qt.ConnectionType.QueuedConnection)
        self._worker = make_worker(self._bring)
        self._worker.start()

    def open(self, owner: object, source: Source, ranking: Ranking, options: ReadOptions) -> Task:
        """A task that reads a source and ranks it."""
        return Task(self, owner, source, ranking, options)

    def rank_again(
        self, owner: object, source: Source, ranking: Ranking, options: ReadOptions
    ) -> Task:
        """A task that ranks in another way what the child has read already, or reads it again."""
        return Task(self, owner, source, ranking, options, reuse=True)

    def explain(
        self, owner: object, source: Source, ranking: Ranking, options: ReadOptions
    ) -> Task:
        """A task that ranks as it was ranked, for what speaks for the sentences."""
        return Task(self, owner, source, ranking, options, reuse=True, in_parts=False)

    def run(self, task: Task) -> None:
        """See `Task.run`."""
        self._waiting = [waiting for waiting in self._waiting if waiting.owner is not task.owner]
        drops_facts = task.owner is self._front and not self._explaining
        busy = (self._task, None if drops_facts else self._unfinished)
        if all(other is None or other.owner is task.owner for other in busy):
            self._begin(task)
        else:
            self._waiting.append(task)
            self.prefer(self._front)

    def prefer(self, owner: object) -> None:
        """Somebody looks at what this owner waits for: it comes next, and does not wait long for another's."""
        self._front = owner
        self._waiting.sort(key=lambda task: (task.quiet, task.owner is not owner))
        if self._task is not None and self._task.owner is not owner and self._front_waits():
            if not self._patience.isActive():
                self._patience.start()
        else:
            self._patience.stop()
            self._go_on()

    def _front_waits(self) -> bool:
        first = self._waiting[0] if self._waiting else None
        return first is not None and first.owner is self._front and not first.quiet

    def _let_front_pass(self) -> None:
        """Give up what is read behind, and read it after what somebody looks at."""
        if self._task is not None and self._front_waits():
            self._waiting.insert(1, self._task)
            self._begin(self._waiting.pop(0))

    def _begin(self, task: Task) -> None:
        """Hand a task to the child process; one under way is given up."""
        self._patience.stop()
        self._ticket += 1
        self._put_off(self._unfinished, task)
        self._task, self._unfinished, self._explaining = task, None, False
        job = Job(
            self._ticket,
            task.source,
            task.ranking,
            task.options,
            task.reuse,
            task.in_parts,
            task.facts,
            task.grows,
        )
        self._worker.submit(job)

    def _put_off(self, dropped: Task | None, task: Task) -> None:
        """Facts that are dropped for another owner's task are looked for again when nothing else waits."""
        if dropped is None or not dropped.facts or dropped.owner is task.owner:
            return
        self._waiting.append(self.facts_alone(dropped))

    def facts_alone(self, task: Task) -> Task:
        """A task that nobody sees, which finds the facts of what another one read."""
        return replace(
            task,
            reuse=True,
            quiet=True,
            success=_ignore,
            failure=lambda _error: task.facts_found(None),
            progress=_ignore,
            grows=False,
            grown=_ignore,
            explained=_ignore,
        )

    def _go_on(self) -> None:
        """Begin what waits, once all is known of what was read before; whoever looks on waits for no facts."""
        finished = self._unfinished is None or (not self._explaining and self._front_waits())
        if self._task is None and finished and self._waiting:
            self._begin(self._waiting.pop(0))

    def cancel(self, owner: object) -> None:
        """Give up an owner's task; its failure is told as `Kind.WORKER_CANCELLED`."""
        task = self._taken_from(owner)
        if task is not None:
            task.failure(KhulasaError(Kind.WORKER_CANCELLED))
        self._go_on()

    def forget(self, owner: object) -> None:
        """Give up an owner's task without a word."""
        self._taken_from(owner)
        self._go_on()

    def leave_unexplained(self, owner: object) -> None:
        """An owner goes: nobody is to be told what speaks for its sentences, and what its facts are."""
        if self._unfinished is not None and self._unfinished.owner is owner:
            self._unfinished.explained = self._unfinished.facts_found = _ignore

    def _taken_from(self, owner: object) -> Task | None:
        """The task of an owner, which is given up; None where there is none."""
        task = self._task
        if task is not None and task.owner is owner:
            self._task = None
            self._worker.cancel()
            return task
        waiting = next((each for each in self._waiting if each.owner is owner), None)
        if waiting is not None:
            self._waiting.remove(waiting)
        return waiting

    def busy_for(self, owner: object) -> bool:
        """Whether an owner's task is under way or waits."""
        tasks = [*self._waiting, self._task]
        return any(task is not None and task.owner is owner and not task.quiet for task in tasks)

    @property
    def explaining(self) -> bool:
        """Whether an analysis has come of which `Task.on_explained` will hear more."""
        return self._explaining

    def close(self) -> None:
        """End the child process."""
        self._task = self._unfinished = None
        self._explaining = False
        self._waiting = []
        self._patience.stop()
        self._worker.close()

    def _bring(self, event: Event) -> None:
        """Bring an event to the window's thread, on the worker's: quotes are proven before any is shown.

        A hundred thousand of them would keep the window from answering.
        """
        if isinstance(event, Finished | Growing):
            try:
                event.analysis.prove()
            except QuoteError as error:
                if isinstance(event, Growing):
                    return  # what is still read is to be proven, too
                event = Failed(event.ticket, error)
        self._arrived.emit(event)

    @Slot(object)
    def _handle(self, event: Event) -> None:
        if event.ticket != self._ticket:
            return
        if self._unfinished is not None and not isinstance(event, Progressed | Growing):
            self._tell_more(self._unfinished, event)
            self._go_on()
        elif self._task is not None:
            self._tell(self._task, event)

    def _tell_more(self, task: Task, event: Event) -> None:
        """Tell what comes after an analysis."""
        explaining, self._explaining = self._explaining, False
        if not (isinstance(event, Explained) and event.goes_on):
            self._unfinished = None
        if explaining:
            task.explained(event.explanation if isinstance(event, Explained) else None)
        if not isinstance(event, Explained) and task.facts:
            task.facts_found(event if isinstance(event, FactsFound) else None)

    def _tell(self, task: Task, event: Event) -> None:
        if isinstance(event, Progressed):
            task.progress(event.stage, event.done, event.total)
            return
        if isinstance(event, Growing):
            task.grown(event.analysis, event.read, event.total)
            return
        self._task = None
        if isinstance(event, Finished):
            self._unfinished = task if event.goes_on else None
            self._explaining = not event.whole
            task.success(event.analysis)
        else:  # a child that was turned may begin with anything
            crashed = WorkerError(Kind.WORKER_CRASHED, path=task.source.path)
            task.failure(event.error if isinstance(event, Failed) else crashed)
        self._go_on()
