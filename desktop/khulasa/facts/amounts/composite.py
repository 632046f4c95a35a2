"""Digits with a sign between, which are one amount: a score, a time of a race, a part, a mark.

3-1 where a game is told of, 9:77 ثانية, 2/3 كوب, معدل 17/20.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from khulasa.facts.amounts.fractions import quotient
from khulasa.facts.amounts.measured import Measure, is_listed, is_measure, measure
from khulasa.facts.amounts.naming import is_named
from khulasa.facts.model import Quantity, Span
from khulasa.facts.tokens import Token, bare_forms, is_in_one, word_at
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold

_HYPHENS = frozenset("-–:")
_COMMAS = frozenset("،,")
_COLON, _SLASH = ":", "/"
_PRONOUNS = ("هما", "هم", "ها", "ه")
_FEMININE = "ه"
_NIL = fold("صفر")
_LONGEST = 3
"""Digits of one side of a score at most, as in basketball."""

_NEAR_SCORE = 12
"""Words before a score in which a game is told of: the names of two teams stand between."""

_LONGEST_ROW = 40
"""Words of a row of scores at most, as those of sets: 25-21، 19-25."""

_HIGH = frozenset(map(str, range(50, 200)))
"""Sides of a score that agencies write without a hyphen, as in basketball: 102 98."""

_MOST_PARTS = 3
_LONGEST_PART = 2
"""Digits of each part of a time at most."""

_SECONDS = "ث"
_OF = "من"
_ARTICLE = "ال"
_LARGEST_DENOMINATOR = 16
"""Of cups, spoons, inches and hours; larger ones are days of a month or numbers of laws."""

_HIGHEST_MARKS = frozenset(("5", "10", "20", "40", "50", "60", "100"))
_NEAR_MARK = 3
"""Words before a mark among which one of marks stands."""


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
    """The words from `place` to before `last` as a score where a game is told of before it, or before a row of them."""
    head, farthest = place, max(4, place - _LONGEST_ROW)
    while head >= farthest and _is_comma(words[head - 1]) and _is_hyphened(words, head - 4):
        head -= 4
    if not any(_tells_of_game(word) for word in words[max(0, head - _NEAR_SCORE) : head]):
        return None
    return Quantity(Span(words[place].span.start, words[last - 1].span.end), None), last


def _is_comma(word: Token) -> bool:
    return word.folded in _COMMAS


def _is_hyphened(words: Sequence[Token], place: int) -> bool:
    """Whether two sides of a score with a hyphen between stand at `place`."""
    sides = words[place], words[place + 2]
    return words[place + 1].folded in _HYPHENS and all(_is_side(word.folded) for word in sides)


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


def opens_timed(form: str) -> bool:
    """Whether a folded word may be the first part of a time with colons."""
    return form.isdecimal() and len(form) <= _LONGEST_PART


def timed_at(words: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """The time at `place` with its unit, whose value is no single number, and the place behind it."""
    last, parts = place + 1, 1
    while parts < _MOST_PARTS and _goes_on(words, last):
        last, parts = last + 2, parts + 1
    if parts == 1 or last >= len(words):
        return None
    unit = words[last]
    if not (is_measure(unit.folded) or unit.folded == _SECONDS):
        return None
    return Quantity(Span(words[place].span.start, unit.span.end), None, unit.span), last + 1


def _goes_on(words: Sequence[Token], place: int) -> bool:
    """Whether a colon and two digits are written in one with the digits before `place`."""
    if place + 1 >= len(words) or words[place].folded != _COLON:
        return False
    return is_in_one(words[place - 1 : place + 2]) and opens_timed(words[place + 1].folded)


def opens_slashed(form: str) -> bool:
    """Whether a folded word may stand before the slash."""
    return form[0].isdecimal()


def slashed_at(words: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """The part or mark that begins at `place`, and the place behind it; a mark's value is no single number."""
    three = words[place : place + 3]
    if len(three) < 3 or three[1].folded != _SLASH or not three[2].folded.isdecimal():
        return None
    if not is_in_one(three) or word_at(words, place + 3) == _SLASH or is_named(words, place):
        return None
    if (measured := _measured(words, place)) is not None:
        part = quotient(int(three[0].folded), int(three[2].folded))
        span = Span(three[0].span.start, words[measured.last - 1].span.end)
        return Quantity(span, part, measured.unit, measured.counted), measured.last
    if three[2].folded in _HIGHEST_MARKS and _tells_of_marks(words, place):
        return Quantity(Span(three[0].span.start, three[2].span.end), None), place + 3
    return None


def _measured(words: Sequence[Token], place: int) -> Measure | None:
    """What a proper fraction is of: a unit or a listed noun behind it, or a whole with من and the article."""
    numerator, denominator = words[place].folded, words[place + 2].folded
    if not (opens_timed(numerator) and opens_timed(denominator)):
        return None
    if not int(numerator) < int(denominator) <= _LARGEST_DENOMINATOR:
        return None
    behind = place + 3
    of_whole = word_at(words, behind) == _OF and word_at(words, behind + 1).startswith(_ARTICLE)
    if not (of_whole or is_listed(word_at(words, behind))):
        return None
    return measure(words, behind, Decimal(1))


def _tells_of_marks(words: Sequence[Token], place: int) -> bool:
    near = [
        form
        for word in words[max(0, place - _NEAR_MARK) : place]
        for _, form in bare_forms(word.folded)
    ]
    return not entries("marks_of_exams").isdisjoint(near)
