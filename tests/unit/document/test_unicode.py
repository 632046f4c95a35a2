"""Code points that no author typed go, the author's letters stay, and positions find their way to UTF-16."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.unicode import Utf16Map, repair

ASTRAL = st.text(alphabet="اب c😀𝄞\U0010ffff")


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d\x0be\x0cf", "a\nb\nc\nd\ne\nf"),
        ("نص\x00 ن\x01ص\x1f\x7f", "نص نص"),
        ("\ufeffنص\ufeff", "نص"),
        ("ن\ud800ص\udfff", "ن\ufffdص\ufffd"),
        ("صورة\ufffcهنا", "صورة هنا"),
        ("نص\ufffe\ufdd0\ufff9", "نص"),
        ("a\tb", "a\tb"),
    ],
)
def test_repair(broken, mended):
    assert repair(broken) == mended


@pytest.mark.parametrize(
    "text",
    [
        "كـتاب",
        "كِتَابٌ",
        "ﷲ ﻻ ﷺ",
        "\u200fنص\u200e",
        "\u202bنص\u202c",
        "\u2067نص\u2069",
        "می\u200cخواهم",
        "😀",
    ],
)
def test_the_authors_letters_stay(text):
    assert repair(text) == text


@given(
    st.text(alphabet=st.characters(exclude_categories=()) | st.sampled_from("\r\n\x00\ud800\ufeff"))
)
def test_repair_is_idempotent_and_gives_clean_text(text):
    mended = repair(text)

    assert repair(mended) == mended
    assert mended.encode("utf-8").decode("utf-8") == mended
    assert not set(mended) & set("\r\x00\x0b\x0c\x85\u2028\u2029\ufeff")


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(ASTRAL | st.text())
def test_positions_go_to_utf16_and_back(text):
    positions = Utf16Map(text)

    for place in range(len(text) + 1):
        assert positions.to_utf16(place) == units(text[:place])
        assert positions.to_code_points(units(text[:place])) == place


def test_between_the_halves_of_a_pair_stands_the_pair():
    assert Utf16Map("ا😀ب").to_code_points(2) == 1


def test_a_text_without_astral_characters_is_mapped_at_once():
    started = time.process_time()
    positions = Utf16Map("كتاب " * 400_000)

    assert positions.to_utf16(1_999_999) == positions.to_code_points(1_999_999) == 1_999_999
    assert time.process_time() - started < 0.5
