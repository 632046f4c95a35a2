"""Words and stems: what counts as one word, and which words count as the same."""

from __future__ import annotations

import importlib
import itertools
import sys
from pathlib import Path

import pytest
from nltk.stem.snowball import ArabicStemmer

from khulasa.language.arabic import stems
from khulasa.language.arabic.lists import entries
from khulasa.language.arabic.stems import stem
from khulasa.language.arabic.words import words

SEEDS = Path(__file__).resolve().parents[3] / "seeds"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("كَتَبَ محمّدٌ الدَّرسَ.", ["كتب", "محمد", "الدرس"]),
        ("الدورة الـ70", ["الدوره", "ال70"]),
        ("بلغ ٤٫٧٪ أو 1,284.5 أو 3.5%", ["بلغ", "4.7", "او", "1,284.5", "او", "3.5"]),
        ("BBC قالت: C++ و H2O", ["bbc", "قالت", "c", "و", "h2o"]),
        ("ﷲ ﻻ إله", ["الله", "لا", "اله"]),
        ("«نص»،نص؛(نص)/نص_نص", ["نص"] * 5),
        ("don't l’été", ["don't", "l’été"]),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
        ("می\u200cخواهم", ["ميخواهم"]),
        ("", []),
        ("... !؟ 😀 ــ ًٌٍ", []),
    ],
)
def test_words(text, found):
    assert words(text) == found


SAME = [
    "أمم الأمم للأمم وبالأمم والأمم بالأمم كالأمم وللأمم فللأمم",
    "حكومة الحكومة للحكومة حكومات والحكومات حكومتها حكومتهم",
    "مدرسة المدرسة بالمدرسة والمدرسة مدرستهم مدرستها مدرسات",
    "كتاب الكتاب كتابه كتابها كتابهم كتابا والكتاب بالكتاب فالكتاب",
    "وزير الوزير والوزير للوزير وزيرا وزيرها",
    "معلمون المعلمين معلمات والمعلمين للمعلمين معلم",
    "اقتصاد الاقتصاد اقتصادي الاقتصادية والاقتصادي الاقتصاديين",
    "عام70 عام70",
    "الـ70 70 بـ70",
]


@pytest.mark.parametrize("group", SAME)
def test_inflections_share_a_stem(group):
    assert len({stem(word) for word in words(group)}) == 1, [stem(word) for word in words(group)]


APART = [
    "كتاب كاتب",
    "وزير زير",
    "مدرسة دراسة",
    "بحر حبر",
    "وطن طن",
    "فكر كفر",
    "نهر نهار",
    "والد ولد",
    "لغة لعبة",
]


@pytest.mark.parametrize("pair", APART)
def test_other_words_keep_apart(pair):
    one, other = words(pair)

    assert stem(one) != stem(other)


def test_vowels_change_no_stem():
    assert [stem(word) for word in words("الْمُعَلِّمُونَ يَكْتُبُونَ الدُّرُوسَ")] == [
        stem(word) for word in words("المعلمون يكتبون الدروس")
    ]


@pytest.mark.parametrize("word", ["", "من", "bbc", "70", "3.5", "پاکستان", "ى", "h2o", "ॐ"])
def test_short_and_foreign_words_are_their_own_stems(word):
    assert stem(word) == word


def vocabulary() -> list[str]:
    """A few thousand words: those of the lists and the seeds, and them with affixes."""
    known = set()
    for name in (
        "stopwords",
        "reporting_verbs",
        "bonus",
        "stigma",
        "continuers",
        "agencies",
        "furniture",
    ):
        known.update(itertools.chain.from_iterable(words(entry) for entry in entries(name)))
    for path in SEEDS.glob("*.txt"):
        known.update(words(path.read_bytes().decode("utf-8", "replace")))
    affixes = [
        ("ال", ""),
        ("وال", "ات"),
        ("لل", ""),
        ("ب", "ها"),
        ("و", "ون"),
        ("", "نا"),
        ("كال", "يه"),
    ]
    return sorted(
        known | {before + word + after for word in sorted(known)[::3] for before, after in affixes}
    )


def with_fresh_nltk(word: str) -> str:
    return ArabicStemmer().stem(word)


def test_both_builds_of_the_stemmer_agree(monkeypatch):
    pytest.importorskip("Stemmer")
    vocabulary_ = vocabulary()
    stem.cache_clear()
    ours = [stem(word) for word in vocabulary_]

    monkeypatch.setattr(stems, "_snowball", lambda: with_fresh_nltk)
    stem.cache_clear()
    theirs = [stem(word) for word in vocabulary_]
    stem.cache_clear()

    assert len(vocabulary_) > 5000
    assert [row for row in zip(vocabulary_, ours, theirs, strict=True) if row[1] != row[2]] == []


def test_without_the_c_build_nltk_serves(monkeypatch):
    monkeypatch.setitem(sys.modules, "Stemmer", None)
    try:
        importlib.reload(stems)
        assert stems.stem("للامم") == stems.stem("الامم") == "امم"
    finally:
        monkeypatch.undo()
        importlib.reload(stems)
