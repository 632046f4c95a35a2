"""The parent's side of the tools: each call of a child runs one, confined, in a process of its own.

A child that was taken over may ask for anything, so what it asks for is looked at: a program that we know, found
where the system keeps it, and a folder inside the child's own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from khulasa.services.child import process_groups, wire
from khulasa.services.child.tools.tool_calls import ToolOutcome, ToolReply
from khulasa.services.pipeline import tools

_COMMAND = [sys.executable, "-P", "-m", "khulasa.services.child.tools.tool_child"]
_FAILED = ToolReply(ToolOutcome.FAILED)
_MOST_SECONDS = 600.0
"""Beyond what any tool of ours is given; a child asks for less."""


class ToolRunner:
    """Runs the tools that one child asks for, and ends them with it."""

    def __init__(self, scratch: str) -> None:
        """`scratch` is the child's private folder."""
        self._scratch = Path(os.path.realpath(scratch))
        self._lock = threading.Lock()
        self._closed = False
        self._processes: set[subprocess.Popen[bytes]] = set()

    def run(self, request: tools.ToolRequest) -> ToolReply:
        """Run a tool to its end, and tell what came of it."""
        if not self._is_known(request):
            return _FAILED
        try:
            process = self._start()
        except OSError:
            return _FAILED
        if process is None:
            return _FAILED
        try:
            return self._outcome(process, request)
        finally:
            self._end(process)
            _forget_pipe(request)
            with self._lock:
                self._processes.discard(process)

    def close(self) -> None:
        """End every tool that still runs, and start none any more."""
        with self._lock:
            self._closed = True
            processes = list(self._processes)
        for process in processes:
            _kill(process)

    def _is_known(self, request: tools.ToolRequest) -> bool:
        folder = Path(os.path.realpath(request.folder))  # which no circle of links stops
        return (
            tools.is_named(request.command[0] if request.command else "")
            and folder.is_relative_to(self._scratch)
            and 0 < request.seconds <= _MOST_SECONDS
        )

    def _start(self) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self._closed:
                return None
            process = process_groups.start(_COMMAND, folder=str(self._scratch))
            self._processes.add(process)
            return process

    def _outcome(self, process: subprocess.Popen[bytes], request: tools.ToolRequest) -> ToolReply:
        if process.stdin is None or process.stdout is None:
            return _FAILED
        # The tool's own limit comes first; this one is for a process that says nothing.
        limit = threading.Timer(request.seconds + 10, _kill, (process,))
        limit.daemon = True
        limit.start()
        try:
            wire.send(process.stdin, request)
            reply = wire.receive(process.stdout, (ToolReply,))
        except (OSError, ValueError, MemoryError, wire.WireError):
            return _FAILED
        finally:
            limit.cancel()
        return reply if isinstance(reply, ToolReply) else _FAILED

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        _kill(process)
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()


def _forget_pipe(request: tools.ToolRequest) -> None:
    pipe = tools.office_pipe(request.command)
    if pipe is not None:
        with suppress(OSError):
            pipe.unlink(missing_ok=True)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a process and what it has started."""
    process_groups.kill_group(process)
    process.kill()
