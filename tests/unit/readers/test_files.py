"""Files: each thing that is no readable file gives its own kind of error, and none of them blocks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from khulasa.errors import Kind, ReadError
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
    item = load(str(path), "utf-8")
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
