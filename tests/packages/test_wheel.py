"""What pip and pipx install: complete to the byte, and working in a fresh environment."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_LEFT_OUT = {
    "__pycache__",
    "screenshots",
}  # the pictures of the README are nothing that the program shows


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def of_the_tree(root: Path) -> Iterator[tuple[str, str]]:
    """What the wheel must hold: name in the wheel, hash."""
    for folder, target in (
        (root / "desktop/khulasa", "khulasa"),
        (root / "resources", "khulasa/_resources"),
    ):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not _LEFT_OUT.intersection(path.parts):
                yield f"{target}/{path.relative_to(folder).as_posix()}", digest(path.read_bytes())


def test_the_wheel_holds_the_tree_to_the_byte(wheel, root):
    with zipfile.ZipFile(wheel) as file:
        held = {
            name: digest(file.read(name)) for name in file.namelist() if ".dist-info/" not in name
        }
    assert held == dict(of_the_tree(root))
    assert "khulasa/_resources/i18n/khulasa_ar.qm" in held


def test_the_source_archive_holds_what_git_does(wheel, root):
    source = next(wheel.parent.glob("*.tar.gz"))
    with tarfile.open(source) as file:
        held = {name.partition("/")[2] for name in file.getnames()}
    listed = subprocess.run(
        ["git", "ls-files"], cwd=root, capture_output=True, text=True, check=False
    )
    tracked = listed.stdout.splitlines()
    if not any(tracked):
        pytest.skip("this is no checkout of git")
    wanted = {name for name in tracked if name and not name.startswith((".", '"'))}
    assert wanted - held <= {"CHANGELOG.md"}


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a fresh environment with the wheel in it, as pipx makes one."""
    folder = tmp_path_factory.mktemp("fresh")
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    subprocess.run([sys.executable, "-m", "venv", folder], check=True, env=env)
    pip = [
        folder / "bin" / "python",
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        wheel,
    ]
    done = subprocess.run(pip, capture_output=True, text=True, check=False, env=env)
    if done.returncode != 0:
        pytest.skip(
            f"the packages that it needs cannot be had here: {done.stderr.strip().splitlines()[-1:]}"
        )
    return folder / "bin"


def test_both_commands_work(installed, run, seed, source_summary, tmp_path):
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = run([installed / "khulasa-cli", seed("lavrov-gcc")], env=env, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == source_summary(seed("lavrov-gcc"))
    picture = tmp_path / "window.png"
    env |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    command = [installed / "khulasa", "--render", picture, "--language", "ar", seed("lavrov-gcc")]
    done = run(command, env=env, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, ""), "a missing font or translation is told here"
    assert picture.stat().st_size > 20_000
