"""The parent's side of the child process. No Qt: callbacks come on a thread of the worker's own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from khulasa.errors import KhulasaError, Kind, WorkerError
from khulasa.ranking.base import Method
from khulasa.services import wire
from khulasa.services.source import Source
from khulasa.summary.model import Analysis

_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may take: seconds, bytes of memory (not on Windows and macOS), bytes of answer."""

    seconds: float = 300.0
    memory: int = 6 * 1024**3
    output: int = wire.MAX_FRAME


@dataclass(frozen=True, slots=True)
class Job:
    """One source to be read and ranked. `reuse` lets the child rank what it has read already."""

    ticket: int
    source: Source
    method: Method = Method.KHULASA
    encoding: str | None = None
    reuse: bool = False


@dataclass(frozen=True, slots=True)
class Progressed:
    """A job came so far, in the unit of its stage; a total of 0 is an unknown one."""

    ticket: int
    stage: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Finished:
    """A job is done."""

    ticket: int
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Failed:
    """A job came to nothing."""

    ticket: int
    error: KhulasaError


Event = Progressed | Finished | Failed


def child_command(limits: Limits) -> list[str]:
    """How to start the child; a frozen build starts itself otherwise. -P keeps the current folder out."""
    return [sys.executable, "-P", "-m", "khulasa.services.child", str(limits.memory)]


class Worker:
    """Runs one job at a time in a child process, and starts another child where one had to go."""

    def __init__(
        self,
        on_event: Callable[[Event], None],
        limits: Limits | None = None,
        command: Callable[[Limits], Sequence[str]] = child_command,
    ) -> None:
        self._on_event = on_event
        self._limits = limits or Limits()
        self._command = command
        # Reentrant, for a callback may submit the next job.
        self._lock = threading.RLock()
        self._child: _Child | None = None
        self._job: Job | None = None
        self._deadline: threading.Timer | None = None

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self._job is not None

    def start(self) -> None:
        """Start the child now, so that it is warm when the first job comes."""
        with self._lock:
            if self._child is None:
                self._child = _Child(self._command(self._limits), self._limits, self._take, self._lose)

    def submit(self, job: Job) -> None:
        """Begin a job; one under way is given up without a word."""
        with self._lock:
            if self.busy:
                self._give_up()
            self.start()
            self._job = job
            self._deadline = threading.Timer(self._limits.seconds, self._expire, (job,))
            self._deadline.daemon = True
            self._deadline.start()
            if self._child is not None:
                self._child.send(job)

    def cancel(self) -> None:
        """Give up the job under way and tell so; the next child starts to warm up at once."""
        with self._lock:
            job = self._job
            if job is None:
                return
            self._give_up()
            self.start()
        self._on_event(Failed(job.ticket, WorkerError(Kind.WORKER_CANCELLED, path=job.source.path)))

    def close(self) -> None:
        """End the child, and wait until it and its thread are gone."""
        with self._lock:
            child, self._child = self._child, None
            self._settle()
        if child is not None:
            child.kill()
            child.join()

    def _give_up(self) -> None:
        child, self._child = self._child, None
        self._settle()
        if child is not None:
            child.kill()

    def _settle(self) -> None:
        """No job is under way any more."""
        self._job = None
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _expire(self, job: Job) -> None:
        with self._lock:
            if self._job is not job:
                return
            self._give_up()
            self.start()
        seconds = round(self._limits.seconds)
        error = WorkerError(Kind.WORKER_TOO_SLOW, path=job.source.path, seconds=seconds)
        self._on_event(Failed(job.ticket, error))

    def _take(self, child: _Child, message: wire.Message, text: str) -> None:
        """A message came from a child; one from a child that was given up counts for nothing."""
        event = _event(message, text)
        with self._lock:
            if child is not self._child or self._job is None or event.ticket != self._job.ticket:
                return
            if not isinstance(event, Progressed):
                self._settle()
        self._on_event(event)

    def _lose(self, child: _Child, status: int) -> None:
        """A child ended, or spoke garbage and was ended. The next job starts another."""
        with self._lock:
            if child is not self._child:
                return
            self._child = None
            job = self._job
            self._settle()
        if job is not None:
            self._on_event(Failed(job.ticket, WorkerError(_kind_of(status), path=job.source.path)))


def _kind_of(status: int) -> Kind:
    """Nobody here sent SIGKILL to a child that is lost, so it was the system, for want of memory."""
    killed = hasattr(signal, "SIGKILL") and status == -signal.SIGKILL
    return Kind.WORKER_OUT_OF_MEMORY if killed else Kind.WORKER_CRASHED


def _event(message: wire.Message, text: str) -> Event:
    """The event of a message. Raises `WireError` where the message is none."""
    try:
        ticket, event = message["ticket"], message["event"]
        if event == "progress":
            return Progressed(ticket, message["stage"], message["done"], message["total"])
        if event == "failed":
            return Failed(ticket, wire.unpack_error(message))
        if event == "finished":
            return Finished(ticket, wire.unpack_analysis(message, text))
    except (KeyError, TypeError, ValueError):
        pass
    raise wire.WireError


class _Child:
    """One child process and the thread that listens to it."""

    def __init__(
        self,
        command: Sequence[str],
        limits: Limits,
        take: Callable[[_Child, wire.Message, str], None],
        lose: Callable[[_Child, int], None],
    ) -> None:
        self._limits = limits
        self._take = take
        self._lose = lose
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **_ENVIRONMENT},
            creationflags=_NO_CONSOLE,
        )
        self._thread = threading.Thread(target=self._listen, name="khulasa-worker", daemon=True)
        self._thread.start()

    def send(self, job: Job) -> None:
        """Send a job, on a thread of its own: a long text waits for the child to take it."""
        threading.Thread(target=self._send, args=(job,), name="khulasa-send", daemon=True).start()

    def _send(self, job: Job) -> None:
        packed, text = wire.pack_source(job.source)
        message = {
            **packed,
            "ticket": job.ticket,
            "method": job.method,
            "encoding": job.encoding,
            "reuse": job.reuse,
        }
        try:
            if self._process.stdin is not None:
                wire.send(self._process.stdin, message, text)
        except (OSError, ValueError):
            self.kill()  # it is gone or going; `_listen` tells

    def _listen(self) -> None:
        stdout = self._process.stdout
        try:
            while stdout is not None and (received := wire.receive(stdout, self._limits.output)) is not None:
                self._take(self, *received)
        except (OSError, ValueError, wire.WireError):
            self.kill()
            self._end()
            self._lose(self, 0)
            return
        self._lose(self, self._end())

    def _end(self) -> int:
        status = self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):  # what was never taken is lost with the child
                    stream.close()
        return status

    def kill(self) -> None:
        """End the process at once."""
        self._process.kill()

    def join(self) -> None:
        """Wait for the end of the process and of the thread, unless it is this thread that asks."""
        if threading.current_thread() is not self._thread:
            self._thread.join()
