"""Programs of others that help where they are installed: LibreOffice, antiword and catdoc, and Tesseract.

A child that reads asks its parent for them, which starts each confined, in a process of its own (see
`child.tools.tool_child`); elsewhere they run where they are asked for.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from khulasa.services.pipeline.own_work import our_own_work

ARABIC, ENGLISH = "ara", "eng"
"""Tesseract's names of the languages that pages are read in."""

OFFICE_PROFILE = "-env:UserInstallation="
"""How LibreOffice is told to take another folder than the person's for its settings."""

OFFICE_PIPES = "/tmp"  # noqa: S108 - LibreOffice's own choice (sal/osl/unx/pipe.cxx)
"""Where LibreOffice makes the local socket by which its instances find each other."""

_NAMED = ("soffice", "antiword", "catdoc", "tesseract")
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_SOON = 20.0  # seconds, for a question that is answered at once
_PR_SET_PDEATHSIG = 1
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000


@dataclass(frozen=True, slots=True)
class ToolRequest:
    """A program to be run: its command line, how many seconds it has, what it is given, and its folder."""

    command: tuple[str, ...]
    seconds: float
    data: bytes
    folder: str


Perform = Callable[[ToolRequest], bytes]
"""Runs a program and gives what it prints. Raises `ToolError`."""


class ToolError(Exception):
    """A tool could not be started, or failed."""


class ToolTimeoutError(ToolError):
    """A tool took too long and was killed."""


def find(name: str) -> str | None:
    """The path of a program: on the search path, or where its installer puts it. Never in the current folder."""
    folders = [*os.environ.get("PATH", os.defpath).split(os.pathsep), *map(str, _usual_places())]
    for folder in folders:
        if Path(folder).is_absolute():
            program = shutil.which(str(Path(folder, name)))
            if program:
                return program
    return None


def is_named(program: str) -> bool:
    """Whether a path is that of a program of ours, as `find` finds it or as its launcher leads to it."""
    known = [path for path in map(find, _NAMED) if path is not None]
    known += [str(Path(path).resolve().with_name("soffice.bin")) for path in known]
    return program in known


def run(
    command: Sequence[str], seconds: float, *, data: bytes = b"", folder: str | None = None
) -> bytes:
    """What a program prints when it is given some bytes. `folder` is where it runs, and what it takes for home.

    Raises `ToolError`.
    """
    request = ToolRequest(tuple(command), seconds, data, folder or tempfile.gettempdir())
    return _performer(request)


def have_performed_by(perform: Perform) -> None:
    """Have every program of this process run by somebody else: by the parent of a child that may start none."""
    global _performer  # noqa: PLW0603 - what a process may do is one thing for all of it
    _performer = perform


def perform_here(request: ToolRequest) -> bytes:
    """Run a program in this process. Raises `ToolError`.

    Without the network where the system allows that; killed with this process on Linux.
    """
    home = request.folder
    places = dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP"), home)
    environment = {**os.environ, **places, "LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}
    with our_own_work():
        try:
            with subprocess.Popen(
                request.command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=home,
                env=environment,
                creationflags=_NO_CONSOLE,
                preexec_fn=_bound_to_us(),  # noqa: PLW1509 - it takes no lock: two calls of the system
            ) as process:
                return _output(process, request.data, request.seconds)
        except OSError:
            raise ToolError(request.command[0]) from None


_performer: Perform = perform_here


def office_pipe(command: Sequence[str]) -> Path | None:
    """The socket that a run of LibreOffice with a profile of its own leaves where it may not take it away.

    Its name ends in the MD5 of the profile's address in UTF-16, without leading zeros (officeipcthread.cxx).
    """
    for argument in command:
        if argument.startswith(OFFICE_PROFILE):
            address = argument.removeprefix(OFFICE_PROFILE).encode("utf-16-le")
            hashes = importlib.import_module("hashlib")  # OpenSSL, 4 MB in each process
            digest = hashes.md5(address, usedforsecurity=False).digest()
            name = "".join(f"{byte:x}" for byte in digest)
            return Path(OFFICE_PIPES, f"OSL_PIPE_SingleOfficeIPC_{name}")
    return None


def can_recognise() -> bool:
    """Whether pictures of pages can be read here: Tesseract with its Arabic data is installed."""
    return ARABIC in languages(find("tesseract"))


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
