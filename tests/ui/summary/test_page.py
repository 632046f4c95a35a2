"""The page of the summary: what a sentence shows and offers, by mouse, by keys and to those who hear it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtWidgets import QApplication

from khulasa.services.pipeline.source import Source
from khulasa.summary.selection import Request
from khulasa.ui.summary.asking import Ask
from khulasa.ui.summary.model import NOTES_ROLE
from khulasa.ui.summary.page import dragging
from khulasa.ui.summary.page.column import GUTTER

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def chosen(window) -> tuple[int, ...]:
    return window.controller.summary.chosen


def rect(window, row: int):
    return window.summary.page.visualRect(window.summary.model.index(row))


def hover(window, point: QPoint) -> None:
    viewport = window.summary.page.viewport()
    spot = QPointF(point)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, spot, QPointF(viewport.mapToGlobal(point)), none, none,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def keys(window, qtbot, *names: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    for name in names:
        qtbot.keyClick(QApplication.focusWidget(), name, modifier)


@pytest.fixture
def at_page(opened, qtbot):
    """The window with the keys on the page's first sentence."""
    opened.summary.select(chosen(opened)[0])
    opened.summary.page.setFocus()
    return opened


@pytest.fixture
def leaning(window, qtbot):
    """A window with an article whose last sentence can't stand alone, and that sentence's index."""
    text = (
        "افتتح رئيس الجامعة مبنى المكتبة الجديد أمس. يضم المبنى قاعات واسعة للقراءة. "
        "حضر الافتتاح عدد كبير من الطلاب. وأضاف أن المبنى سيعمل طوال الليل في أيام الامتحانات."
    )
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.pasted(text))
    window.summary.slider.setValue(1)
    last = window.controller.summary.analysis.candidates[-1]
    window.controller.pin(last)
    return window, last


def test_nothing_is_lit_before_the_reader_turns_to_something(opened):
    page = opened.summary.page
    assert page.current_sentence() is None
    assert not page.lane.isVisible()
    assert not any(page._state(row).lit for row in range(len(chosen(opened))))


def test_the_controls_come_with_the_pointer_and_stay_off_the_text(opened):
    page, lane = opened.summary.page, opened.summary.page.lane
    hover(opened, rect(opened, 1).center())
    assert lane.isVisible()
    assert abs(lane.geometry().center().y() - rect(opened, 1).center().y()) <= 1
    column = page._arrangement.column
    text = range(column.text, column.text + column.text_width)
    assert lane.geometry().left() not in text
    assert lane.geometry().right() not in text
    assert page.viewport().rect().contains(lane.geometry())
    QApplication.sendEvent(page.viewport(), QEvent(QEvent.Type.Leave))
    assert not lane.isVisible()


@pytest.mark.parametrize("size", [(1280, 772), (900, 600), (700, 500)])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_can_be_clicked_is_large_enough(application, opened, qtbot, size, language):
    application.set_language(language)
    opened.window().resize(*size)
    opened.summary.select(chosen(opened)[0])
    opened.controller.exclude(chosen(opened)[-1])
    QApplication.processEvents()
    pane = opened.summary
    targets = [
        *pane.page.lane.buttons.values(),
        pane.page.left_out.button,
        pane.copy_button,
        pane.copy_bar.menu_button,
        pane.copy_bar.export_button,
        pane.length.unit_button,
        pane.slider,
        pane.rows.focus_button,
        *pane.focus.chips,
        pane.focus.more,
        *pane.rows.heads.buttons.values(),
        pane.page.more,
        opened.undo_bar.undo_button,
        opened.undo_bar.close_button,
    ]
    shown = [target for target in targets if target.isVisible()]
    assert len(shown) >= 9
    small = [target for target in shown if min(target.width(), target.height()) < 24]
    assert not small
    assert GUTTER >= 24


def test_an_arrow_leads_to_the_controls_and_escape_back(at_page, qtbot):
    page, lane = at_page.summary.page, at_page.summary.page.lane
    keys(at_page, qtbot, Qt.Key.Key_Right)
    assert lane.buttons[Ask.DOSSIER].hasFocus()
    keys(at_page, qtbot, *(Qt.Key.Key_Down,) * 3)
    assert lane.buttons[Ask.WHY].hasFocus()
    keys(at_page, qtbot, Qt.Key.Key_Left)
    assert page.hasFocus()
    keys(at_page, qtbot, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert at_page.controller.summary.pinned == {chosen(at_page)[0]}
    keys(at_page, qtbot, Qt.Key.Key_Escape)
    assert page.hasFocus()


def test_with_several_selected_the_controls_act_on_all(at_page, qtbot):
    before = chosen(at_page)
    keys(at_page, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down, modifier=SHIFT)
    assert at_page.summary.page.selected_sentences() == list(before[:3])
    hover(at_page, rect(at_page, 1).center())
    lane = at_page.summary.page.lane
    assert lane.buttons[Ask.EXCLUDE].accessibleName().startswith("استبعاد هذه الجمل (")
    qtbot.mouseClick(lane.buttons[Ask.PIN], Qt.MouseButton.LeftButton)
    assert at_page.controller.summary.pinned == set(before[:3])
    hover(at_page, rect(at_page, 3).center())
    assert lane.buttons[Ask.EXCLUDE].accessibleName().startswith("استبعاد هذه الجملة (")


def test_all_that_is_selected_is_left_out_by_one_key(at_page, qtbot):
    before = chosen(at_page)
    keys(at_page, qtbot, Qt.Key.Key_A, modifier=CTRL)
    assert len(at_page.summary.page.selected_sentences()) == len(before)
    keys(at_page, qtbot, Qt.Key.Key_Delete)
    assert at_page.controller.request.excluded == set(before)
    keys(at_page, qtbot, Qt.Key.Key_Z, modifier=CTRL)
    assert chosen(at_page) == before


def test_escape_and_the_empty_page_select_nothing(at_page, qtbot):
    page = at_page.summary.page
    keys(at_page, qtbot, Qt.Key.Key_Escape)
    assert not page.selectionModel().hasSelection()
    at_page.summary.select(chosen(at_page)[0])
    at_page.controller.set_length(at_page.controller.request.length)
    foot = QPoint(page.viewport().width() // 2, page.viewport().height() - 2)
    assert not page.indexAt(foot).isValid()
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=foot)
    assert page.current_sentence() is None


@pytest.mark.parametrize("row", [0, 1, -1])
def test_the_reader_goes_on_at_the_next_sentence_when_one_is_left_out(at_page, qtbot, row):
    before = chosen(at_page)
    left_out = before[row]
    at_page.summary.select(left_out)
    keys(at_page, qtbot, Qt.Key.Key_Delete)
    later = before[before.index(left_out) + 1 :]
    expected = later[0] if later else chosen(at_page)[-1]
    page = at_page.summary.page
    assert page.current_sentence() == expected
    assert page.selected_sentences() == [expected]
    assert at_page.strip._current == expected


def test_a_shorter_summary_leads_nowhere_else(at_page, qtbot):
    best = at_page.controller.ranked[0]
    goes = next(sentence for sentence in chosen(at_page) if sentence != best)
    at_page.summary.select(goes)
    picked = []
    at_page.summary.sentence_picked.connect(picked.append)
    at_page.summary.slider.setValue(1)
    assert chosen(at_page) == (best,)
    assert picked == []
    assert at_page.summary.page.current_sentence() is None


def test_what_was_left_out_is_shown_struck_and_comes_back(at_page, qtbot):
    before = chosen(at_page)
    left_out = at_page.summary.page.left_out
    assert not left_out.isVisible()
    keys(at_page, qtbot, Qt.Key.Key_Delete)
    assert left_out.isVisible()
    assert left_out.button.text() == "مستبعدة: ١ · أظهرها"
    qtbot.mouseClick(left_out.button, Qt.MouseButton.LeftButton)
    assert left_out.button.text() == "مستبعدة: ١ · أخفها"
    (row,) = left_out.rows
    assert row.accessibleName() == at_page.controller.analysis.quote(before[0])
    assert at_page.summary.page.verticalScrollBar().maximum() >= 0
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert chosen(at_page) == before
    assert not left_out.isVisible()


def test_what_was_left_out_before_a_restart_can_be_brought_back(opened, qtbot):
    sentence = chosen(opened)[0]
    opened.controller.restore(Request(excluded=frozenset({sentence})))
    left_out = opened.summary.page.left_out
    assert left_out.isVisible()
    left_out.button.click()
    left_out.rows[0].button.click()
    assert sentence in chosen(opened)


def test_a_warned_sentence_has_a_link_that_shows_what_comes_before(leaning, qtbot):
    window, last = leaning
    page = window.summary.page
    index = window.summary.model.index(window.summary.model.row_of(last))
    (note,) = index.data(NOTES_ROLE)
    assert (note.words, note.link) == ("تستند إلى ما قبلها", "أظهر ما قبلها")
    row = page._row(index.row(), page._state(index.row()))
    (area,) = page._painting.note_areas(row, page._arrangement.column)
    link = page._painting.link_area(row, note, area)
    assert page.visualRect(index).contains(link)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=link.center())
    assert window.controller.summary.context
    added = window.summary.model.index(0).data(NOTES_ROLE)
    assert [each.link for each in added] == ["أخفها"]


def test_a_place_leads_to_the_article(opened, qtbot):
    page = opened.summary.page
    gutter = QPoint(page._arrangement.column.gutter + 20, rect(opened, 2).center().y())
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=gutter)
    assert opened.article.hasFocus()
    assert opened.article.sentence_at_cursor() == chosen(opened)[2]
    assert page.current_sentence() == chosen(opened)[2]


def test_space_shows_the_sentence_and_leaves_the_keys_where_they_are(at_page, qtbot):
    keys(at_page, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert at_page.summary.page.hasFocus()
    assert at_page.summary.page.current_sentence() == chosen(at_page)[1]


def test_a_page_that_goes_on_says_how_many_follow_and_leads_to_them(opened, qtbot):
    opened.window().resize(700, 400)
    opened.summary.slider.setValue(opened.summary.slider.maximum())
    QApplication.processEvents()
    page = opened.summary.page
    unseen = len(chosen(opened)) - page.wholly_seen
    assert unseen > 2
    assert page.more.isVisible()
    assert page.more.text() == f"{page.locale().toString(unseen)} جمل أخرى ↓"
    qtbot.mouseClick(page.more, Qt.MouseButton.LeftButton)
    assert page.verticalScrollBar().value() > 0
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert not page.more.isVisible()


def test_the_spacing_stays_while_the_slider_is_held(opened):
    pane = opened.summary
    before = pane.page._arrangement.rows.spacing
    pane.slider.setSliderDown(True)
    pane.slider.setValue(pane.slider.maximum())
    assert pane.page._arrangement.rows.spacing == before
    pane.slider.setSliderDown(False)
    assert pane.page._arrangement.rows.spacing != before


def test_every_row_is_brought_on_screen_whole(opened, qtbot):
    opened.window().resize(700, 500)
    opened.summary.slider.setValue(opened.summary.slider.maximum())
    QApplication.processEvents()
    page, rows = opened.summary.page, range(len(chosen(opened)))
    for row in [*rows, *reversed(rows)]:
        page.scrollTo(opened.summary.model.index(row))
        top, bottom = page._arrangement.rows.text(row)
        offset, height = page.verticalOffset(), page.viewport().height()
        assert offset <= top
        assert bottom <= offset + height or bottom - top > height - 54


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_interface_decides_on_which_side_places_and_controls_are(application, opened, language):
    application.set_language(language)
    QApplication.processEvents()
    column = opened.summary.page._arrangement.column
    assert (column.gutter > column.text > column.lane) is (language == "ar")
    reading, summary = opened.reading.geometry(), opened.summary.geometry()
    assert (reading.left() > summary.left()) is (language == "ar")


def test_rows_are_heard_as_items_of_a_list_with_their_place(opened):
    page = QAccessible.queryAccessibleInterface(opened.summary.page)
    names = [page.child(row).text(QAccessible.Text.Name) for row in range(len(chosen(opened)))]
    assert names == opened.controller.summary.quotes()
    assert page.child(0).role() == QAccessible.Role.ListItem
    assert {action.text() for action in opened.summary.page.actions()} >= {
        "تثبيت هذه الجملة",
        "استبعاد هذه الجملة",
        "لماذا هذه الجملة؟",
    }


def test_what_is_dragged_is_what_copy_gives_under_a_small_picture(at_page, monkeypatch):
    dragged = []
    monkeypatch.setattr(
        "khulasa.ui.summary.page.view.drag",
        lambda _source, data, words, _theme: dragged.append((data, words)),
    )
    at_page.summary.page.selectAll()
    at_page.summary.page.startDrag(Qt.DropAction.CopyAction)
    ((data, words),) = dragged
    at_page.summary.copy()
    assert data.text() == QApplication.clipboard().text()
    assert words == "٤ جمل"
    picture = dragging.picture(words, at_page.summary.page._painting.theme, 2.0)
    assert picture.deviceIndependentSize().width() < 120
    assert picture.deviceIndependentSize().height() < 40


def test_why_floats_inside_the_page_and_off_its_sentence(at_page, qtbot):
    keys(at_page, qtbot, Qt.Key.Key_I, modifier=CTRL)
    pane = at_page.summary
    assert pane.details.isVisible()
    page = pane.page.geometry()
    assert page.contains(pane.details.geometry())
    sentence = rect(at_page, 0).translated(page.topLeft())
    assert pane.details.geometry().top() > sentence.center().y()
    keys(at_page, qtbot, Qt.Key.Key_Escape)
    assert not pane.details.isVisible()
    assert pane.page.current_sentence() == chosen(at_page)[0]


def test_sentences_are_offered_to_the_dossier(at_page, qtbot):
    pane, lane = at_page.summary, at_page.summary.page.lane
    dossier = lane.buttons[Ask.DOSSIER]
    wanted = []
    at_page.pane_links.actions.dossier_wanted.connect(wanted.append)
    pane.dossier_wanted.connect(wanted.append)
    qtbot.mouseClick(dossier, Qt.MouseButton.LeftButton)
    pane.copy_bar.dossier_button.click()
    assert wanted == [[chosen(at_page)[0]], list(chosen(at_page))]
    assert pane.page.viewport().rect().contains(lane.geometry())
    pane.copy_bar.answer_dossier("أُضيفت إلى «ملف الخليج»")
    assert pane.copy_bar.dossier_button.text() == "أُضيفت إلى «ملف الخليج»"
    pane.copy_bar._dossier_answering.start(1)
    qtbot.waitUntil(lambda: pane.copy_bar.dossier_button.text() == "إلى ملف الاقتباسات")


def test_nobody_stays_at_a_sentence_that_has_gone_from_the_page(opened):
    # GIVEN all left out, and the reader at one of those that took their place
    before = opened.controller.summary.chosen
    opened.controller.exclude(*before)
    opened.summary.select(opened.controller.summary.chosen[0])
    # WHEN that is taken back THEN pane, article and strip are at what came back, not at what isn't there any more
    opened.controller.undo()
    assert opened.controller.summary.chosen == before
    assert opened.summary.page.current_sentence() == min(before)
    assert opened.article._marks.current == min(before)
    assert opened.strip._current == min(before)
