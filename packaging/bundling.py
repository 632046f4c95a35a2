"""`build.py bundle`: the program with its own Python and libraries in one folder, made by PyInstaller."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import build_environment
import drawing
import environment
import translations
from console import BUILD, LINUX, ROOT, WINDOWS, Command, CommandError, run_quietly, say

FOLDER = BUILD / "bundle" / "khulasa"
COMMANDS = ("khulasa", "khulasa-cli")
_SPEC = ROOT / "packaging" / "bundle" / "khulasa.spec"
_WORK = BUILD / "pyinstaller"
_EXTENSION = re.compile(r"(\.cpython-[\w-]+|\.abi3)\.so$|^libpython[\d.]+\.so[\d.]*$")


def build() -> int:
    """Make the bundle in `build/bundle/khulasa`; 0 when it was made."""
    build_environment.prepare()
    try:
        translations.compile_all(environment.SCRIPTS)
        drawing.draw()
        _freeze()
        _finish()
    except (CommandError, OSError) as error:
        say(getattr(error, "output", str(error)))
        say("The bundle could not be made.")
        return 1
    say(f"{FOLDER.relative_to(ROOT)}: {size_of(FOLDER) / 1e6:.0f} MB")
    return 0


def size_of(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(
        path.lstat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    )


def _freeze() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    shutil.rmtree(
        _WORK, ignore_errors=True
    )  # what an earlier build left would differ from build to build
    command: Command = [
        build_environment.PYTHON,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--log-level",
        "WARN",
        "--distpath",
        FOLDER.parent,
        "--workpath",
        _WORK,
        _SPEC,
    ]
    run_quietly(command, env=build_environment.variables())


def _finish() -> None:
    """Add the licences and, where links are known, the second name; take symbols for debuggers out."""
    licences = [build_environment.PYTHON, ROOT / "packaging" / "licences.py", FOLDER / "licences"]
    run_quietly(licences, env=build_environment.variables())
    if WINDOWS:
        return
    (FOLDER / COMMANDS[1]).symlink_to(COMMANDS[0])
    if LINUX and shutil.which("strip"):
        names = [str(path) for path in sorted(FOLDER.rglob("*")) if _EXTENSION.search(path.name)]
        subprocess.run(["strip", "--strip-unneeded", *names], check=True)
