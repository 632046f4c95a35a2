"""PDFs: a short one in a warm child, the first page of long ones, and a book of 300 pages in one process and in two.

Each stands beside PDFium's bare text, and a book that is shown while it is read beside the same one shown when it is.

With `KHULASA_PEERS` the Python of an environment of its own that holds PyMuPDF, that is a yardstick, too.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from console import ROOT
from speeds import cost
from speeds.row import Row

ROUNDS = 2
FIRST_ROUNDS = 4
PAGES = 300
SHORT = "tests/readers/files/pdf/libreoffice_mixed.pdf"
FOLDER = Path("tests/readers/files/pdf")
PARTS = ("chromium", "libreoffice_mixed", "xelatex", "weasy", "typst", "cairo", "chromium_2col")
"""Files whose pages, over and over, are the book: of seven producers, each copy with fonts of its own."""

KINDS = {
    "of seven producers": PARTS,
    "in two columns": ("weasy_2col",),
    "of Chromium": ("chromium",),
}
"""Books whose first page is shown before the others are read."""

JOINED = """
import sys
import pypdfium2
parts = [pypdfium2.PdfDocument(path) for path in sys.argv[3:]]
book = pypdfium2.PdfDocument.new()
while len(book) < int(sys.argv[2]):
    for part in parts:
        book.import_pages(part)
book.save(sys.argv[1])
"""

WARM = """
import json, os, queue, sys, time
from khulasa.services.child.worker import Finished, Growing, Job, Worker
from khulasa.services.pipeline.source import Source
if sys.argv[3] == "one":
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
events = queue.SimpleQueue()
worker = Worker(events.put)
def answer(ticket, path, until=Finished):
    worker.submit(Job(ticket, Source.file(path), grows=sys.argv[4] != "whole"))
    while not isinstance(event := events.get(timeout=500), until):
        assert not hasattr(event, "error"), event
    return event
def spent():
    stat = open(f"/proc/{worker._child._process.pid}/stat").read().rsplit(")")[-1].split()
    return sum(map(int, stat[11:13])) / 100
answer(1, sys.argv[1])
began, before = time.perf_counter(), spent()
answer(2, sys.argv[2], Growing if sys.argv[4] == "first" else Finished)
wall = time.perf_counter() - began
print(json.dumps({"processor": spent() - before, "wall": wall}))
worker.close()
"""
"""What a document takes of a child that has read one, but for those that read for it meanwhile, and are done sooner.

From /proc, so on Linux alone.
"""

TIMED = """
import json, sys, time
began, before = time.perf_counter(), time.process_time()
{read}
print(json.dumps({{"processor": time.process_time() - before, "wall": time.perf_counter() - began}}))
"""
PDFIUM = "import pypdfium2\nfor page in pypdfium2.PdfDocument(sys.argv[1]): page.get_textpage().get_text_range()"
FIRST = "import pypdfium2\npypdfium2.PdfDocument(sys.argv[1])[0].get_textpage().get_text_range()"
PYMUPDF = "import pymupdf\nfor page in pymupdf.open(sys.argv[1]): page.get_text()"


def rows() -> Iterator[Row]:
    """Of a short PDF, and of a long one."""
    yield from _first_pages()
    book = _book("book", PARTS)
    short, parts = cost.sample(SHORT), cost.sample("tests/readers/files/pdf/cairo.pdf")
    warm = partial(_warm, parts, short, "all")
    ours, floor = cost.side_by_side([warm, partial(_peer, PDFIUM, short)], ROUNDS)
    yield Row("a page of PDF in a warm child", "≤ 400 ms", ours, "PDFium's text", floor)
    peers = {"PDFium's text": partial(_peer, PDFIUM, book)}
    if python := os.environ.get("KHULASA_PEERS"):
        peers["PyMuPDF's text"] = partial(_peer, PYMUPDF, book, python)
    measures = [partial(_warm, parts, book, how) for how in ("one", "all")]
    measures.append(partial(_warm, parts, book, "all", "grows"))
    one, several, grown, *others = cost.side_by_side([*measures, *peers.values()], ROUNDS)
    for name, peer in zip(peers, others, strict=True):
        what = f"a page of {PAGES} of PDF, one core, beside {name.split(chr(39))[0]}"
        yield Row(what, "≤ 25 ms", _a_page(one), f"{name}, a page", _a_page(peer))
    yield Row(f"{PAGES} pages of PDF, all cores", "≤ 8 s", several, "the same on one core", one)
    what = f"{PAGES} pages of PDF, shown while they are read"
    yield Row(what, "≤ 1.05 ×", grown, "the same, shown when they are", several)


def _first_pages() -> Iterator[Row]:
    """Of books of some kinds, whose other pages are read afterwards."""
    short = cost.sample("tests/readers/files/pdf/cairo.pdf")
    for kind, parts in KINDS.items():
        book = _book(f"book-{len(parts)}-{parts[0]}", parts)
        measures = [partial(_warm, short, book, "all", "first"), partial(_peer, FIRST, book)]
        ours, floor = cost.side_by_side(measures, FIRST_ROUNDS)
        what = f"the first page of {PAGES} of PDF, {kind}"
        yield Row(what, "≤ 400 ms", ours, "PDFium's text of it", floor)


def _warm(first: Path, path: Path, how: str, shown: str = "whole") -> cost.Cost:
    return cost.printed(cost.python("-c", WARM, first, path, how, shown))


def _peer(read: str, path: Path, python: str | None = None) -> cost.Cost:
    command = cost.python("-c", TIMED.format(read=read), path)
    return cost.printed([python, *command[1:]] if python else command)


def _a_page(whole: cost.Cost) -> cost.Cost:
    return replace(whole, processor=whole.processor / PAGES, wall=whole.wall / PAGES)


def _book(title: str, names: Sequence[str]) -> Path:
    """A book of the pages of some files, made anew."""
    path = ROOT / "build" / "speed" / f"{title}.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    parts = [ROOT / FOLDER / f"{name}.pdf" for name in names]
    cost.of_command(cost.python("-c", JOINED, path, str(PAGES), *parts))
    return path
