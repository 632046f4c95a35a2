"""Pages that are read elsewhere, as plain values: a document that is read in runs is the one that is read at once."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.progress import ignore
from khulasa.readers.base import Input, ReadOptions
from khulasa.readers.pdf import reading, runs
from khulasa.readers.pdf.glyphs.fonts import looks
from khulasa.readers.pdf.glyphs.unmapped import StrokeSeen
from khulasa.readers.pdf.reader import PdfReader, read_run
from khulasa.readers.pdf.runs import FEWEST_PAGES, PageRun, split
from khulasa.services.child import wire

_FILES = Path(__file__).parents[3] / "readers" / "files"
_TAKEN = (
    "pdf/libreoffice_tagged.pdf",
    "pdf/libreoffice_kashida.pdf",
    "pdf/weasy_tagged.pdf",
    "pdf/rotated.pdf",
    "pdf/encrypted_aes.pdf",
    "apart/newspaper_market.pdf",
)
"""Files of several pages: tagged, in columns, with strokes that have no letter, turned, with a password."""


class _Elsewhere:
    """Reads runs in this process, and sends them as a child does."""

    def __init__(self, processes: int) -> None:
        self.processes = processes
        self.asked: list[tuple[int, int]] = []

    def begin(self, item: Input, wanted: Sequence[tuple[int, int]]) -> Callable[[], list[object]]:
        self.asked += wanted
        return lambda: [self._sent(replace(item, elsewhere=None), *run) for run in wanted]

    def _sent(self, item: Input, first: int, last: int) -> object:
        stream = io.BytesIO()
        wire.send(stream, read_run(item, first, last))
        stream.seek(0)
        return wire.receive(stream, (PageRun,))


@pytest.fixture
def verdicts(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether the runs of files that were read were taken; short files are read in runs, too."""
    verdicts: list[bool] = []
    may_stand = runs.may_stand

    def noted(*arguments: object) -> bool:
        verdicts.append(may_stand(*arguments))  # type: ignore[arg-type]
        return verdicts[-1]

    monkeypatch.setattr(reading, "may_stand", noted)
    monkeypatch.setattr(runs, "FEWEST_PAGES", 2)
    monkeypatch.setattr(looks, "_MOST_SEEN", 1)
    return verdicts


def _read(name: str, elsewhere: _Elsewhere | None) -> object:
    options = ReadOptions(password="secret")
    item = Input((_FILES / name).read_bytes(), name, options, elsewhere=elsewhere)
    return PdfReader().read(item, ignore)


@pytest.mark.parametrize("name", _TAKEN)
def test_a_document_in_runs_is_the_document(name: str, verdicts: list[bool]) -> None:
    elsewhere = _Elsewhere(1)
    in_runs = _read(name, elsewhere)

    assert elsewhere.asked
    assert verdicts == [True]
    assert in_runs == _read(name, None)


@pytest.mark.parametrize("name", _TAKEN)
def test_a_document_in_three_runs_is_the_document(name: str, verdicts: list[bool]) -> None:
    assert _read(name, _Elsewhere(2)) == _read(name, None)
    assert len(verdicts) == 1


def test_a_run_with_halves_of_lam_alefs_is_read_with_the_others(verdicts: list[bool]) -> None:
    in_runs = _read("pdf/qt.pdf", _Elsewhere(1))

    assert verdicts == [False]
    assert in_runs == _read("pdf/qt.pdf", None)


def test_a_run_whose_letters_the_first_pages_do_not_settle_is_read_with_them(
    verdicts: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looks, "_MOST_SEEN", 1_000_000)
    in_runs = _read("pdf/libreoffice_tagged.pdf", _Elsewhere(1))

    assert verdicts == [False]
    assert in_runs == _read("pdf/libreoffice_tagged.pdf", None)


@pytest.mark.parametrize(
    ("ink", "taken", "stands"),
    [(True, {True}, True), (True, {False, True}, False), (False, {False}, False)],
)
def test_glyphs_without_a_letter_are_what_the_pages_before_say(
    ink: bool, taken: set[bool], stands: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "stroke_kinds", lambda *_: {("Face", 3): True})
    stroke = StrokeSeen("Face", 3, ink, frozenset(taken))
    run = PageRun((), True, True, True, False, (stroke,), 0, 0, False, ())

    assert runs._strokes_agree([], [run], None) is stands  # type: ignore[arg-type]


@given(st.integers(1, 5000), st.integers(0, 8))
def test_runs_follow_each_other_to_the_last_page(count: int, others: int) -> None:
    parts = split(count, others)
    if count < FEWEST_PAGES or not others:
        assert parts == []
        return
    assert len(parts) == others
    assert parts[0][0] > 1
    assert parts[-1][1] == count
    assert all(before[1] + 1 == after[0] for before, after in pairwise(parts))
