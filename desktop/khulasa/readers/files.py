"""From a path to bytes, and from what the system says to an error of ours."""

from __future__ import annotations

import errno
import os
import stat
from typing import BinaryIO

from khulasa.errors import Kind, ReadError
from khulasa.readers.base import AS_IT_COMES, MAX_BYTES, Input, ReadOptions

# A FIFO without a writer would block an ordinary open for ever; Windows has neither flag.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)


def load(path: str, options: ReadOptions = AS_IT_COMES, limit: int = MAX_BYTES) -> Input:
    """The bytes of a file. `limit` is in bytes and checked before anything is read.

    Raises `ReadError`: `NOT_FOUND`, `IS_FOLDER`, `NO_PERMISSION`, `TOO_LARGE`, and `UNREADABLE` for devices, pipes
    and whatever else the system objects to.
    """
    try:
        _check(os.stat(path), path, limit)  # noqa: PTH116 - the path is quoted as it was given
        with os.fdopen(os.open(path, _FLAGS), "rb") as stream:
            _check(os.fstat(stream.fileno()), path, limit)
            return Input(read_limited(stream, path, limit), path, options)
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
