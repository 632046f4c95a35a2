"""Where a document holds what was looked for: spans of its text, a few of them with the words around."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from khulasa.document.model import Document
from khulasa.language.folding import fold, fold_with_offsets
from khulasa.services.library.finding.excerpt import Excerpt, excerpt
from khulasa.services.library.finding.query import Query, Span

SHOWN = 3
"""So many places of a document are shown in a list; the others are counted."""


@dataclass(frozen=True, slots=True)
class Place:
    """From a position on, which paragraph of the body a text is in, and on which page; 0 where there is none."""

    start: int
    paragraph: int
    page: int


def places_of(document: Document) -> tuple[Place, ...]:
    """The place of each block of a document, in order."""
    paragraphs = document.paragraph_numbers()
    starts = [block.start for block in document.blocks]
    pages = (
        [document.page_of(start) or 0 for start in starts] if document.pages else [0] * len(starts)
    )
    numbers = [paragraphs.get(index, 0) for index in range(len(starts))]
    return tuple(map(Place, starts, numbers, pages))


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a document's text, the half-open span in code points; `excerpt` has the words around it."""

    start: int
    end: int
    excerpt: Excerpt
    paragraph: int = 0
    page: int = 0


@dataclass(frozen=True, slots=True)
class Hits:
    """The first hits of a document, one a paragraph where it can be, and how many stand in all of it.

    None is shown where what was looked for stands in the document's name alone.
    """

    shown: tuple[Hit, ...]
    count: int

    @property
    def others(self) -> int:
        """How many are not shown."""
        return self.count - len(self.shown)


class Line(NamedTuple):
    """A line of a text, which is a paragraph: where it begins, and how it is compared."""

    start: int
    text: str
    folded: str


def lines_of(text: str) -> list[Line]:
    """The lines of a text."""
    lines: list[Line] = []
    start = 0
    for line in text.split("\n"):
        lines.append(Line(start, line, fold(line)))
        start += len(line) + 1
    return lines


def hits_in(lines: Sequence[Line], query: Query, title: str, places: tuple[Place, ...]) -> Hits:
    """The hits of a document. The line that is its title gives way to others: a list shows it anyway."""
    spans_of = [(line, spans) for line in lines if (spans := query.spans(line.folded))]
    count = sum(len(spans) for _, spans in spans_of)
    if len(spans_of) > 1 and title and spans_of[0][0].text == title:
        spans_of = [*spans_of[1:], spans_of[0]]
    chosen = [(line, spans[0]) for line, spans in spans_of[:SHOWN]]
    if len(spans_of) < SHOWN:
        rest = [(line, span) for line, spans in spans_of for span in spans[1:]]
        chosen += rest[: SHOWN - len(chosen)]
    shown = sorted((_hit(*each, places) for each in chosen), key=attrgetter("start"))
    return Hits(tuple(shown), count)


def spans_in(text: str, query: Query) -> list[Span]:
    """All places of a text that hold what was looked for, as spans of the text, in order."""
    spans: list[Span] = []
    for line in lines_of(text):
        if folded_spans := query.spans(line.folded):
            offsets = fold_with_offsets(line.text)[1]
            spans += [(line.start + offsets[a], line.start + offsets[b]) for a, b in folded_spans]
    return spans


def _hit(line: Line, folded_span: Span, places: tuple[Place, ...]) -> Hit:
    offsets = fold_with_offsets(line.text)[1]
    first, last = offsets[folded_span[0]], offsets[folded_span[1]]
    at = bisect_right(places, line.start + first, key=attrgetter("start")) - 1
    place = places[at] if at >= 0 else Place(0, 0, 0)
    return Hit(
        line.start + first,
        line.start + last,
        excerpt(line.text, first, last),
        place.paragraph,
        place.page,
    )
