"""Where a program that runs already is to be reached. Light: every start asks, before anything is on screen."""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir

_LONGEST_ADDRESS = 100  # bytes; Linux takes 107, macOS 103


def address(data: Path) -> str:
    """The one address for a person and a folder of data."""
    mark = hashlib.sha256(os.fsencode(data.absolute())).hexdigest()[:16]
    if sys.platform == "win32":
        return rf"\\.\pipe\khulasa-{mark}"
    place = data / "window.socket"
    if len(os.fsencode(place)) <= _LONGEST_ADDRESS:
        return str(place)
    base = os.environ.get("XDG_RUNTIME_DIR") or gettempdir()
    return str(Path(base) / f"khulasa-{os.getuid()}-{mark}" / "socket")


def may_run(where: str) -> bool:
    """Whether there is anything to speak to; on Windows only trying tells."""
    if sys.platform == "win32":
        return True
    with suppress(OSError):
        return Path(where).stat().st_uid == os.getuid() and is_private(Path(where).parent)
    return False


def is_private(folder: Path) -> bool:
    """Whether nobody else may put anything into a folder. Raises `OSError`."""
    status = folder.stat()
    return status.st_uid == os.getuid() and not status.st_mode & 0o022
