"""How much longer the bundle takes than the source tree: to the version, and to an article on screen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = [sys.executable, "-P", "-m", "khulasa"]


@pytest.fixture(params=["source", "bundle"])
def command(request, root: Path) -> list[str]:
    if request.param == "source":
        return SOURCE
    program = root / "build" / "bundle" / "khulasa" / "khulasa"
    if not program.exists():
        pytest.skip("not built here: python3 packaging/build.py bundle")
    return [str(program)]


def run(command: list[str], *arguments: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([*command, *arguments], check=True, env=environment, capture_output=True)


@pytest.mark.benchmark(group="the bundle beside the source: khulasa --version")
def test_start(benchmark, command):
    benchmark.pedantic(run, args=(command, "--version"), rounds=8, warmup_rounds=1)


@pytest.mark.benchmark(group="the bundle beside the source: start to an article that is painted")
def test_start_to_a_painted_article(benchmark, command, seed, tmp_path):
    arguments = (command, "--render", str(tmp_path / "window.png"), str(seed("lavrov-gcc")))
    benchmark.pedantic(run, args=arguments, rounds=5, warmup_rounds=1)
