"""What is seen, from the left, becomes what was typed."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.readers.pdf.glyphs.letters import letters
from khulasa.readers.pdf.glyphs.model import bidi_class
from khulasa.readers.pdf.layout.brackets import Brackets
from khulasa.readers.pdf.layout.letter_fixes import put_right
from khulasa.readers.pdf.layout.lines import Cluster, Word
from khulasa.readers.pdf.layout.numbers import Context
from khulasa.readers.pdf.layout.order import in_reading_order
from khulasa.readers.pdf.layout.pieces import PARTNER, Piece


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


def faced(text):
    """A line read from the right, as its brackets face before any vote."""
    pieces = [
        Piece(letter, 5.0 * place, 5.0 * place + 5, letter in PARTNER)
        for place, letter in enumerate(text)
    ]
    Brackets().put_right(pieces)
    return "".join(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        (" ", "("),
        ("/", "("),
        ("-", "("),
        ("–", "("),
        ("“", "("),
        ("”", "("),
        ('"', "("),
        ("+", ")"),
        ("#", ")"),
        ("@", ")"),
        ("—", ")"),
        ("'", ")"),
        ("ب", ")"),
    ],
)
def test_a_bracket_behind_such_a_sign_opens_though_another_is_open(before, wanted):
    assert faced(f"(ك{before}(ك") == f"(ك{before}{wanted}ك"


@pytest.mark.parametrize("after", [" ", *'.,،؛:;!?؟/-–“”"'])
def test_a_bracket_before_such_a_sign_closes_though_none_is_open(after):
    assert faced(f"ك({after}") == f"ك){after}"


@pytest.mark.parametrize("after", ["+", "—", "'", "#", "@", "ب"])
def test_a_bracket_before_another_sign_opens_where_none_is_open(after):
    assert faced(f"ك({after}") == f"ك({after}"


@pytest.mark.parametrize(
    ("visible", "wanted"),
    [
        ("#GCC مسو", "وسم #GCC"),
        ("$US نمث", "ثمن $US"),
        ("€EU نمث", "ثمن €EU"),
        ("£GB نمث", "ثمن £GB"),
        ("%GCC ةبسن", "نسبة GCC%"),
        ("@GCC باسح", "حساب GCC@"),
        ("*GCC باسح", "حساب GCC*"),
    ],
)
def test_the_sign_of_a_topic_or_a_currency_stays_before_its_name(seen, visible, wanted):
    assert typed(seen(visible)) == wanted


@pytest.mark.parametrize(
    ("visible", "wanted"),
    [
        ("#5", "#5"),
        ("@5", "5@"),
        ("5#", "5#"),
        ("5@", "@5"),
        ("#5 مقر", "رقم 5#"),
        ("@5 مقر", "رقم 5@"),
        ("5# مقر", "رقم #5"),
        ("5@ مقر", "رقم @5"),
    ],
)
def test_a_sign_at_a_number_is_a_part_of_it_where_no_arabic_stands_before(seen, visible, wanted):
    assert typed(seen(visible)) == wanted


@pytest.mark.parametrize("sign", "./-_?&=#")
def test_an_address_that_a_line_breaks_keeps_its_last_sign(seen, sign):
    assert typed(seen(f"http://a.org/b{sign} عقوم")) == f"موقع http://a.org/b{sign}"


@pytest.mark.parametrize("sign", "@~*+!،")
def test_what_breaks_no_address_is_read_before_it(seen, sign):
    assert typed(seen(f"http://a.org/b{sign} عقوم")) == f"موقع {sign}http://a.org/b"


@pytest.mark.parametrize(
    ("visible", "wanted"),
    [
        ("www.a/ عقوم", "موقع www.a/"),
        ("ftp://a/ عقوم", "موقع ftp://a/"),
        ("me@a/ ديرب", "بريد me@a/"),
        ("me#a/ ديرب", "بريد /me#a"),
        ("@a/ ديرب", "بريد /a@"),
        ("web.a/ عقوم", "موقع /web.a"),
        ("ftp:/a/ عقوم", "موقع /ftp:/a"),
    ],
)
def test_an_address_is_told_by_its_signs(seen, visible, wanted):
    assert typed(seen(visible)) == wanted


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
