"""How far lines and sentences stand apart, and where that puts them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont

from khulasa.summary.choose import Length
from khulasa.ui.summary.page.column import CHARACTERS, GUTTER, LANE, Column, Rows
from khulasa.ui.summary.page.spacing import (
    SCROLLED,
    STEPS,
    VOWELLED,
    Spacing,
    is_vowelled,
    loosest,
    seen,
)
from khulasa.ui.summary.page.typesetting import Typesetter

measures = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 2)), max_size=30)


@given(measures, st.integers(0, 2000), st.booleans(), st.sampled_from([60, 100, 170, 300]))
def test_the_loosest_step_is_taken_in_which_all_is_seen(sentences, room, vowelled, zoom):
    steps = [step.zoomed(zoom) for step in (VOWELLED if vowelled else STEPS)]
    fitting = [step for step in steps if seen(sentences, step, room) == len(sentences)]
    taken = loosest(sentences, room, vowelled=vowelled, zoom=zoom)
    if fitting:
        assert taken == fitting[0]
    else:
        assert taken in {steps[-1], SCROLLED.zoomed(zoom)}
        assert not vowelled or taken == steps[-1]


def test_lines_of_vowelled_text_never_come_nearer_than_their_marks_allow():
    assert min(step.pitch for step in VOWELLED) == 33
    assert loosest([(9, 0)] * 9, 100, vowelled=True).pitch == 33


def test_a_text_is_vowelled_that_is_so_throughout(seed):
    vowelled = seed("science-vowelled").read_text(encoding="utf-8")
    assert is_vowelled(vowelled)
    assert not is_vowelled(
        "وقال: «إِنَّ السَّلامَ لا يَتَحَقَّقُ» ثم غادر القاعة مع بقية أعضاء الوفد إلى المطار بعد انتهاء الجلسة الأولى."
    )
    assert not is_vowelled("")
    assert not is_vowelled("Port Ellis reopens its harbour.")


@given(measures, st.sampled_from(STEPS), st.integers(0, 3000))
def test_rows_lie_below_another_and_are_found_where_they_lie(sentences, spacing, y):
    rows = Rows([spacing.height(*each) for each in sentences], spacing)
    for row in range(len(rows)):
        top, bottom = rows.span(row)
        assert rows.at(top) == row == rows.at(bottom - 1)
        assert top <= rows.text(row)[0] < rows.text(row)[1] <= bottom
    row = rows.at(y)
    assert (row is None) == (y < spacing.top or y >= rows.end)
    below = [row for row in range(len(rows)) if rows.text(row)[1] > y]
    assert rows.below(y) == len(below)
    visible = [row for row in range(len(rows)) if rows.span(row)[1] > y >= rows.span(row)[0] - 50]
    assert set(visible) <= set(rows.between(y, y + 50))


@given(st.integers(320, 2600), st.integers(300, 900), st.booleans())
def test_a_wide_page_is_a_column_in_its_middle(width, measure, mirrored):
    column = Column.within(width, measure, mirrored=mirrored)
    assert column.text_width == min(measure, width - GUTTER - LANE)
    ends = sorted([column.gutter, column.text, column.lane])
    assert ends[0] >= 0
    assert ends[0] * 2 + GUTTER + LANE + column.text_width in {width, width - 1}
    start_side = column.gutter > column.text > column.lane
    assert start_side is mirrored
    assert CHARACTERS == 88


def test_the_place_of_a_word_is_told_by_its_glyphs_where_directions_mix(qapp):
    """The rectangle of a Latin word inside a line from right to left is where its letters are drawn."""
    text = "وبحسب بيانات World Bank المنشورة أمس"
    sentence = Typesetter(QFont("Amiri", 14)).sentence(text, 600, right_to_left=True)
    corner = QPointF(0, 0)
    (word,) = sentence.areas(text.index("World"), len("World Bank"), corner, 30)
    letters = [sentence.areas(at, 1, corner, 30)[0] for at in range(13, 18)]
    assert text[13:18] == "World"
    assert all(word.adjusted(-1, 0, 1, 0).contains(letter) for letter in letters)
    (before,) = sentence.areas(0, 5, corner, 30)
    (after,) = sentence.areas(text.index("أمس"), 3, corner, 30)
    assert after.right() < word.left() < word.right() < before.left()


def test_a_sentence_from_right_to_left_begins_at_the_right_edge(qapp):
    sentence = Typesetter(QFont("Amiri", 14)).sentence("جملة قصيرة.", 600, right_to_left=True)
    (first,) = sentence.areas(0, 4, QPointF(0, 0), 30)
    assert first.right() > 590


def test_layouts_are_kept_and_lines_are_the_same_in_every_step(qapp):
    typesetter = Typesetter(QFont("Amiri", 14))
    first = typesetter.sentence("كلمة " * 60, 400, right_to_left=True)
    assert typesetter.sentence("كلمة " * 60, 400, right_to_left=True) is first
    heights = {Spacing(34, 22).height(first.lines, 0), Spacing(30, 12).height(first.lines, 0)}
    assert len(heights) == 2


def test_how_many_notes_each_row_has_is_what_they_are(opened):
    controller, model = opened.controller, opened.summary.model
    for explained in ((), controller.summary.chosen[1:2]):
        for sentence in explained:
            controller.explain(sentence)
        for count in (3, len(controller.ranked), 5):
            controller.set_length(Length(sentences=count))
            for _ in range(2):  # the second time from what is known
                assert model.note_counts() == [len(model.notes(row)) for row in model.rows]
