"""What was removed from the library: seen, read, brought back, destroyed."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QMessageBox

from khulasa.errors import Kind, LibraryError
from khulasa.services.library.entry import Opened
from khulasa.services.library.library import Library
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.library.window import LibraryWindow
from khulasa.ui.look.theme import ActiveTheme, load

pytestmark = pytest.mark.ui

DAY = 86_400.0


@pytest.fixture
def client(tmp_path):
    """Three articles that are there, two that were removed: one just now, one ten days ago."""
    library = Library(tmp_path)
    for number in range(5):
        library.open(Opened(f"مقال {number}", "", "ar", 3, f"نص المقال {number}"), float(number))
    library.hide([1], time.time() - 10 * DAY)
    library.hide([2], time.time())
    library.close()
    client = LibraryClient(tmp_path)
    yield client
    client.close()


@pytest.fixture
def window(client, qtbot):
    window = LibraryWindow(client, ActiveTheme(load("light")))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.removed.count == 2)
    qtbot.waitUntil(lambda: len(window.model.entries) == 3)
    return window


def shown(window):
    return [entry.title for entry in window.removed.model.entries]


def show(window, qtbot):
    window.removed_button.click()
    qtbot.waitUntil(lambda: len(window.removed.model.entries) == 2)


def test_the_way_there_is_offered_where_there_is_something(window, qtbot):
    assert window.removed_button.isVisible()
    window._client.clear()
    qtbot.waitUntil(lambda: not window.removed_button.isVisible())
    assert not window.clear_button.isEnabled()


def test_the_last_is_first_and_each_says_how_long_it_is_kept(window, qtbot):
    show(window, qtbot)
    assert shown(window) == ["مقال 1", "مقال 0"]
    facts = [window.removed.model.facts(entry) for entry in window.removed.model.entries]
    assert QLocale().toString(30) in facts[0]
    assert QLocale().toString(20) in facts[1]
    assert window.removed.list.hasFocus()
    assert not window.search.isVisible()
    qtbot.waitUntil(lambda: "نص المقال 1" in window.preview.pane.toPlainText())


def test_enter_brings_back_and_after_the_last_the_library_is_there_again(window, qtbot):
    show(window, qtbot)
    qtbot.keyClick(window.removed.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(window) == ["مقال 0"])
    qtbot.waitUntil(lambda: len(window.model.entries) == 4)
    window.removed.restore_button.click()
    qtbot.waitUntil(lambda: len(window.model.entries) == 5)
    qtbot.waitUntil(window.search.isVisible)
    assert not window.removed_button.isVisible()


def test_escape_leads_back_before_it_closes(window, qtbot):
    show(window, qtbot)
    qtbot.keyClick(window.removed.list, Qt.Key.Key_Escape)
    assert window.search.hasFocus()
    assert window.isVisible()
    qtbot.waitUntil(lambda: "نص المقال 4" in window.preview.pane.toPlainText())
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize("agrees", [True, False])
def test_delete_asks_and_then_destroys(window, qtbot, agrees):
    show(window, qtbot)
    qtbot.keyClick(window.removed.list, Qt.Key.Key_Delete)
    (question,) = window.findChildren(QMessageBox)
    roles = QMessageBox.ButtonRole
    wanted = roles.DestructiveRole if agrees else roles.RejectRole
    (answer,) = (each for each in question.buttons() if question.buttonRole(each) is wanted)
    answer.click()
    if agrees:
        qtbot.waitUntil(lambda: shown(window) == ["مقال 0"])
    else:
        assert shown(window) == ["مقال 1", "مقال 0"]


def test_a_removal_that_did_not_reach_the_disk_is_not_said_to_be_one(window, qtbot, monkeypatch):
    def fails(_library, _entries, _now, *, is_kept):
        raise LibraryError(Kind.LIBRARY_UNAVAILABLE, path="", reason="disk full")

    monkeypatch.setattr(Library, "hide", fails)
    said: list[list] = []
    window.entries_removed.connect(said.append)
    with qtbot.waitSignal(window._client.trouble):
        window.remove_button.click()
    assert said == []
    assert len(window.model.entries) == 3


def test_in_private_a_removal_can_be_undone_and_is_kept_nowhere(window, client, qtbot, tmp_path):
    client.private = True
    with qtbot.waitSignal(window.entries_removed) as removed:
        window.remove_button.click()
    qtbot.waitUntil(lambda: len(window.model.entries) == 2)
    assert window.removed.count == 2
    client.restore(removed.args[0])
    qtbot.waitUntil(lambda: len(window.model.entries) == 3)
    with qtbot.waitSignal(window.entries_removed) as removed:
        window.remove_button.click()
    client.close()
    library = Library(tmp_path)
    assert library.text(removed.args[0][0].id) is None
    assert library.count_removed(time.time()) == 2
    library.close()


def test_ctrl_z_in_the_library_takes_back_what_the_window_did_last(window, qtbot):
    with qtbot.waitSignal(window.undo_wanted):
        qtbot.keyClick(window.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
