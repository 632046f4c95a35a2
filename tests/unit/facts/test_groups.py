"""Listings as groups of those who take part: places in a row are none, and heads end where their members begin."""

from __future__ import annotations

import pytest

from khulasa.facts.groups import groups, head_of
from khulasa.facts.model import Facts, Listing, Place, Span


def listed(text: str, head: str) -> tuple[Facts, Listing]:
    """A text's listing of two places behind a head."""
    members = tuple(
        Span(text.index(name), text.index(name) + len(name)) for name in ("الريحان", "السدرة")
    )
    start = text.index(head)
    listing = Listing(members, Span(start, start + len(head)))
    return Facts(listings=(listing,), places=tuple(map(Place, members))), listing


@pytest.mark.parametrize(
    ("head", "shown", "takes_part"),
    [
        ("بلدتي", "بلدتي", False),
        ("دول مثل", "دول", False),
        ("لكل من «", "", False),
        ("وزراء خارجية كل من", "وزراء خارجية", True),
        ("ممثلون عن", "ممثلون", True),
        ("منتخبات", "منتخبات", True),
    ],
)
def test_places_in_a_row_take_no_part_and_heads_end_before_them(head, shown, takes_part):
    text = f"{head} الريحان والسدرة"
    facts, listing = listed(text, head)
    assert head_of(text, listing) == shown
    assert groups(facts, text) == ((listing,) if takes_part else ())
