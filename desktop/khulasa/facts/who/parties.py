"""Who or what stands at a place of a text, and what somebody is: the words for offices, and how far they reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from khulasa.facts.gazetteer import listed_at
from khulasa.facts.model import ActorKind, Span
from khulasa.facts.tokens import (
    WORDS_REMEMBERED,
    Token,
    bare_forms,
    is_function_word,
    is_verb,
    start_behind,
)
from khulasa.facts.who.name_words import (
    commonness,
    is_connective,
    is_definite,
    is_honorific,
    is_listed,
    is_possessed_role,
    is_proper,
    is_role_head,
)
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold
from khulasa.language.frequencies import UNKNOWN

LONGEST_ROLE = 14
_TWO_NAMES = 4
"""Words of two persons' names, a given and a family name each."""
_BEFORE = "امام"
_DEMANDED = "طالب"
"""A student, but he demanded where whoever did so follows: طالب رئيس النقابة."""
_IN_THE_NAME_OF = "باسم"
"""A given name as well, but not between what somebody is and a title."""
_BEHIND_ROLES = frozenset(
    {"بوصفه", "بوصفها", "بصفته", "بصفتها", "باعتباره", "باعتبارها", "ولد", "ولدت"}
)
"""Words that a role never holds, though each may be a noun: as what he acts, that he was born."""
IN_ROLES = frozenset(
    {
        "في",
        "من",
        "باسم",
        "باسمها",
        "باسمه",
        "باسمهم",
        "لدي",
        "بين",
        "عن",
        "السابق",
        "السابقه",
        "غير",
    }
)


@dataclass(frozen=True, slots=True)
class Party:
    """Who or what stands at `words[first:last]`.

    `span` is all of it, roles and apposition included, clitics before it not. `name` is what names it: a person's name
    without roles, a body's name; None for an office or a body without a name (المتحدث باسم الوزارة, الشركة). `roles`
    are the stretches that say what a person is, before and behind the name.
    """

    kind: ActorKind
    first: int
    last: int
    span: Span
    name: Span | None
    roles: tuple[Span, ...] = ()


def role_head_at(words: Sequence[Token], place: int) -> int | None:
    """How many letters stand before the word that says what somebody is; None where there is no such word."""
    if words[place].folded.endswith(_BEFORE) and "أم" in words[place].written:
        return None  # إلى الأمام, no الإمام
    for taken, form in _role_heads(words[place].folded):
        if form == _DEMANDED and place + 1 < len(words) and is_title(words[place + 1]):
            continue
        return taken
    return None


@lru_cache(maxsize=WORDS_REMEMBERED)
def _role_heads(folded: str) -> tuple[tuple[int, str], ...]:
    """Those of the bare forms of a word that say what somebody is: none of nearly every word."""
    return tuple(
        (taken, form)
        for taken, form in bare_forms(folded)
        if is_role_head(form) or is_honorific(form) or is_possessed_role(form)
    )


def may_be_two_names(text: str, party: Party) -> bool:
    """Whether a person's name is as long as two that stand side by side: سمير الخطيب خالد سالم, but not with بن."""
    if party.kind is not ActorKind.PERSON or party.name is None:
        return False
    words = fold(text[slice(*party.name)]).split()
    return len(words) >= _TWO_NAMES and not any(is_connective(word) for word in words)


def is_title(word: Token) -> bool:
    """Whether a word says what somebody is, also with a clitic before it."""
    return any(is_role_head(form) or is_honorific(form) for _, form in bare_forms(word.folded))


def is_closed(words: Sequence[Token], title: Token) -> bool:
    """Whether what stands before a title needs nothing behind it, so that the title is the described one's own."""
    if not title.folded.startswith("ال"):
        return False  # مقرب للرئيس
    last = words[-1]
    if last.folded == _IN_THE_NAME_OF:
        return False
    if is_role_head(last.folded):
        return len(words) == 1 and is_definite(last)  # المحامي الدكتور, but not وكيل اللاعب
    return is_definite(last) or is_listed(last.folded) or is_complete(words)


def is_complete(words: Sequence[Token]) -> bool:
    """Whether nothing that belongs to the last of `words` can follow: it is a place, a name, or an honorific."""
    folded = words[-1].folded
    if is_honorific(folded):
        return True
    if not is_listed(folded) and (is_proper(folded) or commonness(folded) <= UNKNOWN):
        return True  # no person's, whose name would go on
    return any(listed_at(words, place) is not None for place in (len(words) - 1, len(words) - 2))


def begins_title(words: Sequence[Token], first: int, place: int) -> bool:
    """Whether another title begins at `place`, behind a complete one since `first`: مدير الأمن العقيد سمير.

    One in ي may be the adjective of the word before it: المتحدث الإعلامي.
    """
    word = words[place]
    may_be_adjective = word.folded.endswith(("ي", "يه")) and is_definite(words[place - 1])
    return not may_be_adjective and is_title(word) and is_closed(words[first:place], word)


def begins_another(folded: str) -> bool:
    """Whether "and" and another role stand here, which may be another's: ممثل النقابة ورئيس البلدية."""
    another = is_role_head(folded[1:]) or is_possessed_role(folded[1:])
    return folded[0] == "و" and another and not is_role_head(folded)


def office_at(words: Sequence[Token], first: int) -> Party | None:
    """An office without a name: مصدر أمني, المتحدث باسم الوزارة."""
    taken = role_head_at(words, first)
    if taken is None:
        return None
    last = role_end(words, first)
    span = Span(start_behind(words[first], taken), words[last - 1].span.end)
    return Party(ActorKind.ROLE, first, last, span, None, (span,))


def tells(folded: str) -> bool:
    """Whether a word is a verb behind which somebody who speaks is named."""
    verbs = entries("reporting_verbs")
    if folded in entries("before_places"):
        return False  # عبر is through as often as it is a verb
    return folded in verbs or (folded[0] in "وف" and folded[1:] in verbs)


def role_end(words: Sequence[Token], first: int) -> int:
    """The place behind a role that begins at a word: up to a verb, a sign, or what no longer says what somebody is."""
    place = first + 1
    while place < min(len(words), first + LONGEST_ROLE):
        word = words[place]
        if (
            not word.is_word
            or word.folded in entries("time_words")
            or not _extends_role(words, first, place)
        ):
            break
        place += 1
    while place > first + 1 and is_function_word(words[place - 1].folded):
        place -= 1
    return place


def _may_hold_an_office(word: Token) -> bool:
    """Whether an office may be "in" what a word says: a place or a body, no time and no way of speaking."""
    folded = word.folded
    when = folded in entries("ordinals") or folded in entries("time_words") or word.is_number
    owned = word.written.endswith(("ه", "ها", "هم"))  # في خطبته
    said = folded in entries("manners_of_saying") or folded in entries("occasions")
    return not when and not owned and not said


def _extends_role(words: Sequence[Token], first: int, place: int) -> bool:
    folded = words[place].folded
    if folded in IN_ROLES:
        return place + 1 < len(words) and _may_hold_an_office(words[place + 1])
    if is_function_word(folded) or is_verb(folded) or begins_another(folded):
        return False
    if folded in _BEHIND_ROLES or begins_title(words, first, place):
        return False
    return is_definite(words[place]) or place < first + 3 or not is_definite(words[place - 1])
