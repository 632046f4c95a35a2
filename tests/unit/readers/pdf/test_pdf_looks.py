"""Lies that the look of a glyph gives away."""

from __future__ import annotations

from pathlib import Path

import fontpkg_ibm_plex_sans_arabic
import pytest
from fontTools.ttLib import TTFont
from unit.readers.pdf.drawn import drawn_pdf

from khulasa.document.model import Trust
from khulasa.readers.base import Input
from khulasa.readers.pdf.glyphs.fonts.looks import digit_standing
from khulasa.readers.pdf.glyphs.fonts.shapes import Mark, Outlines, Shape, nearest, shape_of
from khulasa.readers.pdf.glyphs.model import Standing
from khulasa.readers.table import read

LINES = (
    "افتتحت البلدية مكتبة للأطفال في الحي الشمالي من المدينة القديمة",
    "وقال مدير المكتبة إن الكتب كلها مجانية لكل سكان الحي ولا رسوم عليها",
    "وتضم المكتبة قاعة كبيرة للقراءة وركنا صغيرا للرسم والكتابة والأشغال",
    "ويكفي القارئ أن يبرز بطاقته حتى يحمل معه ثلاثة كتب كل شهر",
    "وذكر رئيس المجلس أن كلفة البناء لم تكن كبيرة لأن كثيرا من الأهالي ساعدوا",
)
DRAWN = {"لا": "\ufefb", "لأ": "\ufef7", "لإ": "\ufef9"}
KAF = "\ufedb"


def _drawn(states: dict[str, str], *, kaf: bool = False) -> bytes:
    text = "\n".join(LINES).replace("ك", KAF if kaf else "ك")
    for pair, ligature in DRAWN.items():
        text = text.replace(pair, ligature)
    return drawn_pdf(text.split("\n"), states=states, cmap=False)


def _plain(text: str) -> list[str]:
    """Words without the hamzas of alefs, which a shape doesn't tell for sure."""
    return text.translate(str.maketrans("أإآ", "ااا")).split()


@pytest.mark.parametrize("stated", ["ل", "ا"])
def test_lam_alefs_that_state_one_letter_are_seen(stated):
    document = read(Input(_drawn(dict.fromkeys(DRAWN.values(), stated)), "drawn.pdf"))
    assert _plain(document.text) == _plain(" ".join(LINES))
    assert document.pages[0].trust is Trust.UNSAFE


@pytest.mark.parametrize("stated", ["آ", "ا"])
def test_kafs_that_state_an_alef_are_seen(stated):
    states = {ligature: pair for pair, ligature in DRAWN.items()}
    document = read(Input(_drawn({**states, KAF: stated}, kaf=True), "drawn.pdf"))
    assert document.text.split() == " ".join(LINES).split()
    assert document.pages[0].trust is Trust.REPAIRED


def test_what_is_stated_rightly_stays():
    states = {ligature: pair for pair, ligature in DRAWN.items()}
    document = read(Input(_drawn(states), "drawn.pdf"))
    assert document.text.split() == " ".join(LINES).split()
    assert document.pages[0].trust is Trust.SURE


def test_a_digit_that_looks_like_another_makes_a_page_unsafe():
    lines = (*LINES, "المادة 1937 من القانون")
    right = read(Input(drawn_pdf(lines, cmap=False), "drawn.pdf"))
    assert right.pages[0].trust is Trust.SURE
    lying = read(Input(drawn_pdf(lines, cmap=False, states={"1": "9", "9": "1"}), "drawn.pdf"))
    assert lying.pages[0].trust is Trust.UNSAFE


def _plex(letter: str) -> Shape:
    path = next(Path(fontpkg_ibm_plex_sans_arabic.__file__).parent.rglob("*-Medium.ttf"))
    font = TTFont(path)
    shape = Outlines(path.read_bytes()).shape(font.getGlyphID(font.getBestCmap()[ord(letter)]))
    assert shape is not None
    return shape


@pytest.mark.parametrize("letter", "0123456789٠١٢٣٤٥٦٧٨٩")
def test_digits_of_another_weight_are_known_by_their_shape(letter):
    assert digit_standing(_plex(letter), int(letter)) is Standing.ALONE


@pytest.mark.parametrize(("drawn", "stated"), [("1", 9), ("7", 1), ("٣", 9), ("٢", 0)])
def test_other_digits_are_disputed(drawn, stated):
    assert digit_standing(_plex(drawn), stated) is Standing.DISPUTED


@pytest.mark.parametrize(
    ("letter", "mark"),
    [("\ufefb", Mark.NONE), ("\ufef7", Mark.ABOVE), ("\ufef9", Mark.BELOW), ("ا", Mark.NONE)],
)
def test_what_stands_apart_from_a_stroke(letter, mark):
    assert _plex(letter).mark is mark


def test_a_glyph_without_outline_has_no_shape():
    assert shape_of([], 1000) is None
    assert Outlines(b"no font").shape(3) is None
    assert nearest(_plex("ا"), "Q") == (float("inf"), "")
