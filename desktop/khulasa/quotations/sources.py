"""Sources to be searched: those in memory, and what any other collection of texts has to answer."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Protocol

from khulasa.quotations.tokens import Tokens, tokens


class Source:
    """One text and its words, which are found when they are first wanted."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def words(self) -> Tokens:
        """The words of the text."""
        return tokens(self.text)


class Sources(Protocol):
    """Texts by number, and which of them may hold some words."""

    def source(self, number: int) -> Source:
        """The text of this number."""
        ...

    def holding_all(self, words: Sequence[str]) -> Iterable[int]:
        """The numbers of the texts that hold all of these words, in order; a few too many do no harm."""
        ...

    def holding_most(self, words: Sequence[str], most: int) -> Sequence[int]:
        """The numbers of the `most` texts that share most with these words, rare ones counting more, the best first."""
        ...


class InMemory:
    """Texts in memory with an index of their words. Building it takes time and memory linear in the texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._sources = [Source(text) for text in texts]
        postings: defaultdict[str, list[int]] = defaultdict(list)
        for number, source in enumerate(self._sources):
            for word in set(source.words.words):
                postings[word].append(number)
        self._postings = dict(postings)

    def source(self, number: int) -> Source:
        """See `Sources`."""
        return self._sources[number]

    def holding_all(self, words: Sequence[str]) -> Iterable[int]:
        """See `Sources`."""
        postings = sorted((self._postings.get(word, []) for word in set(words)), key=len)
        if not postings:
            return []
        rest = [set(posting) for posting in postings[1:]]
        return [number for number in postings[0] if all(number in others for others in rest)]

    def holding_most(self, words: Sequence[str], most: int) -> Sequence[int]:
        """See `Sources`. Rarity is the inverse document frequency, log(1 + N / df)."""
        weights: defaultdict[int, float] = defaultdict(float)
        for word in set(words):
            posting = self._postings.get(word, ())
            for number in posting:
                weights[number] += math.log1p(len(self._sources) / len(posting))
        ordered = sorted(weights, key=lambda number: (-weights[number], number))
        return ordered[:most]
