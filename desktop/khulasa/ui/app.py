"""The application: the only place where objects are wired. One window an article, one child a window."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from khulasa.services import flags, settings
from khulasa.services.rows import Value
from khulasa.services.source import Source
from khulasa.services.worker import Worker
from khulasa.ui import fonts, icons, start, theme, translation
from khulasa.ui.background import Tasks, WorkerFactory
from khulasa.ui.main_window import MainWindow
from khulasa.ui.render import Render

_log = logging.getLogger(__name__)


class Kept(NamedTuple):
    """The stored settings, and the folder to store them in again; None keeps nothing."""

    settings: settings.Settings
    folder: Path | None


class Application:
    """Everything that lives as long as the process: settings, theme, language, windows."""

    def __init__(
        self,
        qt: QApplication,
        stored: settings.Settings,
        folder: Path | None,
        make_worker: WorkerFactory = Worker,
        for_this_run: Mapping[str, Value] = MappingProxyType({}),
    ) -> None:
        self._qt = qt
        self._stored = stored
        self._make_worker = make_worker
        self._settings = stored.changed(**for_this_run)
        self._folder = folder
        self.windows: list[MainWindow] = []
        fonts.load()
        qt.setFont(fonts.interface())
        self._translation = translation.Translation(qt)
        self._translation.use(translation.resolve(self._settings.language))
        self._theme = theme.load(self._settings.theme)
        self._dress()
        qt.styleHints().colorSchemeChanged.connect(self._follow_system)

    def new_window(self, source: Source | None = None, frame: QMainWindow | None = None) -> MainWindow:
        """A window, showing a source as soon as its child process has read it; in a frame, where there is one."""
        window = MainWindow(
            Tasks(self._make_worker),
            self._theme,
            self._translation.language,
            self._settings.ranking,
        )
        window.take_away(self._settings)
        window.actions_.show_choice("theme", self._settings.theme)
        window.view.show(self._settings)
        window.view.changed.connect(lambda changed: self._keep(**changed))
        window.actions_.theme_wanted.connect(self.set_theme)
        window.actions_.language_wanted.connect(self.set_language)
        window.actions_.method_wanted.connect(lambda name: self._keep(method=name))
        window.actions_.balance_wanted.connect(lambda name: self._keep(balance=name))
        window.files_wanted.connect(self.open_files)
        window.destroyed.connect(lambda: self.windows.remove(window))
        self.windows.append(window)
        frame = frame or _new_frame()
        window.put_into(frame)
        frame.show()
        if source is not None:
            window.open(source)
        return window

    def open_files(self, paths: Sequence[str]) -> None:
        """One more window for each file."""
        for path in paths:
            self.new_window(Source.file(path))

    def close(self) -> None:
        """Close every window, and leave Qt as it was found."""
        for window in list(self.windows):
            window.window().close()
        self._translation.clear()

    def set_theme(self, name: str) -> None:
        """Dress every window in a theme, now and at the next start."""
        self._keep(theme=name)
        self._theme = theme.load(name)
        self._dress()
        for window in self.windows:
            window.set_theme(self._theme)
            window.actions_.show_choice("theme", name)

    def set_language(self, name: str) -> None:
        """Speak a language in every window, now and at the next start."""
        self._keep(language=name)
        self._translation.use(name)
        self._turn()
        for window in self.windows:
            window.retranslate(name)

    def _follow_system(self) -> None:
        if self._settings.theme == theme.AUTO:
            self.set_theme(theme.AUTO)

    def _dress(self) -> None:
        self._turn()
        self._qt.setPalette(self._theme.palette())
        self._qt.setStyleSheet(self._theme.style_sheet())
        self._qt.setWindowIcon(icons.icon("khulasa", ""))

    def _turn(self) -> None:
        """Lay everything out in the direction of the interface's language."""
        arabic = self._translation.language == translation.ARABIC
        self._qt.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight
        )

    def _keep(self, **changed: Value) -> None:
        self._settings = self._settings.changed(**changed)
        self._stored = self._stored.changed(**changed)
        if self._folder is not None:
            settings.save(self._stored, self._folder)


def _new_frame() -> QMainWindow:
    frame = QMainWindow()
    frame.resize(*start.fitting(frame))
    return frame


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log what no handler expected, and let the window live on."""
    _log.critical("unexpected error", exc_info=(kind, error, trace))


def run(qt: QApplication, options: argparse.Namespace, kept: Kept, frame: QMainWindow) -> int:
    """Fill the frame that `start` has painted, and run: the exit status is Qt's, or 1 where a picture failed."""
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    sys.excepthook = _report
    qt.setApplicationDisplayName("خلاصة")
    application = Application(qt, kept.settings, kept.folder, for_this_run=flags.given(options))
    first = application.new_window(Source.file(options.files[0]) if options.files else None, frame)
    first.beside.controls.switch.setChecked(options.pages)
    application.open_files(options.files[1:])
    if options.render:
        return Render(first, Path(options.render), expects_article=bool(options.files)).run(qt)
    return qt.exec()
