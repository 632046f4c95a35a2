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


def test_no_order_of_opening_and_closing_moves_the_lines(opened, link, resize, seed, qtbot):
    # GIVEN a wide window with its three columns
    link.add.trigger()
    resize(1900)
    before = columns(opened)
    assert before[1:] == pytest.approx([SUMMARY_BESIDE, THIRD], abs=_PRECISION)
    steps = {
        "new": opened.tabs.new,
        "close": lambda: opened.tabs.close(opened.tabs.current),
        "home": opened.tabs.show_home,
        "back": lambda: opened.tabs.show(0),
        "column": link.show.trigger,
        "narrow": lambda: resize(1200),
        "alone": lambda: resize(960),
        "wide": lambda: resize(1900),
        **{
            name: lambda name=name: opened.view.panes.choose(name)
            for name in ("both", "article", "summary")
        },
    }
    walks = (
        "new close new close new close back",
        "new column back column close",
        "home back new home close back",
        "column new close column back",
        "summary both article both",
        "summary new close back both",
        "new narrow wide close back",
        "narrow new wide close alone wide back",
    )
    for walk in walks:
        for step in walk.split():
            if step == "close" and opened.tabs.current <= 0:
                continue
            steps[step]()
            QApplication.processEvents()
        opened.tabs.show(0)
        resize(1900)
        if not link.page.isVisible():
            link.show.trigger()
        QApplication.processEvents()
        assert columns(opened) == pytest.approx(before, abs=_PRECISION), walk


def test_lines_that_were_put_stay_and_come_back(opened, link, resize):
    # GIVEN a summary that somebody made broad, in a window with a third column
    link.add.trigger()
    resize(1900)
    opened.splitter.moveSplitter(opened.splitter.widget(1).x() - 100, 1)
    if opened.splitter.isRightToLeft():
        opened.splitter.setSizes([670, 760, THIRD])
    opened.splitter.splitterMoved.emit(0, 1)
    before = columns(opened)
    for _ in range(3):
        # WHEN columns and tabs come and go THEN they are as they were
        link.show.trigger()
        opened.tabs.new()
        QApplication.processEvents()
        opened.tabs.close(opened.tabs.current)
        opened.tabs.show(0)
        link.show.trigger()
        QApplication.processEvents()
        assert columns(opened) == pytest.approx(before, abs=_PRECISION)
        # AND what is kept for the next start brings them back, as often as the program is started
        assert opened.splitter.put is not None
        opened.splitter.put_as(*opened.splitter.put)
        assert columns(opened) == pytest.approx(before, abs=_PRECISION)


def test_nothing_is_kept_of_lines_that_nobody_moved(opened, link, resize):
    link.add.trigger()
    resize(1900)
    assert opened.splitter.put is None
