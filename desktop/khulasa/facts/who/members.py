"""The members of a listing as they stand: names that were found or words that may be some, with what joins them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from khulasa.facts.model import Span
from khulasa.facts.places_behind_heads import FIRST_HALVES
from khulasa.facts.tokens import Token, bare_forms, is_function_word, start_behind, word_at
from khulasa.facts.who.between_members import (
    LONGEST_DESCRIPTION,
    behind_description,
    behind_joiner,
    behind_side,
    may_open,
    starts_with_and,
)
from khulasa.facts.who.listing_heads import Kind, heads
from khulasa.facts.who.name_words import commonness, is_definite, is_listed, is_proper, is_role_head
from khulasa.facts.who.parties import office_at
from khulasa.language.folding import fold
from khulasa.language.frequencies import UNKNOWN

COMMAS = frozenset("،,؛")
QUOTES = frozenset('«»“”"')
_QUARTERS = frozenset(
    quarter + ending for quarter in ("شمال", "جنوب", "شرق", "غرب") for ending in ("", "ي")
)
RARE = 4.6  # Zipf value up to which a definite word behind a plural of places is a place's name
_MOST = 40  # members
_LONGEST = 4  # words of a member that was not found as a name
_QUOTED = 5  # words of a member between quotation marks
_IN_BRACKETS = 8  # words between brackets behind a member


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a person, a body or a place, with what belongs to it.

    `end` is where a person's name ends; what the person is may stand behind it.
    """

    span: Span
    kind: Kind
    end: int = 0


@dataclass(frozen=True, slots=True)
class Member:
    """A member at `words[first:last]`; `joined` says that "and" stands before it."""

    name: Name
    first: int
    last: int
    joined: bool


def members_from(
    words: Sequence[Token], place: int, at: Mapping[int, Name], *, announced: bool = False
) -> Iterator[Member]:
    """The members of a listing that begins at a word, as far as "and" or commas join them.

    `announced` says that a word such as "like" stands before them: then the first may alone have its place behind it.
    """
    preposition = word_at(words, place - 1) if place else ""
    joined = False
    for _ in range(_MOST):
        member = _member(words, place, at, joined=joined)
        if member is None:
            return
        member = _with_brackets(words, member)
        place = _behind_brackets(words, member.last)
        place = _behind_own_place(words, place, at, announced=announced)
        described = _behind_description(words, place, at, member.name)
        yield member if described == place else _undescribed(member)
        place = behind_side(words, described)
        parted = word_at(words, place) in COMMAS
        place += parted
        following = behind_joiner(words, place)
        joined = following > place and (following in at or word_at(words, place) == "و")
        place = following if joined else place
        again = _has_again(words, place, at, preposition, joined=joined or parted)
        place += again
        joined |= again or (
            place < len(words)
            and (_has_and(words, place, at) or (parted and starts_with_and(words[place])))
        )
        if not parted and not joined:
            return


def own_place_at(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> int | None:
    """The word behind "in" and a place that stand at a word: what tells where a member is."""
    where = at.get(place + 1)
    if word_at(words, place) != "في" or where is None or where.kind is not Kind.PLACE:
        return None
    return _last_of(words, place + 1, where)


def _behind_own_place(
    words: Sequence[Token], place: int, at: Mapping[int, Name], *, announced: bool
) -> int:
    """The word behind where a member is, if the next one has its place as well: لندن في بريطانيا وطوكيو في اليابان."""
    last = own_place_at(words, place, at)
    if last is None or last >= len(words):
        return place
    first = last + (words[last].folded in COMMAS)
    first += word_at(words, first) == "و"
    following = at.get(first)
    if following is None or (first == last and not _has_and(words, first, at)):
        return place
    if announced or own_place_at(words, _last_of(words, first, following), at) is not None:
        return last
    return place


def _has_again(
    words: Sequence[Token], place: int, at: Mapping[int, Name], preposition: str, *, joined: bool
) -> bool:
    """Whether the preposition before the first member stands again before the next: في حمص وفي حماة.

    Where a word of another kind follows, a clause may begin there.
    """
    if place + 1 not in at or not is_function_word(preposition):
        return False
    bare = preposition.removeprefix("و")
    if words[place].folded != "و" + bare and not (joined and words[place].folded == bare):
        return False
    last = _last_of(words, place + 1, at[place + 1])
    return last >= len(words) or not words[last].is_word or is_function_word(words[last].folded)


def _last_of(words: Sequence[Token], place: int, name: Name) -> int:
    """The word behind a name that begins in a word."""
    last = place + 1
    while last < len(words) and words[last].span.start < name.span.end:
        last += 1
    return last


def _with_brackets(words: Sequence[Token], member: Member) -> Member:
    """A place with what it is called as well, or where it is, in brackets: كوباني (عين العرب)."""
    is_place = member.name.kind in {Kind.PLACE, Kind.OTHER} and not _opens_quotes(
        words, member.last
    )
    last = _behind_brackets(words, member.last) if is_place else member.last
    if last == member.last or not all(word.is_word for word in words[member.last + 1 : last - 1]):
        return member
    span = Span(member.name.span.start, words[last - 1].span.end)
    return replace(member, name=replace(member.name, span=span), last=last)


def _member(
    words: Sequence[Token], place: int, at: Mapping[int, Name], *, joined: bool
) -> Member | None:
    if _opens_quotes(words, place + 1):  # … وإذاعتي «نسيم» و«نغم»
        place += any(form in heads() for _, form in bare_forms(words[place].folded))
    if _opens_quotes(words, place) and place + 1 not in at:
        return _quoted(words, place, joined=joined)
    place += _opens_quotes(words, place)
    quarter = _behind_a_quarter(words, place, at)
    if quarter is not None:
        return replace(quarter, joined=joined)
    if place in at:
        return Member(at[place], place, _last_of(words, place, at[place]), joined)
    if place >= len(words) or not may_open(words[place]):
        return None
    office = office_at(words, place)
    last = place + 1 if office is None else office.last
    while office is None and last < place + _LONGEST and _goes_on(words, last, at):
        last += 1
    joined_in_one = _has_and(words, place, at) or word_at(words, place - 1) in COMMAS
    taken = int(joined and joined_in_one and starts_with_and(words[place]))
    start, bearer = start_behind(words[place], taken), at.get(last)
    if bearer is not None and _is_title_of(words, place, last, bearer):
        named = replace(bearer, span=Span(start, bearer.span.end))
        return Member(named, place, _last_of(words, last, bearer), joined)
    return Member(Name(Span(start, words[last - 1].span.end), Kind.OTHER), place, last, joined)


def _is_title_of(words: Sequence[Token], place: int, last: int, bearer: Name) -> bool:
    """Whether `words[place:last]` are what a person named behind them is called: المخترع سمير حداد, no plural."""
    is_joined = bearer.span.start > words[last].span.start
    if bearer.kind is not Kind.PERSON or is_joined or not is_definite(words[last - 1]):
        return False
    forms = {form for _, form in bare_forms(words[place].folded)}
    return forms.isdisjoint(heads()) and not words[place].folded.endswith(("ون", "ين"))


def _behind_description(
    words: Sequence[Token], place: int, at: Mapping[int, Name], member: Name
) -> int:
    """Behind what is told of a person up to the next of the same row; `place` where that is none."""
    if member.kind is not Kind.PERSON:
        return place
    near = range(place, min(len(words), place + LONGEST_DESCRIPTION))
    persons = {
        first: at[first].span.start > words[first].span.start
        for first in near
        if first in at and at[first].kind is Kind.PERSON
    }
    return behind_description(words, place, persons, goes_on=member.end < member.span.end)


def _undescribed(member: Member) -> Member:
    """A person with the titles before the name alone: what stands behind it goes on."""
    span = Span(member.name.span.start, member.name.end)
    return replace(member, name=replace(member.name, span=span))


def _behind_a_quarter(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> Member | None:
    """A quarter of the sky and the place whose it is: وجنوب لبنان."""
    where = at.get(place + 1)
    if place >= len(words) or where is None or where.kind is not Kind.PLACE:
        return None
    word = words[place]
    quarters = (taken for taken, form in bare_forms(word.folded) if form in _QUARTERS)
    taken = next(quarters, None)
    if taken is None or where.span.start > words[place + 1].span.start:
        return None
    span = Span(start_behind(word, taken), where.span.end)
    return Member(Name(span, Kind.PLACE), place, _last_of(words, place + 1, where), joined=False)


def _opens_quotes(words: Sequence[Token], place: int) -> bool:
    return word_at(words, place) in QUOTES


def _quoted(words: Sequence[Token], place: int, *, joined: bool) -> Member | None:
    """A short name between quotation marks."""
    for last in range(place + 2, min(len(words), place + _QUOTED + 2)):
        if words[last].folded in QUOTES:
            span = Span(words[place + 1].span.start, words[last - 1].span.end)
            return Member(Name(span, Kind.OTHER), place + 1, last, joined)
    return None


def _goes_on(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> bool:
    """Whether a word is the next of a member that was not found as a name."""
    if (
        place >= len(words)
        or place in at
        or not may_open(words[place])
        or _has_and(words, place, at)
    ):
        return False
    folded = words[place].folded
    goes_on = is_definite(words[place]) or is_proper(folded) or is_listed(folded)
    goes_on |= commonness(folded) <= RARE and word_at(words, place + 1) in COMMAS
    return goes_on or any(form in FIRST_HALVES for _, form in bare_forms(words[place - 1].folded))


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
        behind = next((last + 1 for last in closing if words[last].folded in QUOTES), None)
        apart = words[place].span.start > words[place - 1].span.end  # they open and don't close
        place = behind if behind is not None and apart else place + 1
    if word_at(words, place) == "(":
        for last in range(place + 1, min(len(words), place + _IN_BRACKETS)):
            if words[last].folded == ")":
                return last + 1
    return place


def name_of(words: Sequence[Token], member: Member) -> str:
    """The first word of a member without what is written in one with it."""
    word = words[member.first]
    return fold(word.written[member.name.span.start - word.span.start :])
