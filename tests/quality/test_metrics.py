"""The measures themselves, against small cases worked out by hand and against slower ways to the same number."""

from __future__ import annotations

import functools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from quality import beyond, tables
from quality.metrics import f1, longest_common, near_pairs, rouge_l, rouge_n, selection, tokens
from quality.protocol import Measured

WORDS = st.lists(st.sampled_from("ابتثج"), max_size=9)


def common_by_table(one, other):
    @functools.cache
    def best(left, right):
        if not left or not right:
            return 0
        if one[left - 1] == other[right - 1]:
            return best(left - 1, right - 1) + 1
        return max(best(left - 1, right), best(left, right - 1))

    return best(len(one), len(other))


@given(WORDS, WORDS)
def test_the_longest_common_subsequence_is_the_one_of_the_table(one, other):
    assert longest_common(one, other) == common_by_table(one, other)


@given(WORDS)
def test_a_text_is_all_of_itself(words):
    expected = 1.0 if words else 0.0
    assert rouge_n(words, words, 1) == expected
    assert rouge_l(words, words) == expected
    assert rouge_n(words, words, 2) == (1.0 if len(words) > 1 else 0.0)


def test_rouge_counts_a_repeated_word_as_often_as_both_have_it():
    assert rouge_n(["ا", "ا", "ب"], ["ا", "ب", "ب"], 1) == pytest.approx(2 / 3)
    assert rouge_n(["ا", "ب", "ت"], ["ب", "ت", "ث"], 2) == pytest.approx(1 / 2)
    assert rouge_l(["ا", "ب", "ت"], ["ا", "ت", "ب"]) == pytest.approx(2 / 3)


def test_tokens_fold_what_extracts_spell_differently():
    assert tokens("مسؤولِيّةُ الأُمَمِ، ٢٠٢٣") == tokens("مسوولية الامم 2023")
    assert tokens("كَتَبَ") == ["كتب"]
    assert tokens("…!") == []


def test_selection_of_half_of_what_was_wanted_and_one_more():
    assert selection({0, 1}, {1, 2, 3}) == (
        pytest.approx(1 / 2),
        pytest.approx(1 / 3),
        pytest.approx(2 / 5),
    )
    assert f1(0, 0, 0) == 0.0


def test_near_pairs_of_a_reader_s_own_choice_are_all_right():
    right, pairs, also, others = near_pairs([1, 0, 1, 0, 0], {0, 2})
    assert (right, also) == (pairs, others)
    assert (pairs, others) == (2, 1)  # 0–1 and 2–3 forward, 2–1 backward; 4 is not near 2


def test_the_order_of_the_text_is_right_forward_and_wrong_backward():
    right, pairs, also, others = near_pairs(list(range(0, -20, -1)), {3, 9, 15})
    assert (right, also) == (pairs, 0)
    assert others


def test_ties_are_half_right():
    right, pairs, also, others = near_pairs([0.0] * 10, {4, 5})
    assert (right, also) == (pairs / 2, others / 2)


def measured(*rows):
    return Measured(np.zeros((len(rows), 15)), np.array(rows, dtype=float))


def test_auc_of_the_order_of_the_text_is_a_half_in_the_mean_of_both_directions():
    whole, balanced = tables.auc(measured((4, 4, 0, 2), (6, 6, 0, 6)))
    assert whole.value == pytest.approx(10 / 18)
    assert balanced.value == pytest.approx(0.5)


def test_a_paired_difference_knows_what_a_mean_does_not():
    values = np.linspace(0, 1, 30)
    difference, chance = tables.paired(values + 0.01, values)
    assert difference.low == pytest.approx(0.01)
    assert chance < 0.01
    none, certain = tables.paired(values, values)
    assert none.value == 0
    assert certain == 1.0


def test_what_no_reader_chose_counts_for_nothing():
    assert tables.mean_interval(np.array([1.0, np.nan, 0.0])).value == pytest.approx(0.5)


SPACE = beyond.space([["ا", "ب"], ["ا", "ت"], ["ث", "ج"], ["ث", "ج"]])


def test_reach_of_all_sentences_is_all():
    assert beyond.reach(SPACE, [0, 1, 2, 3]) == (pytest.approx(1.0), pytest.approx(1.0))


def test_reach_without_the_first_half_asks_about_the_second():
    assert beyond.reach(SPACE, [2], 0.5) == (pytest.approx(1.0), pytest.approx(1.0))
    assert beyond.reach(SPACE, [0], 0.5) == (pytest.approx(0.0), pytest.approx(0.0))


def test_redundancy_of_equal_sentences_is_one_and_of_strangers_none():
    assert beyond.redundancy(SPACE, [2, 3]) == (pytest.approx(1.0), pytest.approx(1.0))
    assert beyond.redundancy(SPACE, [0, 2]) == (pytest.approx(0.0), pytest.approx(0.0))
    assert np.isnan(beyond.redundancy(SPACE, [1])).all()
