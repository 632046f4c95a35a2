"""A book of 300 pages: from a PDF to a document, on one core, with progress from the first page on."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import fontpkg_ibm_plex_sans_arabic as plex
import pytest
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)

from khulasa.readers.base import Input
from khulasa.readers.table import read

PAGES = 300
SECONDS = 30.0
"""The goal, of the processor's time."""

ARTICLES = (
    "feature-long",
    "interview",
    "lavrov-gcc",
    "opinion",
    "report-numbers",
    "science-vowelled",
)
_WORDS_A_PAGE = 250


def book(path: Path, sources: list[str], pages: int) -> None:
    """Print sentences of our own articles, shuffled with a fixed seed, as a book with chapters."""
    chance = random.Random(23)
    sentences = [
        part.strip() + "." for text in sources for part in text.split(".") if len(part.split()) > 6
    ]
    paragraphs, words = [], 0
    while words < pages * _WORDS_A_PAGE:
        paragraph = " ".join(chance.choices(sentences, k=4))
        words += len(paragraph.split())
        paragraphs.append(paragraph)
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout.Unit.Millimeter)
    writer.setResolution(150)
    document = QTextDocument()
    face = QFontDatabase.addApplicationFont(
        str(plex.ROOT / "files" / "IBMPlexSansArabic-Regular.ttf")
    )
    document.setDefaultFont(QFont(QFontDatabase.applicationFontFamilies(face)[0], 13))
    rows = (
        f"<h2>{number}</h2><p>{text}</p>" if not number % 40 else f"<p>{text}</p>"
        for number, text in enumerate(paragraphs)
    )
    document.setHtml(f'<div dir="rtl" align="justify">{"".join(rows)}</div>')
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.documentLayout().setPaintDevice(writer)
    document.print_(writer)


@pytest.fixture
def printed(tmp_path: Path, seed: Callable[[str], Path], qapp: QGuiApplication) -> Path:
    path = tmp_path / "book.pdf"
    book(path, [seed(name).read_text(encoding="utf-8") for name in ARTICLES], PAGES)
    return path


@pytest.mark.benchmark(group="a book of 300 pages, PDF")
def test_a_book_is_read_within_its_time(benchmark, printed: Path) -> None:
    seen: list[tuple[int, int]] = []
    data = printed.read_bytes()
    started = time.process_time()

    document = benchmark.pedantic(
        read, ((Input(data, str(printed))), lambda *at: seen.append(at)), rounds=1
    )

    spent = time.process_time() - started
    assert len(document.pages) >= PAGES
    assert spent < SECONDS * len(document.pages) / PAGES
    assert seen[0][0] == 1
    assert seen == sorted(seen)
