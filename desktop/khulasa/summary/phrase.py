"""A key phrase of a document. Light: the window imports it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name, term or noun phrase that a document is about.

    `text` is the author's own letters, `score` above 0 and at most 1, `spans` each `[start, end)` in `Document.text`
    where it stands, in any inflection: whole words, in order, never overlapping.
    """

    text: str
    score: float
    spans: tuple[tuple[int, int], ...]
