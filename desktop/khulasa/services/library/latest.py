"""What the start page lists: the documents that were opened last, each with the first sentence of its summary."""

from __future__ import annotations

from dataclasses import dataclass

from khulasa.services.library.entry import Entry
from khulasa.services.library.library import Library

_LONGEST = 400
"""Characters of a sentence that are worth handing over: a line holds fewer."""


@dataclass(frozen=True, slots=True)
class Latest:
    """A document, and how its summary began when it was left; "" where nobody knows."""

    entry: Entry
    sentence: str


def latest(library: Library, most: int) -> list[Latest]:
    """The last ones, the very last first. Raises `LibraryError`."""
    return [Latest(entry, _first_sentence(library, entry)) for entry in library.recent(most)]


def _first_sentence(library: Library, entry: Entry) -> str:
    state, text = library.state(entry.id), library.text(entry.id)
    if text is None or state is None or not state.summary:
        return ""
    start, end = state.summary[0]
    return text[start : min(end, start + _LONGEST)]
