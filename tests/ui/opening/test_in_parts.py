"""A long text: the summary is on screen first, and what speaks for its sentences is filled in behind it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from khulasa.errors import Kind, WorkerError
from khulasa.export.names import Format
from khulasa.ranking.base import Method
from khulasa.services.child.runner import Failed
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.ui.export import exporting


@pytest.fixture
def source(seed) -> Source:
    return Source.file(str(seed("feature-long")))


@pytest.fixture
def half(window, workers, source, qtbot):
    """A window whose summary is on screen, and not yet explained."""
    workers[0].apart = True
    with qtbot.waitSignal(window.session.ready):
        window.session.open(source)
    return window


def chips(window) -> list[str]:
    return [chip.text() for chip in window.summary.focus.chips]


def test_the_summary_is_shown_first_and_its_reasons_are_filled_in(half, workers, source, qtbot):
    whole = analyse_source(source)
    summary = half.controller.summary
    assert summary.analysis.scores == whole.scores
    assert chips(half) == []
    half.summary.explain(summary.chosen[0])
    assert half.summary.details._terms.isHidden()
    # WHEN the rest comes
    with qtbot.waitSignal(half.session.explained):
        workers[0].explain()
    # THEN the same sentences are chosen, and all that is known of them is shown
    assert half.controller.summary.chosen == summary.chosen
    assert replace(half.controller.summary.analysis, speakers=()) == whole
    assert chips(half) == [phrase.text for phrase in whole.phrases]
    assert not half.summary.details._terms.isHidden()


def test_what_cannot_be_explained_stays_on_screen_as_it_is(half, workers, qtbot):
    before = half.controller.summary
    with qtbot.waitSignal(half.session.explained):
        workers[0]._on_event(Failed(1, WorkerError(Kind.WORKER_CRASHED)))
    assert half.controller.summary == before
    acted = []
    half.session.when_whole(lambda: acted.append(True))
    assert acted == [True]


def test_chips_stay_while_another_method_ranks(half, workers, qtbot):
    with qtbot.waitSignal(half.session.explained):
        workers[0].explain()
    before = chips(half)
    with qtbot.waitSignal(half.session.ready):
        half.controller.set_method(Method.TEXTRANK.value)
    assert chips(half) == before
    assert half.controller.analysis.evidence == ()
    with qtbot.waitSignal(half.session.explained):
        workers[0].explain()
    assert half.controller.analysis.evidence != ()


def test_an_export_waits_for_all(half, workers, qtbot, monkeypatch, tmp_path):
    path = tmp_path / "summary.json"
    monkeypatch.setattr(exporting.Exporting, "ask_path", lambda *_arguments: str(path))
    half.exporting.export(Format.JSON)
    assert not path.exists()
    with qtbot.waitSignal(half.session.explained):
        workers[0].explain()
    assert json.loads(path.read_text(encoding="utf-8"))["phrases"]


def test_an_export_of_what_is_left_is_written_with_what_there_is(
    half, seed, qtbot, monkeypatch, tmp_path
):
    path = tmp_path / "summary.json"
    monkeypatch.setattr(exporting.Exporting, "ask_path", lambda *_arguments: str(path))
    half.exporting.export(Format.JSON)
    with qtbot.waitSignal(half.session.ready):
        half.session.open(Source.file(str(seed("lavrov-gcc"))))
    assert Path(json.loads(path.read_text(encoding="utf-8"))["source"]).stem == "feature-long"


def test_an_explanation_that_was_dropped_for_what_could_not_be_read_is_asked_for_again(
    half, workers, tmp_path, qtbot
):
    with qtbot.waitSignals([half.session.not_opened, half.session.explained]):
        half.session.open(Source.file(str(tmp_path)))
    assert half.controller.analysis.evidence != ()
    assert chips(half) != []


def test_what_comes_behind_another_document_goes_nowhere(half, workers, seed, qtbot):
    late = workers[0].explained
    with qtbot.waitSignal(half.session.ready):
        half.session.open(Source.file(str(seed("lavrov-gcc"))))
    workers[0]._on_event(late)
    with qtbot.waitSignal(half.session.explained):
        workers[0].explain()
    whole = replace(half.controller.analysis, speakers=())  # which come later, with the facts
    assert whole == analyse_source(Source.file(str(seed("lavrov-gcc"))))
