"""The windows beside the article's: preferences, keys and versions, made of what there is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox

import khulasa
from khulasa.services.settings import Settings, labels, rows
from khulasa.services.settings.rows import Choice, Number, Switch, Text
from khulasa.ui.window.beside.about import About
from khulasa.ui.window.beside.help import Help
from khulasa.ui.window.beside.preferences import Preferences

_KINDS = {Choice: QComboBox, Switch: QCheckBox, Number: QSpinBox, Text: QLineEdit}


@pytest.fixture
def preferences(window, qtbot):
    window.actions_.preferences.trigger()
    (made,) = window.window().findChildren(Preferences)
    return made


def test_every_row_has_its_widget_and_its_words(preferences):
    assert set(preferences.fields) == set(rows())
    for name, field in preferences.fields.items():
        assert isinstance(field.widget, _KINDS[type(field.row)])
        assert field.widget.accessibleName() == labels.label(name, "ar")


def test_a_change_counts_at_once_and_is_shown_in_the_menu(preferences, window, application):
    theme = preferences.fields["theme"].widget
    theme.setCurrentIndex(2)
    theme.activated.emit(2)
    assert window.article._theme.name == "dark"
    balance = preferences.fields["balance"].widget
    balance.activated.emit(3)
    assert window.session.ranking.balance == 0.5


def test_another_language_is_spoken_at_once(preferences, window, application, qtbot):
    preferences.fields["language"].widget.activated.emit(2)
    qtbot.waitUntil(lambda: preferences.windowTitle() == "Preferences")
    assert preferences.fields["theme"].label.text() == "Colours"


def test_the_defaults_come_back(preferences, application):
    application.change("private", value=True)
    assert preferences.fields["private"].widget.isChecked()
    preferences._reset()
    assert application._settings == Settings()
    assert not preferences.fields["private"].widget.isChecked()


def test_asked_for_again_it_is_the_same_window(preferences, window):
    window.actions_.preferences.trigger()
    assert window.window().findChildren(Preferences) == [preferences]


def test_every_key_that_an_action_has_is_listed(window):
    window.actions_.help.trigger()
    (shown,) = window.window().findChildren(Help)
    listed = {shown.table.item(row, 1).text() for row in range(shown.table.rowCount())}
    worded = {
        (action.whatsThis() or action.text()).replace("&", "")
        for action in window.findChildren(QAction)
        if action.shortcuts()
    }
    assert listed == worded - {""}
    assert len(listed) > 8


def test_versions_and_licences_are_named(window):
    window.actions_.about.trigger()
    (shown,) = window.window().findChildren(About)
    text = shown.versions.toPlainText()
    assert f"Khulasa {khulasa.__version__}: Apache-2.0" in text
    for name in ("Python", "Qt", "sumy", "nltk", "numpy"):
        assert f"{name} " in text
    assert all(line.partition(": ")[2] for line in text.splitlines())
