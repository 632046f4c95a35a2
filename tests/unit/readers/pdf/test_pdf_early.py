"""Pages that are shown before the last is read: the whole is what it is without them, however they are parted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.readers.pdfs import page, pdf, stream

from khulasa.document.model import Document
from khulasa.document.progress import ignore
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input, ReadOptions
from khulasa.readers.pdf import early, reading
from khulasa.readers.pdf.glyphs.fonts import looks
from khulasa.readers.pdf.reader import PdfReader

_FILES = Path(__file__).parents[3] / "readers" / "files"
_OF_SEVERAL_PAGES = (
    "pdf/libreoffice_tagged.pdf",
    "pdf/libreoffice_kashida.pdf",
    "pdf/weasy_tagged.pdf",
    "pdf/weasy_2col.pdf",
    "pdf/rotated.pdf",
    "pdf/encrypted_aes.pdf",
    "pdf/xelatex_2col.pdf",
    "pdf/chromium.pdf",
    "pdf/watermark.pdf",
    "pdf/searchable.pdf",
    "pdf/qt.pdf",
    "apart/fop_2col_market.pdf",
    "apart/pdfkit_market.pdf",
    "apart/newspaper_market.pdf",
    "apart/unmapped_skia_market.pdf",
)
_ALWAYS = frozenset(range(1, 5000))


class _Growth:
    """Takes the first pages, so many of them at a time as are asked for."""

    def __init__(self, due: Collection[int] = _ALWAYS) -> None:
        self._due = due
        self.shown: list[tuple[Document, int, int]] = []

    def is_due(self, read: int, total: int) -> bool:
        assert 0 < read < total
        return read in self._due

    def show(self, document: Document, read: int, total: int) -> None:
        self.shown.append((document, read, total))


def _read(data: bytes, growth: _Growth | None = None) -> Document:
    item = Input(data, "book.pdf", ReadOptions(password="secret"), growth=growth)
    return PdfReader().read(item, ignore)


@cache
def _whole(name: str) -> Document:
    return _read((_FILES / name).read_bytes())


@pytest.mark.parametrize("name", _OF_SEVERAL_PAGES)
def test_a_document_that_was_shown_page_by_page_is_the_document(name: str) -> None:
    assert _read((_FILES / name).read_bytes(), _Growth()) == _whole(name)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(_OF_SEVERAL_PAGES), st.sets(st.integers(1, 5)))
def test_wherever_it_is_parted_the_whole_is_the_same(name: str, due: set[int]) -> None:
    assert _read((_FILES / name).read_bytes(), _Growth(due)) == _whole(name)


@pytest.mark.parametrize(
    "name",
    ["pdf/weasy_2col.pdf", "pdf/libreoffice_kashida.pdf", "pdf/chromium.pdf"],
)
def test_what_is_shown_reads_as_the_whole_does(name: str) -> None:
    growth = _Growth()
    _read((_FILES / name).read_bytes(), growth)

    pages = len(_whole(name).pages)
    assert [(read, total) for _, read, total in growth.shown] == [
        (read, pages) for read in range(1, pages)
    ]
    for document, read, _ in growth.shown:
        assert [each.number for each in document.pages] == list(range(1, read + 1))
        assert not Counter(document.text.split()) - Counter(_whole(name).text.split())


def test_nothing_is_shown_of_a_page_that_the_others_must_tell_how_to_read() -> None:
    growth = _Growth()
    _read((_FILES / "pdf" / "qt.pdf").read_bytes(), growth)  # it has halves of lam-alefs

    assert not growth.shown


def test_nothing_is_shown_where_the_look_of_letters_is_doubted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(early, "all_is_believed", lambda *_, **__: False)
    growth = _Growth()

    assert _read((_FILES / "pdf" / "chromium.pdf").read_bytes(), growth) == _whole(
        "pdf/chromium.pdf"
    )
    assert not growth.shown


def test_a_page_whose_letters_are_mended_later_is_made_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """All glyphs of one font are given another letter once the last page is read."""

    def mend(pages: list[reading.PageGlyphs], _look: object) -> looks.Mended:
        changed = set()
        for each in pages[1:]:
            for glyph in each.glyphs:
                if glyph.text == "م":
                    glyph.says("ن")
                    changed.add(each.number)
        return looks.Mended(changed, set())

    monkeypatch.setattr(reading, "mend_by_look", mend)
    data = (_FILES / "pdf" / "chromium.pdf").read_bytes()
    growth = _Growth()
    mended = _read(data, growth)

    assert mended == _read(data, _Growth(()))
    assert mended.text != _whole("pdf/chromium.pdf").text
    assert "م" in growth.shown[-1][0].text


def _latin(*texts: str) -> bytes:
    """A PDF with a line on each page."""
    numbers = range(10, 10 + len(texts))
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects: dict[int, str | bytes] = {2: f"<</Type/Pages/Kids[{kids}]/Count {len(texts)}>>"}
    for number, text in zip(numbers, texts, strict=True):
        objects[number] = page().replace("/Contents 4 0 R", f"/Contents {number + 1000} 0 R")
        objects[number + 1000] = stream(f"BT /F1 12 Tf 50 400 Td ({text}) Tj ET" if text else "")
    return pdf(objects)


def test_nothing_is_shown_before_there_is_anything_to_read() -> None:
    growth = _Growth()
    document = _read(_latin("", "The meeting began at noon.", "It ended late."), growth)

    assert [read for _, read, _ in growth.shown] == [2]
    assert "noon" in growth.shown[0][0].text
    assert "late" in document.text


def test_no_claim_is_made_for_pages_that_are_not_read() -> None:
    growth = _Growth()
    _read(_latin("The meeting began at noon.", "It ended late.", "No one stayed."), growth)

    assert [[each.number for each in document.pages] for document, *_ in growth.shown] == [
        [1],
        [1, 2],
    ]


def test_what_was_put_right_for_the_first_pages_is_taken_back_though_showing_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is turned by the votes of some pages may not be by those of all."""
    changes: list[int] = []
    put_right = early.put_right

    def noted(*arguments: object) -> dict[int, list[object]]:
        by_page = put_right(*arguments)  # type: ignore[arg-type]
        changes.append(sum(map(len, by_page.values())))
        return by_page  # type: ignore[return-value]

    name = "apart/fop_2col_market.pdf"
    whole = _whole(name)
    monkeypatch.setattr(early, "put_right", noted)
    monkeypatch.setattr(_Growth, "show", _refuse)

    assert _read((_FILES / name).read_bytes(), _Growth()) == whole
    assert changes[0] > 0


def _refuse(*_: object) -> None:
    raise ReadError(Kind.NO_SENTENCES, path="")
