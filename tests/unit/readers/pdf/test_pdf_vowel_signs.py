"""Which letter a vowel sign is given back to, by the order in which a producer draws them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.readers.pdf.glyphs.model import Glyph
from khulasa.readers.pdf.glyphs.repeats import drop_echoes
from khulasa.readers.pdf.layout.lines import Spacing, words_of
from khulasa.readers.pdf.layout.vowel_signs import owners

SIZE, ADVANCE, BASE = 10.0, 5.0, 100.0
LETTERS, SIGNS = "بتعمنقوزه", "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"


def _drawn(word: str, *, rightward: bool, beside: float, raised: float = 0.0) -> list[Glyph]:
    """The glyphs of a word as HarfBuzz gives them, turned round where they are drawn rightward.

    Signs take no room, and their origin is so many points right of the left edge of the letter that they stand over.
    """
    letters = sum(not unicodedata.combining(sign) for sign in word)
    placed, at = [], letters * ADVANCE
    for sign in word:
        if unicodedata.combining(sign):
            placed.append((sign, at + beside, at + beside, BASE + raised))
        else:
            at -= ADVANCE
            placed.append((sign, at, at + ADVANCE, BASE))
    ordered = placed[::-1] if rightward else placed
    return [
        Glyph(text, left, right, base, SIZE, "F", order)
        for order, (text, left, right, base) in enumerate(ordered)
    ]


def _read(glyphs: list[Glyph]) -> str:
    """A word, whose clusters stand from left to right."""
    ((word,),) = words_of(glyphs, owners(glyphs), Spacing(drawn=True))
    return "".join(cluster.text for cluster in reversed(word.clusters))


@pytest.mark.parametrize("rightward", [True, False])
@pytest.mark.parametrize("beside", [-0.5, 0.0, 1.5])
@pytest.mark.parametrize("word", ["عُمان", "وعُمان", "كُتب", "عِلم", "قَن", "نقَ", "شكرًا"])
def test_a_single_sign_stays_on_its_letter_wherever_its_origin_lies(word, beside, rightward):
    assert _read(_drawn(word, rightward=rightward, beside=beside)) == word


@given(
    st.lists(st.tuples(st.sampled_from(LETTERS), st.sampled_from(["", *SIGNS])), min_size=2),
    st.booleans(),
    st.floats(-1.0, 1.0),
)
def test_every_letter_bears_any_sign(letters, rightward, beside):
    word = "".join(letter + sign for letter, sign in letters)
    assert _read(_drawn(word, rightward=rightward, beside=beside)) == word


def test_neighbours_of_unlike_height_keep_the_same_pair_of_signs():
    # GIVEN two letters with a shadda and a kasra, each pair one glyph, the second higher
    glyphs = [
        Glyph("\u0651\u0650", 0.5, 0.5, BASE - 2, SIZE, "F", 0),
        Glyph("ب", 0.0, 5.0, BASE, SIZE, "F", 1),
        Glyph("ن", 5.0, 10.0, BASE, SIZE, "F", 2),
        Glyph("\u0651\u0650", 10.5, 10.5, BASE + 1, SIZE, "F", 3),
        Glyph("ل", 10.0, 15.0, BASE, SIZE, "F", 4),
    ]
    # WHEN what is said twice is dropped
    drop_echoes(glyphs)
    # THEN both are still said
    assert _read(glyphs) == "ل\u0651\u0650نب\u0651\u0650"


def test_a_sign_over_its_neighbour_is_kept_where_the_neighbour_has_one_that_says_nothing():
    # GIVEN a narrow alef that states its own fatha, drawn by a silent glyph, and the fatha of the letter before it
    glyphs = [
        Glyph("", 0.5, 0.5, BASE, SIZE, "F", 0),
        Glyph("أ\u064e", 0.0, 5.0, BASE, SIZE, "F", 1),
        Glyph("\u064e", 4.5, 4.5, BASE, SIZE, "F", 2),
        Glyph("ف", 5.0, 10.0, BASE, SIZE, "F", 3),
    ]
    # WHEN what is said twice is dropped
    drop_echoes(glyphs)
    # THEN both are said
    assert [glyph.text for glyph in glyphs] == ["", "أ\u064e", "\u064e", "ف"]
