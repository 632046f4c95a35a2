"""What was done in a window beside the summary's own steps, and one Ctrl+Z for both, the latest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from khulasa.ui.look.chrome.undo_bar import UndoBar
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import caption
from khulasa.ui.look.widgets import Words, say
from khulasa.ui.opening.article import OpenArticle
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.summary.actions import SummaryActions
from khulasa.ui.summary.controller import SummaryController
from khulasa.ui.tabs.tabs import Tabs

_MOST = 100
Record = Callable[[], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done, how it is taken back, and how many steps each article's summary had taken by then.

    A deed with the same `kind` as the one before takes its place: a number that is turned is one change. `record`
    gives the words by which it is known after another start, none where it can't be taken back then.
    """

    words: Words
    undo: Callable[[], None]
    steps: dict[OpenArticle, int]
    kind: str = ""
    record: Record = lambda: ()


class Deeds(QObject):
    """Lives as long as its window, and so long each deed can be taken back; those with a record after another start."""

    changed = Signal()
    """Something else can be taken back."""

    def __init__(
        self,
        session: DocumentSession,
        tabs: Tabs,
        controller: SummaryController,
        actions: SummaryActions,
        bar: UndoBar,
    ) -> None:
        super().__init__(bar)
        self._session = session
        self._tabs = tabs
        self._controller = controller
        self._actions = actions
        self._bar = bar
        self._deeds: list[Deed] = []
        actions.undo.triggered.disconnect()
        actions.undo.triggered.connect(self.undo)
        controller.changed.connect(self._word)
        actions.menu.aboutToShow.connect(self._word)
        keep_worded(bar, self._word)

    def did(
        self,
        words: Words,
        undo: Callable[[], None],
        *,
        kind: str = "",
        record: Record = lambda: (),
    ) -> None:
        """Something was done: offer to take it back, now and by Ctrl+Z."""
        if kind and self._deeds and self._deeds[-1].kind == kind:
            first = self._deeds.pop()  # what was there before the first of them
            undo, record = first.undo, first.record
        deed = Deed(words, undo, self._steps(), kind, record)
        self._deeds = [*self._deeds[1 - _MOST :], deed]
        self._bar.offer(words, partial(self._take_back, deed))
        self._word()
        self.changed.emit()

    def remember(self, deeds: Iterable[tuple[Words, Callable[[], None], Record]]) -> None:
        """What was done before the program began, the oldest first, can be taken back, too."""
        before = [Deed(words, undo, {}, "", record) for words, undo, record in deeds]
        self._deeds = [*before, *self._deeds]
        self._word()

    @property
    def records(self) -> list[tuple[str, ...]]:
        """What can be taken back after another start, the oldest first."""
        return [record for deed in self._deeds if (record := deed.record())]

    def undo(self) -> None:
        """Take back what was done last, in the window or in the summary."""
        deed = self._latest()
        if deed is not None:
            self._take_back(deed)
        else:
            self._controller.undo()

    def _take_back(self, deed: Deed) -> None:
        if deed in self._deeds:
            self._deeds.remove(deed)
            deed.undo()
            self._word()
            self.changed.emit()

    def _latest(self) -> Deed | None:
        """The last deed, None where the summary in front took a step after it."""
        if not self._deeds:
            return None
        deed, front = self._deeds[-1], self._session.article
        later = len(self._controller.history.past) > deed.steps.get(front, 0)
        return None if later else deed

    def _steps(self) -> dict[OpenArticle, int]:
        steps = {
            article: len(article.asked.history.past)
            for article in self._tabs.articles
            if article.asked is not None
        }
        return {**steps, self._session.article: len(self._controller.history.past)}

    def _word(self) -> None:
        """Say in the menu what Ctrl+Z takes back."""
        deed = self._latest()
        if deed is not None:
            self._actions.undo.setText(caption(self.tr("Undo: %1").replace("%1", say(deed.words))))
            self._actions.undo.setEnabled(True)
