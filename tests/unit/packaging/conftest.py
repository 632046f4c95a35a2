"""The scripts of `packaging/`, which is no package, as modules: `script("step")`."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "packaging"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], ModuleType]]:
    """Import a script as the entry scripts do, with its folder in front of the path, and forget it again."""
    monkeypatch.syspath_prepend(FOLDER)
    ours = {path.stem for path in FOLDER.glob("*.py")}
    before = {name: sys.modules.pop(name) for name in ours & sys.modules.keys()}
    yield importlib.import_module
    for name in ours & sys.modules.keys():
        del sys.modules[name]
    sys.modules.update(before)


@pytest.fixture
def packaging_folder() -> Path:
    return FOLDER
