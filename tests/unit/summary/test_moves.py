"""Where what stood in the first pages of a document stands in more of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.progress import ignore
from khulasa.ranking.base import BY_DEFAULT
from khulasa.readers.text.plain import document_of
from khulasa.summary.analyse import prepare, rank
from khulasa.summary.model import Analysis
from khulasa.summary.selection import History, Request
from khulasa.summary.transfer import Moves, transfer, transfer_history

SENTENCES = [f"وصل القطار رقم {at} إلى المحطة في المساء." for at in range(12)]


def analysis_of(text: str, *, goes_on: bool = False) -> Analysis:
    return rank(prepare(document_of(text), ignore, goes_on=goes_on), BY_DEFAULT, ignore)


def test_a_sentence_that_was_cut_off_is_found_by_its_first_words() -> None:
    before = analysis_of("بدأ المؤتمر صباح اليوم. وحضره الوزراء جميعا من")
    after = analysis_of("بدأ المؤتمر صباح اليوم. وحضره الوزراء جميعا من العواصم. ثم انتهى مساء.")
    request = Request(pinned=frozenset({1}))

    carried = transfer(request, before, after, goes_on=True)
    assert carried.request.pinned == {1}
    assert not carried.lost


def test_it_is_lost_where_a_file_was_read_anew() -> None:
    before = analysis_of("بدأ المؤتمر صباح اليوم. وحضره الوزراء جميعا من")
    after = analysis_of("بدأ المؤتمر صباح اليوم. وحضره الوزراء جميعا من العواصم. ثم انتهى مساء.")
    carried = transfer(Request(pinned=frozenset({1})), before, after)
    assert not carried.request.pinned
    assert carried.lost == ("وحضره الوزراء جميعا من",)


def test_the_last_sentence_of_what_goes_on_is_no_candidate() -> None:
    text = "بدأ المؤتمر صباح اليوم. وحضره الوزراء جميعا. ثم وقعوا"
    assert analysis_of(text).candidates == (0, 1, 2)
    assert analysis_of(text, goes_on=True).candidates == (0, 1)


def test_every_step_is_about_the_same_sentences() -> None:
    before = analysis_of("\n\n".join(SENTENCES[:3]))
    after = analysis_of("\n\n".join(["عنوان جديد يسبق ما قُرئ.", *SENTENCES]))
    history = History().changed("pin", Request().pin(0)).changed("exclude", Request().exclude(2))

    moved = transfer_history(history, before, after)
    assert moved.present.excluded == {3}
    assert moved.undone().present.pinned == {1}
    assert moved.undone().undone().present == Request()


@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8),
    st.lists(st.sampled_from(SENTENCES), max_size=8),
    st.integers(0, 400),
)
def test_a_position_keeps_its_letters_where_the_text_begins_alike(
    first: list[str], more: list[str], offset: int
) -> None:
    before, after = analysis_of(" ".join(first)), analysis_of(" ".join([*first, *more]))
    moves = Moves(before, after, goes_on=True)
    text = before.document.text
    offset = min(offset, len(text))
    assert moves.offset(offset) == offset
    assert moves.places == {each.index: each.index for each in before.sentences}


@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6, unique=True),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8, unique=True),
    st.integers(0, 300),
)
def test_a_position_never_leaves_the_text(first: list[str], other: list[str], offset: int) -> None:
    before, after = analysis_of("\n\n".join(first)), analysis_of("\n\n".join(other))
    moves = Moves(before, after, goes_on=True)
    moved = moves.offset(min(offset, len(before.document.text)))
    assert 0 <= moved <= len(after.document.text)
    for index, place in moves.places.items():
        quote = before.document.quote(before.sentences[index])
        assert after.document.quote(after.sentences[place]).startswith(quote)


@given(
    st.frozensets(st.integers(0, 9)),
    st.frozensets(st.integers(0, 9)),
    st.frozensets(st.integers(0, 9)),
)
def test_what_the_reader_does_now_counts_before_what_was_kept(
    pinned: frozenset[int], kept_pins: frozenset[int], kept_out: frozenset[int]
) -> None:
    now = Request(pinned=pinned)
    joined = now.joined_by(Request(pinned=kept_pins - kept_out, excluded=kept_out))
    assert pinned <= joined.pinned
    assert not joined.pinned & joined.excluded
    assert joined.pinned | joined.excluded == pinned | kept_pins | kept_out
