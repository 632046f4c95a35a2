"""Phrases that a sentence opens with, looked up by its first words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Phrases:
    """A set of phrases of folded words."""

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        self._phrases = frozenset(map(tuple, phrases))
        self._longest = max(map(len, self._phrases), default=0)

    def length_at(self, words: Sequence[str], start: int = 0) -> int:
        """How many words the longest phrase has that stands in `words` at a place; 0 where none does."""
        for size in range(min(self._longest, len(words) - start), 0, -1):
            if tuple(words[start : start + size]) in self._phrases:
                return size
        return 0
