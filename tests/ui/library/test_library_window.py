"""The library's window: pages come as the list is scrolled, and what is left out is said."""

from __future__ import annotations

import pytest

from khulasa.services.library import search
from khulasa.services.library.entry import Opened
from khulasa.services.library.library import Library
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.library.window import LibraryWindow
from khulasa.ui.look.theme import ActiveTheme, load

pytestmark = pytest.mark.ui

DOCUMENTS = 4 * search.PAGE


@pytest.fixture
def window(tmp_path, qtbot):
    library = Library(tmp_path)
    for number in range(DOCUMENTS):
        text = "قال الوزير" if number == 0 else f"الوزير قال {number}"
        library.open(Opened(f"مقال {number}", "", "ar", 2, text), float(number))
    library.close()
    client = LibraryClient(tmp_path)
    window = LibraryWindow(client, ActiveTheme(load("light")))
    qtbot.addWidget(window)
    window.show()
    yield window
    client.close()


def test_pages_come_as_the_list_is_scrolled(window, qtbot):
    # GIVEN more documents than a page, WHEN the window is shown
    qtbot.waitUntil(lambda: len(window.model.entries) >= search.PAGE)
    # THEN their number is known, and the rest comes with scrolling
    assert window.model.count == DOCUMENTS
    assert len(window.model.entries) < DOCUMENTS

    def reached_the_end():
        window.list.scrollToBottom()
        return len(window.model.entries) == DOCUMENTS

    qtbot.waitUntil(reached_the_end)
    assert window.model.entries[-1].opened == 0.0


def test_who_has_come_far_down_stays_there_when_something_changes(window, qtbot):
    qtbot.waitUntil(lambda: len(window.model.entries) >= search.PAGE)
    qtbot.waitUntil(
        lambda: (window.list.scrollToBottom() or len(window.model.entries)) == DOCUMENTS
    )
    row = DOCUMENTS - 2
    window.list.setCurrentIndex(window.model.index(row))
    entry = window.current
    with qtbot.waitSignal(window._client.changed):
        window._client.remove(window.model.entries[0])
    qtbot.waitUntil(lambda: len(window.model.entries) >= DOCUMENTS - 1)
    qtbot.waitUntil(lambda: window.model.entries[0].opened == DOCUMENTS - 2)
    assert window.current == entry


def test_a_rare_phrase_is_looked_for_to_the_end(window, qtbot, monkeypatch):
    monkeypatch.setattr(search, "_LETTERS_COMPARED", 45)
    window.search.setText('"قال الوزير"')
    qtbot.waitUntil(lambda: [entry.opened for entry in window.model.entries] == [0.0])
    qtbot.waitUntil(lambda: window.model.is_count_known)
    assert window.model.count == 1


def test_that_only_the_newest_are_listed_is_said(window, qtbot, monkeypatch):
    monkeypatch.setattr(search, "NEWEST", 5)
    window.search.setText("الوزير")
    qtbot.waitUntil(lambda: window.model.results.is_cut)
    assert not window.note.isHidden()
    assert "best" in window.note.text()
    window.search.setText("الوزير 17")
    qtbot.waitUntil(lambda: not window.model.results.is_cut)
    assert window.note.isHidden()
