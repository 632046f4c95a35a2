"""The parent's side of the child process that reads and ranks. No Qt: see `runner`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from khulasa.ranking.base import BY_DEFAULT, Ranking
from khulasa.readers.base import AS_IT_COMES, ReadOptions
from khulasa.services.child.runner import Failed, Limits, Progressed, Runner
from khulasa.services.child.runs.run_pool import ChildPool
from khulasa.services.pipeline.source import Source
from khulasa.summary.model import Analysis, Explanation

if TYPE_CHECKING:
    from khulasa.facts.model import Facts


@dataclass(frozen=True, slots=True)
class Job:
    """One source to be read and ranked.

    `reuse` lets the child rank what it has read already; `in_parts` lets it send the scores of a long text ahead,
    `grows` the first pages of a long document; `facts` asks for the facts of the text when all else is sent.
    """

    ticket: int
    source: Source
    ranking: Ranking = BY_DEFAULT
    options: ReadOptions = AS_IT_COMES
    reuse: bool = False
    in_parts: bool = False
    facts: bool = False
    grows: bool = False

    @property
    def path(self) -> str:
        """See `Work.path`."""
        return self.source.path


@dataclass(frozen=True, slots=True)
class Finished:
    """A job is done. Where the analysis is not `whole`, `Explained` follows, then `FactsFound` where `facts_follow`.

    `Failed` may come in the place of either; it is the last.
    """

    ticket: int
    analysis: Analysis
    whole: bool = True
    facts_follow: bool = False

    @property
    def goes_on(self) -> bool:
        """See `runner.Event`."""
        return self.facts_follow or not self.whole


@dataclass(frozen=True, slots=True)
class Explained:
    """What speaks for the sentences of an analysis that came ahead."""

    ticket: int
    explanation: Explanation
    facts_follow: bool = False

    @property
    def goes_on(self) -> bool:
        """See `runner.Event`."""
        return self.facts_follow


@dataclass(frozen=True, slots=True)
class FactsFound:
    """The facts of an analysis that came ahead, None where its language has no rules for them, and their seals."""

    LATER = MappingProxyType({"Facts": "khulasa.facts.model:Facts"})  # see `codec`

    ticket: int
    facts: Facts | None
    seals: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Growing:
    """So many pages of the total are read, with an analysis of them alone; more of them follow, or all."""

    ticket: int
    analysis: Analysis
    read: int
    total: int

    def validate(self) -> None:
        """Check that some pages are read, and not all. Raises `ValueError` where not: see `codec`."""
        if not 0 < self.read < self.total:
            raise ValueError(self.read, self.total)

    @property
    def is_interim(self) -> bool:
        """See `runner.Progressed`."""
        return True


Event = Progressed | Growing | Finished | Explained | FactsFound | Failed


def child_command(limits: Limits) -> list[str]:
    """How to start the child; a frozen build starts itself otherwise. -P keeps the current folder out."""
    return [sys.executable, "-P", "-m", "khulasa.services.child.reading_child", str(limits.memory)]


class Worker(Runner[Job, Progressed | Growing | Finished | Explained | FactsFound]):
    """Reads and ranks, one source at a time."""

    def __init__(
        self,
        on_event: Callable[[Event], None],
        limits: Limits | None = None,
        command: Callable[[Limits], Sequence[str]] = child_command,
    ) -> None:
        answers = (Progressed, Growing, Finished, Explained, FactsFound, Failed)
        super().__init__(on_event, answers, limits or Limits(), command)
        self._run_pool = ChildPool

    def _file_of(self, job: Job) -> Hashable | None:
        return (job.source, job.options) if job.source.is_file else None

    def _goes_on(self, job: Job) -> bool:
        return job.reuse

    def _with_data(self, job: Job, data: bytes) -> Job:
        return replace(job, source=replace(job.source, data=data))
