"""Starting: with a display the window, without one the terminal and a picture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]


@pytest.fixture
def launch(script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module on a Linux machine that is set up, where starting something only notes what."""
    module = script("launch")
    module.started = []

    def start(arguments: list[str], **env: str) -> int:
        module.started.append((arguments, env))
        if "--render" in arguments:
            Path(arguments[arguments.index("--render") + 1]).touch()
        return module.status

    module.status = 0
    monkeypatch.setattr(module, "LINUX", True)
    monkeypatch.setattr(module, "BUILD", tmp_path)
    monkeypatch.setattr(module, "PICTURE", tmp_path / "khulasa.png")
    monkeypatch.setattr(module, "python", start)
    monkeypatch.setattr(module, "become", start)
    monkeypatch.setattr(module.setup_steps, "prepare", lambda **_: ())
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return module


def test_with_a_display_the_window_opens(
    launch: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    assert launch.main(["one.txt", "مقال آخر.txt"]) == 0
    assert launch.started == [(["-m", "khulasa", "one.txt", "مقال آخر.txt"], {})]


def test_without_a_file_the_seed_article_opens_where_nothing_comes_back(
    launch: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    launch.main([])
    assert launch.started == [(["-m", "khulasa", "--sample", str(launch.SEED)], {})]
    assert launch.SEED.exists()


def test_without_a_display_the_summary_is_printed_and_the_window_drawn(
    launch: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    # WHEN it starts without a display
    status = launch.main(["a.txt", "b.txt"])

    # THEN the terminal gets all files, the picture shows the first, and a sentence says so
    assert status == 0
    (terminal, _), (window, env) = launch.started
    assert terminal == ["-m", "khulasa.cli", "a.txt", "b.txt"]
    assert window == [
        "-m",
        "khulasa",
        "--render",
        str(launch.PICTURE),
        "--size",
        "1280x800",
        "a.txt",
    ]
    assert env["QT_QPA_PLATFORM"] == "offscreen"
    said = capsys.readouterr().err
    assert "no display" in said
    assert str(launch.PICTURE) in said


def test_a_failure_is_the_exit_status(launch: ModuleType) -> None:
    launch.status = 1
    assert launch.main(["no-such-file"]) == 1


def test_without_the_system_libraries_the_summary_still_comes(
    launch: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launch.setup_steps, "prepare", lambda **_: ("libEGL.so.1",))
    assert launch.main(["a.txt"]) == 1
    assert launch.started == [(["-m", "khulasa.cli", "a.txt"], {})]
