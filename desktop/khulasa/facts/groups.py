"""Listings as groups of those who take part, and which actors their members are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from khulasa.facts.model import ActorKind, Facts, Listing, Span


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


def groups(facts: Facts) -> tuple[Listing, ...]:
    """The listings of those who take part: they are announced, or one is an actor; not places that stand in a row."""
    named = members_named(facts)
    return tuple(
        listing
        for listing in facts.listings
        if listing.head is not None or not named.keys().isdisjoint(listing.members)
    )
