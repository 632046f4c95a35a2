"""The copy bar: what the button says is what the clipboard holds, from the button, the menu and the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from khulasa.export.names import Form
from khulasa.services import settings
from khulasa.services.pipeline.source import Source
from khulasa.services.settings import Settings
from khulasa.ui.app import Application
from khulasa.ui.look import announce
from khulasa.ui.summary.copying import copy_bar

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NAMES = {
    Form.PLAIN: "نص وحده",
    Form.QUOTATION: "اقتباس",
    Form.CITED: "اقتباس مع المصدر",
    Form.ATTRIBUTED: "اقتباس مع القائل والمصدر",
    Form.BULLETS: "نقاط",
    Form.NUMBERS: "قائمة مرقمة",
    Form.PARAGRAPH: "فقرة واحدة",
    Form.MARKDOWN: "صيغة Markdown",
}


def quotes_on_clipboard(window) -> list[str]:
    """The sentences of the article that stand on the clipboard, in their order."""
    analysis = window.controller.analysis
    text = QApplication.clipboard().text()
    places = [(text.find(analysis.quote(one.index)), one.index) for one in analysis.sentences]
    return [index for place, index in sorted(places) if place >= 0]


@pytest.mark.parametrize("form", Form)
def test_what_the_button_says_is_what_the_clipboard_holds(opened, qtbot, form):
    pane, chosen = opened.summary, list(opened.controller.summary.chosen)
    pane.copy_menu.forms[form].trigger()
    pane.copy_bar._end_answer()
    assert pane.copy_button.text() == f"نسخ ٤ جمل · {NAMES[form]}"
    QApplication.clipboard().clear()
    qtbot.mouseClick(pane.copy_button, Qt.MouseButton.LeftButton)
    assert quotes_on_clipboard(opened) == chosen
    cited = "lavrov-gcc" in QApplication.clipboard().text()
    assert cited is (form in {Form.CITED, Form.ATTRIBUTED, Form.MARKDOWN})


def test_several_that_are_selected_are_the_scope_of_button_menu_and_keys(opened, qtbot):
    pane, chosen = opened.summary, list(opened.controller.summary.chosen)
    pane.select(chosen[0])
    assert pane.copy_button.text() == "نسخ ٤ جمل · اقتباس مع المصدر"
    pane.page.setFocus()
    for _ in range(2):
        qtbot.keyClick(pane.page, Qt.Key.Key_Down, SHIFT)
    assert pane.copy_button.text() == "نسخ ٣ جمل محددة · اقتباس مع المصدر"
    pane.copy_menu.aboutToShow.emit()
    assert pane.copy_menu.scope.text() == "ما يُنسخ: الجمل المحددة، وعددها ٣"
    for copies in (
        pane.copy_button.click,
        pane.copy_menu.forms[Form.PLAIN].trigger,
        lambda: qtbot.keyClick(opened, Qt.Key.Key_C, CTRL | SHIFT),
        lambda: qtbot.keyClick(opened, Qt.Key.Key_C, CTRL | ALT),
    ):
        QApplication.clipboard().clear()
        copies()
        assert quotes_on_clipboard(opened) == chosen[:3]
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    assert pane.copy_button.text() == "نسخ ٤ جمل · نص وحده"


def test_one_key_copies_in_the_form_of_the_button_another_with_the_source(opened, qtbot):
    opened.summary.copy_menu.forms[Form.BULLETS].trigger()
    qtbot.keyClick(opened, Qt.Key.Key_C, CTRL | SHIFT)
    plain = QApplication.clipboard().text()
    assert plain.startswith("•")
    qtbot.keyClick(opened, Qt.Key.Key_C, CTRL | ALT)
    assert "«" in QApplication.clipboard().text() != plain


def test_the_form_is_remembered(qapp, seed, make_worker, qtbot, tmp_path):
    for expected in ("اقتباس مع المصدر", "نقاط"):
        made = Application(
            qapp, settings.load(tmp_path).changed(language="ar"), tmp_path, make_worker=make_worker
        )
        window = made.new_window()
        with qtbot.waitSignal(window.session.ready):
            window.session.open(Source.file(str(seed("lavrov-gcc"))))
        assert window.summary.copy_button.text() == f"نسخ ٤ جمل · {expected}"
        window.summary.copy_menu.forms[Form.BULLETS].trigger()
        made.close()
        qtbot.waitUntil(lambda made=made: not made.windows)


def test_the_button_answers_in_place_and_to_those_who_hear(opened, qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        announce.QAccessible, "updateAccessibility", lambda event: heard.append(event.message())
    )
    bar = opened.summary.copy_bar
    bar.copy_button.click()
    assert bar.copy_button.text() == "نُسخت ٤ جمل مع مصدرها" == heard[-1]
    assert bar._answering.interval() == copy_bar.ANSWER_MS == 3_000
    bar._answering.start(1)
    qtbot.waitUntil(lambda: bar.copy_button.text() == "نسخ ٤ جمل · اقتباس مع المصدر")


@pytest.mark.parametrize(
    ("count", "offered", "said"),
    [
        (1, "نسخ جملة واحدة", "نُسخت جملة واحدة"),
        (2, "نسخ جملتين", "نُسخت جملتان"),
        (3, "نسخ ٣ جمل", "نُسخت ٣ جمل"),
        (11, "نسخ ١١ جملة", "نُسخت ١١ جملة"),
    ],
)
def test_numbers_stand_in_the_case_that_their_verb_asks_for(opened, count, offered, said):
    bar = opened.summary.copy_bar
    bar.show_form(Form.PLAIN)
    bar.show_scope(count, selected=False)
    assert bar.copy_button.text() == f"{offered} · نص وحده"
    bar.answer(count, Form.PLAIN)
    assert bar.copy_button.text() == said


def test_without_an_article_there_is_nothing_to_copy(window):
    assert not window.summary.copy_button.isEnabled()
    assert window.summary.copy_button.text() == "نسخ"


def test_the_entry_of_the_menu_says_the_same(opened):
    assert opened.actions_.copy_all.text() == opened.summary.copy_button.text()


def test_export_is_a_button_beside_it(opened):
    assert opened.summary.copy_bar.export_button.menu() is opened.exporting.menu


def test_the_usual_form_names_the_source():
    assert Settings().copy_as == Form.CITED.value
