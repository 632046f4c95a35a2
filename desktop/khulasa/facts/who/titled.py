"""Persons' names behind what they are: الدكتور سمير حداد, وزيرة المالية ندى يوسف, د. سمير حداد."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from khulasa.facts.gazetteer import adjectives_of_places, listed_at
from khulasa.facts.model import ActorKind, Span
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb, start_behind
from khulasa.facts.who.apposition import names_the_described, roles_before
from khulasa.facts.who.name_parts import is_in_syllables
from khulasa.facts.who.name_runs import name_end
from khulasa.facts.who.name_words import (
    commonness,
    is_clear,
    is_definite,
    is_honorific,
    is_listed,
    is_ordinal,
    is_possessed_role,
    is_proper,
    is_role_head,
    may_be_named_after,
    opens_names,
)
from khulasa.facts.who.parties import (
    IN_ROLES,
    LONGEST_ROLE,
    Party,
    begins_another,
    role_end,
    role_head_at,
    tells,
)
from khulasa.facts.who.untitled import has_role, is_a_clause, is_surname, is_unheard_of
from khulasa.language.arabic.lists import entries, word_class
from khulasa.language.frequencies import UNKNOWN

QUOTES = frozenset('«»“”"')
_LETTERS_OF_TITLES = frozenset({"د", "م", "ا"})
_SURELY_NO_NOUN = 4.0  # Zipf value: a lone word behind a title that is commoner may be anything
_MAY_OPEN = 4.5  # the same of the first of several words behind a role of several
_COLOUR = re.compile(r"الا\w{3}")
"""An adjective like الأخضر and الأقدم, with which الفريق is a team."""
_NO_ADJECTIVE = 5.0  # the same for a word with the article: الرئيس المصري names nobody
_STYLES = frozenset(
    {
        "معالي",
        "سعاده",
        "فخامه",
        "جلاله",
        "سمو",
        "فضيله",
        "سماحه",
        "سيدي",
        "مولاي",
        "د",
        "دكتور",
        "مستر",
        "سير",
        "لورد",
    }
)
_TITLES_OF_OTHER_THINGS = frozenset(
    {"عالم", "رجل", "طالب", "عامل", "طبيب", "بطل", "فريق"}
)  # the world; a man who …
_OF_KINGS = frozenset(
    {"ملك", "ملكه", "امير", "امبراطور", "قيصر", "شاه", "سلطان", "بابا", "خديوي", "عاهل"}
)
_OF_TIME = frozenset({"المقبل", "القادم", "الراحل", "الحالي"})  # الرئيس المقبل names nobody
_ENDINGS = ("ات", "ين", "ون")


def with_role_before(words: Sequence[Token], first: int, known: frozenset[str]) -> Party | None:
    """A person whose role stands before the name: وزيرة المالية كلارا هوفمان."""
    taken = 0 if _is_abbreviated(words, first) else role_head_at(words, first)
    if taken is None:
        return None
    place = _name_behind_role(words, first, known)
    if place is None:
        return None
    start = start_behind(words[first], taken)
    last = _behind_a_number(words, first, place, _end(words, place, known))
    name = Span(words[place].span.start, words[last - 1].span.end)
    roles = roles_before(words, first, place)
    person = Party(ActorKind.PERSON, first, last, Span(start, name.end), name, roles)
    return with_apposition(words, person, known)


def _name_behind_role(words: Sequence[Token], first: int, known: frozenset[str]) -> int | None:
    """The place where a name begins behind the role that begins at `first`; None where none does."""
    for place in range(first + 1, min(len(words), first + LONGEST_ROLE)):
        if not words[place].is_word:
            if words[place].folded in QUOTES or _is_abbreviated(words, place - 1):
                continue
            return None
        if _begins_behind_role(words, first, place, known) and not _is_part_of_body(words, place):
            return place
        if not _goes_on_in_role(words, place):
            return None
    return None


def _is_part_of_body(words: Sequence[Token], place: int) -> bool:
    """Whether a name stands behind a title that a body is named after: أستاذ بجامعة الملك سعود."""
    title = words[place - 1].folded
    if place < 2 or not (is_honorific(title) or is_role_head(title)):
        return False
    if is_definite(words[place - 2]):
        return False  # مدير أمن الميناء العقيد سمير
    return may_be_named_after(words[place - 2].folded)


def _is_abbreviated(words: Sequence[Token], place: int) -> bool:
    """Whether a title of one letter and its dot stand here: د., م., أ. د."""
    if words[place].folded not in _LETTERS_OF_TITLES or place + 1 >= len(words):
        return False
    dot, behind_a_number = words[place + 1], place > 0 and words[place - 1].is_number
    return dot.folded == "." and dot.span.start == words[place].span.end and not behind_a_number


def _begins_behind_role(
    words: Sequence[Token], head: int, place: int, known: frozenset[str]
) -> bool:
    """Whether a name begins here, the words before it since `head` being a role."""
    folded, last = words[place].folded, _end(words, place, known)
    is_none = last == place or folded in IN_ROLES or is_a_clause(words[place:last])
    is_none |= is_verb(folded) and not is_listed(folded)  # بحسب الكاتب أظهر
    if is_none or is_place(words, place, last):
        return False
    if folded in known:
        return True
    before = words[place - 1]
    at_once = place == head + 1 and _calls_for_a_name(before)
    closed = at_once or is_definite(before) or not before.is_word or _closes(words, place - 1)
    if last == place + 1:
        return _is_a_name_alone(words[place], before, at_once=at_once, closed=closed)
    if is_definite(words[place]):
        return closed and opens_names(folded) and is_surname(words[place + 1])
    if closed:
        is_name = opens_names(folded) or is_proper(folded) or is_in_syllables(words[place:last])
        may_open = _may_open(words[place], words[place + 1])
        return is_name or (may_open and not _is_of_other_things(before))
    return is_clear(folded) and is_listed(words[last - 1].folded)


def _is_a_name_alone(word: Token, before: Token, *, at_once: bool, closed: bool) -> bool:
    """Whether one word behind a role is a name; `closed` says that the role may end before it."""
    folded = word.folded
    if is_definite(word):
        is_adjective = folded in adjectives_of_places() or folded in _OF_TIME
        is_adjective |= commonness(folded) > _NO_ADJECTIVE
        is_adjective |= _is_of_other_things(before) and _COLOUR.fullmatch(folded) is not None
        return at_once and is_listed(folded) and not is_adjective
    if word_class(folded) == "accusative" and not is_clear(folded):
        return False
    if closed and is_clear(folded):
        return True
    is_given_name = opens_names(folded) and is_honorific(before.folded.lstrip("و"))
    return at_once and (is_given_name or _is_no_other_word(before, folded))


def _end(words: Sequence[Token], place: int, known: frozenset[str]) -> int:
    """The place behind the name that begins behind a title; an adjective of a place behind two words is none of it."""
    last = name_end(words, place, known, strong=True)
    while last > place + 2 and words[last - 1].folded in adjectives_of_places():
        last -= 1
    return last


def _behind_a_number(words: Sequence[Token], head: int, place: int, last: int) -> int:
    """The place behind the number of a king whose title begins at `head`, his name at `place`: الملك فؤاد الأول."""
    titles = (form for word in words[head:place] for _, form in bare_forms(word.folded))
    if not any(title.removeprefix("ال") in _OF_KINGS for title in titles):
        return last
    if last < len(words) and is_ordinal(words[last].folded):
        last += 1
    is_teen = is_ordinal(words[last - 1].folded) and last < len(words)
    return last + (is_teen and words[last].folded == "عشر")


def _may_open(word: Token, behind: Token) -> bool:
    """Whether a name of several words may begin with a word that is none by its form: no verb and no common noun."""
    folded = word.folded
    if commonness(folded) <= UNKNOWN:
        return True
    is_bare = not word.written.endswith(("ى", "ة")) and word_class(folded) == ""
    return is_bare and (commonness(folded) <= _MAY_OPEN or is_unheard_of(behind))


def _is_no_other_word(title: Token, folded: str) -> bool:
    """Whether a word alone behind a title is a name: a rare one that no preposition opens."""
    with_clitic = folded[0] in "بلكوف" and commonness(folded[1:]) > UNKNOWN
    inflected = with_clitic or folded.startswith(("لا", "با")) or word_class(folded) != ""
    inflected |= folded.endswith(_ENDINGS) and not is_listed(folded)
    if is_proper(folded) and commonness(folded) <= _NO_ADJECTIVE:
        return True
    return (
        not _is_of_other_things(title) and commonness(folded) <= _SURELY_NO_NOUN and not inflected
    )


def _is_of_other_things(title: Token) -> bool:
    """Whether a title is another word as well: العالم is the world, الفريق a team."""
    return any(
        form.removeprefix("ال") in _TITLES_OF_OTHER_THINGS for _, form in bare_forms(title.folded)
    )


def _calls_for_a_name(word: Token) -> bool:
    """Whether a name may follow a word at once: الدكتور, معالي; not جنرال, which may open a company's."""
    folded = word.folded.lstrip("و")
    return is_definite(word) or folded in _STYLES or is_possessed_role(folded)


def _closes(words: Sequence[Token], place: int) -> bool:
    """Whether a role may end with a word that bears no article: a place, an adjective of one."""
    return is_place(words, place, place + 1) or words[place].folded.endswith("يه")


def is_place(words: Sequence[Token], place: int, last: int) -> bool:
    """Whether a listed place begins here and reaches as far as `last`."""
    hit = listed_at(words, place)
    if hit is None:
        return False
    if hit[1] < last:
        return place > 0 and words[place - 1].folded in entries("place_heads")
    return last > place + 1 or not opens_names(words[place].folded)


def _goes_on_in_role(words: Sequence[Token], place: int) -> bool:
    """Whether a word may belong to a role whose name is still to come."""
    folded = words[place].folded
    if folded in IN_ROLES:
        return True
    if is_function_word(folded) or tells(folded) or begins_another(folded):
        return False
    if folded[0] == "و" and is_clear(folded[1:]) and not is_listed(folded):
        return False  # and somebody else: المطرب السوري … وفهد حداد
    if is_possessed_role(folded) or is_possessed_role(folded.removeprefix("و")):
        return False  # another's: الخطيب نظيرته النمساوية
    return not is_verb(folded) or opens_names(folded)


def with_apposition(words: Sequence[Token], person: Party, known: frozenset[str]) -> Party:
    """A person with the role behind the name, where one is written: ، رئيس الهيئة."""
    last = person.last
    if not has_role(words[last : last + 2]):
        return person
    behind = last + 1 - is_role_head(words[last].folded)
    is_role = is_role_head(words[behind].folded) and behind + 1 < len(words)
    if not is_role or _is_anothers(words, behind, known):
        return person
    end = role_end(words, behind)
    role = Span(words[behind].span.start, words[end - 1].span.end)
    span = Span(person.span.start, role.end)
    return replace(person, last=end, span=span, roles=(*person.roles, role))


def _is_anothers(words: Sequence[Token], first: int, known: frozenset[str]) -> bool:
    """Whether a role behind a name leads to the name of who holds it: استقبل سمير حداد وزير الدفاع خالد سالم."""
    place = _name_behind_role(words, first, known)
    return place is not None and names_the_described(words[first:place])
