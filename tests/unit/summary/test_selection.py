"""Selection: what a reader asks, how it is undone, and what becomes of it in the same article read anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.ranking.base import Method, Ranking
from khulasa.summary.choose import Length
from khulasa.summary.context import needed_before
from khulasa.summary.model import Analysis, Need
from khulasa.summary.selection import MOST_STEPS, History, Request, select
from khulasa.summary.transfer import transfer


def analysis_of(
    texts: list[str], scores: list[float] | None = None, needs: list[Need] | None = None
) -> Analysis:
    """A sentence and a paragraph for each text."""
    text, sentences = "\n".join(texts), []
    start = 0
    for at, one in enumerate(texts):
        sentences.append(Sentence(at, at, start, start + len(one)))
        start += len(one) + 1
    return Analysis(
        document=Document(
            text, tuple(Block(BlockKind.PARAGRAPH, one.start, one.end) for one in sentences)
        ),
        sentences=tuple(sentences),
        candidates=tuple(range(len(texts))),
        method="khulasa",
        scores=tuple(scores or [1 / (1 + at) for at in range(len(texts))]),
        groups=tuple(range(len(texts))),
        word_counts=(1,) * len(texts),
        needs=tuple(needs or [Need.NOTHING] * len(texts)),
    )


FIVE = analysis_of(["ا", "ب", "ت", "ث", "ج"], needs=[Need.NOTHING] * 4 + [Need.CONTEXT])
TWO = Length(sentences=2)


def test_pins_count_toward_the_length():
    assert select(FIVE, Request(length=TWO).pin(3)).chosen == (0, 3)


def test_more_pins_than_the_length_are_all_shown():
    assert select(FIVE, Request(length=TWO).pin(1).pin(2).pin(3)).chosen == (1, 2, 3)


def test_what_is_excluded_makes_room():
    assert select(FIVE, Request(length=TWO).exclude(0)).chosen == (1, 2)


def test_a_pin_ends_an_exclusion_and_the_other_way_round():
    request = Request().exclude(1).pin(1)
    assert (request.pinned, request.excluded) == ({1}, frozenset())
    assert request.exclude(1) == Request(excluded=frozenset({1}))
    assert request.pin(1) == Request()


def test_context_comes_beside_the_length_and_leaves_with_its_sentence():
    request = Request(length=TWO).pin(4).explain(4)
    summary = select(FIVE, request)
    assert (summary.chosen, summary.context) == ((0, 3, 4), {3})
    assert select(FIVE, request.pin(4)).chosen == (0, 1)


def test_what_is_left_out_is_no_context_until_it_is_asked_for_again():
    request = Request(length=TWO).pin(4).explain(4, needed_before(FIVE, 4)).exclude(3)
    assert select(FIVE, request).chosen == (0, 4)
    asked_again = request.explain(4).explain(4, needed_before(FIVE, 4))
    assert select(FIVE, asked_again).chosen == (0, 3, 4)
    assert not asked_again.excluded


def test_by_rank_the_best_comes_first_and_context_before_its_sentence():
    scores = [0.1, 0.9, 0.3, 0.2, 0.8]
    analysis = replace(FIVE, scores=tuple(scores))
    request = Request(length=Length(sentences=3), by_rank=True).explain(4).pin(4)
    assert select(analysis, request).chosen == (1, 3, 4, 2)


REQUESTS = st.builds(
    Request,
    pinned=st.frozensets(st.integers(-1, 9), max_size=3),
    excluded=st.frozensets(st.integers(-1, 9), max_size=3),
    context=st.frozensets(st.integers(0, 7), max_size=3),
    length=st.builds(Length, sentences=st.integers(1, 9))
    | st.builds(Length, ratio=st.floats(0.01, 1))
    | st.builds(Length, words=st.integers(1, 9)),
    by_rank=st.booleans(),
)


@given(REQUESTS, st.lists(st.sampled_from(Need), min_size=8, max_size=8), st.permutations(range(8)))
def test_a_summary_holds_what_is_pinned_and_its_context_once_each(request, needs, ranks):
    analysis = analysis_of(list("ابتثجحخد"), [rank / 7 for rank in ranks], needs)
    summary = select(analysis, request)
    chosen = set(summary.chosen)
    assert len(chosen) == len(summary.chosen)
    assert request.pinned - request.excluded - {-1, 8, 9} <= chosen
    assert not chosen & request.excluded
    assert summary.context <= chosen
    for index in chosen & request.context - summary.context:
        assert set(needed_before(analysis, index)) - request.excluded <= chosen
    if not request.by_rank:
        assert list(summary.chosen) == sorted(chosen)


CHANGES = st.lists(
    st.tuples(st.sampled_from(["pin", "exclude", "explain", "length"]), st.integers(0, 3)),
    max_size=12,
)


@given(CHANGES)
def test_whatever_was_done_can_be_undone_and_done_again(changes):
    history = History()
    states = [history.present]
    for name, number in changes:
        present = history.present
        if name == "length":
            after = replace(present, length=Length(sentences=number + 1))
        else:
            after = getattr(present, name)(number)
        history = history.changed(name, after)
        if after != present:
            states.append(after)
    final = history
    for state in reversed(states[:-1]):
        history = history.undone()
        assert history.present == state
    assert history.undoes == ""
    assert history.undone() == history
    for state in states[1:]:
        history = history.redone()
        assert history.present == state
    assert history == final
    assert history.redone() == history


def test_the_way_of_a_slider_is_one_step():
    history = History().changed("pin", Request().pin(1))
    for count in (3, 4, 5):
        history = history.changed(
            "length", replace(history.present, length=Length(sentences=count)), merged=True
        )
    assert history.present.length == Length(sentences=5)
    assert history.undone().present == Request().pin(1)
    assert history.undone().redoes == "length"


def test_a_slider_that_moves_after_an_undo_takes_a_step_of_its_own():
    history = History()
    for count in (3, 4):
        length = Length(sentences=count)
        history = history.changed("length", replace(history.present, length=length), merged=True)
    undone = history.changed("pin", history.present.pin(1)).undone()
    again = undone.changed("length", Request(length=Length(sentences=5)), merged=True)
    assert again.undone().present.length == Length(sentences=4)


def test_sentences_ranked_in_another_way_are_asked_for_in_every_step():
    history = History().changed("pin", Request().pin(1)).changed("pin", Request().pin(1).pin(2))
    history = history.undone().ranked_by(Method.TEXTRANK, 0.25)
    for each in (history, history.undone(), history.redone()):
        assert each.present.ranking == Ranking(Method.TEXTRANK, 0.25)
    assert history.redone().present.pinned == {1, 2}


@pytest.mark.parametrize(
    "asked", [Request(), Request().pin(17), Request().exclude(0).exclude(1), Request().pin(3)]
)
def test_pins_and_exclusions_leave_a_length_alone_that_nobody_asked_for(asked):
    # GIVEN 20 sentences, of which seven are shown by default; of 18, six would be
    analysis = analysis_of(list("ابتثجحخدذرزسشصضطظعغف"))
    assert len(select(analysis, asked).chosen) == 7


def test_a_length_that_was_asked_for_counts_whatever_is_pinned():
    assert len(select(FIVE, Request(length=TWO).pin(3).exclude(0)).chosen) == 2


def test_what_is_done_after_undoing_ends_the_other_way():
    history = History().changed("pin", Request().pin(1)).undone().changed("pin", Request().pin(2))
    assert history.redoes == ""


def test_there_is_an_end_to_undoing():
    history = History()
    for index in range(MOST_STEPS + 9):
        history = history.changed("pin", Request().pin(index))
    assert len(history.past) == MOST_STEPS


def test_the_same_article_keeps_everything():
    request = Request().pin(1).exclude(2)
    assert transfer(request, FIVE, replace(FIVE, scores=(0.0,) * 5)).request == request


def test_pins_are_found_again_by_their_words_and_lost_ones_are_named():
    before = analysis_of(["أول", "ثان", "ثان", "ثالث", "رابع"])
    after = analysis_of(["جديد", "ثان", "أول", "ثان", "رابع"])
    request = Request(
        pinned=frozenset({0, 2, 3}), excluded=frozenset({4, 3}), context=frozenset({1})
    )
    found = transfer(request, before, after)
    assert found.lost == ("ثالث",)
    assert found.request == Request(frozenset({2, 3}), frozenset({4}), frozenset({1}))


@given(
    st.lists(st.sampled_from("ابتث"), max_size=8),
    st.lists(st.sampled_from("ابتث"), max_size=8),
    st.data(),
)
def test_a_pin_is_kept_at_the_same_words_or_lost(old, new, data):
    before, after = analysis_of(old), analysis_of(new)
    pinned = data.draw(st.frozensets(st.integers(0, len(old) - 1))) if old else frozenset()
    found = transfer(Request(pinned), before, after)
    kept = sorted(after.quote(index) for index in found.request.pinned)
    assert sorted([*kept, *found.lost]) == sorted(old[index] for index in pinned)
