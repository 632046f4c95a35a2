"""Finding words in a text whichever way they are spelt; what is found are spans of the author's own letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from khulasa.language.folding import fold_with_offsets

Span = tuple[int, int]

MOST = 10_000
"""More hits than so many are not looked for: nobody steps through them."""

_SPACES = re.compile(r"[^\S\n]")
_HAMZAS = (
    str.maketrans("ؤئ", "ءء"),  # مسؤول and مسئول: another seat
    str.maketrans("ؤئ", "وي"),  # مؤتمر and موتمر: left out
)
"""The ways to look past the seat of a hamza; one alone would either miss a spelling or confuse و with ي."""


def keys(text: str) -> frozenset[str]:
    """What a text is compared by: two texts are the same word where they have a key in common."""
    return frozenset(_keys(_folded(text)[0].strip()))


class Finder:
    """Looks for words in one text; folding it, which takes a third of a second a million letters, is done once."""

    def __init__(self, text: str) -> None:
        self._text = text

    def hits(self, words: str, *, exact: bool = False) -> list[Span]:
        """Where the words stand, in order, none inside another, `MOST` of them at most.

        Vowel signs, tatweel, and the forms of hamza, alef, ya and ta marbuta don't count, nor do the case of Latin
        letters and the kind of digits and spaces; `exact` takes every letter and mark as it was typed.
        """
        if not words.strip():
            return []
        if exact:
            return _first(_runs(self._text, words.strip()))
        offsets = self._folded[1]
        needles = _keys(_folded(words.strip())[0].strip())
        spans: set[Span] = set()
        for haystack, needle in zip(self._haystacks, needles, strict=True):
            for start, end in _runs(haystack, needle):
                if _is_whole(offsets, start, end):
                    spans.add((offsets[start], offsets[end]))
        return _first(sorted(spans, key=lambda span: (span[0], -span[1])))

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        return _folded(self._text)

    @cached_property
    def _haystacks(self) -> tuple[str, ...]:
        return _keys(self._folded[0])


def _folded(text: str) -> tuple[str, list[int]]:
    folded, offsets = fold_with_offsets(text)
    return _SPACES.sub(" ", folded), offsets


def _keys(folded: str) -> tuple[str, ...]:
    return tuple(folded.translate(table) for table in _HAMZAS)


def _runs(text: str, needle: str) -> Iterator[Span]:
    """Where a run of letters stands; of those that overlap the first."""
    start = text.find(needle) if needle else -1
    while start >= 0:
        yield start, start + len(needle)
        start = text.find(needle, start + len(needle))


def _is_whole(offsets: list[int], start: int, end: int) -> bool:
    """Whether folded letters are all of the letters that they came from: half a ligature is no hit."""
    begins_whole = start == 0 or offsets[start - 1] < offsets[start]
    return begins_whole and offsets[end - 1] < offsets[end]


def _first(spans: Iterable[Span]) -> list[Span]:
    """The first of those that overlap, and no more than anybody looks at."""
    hits: list[Span] = []
    for start, end in spans:
        if not hits or start >= hits[-1][1]:
            hits.append((start, end))
            if len(hits) == MOST:
                break
    return hits
