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

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from khulasa.services.library.entry import Opened
from khulasa.services.library.library import Library
from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.ui.app import Application
from khulasa.ui.library.window import LibraryWindow
from khulasa.ui.window.render import picture_of

if TYPE_CHECKING:
    from khulasa.ui.window.main_window import MainWindow

_SETTLE_MS = 900
_WORD = "الماء"
_SHELVED = (
    "english-harbour.txt",
    "opinion.txt",
    "interview.txt",
    "science-vowelled.txt",
    "feature-long.txt",
)
_DAY = 86_400.0
_FIRST_DAY = 1_790_000_000.0


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
    controller, summary = window.controller, window.controller.summary
    if summary is None:
        return
    first, second, *_ = summary.chosen
    leaning = next(
        one for one in summary.analysis.candidates if not summary.analysis.stands_alone(one)
    )
    controller.exclude(first)
    controller.pin(second)
    controller.pin(leaning)
    controller.explain(leaning)
    window.summary.select(second)
    window.summary.page.scrollToTop()


def details(window: MainWindow) -> None:
    """Asks why the second sentence was chosen."""
    summary = window.controller.summary
    if summary is not None:
        window.summary.select(summary.chosen[1])
        window.summary.explain(summary.chosen[1])


def dim(window: MainWindow) -> None:
    """Dims the rest, and shows the best first."""
    window.view.dim.trigger()
    window.controller.set_order(by_rank=True)


def large(window: MainWindow) -> None:
    """Sets everything larger and in the other face."""
    window.view.show(Settings().changed(face="plex", zoom=150))


def lost(window: MainWindow) -> None:
    """Reads the file again after a pinned sentence was taken out of it."""
    controller = window.controller
    if controller.analysis is None:
        return
    path = Path(controller.analysis.document.source)
    index = controller.analysis.candidates[5]
    controller.pin(index)
    gone = controller.analysis.quote(index)
    path.write_text(controller.analysis.document.text.replace(gone, ""), encoding="utf-8")
    window.session.read_again()


def library(window: MainWindow) -> None:
    """Looks for a word in the library."""
    window.actions_.library.trigger()
    for shown in window.window().findChildren(LibraryWindow):
        shown.search.setText(_WORD)


def shelf(window: MainWindow) -> None:
    """Looks at all that the library holds."""
    window.actions_.library.trigger()


def preferences(window: MainWindow) -> None:
    """Looks at the preferences."""
    window.actions_.preferences.trigger()


def keys(window: MainWindow) -> None:
    """Looks at the keys."""
    window.actions_.help.trigger()


def about(window: MainWindow) -> None:
    """Looks at the versions and licences."""
    window.actions_.about.trigger()


def loading(window: MainWindow) -> None:
    """Opens another article, which has been read by half."""

    def words() -> str:
        return QCoreApplication.translate("Messages", "Reading…")

    window.working.begin(words)
    window.working.report(words, 1, 2)


def cancelled(window: MainWindow) -> None:
    """Thinks better of opening another article: what was open stays."""
    loading(window)
    window.working.end()


def export(window: MainWindow) -> None:
    """Looks at the formats that a summary is exported in."""
    menu = window.exporting.menu
    menu.popup(window.mapToGlobal(window.rect().center()))


_USES = (
    loading,
    cancelled,
    export,
    find,
    focus,
    pins,
    details,
    dim,
    large,
    lost,
    library,
    shelf,
    preferences,
    keys,
    about,
)
POSES: Mapping[str, Callable[[MainWindow], None]] = MappingProxyType(
    {pose.__name__: pose for pose in _USES}
)


class Sitting(QObject):
    """One window, opened, posed once its article stands, and painted once it has come to rest."""

    def __init__(self, application: Application, pose: str, picture: str) -> None:
        super().__init__()
        self._application = application
        self._pose = pose
        self._picture = picture
        self.window = application.new_window()
        self.window.session.ready.connect(self._begin, Qt.ConnectionType.SingleShotConnection)

    def _begin(self) -> None:
        QTimer.singleShot(_SETTLE_MS, self._strike)

    def _strike(self) -> None:
        self._application.library.private = False
        POSES[self._pose](self.window)
        QTimer.singleShot(_SETTLE_MS, self._paint)

    def _paint(self) -> None:
        if self.window.working.isVisible() and self._pose != loading.__name__:
            QTimer.singleShot(_SETTLE_MS, self._paint)
            return
        written = picture_of(self.window.window()).save(self._picture)
        self._application.close()
        QApplication.exit(0 if written else 1)


def main(arguments: list[str]) -> int:
    """Open a copy of the file, strike the pose, paint."""
    pose, picture, size, theme, language, file = arguments
    qt = QApplication(["khulasa"])
    qt.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        fill(data, Path(file).parent)
        application = Application(
            qt, Settings().changed(theme=theme, language=language), None, data=data
        )
        application.library.private = True  # the copy's place would be another in each picture
        sitting = Sitting(application, pose, picture)
        sitting.window.window().resize(*(int(side) for side in size.split("x")))
        sitting.window.session.open(Source.file(shutil.copy(file, folder)))
        return qt.exec()


def fill(data: Path, seeds: Path) -> None:
    """Put the sample articles into a library, as if they had been opened day after day."""
    shelved = Library(data)
    for day, name in enumerate(_SHELVED):
        text = (seeds / name).read_text(encoding="utf-8")
        opened = Opened(text.partition("\n")[0], f"/مقالات/{name}", "ar", len(text.split()), text)
        shelved.open(opened, _FIRST_DAY + day * _DAY)
    shelved.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
