"""What the undo bar offers for the summary: sentences that were left out come back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from khulasa.summary.selection import Request
from khulasa.ui.look.chrome.undo_bar import UndoBar
from khulasa.ui.summary.controller import SummaryController


class UndoOffers(QObject):
    """Offers to take the last step back for as long as it is the last one."""

    def __init__(self, controller: SummaryController, bar: UndoBar) -> None:
        super().__init__(bar)
        self._controller = controller
        self._bar = bar
        self._request: Request | None = None
        self._undo = controller.undo
        controller.left_out.connect(self._offer)
        controller.changed.connect(self._follow)

    def _offer(self, count: int, others: int) -> None:
        self._request = self._controller.request
        self._bar.offer(lambda: self._words(count, others), self._undo)

    def _follow(self) -> None:
        """Something else was done or undone: the bar would take back another step than it says."""
        if self._request is not None and self._controller.request != self._request:
            self._request = None
            self._bar.withdraw(self._undo)

    def _words(self, count: int, others: int) -> str:
        if count == others == 1:
            return self.tr("Sentence left out, another took its place")
        return self.tr("%Ln sentence(s) left out", "", count)
