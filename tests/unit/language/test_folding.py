"""Folding: one spelling for all the ways of writing the same letters, and the way back to the original."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.language.folding import fold, fold_lines, fold_with_offsets

MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640\u0653\u0656\u06e1"
INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\u061c\ufeff\u00ad"
)
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءؤئأإآٱکی ٠٥٩۰۵۹ABcé.،﴿"
ARABIC = st.text(alphabet=LETTERS + MARKS + INVISIBLE + "ﷲﷺﻻﻷﺃﺔ\u0654")
TEXTS = ARABIC | st.text()


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("كَتَبَ مُحَمَّدٌ", "كتب محمد"),
        ("هٰذا الرَّحْمٰن", "هذا الرحمن"),
        ("العـــربيـة", "العربيه"),
        ("أإآٱا", "ااااا"),
        ("مستشفى", "مستشفي"),
        ("مدرسة", "مدرسه"),
        ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
        ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
        ("کتابی", "كتابي"),
        ("ﷲ", "الله"),
        ("ﻻ ﻷ ﻹ ﻵ", "لا لا لا لا"),
        ("ﺍﻟﻌﺮﺑﻴﺔ", "العربيه"),
        ("ﷺ", "صلي الله عليه وسلم"),
        ("می\u200cخواهم", "ميخواهم"),
        ("\u202bنص\u202c\u200f", "نص"),
        ("BBC Straße", "bbc strasse"),
        ("مو\u0654تمر", "مؤتمر"),
        ("ﹰكتاب", "كتاب"),
        ("سؤال رئيس ماء", "سؤال رئيس ماء"),
        ("«نص»، ٤٫٧٪", "«نص»، 4٫7٪"),
    ],
)
def test_the_folds(written, folded):
    assert fold(written) == folded


@given(TEXTS)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.lists(TEXTS.map(lambda text: text.replace("\n", ""))))
def test_lines_fold_together_as_each_does(lines):
    assert fold_lines(lines) == [fold(line) for line in lines]


@given(TEXTS)
def test_offsets_never_fall_and_stay_inside(text):
    folded, offsets = fold_with_offsets(text)

    assert folded == fold(text)
    assert len(offsets) == len(folded) + 1
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)
    assert all(0 <= place < len(text) for place in offsets[:-1])


@given(TEXTS)
def test_offsets_lead_to_the_character_that_each_came_from(text):
    folded, offsets = fold_with_offsets(text)

    for start, end in pairwise(dict.fromkeys(offsets)):
        its_own = [letter for letter, at in zip(folded, offsets, strict=False) if at == start]
        assert fold(text[start:end]) == "".join(its_own)


@given(st.text(alphabet="ابتجحدرسعكلمنهوي "), st.data())
def test_vowel_signs_and_invisible_marks_change_nothing(bare, data):
    marks = [data.draw(st.text(alphabet=MARKS + INVISIBLE, max_size=2)) for _ in bare]
    dressed = "".join(letter + mark for letter, mark in zip(bare, marks, strict=True))

    assert fold(dressed) == fold(bare)


def test_a_match_is_shown_in_the_original():
    text = "قَرَأَ الطَّالِبُ كِتابًا."
    folded, offsets = fold_with_offsets(text)
    match = re.search("الطالب", folded)

    assert text[offsets[match.start()] : offsets[match.end()]] == "الطَّالِبُ "[:-1]
