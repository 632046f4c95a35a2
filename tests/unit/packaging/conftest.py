"""The folder of the scripts that set up, run and build; the fixture `script` imports one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "packaging"


@pytest.fixture
def packaging_folder() -> Path:
    return FOLDER
