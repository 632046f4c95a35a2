"""What a script says of its stops: whether the marks that can end a sentence end one. See `splitter`."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import cached_property

from khulasa.language.quotes import Enclosure

Span = tuple[int, int]

_WORDY = re.compile(r"[^\W_]")


def next_visible(text: str, place: int, end: int) -> int:
    """The position of the next character that is no white space, `end` where there is none."""
    while place < end and text[place].isspace():
        place += 1
    return place


def has_word(text: str, start: int, end: int) -> bool:
    """Whether a letter or digit stands between two positions."""
    return bool(_WORDY.search(text, start, end))


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends; None where nothing is left."""
    start = next_visible(text, start, end)
    if start == end:
        return None
    while text[end - 1].isspace():
        end -= 1
    return start, end


@dataclass(frozen=True)
class Region:
    """Where stops are judged: a block, or the inside of a quotation in a `block`."""

    text: str
    start: int
    end: int
    block: Span

    @cached_property
    def cased(self) -> bool:
        """Whether the block has capital letters."""
        text = self.text[slice(*self.block)]
        return text != text.lower()


MOST_CLOSERS = 30
"""So many marks, notes and pictures belong to one stop at most: in a row of thousands each is a stop of its own."""


class StopRules(ABC):
    """What a script knows of its stops. Every method looks at a bounded part of the text, so the work is linear."""

    stop: re.Pattern[str]
    """A run of the marks that can end a sentence."""

    def judged(self, text: str) -> str:
        """A copy of the text, as long as the text, without what would mislead the rules."""
        return text

    @abstractmethod
    def after_closers(self, text: str, place: int, end: int) -> int:
        """The position after the closing marks, notes and pictures that belong to a stop."""

    @abstractmethod
    def ends(self, region: Region, begin: int, run: re.Match[str], after: int) -> bool:
        """Whether a run of stops ends the sentence that began at `begin`; `after` follows its closing marks."""

    @abstractmethod
    def closes(
        self, region: Region, begin: int, around: Enclosure, run: re.Match[str], after: int
    ) -> bool:
        """Whether the sentence ends where a quotation or bracket closes just behind a stop; a word follows."""

    @abstractmethod
    def introduction(self, text: str, start: int, end: int) -> Span | None:
        """The span of the words that bring in a speaker, of those between a sentence's start and a quotation."""

    def is_answered(self, _region: Region, _begin: int, _run: re.Match[str], _after: int) -> bool:
        """Whether what follows a question goes on with its sentence: who asked it, or the reply."""
        return False

    def after_second_stop(self, _text: str, place: int, _end: int) -> int:
        """The position after a stop that stands behind the closing marks too."""
        return place

    def says_something(self, text: str, start: int, end: int) -> bool:
        """Whether a trimmed span can be a sentence, and not only what hangs on the one before."""
        return has_word(text, start, end)

    def opens_clause(self, _text: str, _place: int, _end: int) -> bool:
        """Whether a clause that can stand alone opens at a position behind a comma."""
        return False
