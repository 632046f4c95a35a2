"""What a process takes: seconds of processor and of the wall's clock, memory, instructions. On Linux and macOS."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from console import ROOT

Command = Sequence[str | os.PathLike[str]]

_INSTRUCTIONS = re.compile(r"^(\d+),,instructions", re.MULTILINE)
_PATIENCE = 600.0  # seconds for one measure that says itself what it took
_KILOBYTES = 1 if sys.platform == "darwin" else 1024  # bytes in the unit of `ru_maxrss`


@dataclass(frozen=True)
class Cost:
    """Seconds of processor and wall, megabytes of the greatest process; `instructions` None where nobody counts."""

    processor: float
    wall: float
    megabytes: float = 0.0
    instructions: int | None = None


def python(*words: str | os.PathLike[str]) -> list[str]:
    """A command of the environment's Python."""
    return [sys.executable, "-P", *map(str, words)]


def surroundings() -> dict[str, str]:
    """The variables of a measured process: the source of this tree, a window that nobody sees, a home for nothing."""
    nowhere = str(ROOT / "build" / "speed")
    settings = {"KHULASA_CONFIG_DIR": nowhere, "KHULASA_DATA_DIR": nowhere}
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "default.warning=false",
        "PYTHONPATH": str(ROOT / "desktop"),
        **settings,
    }


def of_command(command: Command) -> Cost:
    """What a command takes, with all that it starts and waits for. Raises `subprocess.CalledProcessError`."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command, env=surroundings(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    megabytes = usage.ru_maxrss * _KILOBYTES / 2**20
    return Cost(usage.ru_utime + usage.ru_stime, wall, megabytes)


def told(command: Command) -> Any:
    """What a script tells: JSON, in the last line of its output."""
    done = subprocess.run(
        command,
        env=surroundings(),
        capture_output=True,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def printed(command: Command) -> Cost:
    """What a script says that it took: the fields of a `Cost`."""
    return Cost(**told(command))


def least(costs: Iterable[Cost]) -> Cost:
    """The least of each: what other work on the machine has added is the least there."""
    every = list(costs)
    return Cost(
        min(cost.processor for cost in every),
        min(cost.wall for cost in every),
        min(cost.megabytes for cost in every),
        min((cost.instructions for cost in every if cost.instructions is not None), default=None),
    )


def side_by_side(
    measures: Sequence[Callable[[], Cost]], times: int, *, between: float = 0.0
) -> list[Cost]:
    """The least of each measure over some rounds, in turn, so that each meets what else the machine does.

    `between` is the seconds that what a measure has left behind takes to end.
    """
    rounds: list[list[Cost]] = []
    for _ in range(times):
        costs = []
        for measure in measures:
            costs.append(measure())
            time.sleep(between)
        rounds.append(costs)
    return [least(costs) for costs in zip(*rounds, strict=True)]


def instructions(command: Command) -> int | None:
    """The instructions that a command takes in user space, with all that it starts; None where `perf` tells none."""
    if not _counts_instructions():
        return None
    words = ["perf", "stat", "-x", ",", "-e", "instructions:u", "--", *command]
    done = subprocess.run(
        words, env=surroundings(), capture_output=True, encoding="utf-8", check=True
    )
    match = _INSTRUCTIONS.search(done.stderr)
    return int(match[1]) if match else None


@cache
def _counts_instructions() -> bool:
    if shutil.which("perf") is None:
        return False
    words = ["perf", "stat", "-x", ",", "-e", "instructions:u", "--", "true"]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    return done.returncode == 0 and _INSTRUCTIONS.search(done.stderr) is not None


def sample(name: str) -> Path:
    """A file of this tree that is measured by, by its place in it."""
    return ROOT / name
