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


def test_several_windows_come_back_as_several_each_with_its_tabs(start, seed, qtbot, data):
    # GIVEN two windows, the second dragged out of the first, elsewhere and of another size
    application, window = start()
    names = [str(seed(name)) for name in ("lavrov-gcc", "opinion", "interview")]
    application.open_files(names)
    qtbot.waitUntil(lambda: len(paths(window)) == len(names))
    window.tabs.give_away(0)
    second = application.windows[1]
    second.window().resize(790, 620)
    qtbot.waitUntil(lambda: second.width() == 790)
    # WHEN the program ends and is started again
    application.quit()
    qtbot.waitUntil(lambda: not application.windows)
    application, window = start()
    # THEN both are there
    assert len(application.windows) == 2
    second = application.windows[1]
    qtbot.waitUntil(lambda: paths(window) == names[1:])
    qtbot.waitUntil(lambda: paths(second) == names[:1])
    assert second.width() == 790
    assert second.tabs.current == 0


def kill_when(program: subprocess.Popen, is_ready) -> None:
    try:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not is_ready():
            assert time.monotonic() < deadline
            time.sleep(0.05)
    finally:
        program.kill()


SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from khulasa.services import settings
from khulasa.services.pipeline.source import Source
from khulasa.services.startup import folders, session_file
from khulasa.ui.app import Application
from khulasa.ui.window.frame import Frame

qt = QApplication([])
data = Path(sys.argv[1])
application = Application(qt, settings.load(folders.config()), folders.config(), data=data)
window = application.begin(sys.argv[2:], Frame(), session_file.load(data))

def step():
    article = window.session.article
    if article.analysis is None or article.busy or article.content is None:
        QTimer.singleShot(50, step)
        return
    {act}

QTimer.singleShot(50, step)
qt.exec()
"""


@pytest.fixture
def killed(data, seed):
    """A program in a process of its own does something with an article, and is killed once that is kept."""

    def run(act: str, is_kept) -> None:
        command = [sys.executable, "-P", "-c", SCRIPT.replace("{act}", act), str(data)]
        with subprocess.Popen(
            [*command, str(seed("lavrov-gcc"))], stderr=subprocess.DEVNULL
        ) as program:
            kill_when(program, lambda: is_kept(session_file.load(data)))

    return run


def test_a_replaced_article_can_be_gone_back_to_after_a_kill(killed, start, seed, qtbot):
    # GIVEN an article that another took the place of
    other = str(seed("opinion"))
    killed(
        f"article.open(Source.file({other!r}))",
        lambda last: last.replaced == ((str(seed("lavrov-gcc")),),),
    )
    _, window = start()
    qtbot.waitUntil(lambda: paths(window) == [other])
    qtbot.waitUntil(lambda: window.session.article.analysis is not None)
    # WHEN the reader goes back THEN the first is read again
    window.travel.back.trigger()
    qtbot.waitUntil(lambda: paths(window) == [str(seed("lavrov-gcc"))])
    # AND forward leads to the other
    window.travel.forward.trigger()
    assert paths(window) == [other]


def test_a_text_that_was_pasted_over_comes_back_by_ctrl_z_after_a_kill(killed, start, seed, qtbot):
    killed(
        f"article.open(Source.pasted({TEXT!r}))",
        lambda last: bool(last.replaced and last.replaced[0]) and last.tabs[0].startswith("text:"),
    )
    _, window = start()
    qtbot.waitUntil(
        lambda: bool(window.tabs.articles) and window.tabs.articles[0].content is not None
    )
    assert window.pane_links.actions.undo.text() == "تراجع: حلّ نص آخر محل المقال"
    window.deeds.undo()
    qtbot.waitUntil(lambda: paths(window) == [str(seed("lavrov-gcc"))])


def test_a_changed_setting_is_taken_back_after_a_kill(killed, start, seed, qtbot, data):
    killed(
        "application._change_in(window, 'theme', 'sepia')",
        lambda last: [deed[:2] for deed in last.deeds] == [("setting", "theme")],
    )
    application, window = start()
    application.set_theme("sepia")  # which the settings file holds
    window.deeds.undo()
    assert application._settings.theme in {"light", "auto"}
    assert window.deeds.records == []


def test_a_closed_tab_is_taken_back_after_a_kill(killed, start, seed, qtbot):
    killed(
        "window.tabs.close(0)", lambda last: last.deeds == (("closed", str(seed("lavrov-gcc"))),)
    )
    _, window = start()
    window.deeds.undo()
    qtbot.waitUntil(lambda: paths(window) == [str(seed("lavrov-gcc"))])


def test_what_was_left_out_stays_struck_after_a_kill_and_comes_back(
    killed, start, seed, qtbot, data
):
    # GIVEN a sentence that was left out
    def is_kept(_last) -> bool:
        library = Library(data)
        try:
            entries = library.recent()
            if not entries:
                return False
            text = library.text(entries[0].id)
            (row,) = library._connection.execute("SELECT desk FROM documents").fetchall()
            return bool(text) and '"excluded": [[' in (row[0] or "")
        finally:
            library.close()

    killed("window.controller.exclude(window.controller.summary.chosen[0])", is_kept)
    # THEN it is left out at the next start, told at the page's end
    _, window = start()
    qtbot.waitUntil(
        lambda: bool(window.tabs.articles) and window.tabs.articles[0].content is not None
    )
    if window.controller.summary is None:
        window.tabs.show(0)
    qtbot.waitUntil(lambda: bool(window.controller.request.excluded))
    (sentence,) = window.controller.request.excluded
    assert window.summary.page.left_out.wanted_height > 0
    assert sentence not in window.controller.summary.chosen
    # AND can be had back
    window.summary.page.wanted_back.emit(sentence)
    assert window.controller.request.excluded == frozenset()


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
