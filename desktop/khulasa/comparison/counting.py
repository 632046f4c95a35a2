"""What two contents count: which amounts are of the same thing, and whether they agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from khulasa.comparison.amounts import Amount, agree
from khulasa.comparison.content import Content
from khulasa.comparison.words import key_of
from khulasa.facts.tokens import Token
from khulasa.language.arabic.stems import stem

_WINDOW = 3
"""Words on either side of an amount that tell what it is the number of."""

_PLURALS = ("ون", "ين", "ات")
_SOMEBODY = key_of("شخص")
_TWO = re.compile("(?<=..)(?:تين|تان)$|(?<=...)ان$")


Pairs = list[tuple[Amount, Amount]]


def compared(one: Content, other: Content) -> tuple[Pairs, Pairs, bool]:
    """The amounts that agree, those that count the same and differ, and whether any can't be compared."""
    mine, theirs = list(one.amounts), list(other.amounts)
    agreeing: Pairs = []
    for amount in one.amounts:
        match = next(
            (
                each
                for each in theirs
                if _is_alike(amount, each, one, other) and agree(amount, each)
            ),
            None,
        )
        if match is not None:
            mine.remove(amount)
            theirs.remove(match)
            agreeing.append((amount, match))
    conflicts = [*_duals(mine, other), *(pair[::-1] for pair in _duals(theirs, one))]
    doubtful = _changed_places(agreeing)
    for amount in mine:
        for rival in theirs:
            if _is_alike(amount, rival, one, other):
                answer = agree(amount, rival)
                doubtful = doubtful or answer is None
                if answer is False:
                    conflicts.append((amount, rival))
    for side in (0, 1):
        doubtful = doubtful or len({id(pair[side]) for pair in conflicts}) < len(conflicts)
    return agreeing, conflicts, doubtful


def _changed_places(agreeing: Pairs) -> bool:
    """Whether amounts of one kind follow one another otherwise: prices 5 %, wages 3 %, and prices 3 %, wages 5 %."""
    for key in {amount.key for amount, _ in agreeing}:
        starts = [theirs.span.start for mine, theirs in agreeing if mine.key == key]
        if starts != sorted(starts):
            return True
    return False


def _duals(amounts: Sequence[Amount], other: Content) -> Iterator[tuple[Amount, Amount]]:
    """The amounts of one part beside what the other has two of, by its ending: three guards, باحثتين."""
    for amount in amounts:
        if amount.parts or amount.is_rough or amount.value == "2":
            continue
        for word in other.words:
            if word.key == amount.key and _TWO.search(word.token.folded) and not other.counts(word):
                yield amount, Amount(word.token.span, amount.key, "2")


def _is_alike(one: Amount, other: Amount, mine: Content, theirs: Content) -> bool:
    """Whether two amounts count the same: 34 people dead and 67 dead do."""
    if one.key == other.key:
        return True
    if one.key == _SOMEBODY:
        return other.key in beside(mine, one)
    return other.key == _SOMEBODY and one.key in beside(theirs, other)


def beside(content: Content, amount: Amount) -> set[str]:
    """The keys of the words beside an amount."""
    before = [word.key for word in content.words if word.token.span.end <= amount.span.start]
    behind = [word.key for word in content.words if word.token.span.start >= amount.span.end]
    return {*before[-_WINDOW:], *behind[:_WINDOW]}


def counts_one(one: Content, other: Content) -> bool:
    """Whether one part counts what the other has one of: three guards, a guard."""
    for amount in one.amounts:
        agreed = any(each.key == amount.key and agree(amount, each) for each in other.amounts)
        if amount.parts or amount.is_rough or agreed:
            continue
        start, end = amount.span
        for word in one.words:
            if start <= word.token.span.start < end and any(
                theirs.key == word.key
                and not other.counts(theirs)
                and _is_single(theirs.token, word.token, amount)
                for theirs in other.words
            ):
                return True
    return False


def _is_single(word: Token, counted: Token, amount: Amount) -> bool:
    is_few = amount.value in {str(number) for number in range(3, 11)}
    same_form = stem(word.folded) == stem(counted.folded)
    if _TWO.search(word.folded):
        return amount.value != "2"
    if word.folded.endswith(_PLURALS):
        return False
    return (not same_form or counted.folded.endswith(_PLURALS)) if is_few else same_form
