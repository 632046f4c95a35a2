"""The start page lists what was read, offers the last session, and says why it lists nothing; then how reading goes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from khulasa.services.library.entry import Entry
from khulasa.services.library.latest import Latest
from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.services.startup import session_file
from khulasa.services.startup.session_file import LastTime
from khulasa.ui.app import Application
from khulasa.ui.home.recent_list import RecentList
from khulasa.ui.window.frame import Frame

pytestmark = pytest.mark.window


@pytest.fixture
def data() -> Path:
    return Path(os.environ["KHULASA_DATA_DIR"])


@pytest.fixture
def start(qapp, qtbot, data, make_worker):
    started = []

    def begin(last=None, files=(), **chosen):
        settings = Settings().changed(language="ar", theme="light", **chosen)
        application = Application(qapp, settings, None, make_worker=make_worker, data=data)
        started.append(application)
        return application, application.begin(files, Frame(), last or LastTime())

    yield begin
    for application in started:
        application.close()
        qtbot.waitUntil(lambda application=application: not application.windows)


def rows(window) -> list[str]:
    recent = window.start_page.recent
    text = Qt.ItemDataRole.AccessibleTextRole
    return [recent.item(row).data(text) for row in range(recent.count())]


def test_what_was_read_is_listed_with_its_first_key_sentence(start, seed, qtbot):
    application, window = start(files=[str(seed("opinion"))])
    qtbot.waitUntil(lambda: window.session.article.content is not None)
    quote = window.controller.summary.quotes()[0]
    application.quit()
    qtbot.waitUntil(lambda: not application.windows)
    # WHEN the program is started again without a file and without the last session
    application, window = start(
        session_file.load(Path(os.environ["KHULASA_DATA_DIR"])), reopen=False
    )
    qtbot.waitUntil(lambda: len(rows(window)) == 1)
    # THEN title, sentence, day and file are there, and Enter opens it in a tab
    title, *_ = rows(window)[0].split(", ")
    assert title == "الرصيف الذي نسيناه"
    assert quote in rows(window)[0]
    assert "اليوم" in rows(window)[0]
    assert "opinion.txt" in rows(window)[0]
    recent = window.start_page.recent
    recent.setFocus()
    recent.setCurrentRow(0)
    with qtbot.waitSignal(window.session.ready):
        qtbot.keyClick(recent, Qt.Key.Key_Return)
    assert window.tabs.current == 0


def test_the_last_session_is_offered_in_words_of_its_day(start, seed, qtbot):
    yesterday = QDateTime.currentSecsSinceEpoch() - 86_400.0
    names = tuple(str(seed(name)) for name in ("lavrov-gcc", "opinion", "interview"))
    _, window = start(LastTime(tabs=names, front=1, ended=yesterday), reopen=False)
    page = window.start_page
    assert page._session_words.text() == "جلسة أمس: ٣ مقالات"
    page.session_button.click()
    qtbot.waitUntil(lambda: len(window.tabs.articles) == len(names))
    assert window.tabs.current == 1
    assert page.session_button.isHidden()


def test_in_private_a_line_says_why_nothing_is_listed(start, qtbot):
    application, window = start(private=True)
    assert "وضع خاص" in window.start_page._nothing.text()
    application.change("private", value=False)
    qtbot.waitUntil(lambda: "وضع خاص" not in window.start_page._nothing.text())


@pytest.mark.parametrize(
    ("days", "words"), [(0, "اليوم"), (1, "أمس"), (3, ""), (30, ""), (-1, ""), (400, "")]
)
def test_when_it_was_read(window, days, words):
    opened = QDateTime.currentDateTime().addDays(-days).toSecsSinceEpoch()
    recent: RecentList = window.start_page.recent
    said = recent.when(Latest(Entry(1, "ا", "", "ar", 1, float(opened)), ""))
    assert said
    assert words in said


def test_a_named_file_is_never_met_by_the_drop_field(window, workers, seed, qtbot):
    workers[0].held = True
    window.tabs.open([Source.file(str(seed("opinion")))])
    workers[0].report("reading", 1, 4)
    qtbot.waitUntil(lambda: window.reading_page._bar.value() == 250)
    assert window.front.currentWidget() is window.reading_page
    assert "opinion.txt" in window.reading_page._title.text()
    assert not window.working.isVisible()
    # WHEN it is cancelled
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert workers[0].cancelled
    assert window.front.currentWidget() is window.failed_page


def test_a_drag_shows_what_letting_go_does_and_opens_a_tab(window, seed, qtbot):
    with qtbot.waitSignal(window.session.ready):
        window.tabs.open([Source.file(str(seed("opinion")))])
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(seed("interview")))])
    keys = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dragEnterEvent(QDragEnterEvent(window.rect().center(), *keys))
    assert window.drop_frame.isVisible()
    position, (action, _, button, modifiers) = QPointF(window.rect().center()), keys
    with qtbot.waitSignal(window.session.ready):
        window.dropEvent(QDropEvent(position, action, data, button, modifiers))
    assert not window.drop_frame.isVisible()
    assert (len(window.tabs.articles), window.tabs.current) == (2, 1)


def test_a_dropped_text_never_replaces_an_article(window, seed, qtbot):
    with qtbot.waitSignal(window.session.ready):
        window.tabs.open([Source.file(str(seed("opinion")))])
    data = QMimeData()
    data.setText("وصل الوفد صباحا. وبدأت المحادثات فورا.")
    with qtbot.waitSignal(window.session.ready):
        window.intake.drop(data)
    assert len(window.tabs.articles) == 2


def test_an_empty_window_can_be_made_as_small_as_any(start, qapp):
    _application, window = start()
    frame = window.window()
    frame.resize(1280, 800)
    frame.resize(700, 500)
    assert (frame.width(), frame.height()) == (700, 500)
    # WHEN something is told there THEN the window keeps its size, and the buttons theirs
    window.notice.tell("…")
    qapp.processEvents()
    assert frame.height() == 500
    button = window.start_page.drop_field.open_button
    assert button.height() >= button.sizeHint().height()
