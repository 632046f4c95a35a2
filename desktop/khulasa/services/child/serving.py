"""What every child process does: set itself up, take jobs, tell outcomes, and end when its parent does."""

from __future__ import annotations

import os
import queue
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from typing import IO, Any, NoReturn, Protocol

from khulasa.services.child import wire
from khulasa.services.child.confinement.guard import Guard
from khulasa.services.child.confinement.limits import limit_process
from khulasa.services.pipeline.own_work import our_own_work


class Server(Protocol):
    """What answers the jobs of one kind of child."""

    def answer(self, job: Any) -> None:
        """Do one job and send its outcome, whatever it is. Raises `MemoryError` and nothing else."""
        ...


def run(
    job_kind: type,
    build: Callable[[IO[bytes], Guard], Server],
    warm_up: Callable[[], None] | None = None,
) -> NoReturn:
    """Serve until the parent ends, or the memory does: a fresh child is worth more than one that has run out.

    The command line's one argument is the memory that may be used, in bytes. `warm_up` runs before the guard
    refuses what no reader needs, while jobs are already taken.
    """
    try:
        guard = Guard(os.environ.get(wire.SCRATCH) or tempfile.mkdtemp(prefix=wire.SCRATCH_PREFIX))
        guard.install()
        limit_process(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
        out = _own_output()
        jobs: queue.SimpleQueue[Any] = queue.SimpleQueue()
        threading.Thread(target=_listen, args=(jobs, job_kind), daemon=True).start()
        if warm_up is not None:
            warm_up()
        guard.close()
        server = build(out, guard)
        while True:
            server.answer(jobs.get())
    except MemoryError:
        os._exit(wire.OUT_OF_MEMORY)


def tell(out: IO[bytes], message: object) -> None:
    """Send a message; the process ends where nobody is left to hear it."""
    try:
        wire.send(out, message)
    except OSError:
        _leave()


def _listen(jobs: queue.SimpleQueue[Any], kind: type) -> None:
    """Take jobs as they come; when the parent is gone, so is the reason to live."""
    try:
        while (job := wire.receive(sys.stdin.buffer, (kind,))) is not None:
            jobs.put(job)
    except (OSError, wire.WireError):
        pass
    except MemoryError:
        os._exit(wire.OUT_OF_MEMORY)
    _leave()


def _own_output() -> IO[bytes]:
    """Standard output for messages alone: what a library prints goes to standard error instead."""
    own = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(own, "wb")


def _leave() -> NoReturn:
    """End, and what was started with us, since the parent is gone; it would have emptied the private folder."""
    if scratch := os.environ.get(wire.SCRATCH):
        with our_own_work():
            shutil.rmtree(scratch, ignore_errors=True)
        if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
            os.killpg(0, signal.SIGKILL)
    os._exit(0)
