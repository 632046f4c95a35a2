"""A block made ready for reading statements out of it: its words, its quotations, its sentences.

A sentence here holds the whole of a quotation that opens in it, where `Document` cuts what somebody says in several.
All is found once for the block, so that looking at one verb costs the same in a block of ten words and of 100,000.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from khulasa.document.model import Sentence
from khulasa.facts.model import Span
from khulasa.facts.speech.verbs import Speaking, speaking
from khulasa.facts.tokens import Token, bare_forms
from khulasa.language.arabic.lists import entries
from khulasa.language.quotes import Enclosure, Nesting, nesting

_CALLED = re.compile("[وف]?[يت]دعى")
"""The passive of دعا, which is folded to يدعي."""
MEDIA = frozenset({"وكاله", "صحيفه", "جريده", "مجله", "قناه", "موقع", "اذاعه", "شبكه"})
"""What papers, broadcasters and sites are called before their names."""
_TO = "ل"


@dataclass(frozen=True)
class Passage:
    """A block of the body, by its index. Places are those of `words`; `verbs` has one entry a word."""

    text: str
    block: int
    span: Span
    words: Sequence[Token]
    verbs: Sequence[Speaking | None]
    sentences: Sequence[Span]
    marks: Nesting

    @cached_property
    def _starts(self) -> list[int]:
        return [word.span.start for word in self.words]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _quotations(self) -> list[int]:
        """Where quotations of more than one word open."""
        return [
            enclosure.start
            for enclosure in self.marks.outer
            if enclosure.quotation and " " in self.text[enclosure.start : enclosure.end].strip()
        ]

    def place_at(self, position: int) -> int:
        """The place of the first word that begins at a position of the text or behind it."""
        return bisect_left(self._starts, position)

    def enclosure_from(self, place: int) -> Enclosure | None:
        """The outermost quotation or bracket that a word opens."""
        start = self.words[place].span.start
        enclosure = self.marks.outer_at(start)
        return enclosure if enclosure is not None and enclosure.start == start else None

    def holds_quotation(self, span: Span) -> bool:
        """Whether a quotation of more than one word opens in a span."""
        number = bisect_left(self._quotations, span.start)
        return number < len(self._quotations) and self._quotations[number] < span.end

    def sentence_number(self, position: int) -> int:
        """The number in `sentences` of the one that holds a position, or of the last one before it."""
        return max(bisect_right(self._sentence_starts, position) - 1, 0)

    def sentence_at(self, position: int) -> Span:
        """The sentence that holds a position."""
        return self.sentences[self.sentence_number(position)]

    def sentence_around(self, place: int) -> range:
        """The places of the words of the sentence in which a word stands."""
        sentence = self.sentence_at(self.words[place].span.start)
        return range(self.place_at(sentence.start), self.place_at(sentence.end))

    def folded(self, place: int) -> str:
        """The folded word at a place; "" where there is none."""
        return self.words[place].folded if 0 <= place < len(self.words) else ""


def passage(
    text: str, block: int, span: Span, words: Sequence[Token], sentences: Iterable[Sentence]
) -> Passage:
    """A block, with its words and the sentences of it."""
    verbs = [
        found if found is not None and not _is_called(words, place) else None
        for place, word in enumerate(words)
        for found in [speaking(word.folded)]
    ]
    marks = nesting(text, *span)
    return Passage(text, block, span, words, verbs, _whole(span, sentences, marks), marks)


def _is_called(words: Sequence[Token], place: int) -> bool:
    """Whether a word says how somebody is called, with a name behind it: رجل يدعى سمير, but not يدعي أن."""
    if _CALLED.fullmatch(words[place].written) is None or place + 1 >= len(words):
        return False
    following = words[place + 1]
    return following.is_word and not following.folded.startswith(("ان", "بان"))


def _whole(span: Span, sentences: Iterable[Sentence], marks: Nesting) -> list[Span]:
    """The sentences, those of one quotation as one."""
    whole: list[Span] = []
    for sentence in sentences:
        around = marks.outer_at(sentence.start)
        if whole and around is not None and around.start < sentence.start:
            whole[-1] = Span(whole[-1].start, sentence.end)
        else:
            whole.append(Span(sentence.start, sentence.end))
    return whole or [span]


def is_head(passage: Passage, place: int) -> bool:
    """Whether a name in quotation marks may follow a word: صحيفة «…»."""
    return any(
        bare in entries("body_heads") or bare in MEDIA or bare == _TO
        for _, form in bare_forms(passage.folded(place) or "-")
        for bare in [form.removeprefix("ال")]
    )
