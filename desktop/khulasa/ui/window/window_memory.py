"""A window's memory: what it opens is kept in the library, and where it stands for the next start."""

from __future__ import annotations

import os
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSplitter

from khulasa.services.library.entry import Opened
from khulasa.services.library.reading_state import ReadingState
from khulasa.services.startup import session_file
from khulasa.services.startup.session_file import LastTime
from khulasa.summary.model import Analysis
from khulasa.ui.article.view import ArticleView
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.summary.controller import SummaryController

_REST_MS = 1500  # so long after the last change it is written


class WindowMemory(QObject):
    """Lives as long as its window. Nothing is written before the library has said how the document was left."""

    def __init__(
        self,
        session: DocumentSession,
        controller: SummaryController,
        article: ArticleView,
        client: LibraryClient,
    ) -> None:
        super().__init__(session)
        self._session = session
        self._controller = controller
        self._article = article
        self._client = client
        self._analysis: Analysis | None = None
        self._opened: Opened | None = None
        self._scroll = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.leave)
        session.ready.connect(self._shown)
        session.leaving.connect(self.leave)
        controller.changed.connect(self._rest.start)
        article.verticalScrollBar().valueChanged.connect(self._changed)
        article.completed.connect(self._scroll_back)

    def leave(self) -> None:
        """Write how the document stands now."""
        self._rest.stop()
        summary = self._controller.summary
        if self._opened is None or summary is None or not self._client.keeps:
            return
        scroll = self._scroll or self._article.offset_at_top()  # a long article is still on its way
        state = ReadingState.left(self._controller.request, summary, scroll)
        opened = self._opened
        self._client.ask(self, lambda library: library.leave(opened.content, state), _nothing)

    def _changed(self) -> None:
        if self._opened is not None:
            self._rest.start()

    def _shown(self) -> None:
        analysis = self._session.analysis
        if analysis is None or not self._client.keeps:
            return
        if self._analysis is not None and self._analysis.document.text == analysis.document.text:
            self._analysis = analysis  # ranked in another way
            return
        self._analysis, self._opened, self._scroll = analysis, None, 0
        opened = Opened.of(analysis, self._session.path)
        now = time.time()
        self._client.ask(
            self, lambda library: library.open(opened, now), partial(self._restore, opened)
        )

    def _restore(self, opened: Opened, state: ReadingState | None) -> None:
        analysis = self._session.analysis
        if analysis is None or analysis.document.text != opened.text:
            return  # another one was opened meanwhile
        self._opened = opened
        self._client.changed.emit()
        if state is None or self._controller.history.past:
            return
        self._controller.restore(state.request(analysis))
        self._scroll = state.scroll
        if self._article.complete:
            self._scroll_back()

    def _scroll_back(self) -> None:
        """Go to where the reader was, unless they have gone somewhere else already."""
        scroll, self._scroll = self._scroll, 0
        if scroll and self._article.verticalScrollBar().value() == 0:
            self._article.show_offset(scroll)


def _nothing(_result: object) -> None:
    """What is done with an answer that says nothing."""


class SessionMemory(QObject):
    """Writes whenever a document comes on screen or goes, and when the window is closed."""

    def __init__(
        self, session: DocumentSession, splitter: QSplitter, client: LibraryClient, folder: Path
    ) -> None:
        super().__init__(session)
        self._session = session
        self._splitter = splitter
        self._client = client
        self._folder = folder
        session.ready.connect(self._keep)
        session.leaving.connect(self._keep)

    def _keep(self) -> None:
        if not self._client.keeps:
            return
        geometry = self._splitter.window().saveGeometry().toBase64().data()
        sizes = tuple(self._splitter.sizes())
        path = self._session.path
        whole = os.path.abspath(path) if path else ""  # noqa: PTH100 - a link stays the link that was opened
        last = LastTime(bytes(geometry).decode("ascii"), sizes, whole)
        session_file.save(last, self._folder)


def restore_panes(splitter: QSplitter, last: LastTime) -> None:
    """Part the window as it was parted."""
    sizes = list(last.panes)
    if len(sizes) == splitter.count() and min(sizes) > 0:
        splitter.setSizes(sizes)
