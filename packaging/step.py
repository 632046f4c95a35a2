"""One step of the checks: a command, its time, and what of its output a reader needs."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from console import ROOT, WINDOWS

LIMIT_SECONDS = 900.0
"""A step that takes longer hangs: it is ended and counts as failed."""

NO_TESTS_STATUS = 5
"""Pytest's exit status where it found nothing to run."""

_CLOSING = re.compile(r"^=* ?(\d+ \w+.*) in [\d.]+s.*$", re.MULTILINE)
_COUNT = re.compile(r"(\d+) (passed|failed|skipped|xfailed|xpassed|errors?)\b")
_NOTED = re.compile(r"^(?:SKIPPED|XFAIL) .*$", re.MULTILINE)
_INHERITED_DESKTOP = {
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "XAUTHORITY",
    "SESSION_MANAGER",
    "DBUS_SESSION_BUS_ADDRESS",
    "PYTHONPATH",
    "PYTHONHOME",
    "QT_STYLE_OVERRIDE",
    "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR",
    "PYTEST_ADDOPTS",
}


@dataclass(frozen=True)
class Outcome:
    """Whether a step passed, and how many tests ended how, by pytest's words."""

    passed: bool
    counts: Counter[str] = field(default_factory=Counter)


def run_step(
    name: str,
    command: Sequence[str],
    env: Mapping[str, str],
    *,
    empty: bool = False,
    show: bool = False,
) -> Outcome:
    """Run a command to its end; print one line about it, and what it printed where it failed.

    `empty` says that there is nothing to test, so that a pytest without tests passes. `show` lets the output
    through as it comes.
    """
    print(f"{name} ...", end="\n" if show else " ", flush=True)
    started = time.monotonic()
    status, output = _run(command, env, show=show)
    seconds = time.monotonic() - started
    passed = status == 0 or (status == NO_TESTS_STATUS and empty)
    counts = count_tests(output)
    facts = [f"{number} {word}" for word, number in counts.items()]
    verdict = "ok" if passed else f"FAILED (exit status {status})"
    print(f"{', '.join([verdict, *facts])}, {seconds:.1f} s", flush=True)
    if not passed and not show:
        print(output, flush=True)
    elif not show:
        for line in _NOTED.findall(output):
            print(f"  {line}", flush=True)
    return Outcome(passed, counts)


def _run(command: Sequence[str], env: Mapping[str, str], *, show: bool) -> tuple[int, str]:
    """The exit status and the output; a step that hangs is ended with all its children."""
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=env,
        stdin=subprocess.DEVNULL,
        start_new_session=not WINDOWS,
        stdout=None if show else subprocess.PIPE,
        stderr=None if show else subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        try:
            output, _ = process.communicate(timeout=LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            _end(process)
            output, _ = process.communicate()
            return 124, f"{output or ''}\nended after {LIMIT_SECONDS:.0f} s"
        except BaseException:
            _end(process)
            raise
    return process.returncode, output or ""


def _end(process: subprocess.Popen[str]) -> None:
    if WINDOWS:
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)


def count_tests(output: str) -> Counter[str]:
    """How many tests ended how, from pytest's closing line; nothing where there is no such line."""
    lines = _CLOSING.findall(output)
    counts: Counter[str] = Counter()
    for number, word in _COUNT.findall(lines[-1] if lines else ""):
        counts[word.removesuffix("s")] += int(number)
    return counts


def test_surroundings(home: Path) -> dict[str, str]:
    """The environment for tests: no desktop, a home of their own, one locale everywhere."""
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "config",
        "LOCALAPPDATA": home / "data",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_STATE_HOME": home / "state",
        "XDG_RUNTIME_DIR": home / "runtime",
        "KHULASA_CONFIG_DIR": home / "khulasa",
    }
    for folder in folders.values():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name not in _INHERITED_DESKTOP}
    return {
        **kept,
        **{name: str(folder) for name, folder in folders.items()},
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
    }
