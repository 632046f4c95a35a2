"""Paints the window into a picture after somebody has used it: pose.py POSE PICTURE WxH THEME LANGUAGE FILE.

Runs in the project's environment; `screenshots` starts it.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from khulasa.services.settings import Settings
from khulasa.services.source import Source
from khulasa.ui.app import Application

if TYPE_CHECKING:
    from khulasa.ui.main_window import MainWindow

_SETTLE_MS = 900
_WORD = "الماء"


def find(window: MainWindow) -> None:
    """Looks for a word, and stands at its second hit."""
    window.finding.open()
    window.find_bar.field.setText(_WORD)
    window.finding.step(1)


def focus(window: MainWindow) -> None:
    """Turns the summary toward two key phrases."""
    for chip in window.summary.focus.chips[1:3]:
        chip.click()


def pins(window: MainWindow) -> None:
    """Pins a sentence, leaves one out, and adds what another needs from before it."""
    steerer, summary = window.summary.steerer, window.summary.summary
    if summary is None:
        return
    first, second, *_ = summary.chosen
    leaning = next(one for one in summary.analysis.candidates if not summary.analysis.stands_alone(one))
    steerer.exclude(first)
    steerer.pin(second)
    steerer.pin(leaning)
    steerer.explain(leaning)
    window.summary.select(second)
    window.summary.cards.scrollToTop()


def details(window: MainWindow) -> None:
    """Asks why the second sentence was chosen."""
    summary = window.summary.summary
    if summary is not None:
        window.summary.select(summary.chosen[1])
        window.summary.explain(summary.chosen[1])


def dim(window: MainWindow) -> None:
    """Dims the rest, and shows the best first."""
    window.view.dim.trigger()
    window.summary.steerer.set_order(by_rank=True)


def large(window: MainWindow) -> None:
    """Sets everything larger and in the other face."""
    window.view.show(Settings().changed(face="plex", zoom=150))


def lost(window: MainWindow) -> None:
    """Reads the file again after a pinned sentence was taken out of it."""
    steerer = window.summary.steerer
    if steerer.analysis is None:
        return
    path = Path(steerer.analysis.document.source)
    index = steerer.analysis.candidates[5]
    steerer.pin(index)
    gone = steerer.analysis.quote(index)
    path.write_text(steerer.analysis.document.text.replace(gone, ""), encoding="utf-8")
    window.read_again()


POSES: Mapping[str, Callable[[MainWindow], None]] = MappingProxyType(
    {pose.__name__: pose for pose in (find, focus, pins, details, dim, large, lost)}
)


class Sitting(QObject):
    """One window, opened, posed once its article stands, and painted once it has come to rest."""

    def __init__(self, application: Application, pose: str, picture: str) -> None:
        super().__init__()
        self._application = application
        self._pose = pose
        self._picture = picture
        self.window = application.new_window()
        self.window.ready.connect(self._begin, Qt.ConnectionType.SingleShotConnection)

    def _begin(self) -> None:
        QTimer.singleShot(_SETTLE_MS, self._strike)

    def _strike(self) -> None:
        POSES[self._pose](self.window)
        QTimer.singleShot(_SETTLE_MS, self._paint)

    def _paint(self) -> None:
        if self.window.working.isVisible():
            QTimer.singleShot(_SETTLE_MS, self._paint)
            return
        written = self.window.window().grab().save(self._picture)
        self._application.close()
        QApplication.exit(0 if written else 1)


def main(arguments: list[str]) -> int:
    """Open a copy of the file, strike the pose, paint."""
    pose, picture, size, theme, language, file = arguments
    qt = QApplication(["khulasa"])
    qt.setStyle("Fusion")
    application = Application(qt, Settings().changed(theme=theme, language=language), None)
    sitting = Sitting(application, pose, picture)
    sitting.window.window().resize(*(int(side) for side in size.split("x")))
    with tempfile.TemporaryDirectory() as folder:
        sitting.window.open(Source.file(shutil.copy(file, folder)))
        return qt.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
