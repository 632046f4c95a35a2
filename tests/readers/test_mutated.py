"""A few of the mutations that `tests/fuzz` makes by the thousand, and that they are the same whenever they are made."""

from __future__ import annotations

import pytest
from fuzz.originals import Original, originals
from fuzz.trial import FAILURES, attempt, case

FILES = 60
SEED = 20


@pytest.fixture(scope="module")
def small() -> list[Original]:
    """The originals of this repository that are read in a moment."""
    return [one for one in originals() if len(one.data) < 35_000]


def test_every_original_of_every_format_is_tried(small: list[Original]) -> None:
    formats = {"pdf", "docx", "odt", "epub", "rtf", "html", "md", "eml", "mht", "txt"}
    assert {one.format for one in small} >= formats
    assert {case(small, SEED, number)[0].format for number in range(400)} >= formats


def test_a_seed_and_a_number_make_the_same_file_again(small: list[Original]) -> None:
    for number in range(100):
        assert case(small, SEED, number) == case(small, SEED, number)
    assert len({case(small, SEED, number)[1] for number in range(100)}) > 90


@pytest.mark.parametrize("number", range(FILES))
def test_a_mutated_file_is_read_or_refused(small: list[Original], number: int) -> None:
    original, data = case(small, SEED, number)
    kind, detail = attempt(data, original.name, number)
    assert kind not in FAILURES, detail
