"""The system libraries: the table is whole, and names of packages follow the release."""

from __future__ import annotations

import struct
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]

PLUGINS = (
    "platforms/libqxcb.so",
    "platforms/libqoffscreen.so",
    "xcbglintegrations/*.so",
    "iconengines/*.so",
)
LIBRARIES = ("Widgets", "Svg", "Test", "DBus")
FROM_THE_SYSTEM_S_CORE = (
    "libc.so",
    "libm.so",
    "libdl.so",
    "libpthread.so",
    "libresolv.so",
    "ld-linux",
    "libgcc_s.so",
    "libstdc++.so",
)


def needed(path: Path) -> list[str]:
    """The DT_NEEDED entries of a 64-bit little-endian ELF file (System V ABI, chapter 5)."""
    data = path.read_bytes()
    headers, size, count = (
        *struct.unpack_from("<Q", data, 32),
        *struct.unpack_from("<HH", data, 54),
    )
    segments = [
        struct.unpack_from("<IIQQQQ", data, headers + size * number) for number in range(count)
    ]
    loads = [(start, offset, length) for kind, _, offset, start, _, length in segments if kind == 1]
    table = next((offset, length) for kind, _, offset, _, _, length in segments if kind == 2)
    entries = list(struct.iter_unpack("<QQ", data[table[0] : sum(table)]))
    address = next(value for tag, value in entries if tag == 5)
    strings = next(
        address - start + offset for start, offset, size in loads if 0 <= address - start < size
    )
    names = [strings + value for tag, value in entries if tag == 1]
    return [data[name : data.index(b"\0", name)].decode() for name in names]


def qt_folder() -> Path | None:
    """Where the wheel lies; asked without importing it, for it may be blocked."""
    for entry in map(Path, sys.path):
        if (entry / "PySide6" / "Qt" / "lib").is_dir():
            return entry / "PySide6" / "Qt"
    return None


def closure(qt: Path) -> Iterator[str]:
    """Every library that the plugins need, through Qt's own libraries, and that the wheel does not hold."""
    waiting = [path for pattern in PLUGINS for path in (qt / "plugins").glob(pattern)]
    waiting += [qt.parent / "lrelease", *(qt / "lib" / f"libQt6{name}.so.6" for name in LIBRARIES)]
    seen: set[str] = set()
    while waiting:
        for name in needed(waiting.pop()):
            if name not in seen:
                seen.add(name)
                if (qt / "lib" / name).exists():
                    waiting.append(qt / "lib" / name)
                else:
                    yield name


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere the wheels bring everything"
)
def test_the_table_holds_every_library_that_the_installed_qt_needs(script: Script) -> None:
    qt = qt_folder()
    assert qt is not None
    wanted = {name for name in closure(qt) if not name.startswith(FROM_THE_SYSTEM_S_CORE)}
    assert "libxcb-cursor.so.0" in wanted
    unknown = wanted - set(script("system_libraries").PACKAGES)
    assert not unknown


def test_what_the_loader_cannot_load_is_missing(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries = script("system_libraries")
    monkeypatch.setattr(libraries, "LINUX", True)
    monkeypatch.setattr(libraries, "PACKAGES", {"libnosuchthing.so.0": "libnosuchthing0"})
    assert libraries.missing() == ("libnosuchthing.so.0",)


def test_nothing_is_ever_missing_elsewhere(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    libraries = script("system_libraries")
    monkeypatch.setattr(libraries, "LINUX", False)
    assert libraries.missing(x_server=True) == ()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("libglib2.0-0t64:\n  Installed: (none)\n  Candidate: 2.80.0-6\n", "libglib2.0-0t64"),
        ("libglib2.0-0t64:\n  Installed: (none)\n  Candidate: (none)\n", "libglib2.0-0"),
        ("", "libglib2.0-0"),
    ],
)
def test_a_package_goes_by_the_name_that_the_release_gives_it(
    script: Script, monkeypatch: pytest.MonkeyPatch, words: str, name: str
) -> None:
    libraries = script("system_libraries")
    monkeypatch.setattr(libraries, "run_quietly", lambda *_, **__: words)
    assert libraries.packages_for(["libglib-2.0.so.0", "libgthread-2.0.so.0"]) == [name]


def test_an_ordinary_user_gets_one_command(
    script: Script, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # GIVEN an ordinary user of a Debian on which two things are missing
    libraries = script("system_libraries")
    monkeypatch.setattr(libraries, "is_root", lambda: False)
    monkeypatch.setattr(libraries, "has_apt", lambda: True)
    monkeypatch.setattr(libraries, "missing", lambda **_: ("libEGL.so.1", "Xvfb"))
    monkeypatch.setattr(libraries, "_release_name", lambda name: name)

    # WHEN the libraries are asked for THEN nothing is installed, and the command is said
    monkeypatch.setattr(libraries, "install", lambda _: pytest.fail("no right to install"))
    assert libraries.provide(x_server=True) == ("libEGL.so.1", "Xvfb")
    assert "sudo apt-get install --no-install-recommends libegl1 xvfb" in capsys.readouterr().err
