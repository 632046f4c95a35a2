"""`build.py wheel`: the source archive, and from it the wheel that pip and pipx install."""

from __future__ import annotations

import shutil

import build_environment
import environment
import translations
from console import BUILD, ROOT, Command, CommandError, run_quietly, say

FOLDER = BUILD / "wheel"


def build() -> int:
    """Make both in `build/wheel`; 0 when they were made."""
    build_environment.prepare()
    shutil.rmtree(FOLDER, ignore_errors=True)
    command: Command = [
        build_environment.PYTHON,
        "-m",
        "build",
        "--no-isolation",
        "--outdir",
        FOLDER,
        ROOT,
    ]
    try:
        translations.compile_all(environment.SCRIPTS)
        run_quietly(command, env=build_environment.variables())
    except CommandError as error:
        say(error.output)
        return 1
    for path in sorted(FOLDER.iterdir()):
        say(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1e6:.1f} MB")
    return 0
