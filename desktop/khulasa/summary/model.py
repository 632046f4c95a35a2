"""What the child process sends to the window, and what the panes show. Light: no ranking is imported."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain
from operator import attrgetter, le

from khulasa.document.model import Document, Sentence
from khulasa.document.seals import seal_of
from khulasa.errors import Kind, QuoteError

_CLAUSES, _SENTENCE = attrgetter("clauses"), attrgetter("sentence")


class Need(StrEnum):
    """Why a sentence can't be quoted alone; `NOTHING` where it can."""

    NOTHING = ""
    CONTEXT = "context"  # it opens with what only the sentences before it explain
    QUOTATION = (
        "quotation"  # it stands inside somebody's words, which begin before it or end after it
    )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a sentence, the strongest first.

    `terms` are the spans, in `Document.text`, of the words that carry it; `ties` the indexes of the sentences that it
    is most like; `counted` the features of the default method that lift it, by their names in its table of weights.
    """

    terms: tuple[tuple[int, int], ...] = ()
    ties: tuple[int, ...] = ()
    counted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name, term or noun phrase that a document is about.

    `text` is the author's own letters, `score` above 0 and at most 1, `spans` each `[start, end)` in `Document.text`
    where it stands, in any inflection: whole words, in order, never overlapping.
    """

    text: str
    score: float
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What speaks for the sentences of an analysis, which takes as long to find as their scores.

    `evidence` has one entry a sentence; `phrases` are the key phrases, the strongest first.
    """

    evidence: tuple[Evidence, ...]
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks in a sentence, by its index, where it doesn't name him: `name` is where the author does so in full.

    He is `carried` where the sentence has the verb of saying, whose subject was named before; else all of it are his
    words.
    """

    sentence: int
    name: tuple[int, int]
    carried: bool


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document with its sentences ranked.

    `scores`, `groups` and `word_counts` have one entry a sentence. A score is 0 to 1, less for what can't stand alone
    (`choose.guarded`); a sentence that is no candidate (a heading, a byline) has 0. Sentences that say the same share
    a group: the index of the highest ranked among them. `candidates` are sentence indexes in reading order. `needs`,
    `dependence`, `evidence` and `seals` have one entry a sentence, too, or none at all; `dependence` says how surely a
    sentence can't stand alone, 0 to 1, a seal is `seal_of` what the sentence read when it was found. `phrases` are the
    key phrases, the strongest first. `focus` are the spans of the words that the summary is turned toward, in the
    candidates, as they were counted. `speakers`, by their sentences, are known once the facts are, of which they are
    part: see `summary.stated`.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    candidates: tuple[int, ...]
    method: str
    scores: tuple[float, ...]
    groups: tuple[int, ...]
    word_counts: tuple[int, ...]
    needs: tuple[Need, ...] = ()
    dependence: tuple[float, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    seals: tuple[int, ...] = ()
    focus: tuple[tuple[int, int], ...] = ()
    speakers: tuple[Speaker, ...] = ()

    def speaker_of(self, index: int) -> Speaker | None:
        """Who speaks in a sentence, by its index, as far as that is sure and not said in it."""
        place = bisect_left(self.speakers, index, key=_SENTENCE)
        found = self.speakers[place] if place < len(self.speakers) else None
        return found if found is not None and found.sentence == index else None

    def quote(self, index: int) -> str:
        """A sentence, by its index, in the author's own letters: what is shown, copied and exported.

        Raises `QuoteError` where it no longer reads as its seal says.
        """
        quote = self.document.quote(self.sentences[index])
        if self.seals and seal_of(quote) != self.seals[index]:
            raise QuoteError(Kind.QUOTE_BROKEN, number=index + 1)
        return quote

    def validate(self) -> None:
        """Check that whoever shows the analysis may follow its positions. Raises `ValueError` where not.

        The child that made it has read a file that nobody knows.
        """
        document = self.document
        end, count = len(document.text), len(self.sentences)
        document.validate()
        sentences = self.sentences
        _require_indexes([sentence.block for sentence in sentences], len(document.blocks))
        _require_spans([(sentence.start, sentence.end) for sentence in sentences], end)
        speakers = [sentence.speaker for sentence in sentences]
        _require_spans([speaker for speaker in speakers if speaker is not None], end)
        for sentence in filter(_CLAUSES, sentences):
            places = (sentence.start, *sentence.clauses, sentence.end)
            _require(list(places) == sorted(set(places)))
        _require_indexes(self.candidates, count)
        _require_indexes(self.groups, count)
        _require(count == len(self.scores) == len(self.groups) == len(self.word_counts))
        _require(all(map(math.isfinite, self.scores)))
        for column in (self.needs, self.dependence, self.evidence, self.seals):
            _require(len(column) in {0, count})
        _require(all(0.0 <= certainty <= 1.0 for certainty in self.dependence))
        self.validate_explanation()

    def validate_explanation(self) -> None:
        """`validate` for what speaks for the sentences."""
        end, count = len(self.document.text), len(self.sentences)
        each = self.evidence
        _require_indexes(list(chain.from_iterable(evidence.ties for evidence in each)), count)
        _require_spans(list(chain.from_iterable(evidence.terms for evidence in each)), end)
        _require_spans(self.focus, end)
        _require_indexes([speaker.sentence for speaker in self.speakers], count)
        _require_spans([speaker.name for speaker in self.speakers], end)
        for phrase in self.phrases:
            _require(math.isfinite(phrase.score))
            _require_spans(phrase.spans, end)

    def explained(self, explanation: Explanation) -> Analysis:
        """The same with what speaks for its sentences. Raises `ValueError` where that is said of another text."""
        whole = replace(self, evidence=explanation.evidence, phrases=explanation.phrases)
        _require(len(whole.evidence) == len(self.sentences))
        whole.validate_explanation()
        return whole

    def prove(self) -> None:
        """Check every quote before any is shown. Raises `QuoteError`."""
        for sentence in self.sentences:
            self.quote(sentence.index)

    def stands_alone(self, index: int) -> bool:
        """Whether a sentence, by its index, can be quoted without its neighbours."""
        return not self.needs or self.needs[index] is Need.NOTHING

    def certainty(self, index: int) -> float:
        """How surely a sentence, by its index, can't be quoted without its neighbours, 0 to 1."""
        if self.dependence:
            return self.dependence[index]
        return 0.0 if self.stands_alone(index) else 1.0


def _require(holds: bool) -> None:
    if not holds:
        raise ValueError


def _require_indexes(indexes: Collection[int], count: int) -> None:
    """Whether each is the place of one among so many."""
    _require(not indexes or 0 <= min(indexes) <= max(indexes) < count)


def _require_spans(spans: Collection[tuple[int, int]], end: int) -> None:
    """Whether each pair is a half-open span of a text of so many characters; a book has half a million of them."""
    if spans:
        bounds = list(chain.from_iterable(spans))
        _require(0 <= min(bounds) <= max(bounds) <= end and all(map(le, bounds[::2], bounds[1::2])))


@dataclass(frozen=True, slots=True)
class Summary:
    """The chosen sentences of an analysis, as indexes in the order in which they are shown.

    That is reading order unless the reader wants the best first. `pinned` and `excluded` are the reader's own choice;
    `context` are those of the chosen that are there only because another needs them.
    """

    analysis: Analysis
    chosen: tuple[int, ...]
    pinned: frozenset[int] = frozenset()
    excluded: frozenset[int] = frozenset()
    context: frozenset[int] = frozenset()
    counted: int | None = field(default=None, compare=False)
    """How many words the chosen ones hold, where whoever chose them knows."""

    def quotes(self) -> list[str]:
        """The chosen sentences, each the author's own letters. Raises `QuoteError`: see `Analysis.quote`."""
        return [self.analysis.quote(index) for index in self.chosen]

    @property
    def words(self) -> int:
        """How many words the chosen sentences hold."""
        if self.counted is not None:
            return self.counted
        return sum(self.analysis.word_counts[index] for index in self.chosen)

    @property
    def share(self) -> float:
        """The chosen part of all candidate sentences, 0 to 1."""
        return min(1.0, len(self.chosen) / max(1, len(self.analysis.candidates)))
