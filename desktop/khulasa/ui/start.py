"""The entry: an empty frame is painted at once, and everything else is imported behind it.

Importing the window's modules takes as long as Qt itself; a person who has double-clicked sees a window before
that. So this module imports next to nothing, and `app` is imported inside `main`: the one import that has to
stand there.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import khulasa
from khulasa import resources
from khulasa.services import settings
from khulasa.services.command_line import CommandLine, asks_for_help, language_asked_for
from khulasa.services.settings import flags
from khulasa.services.startup import folders, instance_address, session_file
from khulasa.services.startup.session_file import LastTime
from khulasa.ui.window.frame import HEIGHT, WIDTH, Frame, fitting, show_painted

_PROGRAM = "khulasa"
SIDES = ("library", "preferences", "help", "about")

_SCHEMES = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "sepia": Qt.ColorScheme.Light,
}


class _WrongUsageError(Exception):
    """The command line isn't understood: it is parsed again by a parser that has words for that."""


class _Wordless(argparse.ArgumentParser):
    """Parses before anything else is loaded: words for help and complaints take as long as the rest."""

    def error(self, _message: str) -> NoReturn:
        raise _WrongUsageError


def arguments_of(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of the command line; wrong ones end the program with 2, told in the interface's language."""
    if not asks_for_help(arguments):
        with suppress(_WrongUsageError):
            parser = _Wordless(prog=_PROGRAM)
            _add_options(parser, flags.unworded)
            return parser.parse_args(arguments)
    return parser_in(_language(arguments)).parse_args(arguments)


def parser_in(language: str) -> CommandLine:
    """The parser with its words in a language."""
    labels = importlib.import_module("khulasa.services.settings.labels")
    parser = CommandLine(_PROGRAM, "The key sentences of an Arabic article", language)
    _add_options(parser, lambda name: str(labels.label(name, language)))
    return parser


def _add_options(parser: argparse.ArgumentParser, label: Callable[[str], str]) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help="articles to open, each in a tab")
    parser.add_argument("--sample", metavar="FILE", default="", help="opened where nothing else is")
    parser.add_argument("--version", action="version", version=f"khulasa {khulasa.__version__}")
    parser.add_argument(
        "--pages", action="store_true", help="show the pages of a PDF rather than its text"
    )
    parser.add_argument("--show", choices=SIDES, help="begin with this window beside the article's")
    parser.add_argument("--render", metavar="PNG", help="paint the window into a picture and end")
    parser.add_argument("--size", metavar="WxH", type=_size, help="the window's size")
    flags.add(parser.add_argument_group("settings for this run"), settings.rows(), label)


def _language(arguments: Sequence[str]) -> str:
    """The interface's language: as the command line says, else the settings, else the system."""
    spoken = importlib.import_module("khulasa.ui.look.interface_language")
    stored = settings.load(folders.config()).language
    return language_asked_for(arguments, ("ar", "en"), spoken.resolve(stored))


def _size(text: str) -> tuple[int, int]:
    try:
        width, height = (int(part) for part in text.lower().split("x"))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1280x800") from None
    return width, height


def _has_display() -> bool:
    """Whether Qt will find somewhere to draw: without it, it ends the process with a core dump."""
    places = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in places)


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program; the exit status is Qt's, or 1 where there is no display or a picture failed."""
    options = arguments_of(sys.argv[1:] if arguments is None else arguments)
    if not _has_display():
        sys.stderr.write(
            "khulasa: there is no display here; khulasa-cli prints the summary in a terminal.\n"
        )
        return 1
    if _handed_over(options):
        return 0
    qt = QApplication([sys.argv[0]])
    qt.setApplicationName("khulasa")
    qt.setDesktopFileName("org.khulasa.khulasa")
    qt.setStyle("Fusion")
    folder = None if options.render else folders.config()
    data = folders.data() if not options.render or options.show == "library" else None
    stored = settings.load(folder) if folder else settings.Settings()
    theme = options.theme or stored.theme
    scheme = _SCHEMES.get(theme)
    if scheme is not None:
        qt.styleHints().setColorScheme(scheme)
    qt.setPalette(QPalette(_ground(theme)))
    frame = Frame()
    usual = (WIDTH, HEIGHT) if options.render else fitting(frame)
    frame.resize(*(options.size or usual))
    last = _last_time(frame, options, data, private=stored.private)
    show_painted(frame)
    # The child gets ready while the window's modules are imported.
    make_worker = importlib.import_module("khulasa.services.child.head_start").HeadStart()
    app = importlib.import_module("khulasa.ui.app")
    return int(app.run(qt, options, app.Stored(stored, folder, data, last), frame, make_worker))


def _ground(theme: str) -> QColor:
    """The colour of the empty frame: that of the window that will fill it."""
    if theme not in _SCHEMES:
        is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        theme = "dark" if is_dark else "light"
    return QColor(resources.read_table("themes", f"{theme}.toml")["window"])


def _handed_over(options: argparse.Namespace) -> bool:
    """Whether a window that runs already has taken the files; a start with settings of its own stays on its own."""
    where = instance_address.address(folders.data())
    if (
        options.render
        or options.show
        or flags.given(options)
        or not instance_address.may_run(where)
    ):
        return False
    instance = importlib.import_module("khulasa.services.startup.second_instance")
    return bool(instance.hand_over(options.files, where))


def _last_time(
    frame: Frame, options: argparse.Namespace, data: Path | None, *, private: bool
) -> LastTime:
    """How it was the last time, with the frame put where it stood; nothing of it in private and in pictures."""
    if data is None or options.render or options.private or private:
        return LastTime()
    last = session_file.load(data)
    if options.size is None:
        frame.restoreGeometry(QByteArray.fromBase64(last.geometry.encode("ascii", "ignore")))
    return last
