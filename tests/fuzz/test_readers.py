"""Random and mutated bytes for the readers: a document or a `ReadError`, and soon."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khulasa.document.model import Document
from khulasa.errors import ReadError
from khulasa.readers.base import Input
from khulasa.readers.encoding import CODE_PAGES, OFFERED
from khulasa.readers.table import read

pytestmark = pytest.mark.fuzz

_TEXT = "عاد الصيادون إلى الميناء قبل الفجر، وباعوا السمك.\n- تمر\n2) قمح\n\nقال الشيخ: «لن نرحل» (BBC 2023)."
_ENCODED = [_TEXT.encode(codec, "replace") for codec in {*OFFERED, *CODE_PAGES, "utf-16", "utf-32", "utf-8-sig"}]
_quickly = settings(max_examples=100, deadline=timedelta(seconds=5), suppress_health_check=[HealthCheck.too_slow])


def _check(data: bytes, encoding: str | None) -> None:
    try:
        document = read(Input(data, "x", encoding))
    except ReadError:
        return
    assert isinstance(document, Document)
    assert document.blocks
    document.text.encode()  # no lone surrogate is left


@_quickly
@given(st.binary(max_size=4000), st.sampled_from([None, *OFFERED]))
def test_random_bytes(data: bytes, encoding: str | None) -> None:
    _check(data, encoding)


@_quickly
@given(
    st.sampled_from(_ENCODED),
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 3), st.integers(0, 255)), max_size=12),
    st.sampled_from([None, *OFFERED]),
)
def test_mutated_texts(data: bytes, changes: list[tuple[int, int, int]], encoding: str | None) -> None:
    mutated = bytearray(data)
    for place, what, byte in changes:
        at = place % (len(mutated) + 1)
        if what == 0:
            mutated[at:at] = bytes([byte])
        elif what == 1:
            del mutated[at : at + 1]
        elif what == 2:
            del mutated[at:]
        elif at < len(mutated):
            mutated[at] = byte
    _check(bytes(mutated), encoding)


@_quickly
@given(st.sampled_from([*OFFERED, *CODE_PAGES]), st.lists(st.sampled_from(_ENCODED), min_size=2, max_size=3))
def test_texts_of_several_encodings_in_one(encoding: str, parts: list[bytes]) -> None:
    _check(b"".join(parts), None)
    _check(b"".join(parts), encoding)
