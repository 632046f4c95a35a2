"""Amounts: a number in digits or words, with its unit or what it counts. Years and articles of law are none.

At each word those of `_READERS` are asked in turn that it may open an amount for; the first that finds one tells where
the next may begin.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache

from khulasa.document.model import Document
from khulasa.facts.amounts.ages import age_at, opens_age
from khulasa.facts.amounts.composite import (
    opens_score,
    opens_slashed,
    opens_timed,
    score_at,
    slashed_at,
    timed_at,
)
from khulasa.facts.amounts.counting import amount_at
from khulasa.facts.amounts.definite import definite_at
from khulasa.facts.amounts.duals import accusative_one_at, dual_at, is_dual, one_at, opens_one
from khulasa.facts.amounts.fractions import fraction_at, opens_fraction
from khulasa.facts.amounts.numerals import opens_numeral
from khulasa.facts.amounts.qualifiers import with_qualifier
from khulasa.facts.model import Quantity, Span
from khulasa.facts.tokens import WORDS_REMEMBERED, Token, bare_forms, tokens

_Reader = Callable[[Sequence[Token], int], tuple[Quantity, int] | None]
_READERS: tuple[tuple[_Reader, Callable[[str], bool]], ...] = (
    (age_at, opens_age),
    (timed_at, opens_timed),
    (slashed_at, opens_slashed),
    (score_at, opens_score),
    (fraction_at, opens_fraction),
    (amount_at, opens_numeral),
    (dual_at, is_dual),
    (one_at, opens_one),
)
"""Who reads an amount, in the order in which they are asked, and whether a word bare of clitics may open one."""


@lru_cache(maxsize=WORDS_REMEMBERED)
def _readers(folded: str) -> tuple[_Reader, ...]:
    """The readers that a word may open an amount for: none for nearly every word."""
    forms = [form for _, form in bare_forms(folded)]
    return tuple(read for read, opens in _READERS if any(map(opens, forms)))


def numbers(document: Document, dates: Collection[Span]) -> tuple[Quantity, ...]:
    """The amounts of a document in order; `dates` are stretches in which none is looked for."""
    taken = sorted(dates)
    return tuple(
        quantity
        for block in document.blocks
        for quantity in numbers_of(tokens(document.text, block.start, block.end), taken)
    )


def numbers_of(words: Sequence[Token], dates: Sequence[Span]) -> list[Quantity]:
    """The amounts of a block in order; `dates`, which are in order, are stretches in which none is looked for."""
    return list(_of_block(words, dates))


def _of_block(words: Sequence[Token], dates: Sequence[Span]) -> Iterator[Quantity]:
    for first, behind in _free(words, dates):
        before = words[:behind]
        place = first
        while place < behind:
            found = _amount(before, place)
            if found is None:
                place += 1
                continue
            quantity, place = found
            yield with_qualifier(words, quantity)


def _free(words: Sequence[Token], dates: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The runs of words that stand in no date, also with a clitic before it: the first of each and the one behind it.

    Dates are in order and apart.
    """
    first = 0
    number = bisect_right(dates, words[0].span.start, key=_end) if words else len(dates)
    while number < len(dates) and dates[number].start < words[-1].span.end:
        behind = bisect_right(words, dates[number].start, key=_end_of_word)
        if first < behind:
            yield first, behind
        first = bisect_left(words, dates[number].end, key=_start_of_word)
        number += 1
    if first < len(words):
        yield first, len(words)


def _end(stretch: Span) -> int:
    return stretch.end


def _end_of_word(word: Token) -> int:
    return word.span.end


def _start_of_word(word: Token) -> int:
    return word.span.start


def _amount(words: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    for read in _readers(words[place].folded):
        if (found := read(words, place)) is not None:
            return found
    return definite_at(words, place) or accusative_one_at(words, place)
