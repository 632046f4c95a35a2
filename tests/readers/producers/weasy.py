"""WeasyPrint's PDFs: Pango and HarfBuzz shape the text, every line is a run of glyph numbers."""

from __future__ import annotations

from pathlib import Path

from readers.producers import html
from readers.producers.report import load
from weasyprint import HTML

_TWO_COLUMNS = "body { columns: 2; column-gap: 8mm; font-size: 9pt } h1 { column-span: all }"


def make(folder: Path) -> None:
    """Write every variant."""
    report = load("report")
    HTML(string=html.page(report)).write_pdf(folder / "weasy.pdf")
    columns = html.page(report, font="Noto Naskh Arabic", css=_TWO_COLUMNS)
    HTML(string=columns).write_pdf(folder / "weasy_2col.pdf")
    justified = html.page(report, font="Noto Naskh Arabic", css="p { text-align: justify }")
    HTML(string=justified).write_pdf(folder / "weasy_tagged.pdf", pdf_variant="pdf/ua-1")
    HTML(string=html.page(load("english"), font="DejaVu Serif")).write_pdf(
        folder / "weasy_english.pdf"
    )
