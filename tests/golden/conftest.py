"""The seed articles and what a good summary of each must hold, as `seeds/expectations.toml` states it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.summary.choose import Length, choose
from khulasa.summary.model import Analysis, Summary

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@dataclass(frozen=True)
class Seed:
    """One row of the expectations, with the file that it is about."""

    path: Path
    row: dict[str, Any]

    @property
    def source(self) -> str:
        """The file's own text, every run of white space as one space."""
        return flat(self.path.read_bytes().decode(self.row["encoding"]).lstrip("\ufeff"))


def flat(text: str) -> str:
    return " ".join(text.split())


def load_rows() -> list[dict[str, Any]]:
    rows = tomllib.loads((SEEDS / "expectations.toml").read_text(encoding="utf-8"))["article"]
    return list(rows)


@cache
def analysed(path: Path) -> Analysis:
    return analyse_source(Source.file(str(path)))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "seed" in metafunc.fixturenames:
        seeds = [Seed(SEEDS / row["file"], row) for row in load_rows()]
        metafunc.parametrize(
            "seed", seeds, ids=[re.sub(r"\W", "-", seed.path.stem) for seed in seeds]
        )


@pytest.fixture
def analyse() -> Callable[[Path], Analysis]:
    """From a file to its ranked sentences, each file once a run."""
    return analysed


@pytest.fixture
def analysis(seed: Seed) -> Analysis:
    return analysed(seed.path)


@pytest.fixture
def summary(analysis: Analysis) -> Summary:
    """The summary of the length that a reader gets without asking."""
    return choose(analysis, Length())


@pytest.fixture
def seeds_folder() -> Path:
    return SEEDS
