"""Values as columns of bytes, by their types alone: a new field of a dataclass is one edit, in the dataclass.

Many values of one type stand together. A number takes eight bytes; texts, tuples and optional values take eight
bytes each for their length, and what they hold follows in columns of its own; a dataclass has the columns of its
fields. So what is read is never more than a few times as large as its bytes, and nothing but plain values can be
made: a child that reads a hostile file must not be able to make its parent run or hold anything.
"""

from __future__ import annotations

import dataclasses
import enum
import types
import typing
from array import array
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, Protocol, get_args, get_origin

from khulasa.by_name import load
from khulasa.errors import (
    Fact,
    KhulasaError,
    Kind,
    QuoteError,
    RankError,
    ReadError,
    WorkerError,
)

_INTEGER = "q"  # eight bytes, signed
_FLOAT = "d"
_NUMBER_BYTES = 8

_MOST_DIGITS = 100
"""Of a decimal number: no text counts anything that has as many."""


class CodecError(Exception):
    """The columns are not those of the type."""


class Codec(Protocol):
    """How the values of one type are written and read."""

    def write(self, values: Sequence[Any], columns: list[bytes]) -> None:
        """Add the columns of values. Raises `OverflowError` for an integer of more than eight bytes."""
        ...

    def read(self, count: int, columns: Columns) -> list[Any]:
        """So many values. Raises `CodecError` where the columns hold anything else."""
        ...


class Columns:
    """Columns that are read one after the other."""

    def __init__(self, columns: Sequence[bytes]) -> None:
        self._columns: Iterator[bytes] = iter(columns)

    def next(self) -> bytes:
        """The next column. Raises `CodecError` where there is none."""
        for column in self._columns:
            return column
        raise CodecError

    def numbers(self, code: str, count: int) -> array[Any]:
        """The next column as so many numbers of eight bytes."""
        column = self.next()
        if len(column) != _NUMBER_BYTES * count:
            raise CodecError
        numbers: array[Any] = array(code)
        numbers.frombytes(column)
        return numbers

    def end(self) -> None:
        """Raises `CodecError` where a column is left."""
        if next(self._columns, None) is not None:
            raise CodecError


class _Numbers:
    """Integers or floats."""

    def __init__(self, code: str) -> None:
        self._code = code

    def write(self, values: Sequence[Any], columns: list[bytes]) -> None:
        columns.append(array(self._code, values).tobytes())

    def read(self, count: int, columns: Columns) -> list[Any]:
        return columns.numbers(self._code, count).tolist()


class _Members:
    """Values of a closed list, each as its place in it: booleans, and the members of an enumeration."""

    def __init__(self, members: Sequence[Any]) -> None:
        self._members = list(members)
        self._places = {member: place for place, member in enumerate(members)}

    def write(self, values: Sequence[Any], columns: list[bytes]) -> None:
        _INTEGERS.write([self._places[value] for value in values], columns)

    def read(self, count: int, columns: Columns) -> list[Any]:
        places = columns.numbers(_INTEGER, count)
        if count and not 0 <= min(places) <= max(places) < len(self._members):
            raise CodecError
        return [self._members[place] for place in places]


class _Blobs:
    """Texts, bytes, or arrays: their lengths in bytes, and all of them in one column."""

    def __init__(
        self, to_bytes: Callable[[Any], bytes], from_bytes: Callable[[bytes], object]
    ) -> None:
        self._to_bytes = to_bytes
        self._from_bytes = from_bytes

    def write(self, values: Sequence[Any], columns: list[bytes]) -> None:
        blobs = [self._to_bytes(value) for value in values]
        _INTEGERS.write([len(blob) for blob in blobs], columns)
        columns.append(b"".join(blobs))

    def read(self, count: int, columns: Columns) -> list[Any]:
        sizes = _sizes(count, columns)
        joined = columns.next()
        if sum(sizes) != len(joined):
            raise CodecError
        values = []
        start = 0
        for size in sizes:
            try:
                values.append(self._from_bytes(joined[start : start + size]))
            except ValueError:  # which a wrong code of UTF-8 is, too
                raise CodecError from None
            start += size
        return values


class _Sequences:
    """Tuples of any length, or sets: their lengths, and all of their items in a row."""

    def __init__(self, items: Codec, build: Callable[[list[Any]], object]) -> None:
        self._items = items
        self._build = build

    def write(self, values: Sequence[Any], columns: list[bytes]) -> None:
        ordered = [sorted(value) if isinstance(value, frozenset) else value for value in values]
        _INTEGERS.write([len(value) for value in ordered], columns)
        self._items.write([item for value in ordered for item in value], columns)

    def read(self, count: int, columns: Columns) -> list[Any]:
        sizes = _sizes(count, columns)
        items = self._items.read(sum(sizes), columns)
        values = []
        start = 0
        for size in sizes:
            values.append(self._build(items[start : start + size]))
            start += size
        return values


class _Records:
    """Tuples of a fixed length and dataclasses: the columns of each field."""

    def __init__(
        self,
        fields: Sequence[Codec],
        parts: Callable[[Any], Sequence[Any]],
        build: Callable[..., Any],
    ) -> None:
        self._fields = fields
        self._parts = parts
        self._build = build

    def write(self, values: Sequence[Any], columns: list[bytes]) -> None:
        rows = [self._parts(value) for value in values]
        for place, field in enumerate(self._fields):
            field.write([row[place] for row in rows], columns)

    def read(self, count: int, columns: Columns) -> list[Any]:
        fields = [field.read(count, columns) for field in self._fields]
        try:
            return [self._build(*row) for row in zip(*fields, strict=True)]
        except (TypeError, ValueError):  # a dataclass that refuses its values
            raise CodecError from None


class _Unions:
    """Values of several types: the place of each value's type, and the values of each type in a row."""

    def __init__(self, members: Sequence[tuple[type, Codec]]) -> None:
        self._members = members

    def write(self, values: Sequence[Any], columns: list[bytes]) -> None:
        tags = [self._tag(value) for value in values]
        _INTEGERS.write(tags, columns)
        for place, (_, codec) in enumerate(self._members):
            own = [value for value, tag in zip(values, tags, strict=True) if tag == place]
            codec.write(own, columns)

    def _tag(self, value: object) -> int:
        for place, (kind, _) in enumerate(self._members):
            if type(value) is kind:
                return place
        for place, (kind, _) in enumerate(self._members):
            # A name of an enumeration is a text, too, and a whole number serves as a float.
            if isinstance(value, kind) or (kind is float and isinstance(value, int)):
                return place
        raise TypeError(type(value).__name__)

    def read(self, count: int, columns: Columns) -> list[Any]:
        tags = columns.numbers(_INTEGER, count)
        if count and not 0 <= min(tags) <= max(tags) < len(self._members):
            raise CodecError
        values_of = [
            iter(codec.read(tags.count(place), columns))
            for place, (_, codec) in enumerate(self._members)
        ]
        return [next(values_of[tag]) for tag in tags]


_INTEGERS = _Numbers(_INTEGER)


def _sizes(count: int, columns: Columns) -> array[Any]:
    sizes = columns.numbers(_INTEGER, count)
    if count and min(sizes) < 0:
        raise CodecError
    return sizes


def _text_bytes(text: str) -> bytes:
    # A path may hold surrogates, which stand for bytes that the locale does not know.
    return text.encode("utf-8", "surrogatepass")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def _decimal_bytes(number: Decimal) -> bytes:
    return str(number).encode()


def _decimal(data: bytes) -> Decimal:
    """Raises `ValueError` for what is no number, and for one that would take a page to write out."""
    try:
        number = Decimal(data.decode())
    except InvalidOperation:
        raise ValueError(data) from None
    if not number.is_finite() or not -_MOST_DIGITS < number.adjusted() < _MOST_DIGITS:
        raise ValueError(data)
    return number


class _SmallIntegers:
    """Stands for `array[int]` in a dataclass: before Python 3.12 an array's type takes no argument."""

    def __class_getitem__(cls, _: object) -> type:
        return cls


def _small_integer_bytes(numbers: array[int]) -> bytes:
    return numbers.tobytes()


def _small_integers(data: bytes) -> array[int]:
    """The numbers of an `array("i")`, as `tobytes` wrote them on this same machine."""
    numbers = array("i")
    numbers.frombytes(data)
    return numbers


_ERRORS = (KhulasaError, ReadError, RankError, QuoteError, WorkerError)
"""The errors that a child tells of; an error of any other class arrives as the first."""

_Facts = tuple[tuple[str, Fact], ...]


def _error_parts(error: KhulasaError) -> tuple[int, Kind, _Facts]:
    kind = type(error)
    place = _ERRORS.index(kind) if kind in _ERRORS else 0
    return place, error.kind, tuple(error.facts.items())


def _error(place: int, kind: Kind, facts: _Facts) -> KhulasaError:
    """Raises `ValueError` or `TypeError` where it is none of ours."""
    if not 0 <= place < len(_ERRORS):
        raise ValueError(place)
    return _ERRORS[place](kind, **dict(facts))


@cache
def codec_of(kind: Any) -> Codec:
    """The codec of a type: a number, text, bytes, array, enumeration, tuple, set, union or dataclass of such.

    Raises `TypeError` for any other.
    """
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    return _codec_of_class(kind) if get_origin(kind) is None else _codec_of_generic(kind)


def _codec_of_generic(kind: Any) -> Codec:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {typing.Union, types.UnionType}:
        return _Unions([_member(member) for member in arguments])
    if origin is frozenset:
        return _Sequences(codec_of(arguments[0]), frozenset)
    if origin is tuple:
        if arguments[-1] is Ellipsis:
            return _Sequences(codec_of(arguments[0]), tuple)
        return _Records([codec_of(item) for item in arguments], tuple, lambda *row: row)
    raise TypeError(kind)


def _codec_of_class(kind: Any) -> Codec:
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return _Members(list(kind))
    if dataclasses.is_dataclass(kind) or hasattr(kind, "_fields"):
        return _record(kind)
    if kind is KhulasaError:
        return _Records([codec_of(int), codec_of(Kind), codec_of(_Facts)], _error_parts, _error)
    raise TypeError(kind)


def _member(kind: Any) -> tuple[type, Codec]:
    """A type of a union, as `isinstance` takes it, with its codec."""
    return get_origin(kind) or kind, codec_of(kind)


def _record(kind: Any) -> Codec:
    """The codec of a dataclass or a named tuple. One with a method `validate` is read only where that holds.

    `LATER` of a class says where those of its types stand that are imported only when such a message is sent.
    """
    later = {name: load(place) for name, place in getattr(kind, "LATER", {}).items()}
    hints = typing.get_type_hints(kind, localns={"array": _SmallIntegers, **later})
    names = list(getattr(kind, "_fields", hints))
    fields = [codec_of(hints[name]) for name in names]

    def parts(value: object) -> list[Any]:
        return [getattr(value, name) for name in names]

    def build(*row: object) -> object:
        value = kind(*row)
        if hasattr(value, "validate"):
            value.validate()
        return value

    return _Records(fields, parts, build)


_SIMPLE: dict[Any, Codec] = {
    bool: _Members((False, True)),
    int: _INTEGERS,
    float: _Numbers(_FLOAT),
    str: _Blobs(_text_bytes, _text),
    bytes: _Blobs(bytes, bytes),
    Decimal: _Blobs(_decimal_bytes, _decimal),
    _SmallIntegers: _Blobs(_small_integer_bytes, _small_integers),
    type(None): _Members((None,)),
}


def write(value: object, kind: Any) -> list[bytes]:
    """The columns of one value. Raises `TypeError` or `OverflowError` where it is not of the type."""
    columns: list[bytes] = []
    codec_of(kind).write([value], columns)
    return columns


def read(kind: Any, columns: Sequence[bytes]) -> Any:
    """The value of columns. Raises `CodecError` where they are not those of such a value."""
    rest = Columns(columns)
    (value,) = codec_of(kind).read(1, rest)
    rest.end()
    return value
