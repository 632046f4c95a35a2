"""Whether a file is still what was read: by size and time first, by its bytes where these differ."""

from __future__ import annotations

import hashlib
import os

import pytest

from khulasa.services.pipeline import changes
from khulasa.services.pipeline.changes import Change, change_of, digest_of
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.stamp import stamp_of
from khulasa.services.pipeline.summarise import read_source


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "مقال.txt"
    path.write_text("وصل القطار صباحا. ثم عاد.", encoding="utf-8")
    return path


def state(path):
    return str(path), stamp_of(str(path)), digest_of(path.read_bytes())


def touch(path):
    """Make a file look written to a second later."""
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000_000))


def test_what_nobody_touched_is_the_same_and_is_not_read(article, monkeypatch):
    known = state(article)
    monkeypatch.setattr(changes.files, "load", lambda _path: pytest.fail("it was read"))
    assert change_of(*known) is Change.NONE


def test_what_was_saved_without_a_change_is_the_same(article):
    known = state(article)
    touch(article)
    assert change_of(*known) is Change.NONE


def test_other_bytes_of_the_same_size_are_a_change(article):
    known = state(article)
    article.write_bytes(article.read_bytes().replace("عاد".encode(), "غاب".encode()))
    touch(article)
    assert change_of(*known) is Change.CHANGED


def test_another_size_is_a_change_and_is_not_read(article, monkeypatch):
    known = state(article)
    article.write_text("نص آخر", encoding="utf-8")
    monkeypatch.setattr(changes.files, "load", lambda _path: pytest.fail("it was read"))
    assert change_of(*known) is Change.CHANGED


def test_what_is_gone_is_gone(article):
    known = state(article)
    article.unlink()
    assert change_of(*known) is Change.GONE


def test_a_folder_in_its_place_is_a_change(article):
    known = state(article)
    article.unlink()
    article.mkdir()
    assert change_of(*known) is Change.CHANGED


def test_a_document_knows_the_digest_of_its_file_and_a_paste_has_none(article):
    assert read_source(Source.file(str(article))).digest == digest_of(article.read_bytes())
    assert read_source(Source.pasted("نص")).digest == ""


@pytest.mark.parametrize("data", [b"", b"a", bytes(range(256)) * 999])
def test_a_digest_is_blake2b(data):
    assert digest_of(data) == hashlib.blake2b(data, digest_size=16).hexdigest()
