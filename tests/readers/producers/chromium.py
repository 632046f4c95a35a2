"""Chromium's PDFs (Skia): tagged unless told otherwise, words in pieces, ligatures as glyphs."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from readers.producers import html
from readers.producers.report import Report, load, run

_TWO_COLUMNS = "body { columns: 2; column-gap: 8mm; font-size: 9pt } h1 { column-span: all }"
_SPACED = "body { letter-spacing: .6px } p { text-align: justify }"


def make(folder: Path) -> None:
    """Write every variant."""
    report = load("report")
    print_page(folder / "chromium.pdf", report, font="Noto Naskh Arabic")
    untagged = "--disable-pdf-tagging"
    print_page(
        folder / "chromium_2col.pdf", report, untagged, css=_TWO_COLUMNS, font="Noto Naskh Arabic"
    )
    print_page(folder / "chromium_spaced.pdf", report, css=_SPACED, font="Noto Kufi Arabic")
    print_page(folder / "chromium_mixed.pdf", load("mixed"), font="Noto Naskh Arabic")


def print_page(
    path: Path, report: Report, *options: str, font: str = "Amiri", css: str = ""
) -> None:
    """Print a report to a file, with options of the browser and a style that comes after the common one."""
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "page.html"
        source.write_text(html.page(report, font=font, css=css), encoding="utf-8")
        browser = os.environ.get("CHROMIUM", "chromium")
        always = (
            "--headless",
            "--disable-gpu",
            "--no-pdf-header-footer",
            f"--user-data-dir={place}/profile",
        )
        sandbox = ("--no-sandbox",) if os.geteuid() == 0 else ()
        run(browser, *always, *sandbox, *options, f"--print-to-pdf={path}", source)
