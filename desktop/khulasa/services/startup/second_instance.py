"""A second start hands its files to the window that runs already, through a local socket (a pipe on Windows).

No part of it reaches beyond this computer, or another person on it: the socket lies in a folder that only its owner may
enter. What comes is JSON, never pickled. Where anything is odd (a socket that a crash has left, an owner that doesn't
answer, no sockets at all) the start goes on by itself.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path

from khulasa.services.startup.instance_address import is_private, may_run

_PATIENCE_SECONDS = 3.0
_LARGEST = 1_000_000  # bytes of names in one message
_HEARD = b"heard"
_END = b""


def hand_over(paths: Sequence[str], where: str) -> bool:
    """Give files to the program that runs already; False where none does, or none answers."""
    if not may_run(where):
        return False
    with suppress(OSError, EOFError), Client(where) as line:
        line.send_bytes(json.dumps([os.path.abspath(path) for path in paths]).encode())  # noqa: PTH100 - links stay
        return line.poll(_PATIENCE_SECONDS) and line.recv_bytes(len(_HEARD)) == _HEARD
    return False


class Ear:
    """Listens for later starts, in a thread; what they hand over is told to `heard` in that thread."""

    def __init__(self, where: str, heard: Callable[[list[str]], None]) -> None:
        self._where = where
        self._heard = heard
        self._listener: Listener | None = None
        self._thread: threading.Thread | None = None

    def open(self) -> bool:
        """Begin to listen; False where another program has the address, or there can be none."""
        try:
            if sys.platform != "win32":
                _prepare(Path(self._where))
            self._listener = Listener(self._where)
        except OSError:
            return False
        self._thread = threading.Thread(
            target=self._listen, args=(self._listener,), name="later starts"
        )
        self._thread.start()
        return True

    def close(self) -> None:
        """Stop listening."""
        if self._thread is None or self._listener is None:
            return
        # Closing alone would not wake a thread that waits for somebody to come.
        with suppress(OSError), Client(self._where) as line:
            line.send_bytes(_END)
        self._thread.join(_PATIENCE_SECONDS)
        self._listener.close()
        self._thread = self._listener = None

    def _listen(self, listener: Listener) -> None:
        ended = False
        while not ended:
            try:
                line = listener.accept()
            except OSError:
                return
            with line, suppress(OSError, EOFError):
                ended = self._hear(line)

    def _hear(self, line: Connection) -> bool:
        """Take one message; True where it is the end."""
        if not line.poll(_PATIENCE_SECONDS):
            return False
        message = line.recv_bytes(_LARGEST)
        if message == _END:
            return True
        paths = _read(message)
        if paths is not None:
            self._heard(paths)
            line.send_bytes(_HEARD)
        return False


def _read(message: bytes) -> list[str] | None:
    with suppress(ValueError, RecursionError):
        paths = json.loads(message)
        if isinstance(paths, list) and all(
            isinstance(path, str) and "\0" not in path for path in paths
        ):
            return paths
    return None


def _prepare(socket: Path) -> None:
    """Make a folder that nobody else may enter, and clear away what a crash has left. Raises `OSError`."""
    socket.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not is_private(socket.parent):
        raise PermissionError(socket.parent)
    if not socket.exists():
        return
    try:
        with Client(str(socket)) as line:
            line.send_bytes(b"[")  # somebody is there; that it is no list of files is as well
    except OSError:
        socket.unlink(missing_ok=True)
