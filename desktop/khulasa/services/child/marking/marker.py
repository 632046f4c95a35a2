"""A copy of a PDF in which sentences are highlighted, written in a child process: the parent's side. No Qt."""

from __future__ import annotations

import queue
import sys
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from khulasa.document.model import Document
from khulasa.document.places import Box
from khulasa.readers.base import MAX_BYTES
from khulasa.services.child.runner import Failed, Limits, Runner

LIMITS = Limits(seconds=60.0, memory=3 * 1024**3, output=2 * MAX_BYTES)


class Loss(StrEnum):
    """What a copy does not have of its file."""

    SIGNATURE = "signature"
    """It holds the signed file as it was, but what is shown is no longer only that."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A sentence to be highlighted: its boxes on the pages as they are shown, and its text in the order of reading."""

    boxes: tuple[Box, ...]
    text: str


@dataclass(frozen=True, slots=True)
class MarkJob:
    """A file whose copy is to be written."""

    ticket: int
    path: str
    highlights: tuple[Highlight, ...]
    password: str | None = None
    data: bytes | None = None
    """The file's bytes."""

    def __repr__(self) -> str:
        return f"MarkJob({self.ticket}, {self.path!r})"


@dataclass(frozen=True, slots=True)
class Marked:
    """The copy, encrypted as the file is, and what it has lost."""

    ticket: int
    pdf: bytes
    losses: tuple[Loss, ...]


MarkEvent = Marked | Failed


def highlights(document: Document, spans: Iterable[tuple[int, int]]) -> tuple[Highlight, ...]:
    """The highlights of spans of the text; those whose place on the page is not known have none."""
    found = (
        Highlight(tuple(document.places.lines(start, end)), document.text[start:end])
        for start, end in spans
    )
    return tuple(highlight for highlight in found if highlight.boxes)


def marking_command(limits: Limits) -> list[str]:
    """How to start the child that writes; see `worker.child_command`."""
    return [
        sys.executable,
        "-P",
        "-m",
        "khulasa.services.child.marking.marking_child",
        str(limits.memory),
    ]


class Marker(Runner[MarkJob, Marked]):
    """Writes one copy after the other."""

    def __init__(
        self,
        on_event: Callable[[MarkEvent], None],
        limits: Limits = LIMITS,
        command: Callable[[Limits], Sequence[str]] = marking_command,
    ) -> None:
        super().__init__(on_event, (Marked, Failed), limits, command)

    def _file_of(self, job: MarkJob) -> Hashable | None:
        return job.path

    def _goes_on(self, _job: MarkJob) -> bool:
        return False

    def _with_data(self, job: MarkJob, data: bytes) -> MarkJob:
        return replace(job, data=data)


def marked_copy(job: MarkJob) -> Marked:
    """The copy, for those who wait. Raises `KhulasaError`: what the file, PDFium or the child tell."""
    events: queue.SimpleQueue[MarkEvent] = queue.SimpleQueue()
    marker = Marker(events.put)
    try:
        marker.submit(job)
        event = events.get()
    finally:
        marker.close()
    if isinstance(event, Failed):
        raise event.error
    return event
