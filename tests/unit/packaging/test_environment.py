"""The virtual environment is trusted only when its making was finished, here, for this Python."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]


@pytest.fixture
def environment(script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module, looking at a finished environment in a folder with a space and Arabic letters."""
    module = script("environment")
    root = tmp_path / "مشروع خلاصة"
    folder = root / ".venv"
    for name, value in {
        "ROOT": root,
        "BUILD": root / "build",
        "FOLDER": folder,
        "SCRIPTS": folder / "bin",
        "PYTHON": folder / "bin" / "python",
        "STAMP": folder / "khulasa-setup.json",
        "UNFINISHED": folder / "khulasa-unfinished",
    }.items():
        monkeypatch.setattr(module, name, value)
    (folder / "bin").mkdir(parents=True)
    module.PYTHON.touch()
    module.write_stamp({**module.identity(), "project": "abc"})
    return module


def test_a_finished_environment_is_trusted(environment: ModuleType) -> None:
    assert environment.read_stamp()["project"] == "abc"


@pytest.mark.parametrize("key", ["version", "python", "root"])
def test_an_environment_made_for_something_else_is_not_trusted(
    environment: ModuleType, key: str
) -> None:
    environment.write_stamp({**environment.identity(), key: "another"})
    assert environment.read_stamp() == {}


def test_an_unfinished_environment_is_not_trusted(environment: ModuleType) -> None:
    environment.UNFINISHED.touch()
    assert environment.read_stamp() == {}


def test_an_environment_whose_python_is_gone_is_not_trusted(environment: ModuleType) -> None:
    environment.PYTHON.unlink()
    assert environment.read_stamp() == {}


@pytest.mark.parametrize("text", ["", "{", "[]", "null", json.dumps({"version": "1"})])
def test_a_damaged_stamp_is_not_trusted(environment: ModuleType, text: str) -> None:
    environment.STAMP.write_text(text)
    assert environment.read_stamp() == {}


def test_an_interrupted_installation_leaves_nothing_that_is_trusted(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a finished environment, and an installation that is stopped half way
    def stopped(*_: object, **__: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "_usable", lambda: True)
    monkeypatch.setattr(environment, "_pip", lambda: ["pip"])
    monkeypatch.setattr(environment, "run_quietly", stopped)

    # WHEN it is brought up to date
    with pytest.raises(KeyboardInterrupt):
        environment.install_project(dev=False)

    # THEN the next start finds nothing to trust and puts it aside
    assert environment.read_stamp() == {}
    assert environment.UNFINISHED.exists()


def test_an_unfinished_environment_is_put_aside_whole(environment: ModuleType) -> None:
    environment.UNFINISHED.touch()
    assert not environment._usable()
    environment._discard()
    assert not environment.FOLDER.exists()
    assert not list(environment.BUILD.iterdir())


def fail_with(environment: ModuleType, monkeypatch: pytest.MonkeyPatch, output: str) -> None:
    def failing(*_: object, **__: object) -> str:
        raise environment.CommandError(["pip"], 1, output)

    monkeypatch.setattr(environment, "_usable", lambda: True)
    monkeypatch.setattr(environment, "_pip", lambda: ["pip"])
    monkeypatch.setattr(environment, "run_quietly", failing)
    with pytest.raises(SystemExit, match="could not be installed"):
        environment.install_project(dev=False)


def test_a_failure_before_anything_was_changed_keeps_the_environment(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(environment, monkeypatch, "no network")
    assert not environment.UNFINISHED.exists()
    assert environment.read_stamp() == {}


def test_a_failure_half_way_does_not(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(environment, monkeypatch, "Installing collected packages: numpy\nno space left")
    assert environment.UNFINISHED.exists()
