"""One Ctrl+Z for the window and the summary, the latest first; what nobody meant to replace stays; back and forward."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox

from khulasa.services.library.library import Library
from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.services.startup.session_file import LastTime
from khulasa.ui.app import Application
from khulasa.ui.opening import intake
from khulasa.ui.window.beside.preferences import Preferences
from khulasa.ui.window.frame import Frame

pytestmark = pytest.mark.window
TEXT = "نص جديد تماما وصل اليوم. وفيه جملة أخرى."
CONTROL = Qt.KeyboardModifier.ControlModifier


def undo(window, qtbot) -> None:
    window.window().activateWindow()
    window.article.setFocus()
    window.pane_links.actions.undo.trigger()


@pytest.fixture
def two(opened, seed, qtbot):
    opened.tabs.open([Source.file(str(seed("opinion")))])
    qtbot.waitUntil(lambda: all(article.analysis for article in opened.tabs.articles))
    return opened


@pytest.fixture
def foreign(monkeypatch):
    """Puts on the clipboard what another program would."""
    monkeypatch.setattr(intake, "is_ours", lambda: False)
    return QGuiApplication.clipboard().setText


def test_the_latest_is_taken_back_first_whether_of_the_window_or_of_the_summary(two, qtbot):
    two.controller.pin(3)  # a step in the second article
    two.tabs.close(0)
    assert "lavrov-gcc" in two.undo_bar.sentence
    two.controller.pin(5)  # and one after the tab was closed
    undo(two, qtbot)
    assert two.controller.request.pinned == {3}
    assert len(two.tabs.articles) == 1
    undo(two, qtbot)
    assert len(two.tabs.articles) == 2
    assert two.tabs.current == 0  # it is gone to
    two.tabs.show(1)
    undo(two, qtbot)
    assert two.controller.request.pinned == frozenset()


def test_a_closed_tab_comes_back_as_it_was_by_the_bar(two, qtbot):
    two.controller.pin(3)
    request = two.controller.request
    two.tabs.close(1)
    two.undo_bar.undo_button.click()
    assert two.tabs.current == 1
    assert two.controller.request == request


def test_what_was_pasted_over_comes_back_with_all_that_was_asked_of_it(opened, foreign, qtbot):
    opened.controller.pin(3)
    request, quotes = opened.controller.request, opened.controller.summary.quotes()
    foreign(TEXT)
    with qtbot.waitSignal(opened.session.ready):
        opened.actions_.paste.trigger()
    assert opened.controller.summary.quotes() != quotes
    assert opened.undo_bar.sentence
    undo(opened, qtbot)
    assert opened.controller.request == request
    assert opened.controller.summary.quotes() == quotes
    assert "lavrov-gcc.txt" in opened.windowTitle()
    opened.controller.undo()
    assert 3 not in opened.controller.request.pinned
    # AND forward again
    opened.travel.forward.trigger()
    assert opened.controller.summary.quotes()[0] in TEXT


def test_its_own_copy_never_replaces_an_article(opened, qtbot, monkeypatch):
    if QGuiApplication.platformName() != "xcb":  # Qt's offscreen clipboard does not say whose it is
        monkeypatch.setattr(intake, "is_ours", lambda: True)
    quotes = opened.controller.summary.quotes()
    opened.actions_.copy_all.trigger()
    opened.actions_.paste.trigger()
    assert "«خلاصة»" in opened.notice.sentence
    assert opened.controller.summary.quotes() == quotes


@pytest.mark.parametrize("words", ["كلمة", "كلمتان اثنتان", " \n"])
def test_a_word_or_two_never_replace_an_article(opened, foreign, qtbot, words):
    quotes = opened.controller.summary.quotes()
    foreign(words)
    opened.actions_.paste.trigger()
    assert opened.notice.sentence
    assert not opened.session.busy
    assert opened.controller.summary.quotes() == quotes


def test_in_an_empty_tab_whatever_is_pasted_is_opened(opened, qtbot):
    opened.tabs.new()
    QGuiApplication.clipboard().setText(TEXT)
    with qtbot.waitSignal(opened.session.ready):
        opened.actions_.paste.trigger()
    assert len(opened.tabs.articles) == 2


def test_back_and_forward_over_sentences_mirrored_in_arabic(opened, application, qtbot):
    first, second, third = opened.controller.summary.chosen[:3]
    picked: list[int] = []
    for sentence in (first, second, third):
        opened.summary.select(sentence)
    opened.summary.sentence_picked.connect(picked.append)
    opened.travel.back.trigger()
    opened.travel.back.trigger()
    opened.travel.forward.trigger()
    assert picked == [second, first, second]
    assert opened.travel.back.shortcut().toString() == "Alt+Right"
    application.set_language("en")
    QApplication.processEvents()
    assert opened.travel.back.shortcut().toString() == "Alt+Left"


def test_settings_are_taken_back_and_a_turned_number_as_a_whole(window, application, qtbot):
    window.actions_.preferences.trigger()
    (preferences,) = window.window().findChildren(Preferences)
    for zoom in (110, 120, 130):
        preferences.fields["zoom"].widget.setValue(zoom)
    theme = preferences.fields["theme"].widget
    theme.activated.emit(2)
    preferences.undo_wanted.emit()
    assert application._settings.theme == "light"
    assert application._settings.zoom == 130
    preferences.undo_wanted.emit()
    assert application._settings.zoom == 100
    assert preferences.fields["zoom"].widget.value() == 100


def test_a_wheel_that_passes_over_a_setting_changes_nothing(window, application, qtbot):
    window.actions_.preferences.trigger()
    (preferences,) = window.window().findChildren(Preferences)
    before = application._settings
    for widget in preferences.findChildren(QComboBox) + preferences.findChildren(QSpinBox):
        widget.clearFocus()
        place = QPointF(widget.rect().center())
        wheel = QWheelEvent(
            place,
            QPointF(widget.mapToGlobal(place.toPoint())),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, wheel)
    assert application._settings == before
    assert preferences.fields["zoom"].widget.value() == before.zoom


def test_a_removal_from_the_library_is_taken_back_and_survives_a_kill(
    qapp, make_worker, seed, qtbot
):
    data = Path(os.environ["KHULASA_DATA_DIR"])
    settings = Settings().changed(language="ar", theme="light")
    application = Application(qapp, settings, None, make_worker=make_worker, data=data)
    window = application.begin([str(seed("opinion"))], Frame(), LastTime())
    qtbot.waitUntil(lambda: window.session.article.content is not None)
    library = Library(data)
    (entry,) = library.recent()
    application.library.remove([entry])
    window.offers.removed(application.library, [entry])
    # WHEN another process looks just now, as after a kill THEN it is in no list, and its text is there
    qtbot.waitUntil(lambda: library.recent() == [])
    assert library.text(entry.id)
    undo(window, qtbot)
    qtbot.waitUntil(lambda: [each.id for each in library.recent()] == [entry.id])
    library.close()
    application.close()
    qtbot.waitUntil(lambda: not application.windows)
