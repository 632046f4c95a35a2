"""The scores of documents: each by texts that are small enough to count by hand."""

from __future__ import annotations

import random

import pytest
from quality.document_scores import FIGURES, Scores, common, mean, score, words

TEXT = "أَهلاً بكم (في) المكتبة\n\nالليلة\t٤٨ قارئًا"


def test_a_perfect_reading_has_every_figure():
    assert score(TEXT, TEXT) == Scores(1.0, 1.0, 1.0, 1.0, 1.0)


def test_nothing_read_scores_nothing():
    assert score("", TEXT) == Scores(0.0, 0.0, 0.0, 0.0, 0.0)


def test_what_was_not_expected_has_no_figure():
    assert score("كلمة", "كلمة").brackets is None
    assert score("كلمة", "كلمة").digits is None


@pytest.mark.parametrize(
    "same",
    ["اهـــلا بكم", "ﺍﻫﻼ ﺑﻜﻢ", "اهلا بكم.", "«اهلا» بكم", "\u202bاهلا\u202c بكم", "اَهْلا\nبِكُم"],
    ids=[
        "tatweel",
        "presentation forms",
        "a stop",
        "quotation marks",
        "bidi marks",
        "vowels and a break",
    ],
)
def test_words_are_compared_without_what_a_layout_adds(same):
    assert words(same) == ["اهلا", "بكم"]


def test_words_count_as_often_as_they_stand():
    """GIVEN a word twice WHEN it was read once THEN one of three words is missing."""
    assert score("ماء نار", "ماء ماء نار").words == pytest.approx(2 * 2 / (2 + 3))


def test_order_counts_the_longest_run_that_may_have_gaps():
    assert score("ب ا ج د", "ا ب ج د").order == 3 / 4
    assert score("ا زائد ب ج د", "ا ب ج د").order == 1


def test_a_bracket_that_was_turned_is_lost():
    found = score(")في( البيت", "(في) البيت")
    assert found.brackets == 0
    assert found.words == 1


def test_digits_in_the_wrong_order_are_lost():
    assert score("في 5102 و٤٨", "في 2015 و٤٨").digits == 1 / 2


def test_a_paragraph_that_was_cut_or_glued_is_lost():
    expected = "ا ب\n\nج د\n\nه و"
    assert score("ا ب\n\nج\n\nد\n\nه و", expected).paragraphs == pytest.approx(2 / 3)
    assert score("ا ب ج د\n\nه و", expected).paragraphs == pytest.approx(1 / 3)
    assert score("ا ب\nج د\n\n• ه و.", expected).paragraphs == 1


def test_a_mean_leaves_out_what_was_not_expected():
    both = mean([Scores(1, 1, None, 0, 1), Scores(0, 1, 0.5, 1, 1)])
    assert both == Scores(0.5, 1, 0.5, 0.5, 1)
    assert Scores.__slots__ == FIGURES


def test_the_common_subsequence_is_that_of_the_textbook():
    """GIVEN sequences drawn by lot WHEN bits count THEN they count what the table of dynamic programming does."""
    draw = random.Random(1)
    for _ in range(50):
        one, other = (draw.choices("abcd", k=draw.randrange(90)) for _ in range(2))
        table = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
        for row, left in enumerate(one):
            for column, right in enumerate(other):
                longest = max(table[row][column + 1], table[row + 1][column])
                table[row + 1][column + 1] = table[row][column] + 1 if left == right else longest
        assert common(one, other) == table[-1][-1]
