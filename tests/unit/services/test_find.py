"""Finding: blind to how a word is spelt, and always back at the author's own letters."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.services import find
from khulasa.services.find import Finder, keys

LETTERS = "ابتدرسعكلمنهويىةءؤئأإآ \u00a0\n٠٥AB"
MARKS = "\u064b\u064e\u0651\u0640\u0670\u200f\u0654"
TEXTS = st.text(alphabet=LETTERS + MARKS + "ﷲﻻß", max_size=60) | st.text(max_size=40)


def found(text: str, words: str, *, exact: bool = False) -> list[str]:
    return [text[start:end] for start, end in Finder(text).hits(words, exact=exact)]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("كَتَبَ مُحَمَّدٌ", "محمد", ["مُحَمَّدٌ"]),
        ("محمد", "مُحَمَّد", ["محمد"]),
        ("في المدرسة والمدرسه", "مدرسة", ["مدرسة", "مدرسه"]),
        ("أحمد واحمد وإحمد", "احمد", ["أحمد", "احمد", "إحمد"]),
        ("مسؤول ومسئول", "مسئول", ["مسؤول", "مسئول"]),
        ("المؤتمر", "موتمر", ["مؤتمر"]),
        ("رئيس", "رييس", ["رئيس"]),
        ("العـــربية", "العربية", ["العـــربية"]),
        ("مستشفى", "مستشفي", ["مستشفى"]),
        ("عام ٢٠٢٣ و2023", "2023", ["٢٠٢٣", "2023"]),
        ("وقالت BBC وbbc", "Bbc", ["BBC", "bbc"]),
        ("مجلس\u00a0الأمن", "مجلس الأمن", ["مجلس\u00a0الأمن"]),
        ("ﷲ", "الله", ["ﷲ"]),
        ("سﻻم", "سل", []),
        ("نص", "", []),
        ("نص", " \u064e ", []),
        ("اااا", "اا", ["اا", "اا"]),
    ],
)
def test_a_word_is_found_however_it_is_spelt(text, words, wanted):
    assert found(text, words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("كَتَبَ كتب", "كتب", ["كتب"]),
        ("مدرسه مدرسة", "مدرسة", ["مدرسة"]),
        ("احمد أحمد", "أحمد", ["أحمد"]),
        ("BBC bbc", "bbc", ["bbc"]),
    ],
)
def test_exactly_as_typed(text, words, wanted):
    assert found(text, words, exact=True) == wanted


@given(TEXTS, st.data())
def test_each_hit_is_a_span_that_folds_as_the_words_do(text, data):
    start = data.draw(st.integers(0, len(text)))
    part = text[start : start + data.draw(st.integers(0, 8))]
    words = data.draw(st.just(part) | st.text(LETTERS + MARKS, max_size=5))
    spans = Finder(text).hits(words)
    for first, last in spans:
        assert 0 <= first < last <= len(text)
        assert keys(text[first:last]) & keys(words)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.text("ابتدرسعكلمن", min_size=1, max_size=8), st.text("وف يه", max_size=8), st.data())
def test_no_dressed_up_word_is_missed(word, around, data):
    marks = [data.draw(st.text(MARKS.replace("\u0654", ""), max_size=2)) for _ in word]
    dressed = "".join(letter + mark for letter, mark in zip(word, marks, strict=True))
    spans = Finder(f"{around}{dressed}{around}").hits(word)
    assert any(start <= len(around) < end for start, end in spans)


def test_there_is_an_end_to_the_hits():
    assert len(Finder("ا" * (find.MOST + 5)).hits("ا")) == find.MOST
