"""The files of an installed Khulasa on Linux, as a tree below any root: what the .deb and the AppDir share."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import bundling
import drawing
from console import ROOT

APP_ID = "org.khulasa.khulasa"
LINUX = ROOT / "packaging" / "linux"


def lay(root: Path) -> None:
    """Lay the tree below `root`: the bundle in usr/lib, links in usr/bin, what a desktop asks for in usr/share."""
    library = root / "usr" / "lib" / "khulasa"
    shutil.copytree(bundling.FOLDER, library, symlinks=True)
    commands = root / "usr" / "bin"
    commands.mkdir(parents=True)
    for command in bundling.COMMANDS:
        (commands / command).symlink_to("../lib/khulasa/khulasa")
    _share(root / "usr" / "share")


def _share(share: Path) -> None:
    _put(LINUX / f"{APP_ID}.desktop", share / "applications")
    _put(LINUX / f"{APP_ID}.metainfo.xml", share / "metainfo")
    for size in drawing.SIZES:
        folder = share / "icons" / "hicolor" / f"{size}x{size}" / "apps"
        _put(drawing.FOLDER / f"khulasa-{size}.png", folder, f"{APP_ID}.png")
    _put(drawing.SOURCE, share / "icons/hicolor/scalable/apps", f"{APP_ID}.svg")
    for page in sorted((LINUX / "man").rglob("*.1")):
        folder = share / "man" / page.parent.relative_to(LINUX / "man") / "man1"
        compress(page.read_bytes(), folder / f"{page.name}.gz")


def compress(data: bytes, place: Path) -> None:
    """Write bytes through gzip, without a name or a time, so that it comes out alike each time."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(gzip.compress(data, 9, mtime=0))


def _put(source: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, folder / (name or source.name))
