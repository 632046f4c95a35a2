"""Foreign letters that are spelled out: `بي. بي. سي.`, `جون إف. كينيدي`. Their stops end no sentence by themselves."""

from __future__ import annotations

import re
from functools import cache

from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold

_LONGEST_NAME, _LONGEST_NOUN = 6, 9
"""`ودبليو`, `وفيتامين`."""

_BEFORE = re.compile(
    rf"(?<![^\W_])(?P<name>[^\W\d_]{{1,{_LONGEST_NOUN}}})(?P<stop>\.?)[ \u00a0\-]?$"
)
_AHEAD = re.compile(rf"(?P<name>[^\W\d_]{{1,{_LONGEST_NAME}}})(?P<stop>\.)")
_REACH = 2 * _LONGEST_NOUN
_PREFIXES = frozenset("وفبكل")


def is_spelled_letter(text: str, before: int, following: int, token: str) -> bool:
    """Whether a folded word with a stop behind it is a letter's name, and the stop the letter's.

    `before` is where the word begins, `following` the position behind the stop. A name that is a common word too,
    such as `إن`, counts beside another letter alone. Behind a letter without a stop, as in `بي بي سي.`, the stop is
    the sentence's.
    """
    bare = token if token in _names() else token[1:]
    if bare not in _names() or (bare is not token and token[0] not in _PREFIXES):
        return False
    previous = _BEFORE.search(text[max(0, before - _REACH) : before])
    if previous and previous["stop"] and _is_letter(previous["name"]):
        return True
    if previous and fold(previous["name"]) in entries("letter_names"):
        return False
    following_name = _AHEAD.match(text, following)
    if following_name and _is_letter(following_name["name"]):
        return True
    return bare in entries("letter_names") and not _is_noun_of_letter(previous)


@cache
def _names() -> frozenset[str]:
    return entries("letter_names") | entries("letter_names_beside_letters")


def _is_letter(name: str) -> bool:
    folded = fold(name)
    return len(folded) == 1 or folded in _names()


def _is_noun_of_letter(previous: re.Match[str] | None) -> bool:
    """`فيتامين سي.`: the noun before says that the letter is a name."""
    return previous is not None and fold(previous["name"]) in entries("letter_nouns")
