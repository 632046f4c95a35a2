"""The confinement that this system has, behind one function."""

from __future__ import annotations

import sys

from khulasa.services.child.confinement import linux, macos, windows
from khulasa.services.child.confinement.base import NONE, Confinement
from khulasa.services.child.confinement.linux import Permissions

_PLATFORM = str(sys.platform)  # a plain text: each branch is checked on every system


def enter(permissions: Permissions) -> Confinement:
    """Have the system refuse this process everything but `permissions`, for good; what could be reached.

    To be called before another thread is started, and before any file of a stranger is looked at.
    """
    if _PLATFORM.startswith("linux"):
        return linux.enter(permissions)
    if _PLATFORM == "darwin":
        return macos.enter(permissions)
    if _PLATFORM == "win32":
        return windows.enter(permissions)
    return NONE


def expected() -> Confinement:
    """What `enter` reaches here, for those who ask before (About)."""
    if _PLATFORM.startswith("linux"):
        return linux.expected()
    if _PLATFORM == "darwin":
        return macos.EXPECTED
    if _PLATFORM == "win32":
        return windows.EXPECTED
    return NONE
