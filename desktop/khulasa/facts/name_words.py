"""Which words may stand in a person's name: listed ones, rare ones, and the small words that hold names together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb
from khulasa.language.arabic.lists import entries
from khulasa.language.arabic.stems import stem
from khulasa.language.folding import fold
from khulasa.language.frequencies import zipf_of
from khulasa.resources import read_lines

_RARE = 3.3
"""Zipf value (van Heuven et al. 2014) up to which an unlisted word may be a name: once in 500,000 words."""
_COMMON = 5.2
"""Zipf value beyond which a listed word is rather the common word that it also is."""
_EVERYWHERE = 8.0
_LETTERS = re.compile("[ء-غف-ي]{2,}")
_PRONOUNS = re.compile(".{3,}(?:ها|هم|هما|هن|كم|كما|نا|ته|تي)")
_VERBAL = re.compile("(?:[ين]|س[يتن]).{3,}")


@cache
def _listed() -> Mapping[str, bool]:
    """The listed words, and whether a name may begin with each."""
    words: dict[str, bool] = {}
    for line in read_lines("language", "ar", "names.txt"):
        kind, *names = line.split()
        words.update(dict.fromkeys(names, kind == "first"))
    for name in ("given_names", "foreign_given_names"):
        words.update(dict.fromkeys(entries(name), True))
    return words


def is_listed(folded: str) -> bool:
    """Whether persons bear this name, first or last."""
    return folded in _listed()


def opens_names(folded: str) -> bool:
    """Whether many persons' names begin with this word."""
    return _listed().get(folded, False)


@lru_cache(maxsize=1 << 16)
def commonness(folded: str) -> float:
    """The Zipf value of a word in its commonest reading, with and without clitics: لأمانة is no rare word."""
    readings = [form for _, form in bare_forms(folded)]
    return max(
        _EVERYWHERE if is_function_word(form) else zipf_of("ar")(stem(form)) for form in readings
    )


@cache
def is_connective(folded: str) -> bool:
    """Whether a word holds a name together or opens a part of it: بن, أبو, فان."""
    return folded in entries("family_names") | {fold("آل"), fold("أبي"), fold("أبا")}


@cache
def is_role_head(folded: str) -> bool:
    """Whether a word says what somebody is, with or without the article; no clitics before it."""
    return folded.removeprefix("ال") in entries("role_heads") or folded in entries("role_heads")


@cache
def is_honorific(folded: str) -> bool:
    """Whether a name follows a word at once: الدكتور, معالي."""
    return folded.removeprefix("ال") in entries("honorifics")


def is_definite(folded: str) -> bool:
    """Whether a word bears the article."""
    return (
        folded.startswith(("ال", "لل", "وال", "بال", "ولل", "وبال", "كال", "فال"))
        and len(folded) > 4
    )


@lru_cache(maxsize=1 << 16)
def _may_belong(folded: str, *, strong: bool) -> bool:
    if not _LETTERS.fullmatch(folded) or is_function_word(folded) or is_role_head(folded):
        return False
    listed = is_listed(folded)
    if is_verb(folded) and not opens_names(folded):
        return False
    if listed:
        return opens_names(folded) or commonness(folded) <= _COMMON + strong
    if folded.startswith("ال"):
        return folded.endswith("ي") and commonness(folded) <= _RARE + strong
    if _PRONOUNS.fullmatch(folded) or _VERBAL.fullmatch(folded):
        return False
    return len(folded) > 2 and commonness(folded) <= _RARE + 1.3 * strong


def may_belong(word: Token, *, strong: bool = False) -> bool:
    """Whether a word may stand in a name; behind a title (`strong`) commoner words may.

    على with the dotless letter is the preposition; علي is a name as often as not, and context decides.
    """
    if not word.is_word:
        return False
    if word.folded == "علي":
        return word.written.endswith("ي")
    return _may_belong(word.folded, strong=strong)
