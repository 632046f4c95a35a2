"""Who a file says wrote it: people and houses, and no program, machine, account or site."""

from __future__ import annotations

import io

import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser

from khulasa.readers.pdf.metadata import metadata_of
from khulasa.readers.properties import may_be_author, metadata

NOBODY = (
    "python-docx",
    "User",
    "user-2",
    "USER (3)",
    "Windows User",
    "مستخدم",
    "HP LaserJet MFP M428",
    "Canon",
    "RICOH Aficio MP C3003",
    "www.kutub.example",
    "https://kutub.example/1",
    "kutub-pdf.net",
    "Developed by Al Jeel Soft",
    "Powered by WordPress 6.1",
    "Microsoft® Word 2016",
    "Microsoft Office User",
    "calibre (6.1.0) [https://calibre.example]",
    "Acrobat Distiller 9.0",
    "ABBYY FineReader 15",
    "12345",
    "---",
)
SOMEBODY = (
    "هالة المنصوري",
    "Jane Doe",
    "University of Cairo",
    "Prince Khalid",
    "J. R. Smith",
    "Usera Adminton",
    "مركز الدراسات",
    "salma@a.example",
    "Brothers & Sons",
    "Home Office",
    "Context Institute",
    "مستخدمو المياه",
)


@pytest.mark.parametrize("name", NOBODY)
def test_what_names_nobody_is_no_author(name: str) -> None:
    assert not may_be_author(name)


@pytest.mark.parametrize("name", SOMEBODY)
def test_what_names_somebody_is_an_author(name: str) -> None:
    assert may_be_author(name)


def test_people_stay_where_programs_stand_beside_them() -> None:
    assert metadata(["python-docx", "Jane Doe", "User"], []).author == "Jane Doe"


def _pdf(author: str) -> PDFDocument:
    """A document without pages that names an author."""
    stated = (b"\xfe\xff" + author.encode("utf-16-be")).hex().encode()
    data = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    data += b"2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n3 0 obj<</Author<" + stated
    data += b">>>endobj\ntrailer<</Root 1 0 R/Info 3 0 R/Size 4>>\n%%EOF"
    return PDFDocument(PDFParser(io.BytesIO(data)))


@pytest.mark.parametrize("name", NOBODY)
def test_a_pdf_goes_through_the_same_list(name: str) -> None:
    assert metadata_of(_pdf(name)).author == ""


@pytest.mark.parametrize("name", SOMEBODY)
def test_a_pdf_names_who_wrote_it(name: str) -> None:
    assert metadata_of(_pdf(name)).author == name
