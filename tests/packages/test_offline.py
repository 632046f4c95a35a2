"""Offline by construction: the whole main job without any network interface, and with sockets forbidden."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

FORBID = """
import sys
def _hear(event, facts):
    if event.startswith("socket."):
        sys.stderr.write(f"a socket was asked for: {event}\\n")
        sys.stderr.flush()
        raise PermissionError(event)
sys.addaudithook(_hear)
"""


@pytest.fixture
def no_network(run) -> list[str]:
    """The beginning of a command that runs in a network namespace that has not even a loopback that is up."""
    words = ["unshare", "--net", "--map-root-user"]
    if shutil.which("unshare") is None or run([*words, "true"]).returncode != 0:
        pytest.skip("no network namespace can be made here")
    return words


@pytest.fixture
def no_sockets(tmp_path: Path, root: Path) -> dict[str, str]:
    """An environment in which Python forbids sockets from its first moment on, in the child process, too."""
    folder = tmp_path / "forbidding"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(FORBID, encoding="utf-8")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(root / "desktop")])}


def test_the_terminal(no_network, no_sockets, run, seed, source_summary):
    done = run(
        [*no_network, sys.executable, "-P", "-m", "khulasa.cli", seed("lavrov-gcc")], env=no_sockets
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == source_summary(seed("lavrov-gcc"))


def test_the_window(no_network, no_sockets, run, seed, tmp_path):
    picture = tmp_path / "window.png"
    command = [
        sys.executable,
        "-P",
        "-m",
        "khulasa",
        "--render",
        picture,
        "--size",
        "1280x800",
        seed("lavrov-gcc"),
    ]
    env = {
        **no_sockets,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "default.warning=false",
    }
    done = run([*no_network, *command], env=env)
    assert (done.returncode, "socket" in done.stderr) == (0, False), done.stderr
    assert not QImage(str(picture)).isNull()


def test_the_bundle(no_network, bundle, run, seed, source_summary):
    done = run([*no_network, bundle / "khulasa-cli", seed("lavrov-gcc")])
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == source_summary(seed("lavrov-gcc"))


def test_the_guard_of_this_test_bites(no_sockets, run):
    done = run([sys.executable, "-c", "import socket; socket.socket()"], env=no_sockets)
    assert done.returncode == 1
    assert "a socket was asked for" in done.stderr
