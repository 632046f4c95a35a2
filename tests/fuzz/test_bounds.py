"""The campaigns of `bounds` find what they look for, and nothing where nothing is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from fuzz.bounds import growth, kills, messages

from khulasa.document.model import Document
from khulasa.readers.base import Input
from khulasa.services.library.library import Library

pytestmark = [
    pytest.mark.fuzz,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no `fork`"),
]


def test_a_document_that_is_lost_is_found_missing(tmp_path: Path) -> None:
    known = kills._Known()
    library = Library(tmp_path)
    for document in (1, 2):
        kills._import(library, document, 0)
        known.confirm("import", document, 0)
    library.close()
    assert kills._faults(tmp_path, known) == []
    library = Library(tmp_path)
    kills._pin(library, 1, 5)
    kills._remove(library, 2, 0)
    library.close()
    faults = kills._faults(tmp_path, known)
    assert len(faults) == 2
    assert "document 1" in faults[0]
    assert "document 2 is lost" in faults[1]


def test_altered_messages_have_one_outcome_each(tmp_path: Path) -> None:
    result = messages.run(30, 1, tmp_path)
    assert (result.outcomes.total(), result.without_one_outcome) == (30, 0)


def test_what_grows_out_of_proportion_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def quadratic(item: Input) -> Document:
        sum(1 for _ in range(len(item.data) ** 2 // 4))
        return Document("", ())

    monkeypatch.setattr(growth, "read", quadratic)
    monkeypatch.setattr(growth, "FEW", 4_000)
    monkeypatch.setattr(growth, "MANY", 16_000)
    assert growth.slope_of("x", "txt", bytes).is_steep
    monkeypatch.setattr(growth, "read", lambda item: sum(item.data))
    assert not growth.slope_of("x", "txt", bytes).is_steep
