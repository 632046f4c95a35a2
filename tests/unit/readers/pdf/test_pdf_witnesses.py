"""Whom to believe about a glyph: the file, the font's table, or its name."""

from __future__ import annotations

import pytest
from unit.readers.pdf.drawn import drawn_pdf

from khulasa.document.model import Document, Trust
from khulasa.errors import ReadError
from khulasa.readers.base import Input
from khulasa.readers.pdf.glyphs.fonts.glyph_names import text_of_name
from khulasa.readers.pdf.glyphs.fonts.witnesses import _beside_name, _same, readable
from khulasa.readers.pdf.glyphs.letters import TATWEEL
from khulasa.readers.pdf.glyphs.model import Standing
from khulasa.readers.table import read

NEWS = (
    "عقد مجلس المدينة جلسة في الصباح وناقش فيها خطة الطرق الجديدة",
    "وقال رئيس المجلس إن العمل يبدأ في الشهر المقبل وينتهي بعد سنة",
    "ويشمل المشروع ٣٢ شارعا و٩ جسور بكلفة ١٥٠ مليون دينار",
)


def _read(data: bytes) -> Document:
    return read(Input(data, "drawn.pdf"))


def _text(document: Document) -> str:
    return " ".join(document.text.split())


def test_a_font_that_agrees_makes_a_page_sure():
    document = _read(drawn_pdf(NEWS))
    assert _text(document) == " ".join(NEWS)
    assert document.pages[0].trust is Trust.SURE


@pytest.mark.parametrize(
    ("drawn", "stated"),
    [("٣", "٧"), ("٩", "1"), ("ي", "\u064b"), ("ر", "د"), ("ة", "ه"), ("ج", " ")],
)
def test_the_font_overrules_what_the_file_states(drawn, stated):
    document = _read(drawn_pdf(NEWS, states={drawn: stated}))
    read_text = _text(document).replace("9", "٩")  # digits stay in the script that the file states
    assert read_text == " ".join(NEWS)
    assert document.pages[0].trust is Trust.REPAIRED


def test_a_kashida_is_never_the_letter_beside_it():
    line = NEWS[0].replace("مجلس", f"مجل{TATWEEL}س")
    document = _read(drawn_pdf((line, *NEWS[1:]), states={TATWEEL: "ر"}))
    assert _text(document).replace(TATWEEL, "") == " ".join(NEWS)


@pytest.mark.parametrize(("drawn", "stated"), [("ي", "ى"), ("ي", "ی"), ("ه", "ہ"), ("ك", "ک")])
def test_letters_that_share_a_glyph_are_what_the_file_states(drawn, stated):
    document = _read(drawn_pdf(NEWS, states={drawn: stated}))
    assert _text(document) == " ".join(NEWS).replace(drawn, stated)


def test_digits_of_the_same_value_are_in_the_script_that_the_file_states():
    states = {digit: str(value) for value, digit in enumerate("٠١٢٣٤٥٦٧٨٩")}
    document = _read(drawn_pdf(NEWS, states=states))
    assert "32 شارعا و9 جسور" in _text(document)


def test_codes_without_a_map_are_the_glyphs_own_numbers():
    document = _read(drawn_pdf(NEWS, identity=False, to_unicode=False))
    assert _text(document) == " ".join(NEWS)
    assert document.pages[0].trust is Trust.REPAIRED  # the other engine sees none of it


def test_a_page_all_of_whose_letters_nobody_knows_is_a_picture():
    with pytest.raises(ReadError, match="only_pictures"):
        _read(drawn_pdf(NEWS, cmap=False, to_unicode=False))


def test_letters_that_nobody_knows_beside_figures_that_are_known_are_unsafe():
    states = {letter: "\ufffd" for line in NEWS for letter in line if not letter.isdigit()}
    document = _read(drawn_pdf(NEWS, cmap=False, states=states))
    assert document.pages[0].trust is Trust.UNSAFE


@pytest.mark.parametrize("length", [b"", b"/Length 3", b"/Length 9 9 R"])
def test_a_stream_of_a_wrong_length_ends_where_its_last_word_stands(length):
    data = drawn_pdf(NEWS)
    begins = data.index(b"/Length", data.index(b"4 0 obj"))
    ends = data.index(b">>", begins)
    padded = length.ljust(ends - begins)[: ends - begins]  # so that all stays where the file says
    assert _text(_read(data[:begins] + padded + data[ends:])) == " ".join(NEWS)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("uniFE8D", "\ufe8d"),
        ("uni0644.init", "ل"),
        ("afii57415", "ا"),
        ("one", "1"),
        ("alefisolated", "ا"),
        ("lamwithalefhamzaaboveisolatedd", "لأ"),
        ("yehwithhamzaabovemedial", "ئ"),
        ("dammalow", "\u064f"),
        ("shaddawithkasraisolated", "\u0651\u0650"),
        ("glyph123", ""),
        ("g23", ""),
        (".notdef", ""),
        ("shaddawithnothing", ""),
    ],
)
def test_what_a_name_spells(name, text):
    assert text_of_name(name) == text


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("لا", "\ufefb", True),
        ("\u0651\u0650", "\ufc62", True),
        ("\u0650", "\ufc62", False),
        ("بَ", "ب", True),
        ("أ", "ا", False),
        ("الل", "ﷲ", False),
        ("4", "٤", True),
        ("4", "٣", False),
        ("ر", TATWEEL, False),
        ("ة", "ه", False),
        ("ى", "ي", True),
    ],
)
def test_statements_that_mean_the_same(one, other, same):
    assert _same(one, other) is same


@pytest.mark.parametrize(
    ("named", "stated", "standing"),
    [
        ("1", "9", Standing.DISPUTED),
        ("ب", "ت", Standing.DISPUTED),
        ("1", "١", Standing.AGREED),
        ("H", "6", Standing.ALONE),
        ("Á", "ب", Standing.ALONE),
    ],
)
def test_a_name_that_contradicts_the_file_disputes_it(named, stated, standing):
    assert _beside_name(named, stated) is standing


@pytest.mark.parametrize(
    ("text", "known"), [("\u00a0", " "), ("\ufffd", ""), ("\ue000", ""), ("\x01", "")]
)
def test_what_means_nothing_is_no_text(text, known):
    assert readable(text) == known
