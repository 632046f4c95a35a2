"""Marks of content within marks: PDFium copies all that are open for each, so that pages of thousands kill it."""

from __future__ import annotations

import pypdfium2
import pytest
from tests.unit.readers.pdfs import pdf

from khulasa.readers.base import Input
from khulasa.readers.pdf.glyphs.interpret import MOST_NESTED
from khulasa.readers.pdf.reader import PdfReader

_TEXT = b"BT /F1 12 Tf 72 700 Td (The meeting began at noon) Tj ET\n"


def _marked(count: int, *, closed: bool = False) -> bytes:
    content = b"/P BMC\n" * count + _TEXT + (b"EMC\n" * count if closed else b"")
    return pdf(content=content)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The places of the pages that PDFium was given."""
    places: list[int] = []
    get_page = pypdfium2.PdfDocument.get_page

    def noted(document: pypdfium2.PdfDocument, place: int) -> pypdfium2.PdfPage:
        places.append(place)
        return get_page(document, place)

    monkeypatch.setattr(pypdfium2.PdfDocument, "get_page", noted)
    return places


@pytest.mark.parametrize("closed", [False, True])
def test_pdfium_is_given_no_page_of_deep_marks(opened: list[int], *, closed: bool) -> None:
    document = PdfReader().read(Input(_marked(25_000, closed=closed), "marks.pdf"), lambda *_: None)

    assert document.text == "The meeting began at noon"
    assert not opened


def test_pdfium_is_given_a_page_of_many_marks_side_by_side(opened: list[int]) -> None:
    content = b"/P BMC EMC\n" * 25_000 + _TEXT
    document = PdfReader().read(Input(pdf(content=content), "marks.pdf"), lambda *_: None)

    assert document.text == "The meeting began at noon"
    assert set(opened) == {0}


def test_the_bound_is_far_above_what_pages_of_text_hold() -> None:
    deep, marks = 20, 10_000  # a tagged page of a thousand words has fewer, five deep
    assert deep * 2 * marks < MOST_NESTED
