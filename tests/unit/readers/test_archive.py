"""Hostile packages: whatever a zip claims or holds, it costs an error or a document, soon and with little memory."""

from __future__ import annotations

import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.readers.office import W, docx, epub, odt, p, xhtml, zipped

from khulasa.errors import Kind, ReadError
from khulasa.readers import archive as archives
from khulasa.readers.archive import Archive, resolve
from khulasa.readers.base import Input
from khulasa.readers.table import read

TEXT = "خرج أهل القرية صباحا."
MANY = 100_000
ZEROS = 80 * 1024 * 1024


def fails(data: bytes, name: str = "file") -> Kind:
    """The kind of error that a file gives, within seconds of the processor's time and within memory."""
    tracemalloc.start()
    began = time.process_time()
    try:
        with pytest.raises(ReadError) as caught:
            read(Input(data, name))
        assert tracemalloc.get_traced_memory()[1] < 400 * 1024 * 1024
    finally:
        tracemalloc.stop()
    assert time.process_time() - began < 60
    return caught.value.kind


PACKAGES = {
    "a.docx": docx(p(TEXT)),
    "a.odt": odt(f"<text:p>{TEXT}</text:p>"),
    "a.epub": epub(f"<p>{TEXT}</p>"),
}


def test_every_package_reads_as_it_is() -> None:
    for name, data in PACKAGES.items():
        assert read(Input(data, name)).text == TEXT


@pytest.mark.parametrize("name", PACKAGES)
def test_every_package_reads_whatever_its_name(name: str) -> None:
    assert read(Input(PACKAGES[name], "letter.doc")).text == TEXT


@pytest.mark.parametrize("name", PACKAGES)
def test_a_cut_package_is_damaged(name: str) -> None:
    data = PACKAGES[name]
    for end in range(8, len(data) - 1, max(1, len(data) // 40)):
        assert fails(data[:end], name) is Kind.DAMAGED


@pytest.mark.parametrize(
    "name", ["xl/workbook.xml", "ppt/presentation.xml", "a.txt", "META-INF/MANIFEST.MF", "a.class"]
)
def test_other_zips_are_no_text(name: str) -> None:
    assert fails(zipped({"[Content_Types].xml": "<Types/>", name: "<x/>"})) is Kind.NOT_TEXT


@pytest.mark.parametrize("kind", ["spreadsheet", "presentation"])
def test_other_opendocuments_are_no_text(kind: str) -> None:
    media = f"application/vnd.oasis.opendocument.{kind}"
    assert fails(zipped({"mimetype": media, "content.xml": "<x/>"})) is Kind.NOT_TEXT


def test_a_member_that_unpacks_without_end_is_too_complex() -> None:
    assert fails(zipped({"word/document.xml": b"\0" * ZEROS})) is Kind.TOO_COMPLEX


def test_more_members_than_a_document_has_are_too_complex() -> None:
    members = {f"{number}": b"" for number in range(archives.MAX_ENTRIES + 1)}
    data = zipped({"word/document.xml": b"", **members})
    with pytest.raises(ReadError) as caught:
        Archive(Input(data), "DOCX")
    assert caught.value.kind is Kind.TOO_COMPLEX
    assert fails(data) in (Kind.NOT_TEXT, Kind.TOO_COMPLEX)


def test_members_that_together_are_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_TOTAL", 100)
    archive = Archive(Input(zipped({"a": b"x" * 60, "b": b"y" * 60})), "DOCX")
    archive.read("a")
    with pytest.raises(ReadError) as caught:
        archive.read("b")
    assert caught.value.kind is Kind.TOO_COMPLEX


def with_sizes(data: bytes, size: int) -> bytes:
    changed, place = bytearray(data), 0
    while (place := changed.find(b"PK\x01\x02", place + 1)) > 0:
        struct.pack_into("<I", changed, place + 24, size)
    return bytes(changed)


@pytest.mark.parametrize("size", [1, 100])
def test_a_size_that_says_less_is_a_damage(size: int) -> None:
    assert fails(with_sizes(docx(p(TEXT)), size), "a.docx") is Kind.DAMAGED


def test_a_size_that_says_more_is_not_believed() -> None:
    assert read(Input(with_sizes(docx(p(TEXT)), 0xFFFFFFF0))).text == TEXT
    assert fails(with_sizes(zipped({"word/document.xml": b"\0" * ZEROS}), 10)) is Kind.DAMAGED


def test_a_member_with_an_unusual_compression_is_damaged() -> None:
    assert fails(zipped({"word/document.xml": b"x" * 100}, zipfile.ZIP_LZMA)) is Kind.DAMAGED


def test_an_encrypted_member_asks_for_the_password() -> None:
    data = bytearray(zipped({"word/document.xml": "<x/>"}))
    place = data.find(b"PK\x01\x02")
    data[place + 8] |= 1
    assert fails(bytes(data)) is Kind.ENCRYPTED


def test_of_two_members_of_a_name_one_is_read() -> None:
    buffer = BytesIO(docx(p("سر")))
    with zipfile.ZipFile(buffer, "a") as file, pytest.warns(UserWarning, match="Duplicate"):
        file.writestr(
            "word/document.xml", f"<w:document {W}><w:body>{p(TEXT)}</w:body></w:document>"
        )
    assert read(Input(buffer.getvalue())).text == TEXT


@pytest.mark.parametrize(
    ("base", "target", "name"),
    [
        ("word/document.xml", "styles.xml", "word/styles.xml"),
        ("", "/word/a.xml", "word/a.xml"),
        ("O/a/b.opf", "../c.xhtml#x", "O/c.xhtml"),
        ("O/b.opf", "%D8%A7.xhtml", "O/ا.xhtml"),
        ("O/b.opf", "../../../etc/passwd", "../../etc/passwd"),
        ("a", "..\\b", "../b"),
    ],
)
def test_names_are_resolved_within_the_package(base: str, target: str, name: str) -> None:
    assert resolve(base, target) == name


def test_names_that_point_outside_name_no_member() -> None:
    data = zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {W}><w:body>{p(TEXT)}</w:body></w:document>",
            "_rels/.rels": '<R><Relationship Type="x/officeDocument" Target="../../../../etc/passwd"/></R>',
        }
    )
    assert read(Input(data)).text == TEXT


LAUGHS = (
    "<!DOCTYPE x [<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{number} '{f'&a{number - 1};' * 10}'>" for number in range(1, 12))
    + "]>"
)
OUTSIDE = "<!DOCTYPE x [<!ENTITY a11 SYSTEM 'file:///etc/hostname'>]>"


@pytest.mark.parametrize("prolog", [LAUGHS, OUTSIDE])
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_entities_are_refused(prolog: str, codec: str) -> None:
    body = f"<w:document {W}><w:body>{p('&a11;')}</w:body></w:document>"
    text = f'<?xml version="1.0" encoding="{codec}"?>{prolog}{body}'.encode(codec)
    assert fails(zipped({"word/document.xml": text})) is Kind.DAMAGED


@pytest.mark.parametrize("prolog", [LAUGHS, OUTSIDE])
def test_entities_of_a_chapter_say_nothing(prolog: str) -> None:
    page = xhtml(f"<p>{TEXT}&a11;</p>").replace("<!DOCTYPE html>", prolog)
    text = read(Input(epub(page))).text
    assert text.startswith(TEXT)
    assert len(text) < 100


def nested(tag: str) -> str:
    return f"<{tag}>" * MANY + f"</{tag}>" * MANY


@pytest.mark.parametrize(
    "data",
    [
        docx(nested("w:sdt")),
        docx(nested("w:tbl")),
        odt(nested("text:section")),
        odt(nested("table:table")),
        epub(nested("blockquote")),
        epub(nested("table")),
        b"{\\rtf1 " + b"{" * MANY,
        b"{\\rtf1 " + b"{\\footnote " * MANY + b"}" * MANY,
    ],
    ids=[
        "controls",
        "tables",
        "sections",
        "odf tables",
        "quotes",
        "html tables",
        "groups",
        "notes",
    ],
)
def test_nesting_without_end_is_an_error(data: bytes) -> None:
    assert fails(data) in (Kind.DAMAGED, Kind.TOO_COMPLEX, Kind.EMPTY)


def rows(row: str, cell: str) -> str:
    return f"<{row}>" + f"<{cell}/>" * MANY + f"</{row}>"


@pytest.mark.parametrize(
    "data",
    [
        docx("<w:tbl>" + rows("w:tr", "w:tc") * 10 + "</w:tbl>"),
        odt("<table:table>" + rows("table:table-row", "table:table-cell") * 10 + "</table:table>"),
        epub("<table>" + rows("tr", "td") * 10 + "</table>"),
        b"{\\rtf1\\trowd\\intbl " + b"\\cell" * MANY * 10 + b"\\row}",
    ],
    ids=["docx", "odt", "epub", "rtf"],
)
def test_a_million_cells_are_too_many(data: bytes) -> None:
    assert fails(data) is Kind.TOO_COMPLEX


CHANGES: list[Callable[[bytes, int, bytes], bytes]] = [
    lambda data, place, piece: data[:place] + piece + data[place + len(piece) :],
    lambda data, place, piece: data[:place] + piece + data[place:],
    lambda data, place, piece: data[:place] + data[place + len(piece) :],
]


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(sorted(PACKAGES)),
    st.floats(0, 1),
    st.binary(max_size=8),
    st.sampled_from(CHANGES),
)
def test_garbage_anywhere_gives_a_document_or_an_error(
    name: str, where: float, piece: bytes, change: Callable[[bytes, int, bytes], bytes]
) -> None:
    data = PACKAGES[name]
    try:
        document = read(Input(change(data, int(where * len(data)), piece), name))
    except ReadError:
        return
    assert all(document.quote(each).strip() for each in document.blocks)


@settings(deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from(
        [b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1"]
    ),
)
def test_garbage_behind_a_signature_gives_a_document_or_an_error(
    garbage: bytes, signature: bytes
) -> None:
    for name in ("a.docx", "a.odt", "a.epub", "a.doc", "a"):
        try:
            read(Input(signature + garbage, name))
        except ReadError:
            continue
