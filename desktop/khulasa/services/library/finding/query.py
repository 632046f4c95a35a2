"""What somebody looks for: beginnings of words, and phrases in quotation marks; and where a text holds it.

The words of a text are told apart here, for the index and for what is shown alike, so that the two can't disagree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from khulasa.language.folding import fold

Span = tuple[int, int]

_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0900-\u0963\u0966-\u0dff"
"""Marks that folding leaves and that part no word: accents, points of Hebrew, vowel signs of India."""

_WORD = re.compile(rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*")
_PHRASE = re.compile(r'["“”„‟«»＂]([^"“”„‟«»＂]*)(["“”„‟«»＂]?)')

_MOST_TERMS = 16
"""More words than so many are not looked for: each costs a pass over the index, and nobody types them."""


def words_of(folded: str) -> list[str]:
    """The words of a folded text, in order."""
    return _WORD.findall(folded)


@dataclass(frozen=True, slots=True)
class Term:
    """Words that follow one another inside a paragraph; the last may go on where `begins`."""

    words: tuple[str, ...]
    begins: bool

    @property
    def is_phrase(self) -> bool:
        """Whether an index without positions can't tell it."""
        return len(self.words) > 1

    @property
    def matching(self) -> str:
        """What FTS5 is asked: all of its words, wherever they stand."""
        whole = [f'"{word}"' for word in self.words]
        return " AND ".join(whole) + (" *" if self.begins else "")

    def places(self, words: Sequence[str]) -> Iterator[int]:
        """At which words of one paragraph it begins."""
        *before, last = self.words
        for end in range(len(before), len(words)):
            word = words[end]
            if word != last and not (self.begins and word.startswith(last)):
                continue
            first = end - len(before)
            if all(words[first + at] == text for at, text in enumerate(before)):
                yield first

    def stands_in(self, folded: str) -> bool:
        """Whether it stands in a folded paragraph."""
        if not all(word in folded for word in self.words):
            return False  # telling words apart takes ten times as long
        return next(self.places(words_of(folded)), None) is not None


@dataclass(frozen=True, slots=True)
class Query:
    """All of the terms must stand in a document; no terms stand in none."""

    terms: tuple[Term, ...]

    @classmethod
    def of(cls, typed: str) -> Self:
        """What was typed: a word stands for all that begin so, words in quotation marks for themselves alone.

        A phrase whose end is not typed yet may go on.
        """
        terms: list[Term] = []
        place = 0
        for phrase in _PHRASE.finditer(typed):
            terms += _beginnings(typed[place : phrase.start()])
            terms += _phrase(phrase[1], begins=not phrase[2])
            place = phrase.end()
        terms += _beginnings(typed[place:])
        return cls(tuple(dict.fromkeys(terms))[:_MOST_TERMS])

    @property
    def matching(self) -> str:
        """What FTS5 is asked."""
        return " AND ".join(term.matching for term in self.terms)

    @property
    def phrases(self) -> tuple[Term, ...]:
        """The terms for which what the index answers has to be compared with the texts."""
        return tuple(term for term in self.terms if term.is_phrase)

    def spans(self, folded: str) -> list[Span]:
        """Where the terms stand in one folded paragraph, in order, none inside another.

        Of a word that goes on, the span is the beginning that was typed.
        """
        terms = [term for term in self.terms if term.words[-1] in folded]
        if not terms:
            return []
        words = words_of(folded)
        places = [(term, place) for term in terms for place in term.places(words)]
        if not places:
            return []
        starts = [word.start() for word in _WORD.finditer(folded)]
        spans = []
        for term, place in places:
            last = place + len(term.words) - 1
            spans.append((starts[place], starts[last] + len(term.words[-1])))
        return _apart(spans)


def _apart(spans: list[Span]) -> list[Span]:
    apart: list[Span] = []
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not apart or span[0] >= apart[-1][1]:
            apart.append(span)
    return apart


def _beginnings(typed: str) -> list[Term]:
    return [Term((word,), begins=True) for word in words_of(fold(typed))]


def _phrase(typed: str, *, begins: bool) -> list[Term]:
    words = tuple(words_of(fold(typed)))
    return [Term(words, begins)] if words else []
