"""Files: each thing that is no readable file gives its own kind of error, and none of them blocks."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from khulasa.errors import Kind, ReadError
from khulasa.readers import files
from khulasa.readers.base import ReadOptions
from khulasa.readers.files import load

posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such files")


def kind_of(path: str, **options: int) -> Kind:
    with pytest.raises(ReadError) as caught:
        load(path, **options)
    assert caught.value.facts["path"] == path
    return caught.value.kind


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "مقال.txt"
    path.write_bytes(b"abc")
    item = load(str(path), ReadOptions("utf-8"))
    assert (item.data, item.source, item.options.encoding) == (b"abc", str(path), "utf-8")


def test_a_file_that_vanished(tmp_path: Path) -> None:
    assert kind_of(str(tmp_path / "gone.txt")) is Kind.NOT_FOUND


def test_a_file_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert kind_of(str(tmp_path / "a.txt" / "b.txt")) is Kind.NOT_FOUND


def test_no_path_at_all() -> None:
    assert kind_of("") is Kind.NOT_FOUND
    assert kind_of("a\x00b") is Kind.NOT_FOUND


def test_a_folder(tmp_path: Path) -> None:
    assert kind_of(str(tmp_path)) is Kind.IS_FOLDER


def test_a_file_over_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"12345")
    assert kind_of(str(tmp_path / "a.txt"), limit=4) is Kind.TOO_LARGE
    assert load(str(tmp_path / "a.txt"), limit=5).data == b"12345"


@posix
def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.touch()

    def refuse(*_arguments: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)  # root may read anything, so the system is played
    assert kind_of(str(path)) is Kind.NO_PERMISSION


@posix
def test_pipes_and_devices_do_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert kind_of(str(tmp_path / "pipe")) is Kind.UNREADABLE
    assert kind_of("/dev/zero") is Kind.UNREADABLE


@posix
def test_a_circle_of_links(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert kind_of(str(tmp_path / "a")) is Kind.UNREADABLE


def test_a_link_leads_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"abc")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    assert load(str(tmp_path / "link.txt")).data == b"abc"


def reading_beside(monkeypatch: pytest.MonkeyPatch, happens: Callable[[int], object]) -> None:
    """Have something happen whenever a file has been read, before anybody looks whether it has changed."""
    whole, times = files.read_limited, itertools.count(1)

    def read(*arguments: Any) -> bytes:
        data = whole(*arguments)
        happens(next(times))
        return data

    monkeypatch.setattr(files, "read_limited", read)


@pytest.mark.parametrize("change", [b"12", b"1234567", b"54321"], ids=["cut", "longer", "other"])
def test_a_file_that_changes_once_while_it_is_read(
    tmp_path: Path, monkeypatch, change: bytes
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"12345")
    os.utime(path, (1, 1))
    # GIVEN that another program writes to it while it is read, WHEN that happens once, THEN it is read again
    reading_beside(monkeypatch, lambda time: time > 1 or path.write_bytes(change))
    assert load(str(path)).data == change


def test_a_file_that_never_rests(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"12345")
    reading_beside(monkeypatch, lambda time: path.write_bytes(b"1" * time))
    assert kind_of(str(path)) is Kind.CHANGING


@posix
def test_a_file_that_is_replaced_while_it_is_read(tmp_path: Path, monkeypatch) -> None:
    # GIVEN that another file takes its name meanwhile, THEN what was opened is what is read, whole
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_bytes(b"12345")
    other.write_bytes(b"99")
    reading_beside(monkeypatch, lambda time: time > 1 or other.replace(path))
    assert load(str(path)).data == b"12345"
    assert load(str(path)).data == b"99"
