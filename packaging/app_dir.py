"""`build.py appimage`: a folder that runs on most Linux systems as it is, and an AppImage where the tool for it is."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import build_environment
import bundling
import debian
import installed_tree
from console import BUILD, ROOT, CommandError, run_quietly, say

FOLDER = BUILD / "Khulasa.AppDir"
TOOL = "appimagetool"

_TAKEN_ALONG = re.compile(r"^libxcb-(?!glx|dri)[\w-]+\.so\.|^libxkbcommon(-x11)?\.so\.")
"""Libraries that not every desktop has. The others must be the system's own: graphics, fonts, glib, X itself."""

_KNOWN = re.compile(r"^\t(\S+) \(.*\) => (\S+)$", re.MULTILINE)


def build() -> int:
    """Make `build/Khulasa.AppDir`, and the AppImage if that can be; 0 when the folder was made."""
    if status := bundling.build():
        return status
    shutil.rmtree(FOLDER, ignore_errors=True)
    installed_tree.lay(FOLDER)
    _take_along(FOLDER / "usr" / "lib" / "khulasa" / "_internal")
    app = installed_tree.APP_ID
    (FOLDER / "AppRun").symlink_to("usr/bin/khulasa")
    (FOLDER / f"{app}.desktop").symlink_to(f"usr/share/applications/{app}.desktop")
    (FOLDER / f"{app}.svg").symlink_to(f"usr/share/icons/hicolor/scalable/apps/{app}.svg")
    (FOLDER / ".DirIcon").symlink_to(f"usr/share/icons/hicolor/256x256/apps/{app}.png")
    say(
        f"{FOLDER.relative_to(ROOT)}: {bundling.size_of(FOLDER) / 1e6:.0f} MB; AppRun in it starts Khulasa."
    )
    return _pack()


def _take_along(folder: Path) -> None:
    for name, place in sorted(_KNOWN.findall(run_quietly(["/sbin/ldconfig", "-p"]))):
        if _TAKEN_ALONG.match(name):
            shutil.copyfile(place, folder / name)


def _pack() -> int:
    tool = shutil.which(TOOL)
    if tool is None:
        say(f"{TOOL} is not on this machine, so the folder was not made one file.")
        return 0
    image = BUILD / f"Khulasa-{debian.version()}-x86_64.AppImage"
    try:
        run_quietly([tool, "--no-appstream", FOLDER, image], env=build_environment.variables())
    except CommandError as error:
        say(error.output)
        return 1
    say(f"{image.relative_to(ROOT)}: {image.stat().st_size / 1e6:.0f} MB")
    return 0
