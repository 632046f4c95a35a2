"""Checking quotations: each is looked for whole, then in its parts, then by what comes nearest."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from khulasa.document.model import Document
from khulasa.quotations.alignment import Alignment, align, differences
from khulasa.quotations.extraction import quotations
from khulasa.quotations.model import (
    Change,
    Checked,
    Difference,
    Finding,
    Place,
    Quotation,
    Span,
    Verdict,
    rank,
)
from khulasa.quotations.negations import negations_of
from khulasa.quotations.segments import Segment, segments
from khulasa.quotations.sources import InMemory, Sources
from khulasa.quotations.tokens import Tokens, shown, tokens

_NEAREST = 8
"""Sources that are laid beside a quotation which none of them holds as it stands."""

_ENOUGH = 0.6
"""The share of a quotation's words that must agree, in runs, before it is called a changed one and not another text's.

Made of real sentences (`tests/quality/quotations.py`), 2,000 of a kind: with a word put in, taken out or changed all
agree in more; of shuffled ones 7 agreed by chance.
"""

_PAIR, _ENOUGH_IN_PAIRS = 2, 0.65
"""Where no three words agree in a row, more have to."""

_LONG_ROW, _ENOUGH_WITH_IT = 6, 0.3
"""Six words in a row don't agree by chance: then a share is enough that half an invented quotation reaches."""

_MOST_CHAINS = 16
"""Places of one source that are compared letter by letter: one may have the very marks where another hasn't."""

_SHORTEST_PART = 4
"""Words of a remainder that are worth looking for elsewhere: shorter runs stand in any text."""

_LIGHT_ENDS = frozenset(".،,؛;:…-–—()[]{}\"'«»“”„‟‹›‘’ \u00a0\t")
"""What may stand at the ends of a quotation without its source: it belongs to the sentence around it."""


@dataclass(frozen=True, slots=True)
class _Chain:
    """Where the segments of a quotation follow one another in a source: the number of each one's first word."""

    source: int
    starts: tuple[int, ...]


class Checker:
    """Checks the quotations of a report against sources.

    `negations` are folded words that deny what follows them: see `negations_of`.
    """

    def __init__(self, sources: Sources, negations: Collection[str] = ()) -> None:
        self._sources = sources
        self._negations = frozenset(negations)

    def check(self, report: Document) -> tuple[Finding, ...]:
        """A finding for each quotation of a report, in order."""
        words = tokens(report.text)
        return tuple(
            self.look_for(report.text, quotation, words) for quotation in quotations(report)
        )

    def look_for(self, text: str, quotation: Quotation, words: Tokens | None = None) -> Finding:
        """A finding for one quotation of `text`, whose words may be given."""
        span = (quotation.start, quotation.end)
        own = (words or tokens(text)).between(*span)
        if not own:
            return Finding(quotation, Verdict.NOT_FOUND)
        whole = (Segment(own, 0),)
        return (
            self._as_it_stands(text, quotation, whole)
            or self._as_it_stands(text, quotation, segments(text, span, own, self._negations))
            or self._nearest(quotation, own)
            or Finding(quotation, Verdict.NOT_FOUND)
        )

    def _as_it_stands(
        self, text: str, quotation: Quotation, parts: Sequence[Segment]
    ) -> Finding | None:
        """The best finding whose parts follow one another in one source; None where there is none."""
        words = [word for part in parts for word in part.words.words]
        best: Finding | None = None
        holding: list[int] = []
        for number in self._sources.holding_all(words):
            chains = self._chains(number, parts)
            if chains:
                holding.append(number)
            for chain in chains:
                finding = self._of_chain(text, quotation, parts, chain)
                if best is None or rank(finding) < rank(best):
                    best = finding
        if best is None:
            return None
        elsewhere = tuple(number for number in holding if number != best.places[0].source)
        return replace(best, elsewhere=elsewhere)

    def _chains(self, number: int, parts: Sequence[Segment]) -> list[_Chain]:
        """The first places of a source at which the parts follow one another within their gaps."""
        words = self._sources.source(number).words
        chains: list[tuple[int, ...]] = [()]
        for part in parts:
            starts = words.occurrences(part.words.words)
            chains = _continued(chains, starts, part, parts)
        return [_Chain(number, starts) for starts in chains[:_MOST_CHAINS] if starts]

    def _of_chain(
        self, text: str, quotation: Quotation, parts: Sequence[Segment], chain: _Chain
    ) -> Finding:
        source = self._sources.source(chain.source)
        places = []
        verdict = Verdict.WORD_FOR_WORD
        for part, start in zip(parts, chain.starts, strict=True):
            quoted = (part.words.spans[0][0], part.words.spans[-1][1])
            last = start + len(part.words) - 1
            span = (source.words.spans[start][0], source.words.spans[last][1])
            places.append(Place(chain.source, span, quoted))
            if shown(text[slice(*quoted)]) != shown(source.text[slice(*span)]):
                verdict = Verdict.SAME_WORDS
        end = places[-1].quoted[1], quotation.end
        if verdict is Verdict.WORD_FOR_WORD and not _ends_alike(
            text[slice(*end)], source.text[places[-1].span[1] :]
        ):
            verdict = Verdict.SAME_WORDS
        denied = self._drops_negation(source.words, parts, chain)
        return Finding(quotation, verdict, tuple(places), after_negation=denied)

    def _drops_negation(self, words: Tokens, parts: Sequence[Segment], chain: _Chain) -> bool:
        """Whether a negation that the quotation leaves out stands right before one of its parts.

        Where an insertion stands for a few words, none of those may be one.
        """
        reached = 0
        for part, start in zip(parts, chain.starts, strict=True):
            left_out = words.words[reached:start]
            if not self._negations.isdisjoint(left_out if part.gap else left_out[-1:]):
                return True
            reached = start + len(part.words)
        return False

    def _nearest(self, quotation: Quotation, words: Tokens) -> Finding | None:
        """What comes nearest, with what differs; None where too little agrees."""
        number, alignment = self._best(words)
        if number is None:
            return None
        source = self._sources.source(number).words
        main = _Part(alignment, number, 0)
        parts = [
            *self._remainder(words, 0, alignment.quoted[0]),
            main,
            *self._remainder(words, alignment.quoted[1], len(words)),
        ]
        if not _is_enough(parts, len(words)):
            return None
        differing = _without(differences(alignment, words, source), parts, main, words)
        places = tuple(self._place(part, words) for part in parts)
        return Finding(quotation, Verdict.ALTERED, places, differing, joined=len(parts) > 1)

    def _best(self, words: Tokens) -> tuple[int | None, Alignment]:
        best: tuple[int | None, Alignment] = (None, Alignment((), 0))
        for number in self._sources.holding_most(words.words, _NEAREST):
            alignment = align(words, self._sources.source(number).words)
            if alignment.agreeing > best[1].agreeing:
                best = (number, alignment)
        return best

    def _remainder(self, words: Tokens, first: int, last: int) -> list[_Part]:
        """Words before or behind what agrees, found elsewhere: as a list of one part or none."""
        if last - first < _SHORTEST_PART:
            return []
        rest = Tokens(words.words[first:last], words.spans[first:last])
        number, alignment = self._best(rest)
        if number is None or alignment.agreeing < max(_SHORTEST_PART, _ENOUGH * len(rest)):
            return []
        return [_Part(alignment, number, first)]

    def _place(self, part: _Part, words: Tokens) -> Place:
        source = self._sources.source(part.source).words
        first, last = part.alignment.source
        quoted = part.quoted
        return Place(
            part.source,
            (source.spans[first][0], source.spans[last - 1][1]),
            (words.spans[quoted[0]][0], words.spans[quoted[1] - 1][1]),
        )


def check(report: Document, sources: Sequence[Document]) -> Checked:
    """Look for every quotation of a report in all of the sources."""
    checker = Checker(InMemory(source.text for source in sources), negations_of(report.language))
    return Checked(report, tuple(sources), checker.check(report))


@dataclass(frozen=True, slots=True)
class _Part:
    """Some words of a quotation, from number `offset` on, laid beside a source."""

    alignment: Alignment
    source: int
    offset: int

    @property
    def quoted(self) -> Span:
        first, last = self.alignment.quoted
        return first + self.offset, last + self.offset


def _is_enough(parts: Sequence[_Part], size: int) -> bool:
    """Whether so much agrees that a quotation of `size` words was taken from there."""
    share = sum(part.alignment.agreeing for part in parts) / size
    longest = max(run[2] for part in parts for run in part.alignment.runs)
    if longest >= _LONG_ROW and share >= _ENOUGH_WITH_IT:
        return True
    return share >= (_ENOUGH if longest > _PAIR else _ENOUGH_IN_PAIRS)


def _continued(
    chains: list[tuple[int, ...]], starts: list[int], part: Segment, parts: Sequence[Segment]
) -> list[tuple[int, ...]]:
    """The chains, each made longer by the first place that lies behind its end and within the part's gap.

    Chains that end at the same place are one; there are never more than places of one part.
    """
    if chains == [()]:  # the first part
        return [(start,) for start in starts]
    size = len(parts[len(chains[0]) - 1].words)
    longer: dict[int, tuple[int, ...]] = {}
    for chain in chains:
        reached = chain[-1] + size
        place = next((start for start in starts if start >= reached), None)
        if place is not None and (part.gap is None or place - reached <= part.gap):
            longer.setdefault(place, (*chain, place))
    return list(longer.values())


def _ends_alike(quoted: str, source: str) -> bool:
    """Whether the marks behind the last word say nothing that the source doesn't: a question stays one."""
    return all(mark in _LIGHT_ENDS or mark in source[: len(quoted)] for mark in quoted)


def _without(
    found: Sequence[Difference], parts: Sequence[_Part], main: _Part, words: Tokens
) -> tuple[Difference, ...]:
    """The differences that no other part explains."""
    explained = [
        (words.spans[part.quoted[0]][0], words.spans[part.quoted[1] - 1][1])
        for part in parts
        if part is not main
    ]
    return tuple(
        difference
        for difference in found
        if difference.change is Change.LEFT_OUT
        or not any(
            (start <= difference.quoted[0] and difference.quoted[1] <= end)
            or (difference.quoted[0] <= start and end <= difference.quoted[1])
            for start, end in explained
        )
    )
