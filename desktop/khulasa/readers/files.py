"""From a path to bytes, and from what the system says to an error of ours."""

from __future__ import annotations

import errno
import os
import stat
from typing import BinaryIO

from khulasa.errors import Kind, ReadError
from khulasa.readers.base import AS_IT_COMES, MAX_BYTES, Input, ReadOptions

# A FIFO without a writer would block an ordinary open for ever; Windows has neither flag.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOCTTY", 0)
)
_TRIES = 2


def load(path: str, options: ReadOptions = AS_IT_COMES, limit: int = MAX_BYTES) -> Input:
    """The bytes of a file. `limit` is in bytes and checked before anything is read.

    A file that changes while it is read is read once more. Raises `ReadError`: `NOT_FOUND`, `IS_FOLDER`,
    `NO_PERMISSION`, `TOO_LARGE`, `CHANGING`, and `UNREADABLE` for devices, pipes and whatever else the system
    objects to.
    """
    try:
        _check(os.stat(path), path, limit)  # noqa: PTH116 - the path is quoted as it was given
        with os.fdopen(os.open(path, _FLAGS), "rb") as stream:
            return Input(_read_whole(stream, path, limit), path, options)
    except (FileNotFoundError, NotADirectoryError):
        raise ReadError(Kind.NOT_FOUND, path=path) from None
    except IsADirectoryError:
        raise ReadError(Kind.IS_FOLDER, path=path) from None
    except PermissionError:
        raise ReadError(Kind.NO_PERMISSION, path=path) from None
    except OSError as error:
        raise ReadError(Kind.UNREADABLE, path=path, reason=error.strerror or "") from None
    except ValueError:  # a NUL in the path
        raise ReadError(Kind.NOT_FOUND, path=path) from None


def _read_whole(stream: BinaryIO, path: str, limit: int) -> bytes:
    """What the file held at one moment: nobody wrote to it between the first byte and the last."""
    for _ in range(_TRIES):
        before = os.fstat(stream.fileno())
        _check(before, path, limit)
        stream.seek(0)
        data = read_limited(stream, path, limit)
        after = os.fstat(stream.fileno())
        if (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns):
            return data
    raise ReadError(Kind.CHANGING, path=path)


def read_limited(stream: BinaryIO, path: str, limit: int = MAX_BYTES) -> bytes:
    """All bytes of a stream, which may turn out longer than it said. Raises `ReadError` `TOO_LARGE`."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise ReadError(Kind.TOO_LARGE, path=path, size=len(data), limit=limit)
    return data


def _check(status: os.stat_result, path: str, limit: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ReadError(Kind.IS_FOLDER, path=path)
    if not stat.S_ISREG(status.st_mode):
        raise ReadError(Kind.UNREADABLE, path=path, reason=os.strerror(errno.EOPNOTSUPP))
    if status.st_size > limit:
        raise ReadError(Kind.TOO_LARGE, path=path, size=status.st_size, limit=limit)
