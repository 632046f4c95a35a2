"""What could not be opened: why, what helps, and no row of tabs in which nothing is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFileDialog

from khulasa.readers.base import AS_IT_COMES
from khulasa.services.pipeline import summarise
from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.services.startup import session_file
from khulasa.services.startup.session_file import LastTime
from khulasa.ui.app import Application
from khulasa.ui.look import announce
from khulasa.ui.opening.password_dialog import PasswordDialog
from khulasa.ui.opening.reading import Failure
from khulasa.ui.window.frame import Frame

TEXT = "انعقد المؤتمر أمس. وحضره الوزراء جميعا. ثم غادروا المدينة."


@pytest.fixture
def missing(tmp_path):
    """A file that is not there, by its name."""
    return lambda name: Source.file(str(tmp_path / name))


@pytest.fixture
def read(qtbot):
    """Opens sources in a window, and waits until each is there, or is known not to be."""

    def read(window, *sources, behind=False):
        window.tabs.open(sources, behind=behind)
        settle(window, qtbot)

    return read


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not any(article.reading for article in window.tabs.articles))


def failed(window):
    """What the page in front tells of, by the files' names."""
    assert window.front.currentWidget() is window.failed_page
    return [Path(each.source.path).name for each in window.session.article.failures]


def titles(window):
    window.top.refresh()
    return [words.title for words in window.top._words]


def test_the_reason_is_said_in_words_and_the_keys_are_at_what_helps(
    read, window, missing, monkeypatch
):
    heard = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        announce.QAccessible, "updateAccessibility", lambda event: heard.append(event.message())
    )
    read(window, missing("مقال.txt"))
    page = window.failed_page
    assert failed(window) == ["مقال.txt"]
    assert "مقال.txt" in page.title.text()
    assert "لا يوجد ملف" in page.why.text()
    assert page.again_button.hasFocus()
    assert window.notice.sentence == ""
    assert page.why.text() in heard[-1]


def test_trying_again_opens_what_is_there_by_now(read, window, missing, qtbot):
    source = missing("مقال.txt")
    read(window, source)
    Path(source.path).write_text(TEXT, encoding="utf-8")
    qtbot.keyClick(window.failed_page.again_button, Qt.Key.Key_Space)
    settle(window, qtbot)
    assert window.session.path == source.path
    assert window.front.currentWidget() is window.splitter
    assert len(window.tabs.articles) == 1
    assert window.session.article.failures == ()


def test_another_document_is_opened_in_its_place(read, window, missing, seed, qtbot, monkeypatch):
    read(window, missing("مقال.txt"))
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(seed("opinion"))])
    window.failed_page.another_button.click()
    settle(window, qtbot)
    assert [article.source.path for article in window.tabs.articles] == [str(seed("opinion"))]


def test_what_is_open_already_is_gone_to_and_the_failed_tab_goes(read, window, missing, seed):
    opinion = Source.file(str(seed("opinion")))
    read(window, opinion)
    read(window, missing("مقال.txt"))
    assert len(window.tabs.articles) == 2
    read(window, opinion)
    assert [article.source for article in window.tabs.articles] == [opinion]


def test_closing_leads_to_the_tab_beside_and_offers_nothing_to_take_back(
    read, window, missing, seed
):
    read(window, Source.file(str(seed("opinion"))))
    read(window, missing("مقال.txt"))
    window.failed_page.close_button.click()
    assert [article.has_failed for article in window.tabs.articles] == [False]
    assert window.front.currentWidget() is window.splitter
    assert not window.undo_bar.isVisible()
    assert window.tabs.closed_tabs == []


def test_a_failed_tab_behind_can_be_closed_too(read, window, missing, seed, qtbot):
    read(window, missing("مقال.txt"))
    window.tabs.open_at(1, Source.file(str(seed("opinion"))), behind=False)
    settle(window, qtbot)
    with qtbot.waitSignal(window.tabs.changed):
        window.tabs.close(0)
    assert len(titles(window)) == len(window.tabs.articles) == 1


def test_of_several_one_tab_tells_all(read, window, missing, seed):
    sources = [missing("أ.txt"), Source.file(str(seed("opinion"))), missing("ب.pdf"), missing("ج")]
    read(window, *sources)
    assert failed(window) == ["أ.txt", "ب.pdf", "ج"]
    assert len(window.tabs.articles) == 2
    assert "٣" in window.failed_page.title.text()
    assert "٣" in titles(window)[0]
    assert [row.failure.source for row in window.failed_page.rows] == [
        sources[n] for n in (0, 2, 3)
    ]
    assert all("لا يوجد ملف" in row.why.text() for row in window.failed_page.rows)


def test_those_that_fail_behind_share_a_tab_and_leave_the_reader_alone(read, window, missing, seed):
    read(window, Source.file(str(seed("opinion"))))
    read(window, missing("أ.txt"), missing("ب.txt"), behind=True)
    assert window.front.currentWidget() is window.splitter
    assert len(window.tabs.articles) == 2
    window.tabs.show(1)
    assert failed(window) == ["أ.txt", "ب.txt"]


def test_one_of_several_is_tried_again_and_the_others_are_kept(read, window, missing, qtbot):
    first, second, third = sources = [missing("أ.txt"), missing("ب.txt"), missing("ج.txt")]
    read(window, *sources)
    Path(second.path).write_text(TEXT, encoding="utf-8")
    window.failed_page.rows[1].again_button.click()
    settle(window, qtbot)
    assert window.session.source == second
    window.tabs.show(0)
    assert failed(window) == ["أ.txt", "ج.txt"]
    # WHEN one fails again THEN all are told of in front
    window.failed_page.rows[0].again_button.click()
    settle(window, qtbot)
    assert sorted(failed(window)) == ["أ.txt", "ج.txt"]
    assert len(window.tabs.articles) == 2
    # AND all at once: each in a tab
    for source in (first, third):
        Path(source.path).write_text(TEXT + Path(source.path).stem, encoding="utf-8")
    window.failed_page.again_button.click()
    settle(window, qtbot)
    assert sorted(each.source.path for each in window.tabs.articles) == sorted(
        source.path for source in sources
    )


def test_what_helps_stands_on_the_button(read, window, pdf, workers, qtbot, monkeypatch):
    monkeypatch.setattr(summarise, "can_recognise", lambda: True)
    read(window, pdf("scan_mixed"))
    assert window.failed_page.again_button.text() == "التعرّف على النص"
    workers[0].held = True
    window.failed_page.again_button.click()
    assert workers[0].job.options.recognise
    window.session.cancel()


def test_what_to_install_is_said_where_nothing_recognises(read, window, pdf, monkeypatch):
    monkeypatch.setattr(summarise, "can_recognise", lambda: False)
    read(window, pdf("scan_mixed"))
    assert "Tesseract" in window.failed_page.why.text()


def test_a_password_is_asked_for_once_and_again_by_the_button(read, window, pdf, qtbot):
    read(window, pdf("encrypted_rc4"))
    (dialog,) = window.findChildren(PasswordDialog)
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(PasswordDialog))
    assert failed(window) == ["encrypted_rc4.pdf"]
    # WHEN somebody comes back to the tab THEN nothing is asked
    window.tabs.show_home()
    window.tabs.show(0)
    assert not window.findChildren(PasswordDialog)
    window.failed_page.again_button.click()
    (dialog,) = window.findChildren(PasswordDialog)
    dialog.reject()


def test_what_was_cancelled_can_be_read_after_all(window, workers, seed, qtbot):
    workers[0].held = True
    window.tabs.open([Source.file(str(seed("opinion")))])
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert failed(window) == ["opinion.txt"]
    workers[0].held = False
    window.failed_page.again_button.click()
    settle(window, qtbot)
    assert window.session.path == str(seed("opinion"))


def test_a_new_tab_is_no_failed_one(read, window, missing):
    read(window, missing("أ.txt"))
    window.tabs.new()
    assert window.front.currentWidget() is window.start_page
    assert len(window.tabs.articles) == 2


def test_a_failed_tab_does_not_come_back_with_the_session(
    read, qapp, make_worker, seed, missing, qtbot
):
    data = Path(os.environ["KHULASA_DATA_DIR"])
    settings = Settings().changed(language="ar", theme="light")

    def start():
        return Application(qapp, settings, None, make_worker=make_worker, data=data)

    application = start()
    window = application.begin([str(seed("opinion"))], Frame(), LastTime())
    qtbot.waitUntil(lambda: window.session.article.content is not None)
    read(window, missing("أ.txt"), missing("ب.txt"))
    application.close()
    qtbot.waitUntil(lambda: not application.windows)
    last = session_file.load(data)
    assert last.tabs == (str(seed("opinion")),)


def test_a_failed_tab_can_move_to_a_window_of_its_own(
    read, application, window, missing, seed, qtbot
):
    read(window, Source.file(str(seed("opinion"))))
    read(window, missing("أ.txt"))
    window.tabs.give_away(1)
    other = application.windows[-1]
    assert other is not window
    assert failed(other) == ["أ.txt"]
    assert other.session.article.failures == (
        Failure(missing("أ.txt"), AS_IT_COMES, other.session.article.failures[0].error),
    )
