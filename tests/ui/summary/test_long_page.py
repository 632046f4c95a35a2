"""A page of very many sentences: only what is on screen and around it is set, and nobody who reads notices."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.summary.model import Analysis, Summary
from khulasa.ui.look import theme
from khulasa.ui.look.reading_type import ReadingType
from khulasa.ui.summary.model import SummaryModel
from khulasa.ui.summary.page.arrangement import FEW
from khulasa.ui.summary.page.painting import FADE
from khulasa.ui.summary.page.view import SentencePage

SENTENCES = 20_000
SET_AT_ONCE = 150
"""More rows than three screens of 700 pixels hold, those of one line: 29 pixels and a gap of 10 each make 54."""

ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect


def analysis(sentences: int) -> Analysis:
    """Of sentences of 1 to 40 times two words, so that no estimate is right for long."""
    texts = [f"الجملة {at} " + "كلمة أخرى " * (at * 7919 % 40) + "." for at in range(sentences)]
    spans, start = [], 0
    for at, text in enumerate(texts):
        spans.append(Sentence(at, at, start, start + len(text)))
        start += len(text) + 1
    blocks = tuple(Block(BlockKind.PARAGRAPH, span.start, span.end) for span in spans)
    return Analysis(
        document=Document("\n".join(texts), blocks),
        sentences=tuple(spans),
        candidates=tuple(range(sentences)),
        method="khulasa",
        scores=(0.5,) * sentences,
        groups=tuple(range(sentences)),
        word_counts=(9,) * sentences,
    )


LONG = analysis(SENTENCES)


@pytest.fixture
def page(qtbot):
    """A page of all of a long text's sentences."""
    model = SummaryModel()
    page = SentencePage(theme.ActiveTheme(theme.load(theme.LIGHT)), model)
    qtbot.addWidget(page)
    page.resize(480, 700)
    page.show()
    model.set_analysis(LONG)
    show(page, range(SENTENCES))
    return page


def show(page: SentencePage, chosen, *, settled: bool = True) -> None:
    page._model.show_summary(Summary(LONG, tuple(chosen)), frozenset())
    page.show_rows(settled=settled)
    QApplication.processEvents()


def rows_set(page: SentencePage) -> int:
    return len(page._arrangement._lines)


def on_screen(page: SentencePage) -> range:
    top = page.verticalOffset()
    return page._arrangement.rows.between(top, top + page.viewport().height() - 1)


def assert_exact(page: SentencePage) -> None:
    """Each row on screen has the height of its lines, and lies directly below the one before."""
    arrangement = page._arrangement
    for row in on_screen(page):
        lines = arrangement.sentence(page._model.rows[row]).lines
        notes = len(page._model.notes(page._model.rows[row]))
        rect = page.visualRect(page._model.index(row))
        assert rect.height() == arrangement.rows.spacing.height(lines, notes)
        assert page.indexAt(rect.center()).row() == row or not page.viewport().rect().contains(
            rect.center()
        )


def whole(page: SentencePage, row: int) -> bool:
    top, bottom = page._arrangement.rows.text(row)
    offset = page.verticalOffset()
    return offset <= top and bottom <= offset + page.viewport().height()


def test_of_very_many_rows_few_are_set(page):
    assert rows_set(page) < SET_AT_ONCE
    assert_exact(page)
    page.settle()
    assert rows_set(page) < SET_AT_ONCE
    page.set_type(ReadingType(zoom=150))
    assert rows_set(page) < SET_AT_ONCE
    assert_exact(page)


def test_a_step_of_the_slider_sets_no_more_than_comes_on_screen(page):
    before = rows_set(page)
    for count in (SENTENCES - 1, SENTENCES, SENTENCES - 5_000, SENTENCES):
        show(page, range(count), settled=False)
        assert rows_set(page) == before
        assert page.more.text().startswith(page.locale().toString(count - page.wholly_seen))


def test_the_keys_lead_to_the_ends(page, qtbot):
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Home)
    qtbot.keyClick(page, Qt.Key.Key_End)
    assert page.current_sentence() == SENTENCES - 1
    assert whole(page, SENTENCES - 1)
    assert_exact(page)
    assert not page.more.isVisible()
    assert rows_set(page) < 2 * SET_AT_ONCE
    qtbot.keyClick(page, Qt.Key.Key_Home)
    assert page.current_sentence() == 0
    assert whole(page, 0)
    assert_exact(page)


def test_the_scroll_bar_leads_to_the_end_and_stays_there(page):
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() == bar.maximum()
    assert whole(page, SENTENCES - 1)
    bottom = page.visualRect(page._model.index(SENTENCES - 1)).bottom()
    assert bottom == page.viewport().height() - 1
    assert_exact(page)


@pytest.mark.parametrize("row", [1, 150, 10_000, SENTENCES - 2])
def test_a_far_row_is_revealed_whole(page, row):
    for start in (0, SENTENCES - 1):
        page.scrollTo(page._model.index(start))
        page.selectionModel().setCurrentIndex(page._model.index(row), ALONE)
        page.scrollTo(page._model.index(row))
        assert whole(page, row)
        assert_exact(page)
        assert page.lane.isVisible()
        place = page.visualRect(page._model.index(row))
        page.scrollTo(page._model.index(row))
        assert page.visualRect(page._model.index(row)) == place
    assert rows_set(page) < 5 * SET_AT_ONCE


@pytest.mark.parametrize("start", [0, 10_000, SENTENCES - 150])
@pytest.mark.parametrize("step", [24, 72, 700 - FADE, -72, -(700 - FADE)])
def test_scrolling_skips_no_row_and_moves_all_alike(page, start, step):
    page.scrollTo(page._model.index(start))
    bar, model = page.verticalScrollBar(), page._model
    for _ in range(40):
        before = {row: page.visualRect(model.index(row)).top() for row in on_screen(page)}
        at_an_end = bar.value() + step > bar.maximum() or bar.value() + step < 0
        bar.setValue(bar.value() + step)
        rows = on_screen(page)
        assert_exact(page)
        moved = {top - page.visualRect(model.index(row)).top() for row, top in before.items()}
        assert at_an_end or moved == {step}
        assert rows[0] <= max(before) + 1
        assert rows[-1] >= min(before) - 1


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_PageUp])
def test_a_page_on_passes_over_no_row(page, qtbot, key):
    page.setFocus()
    page.selectionModel().setCurrentIndex(page._model.index(7_000), ALONE)
    seen = set()
    for _ in range(12):
        seen |= {row for row in on_screen(page) if whole(page, row)}
        before = page.currentIndex().row()
        qtbot.keyClick(page, key)
        assert whole(page, page.currentIndex().row())
        assert (page.currentIndex().row() > before) is (key == Qt.Key.Key_PageDown)
    assert len(seen) > 40
    assert seen == set(range(min(seen), max(seen) + 1))


def test_what_is_below_is_counted_and_reached(page, qtbot):
    assert page.more.isVisible()
    first = on_screen(page)[-1]
    qtbot.mouseClick(page.more, Qt.MouseButton.LeftButton)
    assert on_screen(page)[0] <= first
    assert page._arrangement.rows.below(page.verticalOffset() + page.viewport().height()) > 0


def test_all_are_selected_and_heard(page):
    page.selectAll()
    assert page.selected_sentences() == list(range(SENTENCES))
    heard = QAccessible.queryAccessibleInterface(page)
    assert heard.childCount() == SENTENCES
    name = heard.child(SENTENCES - 1).text(QAccessible.Text.Name)
    assert name == LONG.quote(SENTENCES - 1)
    assert rows_set(page) < SET_AT_ONCE


def test_between_few_and_many_rows_what_is_seen_is_the_same(page):
    show(page, range(FEW + 1))
    many = [page.visualRect(page._model.index(row)) for row in on_screen(page)]
    spacing = page._arrangement.rows.spacing
    show(page, range(FEW))
    assert rows_set(page) >= FEW
    assert page._arrangement.rows.spacing == spacing
    assert [page.visualRect(page._model.index(row)) for row in on_screen(page)] == many


def test_another_text_begins_anew(page):
    page.verticalScrollBar().setValue(100_000)
    page._model.set_analysis(analysis(3))
    page.forget()
    page.scrollToTop()
    assert page._arrangement.rows.end < 100
    page._model.show_summary(Summary(analysis(3), (0, 2)), frozenset())
    page.show_rows(settled=True)
    assert page.wholly_seen == 2
