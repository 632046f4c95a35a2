"""What pdfminer cannot open PDFium may."""

from __future__ import annotations

import pytest
from tests.unit.readers.pdfs import pdf

from khulasa.errors import Kind, ReadError
from khulasa.readers import warnings
from khulasa.readers.base import Input
from khulasa.readers.pdf import reader
from khulasa.readers.table import read


def _break(monkeypatch):
    def broken(*_: object, **__: object) -> None:
        raise ValueError

    monkeypatch.setattr(reader, "BoundedDocument", broken)


def test_a_file_that_pdfium_alone_opens_is_read_and_told(monkeypatch):
    _break(monkeypatch)
    document = read(Input(pdf(), "broken.pdf"))
    assert document.text == "The meeting began at noon"
    assert {warnings.PARTLY_READ, warnings.SECOND_ENGINE} <= set(document.warnings)


def test_a_file_that_neither_opens_is_damaged(monkeypatch):
    _break(monkeypatch)
    with pytest.raises(ReadError) as caught:
        read(Input(b"%PDF-1.7\nnothing of the kind", "broken.pdf"))
    assert caught.value.kind is Kind.DAMAGED
