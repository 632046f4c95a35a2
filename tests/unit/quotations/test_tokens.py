"""Words of quotations: numbers and their signs are told apart, and every span holds its word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.language.folding import fold
from khulasa.quotations.tokens import shown, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("بلغ ١٫٥ مليون", ("بلغ", "1.5", "مليون")),
        ("من 5–7 أيام", ("من", "5-7", "ايام")),
        ("عند −5 درجات", ("عند", "-", "5", "درجات")),
        ("نسبة ٧٪ و$5", ("نسبه", "7", "%", "و", "$", "5")),
        ("كَتَبَ محمّدٌ،", ("كتب", "محمد")),
        ("ﻻ ﷲ", ("لا", "الله")),
        ("،.؟", ()),
    ],
)
def test_words(text: str, words: tuple[str, ...]) -> None:
    assert tokens(text).words == words


@given(st.text(max_size=200))
def test_spans_rise_and_hold_their_words(text: str) -> None:
    everything = tokens(text)
    reached = 0
    for word, (start, end) in zip(everything.words, everything.spans, strict=True):
        assert reached <= start < end <= len(text)
        assert word in fold(text[start:end]).translate(str.maketrans("٫٬٪−–—‒", ".,%----"))
        reached = start


@given(st.lists(st.sampled_from("ابج"), max_size=30), st.lists(st.sampled_from("ابج"), max_size=4))
def test_occurrences_are_those_of_a_plain_search(words: list[str], run: list[str]) -> None:
    everything = tokens(" ".join(words))
    plain = [start for start in range(len(words)) if run and words[start : start + len(run)] == run]
    assert everything.occurrences(tuple(run)) == plain


def test_what_is_shown() -> None:
    assert shown(" «ا»\u200f  ب ") == shown('"ا" ب')
    assert shown("آ") == shown("ا\u0653")
    assert shown("أ") != shown("ا")
