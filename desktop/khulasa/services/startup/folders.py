"""Where the system wants a program's files of a person to be kept; both places can be named by the environment."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def config() -> Path:
    """Where settings are kept: the system's place for them, or `KHULASA_CONFIG_DIR`."""
    return _place("KHULASA_CONFIG_DIR", "XDG_CONFIG_HOME", ".config")


def data() -> Path:
    """Where the library and the reports of crashes are kept: the system's place for them, or `KHULASA_DATA_DIR`."""
    return _place("KHULASA_DATA_DIR", "XDG_DATA_HOME", ".local/share")


def _place(own: str, xdg: str, below_home: str) -> Path:
    if named := os.environ.get(own):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "Khulasa"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Khulasa"
    return Path(os.environ.get(xdg) or Path.home() / below_home) / "khulasa"
