"""Keys lead from pane to pane and never into what is hidden; whatever is clicked is large enough to be hit."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QSlider,
    QWidget,
)

from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.look.widgets import LEAST_TARGET
from khulasa.ui.summary.controls.heads import Head

pytestmark = pytest.mark.window

TARGETS = (QAbstractButton, QSlider, QLineEdit, QComboBox, QAbstractSpinBox)
SIZES = [(1280, 800), (900, 600), (700, 500)]


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def targets(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        inside_field = isinstance(widget.parent(), QLineEdit | QAbstractSpinBox | QComboBox)
        if isinstance(widget, TARGETS) and widget.isVisible() and not inside_field:
            yield widget


def too_small(root: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()} "
        f"{widget.width()}x{widget.height()}"
        for widget in targets(root)
        if min(widget.width(), widget.height()) < LEAST_TARGET
    ]


def nothing(_window) -> None:
    """As it is."""


def finding(window) -> None:
    window.finding.open()


def why(window) -> None:
    window.summary.explain(window.controller.summary.chosen[0])


def selecting(window) -> None:
    window.article.setTextCursor(window.article._article.cursor(4, 30))
    window.article.selection_settled.emit()


def telling(window) -> None:
    window.notice.tell(lambda: "…")
    window.working.begin(lambda: "…")
    window.working.show()


def excluding(window) -> None:
    window.controller.exclude(window.controller.summary.chosen[0])


def at_home(window) -> None:
    window.tabs.show_home()


def in_the_facts(window) -> None:
    window.summary.rows.heads.chosen.emit(Head.FACTS.value)


def in_the_dossier(window) -> None:
    link = window.findChild(DossierLink)
    link.add.trigger()
    link.place.open()


PLACES: list[Callable[[object], None]] = [at_home, in_the_facts, in_the_dossier]
STATES: list[Callable[[object], None]] = [
    *(nothing, finding, why, selecting, telling, excluding),
    *PLACES,
]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_target_of_an_empty_window_can_be_hit(application, window, language):
    application.change("language", language)
    for size in SIZES:
        window.window().resize(*size)
        for _ in range(4):
            QApplication.processEvents()
        assert not too_small(window)
        assert window.height() <= size[1], "nothing on it needs more"


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("state", STATES)
def test_every_target_can_be_hit(application, opened, language, state):
    application.change("language", language)
    for size in SIZES:
        opened.window().resize(*size)
        state(opened)
        QApplication.processEvents()
        assert not too_small(opened), size
    opened.working.end()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_target_beside_pages_can_be_hit(application, window, qtbot, pdf, language):
    application.change("language", language)
    with qtbot.waitSignal(window.session.ready):
        window.session.open(pdf("scan_mixed"))
    window.pages.controls.switch.setChecked(True)
    qtbot.waitUntil(lambda: window.pages.pictures.settled)
    assert not too_small(window)


def test_f6_goes_from_pane_to_pane_and_back(opened, qtbot):
    opened.window().resize(1280, 800)
    opened.article.setFocus()
    stops = []
    for _ in range(4):
        press(qtbot, Qt.Key.Key_F6)
        stops.append(QApplication.focusWidget())
    assert stops == [opened.summary.page, opened.summary.slider, opened.top.bar, opened.article]
    for stop in stops[-2::-1]:
        press(qtbot, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is stop


def test_f6_leaves_out_what_is_hidden(opened, qtbot):
    opened.window().resize(1280, 800)
    opened.article.setFocus()
    opened.summary.hide()
    press(qtbot, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is opened.top.bar


def test_two_keys_lead_from_the_article_to_copying(opened, qtbot):
    opened.window().resize(1280, 800)
    opened.article.setFocus()
    press(qtbot, Qt.Key.Key_F6)
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is opened.summary.copy_button


@pytest.mark.parametrize("size", SIZES)
def test_tab_stops_at_nothing_hidden(opened, qtbot, size):
    opened.window().resize(*size)
    opened.pages.front.setFocus()
    visited = []
    for _ in range(40):
        press(qtbot, Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert all(widget.isVisible() and widget.isEnabled() for widget in visited)
    assert len(set(map(id, visited))) <= 20


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_F, Qt.Key.Key_I])
def test_a_key_of_an_empty_window_types_nowhere(window, qtbot, key):
    window.start_page.setFocus()
    before = QApplication.focusWidget()
    press(qtbot, key, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is before
    assert not window.summary.focus.field.text()


def test_the_focus_stays_in_what_is_shown(opened, qtbot):
    opened.window().resize(1280, 800)
    opened.article.setFocus()
    for key in (Qt.Key.Key_3, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        press(qtbot, key, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
        focus = QApplication.focusWidget()
        panes = [pane for pane in (opened.reading, opened.summary) if pane.isVisible()]
        assert any(pane.isAncestorOf(focus) for pane in panes), key
