"""`build.py versions`: the newest versions that `pyproject.toml` allows, for every system and Python, written down.

The checks and the bundle are made with these, so that a new release of a library changes neither by itself.
"""

from __future__ import annotations

import sys

import environment
from console import BUILD, ROOT, WINDOWS, CommandError, run_quietly, say

FOLDER = BUILD / "versions-venv"
_TOOL = "uv>=0.5"
_OLDEST_PYTHON = "3.11"
_HEAD = """\
# The versions that the environment of the checks and the bundle are made with, for every system and Python.
# Made by `python3 packaging/build.py versions`; pyproject.toml says what is allowed.
"""


def build() -> int:
    """Write `packaging/constraints.txt`; 0 when it was written."""
    binary = FOLDER / ("Scripts/uv.exe" if WINDOWS else "bin/uv")
    resolve = [str(binary), "pip", "compile", "pyproject.toml", "--extra", "dev", "--universal"]
    resolve += ["--python-version", _OLDEST_PYTHON, "--upgrade", "--quiet"]
    resolve += ["--no-emit-index-url", "--no-header", "--no-annotate"]
    try:
        if not binary.exists():
            python = FOLDER / ("Scripts/python.exe" if WINDOWS else "bin/python")
            run_quietly([sys.executable, "-m", "venv", "--without-pip", FOLDER])
            run_quietly([*environment.pip_for(python), "install", _TOOL], env=environment.pip_env())
        versions = run_quietly(resolve)
    except CommandError as error:
        say(error.output)
        return 1
    environment.CONSTRAINTS.write_text(_HEAD + versions, encoding="utf-8")
    say(f"{environment.CONSTRAINTS.relative_to(ROOT)}: {versions.count('==')} packages")
    return 0
