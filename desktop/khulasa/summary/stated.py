"""Where a fact stands among the sentences of an analysis."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from operator import attrgetter

from khulasa.facts.model import Span, Statement
from khulasa.summary.model import Analysis


def sentences_at(analysis: Analysis, spans: Iterable[Span]) -> tuple[int, ...]:
    """The indexes of the sentences that hold anything of some spans, in order."""
    indexes: set[int] = set()
    for span in spans:
        place = max(0, bisect_right(analysis.sentences, span.start, key=attrgetter("start")) - 1)
        for sentence in analysis.sentences[place:]:
            if sentence.start >= span.end:
                break
            if sentence.end > span.start:
                indexes.add(sentence.index)
    return tuple(sorted(indexes))


def sentences_of(analysis: Analysis, statement: Statement) -> tuple[int, ...]:
    """The indexes of the sentences in which a statement stands, its verb's among them."""
    return sentences_at(analysis, (statement.verb, statement.content))
