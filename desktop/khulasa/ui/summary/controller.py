"""The summary as the reader asks for it: holds the request, selects anew at each change of it, and undoes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from khulasa.ranking.base import Method, Ranking
from khulasa.summary.choose import Front, Length
from khulasa.summary.context import needed_before
from khulasa.summary.model import Analysis, Summary
from khulasa.summary.selection import History, Request, front_for, select
from khulasa.summary.transfer import transfer, transfer_history
from khulasa.ui.opening.article import OpenArticle
from khulasa.ui.opening.reading import Arrival
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.opening.trail import Asked, Extent


class SummaryController(QObject):
    """Everything that changes the choice goes through here. Changes are named by `History`'s names, see `_step`."""

    renewed = Signal()
    """Another analysis is there to select from; all the others follow."""
    grown = Signal(object)
    """The analysis is of more of the same document, and these are the `Moves` to it; all but `renewed` follow."""
    ranking_changed = Signal()
    """Sentences are ranked in another way from now on, or soon."""
    brought_back = Signal(int)
    """A sentence that was left out is in the summary again, since that was undone."""
    focus_changed = Signal()
    """The summary is turned toward other words."""
    lost_changed = Signal()
    """Other pins are known to be no longer in the source."""
    selected = Signal(object)
    """There is another `Summary`."""
    explained = Signal()
    """What speaks for the sentences is known now: the summary is the same."""
    changed = Signal()
    """There is another summary, or something else can be undone; it comes after `selected`."""
    left_out = Signal(int, int)
    """So many sentences were left out, and so many others took their place; it comes after `changed`."""

    def __init__(self, session: DocumentSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        ranking = session.ranking
        self.history = History(Request(method=ranking.method, balance=ranking.balance))
        self.analysis: Analysis | None = None
        self.summary: Summary | None = None
        self.lost: tuple[str, ...] = ()
        """What was pinned and is no longer in the source."""
        self._front: Front | None = None
        self._ranked_for: tuple[frozenset[int], frozenset[int]] | None = None
        session.leaving.connect(self._put_away)
        session.turned.connect(self._turn_to)
        session.on_screen.connect(self._take)
        session.ranking_changed.connect(self._follow)
        session.explained.connect(self._take_explanation)
        session.facts_found.connect(self._take_explanation)

    @property
    def ranked(self) -> Sequence[int]:
        """The sentences that can be chosen, the first to choose first."""
        return self._front.ranked if self._front is not None else ()

    @property
    def article(self) -> OpenArticle:
        """The article in front."""
        return self._session.article

    @property
    def extent(self) -> Extent | None:
        """Of how much of the document the summary is; None where all of it is known."""
        return self._session.extent

    @property
    def request(self) -> Request:
        """What is asked at present."""
        return self.history.present

    def _put_away(self) -> None:
        """Leave with the article what is asked of it."""
        if self.analysis is not None:
            self._session.article.asked = Asked(self.analysis, self.history, self.lost)

    def _turn_to(self) -> None:
        """Go on with what was asked of the article that is in front now."""
        ranking, asked = self._session.ranking, self._session.article.asked
        self.history = History(Request(method=ranking.method, balance=ranking.balance))
        self.analysis, self.summary, self.lost = None, None, ()
        if asked is not None:
            self.analysis, self.history, self.lost = asked.analysis, asked.history, asked.lost
        self.changed.emit()

    def _take(self, arrival: Arrival) -> None:
        """Take a document's sentences; what was asked of the same source before is asked again."""
        before, analysis = self.analysis, self._session.analysis
        if analysis is None:
            return
        if before is None or arrival is Arrival.OTHER_SOURCE:
            fresh = Request(method=self.request.method, balance=self.request.balance)
            self.history, self.lost = History(fresh), ()
        elif arrival in {Arrival.GROWN, Arrival.TAB_SWITCHED}:
            result = transfer(self.request, before, analysis, goes_on=True)
            self.history = transfer_history(self.history, before, analysis)
            self.lost = (*self.lost, *result.lost)
        elif (
            before.sentences != analysis.sentences or before.document.text != analysis.document.text
        ):
            result = transfer(self.request, before, analysis)
            self.history, self.lost = History(result.request), (*self.lost, *result.lost)
        self.analysis, self._ranked_for = analysis, None
        moves = self._session.article.moves
        if moves is not None:
            self.grown.emit(moves)
        else:
            self.renewed.emit()
        self._select()
        self.focus_changed.emit()
        self.lost_changed.emit()

    def _take_explanation(self) -> None:
        analysis = self._session.analysis
        if analysis is not None and self.summary is not None:
            self.analysis = analysis
            self.summary = replace(self.summary, analysis=analysis)
            self.explained.emit()

    def summary_of(self, article: OpenArticle) -> Summary | None:
        """The summary of an article in front or behind, None where nothing was asked of it."""
        asked, analysis = article.asked, article.analysis
        if article is self._session.article or asked is None or analysis is None:
            return self.summary if article is self._session.article else None
        request = asked.history.present
        return select(analysis, transfer(request, asked.analysis, analysis, goes_on=True).request)

    @property
    def looks_in_vain(self) -> bool:
        """Whether no word stands in the whole text of those that its sentences were ranked toward."""
        words = self.request.ranking.focus
        if self.analysis is None or not words or self._session.extent is not None:
            return False
        return self._session.ranking.focus == words and not self.analysis.focus

    def when_whole(self, act: Callable[[], None]) -> None:
        """Act once all is known of the sentences: see `DocumentSession.when_whole`."""
        self._session.when_whole(act)

    def forget_lost(self) -> None:
        """The reader has seen what is no longer in the source."""
        self.lost = ()
        self.lost_changed.emit()

    def restore(self, request: Request) -> None:
        """Ask what was asked when the document was last open, of sentences that are ranked as they are now."""
        self._go(History(request.ranked_by(self.request.method, self.request.balance)))

    def join(self, request: Request) -> None:
        """Ask what was asked when the document was last open, too, of its sentences: whatever is undone."""
        self.history = self.history.changed_by(lambda each: each.joined_by(request))
        self._select()

    # What a person does

    def set_method(self, name: str) -> None:
        """Rank by another method, by its name."""
        self._rank(replace(self.request, method=Method(name)))

    def set_balance(self, balance: float | None) -> None:
        """Rank by another balance between the opening and the whole text: see `Ranking`."""
        self._rank(replace(self.request, balance=balance))

    def set_length(self, length: Length) -> None:
        """A length of the summary; the way of a slider is undone as a whole."""
        self._step("length", replace(self.request, length=length), merged=True)

    def set_order(self, *, by_rank: bool) -> None:
        """The best first, or as in the source."""
        self._step("order", replace(self.request, by_rank=by_rank))

    def set_focus(self, words: tuple[str, ...], *, typed: bool = False) -> None:
        """Words and phrases to turn toward; what is being typed is undone as a whole."""
        before = self.request
        self._step("focus", replace(self.request, focus=words), merged=typed)
        self._turn(before)

    def pin(self, *indexes: int) -> None:
        """Pin sentences, or unpin them where all of them are pinned."""
        self._step("pin", self.request.pin(*indexes))

    def exclude(self, *indexes: int) -> None:
        """Keep sentences out, or let them in again where all of them are out."""
        before, excluded = self.summary, self.request.excluded
        self._step("exclude", self.request.exclude(*indexes))
        count = len(self.request.excluded - excluded)
        if count and before is not None and self.summary is not None:
            others = set(self.summary.chosen) - set(before.chosen)
            self.left_out.emit(count, len(others))

    def explain(self, index: int) -> None:
        """Add what a sentence needs from just before it, or take it away."""
        needed = () if self.analysis is None else needed_before(self.analysis, index)
        if needed:
            self._step("context", self.request.explain(index, needed))

    def clear(self) -> None:
        """No pins, no exclusions, no added context."""
        self._step("clear", self.request.cleared())

    def undo(self) -> None:
        """Take the last change back."""
        self._go(self.history.undone())

    def redo(self) -> None:
        """Bring the change back that was undone last."""
        self._go(self.history.redone())

    def _step(self, name: str, request: Request, *, merged: bool = False) -> None:
        if self.analysis is not None:
            self.history = self.history.changed(name, request, merged=merged)
            self._select()

    def _go(self, history: History) -> None:
        before, self.history = self.request, history
        self._select()
        self._turn(before)
        back = before.excluded - self.request.excluded
        if self.summary is not None and back & set(self.summary.chosen):
            self.brought_back.emit(min(back & set(self.summary.chosen)))

    # Ranking

    def _rank(self, request: Request) -> None:
        """Have the sentences ranked as a request says; it counts once the session has taken it up."""
        self._session.rank(request.ranking)

    def _turn(self, before: Request) -> None:
        """Turn the ranking toward the focus, where that is another one than before."""
        if before.focus != self.request.focus:
            self.focus_changed.emit()
            self._rank(self.request)

    def _follow(self, ranking: Ranking) -> None:
        """Ask for what the session ranks by: it takes back what could not be done."""
        self.history = self.history.ranked_by(ranking.method, ranking.balance)
        self.ranking_changed.emit()

    def _select(self) -> None:
        if self.analysis is None:
            return
        key = (self.request.pinned, self.request.excluded)
        if self._front is None or key != self._ranked_for:
            self._front = front_for(self.analysis, self.request)
            self._ranked_for = key
        self.summary = select(self.analysis, self.request, self._front)
        self.selected.emit(self.summary)
        self.changed.emit()
