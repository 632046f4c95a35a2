"""The tokenizer of a page's content."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfminer.psparser import LIT

from khulasa.readers.pdf.glyphs.content import PASSED_OVER, operations


def read(data: bytes) -> list[tuple[bytes, list[object]]]:
    return list(operations(data))


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"BT /F1 12 Tf ET", [(b"BT", []), (b"Tf", [LIT("F1"), 12]), (b"ET", [])]),
        (b"1 0 0 -1 .5 -.25 Tm", [(b"Tm", [1, 0, 0, -1, 0.5, -0.25])]),
        (b"(a(b)c\\)\\101\\n\\\n) Tj", [(b"Tj", [b"a(b)c)A\n"])]),
        (b"<0627 6 >Tj", [(b"Tj", [b"\x06\x27\x60"])]),
        (b"[(x)-120<41>]TJ", [(b"TJ", [[b"x", -120, b"A"]])]),
        (
            b"/P <</MCID 3/Lang(ar)/A [1 2]>> BDC",
            [(b"BDC", [LIT("P"), {"MCID": 3, "Lang": b"ar", "A": [1, 2]}])],
        ),
        (b"/A#20B gs % a remark\n/B gs", [(b"gs", [LIT("A B")]), (b"gs", [LIT("B")])]),
        (b"0 0 m 1 1 l S q Q", [(b"q", []), (b"Q", [])]),
        (b"BI /W 2 /H 1 ID \x00(EI\xff EI Q", [(b"EI", [{"W": 2, "H": 1}]), (b"Q", [])]),
        (b"true null T* ' \"", [(b"T*", [True, None]), (b"'", []), (b'"', [])]),
        (b"[1 2 Tj ] ) > q", [(b"Tj", [[1, 2]]), (b"q", [])]),
        (b"(never closed", []),
    ],
)
def test_operators_come_with_their_operands(data, wanted):
    assert read(data) == wanted


@given(st.binary(max_size=400))
def test_no_bytes_are_too_wild(data):
    for operator, operands in operations(data):
        assert operator not in PASSED_OVER
        assert isinstance(operands, list)


@given(
    st.lists(
        st.sampled_from(
            [b"[", b"<<", b"]", b">>", b"(", b")", b"1 ", b"/N ", b"Tj ", b"BI ", b"ID ", b"EI "]
        )
    )
)
def test_no_nesting_is_too_wild(parts):
    for operator, _ in operations(b"".join(parts)):
        assert operator in {b"Tj", b"EI"}


@given(st.binary(max_size=60))
def test_a_string_comes_back_as_it_was_written(text):
    escaped = (
        text.replace(b"\\", b"\\\\")
        .replace(b"(", b"\\(")
        .replace(b")", b"\\)")
        .replace(b"\r", b"\\r")
    )
    assert read(b"(" + escaped + b") Tj") == [(b"Tj", [text])]
    assert read(b"<" + text.hex().encode() + b"> Tj") == [(b"Tj", [text])]
