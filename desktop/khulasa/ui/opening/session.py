"""The open document: where it comes from, how it is read and ranked, and what came of it, as one object."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from khulasa.errors import KhulasaError, QuoteError
from khulasa.ranking.base import Ranking
from khulasa.readers.base import AS_IT_COMES, ReadOptions
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.stamp import Stamp, stamp_of
from khulasa.services.wording import one_line
from khulasa.summary.model import Analysis, Explanation
from khulasa.ui.opening.background import Tasks


class Arrival(Enum):
    """What has come on screen."""

    OTHER_SOURCE = auto()
    READ_AGAIN = auto()
    RANKED_AGAIN = auto()


class DocumentSession(QObject):
    """Reads and ranks one document after the other in the child process, and tells those who listen.

    Panes, helpers and the summary's controller take it. What is open stays until another one has been read.
    """

    began = Signal(object)
    """A `Source` is being read; None where the open one is being ranked in another way."""
    progressed = Signal(str, int, int)
    """A stage, what is done of it, and the total, 0 where that is unknown."""
    ended = Signal()
    """Nothing is being read or ranked any longer."""
    leaving = Signal()
    """What is on screen is about to go: another article comes, or the window is closed."""
    arrived = Signal(object)
    """The document is another one, or read or ranked anew: an `Arrival`. Panes put it on screen."""
    on_screen = Signal(object)
    """The panes show what has come, an `Arrival`: now sentences can be marked there."""
    explained = Signal()
    """What speaks for the sentences on screen has come after them, or cannot be had."""
    ranking_changed = Signal(object)
    """Sentences are ranked in another way from now on, or soon: a `Ranking`."""
    not_opened = Signal(object, object, object)
    """A `Source` could not be read as some `ReadOptions` say, for a `KhulasaError`."""
    failed = Signal(object)
    """There is nothing to read, or what was read cannot be ranked or shown, for a `KhulasaError`."""
    closed = Signal()
    """Nothing is read any more: child processes end."""
    ready = Signal()
    """A document came on screen, or could not."""

    def __init__(self, tasks: Tasks, ranking: Ranking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.ranking = ranking
        self.source: Source | None = None
        self.options = AS_IT_COMES
        self.stamp: Stamp | None = None
        """What the file had when it was read; None for a text that was pasted."""
        self.analysis: Analysis | None = None
        self._is_whole = True
        self._waiting: list[Callable[[], None]] = []

    @property
    def path(self) -> str:
        """The file on screen, "" for none and for a text that was pasted."""
        return self.source.path if self.source is not None else ""

    @property
    def name(self) -> str:
        """What the open document is called, "" where there is none."""
        return self.name_of(self.source) if self.source is not None else ""

    def name_of(self, source: Source) -> str:
        """A file's name, or words for a text that has none."""
        return one_line(Path(source.path).name) if source.path else self.tr("Untitled article")

    @property
    def busy(self) -> bool:
        """Whether something is being read or ranked."""
        return self._tasks.busy

    def open(self, source: Source, options: ReadOptions = AS_IT_COMES) -> None:
        """Read and rank a source."""
        self.began.emit(source)
        stamp = stamp_of(source.path) if source.path else None
        ranking = self.ranking
        if source != self.source:  # another text is about other things
            ranking = replace(ranking, focus="")

        def read(analysis: Analysis) -> None:
            arrival = Arrival.READ_AGAIN if source == self.source else Arrival.OTHER_SOURCE
            if arrival is Arrival.OTHER_SOURCE:
                self.leaving.emit()
            self.ranking = ranking
            self.source, self.options, self.stamp = source, options, stamp
            self._arrive(analysis, arrival)

        def not_read(error: KhulasaError) -> None:
            if isinstance(error, QuoteError):  # nothing of it is shown
                self._explain_again()
                self.fail(error)
                return
            self.ended.emit()
            self.not_opened.emit(source, options, error)
            self._explain_again()
            self.ready.emit()

        task = self._tasks.open(source, ranking, options).on_explained(self._take_explanation)
        task.on_success(read).on_failure(not_read).with_progress(self.progressed.emit).run()

    def read_again(self) -> None:
        """Read the file once more, as it is now."""
        if self.source is not None:
            self.open(self.source, self.options)

    def rank(self, ranking: Ranking) -> None:
        """Rank in another way from now on; what could not be done is taken back."""
        if ranking == self.ranking:
            return
        before = self.ranking
        self._set_ranking(ranking)
        if self.source is None:
            return
        self.began.emit(None)

        def ranked(analysis: Analysis) -> None:
            self._arrive(analysis, Arrival.RANKED_AGAIN)

        def not_ranked(error: KhulasaError) -> None:
            self._set_ranking(before)
            self._explain_again()
            self.fail(error)

        task = self._tasks.rank_again(self.source, ranking, self.options)
        task.on_explained(self._take_explanation)
        task.on_success(ranked).on_failure(not_ranked).with_progress(self.progressed.emit).run()

    def cancel(self) -> None:
        """Give up what is under way."""
        self._tasks.cancel()

    def close(self) -> None:
        """End the child process."""
        self.leaving.emit()
        self.closed.emit()
        self._tasks.close()

    def _set_ranking(self, ranking: Ranking) -> None:
        self.ranking = ranking
        self.ranking_changed.emit(ranking)

    def when_whole(self, act: Callable[[], None]) -> None:
        """Act once all is known of the sentences on screen: now, unless what speaks for them is still to come."""
        if self._is_whole:
            act()
        else:
            self._waiting.append(act)

    def _take_explanation(self, explanation: Explanation | None) -> None:
        """Fill in what speaks for the sentences; an explanation of another text is none."""
        if self.analysis is not None and explanation is not None:
            with suppress(ValueError):
                self.analysis = self.analysis.explained(explanation)
        self._is_whole = True
        self.explained.emit()
        self._act()

    def _explain_again(self) -> None:
        """What was on screen stays, and what speaks for it was dropped for something that came to nothing."""
        before = self.analysis
        if self._is_whole or before is None or self.source is None:
            return

        def explained(analysis: Analysis) -> None:
            same = (analysis.sentences, analysis.seals) == (before.sentences, before.seals)
            explanation = Explanation(analysis.evidence, analysis.phrases)
            self._take_explanation(explanation if same else None)

        task = self._tasks.explain(self.source, self.ranking, self.options)
        task.on_success(explained).on_failure(lambda _error: self._take_explanation(None)).run()

    def _act(self) -> None:
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def _arrive(self, analysis: Analysis, arrival: Arrival) -> None:
        self.ended.emit()
        self._act()  # on what is still on screen, with what there is
        self._is_whole = not self._tasks.explaining
        if arrival is Arrival.RANKED_AGAIN and self.analysis is not None and not self._is_whole:
            analysis = replace(analysis, phrases=self.analysis.phrases)  # which no ranking changes
        self.analysis = analysis
        self.arrived.emit(arrival)
        self.on_screen.emit(arrival)
        self.ready.emit()

    def fail(self, error: KhulasaError) -> None:
        """Tell that there is nothing to read, or nothing to show of it."""
        self.ended.emit()
        self.failed.emit(error)
        self.ready.emit()
