"""How common stems are: the tables, and that the ranking finds words in them under the stems that it uses."""

from __future__ import annotations

from itertools import pairwise

import pytest

from khulasa.language.frequencies import UNKNOWN, table, zipf_of
from khulasa.language.table import LANGUAGES, language_for
from khulasa.resources import path, read_lines

WITH_TABLE = ["ar", "en", "fa", "fr", "ur"]
FALLING = {
    "ar": ["العالم", "الوزير", "المستشفى", "الزلزال", "المرجان"],
    "en": ["people", "minister", "harbour", "plankton"],
    "fr": ["monde", "ministre", "phare", "plancton"],
    "fa": ["جهان", "وزیر", "زلزله", "مرجان", "دلفین"],
    "ur": ["پاکستان", "دنیا", "وزیر", "زلزلہ", "مرجان"],
}
"""Words of each language, each rarer than the one before."""


def zipf_of_word(code, word):
    language = language_for(code)
    (folded,) = language.words(word)
    return language.lexicon.zipf(language.lexicon.stem(folded))


@pytest.mark.parametrize("code", WITH_TABLE)
def test_a_table_holds_what_its_lines_say(code):
    lines = [line.split() for line in read_lines("language", code, "frequencies.txt")]
    levels = [float(level) for level, *_stems in lines]
    assert all(UNKNOWN <= level <= 8.5 for level in levels)
    assert levels == sorted(set(levels), reverse=True), (
        "a line for each value, the most common first"
    )
    stems = [stem for _level, *stems in lines for stem in stems]
    assert len(set(stems)) == len(stems) == len(table(code)) > 5_000
    assert all(table(code)[stem] == float(level) for level, *some in lines for stem in some)


@pytest.mark.parametrize("code", WITH_TABLE)
def test_a_table_is_of_folded_stems(code):
    """GIVEN the language's own folding THEN no stem is changed by it: else no word would ever be looked up there."""
    words = language_for(code).words
    unfolded = [stem for stem in table(code) if words(stem) != [stem]]
    assert len(unfolded) <= len(table(code)) // 1000, unfolded[:20]


@pytest.mark.parametrize("code", WITH_TABLE)
def test_the_value_falls_with_rarity(code):
    values = [zipf_of_word(code, word) for word in FALLING[code]]
    assert all(common > rare for common, rare in pairwise(values)), values
    assert values[0] > 5.5


@pytest.mark.parametrize("code", WITH_TABLE)
def test_inflections_share_the_value_of_their_stem(code):
    first, second = {
        "ar": ("الوزير", "والوزير"),
        "en": ("ministers", "minister"),
        "fr": ("ministres", "ministre"),
        "fa": ("کتاب", "کتاب‌ها"),
        "ur": ("کتاب", "کتابیں"),
    }[code]
    assert zipf_of_word(code, first) == zipf_of_word(code, second) > UNKNOWN


@pytest.mark.parametrize("code", [*WITH_TABLE, "und", "xx"])
@pytest.mark.parametrize("stem", ["ضغصثقفغ", "qzxqzx", "", "123456789", "# how"])
def test_what_is_not_known_is_rare(code, stem):
    assert zipf_of(code)(stem) == UNKNOWN


@pytest.mark.parametrize("code", ["und", "xx"])
def test_a_language_without_a_table_knows_nothing(code):
    assert not path("language", code, "frequencies.txt").exists()
    assert table(code) == {}
    assert zipf_of(code)("the") == UNKNOWN


def test_every_language_with_a_table_looks_words_up_in_it():
    assert sorted(WITH_TABLE) == sorted(set(LANGUAGES) - {"und"})
    for code in WITH_TABLE:
        assert zipf_of_word(code, FALLING[code][0]) > UNKNOWN


def test_a_table_is_read_when_it_is_asked_for_and_once():
    table.cache_clear()
    zipf = zipf_of("en")
    assert table.cache_info().currsize == 0
    assert zipf("minist") == zipf("minist") > 5
    assert table.cache_info().misses == 1


@pytest.mark.parametrize("code", WITH_TABLE)
def test_no_table_holds_a_word_that_is_passed_over_anyway(code):
    """GIVEN that terms are never stop words THEN what is left of those is the stem of some other word, and rare."""
    stop_words = language_for(code).lexicon.stop_words
    held = [stem for stem in table(code) if stem in stop_words]
    assert len(held) < len(stop_words) / 2
