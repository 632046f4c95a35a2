"""Draws pages: the work of the process that `page_child` begins. It reads a file once."""

from __future__ import annotations

import ctypes
from collections import OrderedDict
from typing import IO

import pypdfium2
from pypdfium2 import raw

from khulasa.errors import Kind, ReadError
from khulasa.services.child import serving
from khulasa.services.child.confined.boundary import outcome
from khulasa.services.child.confinement.guard import Guard
from khulasa.services.child.drawing import BYTES_A_PIXEL, DrawJob, Drawn, Paper, Part
from khulasa.services.pipeline.stamp import stamp_of

_WHITE = 0xFFFFFFFF
_PAGES_KEPT = 4  # parsed, so that another part of them is drawn at once


class Sheets:
    """The pages of one file, held in memory: what is drawn is the file as it was when the first page was."""

    def __init__(self, paper: Paper, data: bytes) -> None:
        """Raises `ReadError`: `PASSWORD_NEEDED`, `PASSWORD_WRONG`, `DAMAGED`."""
        self.paper = paper
        self._pages: OrderedDict[int, pypdfium2.PdfPage] = OrderedDict()
        try:
            self._document = pypdfium2.PdfDocument(data, password=paper.password or None)
        except pypdfium2.PdfiumError as error:
            raise ReadError(
                kind_of(error, password=paper.password), path=paper.path, format="PDF"
            ) from None

    def draw(self, part: Part) -> bytes:
        """The pixels of a part. Raises `ReadError` `DAMAGED` for a page that is not there or cannot be drawn."""
        page = self._page(part.page)
        bitmap = raw.FPDFBitmap_Create(part.width, part.height, 0)
        if not bitmap:
            raise MemoryError
        try:
            raw.FPDFBitmap_FillRect(bitmap, 0, 0, part.width, part.height, _WHITE)
            place = -part.left, -part.top, part.across, part.down
            raw.FPDF_RenderPageBitmap(bitmap, page, *place, 0, raw.FPDF_ANNOT)
            row, stride = part.width * BYTES_A_PIXEL, raw.FPDFBitmap_GetStride(bitmap)
            pixels = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * part.height)
        finally:
            raw.FPDFBitmap_Destroy(bitmap)
        if stride == row:
            return pixels
        return b"".join(pixels[start : start + row] for start in range(0, len(pixels), stride))

    def _page(self, number: int) -> pypdfium2.PdfPage:
        if number not in self._pages:
            try:
                self._pages[number] = self._document[number - 1]
            except (pypdfium2.PdfiumError, IndexError):
                raise ReadError(Kind.DAMAGED, path=self.paper.path, format="PDF") from None
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)[1].close()
        self._pages.move_to_end(number)
        return self._pages[number]

    def close(self) -> None:
        """Let go of the file's bytes."""
        for page in self._pages.values():
            page.close()
        self._document.close()


def kind_of(error: pypdfium2.PdfiumError, *, password: str | None) -> Kind:
    """Why PDFium doesn't open a file."""
    if getattr(error, "err_code", None) != raw.FPDF_ERR_PASSWORD:
        return Kind.DAMAGED
    return Kind.PASSWORD_WRONG if password else Kind.PASSWORD_NEEDED


class PageChild(serving.Server):
    """Answers jobs one after the other; keeps the file of the last one."""

    def __init__(self, out: IO[bytes], guard: Guard) -> None:
        self._out = out
        self._guard = guard
        self._sheets: Sheets | None = None

    def answer(self, job: DrawJob) -> None:
        """Do one job and send its outcome, whatever it is."""
        self._guard.source = job.path
        serving.tell(self._out, outcome(job, lambda: self._drawn(job)))

    def _drawn(self, job: DrawJob) -> Drawn:
        return Drawn(job.ticket, self._open(job).draw(job.part), stamp_of(job.path))

    def _open(self, job: DrawJob) -> Sheets:
        if self._sheets is not None and (job.data is not None or self._sheets.paper != job.paper):
            self._sheets.close()
            self._sheets = None
        if self._sheets is None:
            self._sheets = Sheets(job.paper, job.data or b"")
        return self._sheets
