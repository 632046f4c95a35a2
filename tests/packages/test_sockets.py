"""No socket is asked for: what the system was asked by the terminal, the window and their children, as strace tells.

The one that the window listens on for later starts is excepted, by its address. On Linux.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from khulasa.services.startup import instance_address

PATIENCE = 120
CALLS = "socket,socketpair,connect,bind,listen,accept,accept4,sendto,sendmsg"
_CALL = re.compile(r"\d+ +(\w+)\((.*)")
_HARMLESS = {"socket": "AF_UNIX, ", "accept": "", "accept4": "", "listen": ""}
"""Calls that the hand-over needs and that reach nobody before `bind` or `connect`, and how their arguments begin."""


@pytest.fixture
def traced(tmp_path: Path) -> Iterator[Callable[[Sequence[str | Path]], Trace]]:
    """Begins a program, and notes what it and all that it starts ask of the network."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    probe = ["strace", "-o", tmp_path / "probe", "true"]
    if subprocess.run(probe, capture_output=True, check=False).returncode != 0:
        pytest.skip("no process may be traced here")
    running = []

    def begin(words: Sequence[str | Path]) -> Trace:
        running.append(Trace(words, tmp_path / f"calls-{len(running)}"))
        return running[-1]

    yield begin
    for trace in running:
        trace.end()


class Trace:
    """A program under strace, in a process group of its own."""

    def __init__(self, words: Sequence[str | Path], log: Path) -> None:
        self._log = log
        strace = ["strace", "-f", "-qq", "-e", f"trace={CALLS}", "-e", "signal=none", "-o", log]
        self.process = subprocess.Popen(
            list(map(str, [*strace, sys.executable, "-P", *words])),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            start_new_session=True,
        )

    def output(self) -> str:
        """What it printed, once it has ended."""
        return self.process.communicate(timeout=PATIENCE)[0]

    def end(self) -> None:
        """End it, with all that it has started."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        self.process.communicate(timeout=PATIENCE)

    def calls(self) -> list[str]:
        """What was asked for so far, a call a line."""
        return [match[0] for match in map(_CALL.match, self._log.read_text().splitlines()) if match]

    def strange(self, address: str) -> list[str]:
        """What was asked for beyond a local socket at an address."""
        return [call for call in self.calls() if not _is_own(call, address)]


def _is_own(line: str, address: str) -> bool:
    match = _CALL.match(line)
    assert match is not None
    name, arguments = match.groups()
    if name in _HARMLESS:
        return arguments.startswith(_HARMLESS[name])
    return name in {"bind", "connect"} and f'sun_path="{address}"' in arguments


def wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.1)


@pytest.mark.parametrize(
    ("name", "options"),
    [("lavrov-gcc.txt", []), ("lavrov-gcc.txt", ["--method", "textrank"]), ("qt.pdf", [])],
    ids=["text", "sumy", "PDF"],
)
def test_the_terminal_and_its_child_ask_for_none(traced, root, seed, name, options):
    path = seed(name) if name.endswith(".txt") else pdf(root)
    trace = traced(["-m", "khulasa.cli", *options, path])
    assert trace.output()
    assert trace.calls() == []


def test_the_window_and_its_children_ask_for_the_hand_over_s_alone(traced, root, seed):
    # GIVEN a window that shows a page of a PDF, which a child reads and another draws
    data = Path(os.environ["KHULASA_DATA_DIR"])
    address = instance_address.address(data)
    window = traced(["-m", "khulasa", "--pages", pdf(root)])
    wait_until(lambda: remembers(data, pdf(root).name))
    # WHEN a later start hands it another file
    later = traced(["-m", "khulasa", seed("lavrov-gcc")])
    later.output()
    wait_until(lambda: remembers(data, "lavrov-gcc.txt"))
    # THEN neither has asked for more than the socket of the hand-over
    assert window.strange(address) == []
    assert later.strange(address) == []
    assert any("bind(" in call for call in window.calls())
    assert any("connect(" in call for call in later.calls())


@pytest.mark.parametrize(
    "asks",
    [
        "socket.socket(socket.AF_INET)",
        "socket.socket(socket.AF_INET6)",
        "socket.socketpair()",
        "socket.socket(socket.AF_UNIX).connect_ex('/nowhere/at/all')",
        "subprocess.run([sys.executable, '-c', 'import socket; socket.socket(socket.AF_INET)'])",
    ],
)
def test_this_test_notices_a_socket(traced, asks):
    trace = traced(["-c", f"import socket, subprocess, sys; {asks}"])
    trace.output()
    assert trace.strange("/its/own/address")


def pdf(root: Path) -> Path:
    return root / "tests" / "readers" / "files" / "pdf" / "qt.pdf"


def remembers(data: Path, name: str) -> bool:
    """Whether the library holds a document, so that it was read and shown."""
    return any(name.encode() in path.read_bytes() for path in data.glob("*") if path.is_file())
