"""The chosen sentences as plain text, one a line."""

from __future__ import annotations

from khulasa.summary.model import Summary


def export(summary: Summary) -> str:
    """The sentences in the source's order, each exactly as it stands there."""
    return "\n".join(summary.quotes())
