"""The confinement of macOS and Windows, as far as it can be looked at elsewhere: what is asked, and in what order."""

from __future__ import annotations

import ctypes
import json
import os
import re
from pathlib import Path

import pytest

from khulasa.services.child.confinement import macos, windows
from khulasa.services.child.confinement.linux import Permissions

# macOS

HOMES, DISKS, KEPT, _ = macos._OF_PEOPLE


def decision(profile: str, operation: str, path: str = "") -> str:
    """What a profile says of an operation at a path: the last rule that fits, as its manual has it."""
    verdict = ""
    for line in profile.splitlines():
        rule = re.fullmatch(r"\((allow|deny) (\S+?)( \((\w+) (#?)(\".*\")\))?\)", line)
        if rule is None:
            continue
        what, pattern, _, kind, _, quoted = rule.groups()
        wildcard = pattern.endswith("*")
        fits = operation.startswith(pattern[:-1]) if wildcard else operation == pattern
        if fits or pattern == "default":
            verdict = what if quoted is None or _is_there(kind, quoted, path) else verdict
    return verdict


def _is_there(kind: str, quoted: str, path: str) -> bool:
    if kind == "regex":
        return re.search(quoted[1:-1], path) is not None
    place = json.loads(quoted)
    return path == place or (kind == "subpath" and path.startswith(f"{place}/"))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home below a link, as `/tmp` is one on macOS."""
    real = tmp_path / "real"
    real.mkdir()
    (tmp_path / "link").symlink_to(real)
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "link" / "person")
    return real / "person"


@pytest.fixture
def reader(home: Path, tmp_path: Path) -> str:
    """The profile of a process that reads: its private folder is given by way of a link."""
    scratch = str(tmp_path / "link" / "scratch")
    return macos.profile(Permissions(readable=(f"{home}/venv",), writable=(scratch,)))


@pytest.mark.parametrize(
    ("operation", "path"),
    [
        ("network-outbound", ""),
        ("network-bind", f"{KEPT}/OSL_PIPE_1"),
        ("process-exec", "/bin/sh"),
        ("process-fork", ""),
        ("lsopen", ""),
        ("appleevent-send", ""),
        ("file-write-create", f"{HOMES}/other/a"),
        ("file-write-data", "/etc/passwd"),
        ("file-read-data", f"{HOMES}/other/key"),
        ("file-read-data", f"{DISKS}/Disk/a"),
        ("file-read-data", f"{KEPT}/a"),
        ("file-read-data", "{home}/.ssh/id"),
        ("file-write-create", "{home}/.bashrc"),
        ("file-write-create", "{home}/venv/x"),
    ],
)
def test_a_reader_on_macos_is_refused(reader: str, home: Path, operation: str, path: str) -> None:
    assert decision(reader, operation, path.format(home=home)) == "deny"


@pytest.mark.parametrize(
    ("operation", "path"),
    [
        ("file-write-create", "{real}/scratch/a"),
        ("file-read-data", "{real}/scratch/a"),
        ("file-read-data", "{home}/venv/lib/python"),
        ("file-read-data", "/usr/lib/dyld"),
        ("file-read-metadata", "{home}/.ssh/id"),
        ("file-write-data", "/dev/null"),
    ],
)
def test_a_reader_on_macos_keeps(reader: str, home: Path, operation: str, path: str) -> None:
    assert decision(reader, operation, path.format(home=home, real=home.parent)) == "allow"


def test_a_tool_on_macos_starts_programs_and_makes_its_pipe_alone(home: Path) -> None:
    profile = macos.profile(Permissions(sockets=(str(home.parent),), processes=True))
    assert decision(profile, "process-exec", "/Applications/LibreOffice.app/x") == "allow"
    assert decision(profile, "network-bind", f"{home.parent}/OSL_PIPE_1") == "allow"
    assert decision(profile, "file-write-create", f"{home.parent}/OSL_PIPE_1") == "allow"
    assert decision(profile, "network-outbound", "") == "deny"
    assert decision(profile, "network-bind", f"{home.parent}/other") == "deny"


@pytest.mark.parametrize("name", ['a "b"', "a\\b", "مجلد", "a) (allow default", "a\nb"])
def test_no_name_of_a_folder_ends_its_rule_in_a_profile(tmp_path: Path, name: str) -> None:
    place = os.path.realpath(tmp_path / name)
    rule = macos.profile(Permissions(writable=(place,))).splitlines()
    quoted = [line.removeprefix("(allow file-write* (subpath ").removesuffix("))") for line in rule]
    assert json.dumps(place, ensure_ascii=False) in quoted


# Windows


class Library:
    """Plays a library of Windows: notes each call, and answers 1, or what was said."""

    def __init__(self, **answers: int) -> None:
        self.calls: list[tuple[str, tuple[object, ...]]] = []
        self._answers = answers

    def __getattr__(self, name: str) -> object:
        def call(*arguments: object) -> int:
            self.calls.append((name, arguments))
            return self._answers.get(name, 1)

        setattr(self, name, call)
        return call

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.calls]


def entered(permissions: Permissions, **answers: int) -> tuple[Library, Library, object]:
    kernel, security = Library(**answers), Library(SetNamedSecurityInfoW=0, **answers)
    return kernel, security, windows.enter_by(kernel, security, permissions)


def test_a_reader_on_windows_starts_no_process_and_has_low_integrity() -> None:
    kernel, security, confinement = entered(Permissions(writable=("C:\\scratch",)))
    assert confinement == windows.EXPECTED
    assert kernel.names.index("AssignProcessToJobObject") > kernel.names.index("CreateJobObjectW")
    (_, kind, limits, size) = dict(kernel.calls)["SetInformationJobObject"]
    assert (kind, limits._obj.flags, limits._obj.active_processes) == (2, 8, 1)
    assert size == ctypes.sizeof(windows._BasicLimits)
    (folder, of_file, what, *_rest) = dict(security.calls)["SetNamedSecurityInfoW"]
    assert (folder, of_file, what) == ("C:\\scratch", 1, 0x10)
    # while it may: a process of low integrity marks nothing any more
    assert security.names.index("SetNamedSecurityInfoW") < security.names.index(
        "SetTokenInformation"
    )
    assert security.calls[security.names.index("SetTokenInformation")][1][1] == 25


def test_a_tool_on_windows_may_start_programs() -> None:
    """A job of one process would let no tool start."""
    kernel, _, confinement = entered(Permissions(processes=True))
    assert "AssignProcessToJobObject" not in kernel.names
    assert confinement == windows.Confinement(writes=True, means=("low integrity",), tried=False)


@pytest.mark.parametrize(
    ("answers", "means"),
    [
        ({"AssignProcessToJobObject": 0}, ("low integrity",)),
        ({"SetInformationJobObject": 0}, ("low integrity",)),
        ({"OpenProcessToken": 0}, ("job object",)),
        ({"ConvertStringSidToSidW": 0}, ("job object",)),
        ({"SetTokenInformation": 0}, ("job object",)),
    ],
)
def test_what_windows_refuses_is_not_claimed(answers: dict[str, int], means: tuple[str]) -> None:
    confinement = entered(Permissions(), **answers)[2]
    assert isinstance(confinement, windows.Confinement)
    assert confinement.means == means
    assert (confinement.writes, confinement.processes) == (
        "low integrity" in means,
        "job object" in means,
    )


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="offsets of 64 bits")
def test_the_structures_are_laid_out_as_winnt_h_has_them() -> None:
    """JOBOBJECT_BASIC_LIMIT_INFORMATION has 64 bytes, TOKEN_MANDATORY_LABEL 16."""
    limits = windows._BasicLimits
    assert ctypes.sizeof(limits) == 64
    assert (limits.flags.offset, limits.active_processes.offset) == (16, 40)
    assert (limits.least_working_set.offset, limits.affinity.offset) == (24, 48)
    assert ctypes.sizeof(windows._Label) == 16
    assert windows._Label.attributes.offset == 8
