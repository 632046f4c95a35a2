"""What is seen, from the left, becomes what was typed."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.readers.pdf.glyphs.letters import letters
from khulasa.readers.pdf.glyphs.model import bidi_class
from khulasa.readers.pdf.layout.letter_fixes import put_right
from khulasa.readers.pdf.layout.lines import Cluster, Word
from khulasa.readers.pdf.layout.order import Brackets, Context, in_reading_order


def typed(words, *, rtl=True, context=None):
    return "".join(piece.text for piece in in_reading_order(words, context or Context(), rtl=rtl))


@pytest.mark.parametrize(
    ("visible", "wanted"),
    [
        ("مالسلا مكيلع", "عليكم السلام"),
        ("2023 ماع يف", "في عام 2023"),
        ("٪٢٧٫٥ ةبسنب", "بنسبة ٢٧٫٥٪"),
        ("12/3/2024 خيراتب", "بتاريخ 12/3/2024"),
        ("Night Shelf جمانرب", "برنامج Night Shelf"),
        ("تلاق BBC", "BBC قالت"),
    ],
)
def test_a_line_of_arabic_is_read_from_its_right(seen, visible, wanted):
    assert typed(seen(visible)) == wanted


def test_brackets_are_turned_as_the_white_space_around_them_asks(seen):
    # GIVEN a producer that names brackets as they are seen
    pieces = in_reading_order(seen("(ةملك) لاق"), Context(), rtl=True)
    brackets = Brackets()
    # WHEN the line has had its vote and is put right
    brackets.listen(pieces)
    brackets.put_right(pieces)
    # THEN they open where the word begins
    assert "".join(piece.text for piece in pieces) == "قال (كلمة)"


@pytest.mark.parametrize(
    ("stated", "wanted"),
    [
        ("\ufefb", "لا"),
        ("\ufedf", "ل"),
        ("ال", "لا"),
        ("\ufdf2", "\ufdf2"),
        ("\uf0b7", "•"),
        ("\ue02f", ""),
        ("\ufe77", "\u064e"),
    ],
)
def test_shapes_become_letters(stated, wanted):
    assert letters(stated) == wanted


@pytest.mark.parametrize("visible", ["ﷲا", "ﷲاو"])
def test_allah_drawn_behind_an_alef_has_one_alef(seen, visible):
    pieces = in_reading_order(seen(visible), Context(), rtl=True)
    assert put_right(pieces, Counter())
    assert "".join(piece.text for piece in pieces) in {"الله", "والله"}


WORD = st.text(st.sampled_from("ابجد٣٤12%٪()«»،.-/AbC$+:"), min_size=1, max_size=6)


@given(st.lists(WORD, min_size=1, max_size=8), st.booleans())
def test_every_cluster_comes_once(parts, rtl):
    words, at = [], 0.0
    for part in parts:
        lefts = [at + 5 * place for place in range(len(part))]
        clusters = [
            Cluster(one, left, left + 5, 0, bidi_class(one))
            for one, left in zip(part, lefts, strict=True)
        ]
        words.append(Word(clusters, 0.0, 10.0, bold=False))
        at = words[-1].right + 3
    read = typed(words, rtl=rtl)
    assert sorted(read) == sorted(" ".join(parts))
