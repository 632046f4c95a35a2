"""What every test gets: a home of its own, the seed articles, the shared folder where there is one.

Where pytest-qt is blocked (`-p no:pytest-qt`, the pass that proves that the core needs no Qt), its settings
in `pyproject.toml` are declared here, for pytest refuses settings that it does not know.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # on a busy machine nothing fails for being slow

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"
_FOLDERS_OF_HOME = (
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_CACHE_HOME",
    "XDG_STATE_HOME",
    "APPDATA",
    "LOCALAPPDATA",
)


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    if pluginmanager.is_blocked("pytest-qt"):
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "a setting of pytest-qt, which is not in use here")
        parser.addini(
            "qt_log_ignore", "a setting of pytest-qt, which is not in use here", type="linelist"
        )


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder for this test alone: nobody's settings are read or changed."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in _FOLDERS_OF_HOME:
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.setenv("KHULASA_CONFIG_DIR", str(home / "khulasa"))
    monkeypatch.setenv("KHULASA_DATA_DIR", str(home / "khulasa-data"))
    return home


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], ModuleType]]:
    """Import a script of `packaging/`, which is no package, as the entry scripts do; and forget it again."""
    folder = ROOT / "packaging"
    monkeypatch.syspath_prepend(folder)
    ours = {path.stem for path in folder.glob("*.py")}
    before = {name: sys.modules.pop(name) for name in ours & sys.modules.keys()}
    yield importlib.import_module
    for name in ours & sys.modules.keys():
        del sys.modules[name]
    sys.modules.update(before)


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def seed() -> Callable[[str], Path]:
    """The path of a seed article by its name, with or without `.txt`."""

    def find(name: str) -> Path:
        path = SEEDS / name
        return path if path.suffix else path.with_suffix(".txt")

    return find


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora and samples that lies beside the repository on some machines."""
    if not SHARED.is_dir():
        pytest.skip(f"there is no folder {SHARED.name}/ beside the repository")
    return SHARED
