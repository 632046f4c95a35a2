"""The article in front, as one object: whatever tab it is in, panes and helpers hear this."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from khulasa.errors import KhulasaError
from khulasa.facts.quotable import QuotableFacts
from khulasa.ranking.base import Ranking
from khulasa.readers.base import AS_IT_COMES, ReadOptions
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.stamp import Stamp
from khulasa.services.wording import one_line
from khulasa.summary.model import Analysis
from khulasa.ui.opening.article import OpenArticle
from khulasa.ui.opening.background import Tasks
from khulasa.ui.opening.reading import Arrival
from khulasa.ui.opening.trail import Extent, NoFacts


class DocumentSession(QObject):
    """Says what `OpenArticle` in front says, and which one that is. The panes are there once, whatever is in front.

    An article behind is read, too, and nobody is told here. What is open stays until another one has been read.
    """

    began = Signal(object)
    """A `Source` is being read; None where the open one is being ranked in another way."""
    progressed = Signal(str, int, int)
    """A stage, what is done of it, and the total, 0 where that is unknown."""
    ended = Signal()
    """Nothing is being read or ranked any longer."""
    leaving = Signal()
    """What is on screen is about to go: another article comes, or the window is closed."""
    turned = Signal()
    """Another article is in front, which may be empty or under way; what it holds arrives after this."""
    arrived = Signal(object)
    """The document is another one, or read or ranked anew: an `Arrival`. Panes put it on screen."""
    on_screen = Signal(object)
    """The panes show what has come, an `Arrival`: now sentences can be marked there."""
    explained = Signal()
    """What speaks for the sentences on screen has come after them, or cannot be had."""
    facts_found = Signal()
    """What the text in front states has come, or why nothing does: see `OpenArticle.facts`."""
    ranking_changed = Signal(object)
    """Sentences are ranked in another way from now on, or soon: a `Ranking`."""
    not_opened = Signal(object, object, object)
    """A `Source` could not be read as some `ReadOptions` say, for a `KhulasaError`."""
    failed = Signal(object)
    """There is nothing to read, or what was read cannot be ranked or shown, for a `KhulasaError`."""
    closed = Signal()
    """Nothing is shown any more: child processes that draw end."""
    ready = Signal()
    """A document came on screen whole, or could not."""

    def __init__(self, tasks: Tasks, ranking: Ranking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.article = OpenArticle(tasks, ranking, self)
        """The article in front."""
        self._follow(self.article)

    def new_article(self, ranking: Ranking | None = None) -> OpenArticle:
        """An empty article behind, which is ranked as the one in front where nothing else is said."""
        return OpenArticle(self._tasks, ranking or self.ranking, self)

    def show(self, article: OpenArticle) -> None:
        """Bring another article to the front."""
        if article is self.article:
            return
        self.article.act()
        self.leaving.emit()
        self._let_go(self.article)
        self.article = article
        self._follow(article)
        article.come_to_front()
        self._show_other()
        for failure in () if article.has_failed else article.failures:  # what is open stays
            self.not_opened.emit(failure.source, failure.options, failure.error)

    def _show_other(self) -> None:
        """Show what is in front now, as it was left."""
        self.turned.emit()
        self.ranking_changed.emit(self.article.ranking)
        if self.article.analysis is not None:
            self._show_arrived(Arrival.TAB_SWITCHED)

    def _follow(self, article: OpenArticle) -> None:
        article.setParent(self)
        article.began.connect(self.began)
        article.progressed.connect(self.progressed)
        article.ended.connect(self.ended)
        article.leaving.connect(self.leaving)
        article.arrived.connect(self._show_arrived)
        article.explained.connect(self.explained)
        article.facts_found.connect(self.facts_found)
        article.ranking_changed.connect(self.ranking_changed)
        article.not_opened.connect(self._tell_not_opened)
        article.failed.connect(self._tell_failed)
        article.exchanged.connect(self._show_other)

    def _let_go(self, article: OpenArticle) -> None:
        article.began.disconnect(self.began)
        article.progressed.disconnect(self.progressed)
        article.ended.disconnect(self.ended)
        article.leaving.disconnect(self.leaving)
        article.arrived.disconnect(self._show_arrived)
        article.explained.disconnect(self.explained)
        article.facts_found.disconnect(self.facts_found)
        article.ranking_changed.disconnect(self.ranking_changed)
        article.not_opened.disconnect(self._tell_not_opened)
        article.failed.disconnect(self._tell_failed)
        article.exchanged.disconnect(self._show_other)

    # What is in front

    @property
    def ranking(self) -> Ranking:
        """How sentences are ranked."""
        return self.article.ranking

    @property
    def source(self) -> Source | None:
        """Where the document comes from, None where there is none."""
        return self.article.source

    @property
    def options(self) -> ReadOptions:
        """How the document was read."""
        return self.article.options

    @property
    def stamp(self) -> Stamp | None:
        """What the file had when it was read; None for a text that was pasted."""
        return self.article.stamp

    @property
    def analysis(self) -> Analysis | None:
        """The document's analysis, None where there is none."""
        return self.article.analysis

    @property
    def facts(self) -> QuotableFacts | NoFacts:
        """What the document states, or why nothing is known of it."""
        return self.article.facts

    @property
    def extent(self) -> Extent | None:
        """How much of the document is known; None where all of it is."""
        return self.article.extent

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
        return self.article.busy

    # What a person does with it

    def open(self, source: Source, options: ReadOptions = AS_IT_COMES) -> None:
        """Read and rank a source, in the place of what is in front."""
        self.article.open(source, options)

    def read_again(self) -> None:
        """Read the file once more, as it is now."""
        if self.source is not None:
            self.open(self.source, self.options)

    def rank(self, ranking: Ranking) -> None:
        """Rank in another way from now on; what could not be done is taken back."""
        self.article.rank(ranking)

    def when_whole(self, act: Callable[[], None]) -> None:
        """Act once all is known of the article on screen: now, unless pages or what speaks for it are still to come.

        Where pages are missing that were not read on, they are read; that may end with another article in front.
        """
        self.article.when_whole(act)

    def cancel(self) -> None:
        """Give up what is under way."""
        self.article.cancel()

    def fail(self, error: KhulasaError) -> None:
        """Tell that there is nothing to read, or nothing to show of it."""
        self.article.fail(error)

    def close(self) -> None:
        """The window goes, and with it what is in front."""
        self.leaving.emit()
        self.closed.emit()

    def _show_arrived(self, arrival: Arrival) -> None:
        self.article.seen = True
        self.arrived.emit(arrival)
        self.on_screen.emit(arrival)
        if self.article.extent is None:
            self.ready.emit()

    def _tell_not_opened(self, source: Source, options: ReadOptions, error: KhulasaError) -> None:
        self.not_opened.emit(source, options, error)
        self.ready.emit()

    def _tell_failed(self, error: KhulasaError) -> None:
        self.failed.emit(error)
        self.ready.emit()
