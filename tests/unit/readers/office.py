"""Packages for the tests of the readers, built in memory."""

from __future__ import annotations

import zipfile
from io import BytesIO

from khulasa.document.model import Document
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.table import read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
ODF = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for name, long in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("style", "style"),
            ("draw", "drawing"),
            ("meta", "meta"),
            ("fo", "xsl-fo-compatible"),
        )
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def zipped(members: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of some members, `mimetype` stored."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as file:
        for name, data in members.items():
            file.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else method)
    return buffer.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A DOCX; `parts` are those beside the text by name: styles, footnotes, core."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _rels({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<w:document {W} {MORE}><w:body>{body}</w:body></w:document>",
    }
    for name, part in parts.items():
        members["docProps/core.xml" if name == "core" else f"word/{name}.xml"] = part
    named = {
        f"rId{number}": (name.rstrip("1"), f"{name}.xml")
        for number, name in enumerate(parts)
        if name != "core"
    }
    members["word/_rels/document.xml.rels"] = _rels(named)
    return zipped(members)


def _rels(relations: dict[str, tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{identity}" Type="{_RELATIONS}{kind}" Target="{target}"/>'
        for identity, (kind, target) in relations.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of Word; a run that is no XML is text."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(each if each.startswith("<") else r(each) for each in runs)
    return f"<w:p><w:pPr>{styled}{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of Word."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def odt(body: str, styles: str = "", meta: str = "", manifest: str = "<x/>") -> bytes:
    """An ODT; `styles` are automatic ones."""
    members: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "meta.xml": f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>",
    }
    return zipped(members | {"META-INF/manifest.xml": manifest})


def epub(
    *chapters: str, metadata: str = "", spine: str = "", more: dict[str, str | bytes] | None = None
) -> bytes:
    """An EPUB whose chapters are the given bodies, or whole documents."""
    items, references = "", ""
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="O/content.opf"/></rootfiles></container>',
    }
    for number, chapter in enumerate(chapters):
        items += f'<item id="c{number}" href="c{number}.xhtml" media-type="application/xhtml+xml"/>'
        references += f'<itemref idref="c{number}"/>'
        members[f"O/c{number}.xhtml"] = chapter if chapter.startswith("<?") else xhtml(chapter)
    members["O/content.opf"] = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{metadata}</metadata><manifest>{items}"
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f"</manifest><spine>{spine or references}</spine></package>"
    )
    return zipped(members | (more or {}))


def xhtml(body: str) -> str:
    """A page of an EPUB."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title>x</title></head><body>{body}</body></html>"
    )


def blocks(data: bytes, name: str = "file") -> list[tuple[str, str]]:
    """The kind and the text of each block of a file."""
    return of(read(Input(data, name)))


def of(document: Document) -> list[tuple[str, str]]:
    """The kind, with the level where there is one, and the text of each block."""
    return [(f"{each.kind}{each.level or ''}", document.quote(each)) for each in document.blocks]


def unless_empty(data: bytes, name: str = "file") -> Document | None:
    """The document of a file, None where it holds no text; any other error fails the test."""
    try:
        return read(Input(data, name))
    except ReadError as error:
        if error.kind is not Kind.EMPTY:
            raise
        return None


def assert_true(document: Document) -> None:
    """Check that the blocks are spans of the text, in order, each on a line, with nothing but space between them."""
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.text)
        assert not document.text[end : block.start].strip()
        assert "\n" not in document.quote(block)
        end = block.end
