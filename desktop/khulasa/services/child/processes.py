"""One child process and the threads that talk to it; `worker` decides what its words mean.

The child leads a process group of its own, where the system has such: what it has started goes when it goes, and
Ctrl+C in a terminal reaches the parent alone. Its temporary files lie in a private folder, which is removed after it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, Protocol

from khulasa.services.child import process_groups, wire
from khulasa.services.child.runs.run_calls import RunCall, RunReply
from khulasa.services.child.tools.tool_calls import ToolCall
from khulasa.services.child.tools.tool_runner import ToolRunner

Take = Callable[["ChildProcess", Any], None]


class RunPool(Protocol):
    """Reads runs of pages for one child, each in a process of its own."""

    def read(self, call: RunCall) -> RunReply:
        """Have a run read, and wait for what comes of it."""
        ...

    def close(self) -> None:
        """End those that read, and start none any more."""
        ...


Lose = Callable[["ChildProcess", "int | None"], None]

_ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
_PLACES = (wire.SCRATCH, "TMPDIR", "TEMP", "TMP")
_GRACE = 1.0  # seconds to end by itself for a child that says no more
_SHORT_GRACE = 0.3  # and for one that spoke garbage; it may have died in the middle of a word


class ChildProcess:
    """A process that was started, a thread that listens to it, and one for each message on its way."""

    def __init__(
        self,
        command: Sequence[str],
        answers: Sequence[type],
        most: int,
        take: Take,
        lose: Lose,
        runs: Callable[[int], RunPool] | None = None,
    ) -> None:
        """Start it. `answers` are the classes of its messages, and `most` is the bytes of one.

        `runs` makes the pool of those that read pages for it; without one it may ask for none.

        `take` hears its messages, and `lose`, once, that it ended.

        Both are called on the listening thread. `lose` gets the exit status, None for a child that had to be
        ended: it spoke garbage, or closed its output and went on. Raises `OSError` where it cannot be started.
        """
        self._runs = runs(most) if runs is not None else None
        self._answers = (
            (*answers, ToolCall) if self._runs is None else (*answers, ToolCall, RunCall)
        )
        self._most = most
        self._take = take
        self._lose = lose
        self._ended = False
        self._sending = threading.Lock()
        self.scratch = tempfile.mkdtemp(prefix=wire.SCRATCH_PREFIX)
        self._tools = ToolRunner(self.scratch)
        try:
            private = dict.fromkeys(_PLACES, self.scratch)
            self._process = process_groups.start(
                command, environment={**os.environ, **_ENVIRONMENT, **private}
            )
        except OSError:
            shutil.rmtree(self.scratch, ignore_errors=True)
            raise
        self.threads = [threading.Thread(target=self._listen, name="khulasa-worker", daemon=True)]
        self.threads[0].start()

    @property
    def alive(self) -> bool:
        """Whether it still runs, as far as the system has told."""
        return self._process.poll() is None

    def send(self, prepare: Callable[[], object]) -> None:
        """Send what `prepare` gives, a message or None, on a thread of its own: a long text waits to be taken."""
        thread = threading.Thread(
            target=self._send, args=(prepare,), name="khulasa-send", daemon=True
        )
        self.threads = [*(running for running in self.threads if running.is_alive()), thread]
        thread.start()

    def _send(self, prepare: Callable[[], object]) -> None:
        try:
            message = prepare()
            if message is not None and self._process.stdin is not None:
                with self._sending:
                    wire.send(self._process.stdin, message)
        except (OSError, ValueError, MemoryError):
            self.kill()  # it is gone or going, or cannot take so long a text; `_listen` tells

    def _listen(self) -> None:
        stdout = self._process.stdout
        grace = _SHORT_GRACE
        try:
            while stdout is not None:
                message = wire.receive(stdout, self._answers, self._most)
                if message is None:
                    break
                if isinstance(message, ToolCall):
                    self.send(partial(self._tools.run, message.request))
                elif isinstance(message, RunCall):
                    if self._runs is not None:
                        self.send(partial(self._runs.read, message))
                else:
                    self._take(self, message)
            grace = _GRACE
        except (OSError, ValueError, MemoryError, wire.WireError):
            pass
        finally:
            self._lose(self, self._end(grace))

    def _end(self, grace: float) -> int | None:
        """Wait until it is gone, which is seen to; its exit status, None where it had to be ended."""
        try:
            status = self._process.wait(grace)
        except subprocess.TimeoutExpired:
            self.kill()
            status = self._process.wait()
        self._close_helpers()
        process_groups.kill_group(self._process)
        shutil.rmtree(self.scratch, ignore_errors=True)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):  # what was never taken is lost with the child
                    stream.close()
        return None if self._ended else status

    def kill(self) -> None:
        """End the process at once, and what runs for it."""
        self._close_helpers()
        if self.alive:
            self._ended = True
            process_groups.kill_group(self._process)
        self._process.kill()

    def _close_helpers(self) -> None:
        self._tools.close()
        if self._runs is not None:
            self._runs.close()
