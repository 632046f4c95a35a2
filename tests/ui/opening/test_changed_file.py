"""A file that changes on disk while it is open."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from khulasa.services.pipeline.source import Source

pytestmark = pytest.mark.window

SENTENCES = [
    "افتتحت المدينة مكتبتها الجديدة صباح اليوم.",
    "تضم المكتبة عشرين ألف كتاب في علوم كثيرة.",
    "حضر الافتتاح عدد كبير من طلاب المدارس.",
    "تفتح القاعات أبوابها حتى منتصف الليل.",
]


@pytest.fixture
def article(window, tmp_path, qtbot):
    """A window with an article, and its file."""
    path = tmp_path / "article.txt"
    path.write_text(" ".join(SENTENCES), encoding="utf-8")
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(path)))
    return window, path


def test_the_window_says_so_and_reads_it_again_keeping_the_pins_that_stand(article, qtbot):
    # GIVEN two pinned sentences
    window, path = article
    for index in (1, 2):
        window.controller.pin(index)
    # WHEN the file loses one of them, and gets a new first sentence
    path.write_text(
        " ".join(["كلام جديد في أول المقال لم يكن فيه.", *SENTENCES[:2], SENTENCES[3]]),
        encoding="utf-8",
    )
    # THEN the window says so, and what is shown is what was read
    qtbot.waitUntil(lambda: "تغيّر الملف" in window.notice.sentence)
    assert SENTENCES[2] in window.controller.summary.quotes()
    # WHEN it is read again
    with qtbot.waitSignal(window.session.ready):
        qtbot.mouseClick(window.notice.offer_button, Qt.MouseButton.LeftButton)
    # THEN one pin stands where its sentence is now, and the other is named
    analysis = window.controller.summary.analysis
    assert [analysis.quote(index) for index in window.controller.summary.pinned] == [SENTENCES[1]]
    assert window.summary.lost.isVisible()
    assert SENTENCES[2] in window.summary.lost._texts.text()
    assert "لم تعد في المصدر" in window.summary.lost._title.text()
    # AND it goes when the reader has seen it
    qtbot.mouseClick(window.summary.lost.close_button, Qt.MouseButton.LeftButton)
    assert not window.summary.lost.isVisible()


def test_a_file_put_in_its_place_is_noticed_and_watched_as_well(article, qtbot, tmp_path):
    window, path = article
    for round_ in range(2):
        other = tmp_path / "new.txt"
        other.write_text(" ".join(SENTENCES[: 3 - round_]), encoding="utf-8")
        os.replace(other, path)  # noqa: PTH105 - as editors do
        qtbot.waitUntil(lambda: "تغيّر الملف" in window.notice.sentence)
        window.notice.hide()


def test_a_save_without_a_change_is_none(article, qtbot):
    window, path = article
    path.write_bytes(path.read_bytes())
    window.changed_file.look()
    assert window.notice.sentence == ""


def test_where_no_disk_tells_it_is_seen_when_the_window_is_turned_to_again(article):
    window, path = article
    window.changed_file._watcher.removePaths(window.changed_file._watcher.files())
    path.write_text("نص آخر تماما لا يشبه الأول.", encoding="utf-8")
    QCoreApplication.sendEvent(window.window(), QEvent(QEvent.Type.ActivationChange))
    assert "تغيّر الملف" in window.notice.sentence


def test_a_file_that_is_gone_is_said_to_be(article, qtbot):
    window, path = article
    path.unlink()
    qtbot.waitUntil(lambda: "لم يعد الملف" in window.notice.sentence)
    assert window.controller.summary.quotes()


def test_pasted_text_is_not_watched(article, qtbot):
    window, _ = article
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.pasted("وصل الوفد صباحا. وبدأت المحادثات فورا."))
    assert window.changed_file._watcher.files() == []
