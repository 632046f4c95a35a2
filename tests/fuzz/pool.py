"""Processes that try files, so that one that hangs or dies costs a row of the table and nothing else."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from types import FrameType

from fuzz.originals import Original
from fuzz.trial import DIED, HUNG, Outcome, attempt, case

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

CPU_SECONDS = 20.0
"""Of the processor's time for one file: the samples, of a few pages, take less than one."""

WALL_SECONDS = 240.0  # for what does not listen to a signal, on a machine that does much else
MEMORY = 3 * 1024**3  # bytes of address space; the libraries alone take one
_MOMENT = 1.0


class TooSlowError(BaseException):
    """A file took its time; no `Exception`, which something might catch."""


@dataclass
class _Worker:
    process: multiprocessing.process.BaseProcess
    connection: Connection
    number: int = -1
    since: float = field(default_factory=time.monotonic)


def outcomes(
    originals: Sequence[Original], seed: int, numbers: Iterable[int], processes: int
) -> Iterator[tuple[int, Outcome]]:
    """Try the mutations of some numbers; each with its outcome as it comes."""
    waiting = iter(numbers)
    workers = [_start(originals, seed) for _ in range(processes)]
    try:
        workers = [worker for worker in workers if _give(worker, waiting)]
        while workers:
            ready = wait([worker.connection for worker in workers], _MOMENT)
            for worker in list(workers):
                outcome = _outcome(worker, originals, seed, ready=worker.connection in ready)
                if outcome is None:
                    continue
                yield worker.number, outcome
                if outcome.kind in (DIED, HUNG):
                    workers.remove(worker)
                    _end(worker)
                    workers.append(_start(originals, seed))
                free = workers[-1] if worker not in workers else worker
                if not _give(free, waiting):
                    workers.remove(free)
                    _end(free)
    finally:
        for worker in workers:
            _end(worker)


def _give(worker: _Worker, waiting: Iterator[int]) -> bool:
    number = next(waiting, None)
    if number is None:
        return False
    worker.number, worker.since = number, time.monotonic()
    worker.connection.send(number)
    return True


def _outcome(
    worker: _Worker, originals: Sequence[Original], seed: int, *, ready: bool
) -> Outcome | None:
    """What a process says, or what its silence means; None while there is time."""
    took = time.monotonic() - worker.since
    if ready:
        try:
            found: Outcome = worker.connection.recv()
        except EOFError:
            worker.process.join(_MOMENT)
            return Outcome(
                _format(originals, seed, worker),
                DIED,
                f"exit status {worker.process.exitcode}",
                took,
            )
        return found
    return (
        Outcome(_format(originals, seed, worker), HUNG, "in a library", took)
        if took > WALL_SECONDS
        else None
    )


def _format(originals: Sequence[Original], seed: int, worker: _Worker) -> str:
    return case(originals, seed, worker.number)[0].format


def _start(originals: Sequence[Original], seed: int) -> _Worker:
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=_serve, args=(theirs, originals, seed), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _end(worker: _Worker) -> None:
    worker.connection.close()
    worker.process.kill()
    worker.process.join()


def _serve(connection: Connection, originals: Sequence[Original], seed: int) -> None:
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    parent = os.getppid()
    while True:
        while not connection.poll(_MOMENT):
            if (
                os.getppid() != parent
            ):  # its end of the pipe lives on in other processes of the pool
                return
        try:
            number = connection.recv()
        except EOFError:
            return
        original, data = case(originals, seed, number)
        connection.send(tried(original, data, number))


def tried(original: Original, data: bytes, number: int = 0) -> Outcome:
    """The outcome of one file, within `CPU_SECONDS` where the system has such a clock."""
    began = time.process_time()
    _alarm(CPU_SECONDS)
    try:
        kind, detail = attempt(data, original.name, number)
    except TooSlowError:
        kind, detail = HUNG, traceback.format_exc(limit=-8)
    finally:
        _alarm(0)
    peak = 0 if resource is None else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Outcome(original.format, kind, detail, time.process_time() - began, peak)


def _alarm(seconds: float) -> None:
    if resource is not None:
        signal.signal(signal.SIGPROF, _too_slow)
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _too_slow(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlowError
