"""Whatever lies in the place of a file of ours, the program starts, in time, and says what it cannot do."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from khulasa.errors import KhulasaError, SaveError
from khulasa.services import settings
from khulasa.services.library.entry import Opened
from khulasa.services.library.library import Library
from khulasa.services.saving import save
from khulasa.services.settings import Settings
from khulasa.services.startup import crash, session_file
from khulasa.services.startup.instance_address import address
from khulasa.services.startup.second_instance import Ear, hand_over
from khulasa.services.startup.session_file import LastTime

PATIENCE = 60.0

pytestmark = pytest.mark.skipif(os.name != "posix", reason="these files are of Unix")


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 30)


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "inside").write_text("x", encoding="utf-8")


def _bound(path: Path) -> None:
    here = os.open(path.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(f"/proc/self/fd/{here}/{path.name}" if len(str(path)) > 90 else str(path))
    os.close(here)


def _unreadable(path: Path) -> None:
    path.write_bytes(b"{}")
    path.chmod(0)


WRONG_TYPES = '{"geometry": [1], "panes": {"a": 1}, "tabs": [1, {}], "front": 1e999, "theme": [], "zoom": true}'
LARGE_NUMBERS = f'{{"zoom": {"9" * 5000}, "panes": [{"9" * 4000}, 1]}}'
HALVES = '{"tabs": ["\\ud800", "a\\u0000b"], "geometry": "\\ud800x", "panes": [-1, 0], "language": "\\ud800"}'

KINDS: dict[str, Callable[[Path], object]] = {
    "pipe": os.mkfifo,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "full device": lambda path: path.symlink_to("/dev/full"),
    "circle of links": lambda path: path.symlink_to(path.name),
    "link to nothing": lambda path: path.symlink_to("nowhere"),
    "folder": _folder,
    "sparse gigabyte": _sparse,
    "socket": _bound,
    "unreadable": _unreadable,
    "empty": lambda path: path.write_bytes(b""),
    "zeros": lambda path: path.write_bytes(bytes(5000)),
    "deep": lambda path: path.write_bytes(b"[" * 90_000),
    "wrong types": lambda path: path.write_text(WRONG_TYPES, encoding="utf-8"),
    "large numbers": lambda path: path.write_text(LARGE_NUMBERS, encoding="utf-8"),
    "halves of characters": lambda path: path.write_text(HALVES, encoding="utf-8"),
}


def _settings(folder: Path) -> None:
    settings.save(settings.load(folder), folder)
    assert isinstance(settings.load(folder), Settings)


def _session(folder: Path) -> None:
    session_file.save(session_file.load(folder), folder)
    assert isinstance(session_file.load(folder), LastTime)
    session_file.forget(folder)


def _library(folder: Path) -> None:
    try:
        library = Library(folder)
    except KhulasaError:  # said in the window
        return
    try:
        library.open(Opened("t", "", "ar", 3, "نص طويل هنا"), 1.0)
        library.search("نص")
        library.clear()
    except KhulasaError:
        pass
    finally:
        library.close()


def _crash(folder: Path) -> None:
    crash.write(ValueError("x"), folder)
    crash.untold(folder)
    crash.delete(folder)


def _later_start(folder: Path) -> None:
    hand_over(["x"], address(folder))
    ear = Ear(address(folder), lambda _paths: None)
    ear.open()
    ear.close()


FILES: dict[str, Callable[[Path], None]] = {
    "settings.json": _settings,
    "session.json": _session,
    "library.sqlite3": _library,
    "library.sqlite3-wal": _library,
    "library.aside-1.sqlite3": _library,
    "crashes": _crash,
    "window.socket": _later_start,
}


def _in_time(act: Callable[[Path], None], folder: Path) -> None:
    """Do something, without a hang and without an error that is not ours."""
    faults: list[BaseException] = []

    def attempt() -> None:
        try:
            act(folder)
        except BaseException as error:  # noqa: BLE001 - it is told below
            faults.append(error)

    thread = threading.Thread(target=attempt, daemon=True)
    thread.start()
    thread.join(PATIENCE)
    assert not thread.is_alive()
    assert not faults


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", FILES)
def test_an_odd_file_in_the_place_of_ours_stops_nobody(
    tmp_path: Path, name: str, kind: str
) -> None:
    KINDS[kind](tmp_path / name)
    _in_time(FILES[name], tmp_path)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["settings.json", "session.json", "library.sqlite3", "crashes"])
def test_an_odd_file_in_the_place_of_our_folder_stops_nobody(
    tmp_path: Path, name: str, kind: str
) -> None:
    KINDS[kind](tmp_path / "data")
    _in_time(FILES[name], tmp_path / "data")
    _in_time(FILES[name], tmp_path / "data" / "below")


def test_an_export_through_a_circle_of_links_is_refused_with_a_sentence(tmp_path: Path) -> None:
    circle = tmp_path / "summary.txt"
    circle.symlink_to(circle.name)
    with pytest.raises(SaveError):
        save("x", str(circle), may_replace=True)
    assert circle.is_symlink()
