"""Cues: words and phrases by which a sentence tells its part in the text, such as a conclusion or a story.

One list a cue. An entry is a phrase; behind `~` it is a word that stands for all of its stem, behind `^` a phrase that
counts only where a sentence opens.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

OPENING = 4
"""A sentence opens with its first so many words."""

_BY_STEM, _AT_OPENING = "~", "^"


class _Phrase(NamedTuple):
    cue: str
    rest: tuple[str, ...]  # the words behind the first
    opens: bool


class Cues:
    """Finds which cues a sentence has, from its folded words and the stems of those that are no stop words."""

    def __init__(
        self,
        lists: Mapping[str, Iterable[str]],
        words: Callable[[str], list[str]],
        stem: Callable[[str], str],
        conjunctions: str = "",
    ) -> None:
        """`words` cuts and folds an entry; each of `conjunctions` may stand before the first word of a phrase."""
        self._conjunctions = conjunctions
        self._stems: defaultdict[str, set[str]] = defaultdict(set)
        self._phrases: defaultdict[str, list[_Phrase]] = defaultdict(list)
        for cue, entries in lists.items():
            for entry in entries:
                spoken = words(entry)
                if entry.startswith(_BY_STEM):
                    self._stems[stem(spoken[0])].add(cue)
                    continue
                phrase = _Phrase(cue, tuple(spoken[1:]), entry.startswith(_AT_OPENING))
                for first in self._shapes(spoken[0]):
                    self._phrases[first].append(phrase)

    def _shapes(self, word: str) -> Iterator[str]:
        """How the first word of a phrase may stand in a text: by itself, and behind each conjunction."""
        yield word
        if len(word) > 1:
            yield from (conjunction + word for conjunction in self._conjunctions)

    def __call__(self, words: Sequence[str], stems: Sequence[str]) -> frozenset[str]:
        """The names of the cues of one sentence."""
        cues = {cue for stem in self._stems.keys() & stems for cue in self._stems[stem]}
        if not self._phrases.keys().isdisjoint(words):  # most sentences have none of them
            for place, word in enumerate(words):
                if word in self._phrases:
                    cues.update(self._at(word, words, place))
        return frozenset(cues)

    def _at(self, first: str, words: Sequence[str], place: int) -> Iterator[str]:
        for phrase in self._phrases[first]:
            end = place + 1 + len(phrase.rest)
            follows = not phrase.rest or tuple(words[place + 1 : end]) == phrase.rest
            if follows and (place < OPENING or not phrase.opens):
                yield phrase.cue
