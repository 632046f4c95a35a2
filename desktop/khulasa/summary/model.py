"""What the child process sends to the window, and what the panes show. Light: no ranking is imported."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from khulasa.document.model import Document, Sentence
from khulasa.summary.phrase import Phrase


class Need(StrEnum):
    """Why a sentence can't be quoted alone; `NOTHING` where it can."""

    NOTHING = ""
    CONTEXT = "context"  # it opens with what only the sentences before it explain
    QUOTATION = "quotation"  # it stands inside somebody's words, which begin before it or end after it


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a sentence, the strongest first.

    `words` are the places of the words that carry it, counted in its words from 0; `ties` the indexes of the
    sentences that it is most like.
    """

    words: tuple[int, ...] = ()
    ties: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document with its sentences ranked.

    `scores`, `groups` and `word_counts` have one entry a sentence. A sentence that is no candidate
    (a heading, a byline) has the score 0. Sentences that say the same share a group: the index of the
    highest ranked among them. `candidates` are sentence indexes in reading order. `needs` and `evidence` have one
    entry a sentence, too, or none at all. `genre` is the kind of text, by the names of
    `ranking.base.Genre`; `phrases` are the key phrases, the strongest first.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    candidates: tuple[int, ...]
    method: str
    scores: tuple[float, ...]
    groups: tuple[int, ...]
    word_counts: tuple[int, ...]
    needs: tuple[Need, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    genre: str = "report"
    phrases: tuple[Phrase, ...] = ()

    def stands_alone(self, index: int) -> bool:
        """Whether a sentence, by its index, can be quoted without its neighbours."""
        return not self.needs or self.needs[index] is Need.NOTHING


@dataclass(frozen=True, slots=True)
class Summary:
    """The chosen sentences of an analysis, as indexes in reading order, and what the reader pinned and excluded."""

    analysis: Analysis
    chosen: tuple[int, ...]
    pinned: frozenset[int] = frozenset()
    excluded: frozenset[int] = frozenset()

    def quotes(self) -> list[str]:
        """The chosen sentences, each the author's own letters."""
        return [self.analysis.document.quote(self.analysis.sentences[index]) for index in self.chosen]

    @property
    def words(self) -> int:
        """How many words the chosen sentences hold."""
        return sum(self.analysis.word_counts[index] for index in self.chosen)

    @property
    def share(self) -> float:
        """The chosen part of all candidate sentences, 0 to 1."""
        return len(self.chosen) / max(1, len(self.analysis.candidates))
