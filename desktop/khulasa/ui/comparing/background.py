"""Compares reports in a thread: the window answers meanwhile. What compares is imported there, when first asked for."""

from __future__ import annotations

import gc
import queue
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from khulasa.by_name import load

if TYPE_CHECKING:
    from khulasa.comparison.model import Comparison
    from khulasa.document.model import Document, Sentence

COMPARE = "khulasa.comparison.compare:compare"
REPORT = "khulasa.comparison.compare:report_of"

_ONE_AT_A_TIME = threading.Lock()

_MOMENT = 30  # milliseconds between two looks at what the thread has done


@dataclass(frozen=True, slots=True)
class Asked:
    """A document to be compared; its sentences where somebody has cut it already."""

    document: Document
    sentences: Sequence[Sentence] | None = None


class Comparing(QObject):
    """Tells of the comparison that was asked for last.

    The thread knows nothing of Qt, whose objects may go with their window at any time: a timer looks what it has done.
    """

    compared = Signal(object)
    """A `Comparison`."""

    failed = Signal()
    """What was asked for last can't be told: comparing raised, as the thread's hook was told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer: queue.SimpleQueue[Comparison | None] = queue.SimpleQueue()
        self._timer = QTimer(self)
        self._timer.setInterval(_MOMENT)
        self._timer.timeout.connect(self._look)

    def ask(self, documents: Sequence[Asked]) -> None:
        """Have some documents compared; what was asked before is not told any more."""
        self._answer = queue.SimpleQueue()
        self._timer.start()
        work = threading.Thread(
            target=_compare, args=(documents, self._answer), name="comparing", daemon=True
        )
        work.start()

    def _look(self) -> None:
        if self._answer.empty():
            return
        self._timer.stop()
        answer = self._answer.get()
        if answer is None:
            self.failed.emit()
        else:
            self.compared.emit(answer)


def _compare(documents: Sequence[Asked], answer: queue.SimpleQueue[Comparison | None]) -> None:
    """One comparison at a time, without Python's search for cycles: it would finalise the window's objects here.

    What is raised goes on to `threading.excepthook`, and None to whoever waits.
    """
    comparison: Comparison | None = None
    with _ONE_AT_A_TIME:
        gc.disable()
        try:
            report = load(REPORT)
            reports = [report(each.document, each.sentences) for each in documents]
            comparison = load(COMPARE)(reports)
        finally:
            gc.enable()
            answer.put(comparison)
