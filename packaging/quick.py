"""`test.py --quick`: format, lint, types, contracts, and the tests of the rooms that changed.

A room is a folder of `desktop/khulasa` ("language", "readers/pdf", "ui/summary"); its tests stand at the same place
in `tests/unit` or `tests/ui`. Without names, the rooms of what is not committed count, or else of the last commit.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from console import ROOT, CommandError, run_quietly

PACKAGE = PurePosixPath("desktop/khulasa")
TESTS = PurePosixPath("tests")
ALWAYS = ("tests/test_architecture.py",)
"""What holds for the whole tree, and is quick."""

_RESOURCES = {
    "resources/language": "language",
    "resources/export": "export",
    "resources/i18n": "services",
    "packaging": "packaging",
}
"""Folders of data, and the room whose tests look at them."""


def changed_files() -> list[str]:
    """The files that differ from the last commit; where none does, those of the last commit. POSIX paths."""
    try:
        uncommitted = run_quietly(["git", "status", "--porcelain", "--no-renames"]).splitlines()
        if uncommitted:
            return [line[3:].strip('"') for line in uncommitted]
        return run_quietly(["git", "diff", "--name-only", "HEAD~1"]).splitlines()
    except (OSError, CommandError):
        return []


def folders_of_rooms(rooms: Iterable[str], root: Path = ROOT) -> list[str]:
    """The folders of tests of rooms. Raises `ValueError` for a room without any."""
    selected = set()
    for room in rooms:
        folders = _folders_of(PurePosixPath(room), root)
        if not folders:
            raise ValueError(room)
        selected.update(folders)
    return sorted(selected)


def folders_of_files(files: Iterable[str], root: Path = ROOT) -> list[str]:
    """The tests that changed, and the folders of tests of the rooms in which files changed."""
    selected = set()
    for name in files:
        file = PurePosixPath(name)
        if file.is_relative_to(TESTS) and file.name.startswith("test_"):
            if (root / file).exists():
                selected.add(str(file))
            continue
        room = _room_of(file)
        if room is not None:
            selected.update(_folders_of(room, root))
    return sorted(selected)


def _room_of(file: PurePosixPath) -> PurePosixPath | None:
    """The room that a file of the program or of its data belongs to; None for any other file."""
    if file.is_relative_to(PACKAGE):
        room = file.relative_to(PACKAGE).parent
        return room if room.parts else PurePosixPath(file.stem)
    for folder, room_name in _RESOURCES.items():
        if file.is_relative_to(folder):
            return PurePosixPath(room_name)
    return None


def _folders_of(room: PurePosixPath, root: Path) -> list[str]:
    """Where a room's tests stand: its own folder, else that of the nearest room around it."""
    for place in (room, *room.parents):
        if not place.parts or place == PurePosixPath("ui"):
            break
        own = TESTS / place if place.parts[0] == "ui" else TESTS / "unit" / place
        if (root / own).is_dir():
            return [str(own)]
    return []
