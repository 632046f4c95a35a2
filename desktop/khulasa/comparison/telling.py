"""The sentences of a report, each with what it tells: of a language whose texts give facts, else none."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
"""Content words of a sentence; a longer one is a list, or no sentence, and is compared with none."""


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
        starts = [word.span.start for word in words]
        first, last = (_place(moments, at) for at in (block.start, block.end))
        when = moments[first:last]
        amounts = numbers_of(words, when)
        for sentence in by_block[place]:
            span = Span(sentence.start, sentence.end)
            own = words[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            its_amounts = [each for each in amounts if span.holds(each.span)]
            its_dates = [each for each in when if span.holds(each)]
            its_statements = [each for each in said[place] if span.holds(each.content)]
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


def _place(spans: Sequence[Span], start: int) -> int:
    return bisect_left(spans, start, key=lambda span: span.start)
