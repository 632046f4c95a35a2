"""What the child process is refused, whatever a file may make a library try: Python itself asks here first.

The network from the first line on; as soon as the process is confined, before any library is imported: every
process, every file opened for writing outside a private folder, and every file opened for reading but the source and
what belongs to Python, the libraries and the system's time zones. What a library opens without Python (libxml2,
PDFium) is for its reader to forbid.

Our own work with the named tools (see `tools`) is let through; it says so with `our_own_work`.
"""

from __future__ import annotations

import mimetypes
import os
import sys
import sysconfig
import zoneinfo
from collections.abc import Iterable

from khulasa import resources
from khulasa.services.pipeline import own_work

_NETWORK = frozenset(
    {
        "socket",
        "ssl",
        "urllib",
        "http",
        "ftplib",
        "smtplib",
        "poplib",
        "imaplib",
        "nntplib",
        "telnetlib",
        "webbrowser",
        "asyncio",
        "syslog",
        "sqlite3",
        "dbm",
    }
)
"""Families of events; a database is no network, and none of our business either."""

_NEVER = frozenset(
    {
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.posix_spawn",
        "os.spawn",
        "os.startfile",
        "os.startfile/2",
        "pty.spawn",
        "_winapi.CreateProcess",
        "os.link",
        "os.symlink",
    }
)
_CHANGES = {
    "os.remove": 1,
    "os.rename": 2,
    "os.rmdir": 1,
    "os.mkdir": 1,
    "os.truncate": 1,
    "os.chmod": 1,
    "os.chown": 1,
    "os.utime": 1,
    "os.setxattr": 1,
    "os.removexattr": 1,
    "os.chdir": 1,
}
"""Events that change something on disk, and how many of their facts, from the first on, are paths."""

_LISTINGS = frozenset({"os.listdir", "os.scandir"})
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_DEVICES = (os.devnull, "/dev/urandom", "/dev/random", "/etc/localtime")


class RefusedError(PermissionError):
    """Something was tried that a reader has no reason to do."""


class Guard:
    """The refusals of one process. `source` is the path of the file that is being read."""

    def __init__(self, scratch: str) -> None:
        """`scratch` is the private folder, where alone files may be written."""
        self.source = ""
        self._scratch = _spellings([scratch])
        self._readable: tuple[str, ...] = ()
        self._files: frozenset[str] = frozenset()
        self._closed = False

    def install(self) -> None:
        """Begin to refuse the network. A hook cannot be taken away again."""
        sys.addaudithook(self._hear)

    def close(self) -> None:
        """Begin to refuse the rest."""
        self._readable = (*_spellings(library_folders()), *self._scratch)
        self._files = frozenset(map(_place, (*_DEVICES, *mimetypes.knownfiles)))
        self._closed = True

    def _hear(self, event: str, facts: tuple[object, ...]) -> None:
        """Called by Python for whatever it is about to do; what raises here is not done."""
        if event.partition(".")[0] in _NETWORK:
            raise RefusedError(event)
        if not self._closed or own_work.under_way():
            return
        if event == "open":
            self._open(*facts)
        elif event in _LISTINGS:
            _need(event, facts[0] is not None and self._may_read(facts[0]))
        elif event in _CHANGES:
            _need(event, all(self._is_ours(path) for path in facts[: _CHANGES[event]]))
        elif event in _NEVER:
            raise RefusedError(event)

    def _open(self, path: object, _mode: object, flags: object) -> None:
        if isinstance(flags, int) and flags & _WRITING:
            _need("open", path == os.devnull or self._is_ours(path))
        else:
            _need("open", self._may_read(path))

    def _is_ours(self, path: object) -> bool:
        """Whether a path lies in the private folder; what is open already was looked at when it was opened."""
        return isinstance(path, int) or (_place(path) + os.sep).startswith(self._scratch)

    def _may_read(self, path: object) -> bool:
        if isinstance(path, int):
            return True
        place = _place(path)
        known = (place + os.sep).startswith(self._readable) or place in self._files
        return known or place == _place(self.source)


def _need(event: str, holds: bool) -> None:
    if not holds:
        raise RefusedError(event)


def library_folders() -> list[str]:
    """The folders of Python, the libraries and the program itself, and of the system's time zones.

    Modules are imported from there when they are wanted. A child compiles those whose bytecode nobody has stored; it
    stores none, since what it could write there, every later start would run.
    """
    names = ("stdlib", "platstdlib", "purelib", "platlib")
    frozen = str(getattr(sys, "_MEIPASS", ""))
    places = [
        *map(sysconfig.get_path, names),
        os.path.join(sys.base_prefix, "lib"),  # noqa: PTH118 - C libraries that come with Python
        *sys.path,
        frozen,
        sys.executable if frozen else "",  # which holds the modules of a bundle
        str(resources.root()),
        *zoneinfo.TZPATH,
    ]
    return [place for place in places if place]


def _spellings(folders: Iterable[str]) -> tuple[str, ...]:
    """How paths in some folders may begin: as the folders are written, and with links followed."""
    both = {_place(spelt) for folder in folders for spelt in (folder, os.path.realpath(folder))}
    return tuple(sorted(place if place.endswith(os.sep) else place + os.sep for place in both))


def _place(path: object) -> str:
    """A path in the one form by which paths are compared."""
    if not isinstance(path, str | bytes | os.PathLike):
        return ""
    return os.path.normcase(os.path.abspath(os.fsdecode(path)))  # noqa: PTH100 - `resolve` asks the disk
