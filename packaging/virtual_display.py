"""A real X server that draws into memory, for as long as a `with` block lasts."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import tempfile
import types
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

START_SECONDS = 20.0
STOP_SECONDS = 5.0


class DisplayError(Exception):
    """Xvfb did not start; the text is what it printed."""


@contextmanager
def virtual_display(width: int = 1920, height: int = 1080) -> Iterator[str]:
    """Start Xvfb with one screen of 24 bits a pixel; give its name, such as ":99"; stop it at the end.

    Xvfb chooses a free number itself (`-displayfd`), so that neither another server nor the lock file of a
    dead one stands in the way. Raises `DisplayError`.
    """
    before = signal.signal(
        signal.SIGTERM, _as_exit
    )  # so that the server is stopped when this script is
    # Not a pipe: nobody reads what the server prints while it serves.
    with tempfile.TemporaryFile() as words:
        server, reader = _start(f"{width}x{height}x24", words)
        try:
            number = _number(reader)
            if number is None:
                _stop(server)
                words.seek(0)
                raise DisplayError(
                    words.read().decode(errors="replace").strip() or "Xvfb did not start."
                )
            yield f":{number}"
        finally:
            _stop(server)
            os.close(reader)
            signal.signal(signal.SIGTERM, before)


def _start(screen: str, words: IO[bytes]) -> tuple[subprocess.Popen[bytes], int]:
    """The server, and the pipe by which it will tell its number; it prints to `words`."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", screen, "-nolisten", "tcp"]
    try:
        server = subprocess.Popen(
            command,
            pass_fds=[writer],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=words,
            start_new_session=True,
        )
    except FileNotFoundError as error:
        os.close(reader)
        raise DisplayError("Xvfb is not installed.") from error
    finally:
        os.close(writer)
    return server, reader


def _number(reader: int) -> int | None:
    """The number that the server prints once it takes connections, None where it doesn't."""
    said = b""
    while not said.endswith(b"\n"):
        ready, _, _ = select.select([reader], [], [], START_SECONDS)
        chunk = os.read(reader, 64) if ready else b""
        if not chunk:
            return None
        said += chunk
    return int(said)


def _stop(server: subprocess.Popen[bytes]) -> None:
    if server.poll() is None:
        server.terminate()
        try:
            server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _as_exit(number: int, _frame: types.FrameType | None) -> None:
    raise SystemExit(128 + number)
