"""What `run.py` does: set up, then the window; without a display the terminal and a picture of the window."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence

import environment
import setup_steps
from console import BUILD, LINUX, ROOT, WINDOWS, say

SEED = ROOT / "seeds" / "lavrov-gcc.txt"
PICTURE = BUILD / "khulasa.png"
SIZE = "1280x800"
_QUIET = "default.warning=false"  # Qt's offscreen platform warns of what it cannot do, which is of no use here

_DESCRIPTION = """
Opens Khulasa on the given files, or on what was open the last time; where nothing comes back, on
seeds/lavrov-gcc.txt. The first start sets everything up: a virtual environment in .venv, the packages, on Debian
and Ubuntu the system libraries that Qt needs (as root; else the command that installs them is printed). Without a
display the summary is printed in the terminal instead, and the window is drawn to build/khulasa.png.
"""


def main(arguments: Sequence[str]) -> int:
    """Set up and start; the exit status is that of what was started."""
    parser = argparse.ArgumentParser(prog="run.py", description=_DESCRIPTION)
    parser.add_argument("files", metavar="FILE", nargs="*", help="an Arabic article to open")
    named = parser.parse_args(arguments).files
    files = named or [str(SEED)]
    try:
        missing = setup_steps.prepare()
        if missing:
            say("Until then the window can't open; here is the summary in the terminal.")
            return python(["-m", "khulasa.cli", *files]) or 1
        if not has_display():
            return without_display(files)
        return become(["-m", "khulasa", *(named or ["--sample", str(SEED)])])
    except KeyboardInterrupt:
        return 130


def has_display() -> bool:
    """Whether a window could be seen: elsewhere than on Linux there is always a desktop."""
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def without_display(files: Sequence[str]) -> int:
    """Print the summary, and draw the window into a picture."""
    say(
        "There is no display here: the summary goes to the terminal, and the window into a picture."
    )
    status = python(["-m", "khulasa.cli", *files])
    BUILD.mkdir(exist_ok=True)
    PICTURE.unlink(missing_ok=True)
    options = ["--render", str(PICTURE), "--size", SIZE, files[0]]
    drawn = python(
        ["-m", "khulasa", *options], QT_QPA_PLATFORM="offscreen", QT_LOGGING_RULES=_QUIET
    )
    if drawn == 0 and PICTURE.exists():
        say(f"The window's picture is in {PICTURE}.")
    else:
        say("The window's picture could not be drawn.")
    return status or drawn


def python(arguments: Sequence[str], **extra_env: str) -> int:
    """The exit status of the environment's Python."""
    return subprocess.run(
        _command(arguments), env={**os.environ, **extra_env}, check=False
    ).returncode


def become(arguments: Sequence[str]) -> int:
    """Let the environment's Python take this process's place; where there is no such thing, wait for it."""
    command = _command(arguments)
    if not WINDOWS:
        sys.stdout.flush()
        sys.stderr.flush()
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def _command(arguments: Sequence[str]) -> list[str]:
    # -P: what lies in the person's current folder is not to be imported. -X utf8: a path with Arabic letters
    # is understood whatever the locale.
    return [str(environment.PYTHON), "-P", "-X", "utf8", *arguments]
