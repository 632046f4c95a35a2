"""The article's margin: numbers of the chosen sentences, a sign for those left out, and text that stays in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt

from khulasa.services.pipeline.source import Source
from khulasa.ui.article.margin import Entry, labels, words
from khulasa.ui.article.marks import Marks, Style
from khulasa.ui.summary.model import HITS_ROLE

pytestmark = pytest.mark.window


@pytest.fixture
def feature(window, seed, qtbot):
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(seed("feature-long"))))
    return window


@pytest.mark.parametrize(
    ("language", "numbers", "expected"),
    [
        ("ar_EG", (1,), "١"),
        ("ar_EG", (1, 2), "١–٢"),
        ("ar_EG", (1, 2, 3), "١–٣"),
        ("en_GB", (2, 5), "2 5"),
        ("en_GB", (12,), "12"),
    ],
)
def test_numbers_of_one_line_are_said_together(language, numbers, expected):
    QLocale.setDefault(QLocale(language))
    assert words(numbers) == expected


def test_sentences_that_begin_in_one_line_share_a_label():
    entries = [Entry(3, 0, 38, 1), Entry(4, 0, 38, 2), Entry(5, 38, 38, None), Entry(6, 38, 38, 3)]
    first, second = labels(entries, current=6)
    assert (first.sentence, first.numbers, first.current, first.excludes) == (
        3,
        (1, 2),
        None,
        False,
    )
    assert (second.sentence, second.numbers, second.current, second.excludes) == (6, (3,), 3, True)


def test_the_article_numbers_what_the_summary_shows(feature):
    feature.article.verticalScrollBar().setValue(0)
    numbers = [number for label in feature.article._labels() for number in label.numbers]
    assert numbers == list(range(1, len(numbers) + 1))
    assert numbers
    feature.controller.set_order(by_rank=True)
    by_rank = [number for label in feature.article._labels() for number in label.numbers]
    assert len(by_rank) == len(numbers)
    assert by_rank != numbers


@pytest.mark.parametrize(("name", "right"), [("lavrov-gcc", True), ("english-harbour", False)])
def test_numbers_stand_where_lines_begin(window, qtbot, seed, name, right):
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(seed(name))))
    view = window.article.viewport().grab().toImage()
    paper = window.article._theme.colour("paper").rgb()
    label = window.article._labels()[0]
    left = window.article._margin_left()
    y = range(int(label.top), int(label.top + label.height))
    x = range(left + 10, left + 26)
    assert (left > 0) is right
    assert any(view.pixel(column, row) != paper for column in x for row in y)


def test_a_click_on_a_number_leads_to_the_sentence(feature, qtbot):
    label = next(one for one in feature.article._labels() if one.numbers)
    y = int(label.top + label.height / 2) - feature.article.verticalScrollBar().value()
    point = QPoint(feature.article._margin_left() + 18, y)
    qtbot.mouseClick(feature.article.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert feature.summary.page.current_sentence() == label.sentence


def test_what_was_left_out_is_struck_and_never_current(feature):
    index = feature.controller.summary.chosen[0]
    feature.summary.select(index)
    feature.controller.exclude(index)
    feature.article.set_current(index)
    sentences = feature.controller.summary.analysis.sentences
    marked = dict(feature.article._marks.between(sentences, 0, sentences[-1].end))
    span = sentences[index].start, sentences[index].end
    assert marked[span] is Style.EXCLUDED
    selections = feature.article.extraSelections()
    assert any(selection.format.fontStrikeOut() for selection in selections)
    assert any(label.excludes for label in feature.article._labels())


def test_marks_keep_what_is_left_out_in_reading_order():
    marks = Marks(chosen=(4, 9), excluded=(2, 6))
    assert marks.standing((), 0, 10) == []


def test_the_text_stays_where_the_sentence_is_wholly_in_view(feature, qtbot):
    feature.article.set_still(still=True)
    bar = feature.article.verticalScrollBar()
    bar.setValue(25)
    feature.summary.select(feature.controller.summary.chosen[0])
    assert bar.value() == 25


def test_it_comes_to_three_tenths_of_the_height_where_it_is_not(feature):
    feature.article.set_still(still=True)
    last = feature.controller.summary.chosen[-2]
    feature.summary.select(last)
    article = feature.article
    top = article._top_of(feature.controller.summary.analysis.sentences[last].start)
    place = (top - article.verticalScrollBar().value()) / article.viewport().height()
    assert place == pytest.approx(0.3, abs=0.02)


def test_the_text_never_moves_under_the_pointer(feature, qtbot):
    """A click on the last line in view, whose sentence runs on below it, selects and scrolls nothing."""
    article, bar = feature.article, feature.article.verticalScrollBar()
    article.set_still(still=True)
    feature.window().resize(1000, 420)
    chosen = feature.controller.summary.chosen[1]
    sentence = feature.controller.summary.analysis.sentences[chosen]
    bar.setValue(round(article._top_of(sentence.start)) - article.viewport().height() + 40)
    before = bar.value()
    point = article.cursorRect(article._article.cursor(sentence.start + 4, sentence.start + 4))
    qtbot.mouseClick(article.viewport(), Qt.MouseButton.LeftButton, pos=point.center())
    assert feature.summary.page.current_sentence() == chosen
    assert not article._is_in_view(sentence.start, sentence.end)
    assert bar.value() == before


def test_lines_stand_38_pixels_apart(feature):
    block = feature.article.document().begin().next().next()
    layout = block.layout()
    assert layout.lineAt(1).y() - layout.lineAt(0).y() == pytest.approx(38, abs=0.7)


def test_the_words_that_the_summary_is_turned_toward_are_marked_in_both_panes(feature, qtbot):
    with qtbot.waitSignal(feature.controller.renewed):
        feature.controller.set_focus(("المضخات",), typed=True)
    article, analysis = feature.article, feature.controller.analysis
    assert analysis.focus
    assert article._marks.focus == analysis.focus
    span = analysis.focus[0]
    assert (span, Style.FOUND) in list(article._marks.between(analysis.sentences, *span))
    assert article.hit_offsets() == [start for start, _end in analysis.focus]
    shown = [feature.summary.model.index(row).data(HITS_ROLE) for row in range(7)]
    assert any(shown)
    feature.controller.set_focus((), typed=True)
