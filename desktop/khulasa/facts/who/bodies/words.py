"""Which words may belong to a body's name, by what they are: nouns and adjectives with the article, fields, names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb
from khulasa.facts.who.name_words import (
    commonness,
    is_definite,
    is_listed,
    is_proper,
    is_role_head,
)
from khulasa.language.arabic.lists import entries, word_class
from khulasa.language.folding import fold
from khulasa.language.frequencies import UNKNOWN
from khulasa.resources import read_lines

LONGEST = 8  # words behind the head
_RARE = 3.5  # Zipf value up to which an unlisted bare word behind a head is its name: once in 300,000 words
_LATIN = re.compile(r"[a-z][a-z.&]+")
_PLURALS = frozenset({"قوات", "كتائب", "وحدات"})  # heads without ه whose adjectives bear one
_FEMININE = frozenset({"العليا", "الكبري", "الوسطي", "الاولي"})
_MASCULINE = frozenset(
    {"العام", "الاعلي", "المركزي", "الحر", "الموحد", "الاحمر", "المستقل", "الدائم"}
)
_OR_YEARS = frozenset({"العام"})
"""Adjectives that are words of time as well: الاتحاد العام, العام الماضي."""


@cache
def listed_names() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The bodies that are known by name, as folded words, by their first word, the longest first."""
    names: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for line in read_lines("language", "ar", "body_names.txt"):
        words = tuple(fold(line).split())
        names[words[0]].add(words)
    return {first: sorted(group, key=len, reverse=True) for first, group in names.items()}


def listed_end(words: Sequence[Token], place: int) -> tuple[int, int] | None:
    """How many letters stand before a listed name in its first word, and the place behind the name."""
    for taken, form in bare_forms(words[place].folded):
        for name in listed_names().get(form, ()):
            last = place + len(name)
            if tuple(word.folded for word in words[place + 1 : last]) == name[1:]:
                return taken, last
    return None


@cache
def fields() -> frozenset[str]:
    """What bodies are for, without ل and the article."""
    return entries("body_complements")


def is_of_other_things(head: str) -> bool:
    """Whether a word that opens names of bodies has other meanings: حركة."""
    return head in entries("body_heads_of_other_things")


def _tells(folded: str) -> bool:
    """Whether a word tells of a body, or when, and is no part of its name: الشركة المنفذة, المهرجان السنوي."""
    return folded.removesuffix("ه") in entries("telling_of_bodies")


def is_adjective(words: Sequence[Token], place: int, head: str) -> bool:
    """Whether a word is an adjective with the article of the gender of a head."""
    word = words[place]
    folded = word.folded
    if not word.is_word or not folded.startswith("ال") or not is_definite(word):
        return False
    if folded in _OR_YEARS:
        return _is_no_year(words, place)
    if ends_a_body(word) or folded in entries("body_heads"):
        return False
    if head.endswith("ه") or head in _PLURALS:
        return folded.endswith("ه") or folded in _FEMININE
    return folded.endswith("ي") or folded in _MASCULINE


def is_noun(words: Sequence[Token], place: int) -> bool:
    """Whether a word with the article stands here that may belong to a body's name."""
    if place >= len(words):
        return False
    word = words[place]
    bears = word.is_word and word.folded.startswith("ال") and is_definite(word)
    return bears and not ends_a_body(word)


def ends_a_body(word: Token) -> bool:
    """Whether a body's name ends before a word with the article: a time, a role, a relative pronoun."""
    folded = word.folded
    return (
        is_function_word(folded)
        or is_role_head(folded)
        or folded in entries("time_words")
        or folded in entries("weekdays")
        or _tells(folded)
    )


def goes_on(words: Sequence[Token], place: int, *, joins: bool) -> bool:
    """Whether a word goes on with a name behind its first noun: an adjective, or a second noun behind "and"."""
    word = words[place]
    folded = word.folded
    if not word.is_word:
        return False
    second = folded.startswith("وال") and _is_second_adjective(words, place)
    if second or (folded.startswith("وال") and is_definite(word)):
        rest = folded[1:]
        opens = rest.removeprefix("ال") in entries("body_heads") or is_role_head(rest)
        is_adjective_of_another = rest.endswith("ي") and not words[place - 1].folded.endswith("ي")
        opens |= is_adjective_of_another or _tells(rest)
        joins |= words[place - 1].folded.startswith("وال") and rest.removeprefix("ال") in fields()
        return (joins or second) and not opens
    if folded in _OR_YEARS:
        return _is_no_year(words, place) and words[place - 1].folded.startswith("ال")
    if not is_noun(words, place):
        return False
    return folded.endswith(("ي", "ه")) or folded in _MASCULINE


def _is_no_year(words: Sequence[Token], place: int) -> bool:
    """Whether العام is an adjective here: قطاع المناجم العام, but not العام الماضي nor العام 2010."""
    if place + 1 >= len(words):
        return True
    following = words[place + 1]
    return not following.is_number and not _tells(following.folded)


def _is_second_adjective(words: Sequence[Token], place: int) -> bool:
    """Whether "and" joins an adjective with the one before it: للتدريب التقني والمهني."""
    if is_function_word(words[place].folded[1:]):
        return False  # والذي
    for ending in ("يه", "ي"):
        if words[place - 1].folded.endswith(ending):
            return words[place].folded.endswith(ending) and is_noun(words, place - 1)
    return False


def is_proper_name(word: Token) -> bool:
    """Whether a word without the article is a name by its form, or so rare that it hardly is another word."""
    folded = word.folded
    if not word.is_word or is_definite(word) or is_function_word(folded) or is_verb(folded):
        return False
    if word.written.endswith("ى") and word.folded[0] in "يت" and not is_listed(folded):
        return False  # يُحتذى
    if _LATIN.fullmatch(folded) or is_proper(folded):
        return True
    joined = folded[0] in "وفبل" and commonness(folded[1:]) > UNKNOWN
    inflected = folded.endswith(("ات", "ين", "يه")) or (
        folded.endswith("ه") and commonness(folded) > UNKNOWN
    )
    if is_role_head(folded) or joined or inflected:
        return False
    return commonness(folded) <= _RARE and word_class(folded) != "accusative"
