"""The plurals that announce names, as وزراء and دول do, and of what kind the names are."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache

from khulasa.language.folding import fold
from khulasa.resources import read_lines


class Kind(Enum):
    """What bears a name, such as a member of a listing."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    OTHER = "other"


@cache
def heads() -> Mapping[str, Kind]:
    """The plurals that announce names, with and without the article, and of what kind the names are."""
    heads: dict[str, Kind] = {}
    for line in read_lines("language", "ar", "listing_heads.txt"):
        kind, *plurals = fold(line).split()
        for plural in plurals:
            heads[plural] = heads["ال" + plural] = Kind(kind)
    return heads
