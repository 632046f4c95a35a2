"""Zip files, opened with limits: nothing that a header says of a size is believed, and nothing is written anywhere."""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
import zlib
from io import BytesIO

from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input

MAX_ENTRIES = 20_000
MAX_MEMBER = 96 * 1024 * 1024
MAX_TOTAL = 192 * 1024 * 1024
"""Bytes unpacked from one file. Books of two million words stay far below."""

MAX_RATIO, SMALL = 400, 4 * 1024 * 1024
"""Members that unpack to more than `SMALL` bytes and to `MAX_RATIO` times their size are no documents."""

_ENCRYPTED = 0x1
_HEAD, _ENTRY = b"PK\x03\x04", b"PK\x01\x02"
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    KeyError,
    IndexError,
    OverflowError,
)
_METHODS = (
    zipfile.ZIP_STORED,
    zipfile.ZIP_DEFLATED,
)  # the formats allow no other, and others unpack without bound
_MIMETYPE = 128
_ESCAPED = re.compile(rb"%([0-9A-Fa-f]{2})")


class Archive:
    """The members of a zip file by name. `format` is what an error calls the file.

    Raises `ReadError` everywhere: `DAMAGED`, `TOO_COMPLEX` where a limit is passed, `ENCRYPTED`.
    """

    def __init__(self, item: Input, format: str) -> None:  # noqa: A002 - the name of the fact
        self._source, self._format = item.source, format
        self._left = MAX_TOTAL
        if item.data.count(_ENTRY) > MAX_ENTRIES:  # before an object is made of each
            raise ReadError(Kind.TOO_COMPLEX, path=item.source)
        try:
            self._file = zipfile.ZipFile(BytesIO(item.data))
            self._entries = {
                entry.filename.replace("\\", "/"): entry for entry in self._file.infolist()
            }
        except _FAULTS:
            raise self.damaged() from None
        self._folded = {name.lower(): entry for name, entry in self._entries.items()}

    def damaged(self) -> ReadError:
        """The error that says so."""
        return ReadError(Kind.DAMAGED, path=self._source, format=self._format)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._folded

    def names(self) -> list[str]:
        """The names of all members, as they are stored."""
        return list(self._entries)

    def read(self, name: str) -> bytes:
        """The bytes of a member; capital and small letters are one where no name fits better.

        A member that isn't there is `DAMAGED`.
        """
        entry = self._entries.get(name) or self._folded.get(name.lower())
        if entry is None or entry.compress_type not in _METHODS:
            raise self.damaged()
        if entry.flag_bits & _ENCRYPTED:
            raise ReadError(Kind.ENCRYPTED, path=self._source)
        limit = min(MAX_MEMBER, self._left)
        try:
            with self._file.open(entry) as stream:
                data = stream.read(limit + 1)
        except _FAULTS:
            raise self.damaged() from None
        if len(data) > limit or (
            len(data) > SMALL and len(data) > MAX_RATIO * max(1, entry.compress_size)
        ):
            raise ReadError(Kind.TOO_COMPLEX, path=self._source)
        self._left -= len(data)
        return data

    def optional(self, name: str | None) -> bytes | None:
        """The bytes of a member that a document can do without; None where it isn't there or is damaged."""
        if name is None or name not in self:
            return None
        try:
            return self.read(name)
        except ReadError as error:
            if error.kind is Kind.DAMAGED:
                return None
            raise


def resolve(base: str, target: str) -> str:
    """The name of the member that `target` names from inside the member `base`, without its fragment.

    What points outside of the archive names no member: names are looked up, never opened as paths.
    """
    escaped = target.partition("#")[0].encode("utf-8", "replace")
    plain = _ESCAPED.sub(lambda match: bytes([int(match[1], 16)]), escaped).decode(
        "utf-8", "replace"
    )
    plain = plain.replace("\\", "/")
    joined = plain if plain.startswith("/") else posixpath.join(posixpath.dirname(base), plain)
    return posixpath.normpath(joined).lstrip("/")


def looks_like_zip(data: bytes) -> bool:
    """Whether a file begins as zip files do."""
    return data.startswith(_HEAD)


def members(data: bytes) -> frozenset[str]:
    """The names in a zip file, lower case; empty where it cannot be opened."""
    if not looks_like_zip(data) or data.count(_ENTRY) > MAX_ENTRIES:
        return frozenset()
    try:
        with zipfile.ZipFile(BytesIO(data)) as file:
            return frozenset(name.replace("\\", "/").lower() for name in file.namelist())
    except _FAULTS:
        return frozenset()


def mimetype(data: bytes) -> str:
    """What the member `mimetype`, which ODF and EPUB put first, says; "" where there is none."""
    if not looks_like_zip(data) or data.count(_ENTRY) > MAX_ENTRIES:
        return ""
    try:
        with zipfile.ZipFile(BytesIO(data)) as file, file.open("mimetype") as stream:
            return stream.read(_MIMETYPE).decode("ascii", "replace").strip()
    except _FAULTS:
        return ""


def is_broken(item: Input, *suffixes: str) -> bool:
    """Whether a file that begins as a zip and is named so cannot be opened, so that its reader must say it."""
    return (
        looks_like_zip(item.data)
        and item.source.lower().endswith(suffixes)
        and not members(item.data)
    )
