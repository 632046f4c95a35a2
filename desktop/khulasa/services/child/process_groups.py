"""Processes that lead a group of their own, where the system has such: what they start goes when they go."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress

_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_GROUPS = hasattr(os, "killpg")


def start(
    command: Sequence[str],
    *,
    folder: str | None = None,
    environment: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start a program that talks by its standard input and output. Raises `OSError`."""
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=environment,
        creationflags=_NO_CONSOLE,
        process_group=0 if _GROUPS else None,
    )


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """End all that is left of a process's group. Its number is not given away while one of it lives."""
    if _GROUPS:
        # macOS says "not permitted" of those that have ended.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
