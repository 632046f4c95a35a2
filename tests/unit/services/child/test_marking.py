"""Highlighted copies of PDFs: every sentence's letters lie under its highlight, however the page is turned."""

from __future__ import annotations

import ctypes
import io
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from khulasa.document.places import Box
from khulasa.errors import KhulasaError, Kind
from khulasa.services.child.confined.marking import marked
from khulasa.services.child.marking.marker import Highlight, Loss, MarkJob, highlights, marked_copy
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source

PAGE = b"""%PDF-1.7
1 0 obj <</Type /Catalog /Pages 2 0 R ACROFORM>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] BOXES /Contents 4 0 R
  /Resources <</Font <</F 5 0 R>>>>>> endobj
4 0 obj <</Length 50>> stream
BT /F 20 Tf 100 400 Td (Hidden) Tj 0 -200 Td (Key) Tj ET
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
6 0 obj <</FT /Sig /T (s) /V 7 0 R /Rect [0 0 0 0]>> endobj
7 0 obj <</Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Contents <00>
  /ByteRange [0 1 2 3]>> endobj
trailer <</Root 1 0 R /Size 8>>
%%EOF
"""
KEY = "جملة مهمة ﷼ 𝒜"


def page(boxes: str = "", *, signed: bool = False) -> bytes:
    form = b"/AcroForm <</Fields [6 0 R] /SigFlags 3>>" if signed else b""
    return PAGE.replace(b"BOXES", boxes.encode()).replace(b"ACROFORM", form)


def job(pdf: bytes, *boxes: Box, text: str = KEY, password: str | None = None) -> MarkJob:
    return MarkJob(1, "file.pdf", (Highlight(boxes, text),), password, pdf)


def annotations(pdf: bytes, password: str | None = None) -> list[tuple[int, str, list[float]]]:
    """The page, contents, and left, bottom, right and top of the first quadrilateral of each highlight."""
    answer = []
    document = pypdfium2.PdfDocument(pdf, password=password)
    for number, sheet in enumerate(document, 1):
        for place in range(raw.FPDFPage_GetAnnotCount(sheet.raw)):
            item = raw.FPDFPage_GetAnnot(sheet.raw, place)
            if raw.FPDFAnnot_GetSubtype(item) != raw.FPDF_ANNOT_HIGHLIGHT:
                continue
            size = raw.FPDFAnnot_GetStringValue(item, b"Contents", None, 0)
            units = ctypes.create_string_buffer(size)
            raw.FPDFAnnot_GetStringValue(
                item, b"Contents", ctypes.cast(units, ctypes.POINTER(ctypes.c_ushort)), size
            )
            quad = raw.FS_QUADPOINTSF()
            raw.FPDFAnnot_GetAttachmentPoints(item, 0, quad)
            across = [quad.x1, quad.x2, quad.x3, quad.x4]
            up = [quad.y1, quad.y2, quad.y3, quad.y4]
            bounds = [min(across), min(up), max(across), max(up)]
            answer.append((number, units.raw[:-2].decode("utf-16-le"), bounds))
    document.close()
    return answer


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", ["", "/CropBox [50 100 390 580]"])
def test_a_highlight_lies_on_the_words_that_it_shows(rotation: int, crop: str) -> None:
    pdf = page(f"/Rotate {rotation} {crop}")
    document = pypdfium2.PdfDocument(pdf)
    sheet = document[0]
    shown = ctypes.c_int(), ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
    size = round(sheet.get_width()), round(sheet.get_height())
    raw.FPDF_PageToDevice(sheet.raw, 0, 0, *size, 0, 100.0, 220.0, shown[0], shown[1])
    raw.FPDF_PageToDevice(sheet.raw, 0, 0, *size, 0, 140.0, 195.0, shown[2], shown[3])
    x1, y1, x2, y2 = (number.value for number in shown)
    document.close()
    copy, losses = marked(job(pdf, Box(1, min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))))
    ((number, text, bounds),) = annotations(copy)
    assert (number, text, losses) == (1, KEY, ())
    again = pypdfium2.PdfDocument(copy)
    words = again[0].get_textpage().get_text_bounded(*bounds)
    again.close()
    assert words.strip() == "Key"


def test_one_annotation_a_page_and_a_quadrilateral_a_line() -> None:
    copy, _ = marked(job(page(), Box(1, 10, 10, 50, 20), Box(1, 10, 30, 50, 40)))
    assert len(annotations(copy)) == 1
    sheet = pypdfium2.PdfDocument(copy)[0]
    assert raw.FPDFAnnot_CountAttachmentPoints(raw.FPDFPage_GetAnnot(sheet.raw, 0)) == 2


def test_a_signed_file_stays_whole_inside_of_its_copy() -> None:
    pdf = page(signed=True)
    copy, losses = marked(job(pdf, Box(1, 10, 10, 50, 20)))
    assert losses == (Loss.SIGNATURE,)
    assert copy.startswith(pdf)
    assert len(annotations(copy)) == 1


def test_pages_that_are_not_there_and_files_that_are_none() -> None:
    for wrong in (job(page(), Box(2, 0, 0, 1, 1)), job(b"%PDF-1.7 none", Box(1, 0, 0, 1, 1))):
        with pytest.raises(KhulasaError) as failed:
            marked(wrong)
        assert failed.value.kind is Kind.DAMAGED


def test_the_confined_child_writes_the_copy(tmp_path: Path) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(page())
    answer = marked_copy(MarkJob(1, str(path), job(b"", Box(1, 10, 10, 50, 20)).highlights))
    assert [text for _, text, _ in annotations(answer.pdf)] == [KEY]
    assert path.read_bytes() == page()


def test_an_encrypted_copy_keeps_its_password() -> None:
    samples = Path(__file__).parents[5] / "shared" / "samples" / "pdf" / "enc_user_seed.pdf"
    if not samples.exists():
        pytest.skip(f"no encrypted sample to copy: there is no {samples.name}")
    wanted = job(samples.read_bytes(), Box(1, 100, 100, 200, 120), password="secret")
    copy, _ = marked(wanted)
    assert len(annotations(copy, "secret")) == 1
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(io.BytesIO(copy))


def test_a_text_without_pages_has_nothing_to_highlight() -> None:
    analysis = analyse_source(Source.pasted("بدأ الاجتماع صباح اليوم. وحضره الوزراء."))
    assert highlights(analysis.document, [(0, 9)]) == ()


@pytest.mark.parametrize(
    ("name", "password"),
    [("encrypted_owner", None), ("encrypted_aes", "secret"), ("encrypted_rc4", "secret")],
)
def test_a_copy_of_an_encrypted_file_loses_neither_its_lock_nor_what_it_forbids(
    root: Path, name: str, password: str | None
) -> None:
    data = (root / "tests" / "readers" / "files" / "pdf" / f"{name}.pdf").read_bytes()
    copy, losses = marked(job(data, Box(1, 50, 50, 200, 80), password=password))
    assert losses == ()

    def locked(pdf: bytes) -> tuple[int, int]:
        document = pypdfium2.PdfDocument(pdf, password=password)
        kind = raw.FPDF_GetSecurityHandlerRevision(document.raw)
        forbids = raw.FPDF_GetDocPermissions(document.raw)
        document.close()
        return kind, forbids

    assert locked(copy) == locked(data)
    assert locked(copy)[0] > 0
