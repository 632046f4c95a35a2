"""Pictures of the pages of a PDF, drawn in a child process of their own: the parent's side. No Qt.

A page that crashes or stalls PDFium costs that page its picture, and neither the window nor the reading child.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace

from khulasa.services.child.runner import Failed, Limits, Runner
from khulasa.services.pipeline.stamp import Stamp

LIMITS = Limits(seconds=20.0, memory=3 * 1024**3, output=64 * 1024 * 1024)
"""A page that is not drawn after so long is given up; a part has 16 MB at most (see `ui.pages.layout`)."""

BYTES_A_PIXEL = 4


@dataclass(frozen=True, slots=True)
class Paper:
    """A file whose pages are drawn. The password is held as long as the file is open, and never written down."""

    path: str
    password: str | None = None

    def __repr__(self) -> str:
        return f"Paper({self.path!r})"


@dataclass(frozen=True, slots=True)
class Part:
    """A rectangle of a page, in pixels: `across` and `down` are those of the whole page; `page` counts from 1."""

    page: int
    across: int
    down: int
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class DrawJob:
    """One part of a page to be drawn."""

    ticket: int
    paper: Paper
    part: Part
    data: bytes | None = None
    """The file's bytes, where the child does not hold them yet."""

    @property
    def path(self) -> str:
        """See `Work.path`."""
        return self.paper.path


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pixels of a part, row by row from the top, each blue, green, red and a byte of no meaning.

    `stamp` is that of the file as it is now, None where it is gone.
    """

    ticket: int
    pixels: bytes
    stamp: Stamp | None


DrawEvent = Drawn | Failed


def page_command(limits: Limits) -> list[str]:
    """How to start the child that draws; see `worker.child_command`."""
    return [sys.executable, "-P", "-m", "khulasa.services.child.page_child", str(limits.memory)]


class Drawer(Runner[DrawJob, Drawn]):
    """Draws one part after the other."""

    def __init__(
        self,
        on_event: Callable[[DrawEvent], None],
        limits: Limits = LIMITS,
        command: Callable[[Limits], Sequence[str]] = page_command,
    ) -> None:
        super().__init__(on_event, (Drawn, Failed), limits, command)

    def _file_of(self, job: DrawJob) -> Hashable | None:
        return job.paper

    def _goes_on(self, _job: DrawJob) -> bool:
        return True

    def _with_data(self, job: DrawJob, data: bytes) -> DrawJob:
        return replace(job, data=data)
