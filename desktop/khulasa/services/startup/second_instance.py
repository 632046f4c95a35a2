"""A second start hands its files to the window that runs already, through a local socket (a pipe on Windows).

No part of it reaches beyond this computer, or another person on it: the socket lies in a folder that only its owner may
enter. What comes is JSON, never pickled. Where anything is odd (a socket that a crash has left, an owner that doesn't
answer, no sockets at all) the start goes on by itself.
"""

from __future__ import annotations

import json
import os
import struct
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path

from khulasa.services.startup.instance_address import is_private, may_run

_PATIENCE_SECONDS = 3.0
_PAUSE_SECONDS = 0.1  # after a visitor that could not be let in
_LARGEST = 1_000_000  # bytes of names in one message
_WAITING = 16  # visitors that wait while one is heard; the system lets no more in
_LENGTH = struct.Struct("!i")  # before each message, as `multiprocessing.connection` writes it
_HEARD = b"heard"
_NOTHING = b"["  # no list of files: says nothing, and does no harm


def hand_over(paths: Sequence[str], where: str) -> bool:
    """Give files to the program that runs already; False where none does, or none answers in time."""
    if not may_run(where):
        return False
    names = [os.path.abspath(path) for path in paths]  # noqa: PTH100 - links stay
    return _Visit(where, json.dumps(names).encode(), waits=True).succeeds()


class _Visit:
    """One message brought to an address, in a thread: connecting and sending know no limit of time.

    Where the limit passes before there is a line, nothing is ever sent.
    """

    def __init__(self, where: str, message: bytes, *, waits: bool) -> None:
        self._where, self._message, self._waits = where, message, waits
        self._expired = threading.Event()
        self._answered = False
        self.refused = False
        """Whether nobody listens at the address."""

    def succeeds(self) -> bool:
        """Whether the message was heard or, where no answer is waited for, brought."""
        thread = threading.Thread(target=self._bring, name="hand over", daemon=True)
        thread.start()
        thread.join(_PATIENCE_SECONDS)
        self._expired.set()
        return self._answered

    def _bring(self) -> None:
        try:
            line = Client(self._where)
        except OSError:
            self.refused = True
            return
        with line, suppress(OSError, EOFError):
            if self._expired.is_set():
                return
            line.send_bytes(self._message)
            self._answered = not self._waits or _receive(line) == _HEARD


class Ear:
    """Listens for later starts, in a thread; what they hand over is told to `heard` in that thread."""

    def __init__(self, where: str, heard: Callable[[list[str]], None]) -> None:
        self._where = where
        self._heard = heard
        self._listener: Listener | None = None
        self._thread: threading.Thread | None = None
        self._closing = threading.Event()

    def open(self) -> bool:
        """Begin to listen; False where another program has the address, or there can be none."""
        try:
            if sys.platform != "win32":
                _prepare(Path(self._where))
            self._listener = Listener(self._where, backlog=_WAITING)
        except OSError:
            return False
        self._closing.clear()
        self._thread = threading.Thread(
            target=self._listen, args=(self._listener,), name="later starts", daemon=True
        )
        self._thread.start()
        return True

    def close(self) -> None:
        """Stop listening."""
        if self._thread is None or self._listener is None:
            return
        self._closing.set()
        # Closing alone would not wake a thread that waits for somebody to come.
        _Visit(self._where, _NOTHING, waits=False).succeeds()
        self._thread.join(_PATIENCE_SECONDS)
        self._listener.close()
        self._thread = self._listener = None

    def _listen(self, listener: Listener) -> None:
        """Hear one visitor after the other: only `close` ends this, nothing that a visitor says."""
        while not self._closing.is_set():
            try:
                line = listener.accept()
            except OSError:
                self._closing.wait(_PAUSE_SECONDS)
                continue
            with line, suppress(OSError, EOFError):
                self._hear(line)

    def _hear(self, line: Connection) -> None:
        """Take one message."""
        message = _receive(line)
        paths = None if message is None else _read(message)
        if paths is not None and not self._closing.is_set():
            self._heard(paths)
            line.send_bytes(_HEARD)


def _receive(line: Connection) -> bytes | None:
    """A message that comes whole and in time; None for any other. Raises `OSError`, `EOFError`.

    `Connection.recv_bytes` waits without end for the rest of a message, and takes a negative length for an empty one.
    """
    deadline = time.monotonic() + _PATIENCE_SECONDS
    if sys.platform == "win32":  # a pipe brings a message whole
        return line.recv_bytes(_LARGEST) if line.poll(_PATIENCE_SECONDS) else None
    head = _bytes(line, _LENGTH.size, deadline)
    if head is None:
        return None
    length: int = _LENGTH.unpack(head)[0]
    return _bytes(line, length, deadline) if 0 <= length <= _LARGEST else None


def _bytes(line: Connection, count: int, deadline: float) -> bytes | None:
    """So many bytes, None where they don't come in time."""
    data = b""
    while len(data) < count:
        if not line.poll(max(0.0, deadline - time.monotonic())):
            return None
        piece = os.read(line.fileno(), count - len(data))
        if not piece:
            return None
        data += piece
    return data


def _read(message: bytes) -> list[str] | None:
    with suppress(ValueError, RecursionError):
        paths = json.loads(message)
        if isinstance(paths, list) and all(
            isinstance(path, str) and "\0" not in path for path in paths
        ):
            return paths
    return None


def _prepare(socket: Path) -> None:
    """Make a folder that nobody else may enter, and clear away what a crash has left. Raises `OSError`.

    Where somebody is there, or is stopped and lets nobody in, the socket stays.
    """
    socket.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not is_private(socket.parent):
        raise PermissionError(socket.parent)
    if not socket.exists():
        return
    visit = _Visit(str(socket), _NOTHING, waits=False)
    if not visit.succeeds() and visit.refused:
        socket.unlink(missing_ok=True)
