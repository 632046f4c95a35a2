"""How a reader left a document: there and back, whatever may have been stored."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.services.library.reading_state import ReadingState
from khulasa.summary.choose import Length
from khulasa.summary.model import Analysis
from khulasa.summary.selection import Request, select

SPANS = st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 10**7))).map(tuple)
LENGTHS = st.one_of(
    st.builds(Length),
    st.builds(Length, sentences=st.integers(1, 10**6)),
    st.builds(Length, ratio=st.floats(0.001, 1)),
    st.builds(Length, words=st.integers(1, 10**6)),
)
WORDS = st.lists(st.text()).map(tuple)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(st.sampled_from([*ReadingState.__slots__, "ratio", "words"]), inner)
    ),
)


@given(
    st.builds(
        ReadingState,
        SPANS,
        SPANS,
        SPANS,
        SPANS,
        WORDS,
        LENGTHS,
        st.booleans(),
        st.integers(0, 10**8),
    )
)
def test_what_is_stored_comes_back(state):
    assert ReadingState.from_json(state.to_json()) == state


@given(st.one_of(st.text(), JSON.map(json.dumps)))
def test_anything_else_gives_a_desk_that_can_be_used(stored):
    state = ReadingState.from_json(stored)
    assert ReadingState.from_json(state.to_json()) == state


def article(parts: list[str]) -> Analysis:
    text = " ".join(parts)
    starts = [sum(len(part) + 1 for part in parts[:number]) for number in range(len(parts))]
    spans = [(start, start + len(part)) for start, part in zip(starts, parts, strict=True)]
    sentences = tuple(Sentence(number, 0, *span) for number, span in enumerate(spans))
    document = Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    count = len(parts)
    return Analysis(
        document,
        sentences,
        tuple(range(count)),
        "khulasa",
        (1.0,) * count,
        tuple(range(count)),
        (2,) * count,
    )


def test_a_steering_comes_back_over_the_same_text():
    analysis = article(["First one.", "Second one.", "Third one.", "Fourth one."])
    request = Request(
        frozenset({1}), frozenset({2}), frozenset(), Length(sentences=2), True, ("one",)
    )
    state = ReadingState.left(request, select(analysis, request), 4)
    assert state.request(analysis) == request
    assert state.pinned == ((11, 22),)
    assert state.scroll == 4


def test_a_span_that_is_no_sentence_any_more_is_passed_over():
    analysis = article(["First one.", "Second one."])
    assert ReadingState(pinned=((0, 10), (0, 22), (5, 500))).request(analysis).pinned == {0}
