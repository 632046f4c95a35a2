"""Writing a file: whole or not at all, never over the article, and over another file only after asking."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from khulasa.errors import Kind, SaveError
from khulasa.services.saving import read_bytes, replace_text, save


def refused(*arguments, **options) -> Kind:
    with pytest.raises(SaveError) as caught:
        save(*arguments, **options)
    return caught.value.kind


def test_a_file_is_written_and_nothing_beside_it(tmp_path):
    save("خلاصة\n", str(tmp_path / "a.txt"))
    save(b"\0\1", str(tmp_path / "b.docx"))
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "خلاصة\n"
    assert (tmp_path / "b.docx").read_bytes() == b"\0\1"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.txt", "b.docx"]


def test_a_name_that_is_no_unicode_is_written_as_it_is_on_disk(tmp_path):
    save("من \udcd9\udc85.txt", str(tmp_path / "a.txt"))
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "من م.txt\n"


def test_a_file_is_replaced_only_after_asking(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o600)
    assert refused("new", str(path)) is Kind.EXISTS
    assert path.read_text() == "old"
    save("new", str(path), may_replace=True)
    assert path.read_text() == "new\n"
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("way", ["itself", "link"])
def test_the_article_is_never_replaced(tmp_path, way):
    source = tmp_path / "مقال.txt"
    source.write_text("نص")
    target = source
    if way == "link":
        target = tmp_path / "link.txt"
        target.symlink_to(source)
    assert refused("x", str(target), source=str(source), may_replace=True) is Kind.IS_THE_SOURCE
    assert source.read_text() == "نص"


def test_a_link_stays_a_link(tmp_path):
    target, link = tmp_path / "target.txt", tmp_path / "link.txt"
    target.write_text("old")
    link.symlink_to(target)
    save("new", str(link), may_replace=True)
    assert link.is_symlink()
    assert target.read_text() == "new\n"


def test_what_cannot_be_written_is_told(tmp_path):
    assert refused("x", str(tmp_path / "no folder" / "a.txt")) is Kind.CANNOT_SAVE
    assert refused("x", str(tmp_path), may_replace=True) is Kind.CANNOT_SAVE
    assert list(tmp_path.iterdir()) == []


_LOOP = """
import sys
from khulasa.services.saving import save
for number in range(10**9):
    save((b"a", b"b")[number % 2] * 3_000_000, sys.argv[1], may_replace=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="no SIGKILL here")
def test_a_file_is_whole_whenever_the_program_is_killed(tmp_path, root):
    path = tmp_path / "a.docx"
    environment = {**os.environ, "PYTHONPATH": str(root / "desktop")}
    for turn in range(5):
        with subprocess.Popen([sys.executable, "-c", _LOOP, str(path)], env=environment) as process:
            deadline = time.monotonic() + 30
            known = path.stat().st_mtime_ns if path.exists() else 0
            while not path.exists() or path.stat().st_mtime_ns == known:
                assert time.monotonic() < deadline
                time.sleep(0.01)
            time.sleep(0.013 * turn)
            process.send_signal(signal.SIGKILL)
        found = path.read_bytes()
        assert len(found) == 3_000_000
        assert found in {b"a" * 3_000_000, b"b" * 3_000_000}


def test_the_folder_that_a_link_leads_to_is_where_the_temporary_file_stands(tmp_path):
    there, here = tmp_path / "there", tmp_path / "here"
    there.mkdir()
    here.mkdir()
    (here / "a.txt").symlink_to(there / "a.txt")
    save("x", str(here / "a.txt"))
    assert (there / "a.txt").read_text() == "x\n"
    assert Path(here / "a.txt").is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are another matter there")
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_is_as_open_as_the_umask_says(tmp_path, mask, mode):
    before = os.umask(mask)
    try:
        save("تمر", str(tmp_path / "new.txt"))
        replace_text(tmp_path / "own.json", "{}")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.txt").stat().st_mode) == mode
    assert stat.S_IMODE((tmp_path / "own.json").stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes among the files there")
def test_a_pipe_or_a_device_is_neither_read_nor_replaced(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "device").symlink_to("/dev/zero")
    for name in ("pipe", "device"):
        with pytest.raises(OSError, match="Invalid"):
            read_bytes(tmp_path / name, 100)
        with pytest.raises(SaveError) as caught:
            save("تمر", str(tmp_path / name), may_replace=True)
        assert caught.value.kind is Kind.CANNOT_SAVE
    assert (tmp_path / "pipe").is_fifo()


def test_a_file_of_ours_is_read_up_to_its_limit(tmp_path):
    (tmp_path / "a").write_bytes(b"12345")
    assert read_bytes(tmp_path / "a", 5) == b"12345"
    with pytest.raises(OSError, match="large"):
        read_bytes(tmp_path / "a", 4)
