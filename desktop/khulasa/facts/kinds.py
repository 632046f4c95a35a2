"""The kinds of facts, by the names that the command line, JSON and tables use."""

from __future__ import annotations

from enum import StrEnum


class FactKind(StrEnum):
    """What can be asked of a text, in the order in which it is told."""

    STATEMENTS = "statements"  # who said what
    PARTICIPANTS = "participants"  # actors, and listings of them
    PLACES = "places"
    DATES = "dates"
    NUMBERS = "numbers"


EVERY_KIND = frozenset(FactKind)
