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


def weights_of(count):
    """Weights of which no few sums are equal."""
    return np.sqrt(np.arange(2.0, 2.0 + count))


def coverage_of(sentences):
    counts = term_counts(sentences)
    return Coverage(counts, weights_of(counts.shape[1]))


def turns_of(size, repetition=0.0, **more):
    """Every sentence a paragraph of its own, all in one section that has no bonus, unless it is said."""
    plain = {
        "repeated_paragraph": 0.0,
        "paragraphs": list(range(size)),
        "sections": [0] * size,
        "fresh": np.zeros(1),
        "leaning": frozenset(),
    }
    return Turns(repetition, **{**plain, **more})


def told_from_scratch(sentences, taken):
    """The share of each sentence's different terms, by weight, that those that were taken hold."""
    terms = dict.fromkeys(term for sentence in sentences for term in sentence)
    weights = dict(zip(terms, weights_of(max(1, len(terms))), strict=False))
    covered = {term for index in taken for term in sentences[index]}

    def share(sentence):
        whole = sum(weights[term] for term in set(sentence))
        return sum(weights[term] for term in set(sentence) & covered) / whole if whole else 0.0

    return [share(sentence) for sentence in sentences]


def value(index, base, told, turns, fresh, heard):
    """What a sentence is worth when its turn comes."""
    worth = base[index] - turns.repetition * told[index]
    worth -= turns.repeated_paragraph * (turns.paragraphs[index] in heard)
    return worth if index in turns.leaning else worth + fresh[turns.sections[index]]


def naive(base, sentences, turns):
    """The same, by a greedy that compares all sentences each time: scores, and the order in which they were taken."""
    order, taken, scores, heard = [], [], {}, set()
    fresh = list(turns.fresh)
    while len(order) < len(base):
        told = told_from_scratch(sentences, taken)
        left = [index for index in range(len(base)) if index not in scores]
        now = {index: value(index, base, told, turns, fresh, heard) for index in left}
        best = max(now.values())
        index = min(index for index, worth in now.items() if worth > best - 1e-9)
        scores[index] = now[index]
        order.append(index)
        if index not in turns.leaning:
            taken.append(index)
            heard.add(turns.paragraphs[index])
            fresh[turns.sections[index]] = 0.0
    return [scores[index] for index in range(len(base))], order


@st.composite
def settings_of_turns(draw):
    """Sentences, a distinct base score for each, and how they are taken."""
    sentences = draw(SENTENCES)
    size = len(sentences)
    base = np.array(draw(st.permutations([sqrt(11 + 2 * at) for at in range(size)])))
    steps = st.lists(st.booleans(), min_size=size, max_size=size)
    section, paragraph = draw(steps), draw(steps)
    bonus = st.lists(st.sampled_from([0.0, 0.31, 1.7]), min_size=size, max_size=size)
    turns = Turns(
        repetition=draw(st.sampled_from([0.0, 0.25, 1.3])),
        repeated_paragraph=draw(st.sampled_from([0.0, 0.17])),
        paragraphs=[sum(paragraph[1 : at + 1]) for at in range(size)],
        sections=[sum(section[1 : at + 1]) for at in range(size)],
        fresh=np.array(draw(bonus)),
        leaning=draw(st.frozensets(st.integers(0, size - 1))),
    )
    return base, sentences, turns


@settings(deadline=None, max_examples=200)
@given(settings_of_turns())
def test_the_lazy_greedy_is_the_naive_one(given_turns):
    base, sentences, turns = given_turns
    scores = taken_in_turn(base, coverage_of(sentences), turns)
    wanted, order = naive(base, sentences, turns)
    assert scores == pytest.approx(wanted, abs=1e-7)
    assert all(np.diff(scores[order]) <= 1e-7), "no sentence gains by waiting"


@settings(deadline=None)
@given(sentences=SENTENCES, data=st.data())
def test_what_is_told_is_what_the_taken_ones_hold(sentences, data):
    coverage = coverage_of(sentences)
    taken = data.draw(st.lists(st.integers(0, len(sentences) - 1), max_size=5))
    for done, index in enumerate(taken, 1):
        coverage.take(index)
        told = told_from_scratch(sentences, taken[:done])
        assert coverage.told == pytest.approx(told, abs=1e-9)


@pytest.mark.parametrize("sentences", [[["a", "b"]] * 5, [["a"], ["a"], ["a"]], [[], []]])
def test_the_earlier_of_equals_goes_first(sentences):
    """GIVEN sentences with nothing to tell them apart THEN their scores never rise in reading order."""
    size = len(sentences)
    scores = taken_in_turn(np.zeros(size), coverage_of(sentences), turns_of(size, 0.5))
    assert scores[0] == scores.max()
    assert all(np.diff(scores) <= 0)


def test_of_two_that_say_the_same_the_second_waits():
    """GIVEN a pair of equal sentences that is worth most THEN what says something new comes between them."""
    sentences = [["a", "b", "c"], ["a", "b", "c"], ["d", "e"], ["f"]]
    base = np.array([2.0, 2.0, 1.5, 0.5])
    scores = taken_in_turn(base, coverage_of(sentences), turns_of(4, 1.0))
    assert list(np.argsort(-scores, kind="stable")) == [0, 2, 1, 3]


def test_another_paragraph_is_heard_before_the_second_sentence_of_one():
    base = np.array([2.0, 1.9, 1.85])
    turns = turns_of(3, repeated_paragraph=0.1, paragraphs=[0, 0, 1])
    scores = taken_in_turn(base, coverage_of([["a"], ["b"], ["c"]]), turns)
    assert scores.tolist() == pytest.approx([2.0, 1.8, 1.85])


def test_what_leans_takes_nothing_from_the_others():
    """GIVEN the best sentence, whose words another repeats WHEN it leans THEN the other keeps its score."""
    sentences, base = [["a", "b"], ["a", "b"], ["c"]], np.array([3.0, 1.0, 0.0])
    plain, leaning = (
        taken_in_turn(base, coverage_of(sentences), turns_of(3, 1.0, leaning=marked))
        for marked in (frozenset(), frozenset({0}))
    )
    assert plain[0] == leaning[0]
    assert plain[1] < leaning[1] == base[1]


def test_the_bonus_of_a_section_is_used_up_once():
    base = np.array([4.0, 3.0, 2.0, 1.0])
    turns = turns_of(4, sections=[0, 0, 1, 1], fresh=np.array([0.5, 1.5]))
    assert taken_in_turn(base, coverage_of([["a"]] * 4), turns).tolist() == [4.5, 3.0, 3.5, 1.0]


def test_what_leans_leaves_its_section_the_bonus_and_has_none_of_it():
    base = np.array([4.0, 3.0, 2.0])
    turns = turns_of(3, fresh=np.array([0.5]), leaning=frozenset({0}))
    assert taken_in_turn(base, coverage_of([["a"]] * 3), turns).tolist() == [4.0, 3.5, 2.0]


def test_a_term_counts_more_the_more_the_text_has_it():
    counts = term_counts([["a", "a", "b"], ["a", "c"]])
    assert term_weights(counts, np.array([1.0, 1.0, 2.0])) == pytest.approx(np.log([4.0, 2.0, 4.0]))
