"""Work in a child process, one piece at a time, with limits. No Qt: callbacks come on a thread of the runner's own."""

from __future__ import annotations

import signal
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Generic, Protocol, TypeVar

from khulasa.errors import Fact, KhulasaError, Kind, ReadError, WorkerError
from khulasa.readers import files
from khulasa.services.child import wire
from khulasa.services.child.processes import ChildProcess, RunPool

_PATIENCE = 5.0  # seconds that closing waits for a thread at most; a process may hang in the system


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may take: seconds, bytes of memory (not on Windows and macOS), bytes of answer."""

    seconds: float = 300.0
    memory: int = 6 * 1024**3
    output: int = wire.MAX_FRAME


class Work(Protocol):
    """One piece of work."""

    @property
    def ticket(self) -> int:
        """The number that its answers carry."""
        ...

    @property
    def path(self) -> str:
        """The file that it is about, for whoever words its failure."""
        ...


@dataclass(frozen=True, slots=True)
class Progressed:
    """A job came so far, in the unit of its stage; a total of 0 is an unknown one."""

    ticket: int
    stage: str
    done: int
    total: int

    @property
    def is_interim(self) -> bool:
        """More is told of the job: it isn't done."""
        return True


@dataclass(frozen=True, slots=True)
class Failed:
    """A job came to nothing."""

    ticket: int
    error: KhulasaError


class Event(Protocol):
    """What a child tells of the work with a ticket."""

    @property
    def ticket(self) -> int:
        """See `Work.ticket`."""
        ...


def _goes_on(event: Event) -> bool:
    """Whether an outcome has another part, which the child is still at."""
    return bool(getattr(event, "goes_on", False))


def _is_interim(event: Event) -> bool:
    """Whether it tells of a job that is still under way."""
    return bool(getattr(event, "is_interim", False))


Job = TypeVar("Job", bound=Work)
Answer = TypeVar("Answer", bound=Event)


class Runner(ABC, Generic[Job, Answer]):
    """Runs one job at a time in a child process, and starts another child where one had to go.

    Each job that was submitted, and neither replaced nor closed, has one outcome. `on_event` is called without a
    lock, so it may submit, cancel and close. A `Progressed` that was on its way when its job was cancelled may come
    after the outcome; after `close` nothing comes.

    An outcome that `goes_on` has more parts, within the same limits, or fails after all. Nobody waits for those:
    the runner isn't busy, and the next job, which drops it, finds the child alive.
    """

    def __init__(
        self,
        on_event: Callable[[Answer | Failed], None],
        answers: Sequence[type],
        limits: Limits,
        command: Callable[[Limits], Sequence[str]],
    ) -> None:
        """`answers` are the classes of messages that the child may send, each an `Event`."""
        self._on_event = on_event
        self._answers = answers
        self._limits = limits
        self._command = command
        self._lock = threading.RLock()
        self._closed = False
        self._child: ChildProcess | None = None
        self._held: tuple[ChildProcess, Hashable] | None = None
        self._job: Job | None = None
        self._second: Job | None = None
        """A job whose outcome is told, and goes on."""
        self._deadline: threading.Timer | None = None
        self._leaving: list[threading.Thread] = []
        self._run_pool: Callable[[int], RunPool] | None = None

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self._job is not None

    def start(self) -> None:
        """Start the child now, so that it is warm when the first job comes."""
        with self._lock:
            if self._child is not None and self._job is None and not self._child.alive:
                self._give_up()  # it died while it had nothing to do, which no job should pay for
            if self._child is None and not self._closed:
                with suppress(
                    OSError
                ):  # no process is to be had now; `submit` tells, and the next one tries again
                    self._child = ChildProcess(
                        self._command(self._limits),
                        self._answers,
                        self._limits.output,
                        self._take,
                        self._lose,
                        self._run_pool,
                    )

    def submit(self, job: Job) -> None:
        """Begin a job; one under way is given up without a word. After `close` nothing begins."""
        with self._lock:
            if self._closed:
                return
            if self.busy:
                self._give_up()
            self._settle()
            self.start()
            if self._child is not None:
                self._job = job
                self._deadline = threading.Timer(self._limits.seconds, self._expire, (job,))
                self._deadline.name = "khulasa-deadline"
                self._deadline.daemon = True
                self._deadline.start()
                self._child.send(partial(self._message, self._child, job))
                return
        self._fail(job, Kind.WORKER_CRASHED)

    def _message(self, child: ChildProcess, job: Job) -> object:
        """What the child is sent for a job: the job with the bytes of its file; None where that cannot be read.

        The child may open no file of the person's. A job that goes on with what it holds needs none.
        """
        file = self._file_of(job)
        if file is None or (self._goes_on(job) and self._held == (child, file)):
            return job
        try:
            data = files.load(job.path).data
        except ReadError as error:
            self._take(child, Failed(job.ticket, error))
            return None
        self._held = (child, file)
        return self._with_data(job, data)

    @abstractmethod
    def _file_of(self, job: Job) -> Hashable | None:
        """By what a child knows again the file of a job that it holds; None for a job without a file."""

    @abstractmethod
    def _goes_on(self, job: Job, /) -> bool:
        """Whether a job is content with what the child holds of its file."""

    @abstractmethod
    def _with_data(self, job: Job, data: bytes) -> Job:
        """The job with the bytes of its file."""

    def cancel(self) -> None:
        """Give up the job under way and tell so; the next child starts to warm up at once."""
        with self._lock:
            job = self._job
            if job is None:
                return
            self._give_up()
            self.start()
        self._fail(job, Kind.WORKER_CANCELLED)

    def close(self) -> None:
        """End the child for good, and wait until it and all threads are gone, but for the one that asks."""
        with self._lock:
            self._closed = True
            self._give_up()
            # Whoever closes second waits for nobody, or two callbacks that close would wait for each other.
            leaving, self._leaving = self._leaving, []
        for thread in leaving:
            if thread is not threading.current_thread():
                thread.join(_PATIENCE)

    @property
    def _under_way(self) -> Job | None:
        """The job that the child is at, be it for the second part of its outcome."""
        return self._job if self._job is not None else self._second

    def _give_up(self) -> None:
        child, self._child = self._child, None
        self._settle()
        if child is not None:
            child.kill()
            self._leave(*child.threads)

    def _settle(self) -> None:
        """No job is under way any more."""
        self._job = self._second = None
        if self._deadline is not None:
            self._deadline.cancel()
            self._leave(self._deadline)
            self._deadline = None

    def _leave(self, *threads: threading.Thread) -> None:
        """Remember threads that are about to end."""
        self._leaving = [thread for thread in (*self._leaving, *threads) if thread.is_alive()]

    def _expire(self, job: Job) -> None:
        with self._lock:
            if self._under_way is not job:
                return
            self._give_up()
            self.start()
        self._fail(job, Kind.WORKER_TOO_SLOW, seconds=round(self._limits.seconds))

    def _take(self, child: ChildProcess, event: Answer | Failed) -> None:
        """A message came from a child; one from a child that was given up counts for nothing."""
        with self._lock:
            job = self._under_way
            if child is not self._child or job is None or event.ticket != job.ticket:
                return
            if _goes_on(event):
                self._job, self._second = None, job
            elif not _is_interim(event):
                self._settle()
            if isinstance(event, Failed):
                self._held = None
        self._on_event(event)

    def _lose(self, child: ChildProcess, status: int | None) -> None:
        """A child ended, or spoke garbage and was ended. The next job starts another."""
        with self._lock:
            if child is not self._child:
                return
            job = self._under_way
            self._give_up()
        if job is not None:
            self._fail(job, _kind_of(status))

    def _fail(self, job: Job, kind: Kind, **facts: Fact) -> None:
        self._on_event(Failed(job.ticket, WorkerError(kind, path=job.path, **facts)))


def _kind_of(status: int | None) -> Kind:
    """Nobody here sent SIGKILL to a child that is lost, so it was the system, for want of memory."""
    killed = hasattr(signal, "SIGKILL") and status == -signal.SIGKILL
    return (
        Kind.WORKER_OUT_OF_MEMORY if killed or status == wire.OUT_OF_MEMORY else Kind.WORKER_CRASHED
    )
