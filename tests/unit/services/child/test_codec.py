"""Values as columns: what is read is what was written, and columns of anything else are refused."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import BlockKind
from khulasa.errors import Fact
from khulasa.services.child import codec

EIGHT_BYTES = st.integers(-(2**63), 2**63 - 1)
TEXT = st.text(max_size=9)  # surrogates, too
FLOAT = st.floats(allow_nan=False)


@dataclass(frozen=True)
class Point:
    x: int
    name: str
    kind: BlockKind | None = None


class Pair(NamedTuple):
    left: float
    right: tuple[bool, ...]


POINTS = st.builds(Point, EIGHT_BYTES, TEXT, st.none() | st.sampled_from(BlockKind))
PAIRS = st.builds(Pair, FLOAT, st.lists(st.booleans()).map(tuple))
TYPES = [
    (int, EIGHT_BYTES),
    (float, FLOAT),
    (bool, st.booleans()),
    (str, TEXT),
    (bytes, st.binary(max_size=9)),
    (type(None), st.none()),
    (Decimal, st.decimals(-(10**30), 10**30)),
    (BlockKind, st.sampled_from(BlockKind)),
    (Fact, TEXT | EIGHT_BYTES | FLOAT),
    (str | None, st.none() | TEXT),
    (frozenset[int], st.frozensets(EIGHT_BYTES)),
    (tuple[int, str], st.tuples(EIGHT_BYTES, TEXT)),
    (tuple[str, ...], st.lists(TEXT).map(tuple)),
    (
        tuple[tuple[str | None, ...], ...],
        st.lists(st.lists(st.none() | TEXT).map(tuple)).map(tuple),
    ),
    (tuple[int, int] | None, st.none() | st.tuples(EIGHT_BYTES, EIGHT_BYTES)),
    (Point, POINTS),
    (tuple[Point, ...], st.lists(POINTS, max_size=4).map(tuple)),
    (Pair, PAIRS),
    (tuple[Pair | Point, ...], st.lists(PAIRS | POINTS, max_size=4).map(tuple)),
]
EVERY_TYPE = pytest.mark.parametrize(
    ("kind", "values"), TYPES, ids=[str(kind) for kind, _ in TYPES]
)


@EVERY_TYPE
@given(data=st.data())
def test_a_value_of_any_type_is_read_as_it_was(kind, values, data):
    value = data.draw(values)
    assert codec.read(kind, codec.write(value, kind)) == value


@EVERY_TYPE
@given(columns=st.lists(st.binary(max_size=24), max_size=4))
def test_columns_of_anything_are_a_value_of_the_type_or_refused(kind, values, columns):
    try:
        value = codec.read(kind, columns)
    except codec.CodecError:
        return
    assert repr(codec.read(kind, codec.write(value, kind))) == repr(value)


@dataclass(frozen=True)
class Even:
    number: int

    def validate(self) -> None:
        if self.number % 2:
            raise ValueError


def test_a_value_that_refuses_itself_is_refused():
    assert codec.read(Even, codec.write(Even(2), Even)) == Even(2)
    with pytest.raises(codec.CodecError):
        codec.read(Even, codec.write(Even(3), Even))


@pytest.mark.parametrize("kind", [list, dict[str, int], object])
def test_a_type_that_cannot_travel_is_told(kind):
    with pytest.raises(TypeError):
        codec.codec_of(kind)


def test_an_integer_beyond_eight_bytes_is_told():
    with pytest.raises(OverflowError):
        codec.write(2**63, int)


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"1E+999999999", b"1E-999", b"ten", b""])
def test_a_decimal_that_is_no_number_or_takes_pages_is_refused(number):
    columns = codec.write(number, bytes)
    with pytest.raises(codec.CodecError):
        codec.read(Decimal, columns)
