"""How a text and its places lie in the database: compressed, and with no more faith than in any other file."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable

from khulasa.readers.base import MAX_TEXT
from khulasa.services.library.finding.hits import Place

_LARGEST = 4 * MAX_TEXT
"""Bytes of a text as it is kept: no character of a file takes more than four."""

_LEVEL = 6  # zlib's own default: the levels above take twice the time for one per cent


def pack(text: str) -> bytes:
    """The text, compressed."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack(stored: bytes) -> str:
    """The text; bytes that unpack without end are as damaged as any others. Raises `zlib.error`, `ValueError`."""
    unpacking = zlib.decompressobj()
    text = unpacking.decompress(stored, _LARGEST)
    if not unpacking.eof:
        raise ValueError(len(stored))
    return text.decode("utf-8", "surrogatepass")


def pack_places(places: Iterable[Place]) -> bytes:
    """The places, compressed; nothing where there are none."""
    rows = [(place.start, place.paragraph, place.page) for place in places]
    return pack(json.dumps(rows, separators=(",", ":"))) if rows else b""


def unpack_places(stored: bytes) -> tuple[Place, ...]:
    """The places; none where they make no sense: a hit is shown without. Raises `zlib.error`, `ValueError`."""
    rows = json.loads(unpack(stored)) if stored else []
    numbers = [row for row in rows if isinstance(row, list) and len(row) == 3]
    return tuple(Place(*row) for row in numbers if all(type(number) is int for number in row))


def clean(text: str) -> str:
    """The text without halves of characters, which SQLite takes no more than UTF-8 does."""
    return text.encode("utf-8", "replace").decode()
