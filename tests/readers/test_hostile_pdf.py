"""PDFs that lie about themselves: each gives its words or one of our errors, soon and with little memory."""

from __future__ import annotations

import time
import zlib

import pytest
from unit.readers.pdfs import TEXT, page, pdf, stream

from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.pdf.glyphs.streams import MOST_UNPACKED, inflate
from khulasa.readers.table import read

WORDS = "The meeting began at noon"
DEEP = 100_000
SECONDS = 20.0  # of the processor's time; each takes less than two


def outcome(data: bytes) -> str:
    """The text of a PDF in one line, or the kind of its error."""
    began = time.process_time()
    try:
        return " ".join(read(Input(data, "a.pdf")).text.split())
    except ReadError as error:
        return error.kind
    finally:
        assert time.process_time() - began < SECONDS


def cid_font(facts: str, more: dict[int, str | bytes] | None = None) -> bytes:
    """A page whose font is one of numbered glyphs."""
    return pdf(
        {
            5: f"<</Type/Font/Subtype/Type0/BaseFont/X/DescendantFonts[6 0 R]{facts}>>",
            6: "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
            "/Supplement 0>>/W[0 4000000000 500]/W2[0 4000000000 1 1 1]/FontDescriptor 7 0 R>>",
            7: "<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 0 1 1]>>",
            **(more or {}),
        }
    )


def cmap(body: str) -> bytes:
    return stream(f"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange {body} endcmap")


def drawings(deep: int, wide: int) -> dict[int, str | bytes]:
    """Drawings that draw the next so often."""
    found: dict[int, str | bytes] = {3: page(resources="/XObject<</X 100 0 R>>")}
    for number in range(100, 100 + deep):
        facts = f"/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {number + 1} 0 R>>>>"
        found[number] = stream("/X Do " * wide, facts)
    found[100 + deep] = stream("0 0 m", "/Subtype/Form/BBox[0 0 9 9]")
    return found


ZEROS = b" " * (MOST_UNPACKED + 1)
MEGABYTE = b" " * 1024 * 1024

STILL_READ = {
    "as it is": pdf(),
    "a count of pages that lies": pdf({2: "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>"}),
    "a negative count": pdf({2: "<</Type/Pages/Kids[3 0 R]/Count -1>>"}),
    "a tree of pages that bites its tail": pdf(
        {2: "<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 3>>"}
    ),
    "a page in the tree a thousand times": pdf(
        {2: f"<</Type/Pages/Kids[{'3 0 R ' * 1000}]/Count 1000>>"}
    ),
    "a table before itself": pdf(trailer="/Prev 1000000000000"),
    "an outline that bites its tail": pdf({1: "<</Type/Catalog/Pages 2 0 R/Outlines 1 0 R>>"}),
    "a structure that bites its tail": pdf(
        {
            1: "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 9 0 R>>",
            9: "<</K[9 0 R 9 0 R]/RoleMap 9 0 R>>",
        }
    ),
    "labels that bite their tail": pdf(
        {1: "<</Type/Catalog/Pages 2 0 R/PageLabels 9 0 R>>", 9: "<</Kids[9 0 R]>>"}
    ),
    "a drawing that draws itself": pdf(
        {
            3: page(resources="/XObject<</X 9 0 R>>"),
            9: stream("/X Do", "/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 9 0 R>>>>"),
        },
        content=TEXT + " /X Do",
    ),
    "nested arrays": pdf({9: "[" * DEEP + "]" * DEEP}),
    "nested dictionaries": pdf({9: "<</A" * DEEP + " 1 " + ">>" * DEEP}),
    "nested arrays on the page": pdf(content=TEXT + "[" * DEEP),
    "too many saved states": pdf(content="q " * 300_000 + TEXT),
    "too many restored states": pdf(content="Q " * 300_000 + TEXT),
    "an author who bites his tail": pdf({9: "<</Author 9 0 R/Title 9 0 R>>"}, "/Info 9 0 R"),
    "a picture that lies": pdf(
        {
            3: page(resources="/XObject<</X 9 0 R>>"),
            9: stream(
                "x",
                "/Subtype/Image/Width 2147483647/Height 2147483647/Filter/JPXDecode/BitsPerComponent 64",
            ),
        },
        content=TEXT + " /X Do",
    ),
    "a picture of JBIG2 garbage": pdf(
        {
            3: page(resources="/XObject<</X 9 0 R>>"),
            9: stream("\0\xff" * 500, "/Subtype/Image/Width 9/Height 9/Filter/JBIG2Decode"),
        },
        content=TEXT + " /X Do",
    ),
    "a page turned by a little": pdf({3: page("/Rotate 17")}),
    "a packed page without its checksum": pdf(
        {4: stream(zlib.compress(TEXT.encode())[:-4], "/Filter/FlateDecode")}
    ),
}


@pytest.mark.parametrize("name", STILL_READ)
def test_it_is_read(name: str) -> None:
    assert outcome(STILL_READ[name]).startswith(WORDS)


BOUNDED = {
    "numbers beyond all numbers": pdf(content=f"{'9' * 400} 0 0 1 0 0 cm q Q {TEXT}"),
    "a page of a size beyond all sizes": pdf({3: page(media="[0 0 1e30 99999999999999999999]")}),
    "a page of no size": pdf({3: page(media="[0 0 0 0]")}),
    "a page that is no number": pdf({3: page(media="[/nan (x) null true]")}),
    "a matrix beyond all numbers": pdf(content=f"{'9' * 300} 0 0 {'9' * 300} 0 0 cm {TEXT}"),
    "a letter of a size beyond all sizes": pdf(
        content="BT /F1 99999999999999999999 Tf 50 700 Td (ab cd) Tj ET"
    ),
    "drawings without end": pdf(drawings(9, 30), content=TEXT + " /X Do"),
    "a long chain of drawings": pdf(drawings(3000, 1), content=TEXT + " /X Do"),
    "a filter that unpacks without end": pdf({4: stream(ZEROS, packed=1)}),
    "filters upon filters": pdf({4: stream(MEGABYTE * 64, packed=3)}),
    "too many filters": pdf({4: stream(TEXT, packed=40)}),
    "run lengths without end": pdf({4: stream(b"\x81 " * 1024 * 1024, "/Filter/RunLengthDecode")}),
    "a row of a predictor that lies": pdf(
        {
            4: stream(
                zlib.compress(b"x"),
                "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2147483647>>",
            )
        }
    ),
    "a character map of four thousand million": cid_font(
        "/Encoding/Identity-H/ToUnicode 9 0 R",
        {9: cmap("1 beginbfrange <00000000> <ffffffff> <0041> endbfrange")},
    ),
    "an encoding of four thousand million": cid_font(
        "/Encoding 9 0 R", {9: cmap("1 begincidrange <00000000> <ffffffff> 0 endcidrange")}
    ),
    "a font that is none": cid_font(
        "/Encoding/Identity-H",
        {
            7: "<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 9 0 R>>",
            9: stream(b"\0\1\0\0\xff\xff" + b"cmap\0\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff" * 50),
        },
    ),
    "a font made of itself": pdf(
        {5: "<</Type/Font/Subtype/Type0/BaseFont/X/DescendantFonts[5 0 R]>>"}
    ),
    "an unknown encryption": pdf({9: "<</Filter/Secret/V 99>>"}, "/Encrypt 9 0 R"),
    "an encryption that lies": pdf(
        {9: "<</Filter/Standard/V 5/R 6/Length 2147483647/O(x)/U(x)>>"}, "/Encrypt 9 0 R"
    ),
    "an encryption that is the page": pdf(trailer="/Encrypt 3 0 R"),
    "six thousand pages": pdf(
        {2: f"<</Type/Pages/Kids[{' '.join(f'{n} 0 R' for n in range(100, 6100))}]>>"}
        | {number: page() for number in range(100, 6100)}
    ),
    "a chain of pages": pdf(
        {2: "<</Type/Pages/Kids[100 0 R]>>"}
        | {number: f"<</Type/Pages/Kids[{number + 1} 0 R]>>" for number in range(100, 5000)}
    ),
    "a table of objects that lies": b"%PDF-1.5\n1 0 obj<</Type/XRef/Size 2147483647/W[1 2 1]/Root 1 0 R/Length 4"
    b"/Index[0 2147483647]>>stream\n\1\0\0\0\nendstream endobj\nstartxref\n9\n%%EOF",
    "a width of fields that lies": b"%PDF-1.5\n1 0 obj<</Type/XRef/Size 9/W[0 0 2147483647]/Root 1 0 R/Length 4"
    b">>stream\n\1\0\0\0\nendstream endobj\nstartxref\n9\n%%EOF",
    "a store of objects in itself": pdf(
        {1: stream("1 0 2 0 ", "/Type/ObjStm/N 2147483647/First 8/Extends 1 0 R")}
    ),
    "a catalogue without end": pdf({1: "1 0 R"}),
    "nothing but a beginning": b"%PDF-1.7",
    "a table alone": b"%PDF-1.7\nxref\n0 99999999\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF",
}


@pytest.mark.parametrize("name", BOUNDED)
def test_it_is_read_or_refused(name: str) -> None:
    kinds = {
        Kind.DAMAGED,
        Kind.EMPTY,
        Kind.TOO_COMPLEX,
        Kind.PASSWORD_NEEDED,
        Kind.ENCRYPTED,
        Kind.ONLY_PICTURES,
    }
    found = outcome(BOUNDED[name])
    assert found in kinds or len(found) < 200


@pytest.mark.parametrize(
    "name", ["a filter that unpacks without end", "six thousand pages", "too many filters"]
)
def test_what_unpacks_without_end_is_too_complex(name: str) -> None:
    assert outcome(BOUNDED[name]) == Kind.TOO_COMPLEX


def test_a_page_that_breaks_off_is_read_as_far_and_said_so() -> None:
    content = "".join(
        f"BT /F1 9 Tf 50 {700 - 12 * row} Td (line number {row}) Tj ET " for row in range(40)
    )
    packed = zlib.compress(content.encode())
    cut = stream(packed[: len(packed) * 3 // 4], "/Filter/FlateDecode")
    document = read(Input(pdf({4: cut}), "a.pdf"))
    assert document.text.startswith("line number 0")
    assert "partly_read" in document.warnings


def test_a_wrong_checksum_costs_nothing() -> None:
    packed = stream(TEXT, packed=1).replace(b"\nendstream", b"")
    document = read(
        Input(pdf({4: packed[:-1] + bytes([packed[-1] ^ 1]) + b"\nendstream"}), "a.pdf")
    )
    assert document.text == WORDS
    assert "partly_read" not in document.warnings


@pytest.mark.parametrize("size", [0, 1, 1000, 5000])
def test_inflate_gives_back_what_was_packed(size: int) -> None:
    data = bytes(range(250)) * (size // 250 + 1)
    assert inflate(zlib.compress(data), len(data) + 1) == (data, True)
    assert inflate(zlib.compress(data)[:-7], len(data) + 1)[1] is False
    assert inflate(zlib.compress(data), 10) == (data[:10], True)
