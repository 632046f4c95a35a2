"""From a place that the library found to the article: at once, or in a tab behind, when somebody looks at it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from khulasa.services.settings import Settings
from khulasa.services.startup.session_file import LastTime
from khulasa.ui.app import Application
from khulasa.ui.library.window import LibraryWindow
from khulasa.ui.window.frame import Frame

pytestmark = pytest.mark.window
WORD = "الماء"


@pytest.fixture
def window(qapp, qtbot, make_worker, seed):
    """Two articles that the library knows, the one without the word in front."""
    data = Path(os.environ["KHULASA_DATA_DIR"])
    settings = Settings().changed(language="ar", theme="light")
    application = Application(qapp, settings, None, make_worker=make_worker, data=data)
    files = [str(seed("feature-long")), str(seed("lavrov-gcc"))]
    window = application.begin(files, Frame(), LastTime())
    qtbot.waitUntil(lambda: len([a for a in window.tabs.articles if a.content]) == 2)
    window.tabs.show(1)
    yield window
    application.close()
    qtbot.waitUntil(lambda: not application.windows)


@pytest.fixture
def library(window, qtbot):
    window.actions_.library.trigger()
    (library,) = window.window().findChildren(LibraryWindow)
    library.search.setText(WORD)
    qtbot.waitUntil(lambda: any(row.hit for row in library.model.rows))
    return library


def choose(library, row: int):
    library.list.setCurrentIndex(library.model.index(row))
    return library.model.rows[row].hit


def test_enter_opens_at_the_place_with_all_marked(window, library, qtbot):
    hit = choose(library, 2)
    qtbot.keyClick(library.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.finding._hit == (hit.start, hit.end))
    assert window.find_bar.field.text() == WORD
    assert len(window.finding._hits) > 3


def test_behind_the_reader_stays_and_the_place_waits(window, library, qtbot):
    # GIVEN the article is closed, and opened again behind
    window.tabs.close(0)
    hit = choose(library, 2)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(library.list, Qt.Key.Key_Return, control)
    # Or Qt would take Ctrl for held in what follows.
    qtbot.keyClick(library.search, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: len(window.tabs.articles) == 2)
    qtbot.waitUntil(lambda: window.tabs.articles[1].analysis is not None)
    # THEN the reader is where he was, with nothing looked for
    assert window.tabs.current == 0
    assert library.isVisible()
    assert window.find_bar.isHidden()
    # WHEN he looks at the tab THEN it is at the place
    window.tabs.show(1)
    qtbot.waitUntil(lambda: window.finding._hit == (hit.start, hit.end))
    # AND only once
    window.finding.close()
    window.tabs.show(0)
    window.tabs.show(1)
    assert window.find_bar.isHidden()
