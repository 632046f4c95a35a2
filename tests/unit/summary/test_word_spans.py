"""The words that carry a sentence, in the author's letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Sentence
from khulasa.language.table import language_for
from khulasa.summary.word_spans import spans_of_words

WORDS = language_for("ar").words


@pytest.mark.parametrize(
    ("text", "places", "found"),
    [
        ("عاد القطار إلى المدينة.", (3, 1), ["المدينة", "القطار"]),
        ("  «عاد القطار»، قال الوزير.", (0, 1, 3), ["عاد", "القطار", "الوزير"]),
        ("وَصَلَ القِطارُ.", (1, 0), ["القِطارُ", "وَصَلَ"]),
        ("خط بيروت/دمشق يعود", (2, 3), ["بيروت/دمشق", "يعود"]),
        ("خط بيروت/دمشق يعود", (1, 2), ["بيروت/دمشق"]),
        ("قال 😀 — الوزير", (1,), ["الوزير"]),
        ("بلغ ٤٫٧٪ هذا العام", (1, 3), ["٤٫٧", "العام"]),
        ("عاد", (0, 5), ["عاد"]),
        ("_عاد_ وزير", (0, 1), ["عاد", "وزير"]),
        ("- 7 -", (0,), ["7"]),
        ("عاد", (), []),
    ],
)
def test_words_are_found_by_their_places(text, places, found):
    start = len(text) - len(text.lstrip())
    spans = spans_of_words(text, Sentence(0, 0, start, len(text)), places, WORDS)
    assert [text[begin:end] for begin, end in spans] == found


@given(st.text(alphabet="عاد وزيرَ٤7,._-/«»😀\u200f", max_size=40) | st.text(max_size=30))
def test_each_word_stands_at_its_place(text):
    for place, word in enumerate(WORDS(text)):
        ((start, end),) = spans_of_words(text, Sentence(0, 0, 0, len(text)), (place,), WORDS)
        assert word in WORDS(text[start:end])
        assert text[start].isalnum()
        assert not any(letter.isspace() for letter in text[start:end])
