"""What stands between one of a row and the next: what somebody is, what joins the two, and what may open the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from khulasa.facts.tokens import Token, is_function_word, is_verb, word_at
from khulasa.facts.who.name_words import RARE, commonness, is_listed, is_proper, is_role_head
from khulasa.facts.who.parties import IN_ROLES, role_head_at
from khulasa.language.arabic.lists import with_conjunctions

LONGEST_DESCRIPTION = 18
"""Words that are told of a person in a row."""
_LONGEST_JOINER = 2
_SIDES = frozenset({"جهه", "ناحيه", "جانب", "طرف"})
_PARTING = frozenset("،,؛")
_BEFORE_DESCRIPTIONS = _PARTING | {":"}
_LEADING_ON = frozenset({"علي", "الي", "ل", "و", "اجل"})
_QUOTES = frozenset('«»“”"')


def behind_description(
    words: Sequence[Token], place: int, persons: Mapping[int, bool], *, goes_on: bool
) -> int:
    """The place behind what is told of a person up to the next: سمير حداد مدير المرصد، والمهندسة مريم يوسف.

    `persons` are the places where others are named, and whether "and" is written in one with their names; `goes_on`
    says that what the person is began before `place`. `place` itself where no other follows in the same row.
    """
    first = place + (word_at(words, place) in _BEFORE_DESCRIPTIONS and not goes_on)
    begins = first < len(words) and first not in persons and _begins_a_role(words, first)
    begins |= first == place and _is_rest_of_a_name(words, place, persons)
    if not goes_on and not begins:
        return place
    for here in range(first, min(len(words), place + LONGEST_DESCRIPTION)):
        before = words[here - 1].folded if here else ""
        if here in persons:
            is_next = here > first and (persons[here] or before == "و" or before in _PARTING)
            return here - (before in _PARTING or before == "و") if is_next else place
        is_comma = words[here].folded in _PARTING and here + 1 in persons
        if not is_comma and not _may_describe(words, here):
            return place
    return place


def _is_rest_of_a_name(words: Sequence[Token], place: int, persons: Mapping[int, bool]) -> bool:
    """Whether a word ends a name that was read no farther, for a role or "and" and another name follow.

    عبد الله الأسرع أستاذ القانون; عمر بن علي محروس وسمير حداد.
    """
    if place + 1 >= len(words) or place in persons or not words[place + 1].is_word:
        return False
    folded = words[place].folded
    is_noun = words[place].is_word and not is_function_word(folded) and not is_verb(folded)
    if not is_noun or folded.startswith("و"):
        return False
    if persons.get(place + 1):
        return is_listed(folded) or is_proper(folded) or commonness(folded) <= RARE
    return role_head_at(words, place + 1) == 0


def _begins_a_role(words: Sequence[Token], place: int) -> bool:
    """Whether what somebody is begins at a word, also what he was made, or for whom: رئيسا, كمقرر, عن النادي."""
    folded = words[place].folded
    if folded == "عن":
        return True
    bare = folded.removeprefix("ك").removesuffix("ا")
    return role_head_at(words, place) == 0 or (bare != folded and is_role_head(bare))


def behind_joiner(words: Sequence[Token], place: int) -> int:
    """The place behind what joins one of a row with the next, as "and" or "beside"; `place` where nothing does."""
    for length in range(_LONGEST_JOINER, 0, -1):
        joiner = " ".join(word.folded for word in words[place : place + length])
        if joiner in with_conjunctions("joining_members"):
            return place + length
    return place


def behind_side(words: Sequence[Token], place: int) -> int:
    """The place behind the words for a side: بين الاتحاد من جهة والنقابة من جهة أخرى."""
    is_side = word_at(words, place) == "من" and word_at(words, place + 1) in _SIDES
    return place + 2 if is_side else place


def _may_describe(words: Sequence[Token], place: int) -> bool:
    """Whether a word may stand in what is told of a person: a noun, a preposition of roles, a comma before one more."""
    word = words[place]
    if not word.is_word:
        another = place + 1 < len(words) and role_head_at(words, place + 1) is not None
        return word.folded in _QUOTES or (word.folded in _PARTING and another)
    if word.folded in IN_ROLES or word.folded in _LEADING_ON:
        return True
    return not is_function_word(word.folded) and not is_verb(word.folded)


def may_open(word: Token) -> bool:
    """Whether a member may begin with a word: no verb, and none that only binds others."""
    folded = word.folded
    binds = is_function_word(folded) and "آ" not in word.written[:2]  # وآلية
    is_other = is_verb(folded) or binds
    return word.is_word and not is_other


def starts_with_and(word: Token) -> bool:
    """Whether a word begins with a و that may be "and"."""
    return word.folded[0] == "و" and not is_listed(word.folded)
