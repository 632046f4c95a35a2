"""Coming back: what was opened is kept and restored, listed, found and removed; and in private nothing is kept."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from khulasa.services.library.library import Library
from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.services.startup import crash, session_file
from khulasa.services.startup.session_file import LastTime
from khulasa.ui.app import Application
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.library.window import LibraryWindow
from khulasa.ui.window.frame import Frame

pytestmark = pytest.mark.window


@pytest.fixture
def data(tmp_path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def start(qapp, qtbot, workers, data, make_worker):
    """Starts the program with its data, as often as is wanted."""
    started = []

    def begin(**chosen):
        settings = Settings().changed(language="ar", theme="light", **chosen)
        started.append(Application(qapp, settings, None, make_worker=make_worker, data=data))
        return started[-1]

    yield begin
    for application in started:
        application.close()
        qtbot.waitUntil(lambda application=application: not application.windows)


def kept(data: Path):
    library = Library(data)
    entries = library.recent()
    library.close()
    return entries


def open_in(window, path, qtbot):
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(path)))


def settled(window, application, qtbot):
    """Wait for the library's answer to what was just opened."""
    with qtbot.waitSignal(application.library.changed):
        pass
    qtbot.wait(20)


def end(application, qtbot):
    application.close()
    qtbot.waitUntil(lambda: not application.windows)


def test_a_moved_file_comes_back_as_it_was_left(start, seed, qtbot, tmp_path):
    # GIVEN an article with a pin and another length
    application = start()
    window = application.new_window()
    open_in(window, seed("lavrov-gcc"), qtbot)
    settled(window, application, qtbot)
    window.controller.pin(3)
    window.summary.slider.setValue(4)
    steering = window.controller.request
    end(application, qtbot)
    # WHEN the same text is opened at another place at a later start
    moved = tmp_path / "elsewhere" / "اسم آخر.txt"
    moved.parent.mkdir()
    shutil.copy(seed("lavrov-gcc"), moved)
    application = start()
    window = application.new_window()
    open_in(window, moved, qtbot)
    # THEN it is steered as it was
    qtbot.waitUntil(lambda: window.controller.request == steering)
    assert 3 in window.controller.summary.chosen
    end(application, qtbot)


def test_in_private_nothing_is_kept(start, seed, qtbot, data):
    application = start(private=True)
    window = application.new_window()
    open_in(window, seed("lavrov-gcc"), qtbot)
    qtbot.wait(50)
    end(application, qtbot)
    assert kept(data) == []
    assert session_file.load(data) == LastTime()


def test_the_private_switch_counts_at_once_and_forgets_the_last_time(start, seed, qtbot, data):
    application = start()
    window = application.new_window()
    open_in(window, seed("lavrov-gcc"), qtbot)
    settled(window, application, qtbot)
    qtbot.waitUntil(lambda: bool(session_file.load(data).tabs))
    application.change("private", value=True)
    assert session_file.load(data) == LastTime()
    end(application, qtbot)
    assert session_file.load(data) == LastTime()


def test_the_last_article_opens_at_the_next_start(start, seed, qtbot, data):
    application = start()
    window = application.new_window()
    open_in(window, seed("lavrov-gcc"), qtbot)
    settled(window, application, qtbot)
    end(application, qtbot)
    application = start()
    window = application.begin([], Frame(), session_file.load(data))
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    assert window.tabs.current == 0
    assert window.session.path == str(seed("lavrov-gcc"))


def test_a_sample_opens_only_where_nothing_comes_back(start, seed, qtbot, data):
    # GIVEN a first start, with a sample
    sample, other = str(seed("lavrov-gcc")), str(data.parent / "other.txt")
    Path(other).write_text("وصل الوفد إلى المدينة. وعقد الوزير اجتماعًا مع نظيره.", "utf-8")
    application = start()
    window = application.begin([], Frame(), session_file.load(data), sample)
    # THEN it opens
    qtbot.waitUntil(lambda: window.session.path == sample)
    # WHEN something else is open at the end THEN that comes back, without the sample
    open_in(window, other, qtbot)
    settled(window, application, qtbot)
    end(application, qtbot)
    window = start().begin([], Frame(), session_file.load(data), sample)
    qtbot.waitUntil(lambda: window.session.path == other)
    assert len(window.tabs.articles) == 1
    # AND where nobody wants it to come back the sample is there, beside the offer
    again = start(reopen=False).begin([], Frame(), session_file.load(data), sample)
    qtbot.waitUntil(lambda: again.session.path == sample)


def test_a_last_article_that_is_gone_is_told_in_a_sentence(start, qtbot, tmp_path):
    application = start()
    window = application.begin([], Frame(), LastTime(tabs=(str(tmp_path / "gone.txt"),), front=0))
    qtbot.waitUntil(window.failed_page.isVisible)
    assert "gone.txt" in window.failed_page.why.text()


def test_the_library_lists_finds_opens_and_removes(start, seed, qtbot, data):
    application = start()
    window = application.new_window()
    for name in ("english-harbour", "lavrov-gcc"):
        open_in(window, seed(name), qtbot)
        settled(window, application, qtbot)
    window.actions_.library.trigger()
    (library,) = window.window().findChildren(LibraryWindow)
    qtbot.waitUntil(lambda: len(library.model.entries) == 2)
    # WHEN words are typed, without the marks that the text has
    library.search.setText("لافروف")
    qtbot.waitUntil(lambda: len(library.model.entries) == 1)
    assert library.current is not None
    assert library.current.path == str(seed("lavrov-gcc"))
    library.search.clear()
    qtbot.waitUntil(lambda: len(library.model.entries) == 2)
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(library.model.entries) == 1)
    # THEN the removed one can be had back
    assert "أُزيل من المكتبة" in window.undo_bar.sentence
    window.undo_bar.undo_button.click()
    qtbot.waitUntil(lambda: len(library.model.entries) == 2)
    qtbot.keyClick(library.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(library.model.entries) == 1)
    window.tabs.show_home()
    with qtbot.waitSignal(window.session.ready):
        qtbot.keyClick(library.search, Qt.Key.Key_Return)
    end(application, qtbot)


def test_a_private_start_leaves_not_even_an_empty_library(tmp_path, qtbot):
    folder = tmp_path / "nothing"
    client = LibraryClient(folder, private=True)
    owner = QObject()
    client.ask(owner, lambda library: library.recent(), lambda _entries: None)
    client.clear()
    client.close()
    assert not folder.exists()


def test_clearing_asks_first(start, seed, qtbot, data):
    application = start()
    window = application.new_window()
    open_in(window, seed("lavrov-gcc"), qtbot)
    settled(window, application, qtbot)
    window.actions_.library.trigger()
    (library,) = window.window().findChildren(LibraryWindow)
    qtbot.waitUntil(lambda: len(library.model.entries) == 1)
    library.clear_button.click()
    (question,) = library.findChildren(QMessageBox)
    remove = next(one for one in question.findChildren(QPushButton) if one.text() == "إزالة الكل")
    with qtbot.waitSignal(application.library.changed):
        remove.click()
    qtbot.waitUntil(lambda: library.model.entries == [])
    assert session_file.load(data) == LastTime()
    end(application, qtbot)
    assert kept(data) == []


def test_recent_files_are_in_the_menu(start, seed, qtbot):
    application = start()
    window = application.new_window()
    open_in(window, seed("lavrov-gcc"), qtbot)
    qtbot.waitUntil(lambda: not window.actions_.recent.isEmpty())
    (action,) = window.actions_.recent.actions()
    assert "lavrov-gcc.txt" in action.text()
    window.tabs.show_home()
    with qtbot.waitSignal(window.session.ready):
        action.trigger()


def test_a_library_that_cannot_be_used_is_told_and_the_article_opens(start, seed, qtbot, data):
    data.write_text("in the way", encoding="utf-8")
    application = start()
    window = application.new_window()
    open_in(window, seed("lavrov-gcc"), qtbot)
    qtbot.waitUntil(lambda: "المكتبة" in window.notice.sentence)
    assert window.session.analysis is not None


def test_a_later_start_opens_a_tab_and_goes_to_what_is_open(start, seed, qtbot):
    application = start()
    window = application.new_window()
    for name in ("lavrov-gcc", "opinion"):
        with qtbot.waitSignal(window.session.ready):
            application.take([str(seed(name))])
    assert len(application.windows) == 1
    assert window.tabs.current == 1
    application.take([str(seed("lavrov-gcc"))])
    assert (len(window.tabs.articles), window.tabs.current) == (2, 0)


def test_a_crash_is_told_once_at_the_next_start(start, qtbot, data):
    crash.write(ValueError("سر"), data)
    window = start().begin([], Frame(), LastTime())
    assert "تقرير" in window.notice.sentence
    window.notice.other_button.click()
    assert list(crash.folder(data).iterdir()) == []
    assert window.notice.sentence == ""


def test_digits_change_at_once_everywhere(start, seed, qtbot):
    application = start()
    window = application.new_window()
    open_in(window, seed("lavrov-gcc"), qtbot)
    assert "١١" in window.summary.label.text()
    application.change("digits", "latin")
    assert "11" in window.summary.label.text()
    window.session.open(Source.file("/nowhere/2024.txt"))
    application.change("digits", "arabic")
    assert "١١" in window.summary.label.text()
