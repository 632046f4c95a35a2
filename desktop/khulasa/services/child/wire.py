"""What travels between the window's process and its child: dataclasses, as frames of JSON and of bytes.

A message is a frame of JSON, which names the class of the message and says how many columns follow, and a frame for
each column (see `codec`). A frame is a letter (J or B), a length of four bytes, big endian, and so many bytes. No
pickle: a child that reads a hostile file must not be able to make its parent run anything.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from typing import IO, Any

from khulasa.services.child import codec

_HEAD = struct.Struct(">cI")
_JSON, _BYTES = b"J", b"B"
MAX_FRAME = 512 * 1024 * 1024

_MAX_JSON = 1024
"""Bytes: the name of a class and a number need a tenth of it."""

_MAX_COLUMNS = 1000
"""The largest message, an analysis, has a tenth of it."""

OUT_OF_MEMORY = 12
"""The exit status of a child without memory, which may lack what it takes to send a message, too."""

SCRATCH = "KHULASA_SCRATCH"
"""The variable of the environment that names a child's private folder; its parent removes it."""

SCRATCH_PREFIX = "khulasa-"


class WireError(Exception):
    """What came is no message."""


def send(stream: IO[bytes], message: object) -> None:
    """Write a message, a dataclass.

    Raises `OSError` where nobody listens, and `ValueError` for a frame beyond `MAX_FRAME` bytes.
    """
    columns = codec.write(message, type(message))
    header = {"message": type(message).__name__, "columns": len(columns)}
    frames = _frame(_JSON, json.dumps(header).encode())
    for column in columns:
        frames += _frame(_BYTES, column)
    for part in frames:  # all is made before any is sent: half a message would spoil the next
        stream.write(part)
    stream.flush()


def receive(stream: IO[bytes], kinds: Sequence[type], limit: int = MAX_FRAME) -> Any:
    """The next message, one of `kinds` and of so many bytes at most; None at the end.

    Raises `WireError` for anything else.
    """
    header = _receive_frame(stream, _JSON, min(limit, _MAX_JSON))
    if header is None:
        return None
    kind, count = _read_header(header, kinds)
    remaining = limit - len(header)
    columns = []
    for _ in range(count):
        column = _receive_frame(stream, _BYTES, remaining)
        if column is None:
            raise WireError
        remaining -= len(column)
        columns.append(column)
    try:
        return codec.read(kind, columns)
    except codec.CodecError:
        raise WireError from None


def _read_header(header: bytes, kinds: Sequence[type]) -> tuple[type, int]:
    """The class of a message, and how many columns follow."""
    try:
        content = json.loads(header)
        name, count = content["message"], content["columns"]
    except (KeyError, TypeError, ValueError, RecursionError):
        raise WireError from None
    if type(count) is not int or not 0 <= count <= _MAX_COLUMNS:
        raise WireError
    for kind in kinds:
        if kind.__name__ == name:
            return kind, count
    raise WireError


def _frame(tag: bytes, data: bytes) -> list[bytes]:
    if len(data) > MAX_FRAME:
        raise ValueError(len(data))
    return [_HEAD.pack(tag, len(data)), data]


def _receive_frame(stream: IO[bytes], tag: bytes, limit: int) -> bytes | None:
    head = stream.read(_HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise WireError
    actual_tag, length = _HEAD.unpack(head)
    if actual_tag != tag or length > limit:
        raise WireError
    data = stream.read(length)
    if len(data) < length:
        raise WireError
    return data
