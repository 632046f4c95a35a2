"""The articles of a window in the order of their tabs: opened, closed, brought back, one of them in front."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from khulasa.readers.base import AS_IT_COMES, ReadOptions
from khulasa.services.pipeline.source import Source
from khulasa.ui.opening.article import OpenArticle
from khulasa.ui.opening.reading import Failure
from khulasa.ui.opening.session import DocumentSession

_MOST_CLOSED = 25
_CLOSED_WITH_ANALYSIS = 3
"""So many of what was closed last come back as they were; what was closed before is read again."""


@dataclass(frozen=True, slots=True)
class ClosedTab:
    """What was closed, and where it stood; without its article it is read again."""

    source: Source
    place: int
    article: OpenArticle | None = None


class Tabs(QObject):
    """An empty article, the home, is in front where no tab is: as soon as something is read there, it is a tab."""

    changed = Signal()
    """Tabs came, went, moved, or are called otherwise."""
    closed = Signal(object)
    """A `ClosedTab`, which can be had back."""
    read = Signal(object)
    """An `OpenArticle` was read or ranked, in front or behind."""
    replaced = Signal(object)
    """An `OpenArticle` in which another text took the place of the one before."""
    gathered = Signal()
    """A tab tells of what could not be opened in others, too, which are gone."""
    shown = Signal()
    """Somebody went to a tab, or home; it may have been in front already, behind a page of another kind."""
    left_window = Signal(object)
    """An `OpenArticle` is to be shown in a window of its own."""

    def __init__(self, session: DocumentSession) -> None:
        super().__init__(session)
        self._session = session
        self.articles: list[OpenArticle] = []
        self.closed_tabs: list[ClosedTab] = []
        self._home = session.article
        self._home.began.connect(self._adopt_home)
        session.turned.connect(self.changed)

    @property
    def current(self) -> int:
        """The place of the tab in front, -1 where the home is."""
        return self.place_of(self._session.article)

    def place_of(self, article: OpenArticle) -> int:
        """The place of an article's tab, -1 for the home and what is not here."""
        return self.articles.index(article) if article in self.articles else -1

    # Opening

    def open(self, sources: Sequence[Source], *, behind: bool = False) -> None:
        """Open sources, each in a tab: the first one comes to the front. What is open already is gone to.

        A tab in front in which nothing could be opened is used, or goes.
        """
        before = self._session.article
        for number, source in enumerate(sources):
            article = self._article_for(source)
            if number == 0 and not behind:
                self._session.show(article)
            if not any(_same(source, known) for known in article.sources):
                article.open(source)
        if before.has_failed and before is not self._session.article:
            self._drop(before)

    def open_at(
        self, place: int, source: Source, options: ReadOptions = AS_IT_COMES, *, behind: bool
    ) -> OpenArticle:
        """Open a source in a tab at a place."""
        article = self.add(self._session.new_article(), min(place, len(self.articles)))
        if not behind:
            self._session.show(article)
        article.open(source, options)
        return article

    def try_again(self, failures: Sequence[Failure]) -> None:
        """Open once more what could not be opened in the tab in front: there, or beside it what it tells of others."""
        article = self._session.article
        others = tuple(each for each in article.failures if each not in failures)
        place = self.place_of(article) + 1
        if others:
            article.failures = others
        else:
            first, *failures = failures
            article.open(first.source, first.options)
        for number, each in enumerate(failures):
            is_behind = number > 0 or not others
            self.open_at(place + number, each.source, each.options, behind=is_behind)

    def article_of(self, source: Source) -> OpenArticle | None:
        """Where a source is open, None where it isn't."""
        open_here = (each for each in self.articles if any(_same(source, s) for s in each.sources))
        return next(open_here, None)

    def _article_for(self, source: Source) -> OpenArticle:
        """Where a source is open, or where it is to be opened: in the empty tab in front, else in a new one."""
        if (article := self.article_of(source)) is not None:
            return article
        front = self._session.article
        if front is not self._home and front.empty:
            return front
        return self.add(self._session.new_article())

    def new(self) -> None:
        """An empty tab in front; one that is empty already is enough."""
        unused = (each for each in self.articles if each.empty and not each.has_failed)
        empty = next(unused, None)
        self._session.show(empty or self.add(self._session.new_article()))

    def add(self, article: OpenArticle, place: int | None = None) -> OpenArticle:
        """A tab for an article, at a place or at the end."""
        self.articles.insert(len(self.articles) if place is None else place, article)
        self._hear(article)
        self.changed.emit()
        return article

    # Which one is in front

    def show_home(self) -> None:
        """The start page, without a tab."""
        self._session.show(self._home)
        self.shown.emit()

    def show(self, place: int) -> None:
        """Bring a tab to the front; nothing where there is none."""
        if 0 <= place < len(self.articles):
            self._session.show(self.articles[place])
            self.shown.emit()

    def step(self, step: int) -> None:
        """Bring the next tab to the front or the one before; from the last one to the first."""
        if self.articles:
            place = self.current + step if self.current >= 0 else 0
            self.show(place % len(self.articles))

    def move(self, before: int, after: int) -> None:
        """Put a tab at another place."""
        self.articles.insert(after, self.articles.pop(before))
        self.changed.emit()

    # Closing

    def close(self, place: int) -> None:
        """Close a tab; the one after it comes to the front, or the one before, or the home."""
        article = self._take_out(place)
        source = article.sources[-1] if article.sources else None
        article.forget()
        if source is None:
            article.deleteLater()
            self.changed.emit()
            return
        is_whole = article.analysis is not None and article.extent is None
        whole = article if is_whole and source == article.source else None
        closed_tab = ClosedTab(source, place, whole)
        self.closed_tabs.append(closed_tab)
        self._thin_out()
        self.closed.emit(closed_tab)
        self.changed.emit()

    def reopen(self) -> None:
        """Have the tab back that was closed last."""
        if self.closed_tabs:
            self.restore(self.closed_tabs[-1])

    def restore(self, closed_tab: ClosedTab) -> None:
        """Have a closed tab back, where it stood; nothing where it is back already."""
        if closed_tab not in self.closed_tabs:
            return
        self.closed_tabs.remove(closed_tab)
        place = min(closed_tab.place, len(self.articles))
        article = self.add(closed_tab.article or self._session.new_article(), place)
        self._session.show(article)
        if closed_tab.article is None:
            article.open(closed_tab.source)

    def remember_closed(self, sources: Sequence[Source]) -> None:
        """Sources that were closed before the program began can be had back, too."""
        end = len(self.articles)
        self.closed_tabs = [*(ClosedTab(source, end) for source in sources), *self.closed_tabs]

    def give_away(self, place: int) -> None:
        """Show a tab in a window of its own."""
        article = self._take_out(place)
        self.changed.emit()
        self.left_window.emit(article)

    def leave(self) -> None:
        """The window goes: nothing is read for it any more."""
        for article in self.articles:
            article.end()

    def _take_out(self, place: int) -> OpenArticle:
        article = self.articles[place]
        if article is self._session.article:
            neighbours = self.articles[place + 1 : place + 2] or self.articles[:place][-1:]
            self._session.show(neighbours[0] if neighbours else self._home)
        self.articles.remove(article)
        for signal in (article.began, article.progressed, article.ended, article.arrived):
            signal.disconnect(self._tell)
        article.not_opened.disconnect(self._gather)
        article.read.disconnect(self.read)
        article.replaced.disconnect(self.replaced)
        article.exchanged.disconnect(self._tell)
        return article

    def _thin_out(self) -> None:
        """What was closed long ago keeps its source alone, and at last not that."""
        kept = self.closed_tabs[-_MOST_CLOSED:]
        old, latest = kept[:-_CLOSED_WITH_ANALYSIS], kept[-_CLOSED_WITH_ANALYSIS:]
        for closed_tab in old:
            if closed_tab.article is not None:
                closed_tab.article.deleteLater()
        self.closed_tabs = [*(replace(each, article=None) for each in old), *latest]

    # Hearing what becomes of each

    def _hear(self, article: OpenArticle) -> None:
        article.began.connect(self._tell)
        article.progressed.connect(self._tell)
        article.ended.connect(self._tell)
        article.arrived.connect(self._tell)
        article.not_opened.connect(self._gather)
        article.read.connect(self.read)
        article.replaced.connect(self.replaced)
        article.exchanged.connect(self._tell)

    def _tell(self) -> None:
        self.changed.emit()

    def _gather(self) -> None:
        """One tab tells of all that could not be opened, however many there were: that in front, else the first."""
        failed = [each for each in self.articles if each.has_failed]
        if len(failed) < 2:
            return
        kept = self._session.article if self._session.article in failed else failed[0]
        by_source = {failure.source: failure for each in failed for failure in each.failures}
        kept.failures = tuple(by_source.values())
        for each in failed:
            if each is not kept:
                self._drop(each)
        self.gathered.emit()

    def _drop(self, article: OpenArticle) -> None:
        """Take a tab away in which there is nothing to come back to."""
        self._take_out(self.place_of(article))
        article.forget()
        article.deleteLater()
        self.changed.emit()

    def _adopt_home(self) -> None:
        """Something is being read at home: from now on that is a tab, and another home stands ready."""
        if self._home.empty:
            return
        self._home.began.disconnect(self._adopt_home)
        home, self._home = self._home, self._session.new_article()
        self._home.began.connect(self._adopt_home)
        self.add(home)


def _same(source: Source, other: Source) -> bool:
    """Whether two sources are one file, by whatever way, or the same text."""
    if source.is_file and other.is_file:
        return os.path.realpath(source.path) == os.path.realpath(other.path)
    return source == other
