"""The main window, used as a person uses it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog

from khulasa.document.model import BODY
from khulasa.export.names import Form
from khulasa.ranking.base import Method
from khulasa.services.pipeline.source import Source
from khulasa.ui.look.clipboard import CopyForm
from khulasa.ui.opening import intake

pytestmark = pytest.mark.window


def drop(window, data: QMimeData) -> None:
    """Let go of something over the window."""
    position = QPointF(window.rect().center())
    actions, buttons, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(QDropEvent(position, actions, data, buttons, keys))


def chosen(window) -> list[str]:
    return window.controller.summary.quotes()


class Mark(NamedTuple):
    """A marked sentence in the article, by its positions in the `QTextDocument`."""

    text: str
    start: int
    end: int


def marks(window) -> list[Mark]:
    """What is marked at present, the current sentence last."""
    selections = window.article.extraSelections()
    return [
        Mark(one.cursor.selectedText(), one.cursor.selectionStart(), one.cursor.selectionEnd())
        for one in selections
    ]


def place_of(window, position: int) -> QPoint:
    """Where a position of the article stands in its viewport."""
    cursor = QTextCursor(window.article.document())
    cursor.setPosition(position)
    return window.article.cursorRect(cursor).center()


def source_text(window) -> str:
    return window.controller.summary.analysis.document.text


def test_the_article_stands_on_the_right_and_the_summary_on_the_left(opened):
    article = opened.article.mapTo(opened, QPoint(0, 0)).x()
    summary = opened.summary.mapTo(opened, QPoint(0, 0)).x()
    assert article > summary
    assert opened.article.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert opened.summary.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_the_article_comes_first_in_the_interface_s_direction(application, opened):
    application.set_language("en")
    QApplication.processEvents()
    assert (
        opened.article.mapTo(opened, QPoint(0, 0)).x()
        < opened.summary.mapTo(opened, QPoint(0, 0)).x()
    )
    assert opened.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert opened.summary.copy_button.text() == "Copy 4 sentences · cited quotes"


def test_the_default_length_is_a_third_between_three_and_seven(opened):
    total = len(opened.controller.summary.analysis.candidates)
    assert 3 <= len(chosen(opened)) <= 7
    assert abs(len(chosen(opened)) - total / 3) <= 1


def test_the_slider_goes_from_one_to_all_live(opened, qtbot):
    pane = opened.summary
    total = len(pane.summary.analysis.candidates)
    for count in (1, 2, total, 3, 1):
        pane.slider.setValue(count)
        assert len(pane.summary.chosen) == count == pane.model.rowCount()
    pane.slider.setValue(total)
    assert pane.slider.maximum() == total


def test_more_lies_on_the_left_of_the_slider(opened, qtbot):
    slider = opened.summary.slider
    slider.setFocus()
    before = slider.value()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert slider.value() == before + 1


def test_the_label_gives_sentences_and_words_in_arabic(opened):
    opened.summary.slider.setValue(1)
    total = len(opened.controller.summary.analysis.candidates)
    label = opened.summary.label.text()
    digits = str(total).translate({ord(str(n)): chr(0x660 + n) for n in range(10)})
    assert label.startswith(f"١ من {digits} جملة" if total > 10 else f"١ من {digits} جمل")
    assert "كلمة" in label


@pytest.mark.parametrize(
    ("count", "wanted"),
    [
        (1, "جملة واحدة"),
        (2, "جملتان"),
        (3, "٣ جمل"),
        (10, "١٠ جمل"),
        (11, "١١ جملة"),
        (100, "١٠٠ جملة"),
    ],
)
def test_arabic_plurals(opened, count, wanted):
    assert opened.document_bar._description.tr("%Ln sentence(s)", "", count) == wanted


def test_marks_follow_the_chosen_sentences(opened):
    marked = {mark.text for mark in marks(opened)}
    assert marked
    assert marked <= set(chosen(opened))
    opened.summary.slider.setValue(1)
    assert len(opened.article.extraSelections()) <= 1


def test_a_click_on_a_card_shows_its_sentence_in_the_article(opened, qtbot):
    # GIVEN a low window, so that the article has to be scrolled
    opened.window().resize(1000, 420)
    opened.summary.slider.setValue(opened.summary.slider.maximum())
    cards = opened.summary.page
    last = opened.summary.model.index(opened.summary.model.rowCount() - 1)
    cards.scrollTo(last)
    # WHEN the last card is clicked
    qtbot.mouseClick(
        cards.viewport(), Qt.MouseButton.LeftButton, pos=cards.visualRect(last).center()
    )
    # THEN the article scrolls to its sentence, which stands on screen, marked as the current one
    bar = opened.article.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    text = last.data()
    qtbot.waitUntil(lambda: marks(opened)[-1].text == text)
    area = opened.article.viewport().rect()
    qtbot.waitUntil(lambda: area.contains(place_of(opened, marks(opened)[-1].start)))


def test_a_click_on_a_marked_sentence_selects_its_card(opened, qtbot):
    index = opened.controller.summary.chosen[1]
    sentence = opened.controller.summary.quotes()[1]
    mark = next(mark for mark in marks(opened) if mark.text == sentence)
    point = place_of(opened, mark.start + 5)
    qtbot.mouseClick(opened.article.viewport(), Qt.MouseButton.LeftButton, pos=point)
    rows = opened.summary.page.selectionModel().selectedIndexes()
    assert [row.data() for row in rows] == [sentence]
    assert opened.summary.model.row_of(index) == rows[0].row()


def test_a_click_beside_the_marks_selects_nothing(opened, qtbot):
    opened.summary.slider.setValue(1)
    opened.summary.page.clearSelection()
    point = opened.article.viewport().rect().bottomLeft() - QPoint(-3, 3)
    qtbot.mouseClick(opened.article.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert opened.summary.page.selectionModel().selectedIndexes() == []


def test_copy_puts_text_and_rtl_html_on_the_clipboard_and_nothing_else(opened, qtbot):
    opened.summary.copier.use(CopyForm(Form.PLAIN))
    qtbot.mouseClick(opened.summary.copy_button, Qt.MouseButton.LeftButton)
    data = QGuiApplication.clipboard().mimeData()
    own = [name for name in data.formats() if "/" in name and "x-qt" not in name]
    assert {name.split(";")[0] for name in own} == {"text/plain", "text/html"}
    assert data.text() == "\n".join(chosen(opened))
    assert 'dir="rtl"' in data.html()
    for quote in data.text().split("\n"):
        assert quote in source_text(opened)


def test_copy_of_a_selection_in_the_article_is_verbatim(opened, qtbot):
    opened.article.setFocus()
    opened.article.selectAll()
    qtbot.keyClick(opened.article, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().mimeData().text()
    document = opened.controller.summary.analysis.document
    assert text == "\n".join(document.quote(block) for block in document.blocks)
    assert 'dir="rtl"' in QGuiApplication.clipboard().mimeData().html()


def test_copy_of_the_sentence_that_is_turned_to(opened, qtbot):
    opened.summary.copier.use(CopyForm(Form.PLAIN))
    opened.summary.select(opened.controller.summary.chosen[2])
    opened.summary.page.setFocus()
    opened.actions_.copy.trigger()
    assert QGuiApplication.clipboard().text() == chosen(opened)[2]


def test_headings_and_source_lines_are_never_chosen(opened):
    opened.summary.slider.setValue(opened.summary.slider.maximum())
    analysis = opened.controller.summary.analysis
    kinds = {
        analysis.document.blocks[analysis.sentences[i].block].kind
        for i in opened.controller.summary.chosen
    }
    assert kinds <= BODY


def test_paste_makes_an_untitled_article(window, qtbot):
    QGuiApplication.clipboard().setText(
        "انعقد المؤتمر أمس. وحضره الوزراء جميعا. ثم غادروا المدينة."
    )
    with qtbot.waitSignal(window.session.ready):
        window.actions_.paste.trigger()
    assert window.windowTitle().startswith("مقال بلا عنوان")
    assert len(window.controller.summary.analysis.candidates) == 3


def test_paste_of_nothing_is_a_sentence(window, qtbot):
    QGuiApplication.clipboard().clear()
    window.actions_.paste.trigger()
    assert window.notice.sentence


def test_ctrl_v_over_the_article_pastes_a_new_article(opened, qtbot, monkeypatch):
    monkeypatch.setattr(intake, "is_ours", lambda: False)
    opened.window().activateWindow()
    opened.article.setFocus()
    QGuiApplication.clipboard().setText("نص جديد تماما وصل اليوم.")
    with qtbot.waitSignal(opened.session.ready):
        qtbot.keyClick(opened.article, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert chosen(opened) == ["نص جديد تماما وصل اليوم."]


def test_dropped_files_open_each_in_its_tab(application, window, seed, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(seed(name))) for name in ("lavrov-gcc", "opinion")])
    with qtbot.waitSignal(window.session.ready):
        drop(window, data)
    assert len(application.windows) == 1
    qtbot.waitUntil(lambda: all(article.analysis for article in window.tabs.articles))
    assert [article.source.path for article in window.tabs.articles] == [
        str(seed(name)) for name in ("lavrov-gcc", "opinion")
    ]
    assert window.tabs.current == 0


def test_dropped_text_is_an_untitled_article(window, qtbot):
    data = QMimeData()
    data.setText("وصل الوفد صباحا. وبدأت المحادثات فورا.")
    with qtbot.waitSignal(window.session.ready):
        drop(window, data)
    assert len(window.controller.summary.analysis.candidates) == 2


def test_open_by_dialog(window, seed, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(seed("opinion"))])
    with qtbot.waitSignal(window.session.ready):
        window.actions_.open.trigger()
    assert "opinion.txt" in window.windowTitle()


def test_a_file_that_fails_leaves_what_was_open(opened, qtbot, tmp_path):
    before = chosen(opened)
    with qtbot.waitSignal(opened.session.ready):
        opened.session.open(Source.file(str(tmp_path / "missing.txt")))
    assert "missing.txt" in opened.notice.sentence
    assert chosen(opened) == before
    assert "lavrov-gcc.txt" in opened.windowTitle()


def test_progress_can_be_cancelled_and_leaves_what_was_open(opened, workers, seed, qtbot):
    before = chosen(opened)
    workers[0].held = True
    opened.session.open(Source.file(str(seed("opinion"))))
    qtbot.waitUntil(opened.working.isVisible)
    workers[0].report("ranking", 30, 100)
    qtbot.waitUntil(lambda: opened.working._bar.value() == 300)
    qtbot.mouseClick(opened.working.cancel_button, Qt.MouseButton.LeftButton)
    assert workers[0].cancelled
    assert not opened.working.isVisible()
    assert opened.notice.sentence == ""
    assert chosen(opened) == before


def test_escape_cancels(opened, workers, seed, qtbot):
    workers[0].held = True
    opened.session.open(Source.file(str(seed("opinion"))))
    qtbot.waitUntil(opened.working.isVisible)
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    assert workers[0].cancelled


def test_only_the_last_of_two_files_is_shown(opened, workers, seed, qtbot):
    workers[0].held = True
    opened.session.open(Source.file(str(seed("opinion"))))
    first = workers[0].job
    opened.session.open(Source.file(str(seed("interview"))))
    workers[0].release()
    qtbot.waitUntil(lambda: "interview.txt" in opened.windowTitle())
    workers[0].job = first
    workers[0].release()
    qtbot.wait(50)
    assert "interview.txt" in opened.windowTitle()


def test_another_method_ranks_anew(opened, qtbot):
    with qtbot.waitSignal(opened.session.ready):
        opened.actions_.method_wanted.emit(Method.TEXTRANK)
    assert opened.controller.summary.analysis.method == Method.TEXTRANK


def test_the_balance_turns_the_summary_toward_the_whole_text(application, opened, qtbot):
    before = opened.controller.summary.analysis.scores
    with qtbot.waitSignal(opened.session.ready):
        opened.actions_.balance_wanted.emit("100")
    assert opened.controller.summary.analysis.scores != before
    ticked = [action.data() for action in opened.actions_.balances.actions() if action.isChecked()]
    assert ticked == ["100"]
    with qtbot.waitSignal(opened.session.ready):
        opened.actions_.balance_wanted.emit("auto")
    assert opened.controller.summary.analysis.scores == before


def test_only_the_default_method_knows_a_balance(opened, qtbot):
    assert opened.actions_.balances.isEnabled()
    with qtbot.waitSignal(opened.session.ready):
        opened.actions_.method_wanted.emit(Method.LUHN)
    assert not opened.actions_.balances.isEnabled()


def test_another_encoding_reads_anew(opened, qtbot):
    with qtbot.waitSignal(opened.session.ready):
        opened.actions_.encoding_wanted.emit("windows-1256")
    assert "WINDOWS-1256" in opened.document_bar.details.details_menu.encoding.text()


@pytest.mark.parametrize("name", ["dark", "light"])
def test_a_theme_changes_in_place(application, opened, qtbot, name):
    opened.window().resize(1000, 420)
    bar = opened.article.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(200)
    application.set_theme(name)
    qtbot.waitUntil(lambda: abs(bar.value() - 200) < 60)
    assert chosen(opened)
    assert opened.article.extraSelections()


def test_nothing_named_in_a_text_is_fetched(opened):
    for address in ("file:///etc/passwd", "http://127.0.0.1/x.png", "qrc:/x"):
        assert opened.article.loadResource(2, QUrl(address)) is None


def test_the_window_can_be_used_by_keyboard_alone(opened, qtbot):
    opened.window().activateWindow()
    opened.summary.page.setFocus()
    opened.summary.page.setCurrentIndex(opened.summary.model.index(0))
    qtbot.keyClick(opened.summary.page, Qt.Key.Key_Down)
    assert opened.summary.page.currentIndex().row() == 1
    assert marks(opened)[-1].text == chosen(opened)[1]
    reached = set()
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget() or opened, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert {
        opened.article,
        opened.summary.slider,
        opened.summary.page,
        opened.summary.copy_button,
    } <= reached


def test_a_screen_reader_hears_names(opened):
    assert opened.summary.slider.accessibleName()
    assert opened.summary.page.accessibleName()
    assert opened.article.accessibleName()
    assert opened.top.menu_button.accessibleName()
    assert (
        opened.summary.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == chosen(opened)[0]
    )


def test_a_summary_of_all_sentences_of_a_long_article(window, seed, qtbot):
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(seed("feature-long"))))
    slider = window.summary.slider
    slider.setValue(slider.maximum())
    assert window.summary.model.rowCount() == slider.maximum() >= 60
    assert "\n".join(chosen(window)) == "\n".join(
        sorted(chosen(window), key=source_text(window).index)
    )


def test_a_line_of_a_million_characters(window, tmp_path: Path, qtbot):
    path = tmp_path / "long.txt"
    path.write_text("كلمات كثيرة متتابعة " * 50_000, encoding="utf-8")
    with qtbot.waitSignal(window.session.ready, timeout=60_000):
        window.session.open(Source.file(str(path)))
    qtbot.waitUntil(lambda: len(window.article.toPlainText()) > 900_000, timeout=30_000)
    assert len(chosen(window)) == 1
