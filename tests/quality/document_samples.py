"""The documents to measure readers by, the text that each must give, and what our readers make of them."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from khulasa.document.model import BlockKind, Document, Trust
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input, ReadOptions
from khulasa.readers.table import read

ROOT = Path(__file__).resolve().parents[2]
OWN = ROOT / "tests" / "readers" / "files"
APART = "apart"
"""The folder of files that no reader was built on."""

PASSWORD = "secret"
_ENCRYPTED = ("enc", "encrypted")
_SCANS = ("scan",)
_UNMAPPED = ("unmapped",)
_PLAIN = ("txt", "text")
_ENDING = ".expected.txt"
_PRODUCERS = {
    "lo": "LibreOffice",
    "libreoffice": "LibreOffice",
    "chromium": "Chromium",
    "weasy": "WeasyPrint",
    "qt": "Qt",
    "xelatex": "XeLaTeX",
    "lualatex": "LuaLaTeX",
    "typst": "Typst",
    "wkhtml": "wkhtmltopdf",
    "cairo": "Pango and Cairo",
    "pydocx": "python-docx",
    "enc": "encrypted",
    "encrypted": "encrypted",
    "searchable": "text under a picture",
    "fop": "Apache FOP",
    "tcpdf": "TCPDF",
    "pdfkit": "PDFKit",
    "jspdf": "jsPDF",
    "reactpdf": "React-PDF",
    "inkscape": "Inkscape",
    "ghostscript": "Ghostscript",
    "pdftocairo": "pdftocairo",
    "qpdf": "linearised by qpdf",
    "newspaper": "Chromium, three columns",
    "spread": "two pages on a sheet",
    "cropped": "cropped and turned round",
}
_BY_HAND = (
    "alternative",
    "blog",
    "brief",
    "interview",
    "journey",
    "news",
    "old",
    "plain",
    "saved",
    "wiki",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A file and what it must give."""

    path: Path
    expected: str

    @property
    def format(self) -> str:
        """The suffix, without its dot."""
        return self.path.suffix.lstrip(".").lower()

    @property
    def apart(self) -> bool:
        """Whether no reader was built on it."""
        return self.path.parent.name == APART

    @property
    def producer(self) -> str:
        """What made it, or what was done to it, as people say it."""
        first = self._first
        return "by hand" if first in _BY_HAND else _PRODUCERS.get(first, first)

    @property
    def password(self) -> str | None:
        """What opens it, None where nothing is needed."""
        return PASSWORD if self._first in _ENCRYPTED and "owner" not in self.path.stem else None

    @property
    def scanned(self) -> bool:
        """Whether it holds nothing but pictures of its text."""
        return self._first in _SCANS

    @property
    def unmapped(self) -> bool:
        """Whether most of its glyphs stand for no characters, so that nobody can read it but from its picture."""
        return self._first in _UNMAPPED

    @property
    def readable(self) -> bool:
        """Whether its text can be read at all."""
        return not (self.scanned or self.unmapped)

    @property
    def _first(self) -> str:
        return self.path.stem.partition("_")[0]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of a sample: a text, or why there is none; `seconds` and `pages` say how fast it was.

    `unsafe` says that the reader calls a page unsafe to quote.
    """

    text: str
    seconds: float
    pages: int = 1
    failure: str = ""
    unsafe: bool = False


def shared() -> Path:
    """Where the samples that are no part of the project are: `$KHULASA_SAMPLES`, or beside the project."""
    named = os.environ.get("KHULASA_SAMPLES")
    return Path(named) if named else ROOT.parent / "shared" / "samples"


def load(folders: Sequence[Path]) -> list[Sample]:
    """Every file under the folders that has an expected text, by format and name."""
    paths = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    found = [
        Sample(path, text.read_text(encoding="utf-8"))
        for path in paths
        if (text := expected_of(path))
    ]
    return sorted(found, key=lambda sample: (sample.format, sample.path.name))


def expected_of(path: Path) -> Path | None:
    """The expected text of a file: its own, else in its folder that of the report it was made of, None without any.

    `a_b.pdf` is looked up as `a_b.pdf.expected.txt`, `a_b.expected.txt`, `b.expected.txt`, `report.expected.txt`.
    """
    if path.name.endswith(_ENDING) or path.suffix in (".toml", ".py", ""):
        return None
    if path.suffix == ".md":  # most of them describe a folder
        own = path.with_name(path.name + _ENDING)
        return own if own.exists() else None
    for name in (path.name, path.stem, path.stem.rpartition("_")[2], "report"):
        if (beside := path.with_name(name + _ENDING)).exists():
            return beside
    return None


def read_sample(sample: Sample) -> Reading:
    """What our readers make of it. Page headers, footers and the like are left out, as they are of summaries."""
    data = sample.path.read_bytes()
    started = time.perf_counter()
    try:
        document = read(Input(data, str(sample.path), ReadOptions(password=sample.password)))
    except ReadError as error:
        return Reading("", time.perf_counter() - started, failure=error.kind)
    if document.format == "text" and sample.format not in _PLAIN:
        return Reading("", time.perf_counter() - started, failure="it was taken for plain text")
    unsafe = any(page.trust is Trust.UNSAFE for page in document.pages)
    return Reading(
        text_of(document), time.perf_counter() - started, max(1, len(document.pages)), unsafe=unsafe
    )


def text_of(document: Document) -> str:
    """The text without page furniture, with the breaks that the reader set."""
    parts, end = [], 0
    for block in document.blocks:
        if block.kind is not BlockKind.FURNITURE:
            parts += [document.text[end : block.start], document.text[block.start : block.end]]
        end = block.end
    return "".join(parts)


def says_it_is_a_scan(reading: Reading) -> bool:
    """Whether a reader said of a file that it holds pictures only."""
    return reading.failure == Kind.ONLY_PICTURES
