"""The language by its letters, the table of languages, and the word lists."""

from __future__ import annotations

import time

import pytest

from khulasa.language.arabic.lists import entries
from khulasa.language.arabic.normalise import fold
from khulasa.language.detect import detect
from khulasa.language.table import language_for
from khulasa.resources import path, read_lines

LISTS = sorted(file.stem for file in path("language", "ar").glob("*.txt"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("عاد القطار الليلي إلى العمل مساء الاثنين.", "ar"),
        ("الْمَاءُ مُرَكَّبٌ بَسِيطٌ", "ar"),
        ("قالت BBC إن الأمر انتهى", "ar"),
        ("عاد القطار الى العمل فی المدینة", "ar"),
        ("این کتاب را در کتابخانه می\u200cخوانم و پس از آن می\u200cروم", "fa"),
        ("یہ کتاب میں نے کل ہی پڑھی ہے اور بہت اچھی لگی", "ur"),
        ("The night train is back.", "und"),
        ("12345 !؟", "und"),
        ("", "und"),
        ("ئەم کتێبە زۆر باشە و من دەیخوێنمەوە", "und"),
        ("A long English text that quotes one word: كتاب", "und"),
    ],
)
def test_detect(text, code):
    assert detect(text) == code


def test_a_long_text_is_sampled():
    started = time.perf_counter()

    assert detect("عاد القطار إلى العمل. " * 500_000) == "ar"
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("code", ["ar", "fa", "ur", "und", "en", ""])
def test_some_language_serves_every_code(code):
    text = "حضر الوزير. وغادر السفير."

    assert language_for(code).words(text) == ["حضر", "الوزير", "وغادر", "السفير"]


def test_the_lexicon_is_folded_and_stemmed():
    lexicon = language_for("ar").lexicon

    assert {"الي", "علي", "هذه", "وقال", "التي"} <= lexicon.stop_words
    assert lexicon.stem("الاهميه") in lexicon.bonus
    assert not lexicon.bonus & lexicon.stigma
    assert len(lexicon.stop_words) > 500


@pytest.mark.parametrize("name", LISTS)
def test_a_list_names_nothing_twice(name):
    lines = read_lines("language", "ar", f"{name}.txt")

    assert lines
    assert len(lines) == len(set(lines))
    assert all(fold(line).strip() == fold(line) != "" for line in lines)


def test_content_words_are_no_stop_words():
    assert not {fold(word) for word in ("وزير", "مدينة", "ماء", "حرب", "سلام", "طريق", "اتفاق")} & entries("stopwords")
