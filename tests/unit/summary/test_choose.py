"""Choosing: how many, which, and never two that say the same while there is another choice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.summary.choose import Length, choose, default_count, order
from khulasa.summary.model import Analysis


def analysis_of(scores: list[float], groups: list[int] | None = None, words: int = 10) -> Analysis:
    """A heading, then a sentence a score; groups are indexes among the sentences."""
    count = len(scores) + 1
    text = "ا" * count
    leaders = list(range(count)) if groups is None else [0, *(group + 1 for group in groups)]
    return Analysis(
        document=Document(text, (Block(BlockKind.TITLE, 0, 1), Block(BlockKind.PARAGRAPH, 1, count))),
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
    [(1, 1), (2, 2), (3, 3), (5, 3), (9, 3), (12, 4), (18, 6), (21, 7), (60, 7), (100, 7), (400, 14), (10_000, 70)],
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
