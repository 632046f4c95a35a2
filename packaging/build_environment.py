"""The environment that products are built in: what Khulasa needs and the tools of the build, and nothing else.

It stands under `build/`, apart from `.venv`, since whatever lies in an environment may end in a bundle.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import tomllib

import environment
from console import BUILD, ROOT, WINDOWS, CommandError, run_quietly, say

FOLDER = BUILD / "packaging-venv"
PYTHON = FOLDER / ("Scripts/python.exe" if WINDOWS else "bin/python")
TOOLS = ("pyinstaller>=6.11,<7", "build>=1.2", "hatchling>=1.25")
_STAMP = FOLDER / "khulasa-tools.json"


def prepare() -> None:
    """Make it where it is missing or for other requirements. Ends the program where that cannot be done."""
    wanted = _wanted()
    if _made_for() == wanted:
        return
    say("Installing the tools of the build into build/packaging-venv ...")
    shutil.rmtree(FOLDER, ignore_errors=True)
    try:
        run_quietly([environment.PYTHON, "-m", "venv", "--without-pip", FOLDER])
        pip = [
            *environment.pip_for(PYTHON),
            "install",
            "--constraint",
            str(environment.CONSTRAINTS),
        ]
        run_quietly([*pip, *requirements(), *TOOLS], env=environment.pip_env())
    except CommandError as error:
        say(error.output)
        sys.exit("The tools of the build could not be installed; pip's own words stand above.")
    _STAMP.write_text(json.dumps(wanted), encoding="utf-8")


def requirements() -> list[str]:
    """What the project needs at run time, as `pyproject.toml` says it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [str(requirement) for requirement in project["dependencies"]]


def epoch() -> str:
    """The time of the last commit, in seconds: what products are dated by, so that they come out alike.

    `SOURCE_DATE_EPOCH` says otherwise; a source without a history is of the first moment that a zip file can name.
    """
    if stated := os.environ.get("SOURCE_DATE_EPOCH"):
        return stated
    try:
        return run_quietly(["git", "log", "-1", "--format=%ct"]).strip()
    except (OSError, CommandError):
        return "315532800"


def variables() -> dict[str, str]:
    """The environment variables of a build that comes out alike each time."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "PIP_", "QT_"))
    }
    return {
        **kept,
        "SOURCE_DATE_EPOCH": epoch(),
        "PYTHONHASHSEED": "1",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }


def _wanted() -> list[str]:
    words = "\n".join([*requirements(), *TOOLS, environment.CONSTRAINTS.read_text("utf-8")])
    return [hashlib.sha256(words.encode()).hexdigest(), sys.implementation.cache_tag, str(ROOT)]


def _made_for() -> list[str]:
    try:
        return list(json.loads(_STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return []
