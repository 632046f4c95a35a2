"""A failure becomes a sample: the least that still fails in the same way."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz import minimise, trial
from fuzz.originals import Original
from fuzz.pool import tried

from khulasa.document.model import Document
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input

pytestmark = pytest.mark.fuzz

FAILING = Original("a.txt", b"")
DATA = b"some words " * 50 + b"the fault" + b" more words" * 50


def read(item: Input) -> Document:
    """A reader with a fault."""
    if b"fault" in item.data:
        raise LookupError("x")
    raise ReadError(Kind.EMPTY, path=item.source)


def test_only_what_fails_is_left(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(trial, "read", read)
    monkeypatch.setattr(minimise, "HOSTILE", tmp_path / "hostile")
    monkeypatch.setattr(minimise, "ROOT", tmp_path)
    assert tried(FAILING, DATA).kind == trial.FOREIGN
    assert "5 bytes" in minimise.save(FAILING, DATA, "fault.txt")
    assert (tmp_path / "hostile" / "fault.txt").read_bytes() == b"fault"


def test_what_does_not_fail_is_not_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(minimise, "HOSTILE", tmp_path / "hostile")
    assert "does not fail" in minimise.save(
        Original("a.txt", b""), "قال الوزير كلاما.".encode(), "x.txt"
    )
    assert not (tmp_path / "hostile").exists()
