"""What the scripts of this folder share: where things are, saying a line, running a command quietly."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
WINDOWS = os.name == "nt"
LINUX = sys.platform.startswith("linux")

Command = Sequence[str | os.PathLike[str]]


def say(text: str) -> None:
    """One line of progress, on standard error so that standard output holds results alone."""
    print(text, file=sys.stderr, flush=True)


def run_quietly(command: Command, *, env: Mapping[str, str] | None = None) -> str:
    """Run a command in the repository without showing what it prints; return that.

    Raises `CommandError` with the output where the status is not 0.
    """
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=env,
        encoding="utf-8",
        errors="replace",
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if done.returncode != 0:
        raise CommandError(command, done.returncode, done.stdout)
    return done.stdout


class CommandError(Exception):
    """A command that ended with a status other than 0, with all that it printed."""

    def __init__(self, command: Command, status: int, output: str) -> None:
        super().__init__(" ".join(map(str, command)), status)
        self.status = status
        self.output = output
