"""The bar at a selection: it comes after one, does what it says with what is selected, and goes with the next act."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from khulasa.ranking.base import Method

pytestmark = pytest.mark.window


def point_of(window, offset: int) -> QPoint:
    article = window.article
    return article.cursorRect(article._article.cursor(offset, offset)).center()


def select(window, qtbot, start: int, end: int) -> None:
    """Drag over a span of the text, as a person does."""
    viewport = window.article.viewport()
    first, last = point_of(window, start), point_of(window, end)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(viewport, last)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=last)


@pytest.fixture
def chosen(opened, qtbot):
    """A window with some words of its second sentence selected."""
    sentence = opened.controller.analysis.sentences[1]
    select(opened, qtbot, sentence.start + 4, sentence.start + 30)
    assert opened.selection_bar.isVisible()
    return opened


def test_it_comes_below_a_selection_with_its_actions(chosen):
    bar = chosen.selection_bar
    assert bar.isVisible()
    words = [button.text() for button in bar.buttons]
    assert words == [
        "نسخ مع المصدر",
        "إلى ملف الاقتباسات",
        "إلى الخلاصة",
        "وجّه الخلاصة نحوها",
        "ابحث",
    ]
    selection = chosen.article.selection_rect()
    corner = chosen.article.viewport().mapTo(chosen, selection.bottomLeft())
    assert bar.geometry().top() > corner.y()
    assert chosen.rect().contains(bar.geometry())


def test_it_lies_above_where_there_is_no_room_below(opened, qtbot):
    opened.window().resize(1000, 420)
    QApplication.processEvents()
    article = opened.article
    area = article.viewport().rect()
    offset = article._article.offset(article.cursorForPosition(area.bottomLeft()).position())
    select(opened, qtbot, offset - 40, offset - 30)
    bar, selection = opened.selection_bar, article.selection_rect()
    assert bar.geometry().bottom() < article.viewport().mapTo(opened, selection.topLeft()).y()


@pytest.mark.parametrize("act", ["Escape", "key", "scroll", "press"])
def test_it_goes_with_what_the_reader_does_next(chosen, qtbot, act):
    article = chosen.article
    article.setFocus()
    if act == "scroll":
        chosen.window().resize(1000, 420)
        QApplication.processEvents()
        select(chosen, qtbot, 4, 20)
        assert chosen.selection_bar.isVisible()
        article.verticalScrollBar().setValue(30)
    elif act == "press":
        qtbot.mousePress(article.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    else:
        qtbot.keyClick(article, Qt.Key.Key_Escape if act == "Escape" else Qt.Key.Key_Down)
    assert not chosen.selection_bar.isVisible()


def test_escape_takes_the_bar_and_nothing_else(chosen, qtbot):
    chosen.finding.open()
    select(chosen, qtbot, 4, 20)
    qtbot.keyClick(chosen.article, Qt.Key.Key_Escape)
    assert not chosen.selection_bar.isVisible()
    assert chosen.find_bar.isVisible()


def test_the_selection_is_copied_with_its_source(chosen, qtbot):
    words = chosen.selection.words
    with qtbot.waitSignal(chosen.selection.copied) as copied:
        qtbot.mouseClick(chosen.selection_bar.buttons[0], Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert f"«{words}رين» (" in text  # the selection cuts its last word
    assert "الفقرة ٢" in text
    assert tuple(copied.args) == chosen.article.selected_span()
    assert chosen.selection_bar.buttons[0].text() == "نُسخ مع مصدره"
    qtbot.waitUntil(lambda: not chosen.selection_bar.isVisible())


def test_its_sentences_go_into_the_summary(opened, qtbot):
    opened.summary.slider.setValue(1)
    first, second = opened.controller.analysis.sentences[1:3]
    select(opened, qtbot, first.end - 4, second.start + 4)
    opened.selection.add.trigger()
    assert {1, 2} <= set(opened.controller.summary.chosen)
    assert opened.controller.request.pinned == {1, 2}


def test_the_summary_is_turned_toward_it(chosen):
    words = chosen.selection.words
    chosen.selection.toward.trigger()
    assert chosen.controller.request.focus == (words,)
    assert not chosen.selection_bar.isVisible()


def test_it_is_looked_for(chosen):
    words = chosen.selection.words
    chosen.selection.find.trigger()
    assert chosen.find_bar.isVisible()
    assert chosen.find_bar.field.text() == words


def test_what_cannot_be_done_is_not_offered(opened, qtbot):
    opened.controller.set_method(Method.LEXRANK)
    sentences = opened.controller.analysis.sentences
    select(opened, qtbot, sentences[0].start, sentences[2].end)
    assert not opened.selection.toward.isEnabled()
    assert not opened.selection.find.isEnabled(), "that is no word and no phrase"
    assert opened.selection.copy.isEnabled()


def test_a_double_click_selects_a_word_and_pins_nothing(opened, qtbot):
    point = point_of(opened, 2)
    viewport = opened.article.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert opened.article.selected_texts() == ["أعلن"]
    assert not opened.controller.request.pinned
    assert opened.selection_bar.isVisible()


def test_plus_adds_the_sentence_where_the_text_cursor_stands(opened, qtbot):
    opened.article.setTextCursor(opened.article._article.cursor(3, 3))
    opened.article.setFocus()
    qtbot.keyClick(opened.article, Qt.Key.Key_Plus)
    assert opened.controller.request.pinned == {0}


def test_a_right_click_has_the_same_list(chosen, monkeypatch):
    shown = []  # the offscreen platform has no popups
    monkeypatch.setattr(QMenu, "popup", lambda menu, _point: shown.append(menu))
    point = chosen.article.selection_rect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, chosen.article.viewport().mapToGlobal(point)
    )
    QApplication.sendEvent(chosen.article.viewport(), event)
    (menu,) = shown
    assert menu.actions() == chosen.selection.all
    assert not chosen.selection_bar.isVisible()
    menu.aboutToHide.emit()


def test_the_dossier_is_offered_once_there_is_one(chosen, qtbot):
    chosen.selection.offer_dossier()
    sentence = chosen.controller.analysis.sentences[0]
    select(chosen, qtbot, sentence.start + 4, sentence.start + 30)
    words = [button.text() for button in chosen.selection_bar.buttons]
    assert words[1] == "إلى ملف الاقتباسات"
    span = chosen.article.selected_span()
    with qtbot.waitSignal(chosen.selection.dossier_wanted) as wanted:
        chosen.selection_bar.buttons[1].click()
    assert tuple(wanted.args[0]) == span
