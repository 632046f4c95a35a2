"""Listings: names joined by "and" or commas that share a part in what is told, opened into their members.

Two ways lead to one: names of persons, bodies and places that were found stand in a row; or a word announces them
(كل من, أحياء, مثل), and then members count that no list has.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from khulasa.facts.actors import Named
from khulasa.facts.model import Listing, Place, Span
from khulasa.facts.name_words import commonness, is_definite, is_listed, is_proper, is_role_head
from khulasa.facts.places import adjectives_of_places
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb, start_behind
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold
from khulasa.language.frequencies import UNKNOWN
from khulasa.resources import read_lines


class Kind(Enum):
    """What a member of a listing is."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a person, a body or a place, with what belongs to it."""

    span: Span
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Member:
    """A member at `words[first:last]`; `joined` says that "and" stands before it."""

    name: Name
    first: int
    last: int
    joined: bool


_COMMAS = frozenset("،,")
_QUOTES = frozenset('«»“”"')
_MOST = 40  # members
_LONGEST = 4  # words of a member that was not found as a name
_QUOTED = 5  # words of a member between quotation marks
_IN_BRACKETS = 8  # words between brackets behind a member
_FOUND_ALONE = 3  # names in a row that need no word to announce them
_ALL_COMMAS = 4  # the same where no "and" joins the last
_RARE = 4.6  # Zipf value up to which a definite word behind a plural of places is a place's name
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
    at = _by_word(words, names)
    found: list[Listing] = []
    place = 0
    while place < len(words):
        members = _announced(words, place, at) or _in_a_row(words, place, at)
        if members:
            spans = tuple(member.name.span for member in members)
            found.append(Listing(spans, _head(words, place, members[0].first)))
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


def _in_a_row(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> list[_Member]:
    """The names that stand in a row from a word, if they share a part."""
    if place not in at:
        return []
    members = _trimmed(words, list(_members(words, place, at)))
    return members if _share_a_part(words, members) else []


def _trimmed(words: Sequence[Token], members: list[_Member]) -> list[_Member]:
    """The members without the last ones where they go on with words of another kind: وحواضر كثيرة."""
    while members and not _ends(words, members[-1]):
        members.pop()
    return members


def _ends(words: Sequence[Token], member: _Member) -> bool:
    behind = words[member.last] if member.last < len(words) else None
    return (
        member.name.kind is not Kind.OTHER
        or behind is None
        or (not _may_open(behind) and behind.folded not in _OTHERS)
        or _starts_with_and(behind)
        or is_definite(behind)
    )


def _may_stand_in_a_row(words: Sequence[Token], member: _Member) -> bool:
    """Whether the last of a row may be a name: one that was found, or a word that may be a place's."""
    if member.name.kind is not Kind.OTHER:
        return True
    return member.last - member.first == 1 and _may_be_a_place(words, member)


def _starts_with_and(word: Token) -> bool:
    return word.folded[0] == "و" and not is_listed(word.folded)


def _share_a_part(words: Sequence[Token], members: Sequence[_Member]) -> bool:
    known = [member for member in members if member.name.kind is not Kind.OTHER]
    others = [member for member in members if member.name.kind is Kind.OTHER]
    if len(known) < 2 or not _are_alike(known) or len(others) * 2 > len(known):
        return False
    if others and not all(member.name.kind is Kind.PLACE for member in known):
        return False
    if not all(_may_stand_in_a_row(words, member) for member in others):
        return False
    if len(members) == 2:
        return members[1].joined and _act_together(words, members)
    return members[-1].joined or len(members) >= _ALL_COMMAS


def _are_alike(members: Sequence[_Member]) -> bool:
    """Whether all are persons, or none is; and no name comes twice."""
    kinds = [member.name.kind is Kind.PERSON for member in members]
    return all(kinds) or not any(kinds)


def _act_together(words: Sequence[Token], members: Sequence[_Member]) -> bool:
    """Whether two names share a part: two persons, two bodies, or two states behind the verb of what they do."""
    kinds = {member.name.kind for member in members}
    if kinds in ({Kind.PERSON}, {Kind.BODY}):
        return True
    before = words[members[0].first - 1].folded if members[0].first else ""
    if not before or is_function_word(before) or before in entries("before_places"):
        return False
    verbs = entries("reporting_verbs")
    return before in verbs or before[1:] in verbs or is_verb(before)


def _announced(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> list[_Member]:
    """The members that a word announces."""
    if not words[place].is_word or place in at:
        return []
    forms = [form for _, form in bare_forms(words[place].folded)]
    if any(form in _EACH for form in forms) and _word_at(words, place + 1) == "من":
        members = list(_members(words, place + 2, at))
        return members if len(members) > 1 and _are_of_each(words, members) else []
    heads = [_heads()[form] for form in forms if form in _heads()]
    if heads:
        first = _behind_head(words, place + 1)
        members = _trimmed(words, list(_members(words, first, at)))
        many = len(members) > 2 or first > place + 1 or forms[-1].endswith("تي")
        return members if many and _belong_to(words, members, heads[0]) else []
    if words[place].folded in _SUCH_AS:
        first = place + 1 + (_word_at(words, place + 1) == ":")
        members = list(_members(words, first, at))
        return members if len(members) > 2 and _are_names(words, members) else []
    return []


def _word_at(words: Sequence[Token], place: int) -> str:
    return words[place].folded if place < len(words) else ""


@cache
def _heads() -> Mapping[str, Kind]:
    heads: dict[str, Kind] = {}
    for line in read_lines("language", "ar", "listing_heads.txt"):
        kind, *plurals = fold(line).split()
        for plural in plurals:
            heads[plural] = heads["ال" + plural] = Kind(kind)
    return heads


def _behind_head(words: Sequence[Token], place: int) -> int:
    """The place where members may begin: behind "others", "such as" and a colon."""
    for passed in (_OTHERS, _SUCH_AS, {":"}):
        place += _word_at(words, place) in passed
    return place


def _are_of_each(words: Sequence[Token], members: Sequence[_Member]) -> bool:
    """Whether members behind كل من are names, of which one at least was found or is one by its form."""
    may_open = members[0].name.kind is not Kind.OTHER or is_definite(words[members[0].first])
    named = any(
        member.name.kind is not Kind.OTHER or _is_name(words, member) or _is_quoted(words, member)
        for member in members
    )
    return named and (may_open or _is_name(words, members[0]) or _is_quoted(words, members[0]))


def _is_quoted(words: Sequence[Token], member: _Member) -> bool:
    return member.first > 0 and words[member.first - 1].folded in _QUOTES


def _belong_to(words: Sequence[Token], members: Sequence[_Member], head: Kind) -> bool:
    """Whether members are of the kind that a plural announces."""
    if len(members) < 2 or (len(members) == 2 and not members[1].joined):
        return False
    kinds = {member.name.kind for member in members}
    enough = len(members) > 2 or Kind.OTHER not in kinds
    if head is Kind.PLACE:
        return enough and _are_places(words, members)
    if head is Kind.PERSON and not kinds & {Kind.PERSON, Kind.OTHER}:
        return True  # وزراء مصر والأردن
    return enough and _are_names(words, members)


def _are_places(words: Sequence[Token], members: Sequence[_Member]) -> bool:
    """Whether members behind a plural of places are places: the first surely, half of the others by its company."""
    doubtful = [member for member in members if not _may_be_a_place(words, member)]
    return (
        members[0] not in doubtful
        and len(doubtful) * 2 <= len(members)
        and all(_name_of(words, member).startswith("ال") for member in doubtful)
    )


def _are_names(words: Sequence[Token], members: Sequence[_Member]) -> bool:
    """Whether members are names by what was found or by their forms; of three one may be by its company."""
    others = [member for member in members if member.name.kind is Kind.OTHER]
    doubtful = [member for member in others if not _is_name(words, member)]
    return (
        _are_alike([member for member in members if member not in others])
        and len(doubtful) * 3 <= len(members)
        and all(_is_rare(words, member) for member in doubtful)
    )


def _is_rare(words: Sequence[Token], member: _Member) -> bool:
    folded = _name_of(words, member)
    is_noun = is_definite(words[member.first]) or folded.endswith(("ه", "ات", "ين", "ون"))
    return not is_noun and commonness(folded) <= _RARE


def _name_of(words: Sequence[Token], member: _Member) -> str:
    """The first word of a member without what is written in one with it."""
    word = words[member.first]
    return fold(word.written[member.name.span.start - word.span.start :])


def _is_name(words: Sequence[Token], member: _Member) -> bool:
    folded = _name_of(words, member)
    if words[member.last - 1].folded in adjectives_of_places():
        return True  # وآلية الاستقرار الأوروبية
    if folded.startswith("ال") and is_definite(words[member.first]):
        return False
    return is_proper(folded) or is_listed(folded) or commonness(folded) <= UNKNOWN


def _may_be_a_place(words: Sequence[Token], member: _Member) -> bool:
    if member.name.kind is not Kind.OTHER:
        return member.name.kind is Kind.PLACE
    folded = _name_of(words, member)
    if folded.endswith(("ات", "ين", "ون")):
        return False
    if folded.startswith("ال"):
        return commonness(folded) <= _RARE
    return is_proper(folded) or commonness(folded) <= _RARE - 1


def _members(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> Iterator[_Member]:
    """The members of a listing that begins at a word, as far as "and" or commas join them."""
    joined = False
    for _ in range(_MOST):
        member = _member(words, place, at, joined=joined)
        if member is None:
            return
        yield member
        place = _behind_brackets(words, member.last)
        parted = place < len(words) and words[place].folded in _COMMAS
        place += parted
        joined = place < len(words) and words[place].folded == "و"
        place += joined
        joined |= place < len(words) and (
            _has_and(words, place, at) or (parted and _starts_with_and(words[place]))
        )
        if not parted and not joined:
            return


def _member(
    words: Sequence[Token], place: int, at: Mapping[int, Name], *, joined: bool
) -> _Member | None:
    if _opens_quotes(words, place + 1) and _is_a_head(words[place]):
        place += 1  # … وإذاعتي «نسيم» و«نغم»
    if _opens_quotes(words, place) and place + 1 not in at:
        return _quoted(words, place, joined=joined)
    place += _opens_quotes(words, place)
    if place in at:
        name, last = at[place], place + 1
        while last < len(words) and words[last].span.start < name.span.end:
            last += 1
        return _Member(name, place, last, joined)
    if place >= len(words) or not _may_open(words[place]):
        return None
    last = place + 1
    while last < min(len(words), place + _LONGEST) and _goes_on(words, last, at):
        last += 1
    joined_in_one = _has_and(words, place, at) or _word_at(words, place - 1) in _COMMAS
    taken = int(joined and joined_in_one and _starts_with_and(words[place]))
    span = Span(start_behind(words[place], taken), words[last - 1].span.end)
    return _Member(Name(span, Kind.OTHER), place, last, joined)


def _opens_quotes(words: Sequence[Token], place: int) -> bool:
    return _word_at(words, place) in _QUOTES


def _is_a_head(word: Token) -> bool:
    return any(form in _heads() for _, form in bare_forms(word.folded))


def _quoted(words: Sequence[Token], place: int, *, joined: bool) -> _Member | None:
    """A short name between quotation marks."""
    for last in range(place + 2, min(len(words), place + _QUOTED + 2)):
        if words[last].folded in _QUOTES:
            span = Span(words[place + 1].span.start, words[last - 1].span.end)
            return _Member(Name(span, Kind.OTHER), place + 1, last, joined)
    return None


def _may_open(word: Token) -> bool:
    folded = word.folded
    return word.is_word and not is_function_word(folded) and not is_verb(folded)


def _goes_on(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> bool:
    """Whether a word is the next of a member that was not found as a name."""
    if place in at or not _may_open(words[place]) or _has_and(words, place, at):
        return False
    return is_definite(words[place]) or is_proper(words[place].folded)


def _has_and(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> bool:
    """Whether the و that a word begins with is "and"."""
    word = words[place]
    folded = word.folded
    if not word.is_word or folded[0] != "و" or len(folded) < 3:
        return False
    if place in at:
        return at[place].span.start > word.span.start
    if is_listed(folded) or is_proper(folded) or is_role_head(folded):
        return False
    rest = folded[1:]
    if rest.startswith("ال") or is_listed(rest) or is_proper(rest):
        return True
    return commonness(rest) > UNKNOWN or commonness(folded) <= UNKNOWN


def _behind_brackets(words: Sequence[Token], place: int) -> int:
    """The place behind closing quotation marks and a few words in brackets."""
    if _opens_quotes(words, place):
        closing = range(place + 2, min(len(words), place + _IN_BRACKETS))
        behind = next((last + 1 for last in closing if words[last].folded in _QUOTES), None)
        apart = words[place].span.start > words[place - 1].span.end  # they open and don't close
        place = behind if behind is not None and apart else place + 1
    if _word_at(words, place) == "(":
        for last in range(place + 1, min(len(words), place + _IN_BRACKETS)):
            if words[last].folded == ")":
                return last + 1
    return place


def _head(words: Sequence[Token], place: int, first: int) -> Span | None:
    """What announces the members: the words from a plural, or from كل, up to the first member."""
    start = place
    if place < first and _word_at(words, place).endswith(tuple(_EACH)):
        for before in range(max(0, place - 3), place):
            if any(form in _heads() for _, form in bare_forms(words[before].folded)):
                start = before
                break
    if start == first:
        return None
    return Span(words[start].span.start, words[first - 1].span.end)
