"""What assistive programs are told of every window, what keys do, and what shows where the focus is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from ui.chrome import windows
from ui.window.test_keys_and_targets import PLACES

from khulasa.services.pipeline.source import Source
from khulasa.summary.choose import Length
from khulasa.ui.opening.password_dialog import PasswordDialog
from khulasa.ui.summary.model import PLACE_ROLE

ROLE = QAccessible.Role
CONTROLS = {
    ROLE.Button,
    ROLE.ButtonMenu,
    ROLE.CheckBox,
    ROLE.RadioButton,
    ROLE.ComboBox,
    ROLE.EditableText,
    ROLE.Slider,
    ROLE.SpinBox,
    ROLE.List,
    ROLE.ListItem,
    ROLE.Table,
    ROLE.MenuItem,
    ROLE.Link,
    ROLE.Dialog,
    ROLE.Window,
}
VALUED = {ROLE.Slider, ROLE.SpinBox, ROLE.ProgressBar}
THEMES = ("light", "dark", "sepia")


def tree(one: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """An interface and all below it that is on screen."""
    if one is None or not one.isValid() or one.state().invisible:
        return
    yield one
    for place in range(one.childCount()):
        yield from tree(one.child(place))


def heard() -> list[QAccessibleInterface]:
    return [
        part for window in windows() for part in tree(QAccessible.queryAccessibleInterface(window))
    ]


def told(part: QAccessibleInterface, what: QAccessible.Text) -> str:
    return part.text(what).strip()


@pytest.fixture
def full(application, opened, qapp):
    """Every window that the program has, open, with what can be opened inside the main one."""
    for name in ("library", "preferences", "help", "about"):
        opened.actions_.side_window(name).trigger()
    opened.finding.open()
    opened.summary.explain(opened.controller.summary.chosen[0])
    question = PasswordDialog("?", opened.window())
    question.open()
    qapp.processEvents()
    yield opened
    question.reject()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_control_of_every_window_has_role_name_and_value(application, full, qapp, language):
    application.set_language(language)
    qapp.processEvents()
    parts = heard()
    assert {ROLE.ListItem, ROLE.Slider, ROLE.SpinBox, ROLE.ComboBox, ROLE.Dialog} <= {
        part.role() for part in parts
    }
    nameless = [
        part for part in parts if part.role() in CONTROLS and not told(part, QAccessible.Text.Name)
    ]
    assert not [(part.role(), part.object()) for part in nameless]
    assert not [
        part.object()
        for part in parts
        if part.role() in VALUED and not told(part, QAccessible.Text.Value)
    ]
    focusable = [part for part in parts if part.state().focusable]
    assert not [part.object() for part in focusable if part.role() is ROLE.NoRole]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_stands_in_an_articles_place_has_roles_and_names(
    application, opened, qapp, language, place
):
    application.set_language(language)
    place(opened)
    qapp.processEvents()
    parts = heard()
    nameless = [
        part for part in parts if part.role() in CONTROLS and not told(part, QAccessible.Text.Name)
    ]
    assert not [(part.role(), part.object()) for part in nameless]
    focusable = [part for part in parts if part.state().focusable]
    assert not [part.object() for part in focusable if part.role() is ROLE.NoRole]


def test_a_sentence_says_its_place_its_text_and_its_state(opened, qapp):
    # GIVEN the second sentence pinned and selected
    controller, chosen = opened.controller, opened.controller.summary.chosen
    controller.pin(chosen[1])
    opened.summary.select(chosen[1])
    qapp.processEvents()
    # WHEN it is heard
    cards = QAccessible.queryAccessibleInterface(opened.summary.page)
    item = cards.child(1)
    # THEN it is an item of a list, with its words, where it is, and what became of it
    assert (cards.role(), item.role()) == (ROLE.List, ROLE.ListItem)
    assert item.text(QAccessible.Text.Name) == opened.controller.summary.quotes()[1]
    described = item.text(QAccessible.Text.Description)
    assert described.startswith("٢ من ٤")
    assert opened.summary.model.index(1).data(PLACE_ROLE) in described
    assert "مثبَّتة" in described
    assert item.state().selected
    assert not cards.child(0).state().selected


def test_a_sentence_of_a_doubtful_page_says_so(window, pdf, qtbot):
    with qtbot.waitSignal(window.session.ready, timeout=20_000):
        window.session.open(pdf("weasy"))
    window.controller.set_length(Length(ratio=1.0))  # what is unsure is shown where all is
    cards = QAccessible.queryAccessibleInterface(window.summary.page)
    said = [
        cards.child(row).text(QAccessible.Text.Description)
        for row in range(window.summary.model.rowCount())
    ]
    assert any("قراءة غير مؤكدة" in one for one in said)


def test_no_two_actions_have_the_same_key(full):
    owners = [one for one in full.window().findChildren(QAction) if one.shortcuts()]
    within = [one for one in owners if one.parent() is not None and _main(one, full)]
    counted = Counter(key.toString() for one in within for key in one.shortcuts())
    counted.update(one.key().toString() for one in full.findChildren(QShortcut) if _main(one, full))
    assert len(counted) > 15
    assert not {key: count for key, count in counted.items() if count > 1}


def _main(one: QAction | QShortcut, window: QWidget) -> bool:
    """Whether a key counts in the main window, not in one beside it."""
    parent = one.parent()
    return (
        isinstance(parent, QWidget)
        and parent.window() is window.window()
        and not isinstance(parent, QLineEdit)
    )


def test_every_action_is_in_the_menu_or_has_a_key(full):
    listed = set()
    menus = [full.top.menu_button.menu()]
    while menus:
        for action in menus.pop().actions():
            listed.add(action)
            if action.menu() is not None:
                menus.append(action.menu())
    worded = [
        one
        for one in full.findChildren(QAction)
        if one.text() and not isinstance(one.parent(), QLineEdit)
    ]
    out_of_reach = [
        one.text()
        for one in worded
        if one not in listed and not one.shortcuts() and one.menu() is None
    ]
    assert not [text for text in out_of_reach if not _on_a_button(full, text)]


def _on_a_button(window: QWidget, text: str) -> bool:
    found = [
        one
        for one in window.findChildren(QAbstractButton)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus or one.property("look") == "chip"
    ]  # arrows lead from one chip to the next
    menus = [one.menu() for one in found if hasattr(one, "menu") and one.menu() is not None]
    return any(action.text() == text for menu in menus for action in menu.actions())


@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_is_seen_in_every_theme(application, opened, qapp, qtbot, theme):
    """Each control that Tab reaches looks otherwise while it has the focus."""
    application.set_theme(theme)
    opened.window().resize(1280, 800)
    opened.finding.open()
    qapp.processEvents()
    unseen, visited = [], set()
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        control = QApplication.focusWidget()
        if control in visited or control in {opened.article, opened.summary.page}:
            if control in visited:
                break
            continue  # the text cursor and the current card's frame show it there
        visited.add(control)
        focused = control.grab().toImage()
        control.clearFocus()
        if control.grab().toImage() == focused:
            unseen.append((control.metaObject().className(), control.accessibleName()))
        control.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(visited) > 12
    assert not unseen


def test_an_article_from_left_to_right_is_heard_alike(application, window, seed, qtbot):
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(seed("english-harbour"))))
    cards = QAccessible.queryAccessibleInterface(window.summary.page)
    assert cards.child(0).text(QAccessible.Text.Name) == window.controller.summary.quotes()[0]


def test_nothing_moves_by_itself_where_that_is_unwanted(application, opened):
    application.change("motion", "still")
    opened.window().resize(900, 300)
    opened.summary.select(opened.controller.summary.chosen[-1])
    bar = opened.article.verticalScrollBar()
    assert opened.article._scrolling.state() is opened.article._scrolling.State.Stopped
    assert bar.value() > 0
    opened.working.begin("…")
    assert opened.working._bar.maximum() > 0
    opened.working.end()
