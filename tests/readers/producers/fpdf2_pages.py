"""fpdf2's PDFs, shaped by HarfBuzz."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from fpdf import FPDF
from readers.producers.report import (
    BULLET,
    EPOCH,
    HEIGHT_MM,
    WIDTH_MM,
    Block,
    Report,
    font_file,
    load,
)

_SIZES = {"title": 18, "heading": 13, "byline": 9, "dateline": 9, "caption": 9, "footnote": 8}


def make(folder: Path) -> None:
    """Write every variant."""
    pages = _Pages(load("report"))
    pages.set_creation_date(datetime.fromtimestamp(int(EPOCH), UTC))
    pages.write()
    pages.output(str(folder / "fpdf2.pdf"))


class _Pages(FPDF):  # type: ignore[misc,unused-ignore]
    def __init__(self, report: Report) -> None:
        super().__init__(format=(WIDTH_MM, HEIGHT_MM))
        self._report = report
        self.add_font("Amiri", fname=str(font_file("Amiri")))
        self.set_font("Amiri", size=11)
        self.set_margin(16)
        self.set_text_shaping(True, direction="rtl", script="arab", language="ara")

    def header(self) -> None:
        """The running header, as the library asks for it."""
        self._margin_line(8, self._report.header)

    def footer(self) -> None:
        """The page's number, as the library asks for it."""
        self._margin_line(
            HEIGHT_MM - 13, self._report.footer.replace("{page}", str(self.page_no()))
        )

    def write(self) -> None:  # type: ignore[override,unused-ignore]
        """Write the whole report."""
        self.add_page()
        for block in self._report.blocks:
            self._block(block)

    def _margin_line(self, y: float, text: str) -> None:
        self.set_font("Amiri", size=8)
        self.set_y(y)
        self.cell(0, 5, text, align="C", new_x="LMARGIN", new_y="NEXT")
        self.set_y(20)

    def _block(self, block: Block) -> None:
        self.set_font("Amiri", size=_SIZES.get(block.kind, 11))
        for row in block.rows:
            if self.will_page_break(7):
                self.add_page()
                self.set_font("Amiri", size=11)
            y, width = self.get_y(), self.epw / len(row)
            for place, cell in enumerate(row, start=1):
                self.set_xy(self.l_margin + self.epw - place * width, y)
                self.cell(width, 7, cell, border=1, align="R")
            self.set_xy(self.l_margin, y + 7)
        if not block.rows:
            text = f"{BULLET} {block.text}" if block.kind == "bullet" else block.text
            height = 7 if self.font_size_pt < 15 else 10
            self.multi_cell(0, height, text, align="R", new_x="LMARGIN", new_y="NEXT")
        self.ln(2)
