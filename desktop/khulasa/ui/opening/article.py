"""One article as a tab holds it: where it comes from, how it is read and ranked, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from khulasa.errors import KhulasaError, QuoteError
from khulasa.facts.quotable import QuotableFacts
from khulasa.ranking.base import Ranking
from khulasa.readers.base import AS_IT_COMES, ReadOptions
from khulasa.services.child.worker import FactsFound
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.stamp import Stamp, stamp_of
from khulasa.summary.model import Analysis, Explanation
from khulasa.summary.stated import speakers_of
from khulasa.summary.transfer import Moves
from khulasa.ui.opening.background import Tasks
from khulasa.ui.opening.reading import Arrival, Failure, Held, Reading
from khulasa.ui.opening.trail import Asked, Extent, NoFacts, Place, Snapshot, Trail


class OpenArticle(QObject):
    """Holds an analysis and nothing that is painted. What is open stays until another one has been read."""

    began = Signal(object)
    """See `DocumentSession.began`; the others likewise."""
    progressed = Signal(str, int, int)
    ended = Signal()
    leaving = Signal()
    arrived = Signal(object)
    read = Signal(object)
    """This article was read whole or ranked, and whoever shows it has shown it."""
    explained = Signal()
    facts_found = Signal()
    ranking_changed = Signal(object)
    not_opened = Signal(object, object, object)
    failed = Signal(object)
    exchanged = Signal()
    """An article that was here before is here again, as it was."""
    replaced = Signal(object)
    """This article holds another source: what was here can be come back to."""

    def __init__(self, tasks: Tasks, ranking: Ranking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.ranking = ranking
        self.source: Source | None = None
        self.options = AS_IT_COMES
        self.stamp: Stamp | None = None
        """What the file had when it was read; None for a text that was pasted."""
        self.analysis: Analysis | None = None
        self.reading: Reading | None = None
        """What is under way."""
        self.failures: tuple[Failure, ...] = ()
        """Why the last source could not be read, until another is begun; and what tabs told that gave way to this."""
        self.extent: Extent | None = None
        """How much of the document is known; None where all of it is."""
        self.facts: QuotableFacts | NoFacts = NoFacts.PENDING
        """What the text states, which comes after its analysis."""
        self.content: bytes | None = None
        """By what the library knows the text; None where it keeps nothing of it."""
        self.asked: Asked | None = None
        """What was asked when it was last in front."""
        self.place = Place()
        """Where the reader was when it was last in front."""
        self.trail = Trail()
        """Where the reader was."""
        self.moves: Moves | None = None
        """Where what was on screen stands now, while it is told that more has come."""
        self._is_whole = True
        self._waiting: list[Callable[[], None]] = []
        self.seen = True
        """Whether somebody has looked at what came last."""

    @property
    def empty(self) -> bool:
        """Whether nothing is open here, and nothing on its way."""
        return self.source is None and self.reading is None

    @property
    def has_failed(self) -> bool:
        """Whether nothing is here but why it is not."""
        return self.empty and bool(self.failures)

    @property
    def sources(self) -> tuple[Source, ...]:
        """What is open here, and what is on its way."""
        coming = self.reading.source if self.reading is not None else None
        return tuple(source for source in (self.source, coming) if source is not None)

    def open(
        self, source: Source, options: ReadOptions = AS_IT_COMES, *, returns: bool = False
    ) -> None:
        """Read and rank a source. One that the reader `returns` to is no step further on the trail."""
        self.failures = ()
        self._begin(source)
        stamp = stamp_of(source.path) if source.path else None
        ranking = self.ranking
        is_other = source != self.source
        if is_other:  # another text is about other things
            ranking = replace(ranking, focus="")
        held = Held(source, options, stamp, ranking, returns)

        def grown(analysis: Analysis, read: int, total: int) -> None:
            self._take(held, analysis, Extent(read, total))

        def not_read(error: KhulasaError) -> None:
            if isinstance(error, QuoteError) and self.analysis is not None:  # that stays on screen
                self._explain_again()
                self.fail(error)
                return
            self.failures = (Failure(source, options, error),)
            self._end()
            if self.extent is not None:
                self._waiting.clear()  # for what does not come
            self._explain_again()
            self.not_opened.emit(source, options, error)

        task = self._tasks.open(self, source, ranking, options)
        if is_other or self.extent is not None:
            task.on_growth(grown)
        task.on_explained(self._take_explanation).on_facts(self._take_facts)
        task.on_success(partial(self._take, held)).on_failure(not_read).with_progress(
            self._report
        ).run()

    def _take(self, held: Held, analysis: Analysis, extent: Extent | None = None) -> None:
        """Hold a source and what was read of it, all where there is no extent; what was here can be come back to."""
        known, before = self.extent, None
        if held.source != self.source:
            arrival = Arrival.OTHER_SOURCE
            self.leaving.emit()
            before = self.snapshot()
            self.asked, self.place = None, Place()
        else:
            arrival = Arrival.READ_AGAIN if known is None else Arrival.GROWN
            if extent is not None and (known is None or extent.read <= known.read):
                return  # as much is on screen
        if self.analysis is None or self.analysis.document.text != analysis.document.text:
            self.content = None
        wanted = self.ranking
        if extent is None or arrival is not Arrival.GROWN:
            self.ranking = held.ranking
        self.source, self.options, self.stamp = held.source, held.options, held.stamp
        self.facts = NoFacts.PENDING
        self._arrive(analysis, arrival, extent)
        if before is not None and not held.returns:
            self.trail.replace(before)
            self.replaced.emit(self)
        if arrival is Arrival.GROWN and extent is None:
            self.rank(wanted)  # as was asked while it was read

    def rank(self, ranking: Ranking) -> None:
        """Rank in another way from now on; what could not be done is taken back."""
        if ranking == self.ranking:
            return
        before = self.ranking
        self._set_ranking(ranking)
        if self.source is None:
            return
        if self.extent is not None:  # the whole is ranked so
            self._read_on()
            return
        self._begin(None)

        def ranked(analysis: Analysis) -> None:
            self._arrive(analysis, Arrival.RANKED_AGAIN)

        def not_ranked(error: KhulasaError) -> None:
            self._set_ranking(before)
            self._explain_again()
            self.fail(error)

        task = self._tasks.rank_again(self, self.source, ranking, self.options)
        task.on_explained(self._take_explanation)
        if self.facts is NoFacts.PENDING:
            task.on_facts(self._take_facts)
        task.on_success(ranked).on_failure(not_ranked).with_progress(self._report).run()

    def snapshot(self) -> Snapshot | None:
        """All that is held of what is open, None where nothing is."""
        if self.source is None or self.analysis is None:
            return None
        return Snapshot(
            self.source,
            self.options,
            self.stamp,
            self.analysis,
            self.ranking,
            self.asked,
            self.place,
            self.content,
            self.facts,
            self.extent,
        )

    def come_back_to(self, before: Snapshot | Source) -> None:
        """Hold again what was held before; what was held before this start is read again."""
        if isinstance(before, Source):
            self.open(before, returns=True)
        else:
            self.restore(before)

    def restore(self, before: Snapshot) -> None:
        """Hold again what was held before, as it was."""
        self.forget()
        self.leaving.emit()
        self.source, self.options, self.stamp = before.source, before.options, before.stamp
        self.analysis, self.ranking = before.analysis, before.ranking
        self.asked, self.place, self.content = before.asked, before.place, before.content
        self.facts, self.extent = before.facts, before.extent
        self._waiting.clear()
        self._is_whole = self.extent is None
        self.exchanged.emit()
        self._explain_again()

    def go_back(self) -> None:
        """Hold again what was replaced last; nothing where nothing was."""
        before = self.trail.back_to_article(self.snapshot)
        if before is not None:
            self.come_back_to(before)

    @property
    def busy(self) -> bool:
        """Whether something is being read or ranked, or waits for it."""
        return self._tasks.busy_for(self)

    def cancel(self) -> None:
        """Give up what is under way."""
        self._tasks.cancel(self)

    def forget(self) -> None:
        """Give up what is under way without a word: nobody waits for it any more."""
        self.reading = None
        self._tasks.forget(self)

    def end(self) -> None:
        """The window goes, and this with it: nothing is told any more."""
        self.forget()
        self._tasks.leave_unexplained(self)

    def come_to_front(self) -> None:
        """Be read before all others."""
        self._tasks.prefer(self)

    def fail(self, error: KhulasaError) -> None:
        """Tell that there is nothing to read, or nothing to show of it."""
        self._end()
        self.failed.emit(error)

    def _begin(self, source: Source | None) -> None:
        self.reading = Reading(source)
        self.began.emit(source)

    def _report(self, stage: str, done: int, total: int) -> None:
        if self.reading is not None:
            self.reading = replace(self.reading, stage=stage, done=done, total=total)
        self.progressed.emit(stage, done, total)

    def _end(self) -> None:
        self.reading = None
        self.ended.emit()

    def _set_ranking(self, ranking: Ranking) -> None:
        self.ranking = ranking
        self.ranking_changed.emit(ranking)

    def when_whole(self, act: Callable[[], None]) -> None:
        """See `DocumentSession.when_whole`."""
        if self._is_whole:
            act()
        else:
            self._waiting.append(act)
            self._read_on()

    def _read_on(self) -> None:
        """Read a document of which the first pages are known, unless that is under way."""
        if self.extent is not None and self.source is not None and not self.busy:
            self.open(self.source, self.options)

    def act(self) -> None:
        """Act at once, with what there is, unless pages are missing: what is on screen is about to be another one."""
        if self.extent is not None:
            return
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def _take_explanation(self, explanation: Explanation | None) -> None:
        """Fill in what speaks for the sentences; an explanation of another text is none."""
        if self.analysis is not None and explanation is not None:
            with suppress(ValueError):
                self.analysis = self.analysis.explained(explanation)
        self._is_whole = True
        self.explained.emit()
        self.act()

    def _take_facts(self, found: FactsFound | None) -> None:
        """Hold what the text states; what is said of another text is nothing."""
        if self.analysis is None:
            return
        self.facts = NoFacts.FAILED
        if found is not None and found.facts is None:
            self.facts = NoFacts.OTHER_LANGUAGE
        elif found is not None and found.facts is not None:
            with suppress(ValueError, QuoteError):
                facts = QuotableFacts(self.analysis.document, found.facts, found.seals)
                speakers = speakers_of(self.analysis, facts)
                self.analysis, self.facts = replace(self.analysis, speakers=speakers), facts
        self.facts_found.emit()

    def _explain_again(self) -> None:
        """What was on screen stays, and what speaks for it was dropped for something that came to nothing."""
        before = self.analysis
        if before is None or self.source is None or self.extent is not None:
            return
        if self._is_whole:
            if self.facts is NoFacts.PENDING:
                task = self._tasks.rank_again(self, self.source, self.ranking, self.options)
                self._tasks.facts_alone(task.on_facts(self._take_facts)).run()
            return

        def explained(analysis: Analysis) -> None:
            same = (analysis.sentences, analysis.seals) == (before.sentences, before.seals)
            explanation = Explanation(analysis.evidence, analysis.phrases)
            self._take_explanation(explanation if same else None)

        task = self._tasks.explain(self, self.source, self.ranking, self.options)
        if self.facts is NoFacts.PENDING:
            task.on_facts(self._take_facts)
        task.on_success(explained).on_failure(lambda _error: self._take_explanation(None)).run()

    def _make_room(self, analysis: Analysis, arrival: Arrival) -> None:
        """Act at last on what is about to go; where more of it comes, be at the same place."""
        if arrival is not Arrival.GROWN or self.analysis is None:
            self.act()
            self._waiting.clear()
            return
        self.moves = Moves(self.analysis, analysis, goes_on=True)
        self.trail.move(self.moves.places)
        top, sentence = self.place.top, self.place.sentence
        moved = None if sentence is None else self.moves.places.get(sentence)
        self.place = Place(self.moves.offset(top), moved)

    def _arrive(self, analysis: Analysis, arrival: Arrival, extent: Extent | None = None) -> None:
        """Hold an analysis: of all of a document, or of its first pages, whose others are still read."""
        if extent is None:
            self._end()
        self._make_room(analysis, arrival)
        self.extent = extent
        self._is_whole = extent is None and not self._tasks.explaining
        if arrival is Arrival.RANKED_AGAIN and self.analysis is not None and not self._is_whole:
            analysis = replace(analysis, phrases=self.analysis.phrases)  # which no ranking changes
        if arrival is Arrival.RANKED_AGAIN and self.analysis is not None:
            analysis = replace(analysis, speakers=self.analysis.speakers)  # nor these
        self.analysis = analysis
        self.seen = False
        self.arrived.emit(arrival)
        self.moves = None
        if extent is None:
            self.read.emit(self)
        if self._is_whole:
            self.act()
