"""Whether a file on disk is still what was read from it: by its size and time first, then by its bytes."""

from __future__ import annotations

from enum import StrEnum

from khulasa.errors import ReadError
from khulasa.readers import files
from khulasa.services.pipeline.stamp import Stamp, stamp_of

try:  # what `hashlib` gives under this name, without OpenSSL, which takes 4 MB of the child's memory
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b


class Change(StrEnum):
    """What became of a file."""

    NONE = "none"
    CHANGED = "changed"
    GONE = "gone"


def digest_of(data: bytes) -> str:
    """By what the bytes of a file are known again (BLAKE2b)."""
    return blake2b(data, digest_size=16).hexdigest()


def change_of(path: str, stamp: Stamp | None, digest: str) -> Change:
    """What became of a file that had a stamp and a digest when it was read.

    The bytes are read only where the time has changed and the size has not: as after a copy, or a save without a
    change. A file that cannot be read any more has changed.
    """
    now = stamp_of(path)
    if now is None:
        return Change.GONE
    if stamp is None or now == stamp:
        return Change.NONE
    if now.size != stamp.size or not digest:
        return Change.CHANGED
    try:
        same = digest_of(files.load(path).data) == digest
    except ReadError:
        same = False
    return Change.NONE if same else Change.CHANGED
