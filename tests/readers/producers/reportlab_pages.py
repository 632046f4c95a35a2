"""reportlab's PDFs as people make them: letters joined by arabic_reshaper, lines turned by python-bidi.

The file then holds presentation forms in the order of the page, from left to right.
"""

from __future__ import annotations

from pathlib import Path

import arabic_reshaper
from bidi.algorithm import get_display
from readers.producers.report import BULLET, HEIGHT_MM, WIDTH_MM, Block, Report, font_file, load
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

_SIZES = {
    "title": 18.0,
    "heading": 13.0,
    "byline": 9.0,
    "dateline": 9.0,
    "caption": 9.0,
    "footnote": 8.0,
}
_MARGIN = 16 * mm
_WIDTH, _HEIGHT = WIDTH_MM * mm, HEIGHT_MM * mm
_LIGHT = {"delete_harakat": False, "delete_tatweel": False}


def make(folder: Path) -> None:
    """Write every variant."""
    registerFont(TTFont("Amiri", str(font_file("Amiri"))))
    _Page(folder / "reportlab.pdf", load("report")).write()


class _Page:
    """Writes lines from the top of a page to its bottom."""

    def __init__(self, path: Path, report: Report) -> None:
        self._report = report
        self._canvas = Canvas(str(path), pagesize=(_WIDTH, _HEIGHT), invariant=1)
        self._shaper = arabic_reshaper.ArabicReshaper(_LIGHT)
        self._y = 0.0
        self._number = 0

    def write(self) -> None:
        """Write the whole report."""
        self._begin()
        for block in self._report.blocks:
            self._block(block)
        self._canvas.save()

    def _begin(self) -> None:
        self._number += 1
        self._y = _HEIGHT - 22 * mm
        self._canvas.setFont("Amiri", 8)
        self._canvas.drawCentredString(
            _WIDTH / 2, _HEIGHT - 12 * mm, self._visual(self._report.header)
        )
        footer = self._report.footer.replace("{page}", str(self._number))
        self._canvas.drawCentredString(_WIDTH / 2, 10 * mm, self._visual(footer))

    def _block(self, block: Block) -> None:
        size = _SIZES.get(block.kind, 11.0)
        for row in block.rows:
            step = (_WIDTH - 2 * _MARGIN) / len(row)
            self._line(
                [(_WIDTH - _MARGIN - place * step, cell) for place, cell in enumerate(row)], size
            )
        if not block.rows:
            text = f"{BULLET} {block.text}" if block.kind == "bullet" else block.text
            for line in self._wrapped(text, size):
                self._line([(_WIDTH - _MARGIN, line)], size)
        self._y -= size / 2

    def _line(self, pieces: list[tuple[float, str]], size: float) -> None:
        if self._y < 20 * mm:
            self._canvas.showPage()
            self._begin()
        self._canvas.setFont("Amiri", size)
        for right, text in pieces:
            self._canvas.drawRightString(right, self._y, self._visual(text))
        self._y -= size * 1.7

    def _wrapped(self, text: str, size: float) -> list[str]:
        lines = [""]
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if stringWidth(self._visual(longer), "Amiri", size) <= _WIDTH - 2 * _MARGIN:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _visual(self, text: str) -> str:
        turned: str = get_display(self._shaper.reshape(text), base_dir="R")
        return turned.replace("\u200e", "")
