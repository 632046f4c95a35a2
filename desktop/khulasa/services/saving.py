"""Files of ours: written whole or not at all, never over the article that a summary comes from; small ones read back.

A pipe or a device under a file's name is neither read nor replaced: reading it may have no end.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from khulasa.errors import Kind, SaveError

_AS_THE_SYSTEM_SAYS = 0o666
"""The permissions of a new file before the system takes away those of the person's umask."""

_OWNER_ALONE = 0o600
_MAY_WAIT = getattr(os, "O_NONBLOCK", 0)
_AS_BYTES = getattr(os, "O_BINARY", 0)


def save(
    data: str | bytes,
    path: str,
    *,
    source: str = "",
    may_replace: bool = False,
    private: bool = False,
) -> None:
    """Write a file through a temporary one beside it, which takes its place at the end.

    Whoever ends the program midway leaves the old file as it was. `may_replace` says that the person was asked;
    `source` is the file that the article was read from, "" for none. Text is written as UTF-8. A new file has the
    permissions that the person's umask leaves, a `private` one those of its owner alone. Raises `SaveError`.
    """
    target = Path(path)
    temporary = ""
    try:
        target = _end_of_links(target)  # a link stays a link
        _refuse(target, path, source, may_replace=may_replace)
        permissions = _OWNER_ALONE if private else _AS_THE_SYSTEM_SAYS
        handle, temporary = _temporary(target, permissions)
        with os.fdopen(handle, "wb") as file:
            file.write(_encoded(data))
            file.flush()
            os.fsync(file.fileno())
        if target.exists() and not private:
            Path(temporary).chmod(stat.S_IMODE(target.stat().st_mode))
        Path(temporary).replace(target)
    except OSError as error:
        raise SaveError(Kind.CANNOT_SAVE, path=path, reason=error.strerror or "") from None
    finally:
        _forget(temporary)


def replace_text(path: Path, text: str) -> bool:
    """Write a small file of our own in place of what was there.

    False, with that still there, where the system will not have it: a folder that cannot be written to must not
    stop anybody from reading.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        save(text, str(path), may_replace=True, private=True)
    except (OSError, SaveError):
        return False
    return True


def read_bytes(path: Path, limit: int) -> bytes:
    """The bytes of a small file of our own.

    Raises `OSError` where there is none, where it is a pipe or a device, and where it is longer than `limit`.
    """
    with os.fdopen(os.open(path, os.O_RDONLY | _MAY_WAIT | _AS_BYTES), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
        data = file.read(limit + 1)
    if len(data) > limit:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return data


def _end_of_links(path: Path) -> Path:
    """What a path leads to. Raises `OSError` where links lead in a circle."""
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    return target


def _temporary(target: Path, permissions: int) -> tuple[int, str]:
    """A new file beside a target, open for writing. Raises `OSError`."""
    path = target.parent / f".{target.name[:60]}.{os.urandom(8).hex()}.part"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _AS_BYTES
    return os.open(path, flags, permissions), str(path)


def _refuse(target: Path, path: str, source: str, *, may_replace: bool) -> None:
    if not target.exists():
        return
    if not target.is_file():
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), path)
    if source and Path(source).exists() and target.samefile(source):
        raise SaveError(Kind.IS_THE_SOURCE, path=path)
    if not may_replace:
        raise SaveError(Kind.EXISTS, path=path)


def _encoded(data: str | bytes) -> bytes:
    """Text as UTF-8 with a last line end; a name of a file in it, whose bytes the locale hid, as it is on disk."""
    if isinstance(data, bytes):
        return data
    whole = data if data.endswith("\n") else data + "\n"
    return whole.encode("utf-8", "surrogateescape").decode("utf-8", "replace").encode()


def _forget(temporary: str) -> None:
    if temporary:
        with suppress(OSError):
            Path(temporary).unlink(missing_ok=True)
