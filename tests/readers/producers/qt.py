"""Qt's PDFs: a `QTextDocument` that is printed to a `QPdfWriter`."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPageSize, QPdfWriter, QTextDocument, QTextOption
from readers.producers import html
from readers.producers.report import HEIGHT_MM, WIDTH_MM, Report, load


def make(folder: Path) -> None:
    """Write every variant."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    report = load("report")
    _print(folder / "qt.pdf", report, "Noto Naskh Arabic", justify=True)
    opening = replace(report, blocks=report.blocks[:4])
    _print(
        folder / "unmapped.pdf", opening, "Amiri"
    )  # Qt finds no characters for most of this font's glyphs
    del application


def _print(path: Path, report: Report, font: str, *, justify: bool = False) -> None:
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QSizeF(WIDTH_MM, HEIGHT_MM), QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(10, 10, 10, 10))
    document = QTextDocument()
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    document.setDefaultTextOption(option)
    document.setDefaultFont(QFont(font, 11))
    body = html.body(report).replace(
        "<table>", '<table width="100%" border="1" cellspacing="0" cellpadding="3">'
    )
    document.setHtml(body.replace("<p ", '<p align="justify" ') if justify else body)
    document.print_(writer)
