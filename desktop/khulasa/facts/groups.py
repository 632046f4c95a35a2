"""Listings as groups of those who take part, and which actors their members are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from khulasa.facts.model import ActorKind, Facts, Listing, Span
from khulasa.facts.who.listing_heads import Kind, heads
from khulasa.facts.who.name_words import is_role_head
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold

_MARKS = ' \t\n:،,؛«»"“”„‟()'
"""What may stand at the ends of a head and opens or closes something else."""


def members_named(facts: Facts) -> Mapping[Span, int]:
    """The members of listings that name an actor, a person also with his office, with his place in `Facts.actors`."""
    mentions = sorted(
        (mention, number) for number, actor in enumerate(facts.actors) for mention in actor.mentions
    )
    members: dict[Span, int] = {}
    for member in (member for listing in facts.listings for member in listing.members):
        first = bisect_left(mentions, (Span(member.start, 0), 0))
        for place in range(first, len(mentions)):
            mention, number = mentions[place]
            if mention.start >= member.end:
                break
            is_person = facts.actors[number].kind is ActorKind.PERSON
            if mention == member or (is_person and mention.end <= member.end):
                members[member] = number
                break
    return members


def groups(facts: Facts, text: str) -> tuple[Listing, ...]:
    """The listings of those who take part in a text: they are announced, or one is an actor.

    Places in a row, also announced as such (بلدتي … و…), are none unless persons or bodies are said to be of them.
    """
    named = members_named(facts)
    places = {place.span for place in facts.places}
    return tuple(
        listing
        for listing in facts.listings
        if not named.keys().isdisjoint(listing.members)
        or (
            listing.head is not None
            and (not places.issuperset(listing.members) or _tells_of_people(text, listing.head))
        )
    )


def head_of(text: str, listing: Listing) -> str:
    """The head of a listing of a text without what only leads on to its members or opens a quotation: وزراء خارجية."""
    words = [] if listing.head is None else text[slice(*listing.head)].split()
    leading = entries("leading_to_members") | entries("announcing_members") | {""}
    while words and fold(words[-1].strip(_MARKS)) in leading:
        words.pop()
    return " ".join(words).strip(_MARKS)


def _tells_of_people(text: str, head: Span) -> bool:
    """Whether a head has a word for persons, offices or bodies."""
    return any(
        heads().get(word) in {Kind.PERSON, Kind.BODY}
        or is_role_head(word)
        or word in entries("people_in_plural")
        for word in fold(text[slice(*head)]).split()
    )
