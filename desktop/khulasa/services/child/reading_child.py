"""The child process: reads and ranks what its parent asks for, and nothing else.

    python -P -m khulasa.services.child.reading_child MEMORY_BYTES

It takes jobs on standard input and answers on standard output (see `wire`). It warms up before it is asked, ends
when its parent does, keeps to its limits (see `limits`), and is refused what no reader needs (see `guard`).
"""

from __future__ import annotations

import gc
import logging
import os
import queue
import sys
import tempfile
import threading
import time
from typing import IO

from khulasa.errors import KhulasaError, Kind, WorkerError
from khulasa.readers.base import ReadOptions
from khulasa.services.child import serving, wire
from khulasa.services.child.confinement.guard import Guard
from khulasa.services.child.confinement.limits import limit_process
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source, prepare_source, rank_prepared
from khulasa.summary.analyse import Prepared

_EVERY_SECONDS = 0.1  # progress is told no more often
_RARELY = (100_000, 50, 100)
_WARM_UP = "بدأ الاجتماع صباح اليوم. وحضره الوزراء. ثم انتهى."

_log = logging.getLogger(__name__)


class Progress:
    """Tells the parent how far a job has come, a few times a second."""

    def __init__(self, out: IO[bytes], ticket: int) -> None:
        self._out = out
        self._ticket = ticket
        self._last: tuple[str, float] = ("", 0.0)

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Told `(stage, done, total)` by the pipeline."""
        now = time.monotonic()
        before, when = self._last
        if stage != before or now - when >= _EVERY_SECONDS:
            self._last = (stage, now)
            event = {
                "event": "progress",
                "ticket": self._ticket,
                "stage": stage,
                "done": done,
                "total": total,
            }
            serving.tell(self._out, event)


class Child:
    """Answers jobs one after the other; keeps the last document for ranking it by another method."""

    def __init__(self, out: IO[bytes], guard: Guard) -> None:
        self._out = out
        self._guard = guard
        self._key: tuple[Source, ReadOptions] | None = None
        self._prepared: Prepared | None = None

    def answer(self, message: wire.Message) -> None:
        """Do one job and send its outcome, whatever it is."""
        ticket = message["ticket"]
        self._guard.source = message["path"]
        try:
            self._do(message, wire.unpack_source(message))
        except KhulasaError as error:
            self._fail(ticket, error)
        except MemoryError:
            raise  # `main` ends the process
        except Exception:  # noqa: BLE001 - the process boundary: whatever else it is, the parent hears of it
            _log.exception("job failed")
            self._fail(ticket, WorkerError(Kind.WORKER_CRASHED, path=message["path"]))

    def _do(self, message: wire.Message, source: Source) -> None:
        progress = Progress(self._out, message["ticket"])
        options = wire.unpack_options(message)
        key = (source, options)
        if not (message["reuse"] and self._prepared is not None and key == self._key):
            self._key = self._prepared = None
            self._prepared = prepare_source(source, options, progress)
            self._key = key
        analysis = rank_prepared(self._prepared, wire.unpack_ranking(message), progress)
        serving.tell(
            self._out,
            {"event": "finished", "ticket": message["ticket"], **wire.pack_analysis(analysis)},
        )

    def _fail(self, ticket: int, error: KhulasaError) -> None:
        serving.tell(self._out, {"event": "failed", "ticket": ticket, **wire.pack_error(error)})


def main() -> None:
    """Serve until the parent ends, or the memory does: a fresh child is worth more than one that has run out."""
    try:
        _serve()
    except MemoryError:
        os._exit(wire.OUT_OF_MEMORY)


def _serve() -> None:
    guard = Guard(os.environ.get(wire.SCRATCH) or tempfile.mkdtemp(prefix=wire.SCRATCH_PREFIX))
    guard.install()
    limit_process(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    out = serving.own_output()
    jobs: queue.SimpleQueue[wire.Message] = queue.SimpleQueue()
    threading.Thread(target=serving.listen, args=(jobs,), daemon=True).start()
    analyse_source(Source.pasted(_WARM_UP))
    guard.close()
    gc.freeze()  # what was loaded stays
    gc.set_threshold(
        *_RARELY
    )  # an analysis makes many objects and hardly a cycle: looking for them took a sixth of it
    child = Child(out, guard)
    while True:
        child.answer(jobs.get())


if __name__ == "__main__":
    main()
