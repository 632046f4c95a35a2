"""Back and forward, as in a browser: over the sentences that one went to, and over articles that were replaced."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from khulasa.ui.look.interface_language import ARABIC, current, keep_worded
from khulasa.ui.opening.article import OpenArticle
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.opening.trail import Stop
from khulasa.ui.summary.pane import SummaryPane

_TOWARD_LEFT, _TOWARD_RIGHT = QKeySequence("Alt+Left"), QKeySequence("Alt+Right")


class Travel(QObject):
    """In a window that runs from right to left, back is to the right."""

    def __init__(self, window: QWidget, session: DocumentSession, summary: SummaryPane) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._summary = summary
        self._travelling = False
        self.back = self._action(self.go_back)
        self.forward = self._action(self.go_forward)
        summary.sentence_picked.connect(self._note)
        keep_worded(window, self.retranslate)

    def _action(self, does: Callable[[], None]) -> QAction:
        action = QAction(self._window)
        action.triggered.connect(does)
        self._window.addAction(action)
        return action

    @property
    def _article(self) -> OpenArticle:
        return self._session.article

    def _note(self, sentence: int) -> None:
        """Somebody went to a sentence: it can be come back to."""
        if not self._travelling:
            self._article.trail.go_to(sentence)

    def go_back(self) -> None:
        """To where one was before."""
        self._go(self._article.trail.back(self._article.snapshot))

    def go_forward(self) -> None:
        """To where one was before going back."""
        self._go(self._article.trail.forward(self._article.snapshot))

    def _go(self, stop: Stop | None) -> None:
        self._travelling = True
        try:
            if isinstance(stop, int):
                self._summary.select(stop)
            elif stop is not None:
                self._article.come_back_to(stop)
        finally:
            self._travelling = False

    def retranslate(self) -> None:
        """Word the actions, and mirror their keys, in the interface's present language."""
        right_to_left = current() == ARABIC
        self.back.setText(self.tr("Back"))
        self.forward.setText(self.tr("Forward"))
        self.back.setShortcut(_TOWARD_RIGHT if right_to_left else _TOWARD_LEFT)
        self.forward.setShortcut(_TOWARD_LEFT if right_to_left else _TOWARD_RIGHT)
