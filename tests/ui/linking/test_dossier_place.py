"""The dossier beside article and summary in a wide window, and in their place in any other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.linking.dossier_place import WIDE
from khulasa.ui.window.panes.splitter import SUMMARY_BESIDE, THIRD

_PRECISION = 3  # pixels that lines between panes may take


@pytest.fixture
def link(application, opened):
    return opened.findChild(DossierLink)


@pytest.fixture
def resize(opened, qtbot):
    def to(width: int) -> None:
        opened.window().resize(width, 800)
        qtbot.waitUntil(lambda: opened.width() == width)

    return to


def columns(window) -> list[int]:
    splitter = window.splitter
    shown = [splitter.widget(place) for place in range(splitter.count())]
    return [widget.width() for widget in shown if widget.isVisible()]


def test_the_column_comes_and_goes_with_the_window_s_width(opened, link, resize):
    # GIVEN something collected
    link.add.trigger()
    # WHEN there is no room THEN article and summary stand alone
    resize(WIDE - 1)
    assert len(columns(opened)) == 2
    # WHEN there is THEN the dossier stands beside them, in its width
    resize(WIDE)
    assert columns(opened) == pytest.approx(
        [WIDE - SUMMARY_BESIDE - THIRD, SUMMARY_BESIDE, THIRD], abs=_PRECISION
    )
    assert link.page.isVisible()
    # AND what is wider is the article's
    resize(1920)
    assert columns(opened)[1:] == pytest.approx([SUMMARY_BESIDE, THIRD], abs=_PRECISION)
    # WHEN the window is narrowed again
    resize(1280)
    assert len(columns(opened)) == 2
    assert sum(columns(opened)) >= 1280 - _PRECISION
    assert not link.page.isVisible()


def test_nothing_collected_takes_no_room_until_it_is_asked_for(opened, link, resize):
    resize(WIDE)
    assert len(columns(opened)) == 2
    link.show.trigger()
    assert len(columns(opened)) == 3
    link.show.trigger()
    assert len(columns(opened)) == 2


def test_a_column_that_was_closed_stays_away(opened, link, resize):
    link.add.trigger()
    resize(WIDE)
    link.page.close_button.click()
    assert len(columns(opened)) == 2
    link.add.trigger()
    resize(WIDE + 20)
    assert len(columns(opened)) == 2
    opened.top.dossier_button.click()
    assert len(columns(opened)) == 3


def test_the_page_in_the_article_s_place_becomes_a_column_where_there_is_room(opened, link, resize):
    link.show.trigger()
    assert link.page.isVisible()
    assert not opened.article.isVisible()
    resize(WIDE)
    assert opened.article.isVisible()
    assert len(columns(opened)) == 3


def test_f6_goes_through_the_column_in_both_directions(opened, link, resize):
    # GIVEN a column, and the keys in the summary's controls
    link.add.trigger()
    resize(WIDE)
    none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    opened.summary.slider.setFocus()
    steps = (
        (none, link.page.list),
        (none, None),
        (shift, link.page.list),
        (shift, opened.summary.slider),
    )
    for modifier, target in steps:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, modifier)
        focused = QApplication.focusWidget()
        assert focused is target or (target is None and opened.top.isAncestorOf(focused))


def test_keys_in_a_column_that_goes_act_in_the_summary(opened, link, resize):
    link.add.trigger()
    resize(WIDE)
    link.page.list.setFocus()
    resize(1280)
    assert QApplication.focusWidget() is opened.summary.page


def test_a_column_that_comes_takes_no_keys(opened, link, resize):
    link.add.trigger()
    opened.article.setFocus()
    resize(WIDE)
    assert QApplication.focusWidget() is opened.article
