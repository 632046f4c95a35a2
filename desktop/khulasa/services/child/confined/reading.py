"""Reads and ranks: the work of the process that `reading_child` begins."""

from __future__ import annotations

import gc
import logging
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import IO

from khulasa.by_name import load
from khulasa.errors import KhulasaError, Kind, WorkerError
from khulasa.readers.base import ReadOptions
from khulasa.readers.table import PDF_READER
from khulasa.services.child import serving
from khulasa.services.child.confined.boundary import outcome
from khulasa.services.child.confinement.guard import Guard
from khulasa.services.child.runner import Failed, Progressed
from khulasa.services.child.worker import Explained, FactsFound, Finished, Growing, Job
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import (
    StageProgress,
    analyse_source,
    prepare_source,
    rank_prepared,
    score_prepared,
    silent,
)
from khulasa.summary.analyse import Prepared, explaining
from khulasa.summary.model import Analysis

LONG = 400
"""From so many candidate sentences on their scores go ahead: of fewer, all is known within hundredths of a second."""

_EVERY_SECONDS = 0.1  # progress is told no more often
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
            serving.tell(self._out, Progressed(self._ticket, stage, done, total))


class ReadingChild(serving.Server):
    """Answers jobs one after the other; keeps the last document for ranking it by another method."""

    def __init__(self, out: IO[bytes], guard: Guard) -> None:
        self._out = out
        self._guard = guard
        self._key: tuple[Source, ReadOptions] | None = None
        self._prepared: Prepared | None = None
        self._unfinished: tuple[Job, Finished] | None = None
        self._answered = False
        gc.freeze()

    def answer(self, job: Job) -> None:
        """Do one job and send its outcome, whatever it is."""
        self._guard.source = job.path
        self._unfinished = None
        self._answered = True
        answer = outcome(job, lambda: self._outcome(job))
        if isinstance(answer, Finished) and answer.goes_on:
            self._unfinished = job, answer
        serving.tell(self._out, answer)

    def rest(self) -> None:
        """Warm up: at first what any text needs, and after a document what a PDF does, unless it was one."""
        if self._answered:
            load(PDF_READER)
        else:
            analyse_source(Source.pasted(_WARM_UP))
        gc.freeze()  # no cycle is looked for among what was loaded, which stays

    def later(self) -> Iterator[None]:
        """Find what the outcome didn't wait for, and send it.

        That is what speaks for the sentences of a long text, and the facts of any.
        """
        (unfinished, self._unfinished), prepared = (self._unfinished, None), self._prepared
        if unfinished is None or prepared is None:
            return
        job, answer = unfinished
        try:
            if not answer.whole:
                explanation = yield from explaining(prepared, job.ranking)
                serving.tell(self._out, Explained(job.ticket, explanation, job.facts))
            if job.facts:
                yield
                finding = load("khulasa.facts.table:finding")
                found = yield from finding(prepared.document, prepared.sentences)
                sealed = load("khulasa.facts.quotable:sealed")
                seals = () if found is None else sealed(prepared.document, found)
                serving.tell(self._out, FactsFound(job.ticket, found, seals))
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 - the process boundary, as in `boundary`
            _log.exception("the rest failed")
            self._fail(job, WorkerError(Kind.WORKER_CRASHED, path=job.path))

    def _outcome(self, job: Job) -> Finished:
        progress = Progress(self._out, job.ticket)
        source = replace(job.source, data=None) if job.source.is_file else job.source
        key = (source, job.options)
        if not (job.reuse and self._prepared is not None and key == self._key):
            self._key = self._prepared = None
            grow = partial(self._grow, job) if job.grows else None
            self._prepared = prepare_source(job.source, job.options, progress, grow)
            self._key = key
        analysis, whole = _ranked(self._prepared, job, progress)
        return Finished(job.ticket, analysis, whole, facts_follow=job.facts)

    def _grow(self, job: Job, prepared: Prepared, read: int, total: int) -> None:
        """Send what is known of the first pages of a document."""
        analysis, _ = _ranked(prepared, job, silent)
        serving.tell(self._out, Growing(job.ticket, analysis, read, total))

    def _fail(self, job: Job, error: KhulasaError) -> None:
        serving.tell(self._out, Failed(job.ticket, error))


def _ranked(prepared: Prepared, job: Job, progress: StageProgress) -> tuple[Analysis, bool]:
    """The analysis that a job wants, and whether it is whole: of a long text the scores go ahead."""
    if job.in_parts and len(prepared.candidates) >= LONG:
        return score_prepared(prepared, job.ranking, progress), False
    return rank_prepared(prepared, job.ranking, progress), True
