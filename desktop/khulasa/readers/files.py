"""From a path to bytes, with a kind of error for each way in which that fails."""

from __future__ import annotations

import stat
from pathlib import Path

from khulasa.errors import Kind, ReadError
from khulasa.readers.base import MAX_BYTES, Input


def load(path: str, encoding: str | None = None) -> Input:
    """The bytes of a file. Raises `ReadError`; never waits for a pipe or a device, nor reads a file too large."""
    try:
        facts = Path(path).stat()
        _check(path, facts.st_mode, facts.st_size)
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise ReadError(Kind.NOT_FOUND, path=path) from None
    except PermissionError:
        raise ReadError(Kind.NO_PERMISSION, path=path) from None
    except (OSError, ValueError) as error:  # a name with a NUL is a ValueError
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise ReadError(Kind.UNREADABLE, path=path, reason=reason) from None
    check_size(data, path)
    return Input(data, path, encoding)


def check_size(data: bytes, path: str) -> None:
    """Refuse what is empty or too large, wherever it came from."""
    if len(data) > MAX_BYTES:
        raise ReadError(Kind.TOO_LARGE, path=path, size=len(data), limit=MAX_BYTES)
    if not data:
        raise ReadError(Kind.EMPTY, path=path)


def _check(path: str, mode: int, size: int) -> None:
    if stat.S_ISDIR(mode):
        raise ReadError(Kind.IS_FOLDER, path=path)
    if not stat.S_ISREG(mode):
        raise ReadError(Kind.UNREADABLE, path=path, reason="not a regular file")
    if size > MAX_BYTES:
        raise ReadError(Kind.TOO_LARGE, path=path, size=size, limit=MAX_BYTES)
