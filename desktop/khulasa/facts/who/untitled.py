"""Persons' names that no title announces: which words are one by themselves, and which where one is expected."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.facts.gazetteer import adjectives_of_places, listed_at
from khulasa.facts.tokens import Token, is_function_word
from khulasa.facts.who.name_runs import name_end
from khulasa.facts.who.name_words import (
    BEHIND_A_TITLE,
    commonness,
    is_clear,
    is_connective,
    is_definite,
    is_listed,
    is_noun,
    is_proper,
    is_role_head,
    opens_names,
)
from khulasa.language.frequencies import UNKNOWN

_RARE_FOR_A_NAME = 3.5  # Zipf value of the words of a name of which none is listed
_SURELY_NO_NOUN_OF_TWO = 4.8  # the same of a second word with the article
_COMMAS = frozenset("،,")
_WHO_IS = frozenset({"وهو", "وهي"})
_AGES = frozenset({"عاما", "عام", "سنه", "سنوات", "اعوام"})


def length_of_name(run: Sequence[Token], known: frozenset[str], *, expected: bool) -> int:
    """How many of the words are a person's name; 0 where they begin with none."""
    length = name_end(run, 0, known)
    if length and _is_name(run[:length], known):
        return length
    length = name_end(run, 0, known, strong=True)
    follows = run[length : length + 3]
    introduced = _has_age(follows) or has_role(follows)
    if length < 2 or not (expected or introduced):
        return 0
    limit = BEHIND_A_TITLE if introduced else _RARE_FOR_A_NAME
    return length if _may_be_a_name(run[:length], known, limit) else 0


def _is_name(run: Sequence[Token], known: frozenset[str]) -> bool:
    """Whether words that may be names are one by themselves."""
    first, *others = [word.folded for word in run if word.is_word]
    if not others:
        return first in known
    in_syllables = others[0] == "كي"  # behind what is no name it would have ended before it
    if in_syllables or not opens_names(first):
        return in_syllables
    if is_connective(others[0]) or _is_surname(run[1]):
        return True
    if is_definite(run[0]):
        return False
    if is_clear(first) and first != "علي":
        is_place = listed_at(run, 1) is not None  # حصة إيران
        return others[0] in known or (
            (is_listed(others[0]) or is_proper(others[0])) and not is_place
        )
    return is_clear(others[0]) and others[0] != "علي"


def _is_surname(word: Token) -> bool:
    """Whether a word with the article is a surname and hardly anything else: الفارسي, not الأسد."""
    return (
        is_definite(word)
        and is_listed(word.folded)
        and commonness(word.folded) <= _SURELY_NO_NOUN_OF_TWO
        and word.folded not in adjectives_of_places()
    )


def _may_be_a_name(run: Sequence[Token], known: frozenset[str], limit: float) -> bool:
    """Whether words are a name where one is expected: some are listed, or all of them are rare."""
    folded = [word.folded for word in run if word.is_word]
    if is_definite(run[0]) or (is_function_word(folded[0]) and folded[0] != "علي"):
        return False
    if run[0].written.endswith("ة") and not is_listed(folded[0]):
        return False
    rare = commonness(folded[0]) <= _RARE_FOR_A_NAME
    named = [is_listed(word) or is_proper(word) or word in known for word in folded]
    rare_enough = _RARE_FOR_A_NAME if folded[1].startswith("ال") else UNKNOWN
    is_surname = commonness(folded[1]) <= rare_enough or (
        is_listed(folded[1]) and not is_noun(folded[1])
    )
    opens = rare or (named[0] and (is_surname or not is_noun(folded[0])))
    return opens and (any(named) or all(commonness(word) <= limit for word in folded))


def has_role(follows: Sequence[Token]) -> bool:
    """Whether a role follows, behind a comma, "who is", or at once."""
    if not follows:
        return False
    if follows[0].folded in _COMMAS or follows[0].folded in _WHO_IS:
        return len(follows) > 1 and is_role_head(follows[1].folded)
    return is_role_head(follows[0].folded) and not is_definite(follows[0])


def _has_age(follows: Sequence[Token]) -> bool:
    """Whether an age in brackets follows."""
    return (
        len(follows) > 2
        and follows[0].folded == "("
        and follows[1].is_number
        and follows[2].folded in _AGES
    )
