"""Runs between white space: the same as splitting each span by itself, at the places where they stand."""

from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.runs import runs_in

LETTERS = st.one_of(
    st.sampled_from("ab ـم\t\n\u00a0\u2003\u3000\u200b\x1c\x85\ud800\U0001f600"), st.characters()
)
TEXTS = st.text(LETTERS, max_size=60)


def cut(text, places):
    """Spans between some places, every second one left out where places repeat."""
    edges = sorted(place % (len(text) + 1) for place in places)
    return list(zip(edges[::2], edges[1::2], strict=False))


@given(TEXTS, st.lists(st.integers(0, 60), max_size=10))
def test_the_runs_of_spans_are_those_of_splitting_each(text, places):
    spans = cut(text, places)
    runs = runs_in(text, spans)
    assert len(runs.starts) == len(runs.numbers)
    for index, (start, end) in enumerate(spans):
        assert [runs.distinct[number] for number in runs.by_span[index]] == text[start:end].split()
    for number, start in zip(runs.numbers.tolist(), runs.starts.tolist(), strict=True):
        assert text.startswith(runs.distinct[number], start)


@given(TEXTS, st.lists(st.integers(0, 60), max_size=10))
def test_a_sum_over_each_span_is_that_of_its_runs(text, places):
    spans = cut(text, places)
    runs = runs_in(text, spans)
    sums = runs.sums(runs.of_each(len))
    assert sums.tolist() == [sum(map(len, text[start:end].split())) for start, end in spans]


def test_spans_that_touch_part_a_run():
    runs = runs_in("قال.ثم ذهب", [(0, 4), (4, 10)])
    assert runs.distinct == ["قال.", "ثم", "ذهب"]
    assert runs.starts.tolist() == [0, 4, 7]
    assert runs.bounds.tolist() == [0, 1, 3]


def test_no_white_space_lies_beyond_the_codes_that_are_looked_for():
    assert not any(chr(code).isspace() for code in range(0x3001, sys.maxunicode + 1))
