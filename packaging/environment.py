"""The virtual environment: made once, trusted only when it was finished.

`.venv/khulasa-unfinished` stands from before the first step until after the last, so that an environment
whose making was interrupted is thrown away instead of trusted. `.venv/khulasa-setup.json` then says what was
set up.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import re
import shutil
import sys
import sysconfig
from pathlib import Path

import system_libraries
from console import BUILD, ROOT, WINDOWS, CommandError, run_quietly, say

FOLDER = ROOT / ".venv"
SCRIPTS = FOLDER / ("Scripts" if WINDOWS else "bin")
PYTHON = SCRIPTS / ("python.exe" if WINDOWS else "python")
STAMP = FOLDER / "khulasa-setup.json"
UNFINISHED = FOLDER / "khulasa-unfinished"
VERSION = 1
"""To be raised when these scripts set things up differently, so that every environment is made again."""

CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
"""The versions that everybody gets; `pyproject.toml` says which are allowed."""

OLDEST_PIP = (22, 3)
"""The first pip that can install into another environment (`--python`)."""

Stamp = dict[str, str | bool]


def identity() -> Stamp:
    """What an environment must have been made for to be usable: the Python, the place, these scripts.

    The place counts because the scripts of an environment hold its path.
    """
    python = f"{sys.implementation.cache_tag} {sysconfig.get_platform()}"
    return {"version": str(VERSION), "python": python, "root": str(ROOT)}


def project_hash() -> str:
    """A hash of `pyproject.toml` and the constraints, which say what is to be installed."""
    stated = (ROOT / "pyproject.toml").read_bytes() + CONSTRAINTS.read_bytes()
    return hashlib.sha256(stated).hexdigest()


def read_stamp() -> Stamp:
    """What the last finished set-up wrote; empty where there is none to trust."""
    if UNFINISHED.exists() or not PYTHON.exists():
        return {}
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    trusted = isinstance(stamp, dict) and identity().items() <= stamp.items()
    return dict(stamp) if trusted else {}


def write_stamp(stamp: Stamp) -> None:
    """Record a finished set-up; a reader sees the old record or the new one, never half of one."""
    half_done = STAMP.with_suffix(".new")
    half_done.write_text(json.dumps(stamp, indent=1, sort_keys=True), encoding="utf-8")
    half_done.replace(STAMP)


def install_project(*, dev: bool) -> None:
    """Make the environment where there is none to use, and install the project into it, editable."""
    if FOLDER.exists() and not _usable():
        _discard()
    FOLDER.mkdir(exist_ok=True)
    UNFINISHED.touch()
    STAMP.unlink(missing_ok=True)
    if not PYTHON.exists():
        say("Making a virtual environment in .venv ...")
        _create()
    say("Installing Khulasa and what it needs; the first time takes a minute or two ...")
    try:
        project = ".[dev]" if dev else "."
        run_quietly(
            [*_pip(), "install", "--constraint", CONSTRAINTS, "--editable", project], env=pip_env()
        )
    except CommandError as error:
        say(error.output)
        if "Installing collected packages" not in error.output:
            UNFINISHED.unlink()  # it failed before it changed anything, so what was there is still whole
        sys.exit(
            "The packages that Khulasa needs could not be installed; pip's own words stand above."
        )
    # The child that reads may not store its bytecode: it would compile itself at every start.
    run_quietly([PYTHON, "-m", "compileall", "-q", ROOT / "desktop"])
    write_stamp({**identity(), "project": project_hash(), "dev": dev})
    UNFINISHED.unlink()


def _usable() -> bool:
    """Whether the folder holds a finished environment of this Python, be it ours or one made by hand."""
    if UNFINISHED.exists() or not PYTHON.exists():
        return False
    if STAMP.exists() and not read_stamp():
        return False
    try:
        tag = run_quietly([PYTHON, "-c", "import sys; print(sys.implementation.cache_tag)"]).strip()
    except (OSError, CommandError):
        return False
    return tag == sys.implementation.cache_tag


def _discard() -> None:
    """Put an environment out of the way in one step, so that no half of it can be taken for a whole one."""
    say("The virtual environment in .venv is unfinished or for another Python; making it anew ...")
    grave = BUILD / f"discarded-venv-{os.getpid()}"
    BUILD.mkdir(exist_ok=True)
    FOLDER.rename(grave)
    for leftover in BUILD.glob("discarded-venv-*"):
        shutil.rmtree(leftover, ignore_errors=True)


def _create() -> None:
    """Make the environment, without its own pip where the system's Python comes without `ensurepip`."""
    if importlib.util.find_spec("ensurepip") is not None:
        with contextlib.suppress(CommandError):
            run_quietly([sys.executable, "-m", "venv", FOLDER])
            return
    try:
        run_quietly([sys.executable, "-m", "venv", "--without-pip", FOLDER])
    except CommandError as error:
        say(error.output)
        sys.exit("Python could not make a virtual environment.")


def _pip() -> list[str]:
    """The command that runs pip for the environment: its own, else this Python's, else Debian's."""
    own = [str(PYTHON), "-m", "pip"]
    outer = [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    if _pip_version(own):
        return own
    if _pip_version(outer[:3]) >= OLDEST_PIP:
        return outer
    if system_libraries.has_apt() and system_libraries.is_root():
        say("Installing python3-venv, which brings pip ...")
        if system_libraries.install(["python3-venv"]):
            with contextlib.suppress(CommandError):
                run_quietly([PYTHON, "-m", "ensurepip"])
                return own
    hint = " `sudo apt-get install python3-venv` brings it." if system_libraries.has_apt() else ""
    sys.exit(f"Python's installer, pip, is missing or older than 22.3.{hint}")


def pip_for(python: Path) -> list[str]:
    """The command that runs a pip for another environment, which has none of its own."""
    own = [str(PYTHON), "-m", "pip"]
    known = own if _pip_version(own) >= OLDEST_PIP else [sys.executable, "-m", "pip"]
    return [*known, "--python", str(python)]


def _pip_version(pip: list[str]) -> tuple[int, ...]:
    """The version of a pip, () where there is none."""
    try:
        words = run_quietly([*pip, "--version"])
    except (OSError, CommandError):
        return ()
    found = re.match(r"pip (\d+)\.(\d+)", words)
    return tuple(map(int, found.groups())) if found else ()


def pip_env() -> dict[str, str]:
    """The surroundings for pip: nothing of the caller's Python may change where packages go."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"PYTHONPATH", "PYTHONHOME"}
    }
    return {
        **kept,
        "PIP_USER": "0",
        "PIP_REQUIRE_VIRTUALENV": "0",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
    }
