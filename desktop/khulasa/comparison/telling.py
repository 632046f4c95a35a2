"""The sentences of a report, each with what it tells: of a language whose texts give facts, else none."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

from khulasa.comparison.content import Content, Reader, contents_of
from khulasa.comparison.model import Report
from khulasa.comparison.parts import parts
from khulasa.comparison.words import key_of
from khulasa.document.model import BODY
from khulasa.facts.dates import dates
from khulasa.facts.model import Certainty, Span, Statement
from khulasa.facts.numbers import numbers_of
from khulasa.facts.speech.statements import statements_by_block
from khulasa.facts.table import FINDERS
from khulasa.facts.tokens import is_function_word, tokens
from khulasa.facts.who.actors import known_names

_LONGEST = 120
"""Content words of a sentence; a longer one is a list, or no sentence, and is compared with none.
The same goes for its numbers and dates."""

_MOST_TOKENS = 8 * _LONGEST
"""Words and signs of a sentence, of which one of 120 content words has about 300; a longer one isn't even read, for
that takes time that grows with its words times its numbers."""

_Find = TypeVar("_Find")


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence of a report, and what it tells: as a whole (`contents`), and in its parts.

    `speakers` are those who for sure say something in it: where they are named, and the keys of the words of it.
    """

    report: int
    sentence: int
    span: Span
    contents: Sequence[Content]
    parts: Sequence[Content]
    speakers: tuple[tuple[Span, frozenset[str]], ...]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its content words."""
        return self.contents[0].keys


def tellings(number: int, report: Report) -> Iterator[Telling]:
    """What the sentences of the body of a report tell, in order; `number` is its place among the reports."""
    document = report.document
    if document.language not in FINDERS:
        return
    said: defaultdict[int, list[Statement]] = defaultdict(list)
    for statement in _statements(report):
        said[document.block_at(statement.content.start)].append(statement)
    moments = [moment.span for moment in dates(document)]
    by_block = defaultdict(list)
    for sentence in report.sentences:
        by_block[sentence.block].append(sentence)
    for place, block in enumerate(document.blocks):
        if block.kind not in BODY or place not in by_block:
            continue
        words = tokens(document.text, block.start, block.end)
        first, last = (_place(moments, at) for at in (block.start, block.end))
        when = moments[first:last]
        amounts = numbers_of(words, when)
        spans = [Span(sentence.start, sentence.end) for sentence in by_block[place]]
        for sentence, span, own, its_amounts, its_dates, its_statements in zip(
            by_block[place],
            spans,
            _by_sentence(spans, words, attrgetter("span")),
            _by_sentence(spans, amounts, attrgetter("span")),
            _by_sentence(spans, when, _itself),
            _by_sentence(spans, said[place], attrgetter("content")),
            strict=True,
        ):
            if len(own) > _MOST_TOKENS or len(its_amounts) + len(its_dates) > _LONGEST:
                continue
            reader = Reader(own, its_amounts, its_dates)
            found = contents_of(reader)
            if 0 < len(found[0].words) <= _LONGEST:
                its_parts = parts(reader, own, its_statements)
                speakers = tuple(
                    (name, keys_of_name(document.text, name)) for name in _speakers(its_statements)
                )
                yield Telling(number, sentence.index, span, found, its_parts, speakers)


def _statements(report: Report) -> Iterator[Statement]:
    document = report.document
    blocks = [tokens(document.text, block.start, block.end) for block in document.blocks]
    names = known_names(blocks)
    for statements in statements_by_block(document, blocks, report.sentences, names):
        yield from statements


def _speakers(said: Sequence[Statement]) -> Iterator[Span]:
    """Where those are named who for sure say something."""
    for statement in said:
        named = statement.because or statement.speaker
        if named is not None and statement.certainty is Certainty.SURE:
            yield named


def keys_of_name(text: str, name: Span) -> frozenset[str]:
    """The keys of the words of a name with its office."""
    words = tokens(text, *name)
    return frozenset(key_of(word.folded) for word in words if not is_function_word(word.folded))


def _by_sentence(
    sentences: Sequence[Span], finds: Iterable[_Find], span_of: Callable[[_Find], Span]
) -> list[list[_Find]]:
    """For each sentence of a block, in order, the finds that lie in it, as they come."""
    within: list[list[_Find]] = [[] for _ in sentences]
    for find in finds:
        span = span_of(find)
        number = bisect_right(sentences, span.start, key=attrgetter("start")) - 1
        if number >= 0 and sentences[number].holds(span):
            within[number].append(find)
    return within


def _itself(span: Span) -> Span:
    return span


def _place(spans: Sequence[Span], start: int) -> int:
    return bisect_left(spans, start, key=lambda span: span.start)
