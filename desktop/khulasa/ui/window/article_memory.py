"""What a window remembers of its articles: where the reader was, and, where a library is kept, how they were left."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QObject, QTimer

from khulasa.services.library.entry import Opened
from khulasa.services.library.library import Library
from khulasa.services.library.reading_state import ReadingState
from khulasa.summary.selection import History
from khulasa.ui.article.view import ArticleView
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.opening.article import OpenArticle
from khulasa.ui.opening.reading import Arrival
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.opening.trail import Asked, Place
from khulasa.ui.summary.controller import SummaryController
from khulasa.ui.summary.pane import SummaryPane
from khulasa.ui.tabs.tabs import Tabs

_REST_MS = 1500  # so long after the last change it is written

_Noted = tuple[bytes, str, ReadingState | None]
"""What tells a text that the library has noted, the text, and how it was left; None where it is new there."""


class ArticleMemory(QObject):
    """Lives as long as its window. Nothing is written before the library has said how the document was left."""

    def __init__(
        self,
        session: DocumentSession,
        tabs: Tabs,
        controller: SummaryController,
        article: ArticleView,
        summary: SummaryPane,
        client: LibraryClient,
    ) -> None:
        super().__init__(session)
        self._session = session
        self._controller = controller
        self._view = article
        self._summary = summary
        self._client = client
        self._sentence: int | None = None
        self._scroll = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._write)
        session.on_screen.connect(self._show)
        tabs.read.connect(self._take_in)
        session.leaving.connect(self.leave)
        session.turned.connect(self._turn)
        controller.changed.connect(self._rest.start)
        summary.sentence_picked.connect(self._pick)
        article.verticalScrollBar().valueChanged.connect(self._rest.start)
        article.completed.connect(self._scroll_back)

    def leave(self) -> None:
        """Remember where the reader is, and write how the document stands now."""
        if self._session.analysis is not None:
            self._session.article.place = Place(self._top, self._sentence)
        self._write()

    def _write(self) -> None:
        self._rest.stop()
        summary, content = self._controller.summary, self._session.article.content
        if content is None or summary is None or not self._client.keeps:
            return
        state = ReadingState.left(self._controller.request, summary, self._top)
        self._client.ask(self, lambda library: library.leave(content, state), _nothing)

    @property
    def _top(self) -> int:
        """Where the reader is, or is to be: a long article is built for a while."""
        return self._scroll or self._view.offset_at_top()

    def _pick(self, sentence: int) -> None:
        self._sentence = sentence

    def _turn(self) -> None:
        """Nothing of the article that was in front counts for the one that is."""
        self._rest.stop()
        self._sentence, self._scroll = None, 0

    def _show(self, arrival: Arrival) -> None:
        if arrival is Arrival.TAB_SWITCHED:
            self._come_back(self._session.article.place)

    def _come_back(self, place: Place) -> None:
        """Go to where the reader was when the article was last in front."""
        if place.sentence is not None:
            self._summary.select(place.sentence)
        self._scroll = place.top
        if self._view.complete:
            self._scroll_back()

    def _take_in(self, article: OpenArticle) -> None:
        """Have the library note what was opened, and tell how it was left."""
        source, analysis = article.source, article.analysis
        if source is None or analysis is None or article.content or not self._client.keeps:
            return
        now = time.time()

        def note(library: Library) -> _Noted:
            opened = Opened.of(analysis, source.path)  # on this thread: it looks at every paragraph
            return opened.content, opened.text, library.open(opened, now)

        self._client.ask(self, note, partial(self._restore, article))

    def _restore(self, article: OpenArticle, noted: _Noted) -> None:
        (content, text, state), analysis = noted, article.analysis
        if analysis is None or analysis.document.text != text:
            return  # another one was opened meanwhile
        article.content = content
        self._client.changed.emit()
        if state is None:
            return
        if article is not self._session.article:
            request = state.request(analysis).ranked_by(
                article.ranking.method, article.ranking.balance
            )
            if article.asked is not None:
                article.asked = article.asked.joined_by(request, analysis)
            else:
                article.asked = Asked(analysis, History(request), ())
                article.place = Place(state.scroll)
            return
        request = state.request(analysis)
        if self._controller.history.past:  # the reader began before this was known
            self._controller.join(request)
            return
        self._controller.restore(request)
        self._scroll = state.scroll
        if self._view.complete:
            self._scroll_back()

    def _scroll_back(self) -> None:
        """Go to where the reader was, unless they have gone somewhere else already."""
        scroll, self._scroll = self._scroll, 0
        if scroll and self._view.verticalScrollBar().value() == 0:
            self._view.show_offset(scroll)


def _nothing(_result: object) -> None:
    """What is done with an answer that says nothing."""
