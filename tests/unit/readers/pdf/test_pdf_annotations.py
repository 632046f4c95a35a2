"""The text of fields and notes that a reader sees is read; what opens on a click, or is hidden, is not."""

from __future__ import annotations

import pytest
from tests.unit.readers.pdfs import TEXT, page, pdf, stream

from khulasa.document.model import Document, Trust
from khulasa.readers.base import Input
from khulasa.readers.table import read

_LOOK = stream(
    "BT /F1 12 Tf 2 5 Td (Written in a field) Tj ET",
    "/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 5 0 R>>>>",
)
_SHOWN = {
    "a field": "/Subtype/Widget/FT/Tx/F 4",
    "a choice": "/Subtype/Widget/FT/Ch",
    "a field by its parent": "/Subtype/Widget/Parent 8 0 R",
    "a note on the page": "/Subtype/FreeText",
    "a stamp": "/Subtype/Stamp",
}
_NOT_SHOWN = {
    "hidden": "/Subtype/Widget/FT/Tx/F 2",
    "not for the screen": "/Subtype/FreeText/F 32",
    "a comment": "/Subtype/Text",
    "a button": "/Subtype/Widget/FT/Btn",
}


def _read(facts: str, more: str = "") -> Document:
    objects = {
        3: page(f"/Annots[6 0 R]{more}"),
        6: f"<</Type/Annot/Rect[50 600 250 620]/AP<</N 7 0 R>>{facts}>>",
        7: _LOOK,
        8: "<</FT/Tx/T(name)>>",
    }
    return read(Input(pdf(objects, content=TEXT), "form.pdf"))


@pytest.mark.parametrize("kind", _SHOWN)
def test_what_is_written_on_a_page_is_read(kind):
    document = _read(_SHOWN[kind])
    assert "Written in a field" in document.text
    assert document.pages[0].trust is Trust.SURE
    assert not document.warnings


@pytest.mark.parametrize("kind", _NOT_SHOWN)
def test_what_is_not_shown_is_not(kind):
    assert "Written" not in _read(_NOT_SHOWN[kind]).text


def test_it_stands_where_it_is_drawn():
    document = _read(_SHOWN["a field"])
    assert document.text.index("The meeting") < document.text.index("Written")
    above = _read(_SHOWN["a field"].replace("/F 4", "/F 4/Border[0 0 0]"), "/Rotate 0")
    assert "Written in a field" in above.text


@pytest.mark.parametrize("rect", ["[50 600]", "[]", "(no list)", "[/A /B /C /D]"])
def test_a_place_that_is_none_is_passed_over(rect):
    objects = {
        3: page("/Annots[6 0 R 9 0 R (text)]"),
        6: f"<</Type/Annot/Subtype/FreeText/Rect {rect}/AP<</N 7 0 R>>>>",
        7: _LOOK,
    }
    document = read(Input(pdf(objects, content=TEXT), "form.pdf"))
    assert "The meeting began at noon" in document.text
    assert "Written" not in document.text


@pytest.mark.parametrize("value", ["A value of two words", "قيمة من كلمتين", "اسم في 12 مايو"])
def test_a_field_without_a_drawing_shows_its_value(value):
    coded = value.encode("utf-16-be").hex()
    field = f"<</Type/Annot/Subtype/Widget/FT/Tx/Rect[50 600 250 620]/V<feff{coded}>>>"
    document = read(Input(pdf({3: page("/Annots[6 0 R]"), 6: field}, content=TEXT), "form.pdf"))
    assert value in document.text
