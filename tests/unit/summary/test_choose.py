"""Choosing: how many, which, and never two that say the same while there is another choice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document, Page, Sentence, Trust
from khulasa.language.base import LEANS
from khulasa.summary.choose import GUARD, Front, Length, choose, default_count, guarded, order
from khulasa.summary.model import Analysis, Need


def analysis_of(scores: list[float], groups: list[int] | None = None, words: int = 10) -> Analysis:
    """A heading, then a sentence a score; groups are indexes among the sentences."""
    count = len(scores) + 1
    text = "ا" * count
    leaders = list(range(count)) if groups is None else [0, *(group + 1 for group in groups)]
    return Analysis(
        document=Document(
            text, (Block(BlockKind.TITLE, 0, 1), Block(BlockKind.PARAGRAPH, 1, count))
        ),
        sentences=tuple(Sentence(at, min(at, 1), at, at + 1) for at in range(count)),
        candidates=tuple(range(1, count)),
        method="khulasa",
        scores=(0.0, *scores),
        groups=tuple(leaders),
        word_counts=(3, *[words] * len(scores)),
    )


SCORES = st.lists(st.floats(0, 1), min_size=1, max_size=40)


@given(scores=SCORES, data=st.data())
def test_a_longer_summary_holds_the_shorter(scores, data):
    groups = [data.draw(st.integers(0, at)) for at in range(len(scores))]
    analysis = analysis_of(scores, groups)
    shorter: set[int] = set()
    for count in range(1, len(scores) + 1):
        chosen = choose(analysis, Length(sentences=count)).chosen
        assert len(chosen) == count
        assert list(chosen) == sorted(chosen)
        assert shorter < set(chosen)
        assert 0 not in chosen
        shorter = set(chosen)


@given(scores=SCORES, data=st.data())
def test_two_of_a_group_come_only_after_all_groups(scores, data):
    groups = [data.draw(st.integers(0, at)) for at in range(len(scores))]
    analysis = analysis_of(scores, groups)
    ranked = order(analysis)
    distinct = len({analysis.groups[index] for index in ranked})
    assert len({analysis.groups[index] for index in ranked[:distinct]}) == distinct


@pytest.mark.parametrize(
    ("candidates", "wanted"),
    [
        (1, 1),
        (2, 2),
        (3, 3),
        (5, 3),
        (9, 3),
        (12, 4),
        (18, 6),
        (21, 7),
        (60, 7),
        (100, 7),
        (400, 14),
        (10_000, 70),
    ],
)
def test_the_default_is_a_third_from_three_to_seven(candidates, wanted):
    assert default_count(candidates) == wanted


@given(st.integers(1, 5000))
def test_the_default_never_shrinks_as_texts_grow(candidates):
    assert default_count(candidates) <= default_count(candidates + 1)


@pytest.mark.parametrize(
    ("length", "wanted"),
    [
        (Length(sentences=4), 4),
        (Length(sentences=99), 10),
        (Length(ratio=0.3), 3),
        (Length(ratio=0.01), 1),
        (Length(ratio=1.0), 10),
        (Length(words=35), 3),
        (Length(words=30), 3),
        (Length(words=1), 1),
        (Length(words=10_000), 10),
    ],
)
def test_a_wanted_length(length, wanted):
    assert len(choose(analysis_of([0.1 * at for at in range(10)]), length).chosen) == wanted


def test_equal_sentences_are_shown_once_unless_more_is_asked():
    analysis = analysis_of([0.5] * 9, [0] * 9)
    assert choose(analysis, Length()).chosen == (1,)
    assert len(choose(analysis, Length(sentences=5)).chosen) == 5


def test_of_equal_scores_the_earlier_comes_first():
    assert choose(analysis_of([0.5] * 5), Length(sentences=2)).chosen == (1, 2)


# What the reader pins and excludes, and what can't stand alone


def leaning(analysis: Analysis, *indexes: int) -> Analysis:
    """The same, where some sentences need their neighbours."""
    needs = [
        Need.CONTEXT if index in indexes else Need.NOTHING
        for index in range(len(analysis.sentences))
    ]
    return replace(analysis, needs=tuple(needs))


def of(analysis: Analysis, count: int, pinned=frozenset(), excluded=frozenset()) -> tuple[int, ...]:
    return choose(analysis, Length(sentences=count), pinned=pinned, excluded=excluded).chosen


def test_pins_come_first_and_count_toward_the_length():
    analysis = analysis_of([0.9, 0.8, 0.7, 0.1])
    assert of(analysis, 1, pinned={4}) == (4,)
    assert of(analysis, 2, pinned={4}) == (1, 4)
    assert order(analysis, {3, 4}) == [3, 4, 1, 2]


@pytest.mark.parametrize("length", [Length(sentences=1), Length(words=5), Length(ratio=0.01)])
def test_all_pins_are_shown_even_where_they_are_more(length):
    analysis = analysis_of([0.9, 0.8, 0.7, 0.1])
    assert choose(analysis, length, pinned={2, 3, 4}).chosen == (2, 3, 4)


def test_pins_that_say_the_same_are_all_shown():
    assert of(analysis_of([0.9, 0.8, 0.7], [0, 0, 0]), 1, pinned={2, 3}) == (2, 3)


def test_a_pin_makes_its_echo_late():
    """GIVEN the best sentence and an echo of it that is pinned THEN the best comes after all that is new."""
    analysis = analysis_of([0.9, 0.8, 0.7, 0.1], [0, 1, 2, 0])
    assert order(analysis) == [1, 2, 3, 4]
    assert order(analysis, {4}) == [4, 2, 3, 1]


@pytest.mark.parametrize(
    "length", [Length(), Length(sentences=99), Length(ratio=1.0), Length(words=999)]
)
def test_what_is_excluded_is_never_shown(length):
    analysis = analysis_of([0.9, 0.8, 0.7])
    chosen = choose(analysis, length, excluded={1, 3}).chosen
    assert chosen == (2,)


def test_where_all_is_excluded_nothing_is_shown():
    summary = choose(analysis_of([0.9, 0.8]), Length(sentences=2), excluded={1, 2})
    assert (summary.chosen, summary.words, summary.share) == ((), 0, 0.0)


def test_what_is_pinned_and_excluded_is_excluded():
    assert of(analysis_of([0.9, 0.8]), 2, pinned={1}, excluded={1}) == (2,)


def test_what_is_no_sentence_to_choose_can_be_neither_pinned_nor_excluded():
    analysis = analysis_of([0.9, 0.8, 0.7])
    assert of(analysis, 2, pinned={77, -1}, excluded={0, 99}) == of(analysis, 2)


def test_any_sentence_can_be_pinned_even_a_heading():
    assert of(analysis_of([0.9, 0.8, 0.7]), 2, pinned={0}) == (0, 1)


def test_an_excluded_leader_leaves_its_place_to_its_echo():
    assert order(analysis_of([0.9, 0.8, 0.7], [0, 0, 2]), excluded={1}) == [2, 3]


def test_a_share_is_that_of_what_is_left():
    assert (
        len(
            choose(
                analysis_of([0.1 * at for at in range(10)]), Length(ratio=0.5), excluded={1, 2}
            ).chosen
        )
        == 4
    )


def test_a_summary_remembers_what_was_pinned_and_excluded():
    summary = choose(analysis_of([0.9, 0.8, 0.7]), Length(), pinned=[2], excluded=[3])
    assert (summary.pinned, summary.excluded) == (frozenset({2}), frozenset({3}))


def test_an_order_that_is_kept_gives_the_same():
    analysis = analysis_of([0.9, 0.8, 0.7, 0.6], [0, 0, 2, 3])
    kept = Front(analysis, order(analysis, {4}, {1}))
    for count in range(1, 5):
        length = Length(sentences=count)
        assert choose(analysis, length, kept, {4}, {1}) == choose(
            analysis, length, pinned={4}, excluded={1}
        )


@pytest.mark.parametrize("better", [0.01, GUARD / 2, GUARD - 0.01])
def test_what_leans_loses_to_what_is_hardly_worse(better):
    assert guarded(0.5 + better, LEANS) < guarded(0.5, 0.0)


@pytest.mark.parametrize("better", [GUARD + 0.01, 0.5])
def test_what_leans_wins_over_what_is_much_worse(better):
    assert guarded(0.5 + better, LEANS) > guarded(0.5, 0.0)


def test_a_guarded_rating_is_a_share():
    assert guarded(0.0, 1.0) == 0
    assert guarded(1.0, 0.0) == 1


def test_among_those_that_lean_the_score_decides():
    assert order(leaning(analysis_of([0.1, 0.9, 0.5]), 1, 2, 3)) == [2, 3, 1]


@pytest.mark.parametrize("need", [Need.CONTEXT, Need.QUOTATION])
def test_every_need_is_guarded_against(need):
    analysis = replace(analysis_of([0.6, 0.5]), needs=(Need.NOTHING, need, Need.NOTHING))
    assert [analysis.stands_alone(index) for index in (1, 2)] == [False, True]


def test_a_pin_that_leans_is_shown_all_the_same():
    assert of(leaning(analysis_of([0.9, 0.2]), 2), 1, pinned={2}) == (2,)


@given(scores=SCORES, data=st.data())
def test_a_longer_summary_holds_every_shorter_one_whatever_is_pinned_and_excluded(scores, data):
    size = len(scores)
    groups = [data.draw(st.integers(0, at)) for at in range(size)]
    marks = st.frozensets(st.integers(1, size), max_size=4)
    analysis = leaning(analysis_of(scores, groups), *data.draw(marks))
    pinned, excluded = data.draw(marks), data.draw(marks)
    left = size - len(excluded)
    pins = pinned - excluded
    shorter: set[int] = set()
    for count in range(1, size + 1):
        chosen = set(of(analysis, count, pinned, excluded))
        assert len(chosen) == min(left, max(count, len(pins)))
        assert shorter | pins <= chosen
        assert not chosen & excluded
        shorter = chosen


@given(scores=SCORES, data=st.data())
def test_so_many_words_are_not_exceeded_by_more_than_pins(scores, data):
    analysis = analysis_of(scores)
    pinned = data.draw(st.frozensets(st.integers(1, len(scores)), max_size=3))
    budget = data.draw(st.integers(1, 500))
    summary = choose(analysis, Length(words=budget), pinned=pinned)
    assert summary.words <= max(budget, 10 * max(1, len(pinned)))


def on_pages(scores: list[float], trusts: list[Trust]) -> Analysis:
    """A sentence a page, after a heading on the first of them."""
    analysis = analysis_of(scores)
    pages = tuple(
        Page(number, number if number > 1 else 0, number + 1, trust=trust)
        for number, trust in enumerate(trusts, 1)
    )
    return replace(analysis, document=replace(analysis.document, pages=pages))


@pytest.mark.parametrize(
    ("trusts", "chosen"),
    [
        ([Trust.UNSAFE, Trust.SURE, Trust.SURE, Trust.SURE, Trust.SURE], (2, 3, 4)),
        ([Trust.RECOGNISED, Trust.SURE, Trust.SURE, Trust.SURE, Trust.SURE], (1, 2, 3)),
        ([Trust.UNSAFE, Trust.UNSAFE, Trust.UNSAFE, Trust.REPAIRED, Trust.SURE], (4, 5)),
        ([Trust.UNSAFE] * 5, (1, 2, 3)),
    ],
    ids=["one of many", "recognised", "two are safe", "nothing else"],
)
def test_an_unsafe_page_is_quoted_only_where_nothing_else_is_there(trusts, chosen):
    assert choose(on_pages([0.9, 0.8, 0.7, 0.6, 0.5], trusts), Length()).chosen == chosen


def test_an_unsafe_page_is_quoted_where_the_reader_wants_more_or_pins_it():
    analysis = on_pages([0.9, 0.8, 0.7], [Trust.UNSAFE, Trust.SURE, Trust.SURE])
    assert choose(analysis, Length(sentences=3)).chosen == (1, 2, 3)
    assert choose(analysis, Length(sentences=1), pinned={1}).chosen == (1,)
