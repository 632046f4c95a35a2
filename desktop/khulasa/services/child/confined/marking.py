"""Highlights in a copy of a PDF, by PDFium: the work of the process that `marking_child` begins.

A highlight is an annotation with a quadrilateral a line (ISO 32000-2, 12.5.6.10). Its corners come in the order that
every viewer takes, upper left, upper right, lower left, lower right, not in the standard's.
"""

from __future__ import annotations

import ctypes
import io
from itertools import groupby
from operator import attrgetter
from typing import IO

import pypdfium2
from pypdfium2 import raw

from khulasa.document.places import Box
from khulasa.errors import Kind, ReadError
from khulasa.services.child import serving
from khulasa.services.child.confined.boundary import outcome
from khulasa.services.child.confined.pages import kind_of
from khulasa.services.child.confinement.guard import Guard
from khulasa.services.child.marking.marker import Loss, Marked, MarkJob

_COLOUR = 250, 220, 120, 255  # the marker's yellow of the window, opaque: viewers multiply it
_PRINTED = 4  # the annotation flag Print
_PROGRAM = "Khulasa"
_FINE = 100  # parts of a point in which PDFium is asked where a place lies, since it takes whole numbers

_Point = tuple[float, float]


class MarkingChild(serving.Server):
    """Answers jobs one after the other."""

    def __init__(self, out: IO[bytes], guard: Guard) -> None:
        self._out = out
        self._guard = guard

    def answer(self, job: MarkJob) -> None:
        """Do one job and send its outcome, whatever it is."""
        self._guard.source = job.path
        serving.tell(self._out, outcome(job, lambda: Marked(job.ticket, *marked(job))))


def marked(job: MarkJob) -> tuple[bytes, tuple[Loss, ...]]:
    """The copy and its losses. Raises `ReadError` for what PDFium can't open, or can't write so that it opens again.

    A signed file is continued, not written anew, so that the signed part stays as it is within the copy.
    """
    data = job.data or b""
    document = _opened(data, job)
    try:
        for highlight in job.highlights:
            for number, boxes in groupby(highlight.boxes, attrgetter("page")):
                _highlight(document, number, list(boxes), highlight.text, job)
        signed = raw.FPDF_GetSignatureCount(document.raw) > 0
        copy = io.BytesIO()
        document.save(copy, flags=raw.FPDF_INCREMENTAL if signed else 0)
    except pypdfium2.PdfiumError:
        raise ReadError(Kind.DAMAGED, path=job.path, format="PDF") from None
    finally:
        document.close()
    _opened(copy.getvalue(), job).close()
    return copy.getvalue(), (Loss.SIGNATURE,) if signed else ()


def _opened(data: bytes, job: MarkJob) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data, password=job.password or None)
    except pypdfium2.PdfiumError as error:
        kind = kind_of(error, password=job.password)
        raise ReadError(kind, path=job.path, format="PDF") from None


def _highlight(
    document: pypdfium2.PdfDocument, number: int, boxes: list[Box], text: str, job: MarkJob
) -> None:
    """Add one annotation to a page. Raises `ReadError` for a page that is not there."""
    if not 1 <= number <= len(document):
        raise ReadError(Kind.DAMAGED, path=job.path, format="PDF")
    page = document[number - 1]
    try:
        annotation = raw.FPDFPage_CreateAnnot(page.raw, raw.FPDF_ANNOT_HIGHLIGHT)
        if not annotation:
            raise ReadError(Kind.DAMAGED, path=job.path, format="PDF")
        try:
            _fill(annotation, [_corners(page, box) for box in boxes], text)
        finally:
            raw.FPDFPage_CloseAnnot(annotation)
    finally:
        page.close()


def _fill(annotation: raw.FPDF_ANNOTATION, quads: list[tuple[_Point, ...]], text: str) -> None:
    raw.FPDFAnnot_SetColor(annotation, raw.FPDFANNOT_COLORTYPE_Color, *_COLOUR)
    for quad in quads:
        numbers = [number for corner in quad for number in corner]
        raw.FPDFAnnot_AppendAttachmentPoints(annotation, raw.FS_QUADPOINTSF(*numbers))
    across, up = zip(*(corner for quad in quads for corner in quad), strict=True)
    raw.FPDFAnnot_SetRect(annotation, raw.FS_RECTF(min(across), max(up), max(across), min(up)))
    raw.FPDFAnnot_SetFlags(annotation, _PRINTED)
    _set_text(annotation, b"Contents", text)
    _set_text(annotation, b"T", _PROGRAM)


def _corners(page: pypdfium2.PdfPage, box: Box) -> tuple[_Point, ...]:
    """Where the corners of a box lie in the page's own space: PDFium undoes its rotation and its crop."""
    size = round(page.get_width() * _FINE), round(page.get_height() * _FINE)
    return tuple(
        _in_page(page, size, x, y) for y in (box.top, box.bottom) for x in (box.left, box.right)
    )


def _in_page(page: pypdfium2.PdfPage, size: tuple[int, int], x: float, y: float) -> _Point:
    across, up = ctypes.c_double(), ctypes.c_double()
    raw.FPDF_DeviceToPage(page.raw, 0, 0, *size, 0, round(x * _FINE), round(y * _FINE), across, up)
    return across.value, up.value


def _set_text(annotation: raw.FPDF_ANNOTATION, key: bytes, text: str) -> None:
    units = (text + "\0").encode("utf-16-le", "replace")
    wide = ctypes.cast(ctypes.create_string_buffer(units), ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFAnnot_SetStringValue(annotation, key, wide)
