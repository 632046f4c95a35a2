"""A few words of a paragraph around what was found in it, in the author's letters."""

from __future__ import annotations

from dataclasses import dataclass

_AROUND = 60  # code points on either side


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The three parts stand so in the text, one behind the other; `cut` says at which ends more of it stands."""

    before: str
    match: str
    after: str
    cut: tuple[bool, bool] = (False, False)


def excerpt(paragraph: str, start: int, end: int) -> Excerpt:
    """The words around a span of a paragraph; it is cut between words alone."""
    first = _word_edge(paragraph, max(0, start - _AROUND), start)
    last = len(paragraph)
    if end + _AROUND < len(paragraph):
        last = _word_end(paragraph, end, end + _AROUND)
    cut = first > 0, last < len(paragraph)
    return Excerpt(paragraph[first:start], paragraph[start:end], paragraph[end:last], cut)


def _word_edge(text: str, place: int, limit: int) -> int:
    """The first beginning of a word from a place on, else the one before; a very long word is cut at the place."""
    if place == 0:
        return 0
    space = text.find(" ", place - 1, limit)
    if space < 0:
        space = text.rfind(" ", max(0, place - _AROUND), place)
    return place if space < 0 else space + 1


def _word_end(text: str, start: int, limit: int) -> int:
    """The last end of a word up to a limit, else the one after; a very long word is cut at the limit."""
    space = text.rfind(" ", start, limit + 1)
    if space < 0:
        space = text.find(" ", limit, limit + _AROUND)
    return limit if space < 0 else space
