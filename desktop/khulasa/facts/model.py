"""Facts: spans of `Document.text`, in code points, half open. What the author didn't write isn't in them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from khulasa.document.model import Document


class Span(NamedTuple):
    """A stretch of the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Moment:
    """When: a date or a time as written.

    `iso` is ISO 8601 as far as the text itself says it (`2015-10-01`, `2015-10`, `2015`), None where it would have to
    be reckoned: the day of "yesterday" depends on when the article was written, which nobody knows for sure.
    """

    span: Span
    iso: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many: a number with its unit and what it counts, as far as they are written next to it.

    `span` holds all of them. `number` is None where words give a size and no figure.
    """

    span: Span
    number: Decimal | None
    unit: Span | None = None
    counted: Span | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a place's name; `kind` is the word before it that says what it is, where the author wrote one."""

    span: Span
    kind: Span | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """Several who share a part in what is told: `head` introduces them, and `members` are in their order."""

    members: tuple[Span, ...]
    head: Span | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was found in a document, each kind in the order of the text."""

    dates: tuple[Moment, ...] = ()
    numbers: tuple[Quantity, ...] = ()
    places: tuple[Place, ...] = ()
    listings: tuple[Listing, ...] = ()

    def validate(self, document: Document) -> None:
        """Check that every span lies in the text. Raises `ValueError` where not."""
        for span in self._spans():
            if not 0 <= span.start < span.end <= len(document.text):
                raise ValueError(span)

    def _spans(self) -> list[Span]:
        spans = [moment.span for moment in self.dates]
        for quantity in self.numbers:
            spans += [span for span in (quantity.span, quantity.unit, quantity.counted) if span]
        for place in self.places:
            spans += [span for span in (place.span, place.kind) if span]
        for listing in self.listings:
            spans += [span for span in (*listing.members, listing.head) if span]
        return spans
