"""Everything that must be there before Khulasa starts, each step done once.

The first start makes the virtual environment, installs the project, makes sure of Qt's system libraries and
compiles the translations. A second start compares a stamp and does nothing else.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import environment
import system_libraries
import translations
from console import BUILD, ROOT, CommandError, say

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def prepare(*, dev: bool = False, x_server: bool = False) -> tuple[str, ...]:
    """Set up what is not yet set up; return the system libraries that are missing and could not be installed.

    `dev` asks for the tools that check the project, `x_server` for Xvfb.
    """
    if _done(dev=dev, x_server=x_server):
        return ()
    if not os.access(ROOT, os.W_OK):
        sys.exit(f"Nothing was set up: you may not write into {ROOT}.")
    with _alone():
        stamp = environment.read_stamp()
        if not _installed(stamp, dev=dev):
            # An environment that has the development tools keeps them when it is brought up to date.
            environment.install_project(dev=dev or stamp.get("dev") is True)
        missing = system_libraries.provide(x_server=x_server)
        if missing:
            return missing
        stamp = environment.read_stamp()
        if stamp.get("translations") != translations.fingerprint() or not translations.complete():
            _compile()
        stamp["translations"] = translations.fingerprint()
        stamp["x_server"] = x_server or stamp.get("x_server") is True
        stamp["libraries"] = True
        environment.write_stamp(stamp)
    say("Ready.")
    return ()


def _done(*, dev: bool, x_server: bool) -> bool:
    stamp = environment.read_stamp()
    return (
        _installed(stamp, dev=dev)
        and stamp.get("libraries") is True
        and (stamp.get("x_server") is True or not x_server)
        and stamp.get("translations") == translations.fingerprint()
        and translations.complete()
    )


def _installed(stamp: environment.Stamp, *, dev: bool) -> bool:
    return stamp.get("project") == environment.project_hash() and (
        stamp.get("dev") is True or not dev
    )


def _compile() -> None:
    try:
        translations.compile_all(environment.SCRIPTS)
    except CommandError as error:
        say(error.output)
        sys.exit("The translations could not be compiled.")


@contextmanager
def _alone() -> Iterator[None]:
    """Let one set-up run at a time; a second start waits for the first."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "setup.lock").open("a") as lock:
        if sys.platform == "win32":
            msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
        else:
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
