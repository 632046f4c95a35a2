"""What can't be seen on a page is not read, however it is hidden; what can be seen stays."""

from __future__ import annotations

import pytest
from tests.unit.readers.pdfs import page, pdf, stream

from khulasa.document.model import Document, Trust
from khulasa.readers import warnings
from khulasa.readers.base import Input
from khulasa.readers.table import read

_RESOURCES = (
    "/ExtGState<</Clear<</ca 0/CA 0>>/Faint<</ca 0.4/CA 0.4>>>>"
    "/Properties<</Off 7 0 R/On 9 0 R>>/XObject<</Grey 8 0 R/Stripes 10 0 R>>"
)
_OBJECTS = {
    1: "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[7 0 R 9 0 R]/D<</OFF[7 0 R]>>>>>>",
    3: page(resources=_RESOURCES),
    7: "<</Type/OCG/Name(off)>>",
    8: stream(
        b"\x80",
        "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray",
    ),
    9: "<</Type/OCG/Name(on)>>",
    10: stream(
        b"\x00\xff" * 32,
        "/Type/XObject/Subtype/Image/Width 64/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray",
    ),
}
_AROUND = (
    "BT /F1 12 Tf 50 700 Td (The meeting began at noon) Tj 0 -90 Td (It ended at night) Tj ET "
)
_WORDS = "BT /F1 12 Tf 50 650 Td (Nobody reads this) Tj ET"
_HIDDEN = {
    "not painted": "3 Tr " + _WORDS,
    "to clip": "q 7 Tr " + _WORDS + " Q",
    "white": "1 g " + _WORDS,
    "white of ink": "0 0 0 0 k " + _WORDS,
    "nearly white": ".995 .995 1 rg " + _WORDS,
    "white by name": "/DeviceRGB cs 1 1 1 sc " + _WORDS,
    "the colour of its box": ".2 .3 .6 rg 40 640 300 30 re f " + _WORDS,
    "black on black": "0 g 40 640 300 30 re f " + _WORDS,
    "under a black box": _WORDS + " 0 g 40 640 300 30 re f",
    "under a white box": _WORDS + " 1 g 40 640 300 30 re f",
    "under a picture": _WORDS + " q 300 0 0 30 40 640 cm /Grey Do Q",
    "under a striped picture": _WORDS + " q 300 0 0 30 40 640 cm /Stripes Do Q",
    "white across a line": "1 g " + _WORDS + " 0 G 40 653 m 340 653 l S",
    "white beside a striped picture": "q 300 0 0 30 40 560 cm /Stripes Do Q 1 g " + _WORDS,
    "without opacity": "/Clear gs " + _WORDS,
    "too small": _WORDS.replace("12 Tf", "1.5 Tf"),
    "shrunk": "q .1 0 0 .1 0 0 cm " + _WORDS.replace("50 650", "500 6500") + " Q",
    "beyond the left edge": _WORDS.replace("50 650", "-400 650"),
    "beyond the right edge": _WORDS.replace("50 650", "700 650"),
    "below the foot": _WORDS.replace("50 650", "50 -30"),
    "clipped": "q 0 0 10 10 re W n " + _WORDS + " Q",
    "in a layer that is off": "/OC /Off BDC " + _WORDS + " EMC",
}
_SEEN = {
    "black": _WORDS,
    "white on a dark box": "0 0 .4 rg 40 640 300 30 re f 1 g " + _WORDS,
    "white on a picture": "q 300 0 0 30 40 640 cm /Grey Do Q 1 g " + _WORDS,
    "white on stripes": "q 300 0 0 30 40 640 cm /Stripes Do Q 1 g " + _WORDS,
    "light grey": ".8 g " + _WORDS,
    "yellow": "1 1 0 rg " + _WORDS,
    "the outline of white letters": "1 Tr 1 g " + _WORDS,
    "on a box of another colour": ".9 .9 .6 rg 40 640 300 30 re f 0 g " + _WORDS,
    "under a faint box": _WORDS + " /Faint gs 1 0 0 rg 40 640 300 30 re f",
    "over a black box that is painted over": "0 g 40 640 300 30 re f 1 g 40 640 300 30 re f 0 g " + _WORDS,
    "within its clip": "q 40 640 300 30 re W n " + _WORDS + " Q",
    "clipping what is painted": "q 7 Tr " + _WORDS + " 0 0 1 rg 40 640 300 30 re f Q",
    "in a layer that is on": "/OC /On BDC " + _WORDS + " EMC",
    "small": _WORDS.replace("12 Tf", "5 Tf"),
    "half over the edge": _WORDS.replace("50 650", "560 650"),
    "cut off by the margin of a line over the edge": "q 0 0 578 792 re W n "
    + _WORDS.replace("50 650", "535 650")
    + " Q",
    "beside a box": _WORDS + " 0 g 200 640 100 30 re f",
}  # fmt: skip


def _read(content: str, **objects: str | bytes) -> Document:
    more = {int(name[1:]): body for name, body in objects.items()}
    return read(Input(pdf({**_OBJECTS, **more}, content=_AROUND + content), "page.pdf"))


@pytest.mark.parametrize("way", _HIDDEN)
def test_hidden_text_is_left_out_and_told(way):
    document = _read(_HIDDEN[way])
    assert "Nobody" not in document.text
    assert "reads" not in document.text
    assert "The meeting began at noon" in document.text
    assert "It ended at night" in document.text
    assert warnings.HIDDEN_TEXT in document.warnings


@pytest.mark.parametrize("way", _SEEN)
def test_text_that_is_seen_stays(way):
    document = _read(_SEEN[way])
    assert "Nobody reads this" in document.text
    assert warnings.HIDDEN_TEXT not in document.warnings


def test_a_white_word_before_the_edge_goes():
    line = "BT /F1 12 Tf 535 650 Td (Nobody ) Tj 1 g (reads ) Tj 0 g (this, nor that) Tj ET"
    document = _read(line)
    assert "Nobody" in document.text
    assert "reads" not in document.text
    assert warnings.HIDDEN_TEXT in document.warnings


def test_one_covered_word_goes_alone():
    document = _read(_WORDS + " 0 g 50 645 42 16 re f")
    assert "Nobody" not in document.text
    assert "reads this" in document.text


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_judged_as_it_is_shown(turn):
    turned = page(f"/Rotate {turn}", _RESOURCES)
    assert "Nobody" not in _read(_HIDDEN["white"], _3=turned).text
    assert "Nobody reads this" in _read(_SEEN["white on a dark box"], _3=turned).text


def test_a_cropped_page_is_judged_as_it_is_shown():
    cropped = page("/CropBox[40 600 400 792]", _RESOURCES)
    assert "Nobody" not in _read(_HIDDEN["under a black box"], _3=cropped).text
    outside = _read(_WORDS.replace("50 650", "50 500"), _3=cropped)
    assert "Nobody" not in outside.text
    assert "The meeting began" in outside.text


def test_what_a_recogniser_laid_under_a_scan_stays():
    content = "q 612 0 0 792 0 0 cm /Stripes Do Q 3 Tr " + _AROUND + _WORDS
    document = read(Input(pdf(_OBJECTS, content=content), "scan.pdf"))
    assert "Nobody reads this" in document.text
    assert document.pages[0].trust is Trust.RECOGNISED


def test_text_hidden_on_every_page_leaves_nothing_else_behind():
    hidden = read(Input(pdf(_OBJECTS, content=_AROUND + _HIDDEN["white"]), "page.pdf"))
    plain = read(Input(pdf(_OBJECTS, content=_AROUND), "page.pdf"))
    assert hidden.text == plain.text
    assert hidden.pages[0].trust is plain.pages[0].trust
