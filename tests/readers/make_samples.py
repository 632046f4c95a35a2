"""Makes the samples under `files/pdf` and `files/apart` again: `python tests/readers/make_samples.py [producer…]`.

Every producer that is installed writes its PDFs of the texts in the `*.toml` there; the others are left out, with a
sentence. The texts that a perfect reader gives are written beside them (`report.expected.txt`, and `mixed` and
`english` for the files whose names end so); running headers and footers, page numbers and watermarks are no part of
those. The fonts Amiri, Noto Naskh Arabic, Noto Kufi Arabic and DejaVu must be installed. For all producers:

    Chromium, LibreOffice, XeLaTeX and LuaLaTeX (with Arabic), fontconfig;
    pip install weasyprint typst fpdf2 uharfbuzz reportlab arabic-reshaper python-bidi pangocairocffi pikepdf pypdfium2
        pillow PySide6-Essentials
    apt-get install fop php-cli php-tcpdf ghostscript qpdf poppler-utils inkscape fonts-kacst
    npm install pdfkit jspdf @react-pdf/renderer react bidi-js    (NODE_PATH names their folder)

wkhtmltopdf, as distributions build it, measures joined letters as having no width and prints them over one another;
so there is no sample by it.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from pathlib import Path

if __name__ == "__main__":  # run as a script: find its neighbours as pytest does
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from readers.producers.report import APART, EPOCH, FOLDER, PLACES, MissingError, load

PRODUCERS = {
    "chromium": "chromium",
    "weasy": "weasy",
    "libreoffice": "libreoffice",
    "latex": "latex",
    "typst": "typst_pages",
    "reportlab": "reportlab_pages",
    "fpdf2": "fpdf2_pages",
    "qt": "qt",
    "cairo": "pango",
    "derived": "derived",
    "fop": "fop",
    "tcpdf": "tcpdf",
    "javascript": "javascript",
    "programs": "programs",
    "redistilled": "redistilled",
}
"""The modules under `producers/` by the names that people call them by; `derived` and `redistilled` work on files of
other producers."""

KEPT_APART = frozenset({"fop", "tcpdf", "javascript", "programs", "redistilled"})
"""Those whose files stand under `files/apart`: the reader is measured by them and was not built on them."""


def main() -> int:
    """Run the producers that were named, or all; 1 where one was left out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("producer", nargs="*", choices=[[], *PRODUCERS], help="make these alone")
    chosen = parser.parse_args().producer or list(PRODUCERS)
    os.environ.setdefault("SOURCE_DATE_EPOCH", EPOCH)
    for name, folder in PLACES.items():
        (folder / f"{name}.expected.txt").write_text(load(name).expected, encoding="utf-8")
    return max([_make(name) for name in chosen])


def _make(name: str) -> int:
    try:
        import_module(f"readers.producers.{PRODUCERS[name]}").make(
            APART if name in KEPT_APART else FOLDER
        )
    except (ImportError, OSError, MissingError) as error:
        print(f"{name}: left out, {error}")
        return 1
    print(f"{name}: made")
    return 0


if __name__ == "__main__":
    sys.exit(main())
