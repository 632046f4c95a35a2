"""Phrases that a sentence opens with, looked up by its first words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Phrases:
    """A set of phrases of folded words."""

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        self._phrases = frozenset(map(tuple, phrases))
        self._longest: dict[str, int] = {}  # of the phrases that begin with a word
        for phrase in filter(None, self._phrases):
            self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 0))

    def begin_with(self, word: str) -> bool:
        """Whether any phrase does."""
        return word in self._longest

    def length_at(self, words: Sequence[str], start: int = 0) -> int:
        """How many words the longest phrase has that stands in `words` at a place; 0 where none does."""
        if not start < len(words):
            return 0
        longest = self._longest.get(words[start], 0)  # 0 for nearly every word
        for size in range(min(longest, len(words) - start), 0, -1):
            if tuple(words[start : start + size]) in self._phrases:
                return size
        return 0
