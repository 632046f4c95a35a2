"""The samples are those that `make_samples.py` makes, and small."""

from __future__ import annotations

import pytest
from quality.document_samples import expected_of
from readers.producers import report

LIMIT_BYTES = 1_300_000


@pytest.mark.parametrize("name", report.NAMES)
def test_the_expected_text_is_that_of_the_report(name):
    written = (report.FOLDER / f"{name}.expected.txt").read_text(encoding="utf-8")
    assert written == report.load(name).expected


def test_every_sample_has_an_expected_text():
    samples = sorted(report.FOLDER.glob("*.pdf"))
    assert len(samples) > 20
    for path in samples:
        assert expected_of(path) == report.expected_of(path)
        assert report.expected_of(path).exists()


def test_the_samples_are_small():
    assert sum(path.stat().st_size for path in report.FOLDER.iterdir()) < LIMIT_BYTES
