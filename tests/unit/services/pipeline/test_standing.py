"""Whether a quote's file is still as it was: by its bytes, wherever its time says."""

from __future__ import annotations

import os

from khulasa.dossier.source import Source, Standing
from khulasa.services.pipeline.changes import digest_of
from khulasa.services.pipeline.standing import standing_of


def source(path):
    return Source("0", path=str(path), digest=digest_of(path.read_bytes()))


def test_a_file_that_is_as_it_was(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("قال", encoding="utf-8")
    known = source(path)
    os.utime(path, (1, 1))
    assert standing_of(known) is Standing.SAME


def test_a_file_that_was_changed_or_is_gone(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("قال", encoding="utf-8")
    known = source(path)
    path.write_text("مال", encoding="utf-8")
    assert standing_of(known) is Standing.CHANGED
    path.unlink()
    assert standing_of(known) is Standing.GONE
    path.mkdir()
    assert standing_of(known) is Standing.CHANGED


def test_a_pasted_text_has_no_file():
    assert standing_of(Source("0")) is Standing.PASTED


def test_a_file_of_which_no_bytes_are_known_is_taken_for_the_same(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("قال", encoding="utf-8")
    assert standing_of(Source("0", path=str(path))) is Standing.SAME
