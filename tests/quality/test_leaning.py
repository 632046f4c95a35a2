"""Floors under the figures of `leaning.py`, and what its counts mean."""

from __future__ import annotations

import pytest
from quality import judged, leaning

PRECISION, RECALL = (
    0.72,
    0.52,
)  # on the sources that the weights were fitted on; measured 0.78 and 0.56
APART = 0.4  # F1 on the others, of which there are few; measured 0.47


@pytest.fixture(scope="module")
def texts():
    if not judged.folder().is_dir():
        pytest.skip(f"no judged texts to measure by: there is no folder {judged.folder()}")
    return judged.load()


def test_what_readers_mark_is_found(texts):
    found = leaning.measure([text for text in texts if text.source not in leaning.KEPT_APART])
    assert found.precision.value >= PRECISION
    assert found.recall.value >= RECALL


def test_it_is_found_in_sources_that_no_rule_was_fitted_on(texts):
    apart = [text for text in texts if text.source in leaning.KEPT_APART]
    assert len(apart) >= 15
    assert leaning.measure(apart).f1.value >= APART


def test_cues_that_readers_agree_with(texts):
    shares = {cue: share for cue, (count, share) in leaning.by_cue(texts).items() if count >= 20}
    assert shares["clause"] > shares["link"]
    assert shares["pronoun"] > 0.6
    assert shares["this"] > 0.6
