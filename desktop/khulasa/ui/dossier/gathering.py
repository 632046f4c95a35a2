"""Many documents into one dossier: each is read in the child, one after the other, and its key sentences are taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from khulasa.dossier import taking
from khulasa.dossier.model import Item
from khulasa.dossier.source import Source as QuotedSource
from khulasa.errors import KhulasaError
from khulasa.ranking.base import Ranking
from khulasa.readers.base import AS_IT_COMES
from khulasa.services.pipeline.source import Source
from khulasa.summary.model import Analysis
from khulasa.summary.selection import Request, select
from khulasa.ui.opening.background import Tasks


@dataclass(frozen=True, slots=True)
class Gathered:
    """What came of it: items in the order of the documents, how many of those were read, and what failed."""

    items: tuple[Item, ...]
    documents: int
    failures: tuple[KhulasaError, ...]


class Gathering(QObject):
    """One at a time. What somebody looks at is read first all the same."""

    progressed = Signal(int, int, object)
    """The number of the `Source` that is read now, how many there are, and that source."""
    ended = Signal(object)
    """A `Gathered`: all that was read until the end, or until it was cancelled."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._ranking = Ranking()
        self._waiting: Iterator[tuple[int, Source]] = iter(())
        self._total = 0
        self._items: list[Item] = []
        self._documents = 0
        self._failures: list[KhulasaError] = []
        self.busy = False
        """Whether documents are being read."""

    def begin(self, sources: Sequence[Source], ranking: Ranking) -> None:
        """Read these, as sentences are ranked now; nothing where others are being read."""
        if self.busy or not sources:
            return
        self.busy = True
        self._ranking = ranking
        self._waiting = iter(enumerate(sources, 1))
        self._total = len(sources)
        self._items, self._documents, self._failures = [], 0, []
        self._go_on()

    def cancel(self) -> None:
        """Read no more; what was read counts."""
        if self.busy:
            self._tasks.forget(self)
            self._end()

    def _go_on(self) -> None:
        following = next(self._waiting, None)
        if following is None:
            self._end()
            return
        number, source = following
        self.progressed.emit(number, self._total, source)
        task = self._tasks.open(self, source, self._ranking, AS_IT_COMES)
        task.on_success(lambda analysis: self._take(source, analysis)).on_failure(self._fail).run()

    def _take(self, source: Source, analysis: Analysis) -> None:
        day = date.today().isoformat()  # noqa: DTZ011 - the day where the reader is
        quoted = QuotedSource.of(analysis.document, source.path, day)
        request = Request(method=self._ranking.method, balance=self._ranking.balance)
        try:
            self._items += taking.summary_items(select(analysis, request), quoted)
            self._documents += 1
        except KhulasaError as error:
            self._failures.append(error)
        self._tasks.leave_unexplained(self)
        self._go_on()

    def _fail(self, error: KhulasaError) -> None:
        self._failures.append(error)
        self._go_on()

    def _end(self) -> None:
        self.busy = False
        self.ended.emit(Gathered(tuple(self._items), self._documents, tuple(self._failures)))
