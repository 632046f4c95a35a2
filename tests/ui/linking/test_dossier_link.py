"""From an article's window into the dossier and back: keys, buttons, the way to a quote's place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest

from khulasa.ui.dossier.mime import put_quotes
from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.linking.dropping import DossierDrops
from khulasa.ui.summary.asking import Ask


@pytest.fixture
def link(application, opened):
    return opened.findChild(DossierLink)


def texts(application):
    return [item.entry.text for item in application.dossiers.dossier]


def test_a_key_adds_what_the_copy_button_would_copy(application, opened, link):
    opened.summary.page.setFocus()
    link.add.trigger()
    analysis = opened.session.analysis
    assert texts(application) == [analysis.quote(index) for index in opened.summary.scope]
    assert opened.top.dossier_button.accessibleName().endswith(
        QLocale().toString(len(texts(application)))
    )


def test_the_lane_adds_its_sentence(application, opened, link):
    sentence = opened.summary.scope[0]
    opened.pane_links.actions.ask(Ask.DOSSIER, [sentence])
    assert texts(application) == [opened.session.analysis.quote(sentence)]


def test_a_selection_of_the_article_is_added_and_found_again(application, opened, link, qtbot):
    start = opened.session.analysis.sentences[1].start
    opened.article.select_span(start, start + 8)
    qtbot.waitUntil(lambda: opened.article.selected_span() == (start, start + 8))
    link.add.trigger()
    words = " ".join(opened.session.analysis.document.text[start:].split()[:2])
    assert texts(application) == [words]
    opened.article.select_span(0, 1)
    link.show.trigger()
    assert link.page.isVisible()
    link.page.list.show_item(application.dossiers.dossier.items[0].id)
    QTest.keyClick(link.page.list, Qt.Key.Key_Return)
    assert not link.page.isVisible()
    qtbot.waitUntil(lambda: opened.article.selected_span() == (start, start + len(words)))


def test_the_page_goes_when_it_is_asked_for_again(opened, link):
    link.show.trigger()
    assert link.page.isVisible()
    link.show.trigger()
    assert not link.page.isVisible()
    opened.top.dossier_button.click()
    assert link.page.isVisible()
    link.page.close_button.click()
    assert opened.article.isVisible()


def dropped(application, opened, data):
    """Drag something over the dossier's button, and let go there."""
    button, actions = opened.top.dossier_button, Qt.DropAction.CopyAction
    point, mouse = QPoint(5, 5), Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(point, actions, data, mouse, Qt.KeyboardModifier.NoModifier)
    application._qt.sendEvent(button, entered)
    hot = button.property("here")
    letting_go = QDropEvent(point, actions, data, mouse, Qt.KeyboardModifier.NoModifier)
    application._qt.sendEvent(button, letting_go)
    assert not button.property("here")
    return entered.isAccepted(), hot


def test_a_sentence_of_the_summary_is_dropped_on_the_button(application, opened, link, monkeypatch):
    carried = []
    monkeypatch.setattr(
        "khulasa.ui.summary.page.view.drag", lambda _source, data, *_rest: carried.append(data)
    )
    opened.summary.page.selectAll()
    opened.summary.page.startDrag(Qt.DropAction.CopyAction)
    assert dropped(application, opened, carried[0]) == (True, True)
    analysis = opened.session.analysis
    assert texts(application) == [analysis.quote(index) for index in opened.summary.scope]
    assert "text/plain" in carried[0].formats()
    # AND one undo takes back what came into the first dossier, too
    assert opened.undo_bar.sentence
    opened.deeds.undo()
    assert texts(application) == []


def test_a_selection_of_the_article_is_dropped_and_ctrl_z_takes_it_back(
    application, opened, link, qtbot
):
    sentences = opened.session.analysis.sentences
    link.add.trigger()
    before = texts(application)
    start = sentences[1].start
    opened.article.select_span(start, start + 8)
    qtbot.waitUntil(lambda: opened.article.selected_span() == (start, start + 8))
    dropped(application, opened, opened.article.createMimeDataFromSelection())
    words = " ".join(opened.session.analysis.document.text[start:].split()[:2])
    assert texts(application) == [*before, words]
    assert opened.undo_bar.sentence
    opened.deeds.undo()
    assert texts(application) == before
    # WHAT is copied carries nothing but the words
    opened.article.copy()
    assert sorted(application._qt.clipboard().mimeData().formats()) == ["text/html", "text/plain"]


def test_other_things_are_not_taken_by_the_button(application, opened, link):
    data = QMimeData()
    data.setText("كلام")
    _entered, hot = dropped(application, opened, data)  # the window itself opens it as an article
    assert not hot
    assert texts(application) == []


def test_held_over_the_button_the_dossier_opens(application, opened, link, qtbot):
    drops = opened.findChild(DossierDrops)
    drops._opens.setInterval(1)
    data = QMimeData()
    put_quotes(data, drops._links._collecting.of_sentences([0]))
    point, none = QPoint(5, 5), Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(point, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    application._qt.sendEvent(opened.top.dossier_button, event)
    qtbot.waitUntil(link.page.isVisible)
    application._qt.sendEvent(opened.top.dossier_button, QDragLeaveEvent())


def test_the_start_page_has_a_card_of_the_dossier_that_leads_to_it(application, opened, link):
    card = opened.start_page.dossier_card
    opened.tabs.show_home()
    assert card.isHidden()
    application.dossiers.create("ملف")
    application.dossiers.add_note("ملاحظة")
    assert not card.isHidden()
    card.go_on_button.click()
    assert link.place.is_shown


@pytest.mark.parametrize("width", [1280, 1800])
def test_keys_on_the_dossier_act_on_it_and_on_nothing_that_is_hidden(
    application, opened, link, qtbot, width
):
    # GIVEN a dossier in place of the article, or beside it, and a summary with a pin
    opened.controller.pin(0)
    link.add.trigger()
    opened.window().resize(width, 700)
    qtbot.waitUntil(lambda: opened.width() == width)
    if not link.page.isVisible():
        link.show.trigger()
    request, before = opened.controller.request, texts(application)
    items = link.page.list
    items.setFocus()
    items.show_item(application.dossiers.dossier.items[0].id)
    control = Qt.KeyboardModifier.ControlModifier
    # WHEN its first quote is removed by key THEN nothing is left out of the summary
    QTest.keyClick(items, Qt.Key.Key_Delete)
    assert texts(application) == before[1:]
    # AND Ctrl+Z takes that back, and no pin
    QTest.keyClick(items, Qt.Key.Key_Z, control)
    assert texts(application) == before
    QTest.keyClick(items, Qt.Key.Key_Y, control)
    assert texts(application) == before[1:]
    assert opened.controller.request == request
    if width < 1700:  # the summary is hidden, and takes no keys at all
        QTest.keyClick(items, Qt.Key.Key_D, control)
        assert opened.controller.request == request


def test_the_tab_in_front_and_escape_lead_back_from_the_dossier(opened, link, qtbot):
    # GIVEN the dossier in the article's place, WHEN its tab, which is in front, is gone to THEN it is there
    link.show.trigger()
    opened.tabs.show(0)
    assert not link.page.isVisible()
    assert opened.reading.isVisible() or opened.summary.isVisible()
    # AND so does Escape, and the keys act there
    link.show.trigger()
    QTest.keyClick(link.page.list, Qt.Key.Key_Escape)
    assert not link.page.isVisible()
    assert not link.page.isAncestorOf(opened.focusWidget())
    # AND home leads home
    link.show.trigger()
    opened.top.home_button.click()
    assert opened.start_page.isVisible()


def test_what_is_there_already_is_said_and_led_to(application, opened, link):
    opened.pane_links.actions.ask(Ask.DOSSIER, [opened.summary.scope[0]])
    opened.pane_links.actions.ask(Ask.DOSSIER, [opened.summary.scope[1]])
    assert not opened.notice.sentence
    opened.pane_links.actions.ask(Ask.DOSSIER, [opened.summary.scope[1]])
    assert len(texts(application)) == 2
    assert application.dossiers.dossier.name in opened.notice.sentence
    opened.notice.offer_button.click()
    assert link.page.isVisible()
    assert link.page.list.current == application.dossiers.dossier.items[1]


def test_only_the_window_that_asked_is_answered(application, opened, link):
    other = application.new_window()
    opened.pane_links.actions.ask(Ask.DOSSIER, [opened.summary.scope[0]])
    opened.pane_links.actions.ask(Ask.DOSSIER, [opened.summary.scope[0]])
    assert opened.notice.sentence
    assert not other.notice.sentence
