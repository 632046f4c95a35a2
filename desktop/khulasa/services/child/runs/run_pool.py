"""The parent's side of runs of pages: each call of a child that reads is answered by another, confined like it.

A child that was taken over may ask for anything, so no more are started for it at once than for a document.
"""

from __future__ import annotations

import queue
import signal
import sys
import threading

from khulasa.services.child import wire
from khulasa.services.child.processes import ChildProcess
from khulasa.services.child.runs.run_calls import (
    MOST_RUNS,
    RUN_MEMORY,
    RunCall,
    RunOutcome,
    RunReply,
)

_PATIENCE = 5.0  # seconds that the end of a process is waited for
_COMMAND = [sys.executable, "-P", "-m", "khulasa.services.child.runs.run_child", str(RUN_MEMORY)]


class ChildPool:
    """Reads the runs that one child asks for, and ends with it. See `processes.RunPool`."""

    def __init__(self, most: int) -> None:
        """`most` is the bytes of one reply."""
        self._most = most
        self._lock = threading.Lock()
        self._closed = False
        self._children: set[ChildProcess] = set()

    def read(self, call: RunCall) -> RunReply:
        """Have a run read by a process of its own, and tell what came of it."""
        replies: queue.SimpleQueue[RunReply] = queue.SimpleQueue()
        child = self._start(call, replies)
        if child is None:
            return RunReply(call.place, RunOutcome.NOT_READ)
        child.send(lambda: call)
        reply = replies.get()
        with self._lock:
            self._children.discard(child)
        child.kill()
        for thread in child.threads:
            thread.join(_PATIENCE)
        return reply

    def close(self) -> None:
        """End those that read, and start none any more."""
        with self._lock:
            self._closed = True
            children, self._children = self._children, set()
        for child in children:
            child.kill()

    def _start(self, call: RunCall, replies: queue.SimpleQueue[RunReply]) -> ChildProcess | None:
        def take(_child: ChildProcess, reply: RunReply) -> None:
            replies.put(reply)

        def lose(_child: ChildProcess, status: int | None) -> None:
            replies.put(RunReply(call.place, _outcome(status)))

        with self._lock:
            if self._closed or len(self._children) >= MOST_RUNS:
                return None
            try:
                child = ChildProcess(_COMMAND, (RunReply,), self._most, take, lose)
            except OSError:
                return None
            self._children.add(child)
            return child


def _outcome(status: int | None) -> RunOutcome:
    """What became of a process that ended without a word; see `runner` for what a killed one says."""
    killed = hasattr(signal, "SIGKILL") and status == -signal.SIGKILL
    is_full = killed or status == wire.OUT_OF_MEMORY
    return RunOutcome.OUT_OF_MEMORY if is_full else RunOutcome.CRASHED
