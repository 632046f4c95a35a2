"""Long sentences, and where one can be cut at a clause: what authors write who set no full stop for paragraphs.

A cut is a position. What stands between two cuts is the author's own letters, and the cut is offered, never made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from khulasa.language.quotes import nesting

LONG_SENTENCE = 60
"""A sentence of so many words is long: 9 in 100 of those in a hundred articles of ten kinds."""

LEAST_CLAUSE = 12
"""So many words, at least, stand on either side of a cut."""

_PAUSE = re.compile(r"[؛;،,]\s+")
_FIRM = frozenset("؛;")

OpensClause = Callable[[str, int, int], bool]
"""Whether a clause that can stand alone opens at a position of a text, before another one."""


def is_long(text: str, start: int, end: int) -> bool:
    """Whether a sentence is long: a word for each space, which is enough for a measure of length."""
    return text.count(" ", start, end) + 1 >= LONG_SENTENCE


def clause_cuts(text: str, start: int, end: int, opens: OpensClause) -> tuple[int, ...]:
    """Where a sentence can be cut, in order: behind a semicolon, or a comma that such a clause follows.

    Nothing is cut inside a quotation or bracket, and no piece is shorter than `LEAST_CLAUSE` words.
    """
    places = [
        match.end()
        for match in _PAUSE.finditer(text, start, end)
        if _parts(text, match, end, opens)
    ]
    marks = nesting(text, start, end)
    outside = [place for place in places if marks.outer_at(place) is None]
    return _spaced(text, (start, end), outside)


def _parts(text: str, match: re.Match[str], end: int, opens: OpensClause) -> bool:
    return text[match.start()] in _FIRM or opens(text, match.end(), end)


def _spaced(text: str, span: tuple[int, int], places: Sequence[int]) -> tuple[int, ...]:
    """The places that leave no piece too short, taken from the front."""
    begin, end = span
    cuts: list[int] = []
    for place in places:
        before = text.count(" ", begin, place)
        behind = text.count(" ", place, end) + 1
        if min(before, behind) >= LEAST_CLAUSE:
            cuts.append(place)
            begin = place
    return tuple(cuts)
