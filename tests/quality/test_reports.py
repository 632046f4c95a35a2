"""The annotated pairs, and floors under what is told of those that rules may be worked on with."""

from __future__ import annotations

from collections import Counter

import pytest
from quality.report_sets import report_sets
from quality.reports import (
    GOLD,
    KEPT,
    LATER,
    LONGER,
    SETS,
    SETS_ASIDE,
    WORKED_ON,
    figures,
    figures_of_sets,
    pairs,
)

from khulasa.comparison.relation import SHOWN

FLOORS = {"same": (0.9, 0.9), "number": (0.9, 0.9), "denied": (0.9, 0.9), "only": (0.9, 0.3)}
LATER_FLOORS = {"same": (0.9, 0.9), "number": (0.9, 0.9), "denied": (0.9, 0.9), "only": (0.9, 0.0)}
LONGER_FLOORS = {"same": (0.9, 0.9), "number": (0.9, 0.9), "denied": (0.9, 0.7), "only": (0.9, 0.1)}
SETS_FLOORS = {"same": (0.9, 0.6), "number": (0.9, 0.7), "denied": (0.9, 0.5), "only": (0.9, 0.7)}
"""Precision and recall, a little below what they were when this was set, on pairs that were looked at: no result."""


def test_there_are_as_many_pairs_as_the_issue_asks_for() -> None:
    kept = (GOLD / KEPT).read_bytes().count(b"\n")
    assert len(pairs()) + kept >= 150
    assert set(Counter(pair.label for pair in pairs())) == {
        "same",
        "number",
        "denied",
        "other",
    }


def test_half_of_the_sets_is_put_aside() -> None:
    worked_on, aside = (report_sets(GOLD / part) for part in (SETS, SETS_ASIDE))
    assert len(worked_on) == len(aside) == 12
    assert {2, 3} == {len(each.reports) for each in (*worked_on, *aside)}


@pytest.mark.parametrize(
    ("part", "floors"),
    [
        (WORKED_ON, FLOORS),
        (LATER, LATER_FLOORS),
        (LONGER, LONGER_FLOORS),
        (SETS, SETS_FLOORS),
    ],
)
def test_what_is_shown_is_right(part: str, floors: dict[str, tuple[float, float]]) -> None:
    table = figures_of_sets(report_sets(GOLD / part)) if part == SETS else figures(pairs(part))
    assert set(table) == {*map(str, SHOWN), "only"}
    for name, (precision, recall) in floors.items():
        found = table[name][2]
        assert found[0].value >= precision, name
        assert found[1].value >= recall, name
