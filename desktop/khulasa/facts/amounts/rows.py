"""Rows of names with bare figures, whose unit stands once: حمص 39، حماة 38، دمشق 37 درجة."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.facts.amounts.measured import is_measure
from khulasa.facts.amounts.naming import is_counting, is_named, is_year
from khulasa.facts.amounts.numerals import Numeral, numeral_at
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb
from khulasa.language.arabic.lists import entries

_AND, _COLON = "و", ":"
_COMMAS = frozenset("،,")
_LONGEST_NAME = 12
"""Words of one item at most: the names of several towns that have one figure."""

_LONGEST_HEAD = 12
"""Words before a colon among which is said what the figures behind it are."""

_LONGEST_ROW = 40


def is_in_row(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether a bare number is the figure of a name in a row of which one has a unit, or that is announced."""
    place = numeral.first
    if numeral.is_definite or numeral.is_range or not _is_name(words, place - 1):
        return False
    behind = words[numeral.last] if numeral.last < len(words) else None
    if behind is not None and behind.is_word and not _separates(behind):
        return False
    return _reaches_measure(words, numeral.last) or _is_announced(words, place)


def _is_name(words: Sequence[Token], place: int) -> bool:
    """Whether a word may be one of a name: no verb, no particle and no sign."""
    if not 0 <= place < len(words) or not words[place].is_word:
        return False
    folded = words[place].folded
    if folded == _AND:
        return True
    rises = entries("rises_and_falls")
    is_verbal = is_verb(folded) or any(form in rises for _, form in bare_forms(folded))
    return not (is_function_word(folded) or is_verbal)


def _reaches_measure(words: Sequence[Token], place: int) -> bool:
    """Whether the row goes on at `place`, and one of the figures behind has a unit or a noun."""
    for _ in range(_LONGEST_ROW):
        figure = _next_figure(words, place)
        if figure is None:
            return False
        if is_counting(words, figure.last):
            return True
        place = figure.last
    return False


def _separates(word: Token) -> bool:
    """Whether a comma or و stands between two items of a row."""
    return word.folded in _COMMAS or word.folded.startswith(_AND)


def _next_figure(words: Sequence[Token], place: int) -> Numeral | None:
    """The figure behind a comma or و and a name."""
    if place >= len(words) or not _separates(words[place]):
        return None
    is_comma = words[place].folded in _COMMAS
    first = place + is_comma
    for at in range(first, min(len(words), first + _LONGEST_NAME)):
        figure = _figure_at(words, at) if at > first else None
        if figure is not None:
            return figure
        if not _is_name(words, at) and words[at].folded not in _COMMAS:
            return None
    return None


def _figure_at(words: Sequence[Token], place: int) -> Numeral | None:
    if not words[place].is_number or is_named(words, place):
        return None
    figure = numeral_at(words, place)
    if figure is None or is_year(words, place, figure.last, figure.value):
        return None
    return figure


def _is_announced(words: Sequence[Token], place: int) -> bool:
    """Whether figures of the row stand before, of which one has a unit, or a colon behind what they measure."""
    for at in range(place - 1, max(-1, place - _LONGEST_ROW), -1):
        word = words[at]
        if word.folded == _COLON:
            head = words[max(0, at - _LONGEST_HEAD) : at]
            return any(_is_measured(before) for before in head)
        if is_counting(words, at) and at and words[at - 1].is_number:
            return at < place - 2 and _separates(words[at + 1])
        if not (word.is_number or word.folded in _COMMAS or _is_name(words, at)):
            return False
    return False


def _is_measured(word: Token) -> bool:
    """Whether a word is a unit, or what figures are given of: درجات الحرارة, أسعار, عدد."""
    return any(
        is_measure(form) or form in entries("given_in_figures")
        for _, form in bare_forms(word.folded)
    )
