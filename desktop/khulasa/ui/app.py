"""The application: the only place where objects are wired. One window an article, one child a window."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType, TracebackType

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import khulasa
from khulasa.ranking.base import Method
from khulasa.services import settings
from khulasa.services.source import Source
from khulasa.services.worker import Worker
from khulasa.ui import fonts, icons, theme, translation
from khulasa.ui.background import Tasks, WorkerFactory
from khulasa.ui.main_window import MainWindow
from khulasa.ui.render import Render

SIZE = "1280x800"

_log = logging.getLogger(__name__)


class Application:
    """Everything that lives as long as the process: settings, theme, language, windows."""

    def __init__(
        self,
        qt: QApplication,
        stored: settings.Settings,
        folder: Path | None,
        make_worker: WorkerFactory = Worker,
        for_this_run: Mapping[str, str] = MappingProxyType({}),
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

    def new_window(self, source: Source | None = None, size: QSize | None = None) -> MainWindow:
        """A window, showing a source as soon as its child process has read it."""
        window = MainWindow(
            Tasks(self._make_worker),
            self._theme,
            self._translation.language,
            Method(self._settings.method),
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.actions_.show_choice("theme", self._settings.theme)
        window.actions_.theme_wanted.connect(self.set_theme)
        window.actions_.language_wanted.connect(self.set_language)
        window.actions_.method_wanted.connect(lambda name: self._keep(method=name))
        window.files_wanted.connect(self.open_files)
        window.destroyed.connect(lambda: self.windows.remove(window))
        self.windows.append(window)
        window.resize(size or _size(SIZE).boundedTo(window.screen().availableSize()))
        window.show()
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
            window.close()
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
        self._qt.setWindowIcon(icons.icon("app", self._theme.colours["accent"]))

    def _turn(self) -> None:
        """Lay everything out in the direction of the interface's language."""
        arabic = self._translation.language == translation.ARABIC
        self._qt.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight
        )

    def _keep(self, **changed: str) -> None:
        self._settings = self._settings.changed(**changed)
        self._stored = self._stored.changed(**changed)
        if self._folder is not None:
            settings.save(self._stored, self._folder)


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log what no handler expected, and let the window live on."""
    _log.critical("unexpected error", exc_info=(kind, error, trace))


def _has_display() -> bool:
    """Whether Qt will find somewhere to draw: without it, it ends the process with a core dump."""
    places = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in places)


def _arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="khulasa", description="The key sentences of an Arabic article")
    parser.add_argument("files", nargs="*", metavar="FILE", help="articles to open, each in a window")
    parser.add_argument("--version", action="version", version=f"khulasa {khulasa.__version__}")
    parser.add_argument("--theme", choices=[theme.AUTO, theme.LIGHT, theme.DARK], help="colours for this run")
    languages = [translation.ARABIC, translation.ENGLISH]
    parser.add_argument("--language", choices=languages, help="interface language for this run")
    parser.add_argument("--render", metavar="PNG", help="paint the window into a picture and end")
    parser.add_argument("--size", metavar="WxH", type=_size, help="the window's size")
    return parser.parse_args(arguments)


def _size(text: str) -> QSize:
    try:
        width, height = (int(part) for part in text.lower().split("x"))
    except ValueError:
        raise argparse.ArgumentTypeError(text) from None
    return QSize(width, height)


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the window; the exit status is Qt's, or 1 where a picture was wanted and failed."""
    options = _arguments(sys.argv[1:] if arguments is None else arguments)
    if not _has_display():
        sys.stderr.write("khulasa: there is no display here; khulasa-cli prints the summary in a terminal.\n")
        return 1
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    sys.excepthook = _report
    QGuiApplication.setDesktopFileName("khulasa")
    qt = QApplication([sys.argv[0]])
    qt.setApplicationName("khulasa")
    qt.setApplicationDisplayName("خلاصة")
    qt.setStyle("Fusion")
    folder = None if options.render else settings.folder()
    stored = settings.load(folder) if folder else settings.Settings()
    chosen = {name: getattr(options, name) for name in ("theme", "language") if getattr(options, name)}
    application = Application(qt, stored, folder, for_this_run=chosen)
    sources = [Source.file(path) for path in options.files]
    first = application.new_window(sources[0] if sources else None, options.size)
    for source in sources[1:]:
        application.new_window(source, options.size)
    if options.render:
        return Render(first, Path(options.render), expects_article=bool(options.files)).run(qt)
    return qt.exec()
