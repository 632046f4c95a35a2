"""The menu by task: few entries, what needs an article does nothing without one and says so; windows lie apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from khulasa.ui.window.frame import fitting

pytestmark = pytest.mark.window
MOST_ENTRIES = 16


def entries(window) -> dict[str, bool]:
    menu = window.top.menu_button.menu()
    return {action.text(): action.isEnabled() for action in menu.actions() if action.text()}


def test_what_needs_an_article_is_disabled_without_one(opened):
    needing = {"المقال", "النسخ والتصدير"}
    assert len(entries(opened)) <= MOST_ENTRIES
    assert all(entries(opened)[name] for name in needing)
    assert opened.actions_.copy.isEnabled()
    opened.tabs.show_home()
    assert not any(entries(opened)[name] for name in needing)
    assert not opened.actions_.copy.isEnabled()
    opened.tabs.show(0)
    assert all(entries(opened)[name] for name in needing)


def test_how_sentences_are_chosen_is_one_question(opened):
    choosing = opened.actions_.choosing
    assert choosing.title() == "كيف تُختار الجمل؟"
    values = [action.data() for action in choosing.actions() if action.isCheckable()]
    assert {"khulasa", "textrank", "auto", "100"} <= {*values}


def test_f11_fills_the_screen_and_gives_it_back(opened, qtbot):
    opened.window().activateWindow()
    qtbot.keyClick(opened, Qt.Key.Key_F11)
    assert opened.window().isFullScreen()
    qtbot.keyClick(opened, Qt.Key.Key_F11)
    assert not opened.window().isFullScreen()


def test_f11_gives_back_a_screen_that_was_filled_at_the_start(opened, qtbot):
    opened.window().showFullScreen()
    qtbot.keyClick(opened, Qt.Key.Key_F11)
    assert not opened.window().isFullScreen()
    assert not opened.actions_.full_screen.isChecked()


def test_a_maximised_window_is_maximised_again_after_f11(opened, qtbot):
    opened.window().showMaximized()
    for _ in range(2):
        qtbot.keyClick(opened, Qt.Key.Key_F11)
    assert opened.window().isMaximized()
    assert not opened.window().isFullScreen()


def test_a_further_window_lies_neither_upon_another_nor_beyond_the_screen(application, window):
    first = window.window()
    frames = [first, *(application.new_window().window() for _ in range(3))]
    places = [frame.pos() for frame in frames]
    assert all(a != b for a, b in pairwise(places))
    screen = first.screen().availableGeometry()
    for frame in frames[1:]:
        assert screen.contains(frame.pos())


def test_a_window_leaves_room_for_the_title_bar_on_a_small_screen(window):
    frame = window.window()
    width, height = fitting(frame)
    screen = frame.screen().availableSize()
    assert width <= screen.width()
    assert height < screen.height()
