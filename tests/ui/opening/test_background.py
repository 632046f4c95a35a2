"""The window with its real child process: it opens, survives the child's death, and cancels for good."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.ui.app import Application
from khulasa.ui.window.main_window import MainWindow

pytestmark = pytest.mark.window

PATIENCE = 60_000


@pytest.fixture
def real(qapp: QApplication, qtbot) -> Iterator[MainWindow]:
    """A window whose worker is the one that people get."""
    qapp.setStyle("Fusion")
    application = Application(qapp, Settings().changed(language="ar", theme="light"), None)
    yield application.new_window()
    application.close()
    qtbot.waitUntil(lambda: not application.windows)


@pytest.fixture
def long_file(tmp_path: Path, seed) -> Source:
    """An article that takes some seconds."""
    path = tmp_path / "long.txt"
    path.write_text(seed("feature-long").read_text(encoding="utf-8") * 400, encoding="utf-8")
    return Source.file(str(path))


def child_of(window: MainWindow) -> int:
    return window.session._tasks._worker._child._process.pid


def test_an_article_from_disk_to_screen(real: MainWindow, seed, qtbot):
    with qtbot.waitSignal(real.session.ready, timeout=PATIENCE):
        real.session.open(Source.file(str(seed("lavrov-gcc"))))
    assert len(real.controller.summary.chosen) == 4
    assert all(quote in real.article.toPlainText() for quote in real.controller.summary.quotes())


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGSEGV to send on Windows")
def test_a_crash_of_the_child_is_a_sentence_in_the_window(real: MainWindow, seed, long_file, qtbot):
    # GIVEN an open article, and a second one under way
    with qtbot.waitSignal(real.session.ready, timeout=PATIENCE):
        real.session.open(Source.file(str(seed("lavrov-gcc"))))
    before = real.controller.summary.quotes()
    real.session.open(long_file)
    # WHEN the child crashes
    os.kill(child_of(real), signal.SIGSEGV)
    qtbot.waitUntil(lambda: real.notice.sentence != "", timeout=PATIENCE)
    # THEN the window says so, keeps what was open, and opens the next article
    assert "long.txt" in real.notice.sentence
    assert real.controller.summary.quotes() == before
    with qtbot.waitSignal(real.session.ready, timeout=PATIENCE):
        real.session.open(Source.file(str(seed("opinion"))))
    assert real.notice.sentence == ""
    assert "opinion.txt" in real.windowTitle()


def test_a_long_file_shows_progress_and_is_cancelled(real: MainWindow, seed, long_file, qtbot):
    with qtbot.waitSignal(real.session.ready, timeout=PATIENCE):
        real.session.open(Source.file(str(seed("lavrov-gcc"))))
    first_child = child_of(real)
    real.session.open(long_file)
    qtbot.waitUntil(
        lambda: real.working.isVisible() and real.working._bar.maximum() > 0, timeout=PATIENCE
    )
    real.working.cancel_button.click()
    assert not real.working.isVisible()
    assert child_of(real) != first_child
    assert "lavrov-gcc.txt" in real.windowTitle()


def test_the_window_answers_while_a_long_file_is_read(real: MainWindow, seed, long_file, qtbot):
    with qtbot.waitSignal(real.session.ready, timeout=PATIENCE):
        real.session.open(Source.file(str(seed("lavrov-gcc"))))
    real.session.open(long_file)
    real.summary.slider.setValue(2)
    assert len(real.controller.summary.chosen) == 2
    with qtbot.waitSignal(real.session.ready, timeout=PATIENCE):
        pass
    assert "long.txt" in real.windowTitle()
