"""Rows: names that stand beside each other, and whether they share a part in what is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from khulasa.facts.places_behind_heads import FIRST_HALVES
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb, word_at
from khulasa.facts.who.between_members import may_open, starts_with_and
from khulasa.facts.who.listing_heads import Kind
from khulasa.facts.who.members import (
    COMMAS,
    RARE,
    Member,
    Name,
    members_from,
    name_of,
)
from khulasa.facts.who.name_words import commonness, is_definite, is_listed, is_proper, is_role_head
from khulasa.facts.who.parties import office_at
from khulasa.language.arabic.lists import entries

OTHERS = frozenset({"اخري", "اخرين", "اخرون", "عده", "عديده", "مختلفه"})
_ALL_COMMAS = 4  # members of a row where no "and" joins the last
_ITSELF = frozenset({"هي", "هو", "كانت", "ليست", "لم", "لن", "لا", "قد"})


def row_at(words: Sequence[Token], place: int, at: Mapping[int, Name]) -> list[Member]:
    """The names that stand in a row from a word, if they share a part."""
    if place not in at:
        return []
    members = _without_others(words, trimmed(words, list(members_from(words, place, at))))
    if _share_a_part(words, members):
        return members
    sure = list(takewhile(lambda one: one.name.kind is members[0].name.kind, members))
    return sure if len(sure) < len(members) and _share_a_part(words, sure) else []


def trimmed(words: Sequence[Token], members: list[Member]) -> list[Member]:
    """The members without the last ones where they go on with words of another kind: وحواضر كثيرة."""
    while members and not _ends(words, members[-1]):
        members.pop()
    return members


def are_alike(members: Sequence[Member]) -> bool:
    """Whether all are persons, or none is."""
    kinds = [member.name.kind is Kind.PERSON for member in members]
    return all(kinds) or not any(kinds)


def _without_others(words: Sequence[Token], members: list[Member]) -> list[Member]:
    """The persons and offices of a row, without what goes on behind them: …وأتباعهم."""
    if members and members[0].name.kind is Kind.PERSON:
        members = [one for one in members if not _is_a_lone_title(words, one)]
        while members and _is_other(words, members[-1]):
            members.pop()
    return members


def _is_a_lone_title(words: Sequence[Token], member: Member) -> bool:
    """Whether a member is a title of whom the next one names: النقيب والنائب السابق سمير حداد."""
    is_one = member.name.kind is Kind.OTHER and member.last == member.first + 1
    return is_one and is_role_head(name_of(words, member).removeprefix("ال"))


def _is_other(words: Sequence[Token], member: Member) -> bool:
    """Whether a member is neither a name nor an office of several words: رئيس البلدية."""
    if member.name.kind is not Kind.OTHER:
        return False
    return member.last - member.first < 2 or office_at(words, member.first) is None


def _may_be_named(words: Sequence[Token], member: Member) -> bool:
    """Whether a member between persons names some whom no list knows, and not what is theirs: والأخوين حبقوق."""
    written = words[member.last - 1].written
    return member.joined and not written.endswith(("ه", "ها", "هم", "هما"))


def _ends(words: Sequence[Token], member: Member) -> bool:
    behind = words[member.last] if member.last < len(words) else None
    return (
        member.name.kind is not Kind.OTHER
        or behind is None
        or (not may_open(behind) and behind.folded not in OTHERS)
        or starts_with_and(behind)
        or is_definite(behind)
    )


def _may_stand_beside(words: Sequence[Token], member: Member, kind: Kind) -> bool:
    """Whether what was not found as a name may stand in a row of names of a kind: an office, or a place's name."""
    if kind is Kind.PERSON:
        return not _is_other(words, member) or _may_be_named(words, member)
    of_two = any(form in FIRST_HALVES for _, form in bare_forms(words[member.first].folded))
    is_short = member.last - member.first <= 1 + of_two
    return kind is Kind.PLACE and is_short and (of_two or may_be_a_place(words, member))


def may_be_a_place(words: Sequence[Token], member: Member) -> bool:
    """Whether a member is a place, or may be one by its form."""
    if member.name.kind is not Kind.OTHER:
        return member.name.kind is Kind.PLACE
    folded = name_of(words, member)
    if folded.endswith(("ات", "ين", "ون")):
        return False
    if folded.startswith("ال"):
        return commonness(folded) <= RARE
    return is_proper(folded) or commonness(folded) <= RARE - 1


def _share_a_part(words: Sequence[Token], members: Sequence[Member]) -> bool:
    known = [member for member in members if member.name.kind is not Kind.OTHER]
    others = [member for member in members if member.name.kind is Kind.OTHER]
    if len(known) < 2 or not are_alike(known) or len(others) >= len(known):
        return False
    if not all(_may_stand_beside(words, member, known[0].name.kind) for member in others):
        return False
    if len(members) == 2:
        return members[1].joined and _act_together(words, members[0], members[1])
    return members[-1].joined or len(members) >= _ALL_COMMAS


def _act_together(words: Sequence[Token], one: Member, other: Member) -> bool:
    """Whether two names that "and" joins share a part: two persons, two bodies, or two powers behind what they do.

    Two places behind a preposition or a noun only say where something is, and the second may begin a clause.
    """
    apart = any(word.folded in COMMAS for word in words[one.last : other.first])
    if {one.name.kind, other.name.kind} in ({Kind.PERSON}, {Kind.BODY}):
        return not (apart and _may_tell_of_one(words, other.last))
    before = words[one.first - 1].folded if one.first else ""
    does = is_verb(before) or _is_of_her(before)
    return does and not apart and not _opens_a_clause(word_at(words, other.last))


def _may_tell_of_one(words: Sequence[Token], place: int) -> bool:
    """Whether a word behind a comma, "and" and a name may be the verb of a clause that they open: ، ومريم يوسف ردت."""
    if place >= len(words) or not words[place].is_word or is_definite(words[place]):
        return False
    folded = words[place].folded
    return is_verb(folded) or not (is_function_word(folded) or folded in entries("time_words"))


def _is_of_her(folded: str) -> bool:
    """Whether a word looks like a verb of "she", as states have: تصارعت."""
    is_name = is_proper(folded) or is_listed(folded) or folded.startswith("ال")
    return folded.endswith("ت") and not folded.endswith("ات") and len(folded) > 4 and not is_name


def _opens_a_clause(folded: str) -> bool:
    """Whether what stands behind "and" and a name tells more of that name alone: … في بيروت ودمشق تنتظر."""
    is_imperfect = folded.startswith(("ت", "ست")) and is_verb(folded) and not folded.endswith("ت")
    return is_imperfect or folded in _ITSELF
