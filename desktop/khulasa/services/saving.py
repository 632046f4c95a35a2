"""Writing files: whole or not at all, and never over the article that a summary comes from."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from khulasa.errors import Kind, SaveError

_ANYBODY_MAY_READ = 0o644


def save(data: str | bytes, path: str, *, source: str = "", may_replace: bool = False) -> None:
    """Write a file through a temporary one beside it, which takes its place at the end.

    Whoever ends the program midway leaves the old file as it was. `may_replace` says that the person was asked;
    `source` is the file that the article was read from, "" for none. Text is written as UTF-8. Raises `SaveError`.
    """
    target = Path(path)
    temporary = ""
    try:
        target = target.resolve()  # a link stays a link
        _refuse(target, path, source, may_replace=may_replace)
        handle, temporary = tempfile.mkstemp(
            dir=target.parent, prefix=f".{target.name[:60]}.", suffix=".part"
        )
        with os.fdopen(handle, "wb") as file:
            file.write(_encoded(data))
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(target))
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
        save(text, str(path), may_replace=True)
    except (OSError, SaveError):
        return False
    return True


def _refuse(target: Path, path: str, source: str, *, may_replace: bool) -> None:
    if not target.exists():
        return
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


def _mode(target: Path) -> int:
    """The permissions that the file had; those of a new file else."""
    return stat.S_IMODE(target.stat().st_mode) if target.exists() else _ANYBODY_MAY_READ


def _forget(temporary: str) -> None:
    if temporary:
        with suppress(OSError):
            Path(temporary).unlink(missing_ok=True)
