"""Where a reader of a tab was: sentences that were gone to, and articles whose place another took."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from khulasa.facts.quotable import QuotableFacts
from khulasa.ranking.base import Ranking
from khulasa.readers.base import ReadOptions
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.stamp import Stamp
from khulasa.summary.model import Analysis
from khulasa.summary.selection import History, Request
from khulasa.summary.transfer import transfer_history

_MOST = 50
_MOST_ARTICLES = 3
"""So many replaced articles a tab keeps: each holds its analysis."""


class NoFacts(Enum):
    """Why there are no facts of a text."""

    PENDING = auto()
    OTHER_LANGUAGE = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader asked of an analysis, with the steps that led there, and what of it got lost."""

    analysis: Analysis
    history: History
    lost: tuple[str, ...]

    def joined_by(self, request: Request, analysis: Analysis) -> Asked:
        """The same of an analysis of as much or more of the document, and what a request asks of its sentences, too."""
        history = transfer_history(self.history, self.analysis, analysis)
        joined = history.changed_by(lambda each: each.joined_by(request))
        return Asked(analysis, joined, self.lost)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader is: the position of the text at the upper edge, and the current sentence by its index."""

    top: int = 0
    sentence: int | None = None


@dataclass(frozen=True, slots=True)
class Extent:
    """So many pages of a document are known, of the total."""

    read: int
    total: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that a tab held of an article."""

    source: Source
    options: ReadOptions
    stamp: Stamp | None
    analysis: Analysis
    ranking: Ranking
    asked: Asked | None
    place: Place
    content: bytes | None
    facts: QuotableFacts | NoFacts
    extent: Extent | None


Stop = int | Snapshot | Source
"""A sentence by its index, or an article that was replaced; by its source alone, where that was before this start."""


class Trail:
    """Two heaps of stops, and the sentence where one is."""

    def __init__(self) -> None:
        self._here: int | None = None
        self._past: list[Stop] = []
        self._future: list[Stop] = []

    @property
    def replaced(self) -> list[Snapshot]:
        """The articles that can be come back to, the last one first."""
        return [stop for stop in reversed(self._past) if isinstance(stop, Snapshot)]

    @property
    def behind(self) -> list[Snapshot | Source]:
        """The articles that can be come back to, the oldest first."""
        articles = [stop for stop in self._past if not isinstance(stop, int)]
        return articles[-_MOST_ARTICLES:]

    def remember(self, sources: Sequence[Source]) -> None:
        """Articles stood here before the program began: they can be come back to, too."""
        self._past = [*sources, *self._past]

    def go_to(self, sentence: int) -> None:
        """Go to a sentence: what was ahead is forgotten."""
        if sentence == self._here:
            return
        if self._here is not None:
            self._past.append(self._here)
        self._here, self._future = sentence, []
        self._past = self._past[-_MOST:]

    def move(self, places: Mapping[int, int]) -> None:
        """The sentences stand at other places now, by their indexes; those that stand at none are forgotten."""

        def moved(stops: list[Stop]) -> list[Stop]:
            found = (places.get(stop) if isinstance(stop, int) else stop for stop in stops)
            return [stop for stop in found if stop is not None]

        self._here = None if self._here is None else places.get(self._here)
        self._past, self._future = moved(self._past), moved(self._future)

    def replace(self, before: Snapshot) -> None:
        """Another article takes the place of the one that was here."""
        spare = self.replaced[_MOST_ARTICLES - 1 :]
        self._past = [stop for stop in self._past if stop not in spare]
        self._past.append(before)
        self._here, self._future = None, []

    def back(self, snapshot: Callable[[], Snapshot | None]) -> Stop | None:
        """Where to go back to, None where nothing is behind; `snapshot` tells what is here."""
        return self._step(self._past, self._future, snapshot)

    def back_to_article(self, snapshot: Callable[[], Snapshot | None]) -> Snapshot | Source | None:
        """The article that was replaced last, whatever sentences were gone to since."""
        while self._past and isinstance(self._past[-1], int):
            self._past.pop()
        stop = self.back(snapshot)
        return None if isinstance(stop, int) else stop

    def forward(self, snapshot: Callable[[], Snapshot | None]) -> Stop | None:
        """Where to go forward to, None where nothing is ahead."""
        return self._step(self._future, self._past, snapshot)

    def _step(
        self, source: list[Stop], target: list[Stop], snapshot: Callable[[], Snapshot | None]
    ) -> Stop | None:
        if not source:
            return None
        stop = source.pop()
        here = self._here if isinstance(stop, int) else snapshot()
        if here is not None:
            target.append(here)
        self._here = stop if isinstance(stop, int) else None
        return stop
