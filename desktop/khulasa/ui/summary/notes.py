"""What is said below a sentence: that it can't stand alone, why it is there, and how surely it was read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject

from khulasa.summary.context import need_of, needed_before
from khulasa.summary.model import Analysis, Need, Summary
from khulasa.ui.look.quote_words import QuoteWords, trust_of


class Note(NamedTuple):
    """An icon by its name, a few words, the role of their colour, and a link, "" for none.

    The link asks for `Ask.CONTEXT` of a sentence, by its index.
    """

    icon: str
    words: str
    role: str = "warn"
    link: str = ""
    sentence: int = -1


class SentenceNotes(QObject):
    """The notes of a summary's sentences. What follows from the text alone is found once for each of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = QuoteWords(self)
        self._doubts: dict[int, list[Note]] = {}
        self._needed: dict[int, tuple[int, ...]] = {}
        self._plain: set[int] = set()
        """Of which nothing is ever said but that they were added: most sentences."""
        self._summary: Summary | None = None
        self._chosen: frozenset[int] = frozenset()
        self._explained: frozenset[int] = frozenset()

    def forget(self) -> None:
        """Say everything anew: it is another text, or another language."""
        self._doubts.clear()
        self._needed.clear()
        self._plain.clear()

    def show(self, summary: Summary, explained: frozenset[int]) -> None:
        """Speak of a summary; `explained` are the sentences whose context was asked for."""
        self._summary, self._explained = summary, explained
        self._chosen = frozenset(summary.chosen)

    def counts(self, analysis: Analysis, sentences: Iterable[int]) -> list[int]:
        """How many notes each sentence has."""
        added = self._summary.context if self._summary is not None else frozenset()
        plain = self._plain - added if added else self._plain
        return [
            0 if sentence in plain else len(self.of(analysis, sentence)) for sentence in sentences
        ]

    def of(self, analysis: Analysis, sentence: int) -> Sequence[Note]:
        """The notes of a sentence, by its index."""
        if sentence not in self._doubts:
            self._doubts[sentence] = self._doubted(analysis, sentence)
        doubts = self._doubts[sentence]
        if self._summary is None:
            return doubts
        if sentence in self._summary.context:
            return [*doubts, self._added(analysis, sentence)]
        need = need_of(analysis, sentence)
        if need is Need.NOTHING and not doubts:
            self._plain.add(sentence)
        before = self._before(analysis, sentence)
        if need is Need.NOTHING or (before and self._chosen.issuperset(before)):
            return doubts
        link = self.tr("Show what comes before") if before else ""
        return [*doubts, Note("context", self._need(need), link=link, sentence=sentence)]

    def _before(self, analysis: Analysis, sentence: int) -> tuple[int, ...]:
        if sentence not in self._needed:
            self._needed[sentence] = needed_before(analysis, sentence)
        return self._needed[sentence]

    def _doubted(self, analysis: Analysis, sentence: int) -> list[Note]:
        """How surely the sentence was read, and what it hides."""
        document, span = analysis.document, analysis.sentences[sentence]
        doubts = (
            self._words.doubt(trust_of(document, span)),
            self._words.turned(document.quote(span)),
        )
        return [Note(doubt.icon, doubt.words) for doubt in doubts if doubt]

    def _added(self, analysis: Analysis, sentence: int) -> Note:
        """Of a sentence that was added for the one that asked for it."""
        asking = (one for one in self._explained if sentence in self._before(analysis, one))
        owner = min((one for one in asking if one > sentence), default=-1)
        link = self.tr("Hide") if owner >= 0 else ""
        words = self.tr("Added: the next one needs it")
        return Note("context", words, "accent", link, owner)

    def _need(self, need: Need) -> str:
        if need is Need.QUOTATION:
            return self.tr("Part of a quotation")
        return self.tr("Leans on what stands before it")
