"""What was open comes back whole: at the next start, after a kill, pasted texts too; never in private."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData

from khulasa.services.library.library import Library
from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.services.startup import session_file
from khulasa.ui.app import Application
from khulasa.ui.window.frame import Frame

pytestmark = pytest.mark.window
PATIENCE_SECONDS = 60.0
TEXT = "انعقد المؤتمر أمس. وحضره الوزراء جميعا. ثم غادروا المدينة."


@pytest.fixture
def data() -> Path:
    return Path(os.environ["KHULASA_DATA_DIR"])


@pytest.fixture
def start(qapp, qtbot, data, make_worker):
    """Starts the program with what was open the last time, as often as is wanted."""
    started = []

    def begin(**chosen):
        settings = Settings().changed(language="ar", theme="light", **chosen)
        application = Application(qapp, settings, None, make_worker=make_worker, data=data)
        started.append(application)
        return application, application.begin([], Frame(), session_file.load(data))

    yield begin
    for application in started:
        application.close()
        qtbot.waitUntil(lambda application=application: not application.windows)


def paths(window) -> list[str]:
    return [article.source.path for article in window.tabs.articles if article.source]


def test_it_comes_back_after_a_kill_with_what_had_been_closed(start, seed, qtbot, data):
    # GIVEN a program with three articles, one of them in front, and one that was closed
    names = [str(seed(name)) for name in ("lavrov-gcc", "opinion", "interview")]
    command = [sys.executable, "-P", "-m", "khulasa", *names]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as program:
        try:
            deadline = time.monotonic() + PATIENCE_SECONDS
            while len(session_file.load(data).tabs) != len(names):
                assert time.monotonic() < deadline
                time.sleep(0.05)
        finally:
            program.kill()  # WHEN it is killed
    # THEN the next start has all three, the same one in front
    _, window = start()
    qtbot.waitUntil(lambda: paths(window) == names)
    assert window.tabs.current == 0


def test_the_tab_in_front_the_order_and_what_was_closed(start, seed, qtbot, data):
    application, window = start()
    names = [str(seed(name)) for name in ("lavrov-gcc", "opinion", "interview", "wire-wrapped")]
    application.open_files(names)
    qtbot.waitUntil(lambda: len(paths(window)) == len(names))
    window.tabs.move(0, 2)
    window.tabs.close(3)
    window.tabs.show(1)
    application.quit()
    qtbot.waitUntil(lambda: not application.windows)
    _, window = start()
    qtbot.waitUntil(lambda: paths(window) == [names[1], names[2], names[0]])
    assert window.tabs.current == 1
    window.tabs.reopen()
    qtbot.waitUntil(lambda: len(paths(window)) == len(names))
    assert paths(window)[3] == names[3]


def test_a_pasted_text_comes_back_in_its_place(start, seed, qtbot, data):
    application, window = start()
    pasted = QMimeData()
    pasted.setText(TEXT)
    window.intake.take(pasted)
    window.tabs.open([Source.file(str(seed("opinion")))])
    qtbot.waitUntil(lambda: len(session_file.load(data).tabs) == 2)
    application.quit()
    qtbot.waitUntil(lambda: not application.windows)
    _, window = start()
    qtbot.waitUntil(lambda: all(article.analysis for article in window.tabs.articles))
    qtbot.waitUntil(lambda: len(window.tabs.articles) == 2)
    assert [article.source.path for article in window.tabs.articles] == ["", str(seed("opinion"))]
    assert window.tabs.current == 1


def test_windows_that_close_one_after_the_other_are_one_session(start, seed, qtbot, data):
    application, window = start()
    application.open_files([str(seed("lavrov-gcc")), str(seed("opinion"))])
    qtbot.waitUntil(lambda: len(paths(window)) == 2)
    window.tabs.give_away(0)
    application.quit()
    qtbot.waitUntil(lambda: not application.windows)
    assert {*session_file.load(data).tabs} == {str(seed("lavrov-gcc")), str(seed("opinion"))}


def test_a_window_that_is_closed_takes_its_tabs_along(start, seed, qtbot, data):
    application, window = start()
    application.open_files([str(seed("lavrov-gcc")), str(seed("opinion"))])
    qtbot.waitUntil(lambda: len(paths(window)) == 2)
    window.tabs.give_away(0)
    application.windows[1].window().close()
    qtbot.waitUntil(lambda: len(application.windows) == 1)
    assert session_file.load(data).tabs == (str(seed("opinion")),)


def test_in_private_nothing_is_kept(start, seed, qtbot, data):
    application, window = start(private=True)
    application.open_files([str(seed("lavrov-gcc"))])
    qtbot.waitUntil(lambda: len(paths(window)) == 1)
    application.quit()
    assert session_file.load(data) == session_file.LastTime()


def test_what_was_opened_by_a_relative_name_comes_back_in_another_folder(
    start, seed, qtbot, data, tmp_path, monkeypatch
):
    # GIVEN an article that was opened by its name alone, from the folder that it lies in
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    here.mkdir()
    elsewhere.mkdir()
    article = here / "مقال.txt"
    article.write_bytes(seed("lavrov-gcc").read_bytes())
    monkeypatch.chdir(here)
    application, window = start()
    application.open_files([article.name])
    qtbot.waitUntil(lambda: any(each.analysis for each in window.tabs.articles))
    application.quit()
    qtbot.waitUntil(lambda: not application.windows)
    assert session_file.load(data).tabs == (str(article),)
    # WHEN the program is started in another folder
    monkeypatch.chdir(elsewhere)
    _, window = start()
    # THEN the session finds it, and so does the library
    qtbot.waitUntil(lambda: paths(window) == [str(article)])
    qtbot.waitUntil(lambda: window.tabs.articles[0].analysis is not None)
    library = Library(data)
    entries = library.recent()
    library.close()
    assert [entry.path for entry in entries] == [str(article)]
