"""What every child process does with its pipes: take messages, tell outcomes, and end when its parent does."""

from __future__ import annotations

import os
import queue
import shutil
import signal
import sys
from typing import IO, NoReturn

from khulasa.services.child import wire
from khulasa.services.child.confinement.guard import our_own_work


def tell(out: IO[bytes], message: wire.Message) -> None:
    """Send a message; the process ends where nobody is left to hear it."""
    try:
        wire.send(out, message)
    except OSError:
        _leave()


def listen(jobs: queue.SimpleQueue[wire.Message]) -> None:
    """Take jobs as they come; when the parent is gone, so is the reason to live."""
    try:
        while (received := wire.receive(sys.stdin.buffer)) is not None:
            jobs.put(received)
    except (OSError, wire.WireError):
        pass
    except MemoryError:
        os._exit(wire.OUT_OF_MEMORY)
    _leave()


def own_output() -> IO[bytes]:
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
