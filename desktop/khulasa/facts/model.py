"""Facts: spans of `Document.text`, in code points, half open. What the author didn't write isn't in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from khulasa.document.model import Document


class Span(NamedTuple):
    """A stretch of the text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether both have a letter in common."""
        return self.start < other.end and other.start < self.end

    def holds(self, inner: Span) -> bool:
        """Whether all of another lies in this one."""
        return self.start <= inner.start and inner.end <= self.end


class Certainty(StrEnum):
    """Whether a find may be shown as a fact (`SURE`) or only as something to be checked (`LIKELY`)."""

    SURE = "sure"
    LIKELY = "likely"


class ActorKind(StrEnum):
    """What takes part: somebody with a name, a named body, an office without a name, several together."""

    PERSON = "person"
    BODY = "body"
    ROLE = "role"
    GROUP = "group"


class Manner(StrEnum):
    """How the words of a statement are given."""

    DIRECT = "direct"  # all of them between quotation marks
    MIXED = "mixed"  # some of them between quotation marks
    REPORTED = "reported"  # behind أن or إن, or a bare clause
    NOMINAL = "nominal"  # أعلن عن …, أكد أهمية …
    CALL = "call"  # دعا إلى …, طالب بـ…
    ACCORDING = "according"  # بحسب …, وفقا لـ…


class Polarity(StrEnum):
    """What the verb makes of the words: أكد and أقر confirm, نفى and فند deny."""

    SAID = "said"
    CONFIRMED = "confirmed"
    DENIED = "denied"


class Found(StrEnum):
    """How the speaker was found."""

    NAMED = "named"  # beside the verb
    CARRIED = "carried"  # the subject is dropped: who spoke before
    PARTICIPLE = "participle"  # مضيفا, مؤكدا: who speaks in the same sentence


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or some body of the text under all the names that it bears there.

    `fullest` is one of `mentions`, which are in the order of the text; `roles` are the words that say what it is.
    """

    kind: ActorKind
    fullest: Span
    mentions: tuple[Span, ...]
    roles: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what.

    `verb` goes without the و or ف that is written in one with it.

    `speaker` is the subject as written beside the verb, None where it is dropped; `actor` is a place in `Facts.actors`,
    None where nobody of them is meant for sure; `because` is where the speaker is named, if not beside the verb, None
    where nobody tells who says what stands between quotation marks: that is only likely.
    `open_end` says that the words may end before `content` does. `link` are the words directly before reported content
    that tie it to the verb: حذر من, نفى أن, أكد على أن.
    """

    verb: Span
    content: Span
    manner: Manner
    speaker: Span | None = None
    actor: int | None = None
    found: Found = Found.NAMED
    because: Span | None = None
    open_end: bool = False
    polarity: Polarity = Polarity.SAID
    certainty: Certainty = Certainty.LIKELY
    link: Span | None = None


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

    `span` holds all of them. `number` is None where words give a size and no figure. `qualifier` stands directly before
    or behind `span` and makes it more, less or rough: "more than", "at least", "about".
    """

    span: Span
    number: Decimal | None
    unit: Span | None = None
    counted: Span | None = None
    qualifier: Span | None = None

    @property
    def told(self) -> Span:
        """The amount with its qualifier, without which it must not be quoted."""
        if self.qualifier is None:
            return self.span
        start, end = (
            min(self.span.start, self.qualifier.start),
            max(self.span.end, self.qualifier.end),
        )
        return Span(start, end)


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
    """All that was found in a document, each kind in the order of the text, actors in that of their first mention."""

    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    listings: tuple[Listing, ...] = ()
    places: tuple[Place, ...] = ()
    dates: tuple[Moment, ...] = ()
    numbers: tuple[Quantity, ...] = ()

    def require_within(self, document: Document) -> None:
        """Check that every span lies in the text and every actor is there. Raises `ValueError` where not."""
        for span in self.spans():
            if not 0 <= span.start < span.end <= len(document.text):
                raise ValueError(span)
        for statement in self.statements:
            if statement.actor is not None and not 0 <= statement.actor < len(self.actors):
                raise ValueError(statement.actor)

    def spans(self) -> Iterator[Span]:
        """Every span of every fact."""
        for actor in self.actors:
            yield from (actor.fullest, *actor.mentions, *actor.roles)
        for statement in self.statements:
            yield from _written(
                statement.verb,
                statement.content,
                statement.speaker,
                statement.because,
                statement.link,
            )
        for listing in self.listings:
            yield from _written(*listing.members, listing.head)
        for place in self.places:
            yield from _written(place.span, place.kind)
        for moment in self.dates:
            yield moment.span
        for quantity in self.numbers:
            yield from _written(quantity.span, quantity.unit, quantity.counted)
            if quantity.qualifier is not None:
                yield from (quantity.qualifier, quantity.told)


def _written(*spans: Span | None) -> Iterator[Span]:
    return (span for span in spans if span)
