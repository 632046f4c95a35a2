"""Listings: names joined by "and" or commas that share a part in what is told, opened into their members.

Two ways lead to one: names of persons, bodies and places that were found stand in a row; or a word announces them
(كل من, أحياء, مثل), and then members count that no list has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from khulasa.facts.model import Listing, Place, Span
from khulasa.facts.places_behind_heads import FIRST_HALVES
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb
from khulasa.facts.who.actors import Named
from khulasa.facts.who.members import (
    QUOTES,
    Kind,
    Member,
    Name,
    are_a_pair,
    by_word,
    heads,
    is_name,
    is_rare,
    may_be_a_place,
    may_open,
    members_from,
    name_of,
    starts_with_and,
    without_adjective,
    word_at,
)
from khulasa.facts.who.name_words import is_definite, is_listed, is_proper
from khulasa.facts.who.parties import office_at
from khulasa.language.arabic.lists import entries

_ALL_COMMAS = 4  # the same where no "and" joins the last
_EACH = frozenset({"كل", "كلا", "لكل", "بكل", "وكل", "فكل"})
_SUCH_AS = frozenset(
    {
        "مثل",
        "منهم",
        "منها",
        "بينهم",
        "بينها",
        "ابرزهم",
        "ابرزها",
        "وهي",
        "وهم",
        "وهما",
        "هي",
        "هم",
        "هما",
    }
)
_OTHERS = frozenset({"اخري", "اخرين", "اخرون", "عده", "عديده", "مختلفه"})


def listings(words: Sequence[Token], named: Named, places: Sequence[Place]) -> list[Listing]:
    """The listings of a block, in order, none inside of another, with the names that were found in it."""
    names = [Name(party.span, Kind.PERSON) for party in named.persons]
    names += [Name(body, Kind.BODY) for body in named.bodies]
    names += [Name(place.span, Kind.PLACE) for place in places]
    at = by_word(words, names)
    found: list[Listing] = []
    place = 0
    while place < len(words):
        members = _announced(words, place, at) or _in_a_row(words, place, at)
        if members:
            found += _under_their_head(words, place, members)
            place = members[-1].last
        else:
            place += 1
    return found


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


def _in_a_row(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> list[Member]:
    """The names that stand in a row from a word, if they share a part."""
    if place not in at:
        return []
    members = _without_others(words, _trimmed(words, list(members_from(words, place, at))))
    return members if _share_a_part(words, members) else []


def _trimmed(words: Sequence[Token], members: list[Member]) -> list[Member]:
    """The members without the last ones where they go on with words of another kind: وحواضر كثيرة."""
    while members and not _ends(words, members[-1]):
        members.pop()
    return members


def _without_others(words: Sequence[Token], members: list[Member]) -> list[Member]:
    """The persons and offices that open a row, without what goes on behind them: …وأتباعهم."""
    if members and members[0].name.kind is Kind.PERSON:
        return list(takewhile(lambda one: not _is_other(words, one), members))
    return members


def _is_other(words: Sequence[Token], member: Member) -> bool:
    """Whether a member is neither a name nor an office of several words: رئيس البلدية."""
    if member.name.kind is not Kind.OTHER:
        return False
    return member.last - member.first < 2 or office_at(words, member.first) is None


def _ends(words: Sequence[Token], member: Member) -> bool:
    behind = words[member.last] if member.last < len(words) else None
    return (
        member.name.kind is not Kind.OTHER
        or behind is None
        or (not may_open(behind) and behind.folded not in _OTHERS)
        or starts_with_and(behind)
        or is_definite(behind)
    )


def _may_stand_beside(words: Sequence[Token], member: Member, kind: Kind) -> bool:
    """Whether what was not found as a name may stand in a row of names of a kind: an office, or a place's name."""
    if kind is Kind.PERSON:
        return not _is_other(words, member)
    of_two = any(form in FIRST_HALVES for _, form in bare_forms(words[member.first].folded))
    is_short = member.last - member.first <= 1 + of_two
    return kind is Kind.PLACE and is_short and (of_two or may_be_a_place(words, member))


def _share_a_part(words: Sequence[Token], members: Sequence[Member]) -> bool:
    known = [member for member in members if member.name.kind is not Kind.OTHER]
    others = [member for member in members if member.name.kind is Kind.OTHER]
    if len(known) < 2 or not _are_alike(known) or len(others) >= len(known):
        return False
    if not all(_may_stand_beside(words, member, known[0].name.kind) for member in others):
        return False
    if len(members) == 2:
        return members[1].joined and _act_together(words, members)
    return members[-1].joined or len(members) >= _ALL_COMMAS


def _are_alike(members: Sequence[Member]) -> bool:
    """Whether all are persons, or none is; and no name comes twice."""
    kinds = [member.name.kind is Kind.PERSON for member in members]
    return all(kinds) or not any(kinds)


def _act_together(words: Sequence[Token], members: Sequence[Member]) -> bool:
    """Whether two names share a part: two persons, two bodies, or two states behind the verb of what they do."""
    kinds = {member.name.kind for member in members}
    if kinds in ({Kind.PERSON}, {Kind.BODY}):
        return True
    before = words[members[0].first - 1].folded if members[0].first else ""
    if not before or is_function_word(before) or before in entries("before_places"):
        return False
    verbs = entries("reporting_verbs")
    return before in verbs or before[1:] in verbs or is_verb(before) or _is_of_her(before)


def _is_of_her(folded: str) -> bool:
    """Whether a word looks like a verb of "she", as states have: تصارعت."""
    is_name = is_proper(folded) or is_listed(folded) or folded.startswith("ال")
    return folded.endswith("ت") and not folded.endswith("ات") and len(folded) > 4 and not is_name


def _announced(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> list[Member]:
    """The members that a word announces."""
    if not words[place].is_word or place in at:
        return []
    forms = [form for _, form in bare_forms(words[place].folded)]
    if any(form in _EACH for form in forms) and word_at(words, place + 1) == "من":
        members = list(members_from(words, place + 2, at))
        return members if len(members) > 1 and _are_of_each(words, members) else []
    kinds = [heads()[form] for form in forms if form in heads()]
    if kinds:
        first = _behind_head(words, place + 1)
        listed = list(members_from(words, first, at))
        if forms[-1].endswith("تي") and kinds[0] is Kind.PLACE and are_a_pair(words, listed):
            return [listed[0], without_adjective(words, listed[1])]
        members = _trimmed(words, listed)
        many = len(members) > 2 or first > place + 1 or forms[-1].endswith("تي")
        colon = words[first - 1].folded == ":"
        return members if many and _belong_to(words, members, kinds[0], colon=colon) else []
    if words[place].folded in _SUCH_AS:
        first = place + 1 + (word_at(words, place + 1) == ":")
        members = list(members_from(words, first, at))
        return members if len(members) > 2 and _are_names(words, members) else []
    return []


def _behind_head(words: Sequence[Token], place: int) -> int:
    """The place where members may begin: behind "others", "such as" and a colon."""
    for passed in (_OTHERS, _SUCH_AS, {":"}):
        place += word_at(words, place) in passed
    return place


def _are_of_each(words: Sequence[Token], members: Sequence[Member]) -> bool:
    """Whether members behind كل من are names, of which one at least was found or is one by its form."""
    may_open = members[0].name.kind is not Kind.OTHER or is_definite(words[members[0].first])
    named = any(
        member.name.kind is not Kind.OTHER or is_name(words, member) or _is_quoted(words, member)
        for member in members
    )
    return named and (may_open or is_name(words, members[0]) or _is_quoted(words, members[0]))


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
    doubtful = [member for member in others if not is_name(words, member)]
    return (
        _are_alike([member for member in members if member not in others])
        and len(doubtful) * 3 <= len(members)
        and all(is_rare(words, member) for member in doubtful)
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
