"""Measures what articles cost the window's process: many opened one after the other, and ten open at once.

`python packaging/tools/window_memory.py` prints the table of `desktop/MEASURED.md`. Articles of 600 words are cut from
the sample articles and read by the real child process; Linux alone tells what a process holds.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.ui.app import Application
from khulasa.ui.window.main_window import MainWindow

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
WORDS = 600
WARM, OPENS = 20, 50
_OTHER_TABS = 9
_PATIENCE_SECONDS = 60.0
_PAGE = 4096  # bytes of a page of memory, as /proc counts them on the systems that we measure on
_MEGABYTE = 1024**2


def main() -> int:
    """Print the figures, one a line: a name and a number."""
    qt = QApplication(sys.argv[:1])
    qt.setStyle("Fusion")
    application = Application(qt, Settings().changed(language="ar", theme="light"), None)
    window = application.new_window()
    _open_many(window, 0, WARM)
    documents = _documents(window)
    before = resident()
    for number in range(_OTHER_TABS):
        _open_in_tab(window, number)
    print(f"{_OTHER_TABS}_more_tabs_mb {resident() - before:.2f}")
    print(f"documents_of_tabs {_documents(window) - documents}")
    objects, documents, before = _objects(window), _documents(window), resident()
    _open_many(window, WARM, OPENS)
    print(f"growth_of_{OPENS}_opens_mb {resident() - before:.2f}")
    print(f"documents_left {_documents(window) - documents}")
    print(f"objects_left {_objects(window) - objects}")
    application.close()
    _settle()
    return 0


def resident() -> float:
    """What this process holds in memory now, in megabytes."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE / _MEGABYTE


def article(number: int) -> str:
    """An article of about 600 words, another one for each number."""
    words = (SEEDS / "feature-long.txt").read_text(encoding="utf-8").split(" ")
    start = number * 7 % (len(words) - WORDS)
    return " ".join(words[start : start + WORDS]) + f"\n\nهذه الفقرة رقم {number} من المقال."


def _open_many(window: MainWindow, first: int, count: int) -> None:
    for number in range(first, first + count):
        _open(window, article(number))
        _settle()


def _open_in_tab(window: MainWindow, number: int) -> None:
    """Have one more article read, and looked at."""
    window.tabs.open([Source.pasted(article(1000 + number))])
    _wait_until(lambda: window.session.analysis is not None and window.article.complete)
    _settle()


def _open(window: MainWindow, text: str) -> None:
    """Have a text read and shown."""
    ready: list[bool] = []
    connection = window.session.ready.connect(lambda: ready.append(True))
    window.session.open(Source.pasted(text))
    _wait_until(lambda: bool(ready) and window.article.complete)
    window.session.ready.disconnect(connection)


def _wait_until(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not done():
        if time.monotonic() > deadline:
            raise TimeoutError
        QCoreApplication.processEvents()
        time.sleep(0.001)


def _settle() -> None:
    for _ in range(20):
        QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _objects(window: MainWindow) -> int:
    """How many objects of Qt live below the window."""
    return len(window.window().findChildren(QObject))


def _documents(window: MainWindow) -> int:
    return len(window.window().findChildren(QTextDocument))


if __name__ == "__main__":
    sys.exit(main())
