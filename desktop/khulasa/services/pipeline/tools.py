"""Programs of others that help where they are installed: LibreOffice, antiword and catdoc, and Tesseract.

They run in the child process alone, which is killed together with all that it has started.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from khulasa.services.pipeline.own_work import our_own_work

ARABIC, ENGLISH = "ara", "eng"
"""Tesseract's names of the languages that pages are read in."""

_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_SOON = 20.0  # seconds, for a question that is answered at once
_PR_SET_PDEATHSIG = 1
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000


class ToolError(Exception):
    """A tool could not be started, or failed."""


class ToolTimeoutError(ToolError):
    """A tool took too long and was killed."""


def find(name: str) -> str | None:
    """The path of a program: on the search path, or where its installer puts it. Never in the current folder."""
    folders = [*os.environ.get("PATH", os.defpath).split(os.pathsep), *map(str, _usual_places())]
    found = (
        shutil.which(str(Path(folder, name))) for folder in folders if Path(folder).is_absolute()
    )
    return next(filter(None, found), None)


def run(
    command: Sequence[str], seconds: float, *, data: bytes = b"", folder: str | None = None
) -> bytes:
    """What a program prints when it is given some bytes. `folder` is where it runs, and what it takes for home.

    Without the network where the system allows that; killed with this process on Linux. Raises `ToolError`.
    """
    home = folder or tempfile.gettempdir()
    environment = {**os.environ, "HOME": home, "LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}
    with our_own_work():
        try:
            with subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=home,
                env=environment,
                creationflags=_NO_CONSOLE,
                preexec_fn=_bound_to_us(),  # noqa: PLW1509 - it takes no lock: two calls of the system
            ) as process:
                return _output(process, data, seconds)
        except OSError:
            raise ToolError(command[0]) from None


def can_recognise() -> bool:
    """Whether pictures of pages can be read here: Tesseract with its Arabic data is installed."""
    return ARABIC in languages(find("tesseract"))


def can_convert() -> bool:
    """Whether old Word files can be read here."""
    return any(map(find, ("soffice", "antiword", "catdoc")))


@cache
def languages(tesseract: str | None) -> frozenset[str]:
    """The languages that a Tesseract has data for."""
    if tesseract is None:
        return frozenset()
    try:
        lines = run([tesseract, "--list-langs"], _SOON).decode("utf-8", "replace").splitlines()
    except ToolError:
        return frozenset()
    return frozenset(line.strip() for line in lines[1:])


def _output(process: subprocess.Popen[bytes], data: bytes, seconds: float) -> bytes:
    try:
        printed, _ = process.communicate(data, timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        raise ToolTimeoutError from None
    if process.returncode:
        raise ToolError(process.returncode)
    return printed


def _usual_places() -> list[Path]:
    if sys.platform == "win32":
        roots = [
            os.environ[name]
            for name in ("ProgramFiles", "ProgramFiles(x86)")
            if os.environ.get(name)
        ]
        return [
            Path(root, *rest)
            for root in roots
            for rest in (("LibreOffice", "program"), ("Tesseract-OCR",))
        ]
    if sys.platform == "darwin":
        brew = Path("/", "opt", "homebrew", "bin")
        return [Path("/Applications/LibreOffice.app/Contents/MacOS"), brew, Path("/usr/local/bin")]
    return []


def _bound_to_us() -> Callable[[], None] | None:
    """What a new process does before it becomes the tool: leave the network, and ask to die when we do."""
    if not sys.platform.startswith("linux"):
        return None
    libc = ctypes.CDLL(None)
    unshare, prctl, parent = libc.unshare, libc.prctl, os.getpid()

    def bind() -> None:
        unshare(_CLONE_NEWUSER | _CLONE_NEWNET)  # where that is not allowed, nothing changes
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)  # it died before it was asked

    return bind
