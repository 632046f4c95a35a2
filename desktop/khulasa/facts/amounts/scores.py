"""Scores: 3-1 where a game is told of."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.facts.model import Quantity, Span
from khulasa.facts.tokens import Token, bare_forms
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold

_HYPHENS = frozenset("-–:")
_PRONOUNS = ("هما", "هم", "ها", "ه")
_FEMININE = "ه"
_NIL = fold("صفر")
_LONGEST = 3
"""Digits of one side of a score at most, as in basketball."""

_NEAR = 12
"""Words before a score in which a game is told of: the names of two teams stand between."""

_HIGH = frozenset(map(str, range(50, 200)))
"""Sides of a score that agencies write without a hyphen, as in basketball: 102 98."""


def opens_score(form: str) -> bool:
    """Whether a folded word may be the first side of a score."""
    return _is_side(form)


def score_at(words: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """The score that begins at `place`, whose value is no single number, and the place behind it."""
    if place + 1 < len(words) and _are_high(words[place], words[place + 1]):
        return _if_game(words, place, place + 2)
    three = words[place : place + 3]
    if len(three) < 3 or three[1].folded not in _HYPHENS:
        return None
    if not all(_is_side(word.folded) for word in (three[0], three[2])):
        return None
    if place + 3 < len(words) and words[place + 3].folded in _HYPHENS:
        return None
    return _if_game(words, place, place + 3)


def _if_game(words: Sequence[Token], place: int, last: int) -> tuple[Quantity, int] | None:
    """The words from `place` to before `last` as a score where a game is told of before."""
    if not any(_tells_of_game(word) for word in words[max(0, place - _NEAR) : place]):
        return None
    return Quantity(Span(words[place].span.start, words[last - 1].span.end), None), last


def _are_high(one: Token, other: Token) -> bool:
    """Whether two words are sides of a score as high as those of basketball."""
    return all(word.folded in _HIGH for word in (one, other))


def _is_side(folded: str) -> bool:
    return folded == _NIL or (folded.isdecimal() and len(folded) <= _LONGEST)


def _tells_of_game(word: Token) -> bool:
    """Whether a word is one of games, also with a pronoun: فوزها, خسارتهم."""
    listed = entries("results_of_games")
    for _, form in bare_forms(word.folded):
        stem = form.removesuffix(next(filter(word.written.endswith, _PRONOUNS), ""))
        if form in listed or stem in listed or stem.removesuffix("ت") + _FEMININE in listed:
            return True
    return False
