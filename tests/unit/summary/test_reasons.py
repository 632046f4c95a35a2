"""Reasons: what is said of each chosen sentence is so."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.summary.choose import Length, choose, guarded
from khulasa.summary.model import Analysis, Need
from khulasa.summary.reasons import Displaced, Why, reasons

CONTEXT, QUOTATION, NOTHING = Need.CONTEXT, Need.QUOTATION, Need.NOTHING


def _guarded(rating, need):
    return guarded(rating, float(need is not NOTHING))


def analysis_of(scores, groups=None, needs=None, blocks=None) -> Analysis:
    """A sentence a score, each of one letter; `blocks` gives each its block."""
    count = len(scores)
    blocks = list(range(count)) if blocks is None else blocks
    return Analysis(
        document=Document(
            "ا" * count, (Block(BlockKind.PARAGRAPH, 0, count),) * (max(blocks) + 1), language="ar"
        ),
        sentences=tuple(Sentence(at, blocks[at], at, at + 1) for at in range(count)),
        candidates=tuple(range(count)),
        method="khulasa",
        scores=tuple(map(_guarded, scores, needs or [NOTHING] * count)),
        groups=tuple(range(count)) if groups is None else tuple(groups),
        word_counts=(1,) * count,
        needs=() if needs is None else tuple(needs),
    )


def gave_way(analysis, count, pinned=frozenset(), excluded=frozenset()):
    """What gave way to each chosen sentence, in the order of the text."""
    summary = choose(analysis, Length(sentences=count), pinned=pinned, excluded=excluded)
    return {
        one.index: [(gone.index, gone.why) for gone in one.displaced]
        for one in reasons(summary)
        if one.displaced
    }


def test_ranks_count_from_1_by_score_and_the_earlier_of_equals_first():
    summary = choose(analysis_of([0.5, 0.9, 0.5, 0.1]), Length(sentences=4))
    assert [(one.index, one.rank) for one in reasons(summary)] == [(0, 2), (1, 1), (2, 3), (3, 4)]


def test_paragraphs_count_from_1_among_those_that_hold_candidates():
    summary = choose(analysis_of([0.9, 0.8, 0.7, 0.6], blocks=[1, 1, 4, 7]), Length(sentences=4))
    assert [one.paragraph for one in reasons(summary)] == [1, 1, 2, 3]


def test_nothing_gives_way_where_score_alone_decides():
    assert gave_way(analysis_of([0.2, 0.9, 0.5, 0.7]), 2) == {}


def test_an_echo_gives_way_to_the_one_of_its_group_that_is_shown():
    assert gave_way(analysis_of([0.9, 0.8, 0.5], groups=[0, 0, 2]), 2) == {0: [(1, Why.ECHO)]}


def test_what_leans_gives_way_to_the_one_that_is_shown_in_its_stead():
    assert gave_way(analysis_of([0.9, 0.8, 0.7], needs=[NOTHING, CONTEXT, NOTHING]), 2) == {
        2: [(1, Why.CONTEXT)]
    }
    assert gave_way(analysis_of([0.9, 0.8, 0.7], needs=[NOTHING, QUOTATION, NOTHING]), 2) == {
        2: [(1, Why.QUOTATION)]
    }


def test_what_is_excluded_gives_way_to_the_next():
    assert gave_way(analysis_of([0.9, 0.8, 0.7]), 2, excluded={0}) == {2: [(0, Why.EXCLUDED)]}


def test_an_echo_that_is_excluded_was_not_wanted():
    analysis = analysis_of([0.9, 0.8, 0.5], groups=[0, 0, 2])
    assert gave_way(analysis, 2, excluded={1}) == {2: [(1, Why.EXCLUDED)]}


def test_where_the_leader_is_excluded_its_echo_is_shown_in_its_stead():
    analysis = analysis_of([0.9, 0.8, 0.5, 0.4], groups=[0, 0, 2, 3])
    assert gave_way(analysis, 2, excluded={0}) == {2: [(0, Why.EXCLUDED)]}


def test_a_pin_is_said_to_be_one_and_its_echo_gives_way_to_it():
    analysis = analysis_of([0.9, 0.8, 0.1], groups=[0, 1, 0])
    summary = choose(analysis, Length(sentences=2), pinned={2})
    assert [(one.index, one.pinned, one.displaced) for one in reasons(summary)] == [
        (1, False, ()),
        (2, True, (Displaced(0, Why.ECHO),)),
    ]


def test_nothing_is_said_to_lack_anything_where_it_only_gave_way_to_a_pin():
    """GIVEN a pin of a low score THEN it took its place by the reader's will, whatever the other sentence needs."""
    assert gave_way(analysis_of([0.9, 0.8, 0.1]), 2, pinned={2}) == {}
    assert (
        gave_way(analysis_of([0.9, 0.8, 0.1], needs=[NOTHING, CONTEXT, NOTHING]), 2, pinned={2})
        == {}
    )


def test_beside_a_pin_what_leans_gives_way_to_what_is_shown_in_its_stead():
    needs = [NOTHING, CONTEXT, CONTEXT, NOTHING, NOTHING, NOTHING]
    analysis = analysis_of([0.9, 0.8, 0.79, 0.75, 0.7, 0.1], needs=needs)
    assert gave_way(analysis, 3) == {3: [(1, Why.CONTEXT)], 4: [(2, Why.CONTEXT)]}
    assert gave_way(analysis, 3, pinned={5}) == {3: [(1, Why.CONTEXT)]}


NEEDS = st.sampled_from(Need)


@settings(deadline=None)
@given(data=st.data())
def test_what_gave_way_is_not_shown_was_better_and_is_named_once(data):
    scores = data.draw(st.lists(st.floats(0, 1), min_size=1, max_size=14))
    size = len(scores)
    scores = [round(score, 6) for score in scores]
    ranked = sorted(range(size), key=lambda index: (-scores[index], index))
    groups = list(range(size))
    for place, index in enumerate(ranked):
        groups[index] = groups[ranked[data.draw(st.integers(0, place))]]
    needs = data.draw(st.lists(NEEDS, min_size=size, max_size=size))
    marks = st.frozensets(st.integers(0, size - 1), max_size=3)
    analysis, pinned, excluded = (
        analysis_of(scores, groups, needs),
        data.draw(marks),
        data.draw(marks),
    )
    summary = choose(
        analysis,
        Length(sentences=data.draw(st.integers(1, size))),
        pinned=pinned,
        excluded=excluded,
    )
    found = reasons(summary)
    assert [one.index for one in found] == list(summary.chosen)
    gone = [displaced.index for one in found for displaced in one.displaced]
    assert len(set(gone)) == len(gone)
    assert not set(gone) & set(summary.chosen)
    for one in found:
        assert one.rank == ranked.index(one.index) + 1
        assert one.pinned is (one.index in pinned)
        for displaced in one.displaced:
            match displaced.why:
                case Why.ECHO:
                    assert groups[displaced.index] == groups[one.index]
                case Why.EXCLUDED:
                    assert displaced.index in excluded
                case why:
                    assert needs[displaced.index].value == why.value
            if displaced.why is not Why.ECHO:
                assert ranked.index(displaced.index) < ranked.index(one.index)
                assert not one.pinned


def test_without_evidence_there_are_no_words_and_no_ties():
    (only,) = reasons(choose(analysis_of([1.0]), Length()))
    assert (only.terms, only.ties, only.displaced, only.pinned) == ((), (), (), False)


@pytest.mark.parametrize("name", ["lavrov-gcc", "feature-long", "interview", "wire-wrapped"])
def test_of_an_article_the_words_stand_in_their_sentence_and_in_another(seed, name):
    path = seed(name)
    if not path.exists():
        pytest.skip(f"there is no {name}")
    analysis = analyse_source(Source.file(str(path)))
    summary = choose(analysis, Length())
    found = reasons(summary)
    assert any(one.terms for one in found)
    assert any(one.ties for one in found)
    for one in found:
        sentence = analysis.sentences[one.index]
        assert one.index not in one.ties
        assert set(one.ties) <= set(analysis.candidates)
        for start, end in one.terms:
            assert sentence.start <= start < end <= sentence.end
            assert re.fullmatch(r"\S*\w\S*", analysis.document.text[start:end])
