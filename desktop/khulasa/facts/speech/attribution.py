"""Whose words a sentence is, where it does not say so itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from khulasa.facts.model import Certainty, Facts, Found, Manner, Span, Statement

_MARKS = 2
"""So many signs of a sentence, quotation mark and stop, may stand outside of the words that it brings."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a sentence, under the fullest name that the text has for him, and the statement that it is part of.

    `goes_on` says that the sentence brings the words itself, with a verb whose subject is dropped: وأضاف أن.
    """

    who: Span
    statement: Statement
    goes_on: bool


class Attributions:
    """The sure statements of a text, arranged by where they stand: a look-up costs the logarithm of their number."""

    def __init__(self, facts: Facts) -> None:
        """The statements of which is known for sure who makes them."""
        self._facts = facts
        sure = [said for said in facts.statements if said.certainty is Certainty.SURE]
        self._direct = [said for said in sure if said.manner is Manner.DIRECT]
        self._direct.sort(key=lambda said: said.content)
        self._carried = [said for said in sure if said.found is Found.CARRIED]
        self._carried.sort(key=lambda said: said.verb)

    def speaker_of(self, start: int, end: int) -> Attribution | None:
        """Who says the sentence `[start, end)`; None where it names him itself, or where he isn't known for sure."""
        place = bisect_right(self._direct, start + _MARKS, key=lambda said: said.content.start) - 1
        if place >= 0:
            said = self._direct[place]
            if said.verb.end <= start and end - _MARKS <= said.content.end:
                return self._by(said, goes_on=False)
        place = bisect_left(self._carried, start, key=lambda said: said.verb.start)
        if place < len(self._carried) and self._carried[place].verb.start == start:
            return self._by(self._carried[place], goes_on=True)
        return None

    def _by(self, said: Statement, *, goes_on: bool) -> Attribution | None:
        named = said.because or said.speaker
        if said.actor is not None:
            named = self._facts.actors[said.actor].fullest
        return None if named is None else Attribution(named, said, goes_on)
