"""What a language must offer; `language.arabic` is the one that there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from khulasa.document.model import Block, Sentence


@dataclass(frozen=True)
class Lexicon:
    """A language's word lists and its stemmer, all over folded words (see `Language.words`).

    `bonus` and `stigma` are stems that mark a sentence as weighty or as an aside (Edmundson 1969).
    """

    stop_words: frozenset[str]
    bonus: frozenset[str]
    stigma: frozenset[str]
    stem: Callable[[str], str]


class Language(Protocol):
    """The facts of one language that the ranking and the summary need."""

    @property
    def lexicon(self) -> Lexicon:
        """The word lists, read once."""
        ...

    def label(self, text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """The same blocks with truer kinds: headings, bylines, agencies, datelines, furniture.

        A block may be cut in two where a dateline or byline runs on into the first sentence's line;
        the text of all the blocks stays the same.
        """
        ...

    def sentences(self, text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
        """The sentences of every block, headings included, in reading order.

        Spans are trimmed of white space, never empty, never overlap, never cross a block, and together
        hold every character of the blocks that is not white space.
        """
        ...

    def words(self, text: str) -> list[str]:
        """The words of a text in order, folded for matching (ARABIC: no vowels, one alef, one ya)."""
        ...
