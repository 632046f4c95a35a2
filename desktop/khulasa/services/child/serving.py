"""What every child process does: set itself up, take jobs, tell outcomes, and end when its parent does."""

from __future__ import annotations

import gc
import os
import queue
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import IO, Any, NoReturn, Protocol

from khulasa.services.child import wire
from khulasa.services.child.confinement import system
from khulasa.services.child.confinement.guard import Guard, library_folders
from khulasa.services.child.confinement.limits import limit_process
from khulasa.services.child.confinement.linux import SYSTEM_FILES, Permissions
from khulasa.services.child.runs.elsewhere import RunsElsewhere
from khulasa.services.child.runs.run_calls import RunCall, RunReply
from khulasa.services.child.tools.tool_calls import ToolCall, ToolReply
from khulasa.services.pipeline import page_runs, tools
from khulasa.services.pipeline.own_work import our_own_work


class Server(Protocol):
    """What answers the jobs of one kind of child."""

    def answer(self, job: Any) -> None:
        """Do one job and send its outcome, whatever it is. Raises `MemoryError` and nothing else."""
        ...

    def later(self) -> Iterator[None]:
        """What is left to do once the outcome is sent, a step at a time; the next job ends it between two steps."""
        return iter(())

    def rest(self) -> None:
        """Prepare what the next job may need, while there is none: at the start, and a while after an outcome."""
        return


PAUSE_SECONDS = 1.0
"""So long after an outcome a child has nothing to do before it rests: a terminal has ended it by then."""


_RARELY = (100_000, 50, 100)
"""How often a child looks for cycles: what it reads makes many objects and hardly a cycle, and looking for them took
a sixth of an analysis."""


def run(job_kind: type, build: Callable[[IO[bytes], Guard], Server]) -> NoReturn:
    """Serve until the parent ends, or the memory does: a fresh child is worth more than one that has run out.

    The command line's one argument is the memory that may be used, in bytes. `build` imports what answers, when the
    process is confined already, and jobs are already taken.
    """
    gc.set_threshold(*_RARELY)
    try:
        scratch = os.environ.get(wire.SCRATCH) or tempfile.mkdtemp(prefix=wire.SCRATCH_PREFIX)
        guard = Guard(scratch)
        guard.install()
        limit_process(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
        system.enter(Permissions(readable=(*library_folders(), *SYSTEM_FILES), writable=(scratch,)))
        guard.close()
        sys.dont_write_bytecode = True  # it is refused: see `library_folders`
        out = own_output()
        jobs: queue.SimpleQueue[Any] = queue.SimpleQueue()
        toolbox = _Toolbox(out)
        tools.have_performed_by(toolbox.perform)
        queues: dict[type, queue.SimpleQueue[Any]] = {job_kind: jobs, ToolReply: toolbox.replies}
        if RunCall is not job_kind:
            queues[RunReply] = queue.SimpleQueue()
            page_runs.have_read_by(RunsElsewhere(partial(tell, out), queues[RunReply]))
        threading.Thread(target=_listen, args=(queues,), daemon=True).start()
        server = build(out, guard)
        pause = 0.0
        while True:
            server.answer(_awaited(jobs, server.rest, pause))
            pause = PAUSE_SECONDS
            for _ in server.later():
                if not jobs.empty():
                    break
    except MemoryError:
        os._exit(wire.OUT_OF_MEMORY)


def _awaited(jobs: queue.SimpleQueue[Any], rest: Callable[[], None], pause: float) -> Any:
    """The next job; where none comes for so many seconds, the time is used."""
    try:
        return jobs.get(timeout=pause)
    except queue.Empty:
        rest()
        return jobs.get()


def tell(out: IO[bytes], message: object) -> None:
    """Send a message; the process ends where nobody is left to hear it."""
    try:
        wire.send(out, message)
    except OSError:
        _leave()


class _Toolbox:
    """The tools as a child has them: its parent runs them."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self.replies: queue.SimpleQueue[ToolReply] = queue.SimpleQueue()

    def perform(self, request: tools.ToolRequest) -> bytes:
        """See `tools.Perform`."""
        tell(self._out, ToolCall(request))
        return self.replies.get().result()


def _listen(queues: dict[type, queue.SimpleQueue[Any]]) -> None:
    """Take messages as they come, each kind into its queue; without a parent there is no reason to live."""
    kinds = tuple(queues)
    try:
        while (message := wire.receive(sys.stdin.buffer, kinds)) is not None:
            queues[type(message)].put(message)
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
    """End, since the parent is gone; it would have emptied the private folder, and ends the tools itself."""
    if scratch := os.environ.get(wire.SCRATCH):
        with our_own_work():
            shutil.rmtree(scratch, ignore_errors=True)
    os._exit(0)
