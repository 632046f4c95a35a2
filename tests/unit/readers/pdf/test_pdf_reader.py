"""Whole files: passwords, pictures, turned pages, places, progress, and bytes that lie."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khulasa.document.model import Trust
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input, ReadOptions
from khulasa.readers.table import read

FILES = Path(__file__).parents[3] / "readers" / "files"
SMALL = (FILES / "pdf" / "weasy_english.pdf").read_bytes()


def document_of(name, **options):
    path = FILES / name
    return read(Input(path.read_bytes(), str(path), ReadOptions(**options)))


@pytest.mark.parametrize("name", ["pdf/encrypted_aes.pdf", "pdf/encrypted_rc4.pdf"])
def test_an_encrypted_file_asks_for_its_password_and_says_when_it_is_wrong(name):
    with pytest.raises(ReadError) as missing:
        document_of(name)
    with pytest.raises(ReadError) as wrong:
        document_of(name, password="guess")
    assert (missing.value.kind, wrong.value.kind) == (Kind.PASSWORD_NEEDED, Kind.PASSWORD_WRONG)
    assert "مكتبة الحيّ" in document_of(name, password="secret").text


def test_a_file_that_forbids_copying_opens_without_a_password():
    assert "مكتبة الحيّ" in document_of("pdf/encrypted_owner.pdf").text


def test_a_scan_says_that_it_holds_pictures_only():
    with pytest.raises(ReadError) as error:
        document_of("pdf/scan_mixed.pdf")
    assert error.value.kind is Kind.ONLY_PICTURES


def test_text_under_a_picture_is_called_recognised():
    assert {page.trust for page in document_of("pdf/searchable.pdf").pages} == {Trust.RECOGNISED}


@pytest.mark.parametrize(
    "name", ["unmapped_fop_market", "unmapped_ps_market", "unmapped_skia_market"]
)
def test_a_page_whose_letters_nobody_states_is_never_called_sure(name):
    assert Trust.UNSAFE in {page.trust for page in document_of(f"apart/{name}.pdf").pages}


@pytest.mark.parametrize(
    "name",
    [
        "pdf/rotated.pdf",
        "apart/cropped_market.pdf",
        "apart/spread_market.pdf",
        "pdf/xelatex_2col.pdf",
    ],
)
def test_every_word_has_a_box_on_its_page_and_a_span_of_the_text(name):
    document = document_of(name)
    pages = {page.number: page for page in document.pages}
    places = document.places
    assert len(places) > 100
    for start, end in zip(places.starts, places.ends, strict=True):
        (box,) = places.lines(start, end)
        page = pages[box.page]
        assert document.text[start:end].strip() == document.text[start:end] != ""
        assert -5 <= box.left <= box.right <= page.width + 5
        assert -5 <= box.top <= box.bottom <= page.height + 5


def test_what_stands_outside_the_crop_box_is_not_read():
    assert "CUTTER" not in document_of("apart/cropped_market.pdf").text


def test_progress_is_told_from_the_first_page_on_and_only_grows():
    path = FILES / "pdf" / "qt.pdf"
    seen: list[tuple[int, int]] = []
    document = read(Input(path.read_bytes(), str(path)), lambda *at: seen.append(at))
    total = len(document.pages)
    assert seen == [(done, total) for done in range(1, total + 1)]


CHANGES = st.lists(st.tuples(st.integers(0, len(SMALL) - 1), st.integers(0, 255)), max_size=30)


@settings(max_examples=40)
@given(CHANGES, st.integers(0, len(SMALL)))
def test_mutated_bytes_give_a_document_or_our_own_error(changes, kept):
    data = bytearray(SMALL)
    for place, byte in changes:
        data[place] = byte
    for whole in (bytes(data), bytes(data[:kept])):
        try:
            document = read(Input(whole, "mutated.pdf"))
        except ReadError:
            continue
        assert all(0 <= block.start <= block.end <= len(document.text) for block in document.blocks)
