"""What the child process sends to the window, and what the panes show. Light: no ranking is imported."""

from __future__ import annotations

from dataclasses import dataclass

from khulasa.document.model import Document, Sentence


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document with its sentences ranked.

    `scores`, `groups` and `word_counts` have one entry a sentence. A sentence that is no candidate
    (a heading, a byline) has the score 0. Sentences that say the same share a group: the index of the
    highest ranked among them. `candidates` are sentence indexes in reading order.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    candidates: tuple[int, ...]
    method: str
    scores: tuple[float, ...]
    groups: tuple[int, ...]
    word_counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The chosen sentences of an analysis, as indexes in reading order."""

    analysis: Analysis
    chosen: tuple[int, ...]

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
