"""What a newcomer meets in the window: nothing is cut, nothing asked in vain, nothing stays that has had its time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from khulasa.ui.export.saved import tell_saved
from khulasa.ui.facts.pane import FactsPane
from khulasa.ui.library.window import LibraryWindow
from khulasa.ui.linking.facts import FactsLink
from khulasa.ui.look.chrome import notice
from khulasa.ui.window.beside.help import Help
from khulasa.ui.window.beside.preferences import Preferences

pytestmark = pytest.mark.window


@pytest.fixture(params=["ar", "en"])
def spoken(application, opened, request):
    application.set_language(request.param)
    return opened


@pytest.mark.parametrize("size", [(700, 500), (820, 500), (900, 600), (1000, 700)])
def test_with_both_panes_wanted_no_control_lies_upon_another(spoken, qtbot, size):
    spoken.window().resize(*size)
    qtbot.waitUntil(lambda: spoken.width() == size[0])
    spoken.view.panes.choose("both")
    qtbot.wait(50)
    for row in (spoken.summary.rows, spoken.summary.copy_bar, spoken.summary.length):
        parts = [part for part in row.findChildren(QWidget) if part.isVisible()]
        inner = [part for part in parts if not part.findChildren(QWidget)]
        for part in inner:
            area = part.rect().translated(part.mapTo(row, QPoint()))
            assert row.rect().contains(area), part
            for other in inner:
                theirs = other.rect().translated(other.mapTo(row, QPoint()))
                kin = part.isAncestorOf(other) or other.isAncestorOf(part)
                assert part is other or kin or not area.intersects(theirs), (part, other)
    target = spoken.summary.rows.focus_button
    assert not target.isVisible() or target.width() >= target.sizeHint().width()
    button = spoken.summary.copy_button
    assert button.sizeHint().width() <= button.width()


def test_words_that_stand_nowhere_are_called_so(opened, qtbot):
    nowhere = opened.summary.focus.nowhere
    opened.controller.set_focus(("زرافة",))
    qtbot.waitUntil(nowhere.isVisible)
    opened.controller.set_focus((opened.controller.analysis.phrases[0].text,))
    qtbot.waitUntil(lambda: not nowhere.isVisible())


def test_what_was_left_out_and_comes_back_is_current(opened):
    first, second, *_ = opened.controller.summary.chosen
    opened.summary.select(second)
    opened.controller.exclude(second)
    opened.summary.select(first)
    opened.controller.undo()
    assert opened.summary.page.current_sentence() == second


def test_facts_of_another_tab_are_not_hidden(opened, seed, qtbot):
    opened.findChild(FactsLink).action.trigger()
    facts = opened.findChild(FactsPane)
    facts.scope.setChecked(True)
    opened.tabs.new()
    assert not facts.scope.isChecked()


def test_what_is_said_of_a_saved_file_goes_by_itself(opened, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(opened.notice._patience, "start", opened.notice._patience.timeout.emit)
    tell_saved(opened.notice, tmp_path / "out.docx")
    assert opened.notice.sentence == ""
    assert notice.PASSES_MS >= 8_000


def test_the_keys_are_those_of_keyboards_and_say_what_they_always_do(spoken, qtbot):
    spoken.actions_.help.trigger()
    shown = spoken.window().findChild(Help)
    rows = range(shown.table.rowCount())
    keys = " ".join(shown.table.item(row, 0).text() for row in rows)
    words = [shown.table.item(row, 1).text() for row in rows]
    assert "F14" not in keys
    assert "F11" in keys
    assert spoken.actions_.copy_all.text() not in words
    assert not any(":" in each for each in words)
    shown.close()


def test_preferences_are_never_scrolled_sideways(application, spoken, qtbot):
    spoken.actions_.preferences.trigger()
    shown = spoken.window().findChild(Preferences)
    for theme in ("sepia", "dark", "light"):
        application.set_theme(theme)
        QApplication.processEvents()
        area = shown.findChild(QScrollArea)
        assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    shown.close()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_menu_opens_inside_the_window(spoken, qtbot):
    spoken.window().resize(700, 500)
    spoken.window().move(40, 20)
    qtbot.waitUntil(lambda: spoken.width() == 700)
    menu = spoken.actions_.menu
    place = spoken.top.menu_button.mapToGlobal(QPoint(0, 44))
    menu.popup(place - QPoint(menu.sizeHint().width() // 2, 0))
    frame = spoken.window().frameGeometry()
    assert menu.x() >= frame.left()
    assert menu.geometry().right() <= frame.right()
    menu.close()


def test_what_is_said_of_a_sentence_runs_as_the_interface_does(application, opened):
    application.set_language("en")
    opened.summary.explain(opened.controller.summary.chosen[0])
    details = opened.summary.details
    assert not details._title.alignment() & Qt.AlignmentFlag.AlignRight
    listed = details._terms.text()
    assert "," not in listed.partition(":")[2]


def test_the_library_previews_without_a_second_open(application, opened, qtbot):
    opened.actions_.library.trigger()
    library = opened.window().findChild(LibraryWindow)
    assert not library.preview.open_button.isVisibleTo(library)
    assert library.preview.pane.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    library.close()
