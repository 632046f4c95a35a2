"""Pairs of sentences of two reports, each with what is to be told of them."""

from __future__ import annotations

from collections.abc import Sequence

Pairs = Sequence[tuple[str, str]]


def labelled(same: Pairs, number: Pairs, denied: Pairs, other: Pairs) -> list[tuple[str, str, str]]:
    """Every pair behind the label of its relation, as `quality.reports` calls them."""
    groups = {"same": same, "number": number, "denied": denied, "other": other}
    return [(label, *pair) for label, pairs in groups.items() for pair in pairs]
