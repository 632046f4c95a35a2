"""The products of `packaging/build.py`, tested as what they are: run by `python3 packaging/test.py packages`.

That sub-command builds them first. Each test skips aloud where what it needs is not there.
"""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
HERE = Path(__file__).parent

Run = Callable[..., subprocess.CompletedProcess[str]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.slow)


def built(path: Path | None, command: str) -> Path:
    """A product, or a skip that says how it is made."""
    if path is None or not path.exists():
        pytest.skip(f"not built here: python3 packaging/build.py {command}")
    return path


@pytest.fixture(scope="session")
def bundle() -> Path:
    return built(BUILD / "bundle" / "khulasa", "bundle")


@pytest.fixture(scope="session")
def deb() -> Path:
    return built(next(iter(sorted(BUILD.glob("khulasa_*.deb"))), None), "deb")


@pytest.fixture(scope="session")
def wheel() -> Path:
    return built(next(iter(sorted((BUILD / "wheel").glob("*.whl"))), None), "wheel")


@pytest.fixture
def run() -> Run:
    """Run a command to its end, within minutes; what it printed, as text."""

    def command(words: Sequence[str | Path], **more: object) -> subprocess.CompletedProcess[str]:
        options = {"capture_output": True, "text": True, "timeout": 600, **more}
        return subprocess.run(list(map(str, words)), check=False, **options)  # type: ignore[call-overload,no-any-return]

    return command


@pytest.fixture(scope="session")
def source_summary() -> Callable[..., str]:
    """What the source tree prints of a file."""

    def summary(path: Path, *options: str) -> str:
        command = [sys.executable, "-P", "-m", "khulasa.cli", *options, str(path)]
        env = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
        return subprocess.run(
            command, env=env, capture_output=True, text=True, timeout=120, check=True
        ).stdout

    return summary


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A screen of our own."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    monkeypatch.syspath_prepend(ROOT / "packaging")
    with importlib.import_module("virtual_display").virtual_display() as name:
        yield name
