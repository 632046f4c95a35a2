"""The samples are those that `make_samples.py` makes, and small."""

from __future__ import annotations

import pytest
from quality.document_samples import expected_of
from readers.producers import report

LIMIT_BYTES = 2_300_000
LIMIT_OF_ONE = 80_000


@pytest.mark.parametrize("name", report.NAMES)
def test_the_expected_text_is_that_of_the_report(name):
    written = (report.PLACES[name] / f"{name}.expected.txt").read_text(encoding="utf-8")
    assert written == report.load(name).expected


def test_every_sample_has_an_expected_text():
    samples = sorted(
        path for folder in (report.FOLDER, report.APART) for path in folder.glob("*.pdf")
    )
    assert len(samples) > 40
    for path in samples:
        assert expected_of(path) == report.expected_of(path)
        assert report.expected_of(path).exists()


def test_the_samples_are_small():
    sizes = [
        path.stat().st_size for folder in (report.FOLDER, report.APART) for path in folder.iterdir()
    ]
    assert sum(sizes) < LIMIT_BYTES
    assert max(sizes) < LIMIT_OF_ONE
