"""Reads runs of pages: the work of the process that `run_child` begins."""

from __future__ import annotations

import gc
import io
from typing import IO

from khulasa.errors import KhulasaError
from khulasa.readers.base import Input, ReadOptions
from khulasa.readers.pdf.reader import read_run
from khulasa.services.child import serving, wire
from khulasa.services.child.confinement.guard import Guard
from khulasa.services.child.runs.run_calls import RunCall, RunOutcome, RunReply

_RARELY = (100_000, 50, 100)  # a page makes many objects and hardly a cycle


class RunChild(serving.Server):
    """Answers calls one after the other."""

    def __init__(self, out: IO[bytes], _guard: Guard) -> None:
        self._out = out
        gc.freeze()
        gc.set_threshold(*_RARELY)

    def answer(self, job: RunCall) -> None:
        """Read the pages and send them, or what became of them."""
        serving.tell(self._out, self._reply(job))

    def _reply(self, call: RunCall) -> RunReply:
        item = Input(call.data, options=ReadOptions(password=call.password))
        try:
            pages = io.BytesIO()
            wire.send(pages, read_run(item, call.first, call.last))
        except KhulasaError:  # at anything else the process ends, of which the parent hears
            return RunReply(call.place, RunOutcome.NOT_READ)
        return RunReply(call.place, RunOutcome.READ, pages.getvalue())
