"""From an article's window into the dossier and back: keys, buttons, the way to a quote's place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from khulasa.ui.linking.dossier import DossierLink
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
    words = opened.session.analysis.document.text[start : start + 8].strip()
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
