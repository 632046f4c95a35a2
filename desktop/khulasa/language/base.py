"""What a language must offer; `language.arabic` is the one that there is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from khulasa.document.model import Block, Sentence
from khulasa.language.frequencies import UNKNOWN


def _unknown(_stem: str) -> float:
    return UNKNOWN


def _never(_text: str) -> bool:
    return False


def _no_cues(_words: list[str], _stems: list[str]) -> frozenset[str]:
    return frozenset()


Leaning = Callable[[str, Collection[str], bool], float]
"""Says how surely only the sentences before it explain a sentence, 0 to 1, by what it opens with.

It takes the sentence, the stems of the title's words, and whether the sentence is the first of its paragraph.
"""


def _stands(_sentence: str, _title: Collection[str], _opens_paragraph: bool) -> float:
    return 0.0


LEANS = 0.4
"""From such a certainty on a sentence counts as one that can't stand alone: of what is told so on articles that the
rules were tuned on, 82 in 100 dangle by at least one of two readers; see `tests/quality/README.md`."""


@dataclass(frozen=True)
class Lexicon:
    """A language's word lists and its stemmer, all over folded words (see `Language.words`).

    `bonus` and `stigma` are stems that mark a sentence as weighty or as an aside (Edmundson 1969).
    `zipf` says how common a stem is in the language at large; see `language.frequencies`; `negations` are the
    words that deny. Three look at how a sentence or paragraph, in the author's letters, opens:
    `leaning` says how surely only what was said before explains it, `concludes` where it says that it sums up,
    `addresses` where it speaks to an audience. `no_topics` are words that say when, which or how
    many, and so never what a sentence is about. `cues` names what a sentence's folded words, and its stems without stop
    words, say of its part in the text.
    """

    stop_words: frozenset[str]
    bonus: frozenset[str]
    stigma: frozenset[str]
    stem: Callable[[str], str]
    zipf: Callable[[str], float] = _unknown
    negations: frozenset[str] = frozenset()
    leaning: Leaning = _stands
    concludes: Callable[[str], bool] = _never
    addresses: Callable[[str], bool] = _never
    no_topics: frozenset[str] = frozenset()
    cues: Callable[[list[str], list[str]], frozenset[str]] = _no_cues


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
