"""Finding words in the article and in the summary: the bar, the keys, and what is marked in both panes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from khulasa.services.find import Finder, Span
from khulasa.summary.transfer import Moves
from khulasa.ui.article.view import ArticleView
from khulasa.ui.finding.bar import FindBar
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.summary.controller import SummaryController
from khulasa.ui.summary.pane import SummaryPane


class Finding(QObject):
    """Steps through the hits in the order of the text; where the summary stands alone, through those in it."""

    def __init__(
        self,
        window: QWidget,
        session: DocumentSession,
        controller: SummaryController,
        bar: FindBar,
        article: ArticleView,
        summary: SummaryPane,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._controller = controller
        self._window = window
        self._bar = bar
        self._article = article
        self._summary = summary
        self._finder = Finder("")
        self._hits: list[Span] = []
        self._hit: Span | None = None
        self.find = self._action(self.open, QKeySequence.StandardKey.Find)
        self.find_next = self._action(lambda: self.step(1), "F3")
        self.find_previous = self._action(lambda: self.step(-1), "Shift+F3")
        bar.asked.connect(self._look)
        bar.step_wanted.connect(self.step)
        bar.closed.connect(self.close)
        session.arrived.connect(self._look_elsewhere)
        keep_worded(window, self.retranslate)

    def _action(self, does: Callable[[], None], key: QKeySequence.StandardKey | str) -> QAction:
        action = QAction(self._window)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(does)
        self._window.addAction(action)
        return action

    def _look_elsewhere(self) -> None:
        """Look in another text from now on."""
        if self._session.analysis is not None:
            self._finder = Finder(self._session.analysis.document.text)
        moves = self._session.article.moves
        if self.is_open and moves is not None:
            self._look_farther(moves)
        elif self.is_open:
            self._look()

    def _look_farther(self, moves: Moves) -> None:
        """Look in more of the same document, and be at the same hit; what is marked follows with the summary."""
        self._hits = self._hits_now()
        if self._hit is not None:
            hit = moves.offset(self._hit[0]), moves.offset(self._hit[1])
            self._hit = hit if hit in self._hits else None

    def _hits_now(self) -> list[Span]:
        """Where in the text stands what is in the bar."""
        return self._finder.hits(self._bar.field.text(), exact=self._bar.exact.isChecked())

    @property
    def is_open(self) -> bool:
        """Whether words are looked for, though something else may stand before them just now."""
        return not self._bar.isHidden()

    def open(self) -> None:
        """Show the bar; what is selected in the article is looked for."""
        self.look_for(" ".join(self._article.selected_texts()[:1]))

    def look_for(self, words: str) -> None:
        """Show the bar, and look for words; "" looks for those of the last time."""
        if self._controller.summary is not None:
            if not self.is_open:
                self._controller.selected.connect(self._refresh)
            self._bar.open_with(words)
            self._look()

    def go_to(self, words: str, start: int) -> None:
        """Show the bar with words, all of them marked, at the hit that begins at a position, else the next one."""
        self.look_for(words)
        hits = self._in_reach()
        if hits:
            place = bisect_left(hits, (start, 0))
            self._show(self._hits, hits[place % len(hits)])

    def close(self) -> bool:
        """Hide the bar and the marks, and go on where one was; False where nothing was open."""
        if not self.is_open:
            return False
        self._controller.selected.disconnect(self._refresh)
        self._bar.hide()
        self._show([], None)
        (self._article if self._article.isVisible() else self._summary.page).setFocus()
        return True

    def step(self, step: int) -> None:
        """Go to the next hit or the one before; from the last one to the first."""
        if not self.is_open:
            self.open()
            return
        hits = self._in_reach()
        if hits:
            place = hits.index(self._hit) + step if self._hit in hits else 0
            self._show(self._hits, hits[place % len(hits)])

    def _look(self) -> None:
        """Look for what is in the bar, and go to the first hit from where the text cursor stands."""
        self._hits = self._hits_now()
        hits = self._in_reach()
        place = bisect_left(hits, (self._article.cursor_offset(), 0))
        self._show(self._hits, hits[place % len(hits)] if hits else None)

    def _refresh(self) -> None:
        """Show the same hits in another summary."""
        self._show(self._hits, self._hit)

    def _in_reach(self) -> list[Span]:
        """The hits that can be stepped through: what lies in a pane that is on screen."""
        summary = self._controller.summary
        if self._article.isVisible() or summary is None:
            return self._hits
        sentences = [summary.analysis.sentences[index] for index in summary.chosen]

        def is_shown(hit: Span) -> bool:
            start, end = hit
            return any(each.start <= start and end <= each.end for each in sentences)

        return list(filter(is_shown, self._hits))

    def _show(self, hits: list[Span], hit: Span | None) -> None:
        self._hit = hit
        self._article.show_hits(hits, hit)
        self._summary.show_hits(hits, hit)
        reach = self._in_reach()
        place = reach.index(hit) + 1 if hit in reach else 0
        self._bar.show_count(place, len(reach))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.find.setText(self.tr("Find…"))
        self.find_next.setText(self.tr("Find the next"))
        self.find_previous.setText(self.tr("Find the one before"))
