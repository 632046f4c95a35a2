"""Random and mutated bytes through the readers, and on through the whole pipeline: a document or a `ReadError`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khulasa.document.model import Document
from khulasa.document.unicode import repair
from khulasa.errors import ReadError
from khulasa.export.names import AS_IT_STANDS, Format
from khulasa.export.table import EXPORTERS
from khulasa.ranking.base import Method, Ranking
from khulasa.readers.base import Input, ReadOptions
from khulasa.readers.encoding import CODE_PAGES, OFFERED
from khulasa.readers.table import read
from khulasa.services.child import codec
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.summary.choose import Length, choose
from khulasa.summary.model import Analysis

pytestmark = pytest.mark.fuzz

_TEXT = "عاد الصيادون إلى الميناء قبل الفجر، وباعوا السمك.\n- تمر\n2) قمح\n\nقال الشيخ: «لن نرحل» (BBC 2023)."
_CODECS = sorted({*OFFERED, *CODE_PAGES, "utf-16", "utf-32", "utf-8-sig"})
_ENCODED = [_TEXT.encode(codec, "replace") for codec in _CODECS]
_SEEDS = ("lavrov-gcc", "wire-wrapped", "science-vowelled", "interview", "report-numbers")
_quickly = settings(
    max_examples=100, deadline=timedelta(seconds=5), suppress_health_check=[HealthCheck.too_slow]
)
_encodings = st.sampled_from([None, *OFFERED])
_changes = st.lists(
    st.tuples(st.integers(0, 10_000), st.integers(0, 3), st.integers(0, 255)), max_size=12
)
_pieces = st.sampled_from(
    [
        "كلمة",
        "قال",
        "د.",
        "و",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\f",
        ".",
        "؟",
        "!",
        "…",
        "...",
        "،",
        "؛",
        ":",
        "«",
        "»",
        "“",
        "”",
        '"',
        "'",
        "(",
        ")",
        "[",
        "]",
        "-",
        "–",
        "•",
        "1.",
        "٢)",
        "3.5%",
        "ـ",
        "\u064e",
        "\u200f",
        "\u2069",
        "😀",
        "BBC",
        "\x00",
    ]
)


def _mutated(data: bytes, changes: list[tuple[int, int, int]]) -> bytes:
    """The bytes after some were put in, taken out or changed, or the rest was cut off."""
    mutated = bytearray(data)
    for place, what, byte in changes:
        at = place % (len(mutated) + 1)
        if what == 0:
            mutated[at:at] = bytes([byte])
        elif what == 1:
            del mutated[at : at + 1]
        elif what == 2 and byte < 32:
            del mutated[at:]
        elif at < len(mutated):
            mutated[at] = byte
    return bytes(mutated)


def _check(data: bytes, encoding: str | None) -> None:
    try:
        document = read(Input(data, "x", ReadOptions(encoding)))
    except ReadError:
        return
    assert isinstance(document, Document)
    assert document.blocks
    assert document.text == repair(document.text)
    document.text.encode()  # no lone surrogate is left
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.text)
        assert "\n" not in document.quote(block)
        assert not document.text[end : block.start].strip()
        end = block.end


def _check_all_the_way(
    source: Source, encoding: str | None = None, method: Method = Method.KHULASA
) -> None:
    try:
        analysis = analyse_source(source, Ranking(method), ReadOptions(encoding))
    except ReadError:
        return
    text = analysis.document.text
    assert codec.read(Analysis, codec.write(analysis, Analysis)) == analysis
    summary = choose(analysis, Length())
    assert all(quote.strip() and quote in text for quote in summary.quotes())
    for export in EXPORTERS.values():
        export(summary, AS_IT_STANDS)
    assert str(EXPORTERS[Format.JSON](summary, AS_IT_STANDS)).count("\n") == 0


@_quickly
@given(st.binary(max_size=4000), _encodings)
def test_random_bytes(data: bytes, encoding: str | None) -> None:
    _check(data, encoding)


@_quickly
@given(st.sampled_from(_ENCODED), _changes, _encodings)
def test_mutated_texts(
    data: bytes, changes: list[tuple[int, int, int]], encoding: str | None
) -> None:
    _check(_mutated(data, changes), encoding)


@_quickly
@given(st.sampled_from(_SEEDS), st.sampled_from(_CODECS), _changes, _encodings)
def test_mutated_articles_all_the_way(
    seed: Callable[[str], Path],
    name: str,
    codec: str,
    changes: list[tuple[int, int, int]],
    encoding: str | None,
) -> None:
    data = seed(name).read_text(encoding="utf-8").encode(codec, "replace")
    mutated = _mutated(data, changes)
    _check(mutated, encoding)
    _check_all_the_way(Source.standard_input(mutated), encoding)


@_quickly
@given(
    st.sampled_from([*OFFERED, *CODE_PAGES]),
    st.lists(st.sampled_from(_ENCODED), min_size=2, max_size=3),
)
def test_texts_of_several_encodings_in_one(encoding: str, parts: list[bytes]) -> None:
    _check(b"".join(parts), None)
    _check(b"".join(parts), encoding)


@_quickly
@given(st.text(max_size=300))
def test_any_text_all_the_way(text: str) -> None:
    _check_all_the_way(Source.pasted(text))


@_quickly
@given(st.lists(_pieces, max_size=80).map("".join), st.sampled_from(Method))
def test_what_looks_like_prose_all_the_way(text: str, method: Method) -> None:
    _check_all_the_way(Source.pasted(text), method=method)


@_quickly
@given(st.lists(_pieces, min_size=1, max_size=4).map("".join), st.integers(1, 3000))
def test_the_same_again_and_again_all_the_way(piece: str, times: int) -> None:
    _check_all_the_way(Source.pasted(piece * times))
