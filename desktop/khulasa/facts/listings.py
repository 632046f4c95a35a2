"""Listings: names joined by "and" or commas that share a part in what is told, opened into their members.

Two ways lead to one: names of persons, bodies and places that were found stand in a row; or a word announces them
(كل من, أحياء, مثل), and then members count that no list has.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from khulasa.facts.gazetteer import adjectives_of_places
from khulasa.facts.model import Listing, Place, Span
from khulasa.facts.tokens import Token, bare_forms, word_at
from khulasa.facts.who.actors import Named
from khulasa.facts.who.between_members import may_open
from khulasa.facts.who.listing_heads import Kind, heads
from khulasa.facts.who.members import (
    QUOTES,
    RARE,
    Member,
    Name,
    members_from,
    name_of,
)
from khulasa.facts.who.name_words import commonness, is_definite, is_listed, is_proper
from khulasa.facts.who.parties import office_at
from khulasa.facts.who.rows import OTHERS, are_alike, may_be_a_place, row_at, trimmed
from khulasa.language.arabic.lists import entries
from khulasa.language.frequencies import UNKNOWN

_HIS = ("ها", "هم", "هما", "نا", "ه", "ي")
_EACH = frozenset({"كل", "كلا", "لكل", "بكل", "وكل", "فكل"})
_THESE = frozenset({"وهي", "وهم", "هي", "هم"})
"""Words that announce members and are pronouns as often: one of two may begin a clause."""
_BETWEEN = 3  # adjectives between a plural and what announces its members


def listings(words: Sequence[Token], named: Named, places: Sequence[Place]) -> list[Listing]:
    """The listings of a block, in order, none inside of another, with the names that were found in it."""
    names = [
        Name(party.span, Kind.PERSON, (party.name or party.span).end) for party in named.persons
    ]
    names += [Name(body, Kind.BODY) for body in named.bodies]
    names += [Name(place.span, Kind.PLACE) for place in places]
    at = _by_word(words, names)
    found: list[Listing] = []
    place = 0
    while place < len(words):
        members = _announced(words, place, at) or row_at(words, place, at)
        if members:
            found += _under_their_head(words, place, members)
            place = members[-1].last
        else:
            place += 1
    return found


def _by_word(words: Sequence[Token], names: Sequence[Name]) -> Mapping[int, Name]:
    """The names by the words that they begin in; of two the longer."""
    starts = [word.span.start for word in words]
    at: dict[int, Name] = {}
    for name in names:
        place = bisect_right(starts, name.span.start) - 1
        if place not in at or name.span.end > at[place].span.end:
            at[place] = name
    return at


def _under_their_head(
    words: Sequence[Token], place: int, members: Sequence[Member]
) -> Iterator[Listing]:
    """Members below what announces them from a place; those with an office of their own behind states by themselves.

    `وزراء خارجية كل من مصر والأردن ومندوب العراق`: the last is no minister.
    """
    head = _head(words, place, members[0].first)
    governed = len(members)
    is_of_states = members[0].name.kind in {Kind.PLACE, Kind.BODY}
    if is_of_states and _is_of_persons(words, place, head):
        governed = sum(1 for _ in takewhile(lambda one: not _holds_an_office(words, one), members))
    for of_one_kind, its_head in ((members[:governed], head), (members[governed:], None)):
        if len(of_one_kind) > 1:
            yield Listing(tuple(member.name.span for member in of_one_kind), its_head)


def _is_of_persons(words: Sequence[Token], place: int, head: Span | None) -> bool:
    """Whether a head, in which a word stands, begins with a plural of persons."""
    if head is None:
        return False
    while words[place].span.start > head.start:
        place -= 1
    forms = [form for _, form in bare_forms(words[place].folded)]
    return any(heads().get(form) is Kind.PERSON for form in forms)


def _holds_an_office(words: Sequence[Token], member: Member) -> bool:
    return member.name.kind is Kind.PERSON or (
        member.name.kind is Kind.OTHER and office_at(words, member.first) is not None
    )


def _announced(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> list[Member]:
    """The members that a word announces."""
    if not words[place].is_word or place in at:
        return []
    forms = [form for _, form in bare_forms(words[place].folded)]
    if any(form in _EACH for form in forms) and word_at(words, place + 1) == "من":
        members = _before_several(words, members_from(words, place + 2, at))
        return members if len(members) > 1 and _are_of_each(words, members) else []
    kinds = [heads()[form] for form in forms if form in heads()]
    if kinds:
        first = _behind_head(words, place + 1, at)
        first += kinds[0] is Kind.PERSON and _is_a_field_of(words, first, at)
        listed = list(members_from(words, first, at))
        is_dual = forms[-1].endswith(("تي", "تا"))
        if is_dual and kinds[0] is Kind.PLACE and _are_a_pair(words, listed):
            return [listed[0], _without_adjective(words, listed[1])]
        members = trimmed(words, listed)
        many = len(members) > 2 or first > place + 1 or is_dual or _is_like(words, first, at)
        colon = words[first - 1].folded == ":"
        return members if many and _belong_to(words, members, kinds[0], colon=colon) else []
    if words[place].folded in entries("announcing_members"):
        first = place + 1 + (word_at(words, place + 1) == ":")
        members = list(members_from(words, first, at, announced=True))
        enough = _are_several(words[place], members) or _are_two_found(words[place], members)
        enough |= len(members) > 2 and first > place + 1
        return members if enough and _are_names(words, members) else []
    return []


def _are_several(announcing: Token, members: Sequence[Member]) -> bool:
    """Whether members are three and more, one of them found behind what is a pronoun as often: هي صنو له وعون وسند."""
    found = any(member.name.kind is not Kind.OTHER for member in members)
    return len(members) > 2 and (found or announcing.folded not in _THESE)


def _are_two_found(announcing: Token, members: Sequence[Member]) -> bool:
    """Whether members are two that were found as names, behind a word that does nothing but announce."""
    kinds = {member.name.kind for member in members}
    is_row = len(members) == 2 and members[1].joined and Kind.OTHER not in kinds
    return is_row and announcing.folded not in _THESE


def _behind_head(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> int:
    """The place where members may begin: behind "others", adjectives, "such as" and a colon."""
    start = place
    for _ in range(_BETWEEN):
        announced = word_at(words, place) in entries("announcing_members") | {":"}
        if announced or _is_like(words, place, at):
            break
        if place >= len(words) or place in at or not may_open(words[place]):
            place = start
            break
        place += 1
    else:
        place = start
    for passed in (OTHERS, entries("announcing_members"), {":"}):
        place += word_at(words, place) in passed
    return place


def _is_a_field_of(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> bool:
    """Whether what persons are charged with stands here, and behind it where: وزيرا خارجية تونس وتشاد."""
    where = at.get(place + 1)
    if place in at or where is None or where.kind is not Kind.PLACE or not may_open(words[place]):
        return False
    return not is_definite(words[place]) and where.span.start == words[place + 1].span.start


def _is_like(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> bool:
    """Whether a name stands here that "like" is written in one with: دول كمصر والأردن."""
    if place not in at or at[place].span.start != words[place].span.start + 1:
        return False
    return words[place].folded[0] == "ك"


def _before_several(words: Sequence[Token], members: Iterable[Member]) -> list[Member]:
    """The members before several people without a name: وممثلون عن المنظمة is no member of كل من مصر والأردن."""
    return list(takewhile(lambda member: not _is_several(words, member), members))


def _is_several(words: Sequence[Token], member: Member) -> bool:
    """Whether a member that was not found is an indefinite plural of people."""
    folded = name_of(words, member)
    is_found = member.name.kind is not Kind.OTHER or _is_quoted(words, member)
    is_plural = folded.endswith(("ون", "ين")) and not folded.startswith("ال")
    return is_plural and not (is_found or _is_name(words, member))


def _are_of_each(words: Sequence[Token], members: Sequence[Member]) -> bool:
    """Whether members behind كل من are names, of which one at least was found or is one by its form."""
    may_open = members[0].name.kind is not Kind.OTHER or is_definite(words[members[0].first])
    named = any(
        member.name.kind is not Kind.OTHER or _is_name(words, member) or _is_quoted(words, member)
        for member in members
    )
    return named and (may_open or _is_name(words, members[0]) or _is_quoted(words, members[0]))


def _is_quoted(words: Sequence[Token], member: Member) -> bool:
    return member.first > 0 and words[member.first - 1].folded in QUOTES


def _belong_to(
    words: Sequence[Token], members: Sequence[Member], head: Kind, *, colon: bool
) -> bool:
    """Whether members are of the kind that a plural announces; `colon` says that one stands between."""
    if len(members) < 2 or (len(members) == 2 and not members[1].joined):
        return False
    kinds = {member.name.kind for member in members}
    enough = len(members) > 2 or Kind.OTHER not in kinds
    if head is Kind.PLACE:
        return enough and _are_places(words, members, colon=colon)
    if head is Kind.PERSON and not kinds & {Kind.PERSON, Kind.OTHER}:
        return True  # وزراء مصر والأردن
    return enough and _are_names(words, members)


def _are_places(words: Sequence[Token], members: Sequence[Member], *, colon: bool) -> bool:
    """Whether members behind a plural of places are places: half of them by the others' company.

    The first is so only behind a colon.
    """
    doubtful = [member for member in members if not may_be_a_place(words, member)]
    return (
        (colon or members[0] not in doubtful)
        and len(doubtful) * 2 <= len(members)
        and all(name_of(words, member).startswith("ال") for member in doubtful)
    )


def _are_names(words: Sequence[Token], members: Sequence[Member]) -> bool:
    """Whether members are names by what was found or by their forms; of three one may be by its company."""
    others = [member for member in members if member.name.kind is Kind.OTHER]
    doubtful = [member for member in others if not _is_name(words, member)]
    return (
        are_alike([member for member in members if member not in others])
        and len(doubtful) * 3 <= len(members)
        and all(_is_rare(words, member) for member in doubtful)
    )


def _head(words: Sequence[Token], place: int, first: int) -> Span | None:
    """What announces the members: the words from a plural, or from كل, up to the first member."""
    start = place
    if place < first and word_at(words, place).endswith(tuple(_EACH)):
        for before in range(max(0, place - 3), place):
            if any(form in heads() for _, form in bare_forms(words[before].folded)):
                start = before
                break
    if start == first:
        return None
    return Span(words[start].span.start, words[first - 1].span.end)


def _are_a_pair(words: Sequence[Token], members: Sequence[Member]) -> bool:
    """Whether members are the two that a dual announces, as بلدتي: a place and one word behind "and"."""
    if len(members) != 2 or not members[1].joined:
        return False
    second = _without_adjective(words, members[1])
    is_one = second.last == second.first + 1 and not words[second.first].written.endswith(_HIS)
    return may_be_a_place(words, members[0]) and (is_one or may_be_a_place(words, second))


def _without_adjective(words: Sequence[Token], member: Member) -> Member:
    """The second of two without the adjective of both behind it: صبر التابعتين."""
    for last in range(member.first + 1, member.last):
        if words[last].folded.endswith(("ين", "ان")):
            span = Span(member.name.span.start, words[last - 1].span.end)
            return replace(member, name=replace(member.name, span=span), last=last)
    return member


def _is_rare(words: Sequence[Token], member: Member) -> bool:
    """Whether the first word of a member is rare enough to be a name by its company."""
    folded = name_of(words, member)
    is_noun = is_definite(words[member.first]) or folded.endswith(("ه", "ات", "ين", "ون"))
    return not is_noun and commonness(folded) <= RARE


def _is_name(words: Sequence[Token], member: Member) -> bool:
    """Whether a member that was not found is a name by its form."""
    folded = name_of(words, member)
    if words[member.last - 1].folded in adjectives_of_places():
        return True  # وآلية الاستقرار الأوروبية
    if folded.startswith("ال") and is_definite(words[member.first]):
        return False
    return is_proper(folded) or is_listed(folded) or commonness(folded) <= UNKNOWN
