"""The floors under how well documents are read; `documents.py` prints the figures themselves."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest
from quality.document_samples import (
    APART,
    OWN,
    Reading,
    Sample,
    load,
    read_sample,
    says_it_is_a_scan,
    shared,
)
from quality.document_scores import Scores, mean, score

FLOORS = tomllib.loads(Path(__file__).with_name("document_floors.toml").read_text(encoding="utf-8"))
FOLDERS = {
    "own": [folder for folder in OWN.iterdir() if folder.is_dir() and folder.name != APART],
    "apart": [OWN / APART],
    "shared": [shared() / "docs", shared() / "pdf"],
}


def samples(place: str) -> list[Sample]:
    folders = [folder for folder in FOLDERS[place] if folder.is_dir()]
    if not folders:
        pytest.skip(f"no documents to measure by: there is no folder {FOLDERS[place][0]}")
    return load(folders)


@cache
def measured(place: str, kind: str) -> dict[str, tuple[Scores, Reading]]:
    """The scores of every sample of a format that has text, by name."""
    found = {}
    for sample in samples(place):
        if sample.format == kind and sample.readable:
            reading = read_sample(sample)
            found[sample.path.name] = (score(reading.text, sample.expected), reading)
    return found


@pytest.mark.parametrize(
    ("place", "kind"), [(place, kind) for place in FLOORS for kind in FLOORS[place]]
)
def test_documents_are_read_as_well_as_they_were(place, kind):
    scores = {name: scores for name, (scores, _) in measured(place, kind).items()}
    assert scores, "there is nothing to measure by"
    average = mean(scores.values())
    for figure, floor in FLOORS[place][kind]["mean"].items():
        assert getattr(average, figure) >= floor, figure
    for figure, floor in FLOORS[place][kind]["worst"].items():
        values = {name: getattr(one, figure) for name, one in scores.items()}
        below = {
            name: value for name, value in values.items() if value is not None and value < floor
        }
        assert not below, figure


@pytest.mark.parametrize("place", FOLDERS)
def test_a_scan_is_said_to_be_one(place):
    for sample in samples(place):
        if sample.scanned:
            assert says_it_is_a_scan(read_sample(sample)), sample.path.name


@pytest.mark.parametrize("place", FOLDERS)
def test_a_text_whose_glyphs_stand_for_nothing_is_called_unsafe(place):
    for sample in samples(place):
        if sample.unmapped:
            assert read_sample(sample).unsafe, sample.path.name


def test_running_headers_footers_and_watermarks_are_no_part_of_the_text():
    for name, (_, reading) in measured("own", "pdf").items():
        for strange in ("نشرة الحيّ التجريبية", "DRAFT", "صفحة 2"):
            assert strange not in reading.text, name
