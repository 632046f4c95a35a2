"""Packages and marked-up files that mean ill, by hand: their own words or one of our errors, nothing from outside."""

from __future__ import annotations

import struct
import time
import zipfile
import zlib
from io import BytesIO
from itertools import count

import pytest
from unit.readers.office import W, docx, epub, odt, p, xhtml, zipped

from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.table import read

TEXT = "خرج أهل القرية صباحا"
DEEP = 100_000
SECONDS = 30.0  # of the processor's time; each takes less than three
ERRORS = {
    Kind.DAMAGED,
    Kind.TOO_COMPLEX,
    Kind.TOO_LARGE,
    Kind.EMPTY,
    Kind.NOT_TEXT,
    Kind.ENCRYPTED,
    Kind.DRM_PROTECTED,
}
FOREIGN = ("root:", "localhost", "127.0.0.1", "/bin/")
"""What would show that something from outside was read."""


def outcome(data: bytes, name: str) -> str:
    """The text of a file, or the kind of its error."""
    began = time.process_time()
    try:
        text = read(Input(data, name)).text
    except ReadError as error:
        text = error.kind
    assert time.process_time() - began < SECONDS
    return text


INCLUDE = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
EXTERNAL = '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd">'
PARAMETER = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;]>'
)


def word(body: str, prolog: str = "", **more: str) -> bytes:
    text = f"{prolog}<w:document {W} xmlns:r='r'><w:body>{body}</w:body></w:document>"
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": text, **more})


RELATIONS = (
    '<Relationships><Relationship Id="a" Type="x/aFChunk" Target="file:///etc/passwd" TargetMode="External"/>'
    '<Relationship Id="b" Type="x/attachedTemplate" Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/>'
    '<Relationship Id="c" Type="x/image" Target="../../../../etc/passwd"/>'
    '<Relationship Id="d" Type="x/footnotes" Target="/etc/passwd"/>'
    '<Relationship Id="e" Type="x/styles" Target="file:///etc/passwd"/></Relationships>'
)
OPF = '<package xmlns="http://www.idpf.org/2007/opf"><manifest>{}</manifest><spine>{}</spine></package>'


def book(*targets: str) -> bytes:
    """An EPUB with one good chapter and others that point elsewhere."""
    items = "".join(
        f'<item id="x{number}" href="{target}" media-type="application/xhtml+xml"/>'
        for number, target in enumerate([*targets, "c0.xhtml"])
    )
    spine = "".join(f'<itemref idref="x{number}"/>' for number in range(len(targets) + 1))
    return epub(f"<p>{TEXT}</p>", more={"O/content.opf": OPF.format(items, spine)})


STILL_READ = {
    "a link to a chunk outside": (
        "a.docx",
        word(p(TEXT) + '<w:altChunk r:id="a"/>', **{"word/_rels/document.xml.rels": RELATIONS}),
    ),
    "an inclusion in Word": ("a.docx", word(p(TEXT) + INCLUDE)),
    "a field that runs a program": (
        "a.docx",
        word(
            p(TEXT)
            + "<w:p><w:fldSimple w:instr='DDEAUTO c:\\\\windows\\\\cmd.exe \"/k calc\"'/></w:p>"
        ),
    ),
    "a field that includes a file": (
        "a.docx",
        word(p(TEXT) + '<w:p><w:fldSimple w:instr="INCLUDETEXT /etc/passwd"/></w:p>'),
    ),
    "scripts and macros": (
        "a.odt",
        odt(
            f'<text:p>{TEXT}</text:p><text:script xmlns:xlink="x" xlink:href="file:///etc/passwd"/>'
            '<text:section><text:section-source xmlns:xlink="x" xlink:href="/etc/passwd"/></text:section>'
        ),
    ),
    "an inclusion in OpenDocument": ("a.odt", odt(f"<text:p>{TEXT}</text:p>{INCLUDE}")),
    "chapters outside of the book": (
        "a.epub",
        book("../../../etc/passwd", "/etc/passwd", "file:///etc/passwd"),
    ),
    "chapters on the network": (
        "a.epub",
        book("http://127.0.0.1:9/a", "//127.0.0.1/a", "c:\\windows\\win.ini"),
    ),
    "a chapter again and again": ("a.epub", book(*["c0.xhtml"] * 500)),
    "an inclusion in a chapter": (
        "a.epub",
        epub(f"<p>{TEXT}</p>{INCLUDE}<iframe src='file:///etc/passwd'/>"),
    ),
    "a frame and an object": (
        "a.html",
        (
            f"<html><body><p>{TEXT}.</p><iframe src='file:///etc/passwd'></iframe><object data='/etc/passwd'></object>"
            f"<link rel=stylesheet href='http://127.0.0.1:9/'>{INCLUDE}"
            "<meta http-equiv=refresh content='0;file:///etc/passwd'>"
        ).encode(),
    ),
    "objects and links": (
        "a.rtf",
        (
            rb"{\rtf1\ansi {\object\objdata 0105}{\field{\*\fldinst INCLUDETEXT /etc/passwd}}"
            rb"{\*\template /etc/passwd} safe words}"
        ),
    ),
    "a number beyond all numbers": (
        "a.rtf",
        rb"{\rtf1\uc1\fs9999999999\s-2147483649\itap2147483648\li99999999999 safe words}",
    ),
    "binary data that is not there": ("a.rtf", rb"{\rtf1 safe words{\pict\bin2147483647 x}}"),
    "binary data of less than nothing": ("a.rtf", rb"{\rtf1\bin-2147483648 safe words}"),
    "many repeats of nothing": ("a.rtf", rb"{\rtf1 safe words" + rb"\bin0 " * 100_000 + b"}"),
}


@pytest.mark.parametrize("name", STILL_READ)
def test_its_own_words_are_read_and_no_others(name: str) -> None:
    text = outcome(STILL_READ[name][1], STILL_READ[name][0])
    assert TEXT in text or "safe words" in text
    assert not any(each in text for each in FOREIGN)
    assert len(text) < 400


def overlapping() -> bytes:
    """A zip whose many entries all name the same packed bytes."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = b" " * 20_000_000
    data = packed.compress(body) + packed.flush()
    facts = struct.pack("<HHHHHIII", 20, 0, 8, 0, 0, zlib.crc32(body), len(data), len(body))
    file = bytearray(
        b"PK\x03\x04" + facts + struct.pack("<HH", 17, 0) + b"word/document.xml" + data
    )
    table = len(file)
    names = [b"word/document.xml", *(b"word/styles%05d.xml" % number for number in range(5000))]
    for name in names:
        file += b"PK\x01\x02" + struct.pack("<H", 20) + facts
        file += struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0) + name
    file += b"PK\x05\x06" + struct.pack(
        "<HHHHIIH", 0, 0, len(names), len(names), len(file) - table, table, 0
    )
    return bytes(file)


def nested(levels: int) -> bytes:
    """Zips in zips."""
    data = docx(p(TEXT))
    for _ in range(levels):
        data = zipped({"word/document.xml": data, "[Content_Types].xml": "<Types/>"})
    return data


def ending(data: bytes, *facts: int) -> bytes:
    """A zip with an end that counts and measures otherwise: entries twice, the table's size and place."""
    return data[:-18] + struct.pack("<HHII", *facts) + data[-6:]


GOOD = docx(p(TEXT))
BOUNDED = {
    "entries that overlap": ("a.docx", overlapping()),
    "zips in zips": ("a.docx", nested(30)),
    "a count of entries that lies": ("a.docx", ending(GOOD, 65535, 65535, 2**32 - 1, 2**32 - 1)),
    "a table that is not there": ("a.docx", ending(GOOD, 1, 1, 46, len(GOOD))),
    "fifty megabytes of blanks": ("a.docx", word(" " * 50_000_000)),
    "an external subset": ("a.docx", word(p(TEXT), EXTERNAL)),
    "a parameter from the network": ("a.docx", word(p(TEXT), PARAMETER)),
    "a flat file with an external subset": ("a.fodt", EXTERNAL.encode() + b"<office:document/>"),
    "a megabyte of attributes": (
        "a.docx",
        word("<w:p " + " ".join(f'a{n}="1"' for n in range(100_000)) + "/>"),
    ),
    "a name of a million letters": ("a.docx", word(f"<{'w' * 1_000_000}/>")),
    "a text of ten million letters": ("a.docx", word(p("ا" * 12_000_001))),
    "numbers for repeats": (
        "a.odt",
        odt(
            '<table:table><table:table-row table:number-rows-repeated="2147483647">'
            f'<table:table-cell table:number-columns-repeated="2147483647"><text:p>{TEXT}</text:p></table:table-cell>'
            '</table:table-row></table:table><text:p>a<text:s text:c="2147483647"/>b</text:p>'
        ),
    ),
    "a table of a width that lies": (
        "a.html",
        (f"<table><tr><td colspan=2147483647 rowspan=2147483647>{TEXT}</td></tr></table>").encode(),
    ),
    "deep HTML": ("a.html", b"<!DOCTYPE html><html><body>" + b"<div><b><i>" * DEEP + TEXT.encode()),
    "deep tables of HTML": (
        "a.html",
        b"<html><body>" + b"<table><tr><td>" * (DEEP // 10) + TEXT.encode(),
    ),
    "deep lists of HTML": ("a.html", b"<html><body>" + b"<ul><li>" * DEEP + TEXT.encode()),
    "deep XML of 2003": (
        "a.xml",
        (
            '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">'
            + "<w:sect>" * DEEP
        ).encode(),
    ),
    "deep groups": ("a.rtf", b"{\\rtf1 " + b"{\\b " * DEEP + b"x" + b"}" * DEEP),
    "deep boxes": ("a.rtf", b"{\\rtf1 " + b"{\\shptxt " * 1900 + b"x" + b"}" * 1900),
    "deep quotations": ("a.md", b">" * DEEP + TEXT.encode()),
    "deep lists": ("a.md", b"".join(b" " * (2 * n) + b"- x\n" for n in range(1000))),
    "open brackets": ("a.md", b"# x\n\n" + b"[" * 3_000 + b"](" * 1000),
    "open emphasis": ("a.md", b"# x\n\n" + b"*a _b " * (DEEP // 10)),
    "mail in mail": (
        "a.eml",
        b"From: a@b\nSubject: x\n" + b"Content-Type: message/rfc822\n\nFrom: a@b\n" * 2000,
    ),
    "a charset with a NUL": (
        "a.eml",
        (
            f'From: a@b\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset="x\0y"\n\n{TEXT}'
        ).encode(),
    ),
    "a charset with a NUL, said otherwise": (
        "a.eml",
        (
            b"From: a@b\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html; charset*=a\0b'en'x%00y\n\n<p>x</p>"
        ),
    ),
    "parts in parts": (
        "a.eml",
        b"From: a@b\nSubject: x\nMIME-Version: 1.0\n"
        + b"".join(
            b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (number, number)
            for number in range(2000)
        ),
    ),
    "a page saved in itself": (
        "a.mht",
        (
            b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n"
            b"Content-Type: text/html\nContent-Location: cid:a\n\n<html><frameset><frame src='cid:a'></frameset>\n--a--"
        ),
    ),
    "a protected book": (
        "a.epub",
        epub(
            "<p>x</p>",
            more={
                "META-INF/encryption.xml": '<e><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></e>',
                "META-INF/rights.xml": "<rights/>",
            },
        ),
    ),
    "a chapter of entities": ("a.epub", epub(xhtml("<p>" + "&nbsp;" * 1_000_000 + "</p>"))),
    "surrogates and no characters": ("a.docx", word(p("&#xD800;&#0;&#xFFFF;"))),
    "an old file of chains that bite their tails": (
        "a.doc",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 3000,
    ),
}


@pytest.mark.parametrize("name", BOUNDED)
def test_it_is_read_or_refused(name: str) -> None:
    text = outcome(BOUNDED[name][1], BOUNDED[name][0])
    assert text in ERRORS or len(text) < 500_000
    assert not any(each in text for each in FOREIGN)


def test_of_the_files_that_failed_once_each_is_read_or_refused(
    request: pytest.FixtureRequest,
) -> None:
    folder = request.path.parent / "hostile"
    for path in sorted(folder.glob("*")) if folder.is_dir() else []:
        outcome(path.read_bytes(), path.name)


def test_a_package_of_many_files_is_soon_too_complex() -> None:
    numbers = count()
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for number in numbers:
            file.writestr(f"{number}", b"")
            if number > 25_000:
                break
        file.writestr("word/document.xml", "<x/>")
    assert outcome(buffer.getvalue(), "a.docx") in ERRORS
