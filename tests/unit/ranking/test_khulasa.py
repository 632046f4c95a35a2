"""The default method: the learned rating, what a set of sentences repeats, and what turns the balance."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khulasa.ranking import khulasa
from khulasa.ranking.features import COMPUTED
from khulasa.ranking.khulasa import Choice, contributions, earliness
from khulasa.ranking.weights import weights

LONG = ["في"] * 5
"""Makes a sentence long enough to open something."""

ODD = {
    "one sentence": [["قال", "الوزير", "كلمه"]],
    "one word": [["نعم"]],
    "stop words only": [["في", "من"], ["على"], ["من", "في"]],
    "no words in one": [["قال", "الوزير"], [], ["عاد", "الوزير"]],
    "no words at all": [[], [], []],
    "equal sentences": [["عاد", "القطار"]] * 7,
    "nothing in common": [[f"w{i}", f"v{i}"] for i in range(9)],
    "one word each": [[f"w{i % 3}"] for i in range(8)],
    "long": [[*LONG, f"w{i % 4}", f"v{i}"] for i in range(12)],
}


def rate(text, **numbers):
    return khulasa.rank(text, lambda done, total: None, replace(khulasa.DEFAULT, **numbers))


def ranked(text, **numbers):
    """The indexes of the sentences, the best first."""
    return np.argsort(-rate(text, **numbers), kind="stable").tolist()


def marking(size, **marks):
    """Marks for a text of so many sentences: `question=3` marks the fourth as a question."""
    return [frozenset(name for name, at in marks.items() if at == place) for place in range(size)]


def topic(name, size):
    """Sentences that all speak of one thing, in words that no other topic has."""
    return [[*LONG, name, f"{name}{place}", f"{name}{place % 3}x"] for place in range(size)]


def sectioned(make_text, *parts, headed=True, **more):
    """A text of several sections."""
    sections = [number for number, part in enumerate(parts) for _ in part]
    whole = make_text([sentence for part in parts for sentence in part])
    return replace(whole, sections=sections, headed=headed, **more)


def firsts(text):
    """The index of the first sentence of each section."""
    return {list(text.sections).index(number) for number in set(text.sections)}


# The balance


@pytest.mark.parametrize("seed", range(4))
def test_the_balance_0_is_the_reading_order(make_zipf_text, seed):
    """GIVEN a text without short sentences."""
    text = make_zipf_text(80, seed=seed)
    text = replace(text, words=[[*LONG, *words] for words in text.words], balance=0.0)
    assert ranked(text) == list(range(80))


@pytest.mark.parametrize("seed", range(4))
def test_the_balance_1_does_not_look_at_the_order(make_zipf_text, seed):
    """GIVEN the same sentences in another order THEN the same ones are best."""
    text = replace(make_zipf_text(60, seed=seed, mean=9), balance=1.0)
    way = np.random.default_rng(seed).permutation(60)
    mixed = replace(
        text, words=[text.words[at] for at in way], terms=[text.terms[at] for at in way]
    )
    assert rate(mixed) == pytest.approx(rate(text)[way], abs=1e-4)
    for count in (1, 3, 7, 20):
        assert {int(way[at]) for at in ranked(mixed)[:count]} == set(ranked(text)[:count])


def test_the_balance_between_moves_the_summary_away_from_the_opening(make_zipf_text):
    text = make_zipf_text(120)
    means = [np.mean(ranked(replace(text, balance=balance))[:10]) for balance in (0.0, 0.25, 1.0)]
    assert means[0] < means[1] < means[2]


# Place


def test_a_place_promises_the_less_the_later_it_is(make_text):
    text = make_text([LONG] * 4)
    assert earliness(text, np.ones(1)).tolist() == [1, 1 / 2, 1 / 3, 1 / 4]


def test_asides_open_nothing_and_do_not_count(make_text):
    text = replace(make_text([LONG] * 5), asides=frozenset({0, 3}))
    assert earliness(text, np.ones(1)).tolist() == [0, 1, 1 / 2, 0, 1 / 3]


def test_a_sentence_of_few_words_keeps_little_of_its_promise(make_text):
    text = make_text([["في"] * 4, LONG, ["في"], [], LONG, ["في"] * 2])
    text = replace(text, marks=marking(6, sums_up=5))
    assert earliness(text, np.ones(1)).tolist() == pytest.approx(
        [0.8, 1 / 2, 0.2 / 3, 0, 1 / 5, 0.4]
    )


def test_nothing_is_early_where_all_are_asides(make_text):
    text = replace(make_text([LONG] * 3), asides=frozenset(range(3)))
    assert earliness(text, np.ones(1)).tolist() == [0, 0, 0]


def test_what_sums_up_counts_as_an_opening_unless_it_is_an_aside(make_text):
    text = replace(make_text([LONG] * 4), marks=marking(4, sums_up=2), asides=frozenset({3}))
    assert earliness(text, np.ones(1)).tolist() == [1, 1 / 2, 1, 0]


WITH_LEADS = Choice(section=0.9, short=6)


def test_a_section_under_a_heading_has_a_lead_of_its_own(make_text):
    text = sectioned(make_text, [LONG] * 2, [LONG] * 2, [LONG] * 2)
    early = earliness(text, np.array([1.0, 1.0, 0.5]), WITH_LEADS)
    assert early.tolist() == pytest.approx([1, 1 / 2, 0.9, 0.45, 0.45, 0.225])


def test_a_stretch_without_a_heading_has_no_lead(make_text):
    text = sectioned(make_text, [LONG] * 2, [LONG] * 2, headed=False)
    assert earliness(text, np.ones(2), WITH_LEADS).tolist() == [1, 1 / 2, 1 / 3, 1 / 4]


def test_an_aside_at_the_head_of_a_section_leaves_the_lead_to_the_next(make_text):
    text = sectioned(make_text, [LONG] * 3, [LONG] * 3, asides=frozenset({3}))
    assert earliness(text, np.ones(2), WITH_LEADS).tolist() == pytest.approx(
        [1, 1 / 2, 1 / 3, 0, 0.9, 0.45]
    )


def test_a_section_of_asides_alone_has_no_lead(make_text):
    text = sectioned(make_text, [LONG] * 2, [LONG] * 2, [LONG] * 2, asides=frozenset({2, 3}))
    assert earliness(text, np.ones(3), WITH_LEADS).tolist() == pytest.approx(
        [1, 1 / 2, 0, 0, 0.9, 0.45]
    )


@settings(deadline=None)
@given(data=st.data(), size=st.integers(1, 12), headed=st.booleans())
def test_a_promise_is_a_share(make_text, data, size, headed):
    marks = st.frozensets(st.integers(0, size - 1))
    steps = data.draw(st.lists(st.booleans(), min_size=size, max_size=size))
    words = [["في"] * data.draw(st.integers(0, 9)) for _ in range(size)]
    sections = [sum(steps[1 : at + 1]) for at in range(size)]
    text = replace(
        make_text(words),
        sections=sections,
        headed=headed,
        asides=data.draw(marks),
        marks=marking(size, sums_up=data.draw(st.integers(0, size))),
    )
    early = earliness(text, np.ones(sections[-1] + 1), WITH_LEADS)
    assert early.shape == (size,)
    assert ((early >= 0) & (early <= 1)).all()
    counted = [place for place in range(size) if place not in text.asides]
    assert np.flatnonzero(early).tolist() == [place for place in counted if words[place]]
    for place in counted[:1]:
        assert early[place] == pytest.approx(min(1, len(words[place]) / 5)), (
            "the first that is no aside opens all"
        )


# Sections


@pytest.mark.parametrize("balance", [None, 0.3, 1.0])
def test_sections_that_are_articles_of_their_own_are_each_heard(make_text, balance):
    """GIVEN four articles in one THEN a sentence of each is among the first four chosen."""
    text = sectioned(make_text, *(topic(name, 8) for name in "abcd"), balance=balance)
    assert {text.sections[index] for index in ranked(text)[:4]} == {0, 1, 2, 3}


def test_toward_the_opening_each_is_heard_by_its_own(make_text):
    text = sectioned(make_text, *(topic(name, 8) for name in "abcd"), balance=0.2)
    assert set(ranked(text)[:4]) == firsts(text)


def test_sections_that_speak_of_the_same_need_no_say(make_text):
    """GIVEN one article under four headings THEN it is told as it is without them."""
    text = sectioned(make_text, *(topic("a", 8) for _ in range(4)))
    assert ranked(text)[:4] == ranked(replace(text, sections=(), headed=False))[:4]


def test_a_section_that_speaks_of_the_same_gives_way_to_one_of_its_own(make_text):
    text = sectioned(make_text, topic("a", 12), topic("a", 12), topic("b", 12))
    scores = rate(text)
    assert scores[24] > scores[12]


def test_a_section_without_terms_is_no_article_of_its_own(make_text):
    """GIVEN a section of stop words alone THEN it gets neither a lead nor a bonus."""
    text = sectioned(make_text, topic("a", 12), [LONG] * 8, topic("b", 12))
    for balance in (None, 1.0):
        best = ranked(replace(text, balance=balance))
        assert {text.sections[index] for index in best[:8]} == {0, 2}


def test_the_only_section_of_a_text_has_no_bonus(make_zipf_text):
    text = make_zipf_text(40)
    assert (rate(text, own_section=100.0) == rate(text, own_section=0.0)).all()
    assert (rate(replace(text, sections=[0] * 40)) == rate(text)).all()


# The rating


def test_every_feature_has_one_row_and_its_value_lies_within_its_bounds():
    table = weights()
    assert len({row.feature for row in table}) == len(table) >= 20
    assert all(row.low <= row.value <= row.high for row in table)
    assert all(row.meaning for row in table)


def test_centrality_is_a_pillar():
    """Its interval lies above 0, and a deviation of it counts as much as any other does."""
    row = next(row for row in weights() if row.feature == "centrality")
    assert row.low > 0


@pytest.mark.parametrize(
    "mark", [row.feature for row in weights() if row.high < 0 and row.feature not in COMPUTED]
)
def test_what_readers_pass_over_falls(make_zipf_text, mark):
    """GIVEN the best sentence and a mark that surely counts against it."""
    text = make_zipf_text(40)
    first = ranked(text)[0]
    scores = rate(replace(text, marks=marking(40, **{mark: first})))
    assert np.sort(scores)[-2] > 0
    assert scores[first] < 1 or np.sort(scores)[-2] > np.sort(rate(text))[-2]


def test_what_sums_up_rises(make_zipf_text):
    text = make_zipf_text(40)
    last = ranked(text)[-1]
    assert ranked(replace(text, marks=marking(40, sums_up=last))).index(last) < 39


def test_contributions_say_what_lifts_a_sentence(make_zipf_text):
    """THEN a mark lifts the one that has it by its weight, less what the mean of the text has of it."""
    text = replace(make_zipf_text(40), marks=marking(40, figures=7))
    weight = next(row.value for row in weights() if row.feature == "figures")
    lifts = contributions(text)
    assert lifts[7]["figures"] == pytest.approx(weight * 39 / 40)
    assert lifts[8]["figures"] == pytest.approx(-weight / 40)
    assert sum(one["length"] for one in lifts) == pytest.approx(0)


def test_no_sentences_have_no_contributions(make_text):
    assert contributions(make_text([])) == []


def test_the_second_sentence_of_a_paragraph_waits(make_text):
    sentences = [[*LONG, f"w{at}", f"v{at}"] for at in range(6)]
    text = replace(make_text(sentences), paragraphs=[0, 0, 0, 1, 2, 3])
    best = ranked(text, paragraph=1.0)
    assert {text.paragraphs[index] for index in best[:4]} == {0, 1, 2, 3}


def test_what_leans_does_not_make_its_double_late(make_text):
    """GIVEN a leaning sentence and its double WHEN it can't be shown THEN the double is not held to repeat it."""
    said = [*LONG, "a0", "a1", "a2"]
    text = replace(make_text([said, said, *topic("b", 9)]), balance=1.0)
    plain, leaning = ranked(text), ranked(replace(text, leaning=frozenset({0})))
    assert leaning.index(1) < plain.index(1)


# What the reader looks for


def test_the_focus_raises_the_sentences_that_have_it(make_zipf_text):
    text = make_zipf_text(90)
    plain, steered = ranked(text), ranked(replace(text, focus=frozenset({"w40"})))
    having = [index for index, terms in enumerate(text.terms) if "w40" in terms]
    assert 0 < len(having) < 12
    assert sum(map(steered.index, having)) < sum(map(plain.index, having))
    assert len(set(steered[:6]) & set(having)) > len(set(plain[:6]) & set(having))


@pytest.mark.parametrize("balance", [None, 0.3])
def test_a_focus_that_the_text_lacks_changes_nothing(make_zipf_text, balance):
    text = replace(make_zipf_text(50), balance=balance)
    assert (rate(replace(text, focus=frozenset({"nowhere"}))) == rate(text)).all()
    both = replace(text, focus=frozenset({"nowhere", "w40"}))
    assert (rate(both) == rate(replace(text, focus=frozenset({"w40"})))).all()


def test_a_focus_on_a_word_that_says_nothing_still_finds_it(make_text):
    """GIVEN a word so common in the language that it ties nothing."""
    text = make_text(
        [[*words, "the"] if at == 8 else words for at, words in enumerate(topic("a", 12))]
    )
    text = replace(
        text, lexicon=replace(text.lexicon, zipf=lambda stem: 7.9 if stem == "the" else 3.0)
    )
    plain, steered = ranked(text), ranked(replace(text, focus=frozenset({"the"})))
    assert steered.index(8) < plain.index(8)
    assert steered[0] == 8


# All texts


@pytest.mark.parametrize("balance", [None, 0.0, 1.0])
@pytest.mark.parametrize("name", ODD)
def test_scores_of_odd_texts_are_shares(make_text, name, balance):
    """Also where every mark is set on some or all of the sentences."""
    plain = make_text(ODD[name], headings=[["الوزير"]])
    size = len(plain.words)
    for marked in (frozenset(), frozenset({0}), frozenset({size - 1}), frozenset(range(size))):
        text = replace(
            plain,
            sections=[at // 2 for at in range(size)],
            headed=True,
            balance=balance,
            marks=[
                frozenset({"sums_up", "question"}) if at in marked else frozenset()
                for at in range(size)
            ],
            asides=marked,
            leaning=marked,
            focus=frozenset({"w1", "الوزير"}),
        )
        for one in (
            text,
            replace(text, asides=frozenset()),
            replace(text, headed=False),
            replace(text, sections=()),
        ):
            scores = rate(one)
            assert scores.shape == (size,)
            assert np.isfinite(scores).all()
            assert 0 <= scores.min() <= scores.max() == 1
            assert (rate(one) == scores).all()


def test_no_sentences_have_no_scores(make_text):
    assert rate(make_text([])).tolist() == []


@settings(deadline=None, max_examples=60)
@given(data=st.data(), balance=st.none() | st.floats(0, 1))
def test_scores_are_shares_and_the_same_each_time(make_text, data, balance):
    sentences = data.draw(
        st.lists(st.lists(st.sampled_from("abcdef"), max_size=8), min_size=1, max_size=12)
    )
    size = len(sentences)
    steps = data.draw(st.lists(st.booleans(), min_size=size, max_size=size))
    marks = st.frozensets(st.integers(0, size - 1))
    text = replace(
        make_text(sentences),
        sections=[sum(steps[1 : at + 1]) for at in range(size)],
        headed=data.draw(st.booleans()),
        balance=balance,
        focus=data.draw(st.frozensets(st.sampled_from("abz"))),
        marks=marking(size, sums_up=data.draw(st.integers(0, size))),
        asides=data.draw(marks),
        leaning=data.draw(marks),
    )
    scores = rate(text)
    assert np.isfinite(scores).all()
    assert 0 <= scores.min() <= scores.max() == 1
    assert (rate(text) == scores).all()
