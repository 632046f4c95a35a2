"""Foreign text in lines of ours: names of files, formats and keys keep their order, and never turn a line around."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStyleOptionMenuItem

from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.qt_words import QT_WORDS

TURNED = re.compile(r"^[\"«(]?(\{\w+\}|%\d|[A-Za-z])")
"""A line whose first letters may be Latin, after which Qt would lay it out from left to right."""

NUMBERS = re.compile(r"^%1( of %(2|Ln)|%)")
"""Begins with a number, which turns no line."""

ALONE = re.compile(r"^[A-Za-z][\w \u2013\u2066\u2069]*$")
"""The name of a format or a face and nothing else: it is placed by the line that holds it."""

TITLES = {"%1 - خلاصة", "%1 - مظلل", "%1 - حقائق"}
"""Stand in the system's title bar, which tells no direction, or are the name of a file."""

SHORTCUT = re.compile(r"(?<![\u2066\w+])(Ctrl|Shift|Alt)\+")
"""A shortcut in a sentence that is not kept apart from it."""


def leaves(table: object) -> list[str]:
    if isinstance(table, dict):
        return [text for value in table.values() for text in leaves(value)]
    return [table] if isinstance(table, str) else []


@pytest.mark.parametrize("name", ["messages.ar.toml", "settings.ar.toml"])
def test_no_arabic_sentence_begins_with_foreign_text(root: Path, name: str) -> None:
    sentences = leaves(tomllib.loads((root / "resources/i18n" / name).read_text(encoding="utf-8")))
    assert not [each for each in sentences if TURNED.match(each) and not ALONE.match(each)]


def test_no_arabic_word_of_the_window_begins_with_foreign_text(script, root: Path) -> None:
    messages = script("catalogue").read(root / "resources/i18n/khulasa_ar.ts")
    assert not [
        form
        for message in messages
        for form in message.forms
        if TURNED.match(form)
        and not (form in TITLES or NUMBERS.match(message.source) or ALONE.match(form))
    ]


def test_shortcuts_are_kept_apart_from_arabic_words(script, root: Path) -> None:
    messages = script("catalogue").read(root / "resources/i18n/khulasa_ar.ts")
    assert not [form for message in messages for form in message.forms if SHORTCUT.search(form)]


@pytest.mark.parametrize("key", ["Ctrl++", "Ctrl+-", "Ctrl+,", "Alt+1"])
def test_a_shortcut_in_a_menu_keeps_its_order(qapp, key: str) -> None:
    menu = Menu()
    action = QAction("أكبر", menu)
    action.setShortcut(QKeySequence(key))
    menu.addAction(action)
    option = QStyleOptionMenuItem()
    menu.initStyleOption(option, action)
    assert option.text == f"أكبر\t\u2066{key}\u2069"
    menu.deleteLater()


def test_every_menu_is_of_that_kind(root: Path) -> None:
    modules = (root / "desktop/khulasa").rglob("*.py")
    makers = [
        path.name for path in modules if re.search(r"\bQMenu\(", path.read_text(encoding="utf-8"))
    ]
    assert makers == []


@pytest.mark.window
def test_widgets_of_qt_are_worded_as_ours(application) -> None:
    said = {(name, word): QCoreApplication.translate(name, str(word)) for name, word in QT_WORDS}
    assert said["QPlatformTheme", "Cancel"] == "إلغاء"
    assert all(re.search("[\u0621-\u064a]", words) for words in said.values())
