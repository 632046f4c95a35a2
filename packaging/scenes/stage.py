"""Paints the window into a picture after somebody has used it: stage.py SCENE PICTURE THEME LANGUAGE LIBRARY.

A scene is one of `uses`, on a long article, or of `specification`; LIBRARY is a folder that `library` has filled. Runs
in the project's environment; `screenshots` starts it.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from console import ROOT
from khulasa.services.settings import Settings
from khulasa.ui.app import Application
from khulasa.ui.opening.trail import NoFacts
from khulasa.ui.window.render import picture_of
from scenes.specification import SCENES, Scene
from scenes.uses import USES, loading

_SETTLE_MS = 600
_FOLDERS = ROOT / "seeds", ROOT / "tests" / "readers" / "files" / "pdf"


class Sitting(QObject):
    """One window, used once its articles stand, and painted once it has come to rest."""

    def __init__(self, application: Application, name: str, picture: str) -> None:
        super().__init__()
        self._application = application
        self._name = name
        self._scene = scene_of(name)
        self._picture = picture
        self._window = application.new_window()

    def open(self, folder: Path) -> None:
        """Open the scene's articles, from copies in a folder."""
        self._window.window().resize(*self._scene.size)
        copies = [str(shutil.copy(path_of(name), folder)) for name in self._scene.articles]
        self._application.open_files(copies)
        self._wait_for(lambda: self._stands(len(copies)), self._use)

    def _stands(self, count: int) -> bool:
        articles = self._window.tabs.articles
        return len(articles) == count and all(each.analysis is not None for each in articles)

    def _use(self) -> None:
        self._application.library.private = not self._scene.keeps
        self._scene.use(self._application)
        self._wait_for(lambda: not self._at_work(), self._paint)

    def _at_work(self) -> bool:
        """Whether the picture would be of something that is about to change."""
        waits = self._name in {loading.__name__, "34-reading"}
        session, pages = self._window.session, self._window.pages
        looks = session.analysis is not None and session.facts is NoFacts.PENDING
        return not waits and (session.busy or looks or not pages.pictures.settled)

    def _wait_for(self, ready: Callable[[], bool], go_on: Callable[[], None]) -> None:
        """Go on when something is so, and has been for a while."""

        def look() -> None:
            if ready():
                go_on()
            else:
                self._wait_for(ready, go_on)

        QTimer.singleShot(_SETTLE_MS, look)

    def _paint(self) -> None:
        written = picture_of(self._window.window()).save(self._picture)
        self._application.close()
        QApplication.exit(0 if written else 1)


def scene_of(name: str) -> Scene:
    """The scene of a name."""
    if name in SCENES:
        return SCENES[name]
    use = USES[name]
    return Scene(("feature-long",), lambda application: use(application.windows[0]), keeps=True)


def path_of(name: str) -> Path:
    """The file of an article: its name has an ending, unless it is text."""
    file = name if "." in name else f"{name}.txt"
    return next(folder / file for folder in _FOLDERS if (folder / file).exists())


def main(arguments: list[str]) -> int:
    """Set the scene, use it, paint."""
    name, picture, theme, language, library = arguments
    qt = QApplication(["khulasa"])
    qt.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        shutil.copytree(library, data)
        settings = Settings().changed(theme=theme, language=language)
        application = Application(qt, settings, None, data=data)
        # What is opened here lies elsewhere in each picture: its place is kept by nobody.
        application.library.private = True
        Sitting(application, name, picture).open(Path(folder))
        return qt.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
