"""The directory of an OLE compound file, in which Office kept documents before 2007: enough to tell them apart.

Every number is checked against the file's length, and every chain is followed once: the layout is Microsoft's
[MS-CFB]. Sectors are numbered from the one after the header.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_ENTRY = 128
_MAX_SECTORS = 2048  # of the directory and of the table of sectors: some hundred thousand streams
_NONE = 0xFFFFFFFA  # from here on numbers name no sector
_NO_ENTRY = 0xFFFFFFFF


class Entry(NamedTuple):
    """A stream or a folder: its name, its neighbours in the tree, its first child, and the sector it begins in."""

    name: str
    before: int
    after: int
    child: int
    start: int


def top_entries(data: bytes) -> dict[str, Entry]:
    """The streams and folders at the top of a compound file; empty where the file is damaged or none.

    Names are given in small letters, for the layout compares them without regard to case ([MS-CFB] 2.6.4).
    """
    if not data.startswith(SIGNATURE) or len(data) < _HEADER:
        return {}
    entries = _entries(data, _sector_size(data))
    by_name: dict[str, Entry] = {}
    waiting = [entries[0].child] if entries else []
    visited: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number < len(entries) and number not in visited:
            visited.add(number)
            entry = entries[number]
            if entry.name:
                by_name[entry.name.lower()] = entry
            neighbours = entry.before, entry.after
            waiting += [neighbour for neighbour in neighbours if neighbour != _NO_ENTRY]
    return by_name


def beginning(data: bytes, entry: Entry) -> bytes:
    """The first sector of a stream that is not a tiny one; empty where it lies outside of the file."""
    return _sector(data, entry.start, _sector_size(data))


def _sector_size(data: bytes) -> int:
    return 4096 if struct.unpack_from("<H", data, 30)[0] == 12 else 512


def _sector(data: bytes, number: int, size: int) -> bytes:
    place = (number + 1) * size
    return data[place : place + size] if number < _NONE else b""


def _entries(data: bytes, size: int) -> list[Entry]:
    """The entries of the directory, in the order of their numbers."""
    fat = _fat(data, size)
    entries: list[Entry] = []
    number = struct.unpack_from("<I", data, 48)[0]
    visited: set[int] = set()
    while number < _NONE and number not in visited and len(visited) < _MAX_SECTORS:
        visited.add(number)
        sector = _sector(data, number, size)
        places = range(0, len(sector) - _ENTRY + 1, _ENTRY)
        entries += [_entry(sector, place) for place in places]
        number = _next(data, fat, number, size)
    return entries


def _entry(sector: bytes, place: int) -> Entry:
    length = struct.unpack_from("<H", sector, place + 64)[0]
    name = sector[place : place + max(0, min(length, 64) - 2)]
    before, after, child = struct.unpack_from("<III", sector, place + 68)
    start = struct.unpack_from("<I", sector, place + 116)[0]
    return Entry(name.decode("utf-16-le", "replace"), before, after, child, start)


def _fat(data: bytes, size: int) -> list[int]:
    """The sectors that hold the table of sectors: those that the header names, then the chain of further names."""
    sectors = list(struct.unpack_from("<109I", data, 76))
    number = struct.unpack_from("<I", data, 68)[0]
    for _ in range(_MAX_SECTORS):
        sector = _sector(data, number, size)
        if len(sector) < size:
            break
        *more, number = struct.unpack(f"<{size // 4}I", sector)
        sectors += more
    return sectors


def _next(data: bytes, fat: list[int], number: int, size: int) -> int:
    """The sector that follows another one in its chain."""
    which, place = divmod(number, size // 4)
    sector = _sector(data, fat[which], size) if which < len(fat) else b""
    if len(sector) < 4 * place + 4:
        return _NO_ENTRY
    return int(struct.unpack_from("<I", sector, 4 * place)[0])
