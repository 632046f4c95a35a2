"""Choosing in turn: the lazy greedy against one that looks at everything each time."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khulasa.ranking.counts import term_counts
from khulasa.ranking.novelty import Coverage, Turns, taken_in_turn, term_weights

SENTENCES = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6), min_size=1, max_size=9)
NOWHERE = frozenset()


def weights_of(count):
    """Weights of which no few sums are equal."""
    return np.sqrt(np.arange(2.0, 2.0 + count))


def coverage_of(sentences):
    counts = term_counts(sentences)
    return Coverage(counts, weights_of(counts.shape[1]))


def columns(sentences):
    """The number of each term, in the order of first sight."""
    return {
        term: at
        for at, term in enumerate(dict.fromkeys(term for terms in sentences for term in terms))
    }


def gains_from_scratch(sentences, taken):
    """What each sentence adds to those that were taken, in standard deviations of what it adds to none."""
    numbers = columns(sentences)
    weights = weights_of(max(1, len(numbers)))

    def added(terms, without):
        new = {term for term in terms if term not in without}
        return sum(weights[numbers[term]] for term in new) / sqrt(max(1, len(terms)))

    alone = [added(terms, ()) for terms in sentences]
    mean = sum(alone) / len(alone)
    spread = sqrt(sum((one - mean) ** 2 for one in alone) / len(alone))
    if spread < 1e-9:
        return [0.0] * len(alone)
    covered = {term for index in taken for term in sentences[index]}
    return [(added(terms, covered) - mean) / spread for terms in sentences]


def naive(base, sentences, turns):
    """The same, by a greedy that compares all sentences each time: scores, and the order in which they were taken."""
    order, taken, scores, fresh = [], [], {}, list(turns.fresh)
    while len(order) < len(base):
        gains = gains_from_scratch(sentences, taken)
        bonus = [
            0.0 if at in turns.leaning else fresh[section]
            for at, section in enumerate(turns.sections)
        ]
        now = {
            index: base[index] + turns.novelty * gains[index] + bonus[index]
            for index in range(len(base))
            if index not in scores
        }
        best = max(now.values())
        index = min(index for index, value in now.items() if value > best - 1e-9)
        scores[index] = now[index]
        order.append(index)
        if index not in turns.leaning:
            taken.append(index)
            fresh[turns.sections[index]] = 0.0
    return [scores[index] for index in range(len(base))], order


@st.composite
def settings_of_turns(draw):
    """Sentences, a distinct base score for each, and how they are taken."""
    sentences = draw(SENTENCES)
    size = len(sentences)
    base = np.array(draw(st.permutations([sqrt(11 + 2 * at) for at in range(size)])))
    steps = draw(st.lists(st.booleans(), min_size=size, max_size=size))
    sections = [sum(steps[1 : at + 1]) for at in range(size)]
    fresh = np.array(
        draw(st.lists(st.sampled_from([0.0, 0.31, 1.7]), min_size=size, max_size=size))
    )
    novelty = draw(st.sampled_from([0.0, 0.25, 1.3]))
    return (
        base,
        sentences,
        Turns(novelty, sections, fresh, draw(st.frozensets(st.integers(0, size - 1)))),
    )


@settings(deadline=None, max_examples=200)
@given(settings_of_turns())
def test_the_lazy_greedy_is_the_naive_one(given_turns):
    base, sentences, turns = given_turns
    scores = taken_in_turn(base, coverage_of(sentences), turns)
    wanted, order = naive(base, sentences, turns)
    assert scores == pytest.approx(wanted, abs=1e-7)
    assert all(np.diff(scores[order]) <= 1e-7), (
        "what a sentence adds never rises from one turn to the next"
    )


@settings(deadline=None)
@given(sentences=SENTENCES, data=st.data())
def test_gains_are_what_is_still_to_be_added(sentences, data):
    coverage = coverage_of(sentences)
    taken = data.draw(st.lists(st.integers(0, len(sentences) - 1), max_size=5))
    for done, index in enumerate(taken, 1):
        coverage.take(index)
        assert coverage.gains == pytest.approx(
            gains_from_scratch(sentences, taken[:done]), abs=1e-9
        )


def test_of_sentences_that_add_nothing_no_more_differ():
    """GIVEN that all is covered THEN every sentence adds as little as one without words."""
    coverage = coverage_of([["a", "b"], ["a"], ["b", "b"], []])
    coverage.take(0)
    assert coverage.gains == pytest.approx([coverage.gains[3]] * 4)


@pytest.mark.parametrize("sentences", [[["a", "b"]] * 5, [["a"], ["a"], ["a"]], [[], []]])
def test_the_earlier_of_equals_goes_first(sentences):
    """GIVEN sentences with nothing to tell them apart THEN their scores never rise in reading order."""
    size = len(sentences)
    scores = taken_in_turn(
        np.zeros(size), coverage_of(sentences), Turns(0.5, [0] * size, np.array([1.0]), NOWHERE)
    )
    assert scores[0] == scores.max()
    assert all(np.diff(scores) <= 0)


def test_of_two_that_say_the_same_the_second_waits():
    """GIVEN a pair of equal sentences that is worth most THEN one that says something new comes between them."""
    sentences = [["a", "b", "c"], ["a", "b", "c"], ["d", "e"], ["f"]]
    scores = taken_in_turn(
        np.zeros(4), coverage_of(sentences), Turns(1.0, [0] * 4, np.zeros(1), NOWHERE)
    )
    assert list(np.argsort(-scores, kind="stable")) == [2, 0, 3, 1]


def test_what_leans_takes_nothing_from_the_others():
    """GIVEN the best sentence, whose words another repeats WHEN it leans THEN the other keeps its score."""
    sentences, base = [["a", "b"], ["a", "b"], ["c"]], np.array([3.0, 1.0, 0.0])
    plain, leaning = (
        taken_in_turn(base, coverage_of(sentences), Turns(1.0, [0] * 3, np.zeros(1), leaning))
        for leaning in (NOWHERE, frozenset({0}))
    )
    assert plain[0] == leaning[0]
    assert plain[1] < leaning[1] == pytest.approx(base[1] + coverage_of(sentences).gains[1])


def test_the_bonus_of_a_section_is_used_up_once():
    base = np.array([4.0, 3.0, 2.0, 1.0])
    turns = Turns(0.0, [0, 0, 1, 1], np.array([0.5, 1.5]), NOWHERE)
    assert taken_in_turn(base, coverage_of([["a"]] * 4), turns).tolist() == [4.5, 3.0, 3.5, 1.0]


def test_what_leans_leaves_its_section_the_bonus_and_has_none_of_it():
    base = np.array([4.0, 3.0, 2.0])
    turns = Turns(0.0, [0, 0, 0], np.array([0.5]), frozenset({0}))
    assert taken_in_turn(base, coverage_of([["a"]] * 3), turns).tolist() == [4.0, 3.5, 2.0]


def test_a_term_counts_more_the_more_the_text_has_it():
    counts = term_counts([["a", "a", "b"], ["a", "c"]])
    assert term_weights(counts, np.array([1.0, 1.0, 2.0])) == pytest.approx(np.log([4.0, 2.0, 4.0]))
