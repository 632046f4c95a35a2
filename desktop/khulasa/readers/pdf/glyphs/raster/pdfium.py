"""The second engine, PDFium: it reads where pdfminer fails, sees the ink of glyphs, and has a view of its own."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from contextlib import suppress
from types import TracebackType
from typing import NamedTuple, Self

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from pypdfium2 import raw

from khulasa.readers.pdf.glyphs.model import LARGEST_PAGE, MOST_GLYPHS, Glyph, PageGlyphs
from khulasa.readers.pdf.glyphs.raster.paint import PaintedPage

_NAME_BYTES = 256
_LOCKED = frozenset({raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY})


class Ink(NamedTuple):
    """How far a glyph's ink reaches from its base, and from where to where, in points; `code` as in its font."""

    code: int
    left: float
    right: float
    below: float
    above: float


class SecondEngine:
    """A PDF opened by PDFium, to be closed after use. What it cannot open or read it gives nothing of."""

    def __init__(self, data: bytes, password: str | None) -> None:
        self._document: pypdfium2.PdfDocument | None = None
        self._texts: dict[int, str] = {}
        self._open: tuple[int, pypdfium2.PdfPage | None] = (0, None)
        self._withheld: set[int] = set()
        self.wants_password = False
        try:
            self._document = pypdfium2.PdfDocument(data, password=password or None)
        except pypdfium2.PdfiumError as error:
            self.wants_password = error.err_code in _LOCKED

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._document is not None:
            self._document.close()

    @property
    def pages(self) -> int:
        """How many pages it sees."""
        return len(self._document) if self._document is not None else 0

    def withhold(self, number: int) -> None:
        """Open a page no more: it would take all time and memory."""
        self._withheld.add(number)

    def know(self, number: int, text: str) -> None:
        """Take what another process read on a page."""
        self._texts[number] = text

    def text(self, number: int) -> str:
        """What it reads on a page, "" where it fails; kept, since pages are slow to open."""
        if number not in self._texts:
            page = self._text_page(number)
            self._texts[number] = page.get_text_range() if page is not None else ""
        return self._texts[number]

    def inks(self, number: int) -> dict[tuple[int, int], list[Ink]]:
        """The ink of each glyph of a page by its origin, in whole points from the lower left corner."""
        inks: dict[tuple[int, int], list[Ink]] = {}
        page = self._text_page(number)
        if page is not None:
            for index, x, y in _origins(page):
                x0, x1, y0, y1 = _box(page, index)
                ink = Ink(raw.FPDFText_GetUnicode(page, index), x0, x1, y0 - y, y1 - y)
                inks.setdefault((round(x), round(y)), []).append(ink)
        return inks

    def glyphs(self, number: int) -> PageGlyphs:
        """The glyphs of a page, for one that pdfminer cannot read."""
        page = self._page(number)
        text = self._text_page(number)
        if page is None or text is None:
            return PageGlyphs(number, 0.0, 0.0, [])
        glyphs: list[Glyph] = []
        for index, x, y in _origins(text):
            code = raw.FPDFText_GetUnicode(text, index)
            if raw.FPDFText_IsGenerated(text, index) == 1 or code in {10, 13}:
                continue
            x0, x1, _, _ = _box(text, index, loose=True)
            letter = chr(code) if 32 <= code < 0x110000 else ""
            size, font = _size(text, index), _font(text, index)
            if len(glyphs) == MOST_GLYPHS:
                break
            glyphs.append(
                Glyph(letter, min(x0, x), x1, y, size, font, len(glyphs), mapped=bool(letter))
            )
        width, height = (min(side, LARGEST_PAGE) for side in page.get_size())
        return PageGlyphs(number, width, height, glyphs)

    def painted(self, number: int) -> PaintedPage | None:
        """A page to be drawn in parts, None where it cannot be opened; what is done to it stays with it."""
        page = self._page(number)
        self._open = (0, None)
        return PaintedPage(page) if page is not None else None

    def picture(self, number: int, scale: float) -> bytes:
        """A page drawn in grey, as a PGM file, at so many pixels a point; b"" where it fails."""
        image = self.shades(number, scale)
        if image is None:
            return b""
        height, width = image.shape
        return b"P5\n%d %d\n255\n" % (width, height) + image.tobytes()

    def shades(self, number: int, scale: float) -> NDArray[np.uint8] | None:
        """A page drawn in grey, rows from the top down, 0 black to 255 white; nothing where it fails."""
        page = self._page(number)
        if page is None:
            return None
        with suppress(pypdfium2.PdfiumError):
            image = page.render(scale=scale, grayscale=True).to_numpy()
            return np.array(image).reshape(image.shape[:2])
        return None

    def _page(self, number: int) -> pypdfium2.PdfPage | None:
        """A page, the last of which stays open."""
        if self._open[0] != number:
            self._open = (number, None)
            with suppress(pypdfium2.PdfiumError, IndexError):
                if self._document is not None and number not in self._withheld:
                    self._open = (number, self._document[number - 1])
        return self._open[1]

    def _text_page(self, number: int) -> pypdfium2.PdfTextPage | None:
        page = self._page(number)
        with suppress(pypdfium2.PdfiumError):
            return page.get_textpage() if page is not None else None
        return None


def _origins(page: pypdfium2.PdfTextPage) -> Iterator[tuple[int, float, float]]:
    """The index of each character, and where it begins on its base."""
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(page.count_chars()):
        if raw.FPDFText_GetCharOrigin(page, index, x, y) and math.isfinite(x.value + y.value):
            yield index, x.value, y.value


def _box(
    page: pypdfium2.PdfTextPage, index: int, *, loose: bool = False
) -> tuple[float, float, float, float]:
    """Left, right, bottom and top of a character: of its ink, or `loose` of its whole room."""
    if loose:
        room = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(page, index, room)
        return room.left, room.right, room.bottom, room.top
    sides = [ctypes.c_double() for _ in range(4)]
    raw.FPDFText_GetCharBox(page, index, *sides)
    x0, x1, y0, y1 = (side.value for side in sides)
    return x0, x1, y0, y1


def _size(page: pypdfium2.PdfTextPage, index: int) -> float:
    matrix = raw.FS_MATRIX()
    size = float(raw.FPDFText_GetFontSize(page, index))
    if raw.FPDFText_GetMatrix(page, index, matrix):
        size *= math.hypot(matrix.c, matrix.d) or 1.0
    return max(1.0, size)


def _font(page: pypdfium2.PdfTextPage, index: int) -> str:
    name, flags = ctypes.create_string_buffer(_NAME_BYTES), ctypes.c_int()
    raw.FPDFText_GetFontInfo(page, index, name, _NAME_BYTES, flags)
    return name.value.decode("utf-8", "replace")
