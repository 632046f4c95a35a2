"""Several reports side by side: rows of sentences that say the same, another number, or deny it.

Likely pairs share rare keys of content words (`_COMMON`), and of each sentence only the few that share most are looked
at in another report (`_NEAREST`): the time grows with the length of the texts, not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khulasa.comparison.content import Content, contents
from khulasa.comparison.model import Cell, Comparison, Relation, Report, Row, RowKind
from khulasa.comparison.relation import Beside, relation
from khulasa.document.model import BODY, Document, Sentence
from khulasa.document.seals import seal_of
from khulasa.facts.dates import dates
from khulasa.facts.model import Span
from khulasa.facts.numbers import numbers_of
from khulasa.facts.tokens import tokens
from khulasa.language.arabic.splitting.rules import sentences as cut

LANGUAGES = frozenset({"ar"})
"""Numbers, dates and what denies are known of Arabic alone; of a report in another language nothing is told."""

_COMMON = 64
"""A key in more sentences than that finds no pairs, as in `summary.near_duplicates`; in many reports more hold it."""

_NEAREST = 6
"""Sentences of another report that are compared with one: those that share most of its keys."""

_LEAST_SHARED = 2

_ALONE = 0.2
"""The share of its content words below which a sentence resembles none of another report. Of the worked-on pairs (see
`tests/quality/reports.py`) those that say the same matter share 0.5 and more."""

ALONE_IS_TOLD = True
"""Whether what one report has only is told at all: of the worked-on pairs it is told of 2, rightly, and of none of the
36 that tell of one matter."""

_LONGEST = 120
"""Content words of a sentence; a longer one is a list, or no sentence, and is compared with none."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of a report, and what it tells: see `contents`."""

    report: int
    sentence: int
    span: Span
    contents: Sequence[Content]

    @property
    def keys(self) -> frozenset[str]:
        return self.contents[0].keys

    @property
    def is_fact(self) -> bool:
        """Whether it gives a number, a date, or somebody's words: else that one report has it isn't told."""
        return any(content.amounts or content.frame or content.denial for content in self.contents)


def compare(reports: Sequence[Report]) -> Comparison:
    """The rows of several reports, what differs first and else in the order of the texts.

    The same text twice is two reports. Sentences without content words, and of other languages, are in no row.
    """
    told = [each for number, report in enumerate(reports) for each in _told(number, report)]
    rows = list(_rows(reports, told)) if len({each.report for each in told}) > 1 else []
    order = list(RowKind)
    rows.sort(key=lambda row: min(order.index(kind) for kind in row.kinds))
    return Comparison(tuple(report.document for report in reports), tuple(rows))


def report_of(document: Document, sentences: Sequence[Sentence] | None = None) -> Report:
    """A document to be compared, with its sentences, which are found where nobody has cut it yet."""
    if sentences is None and document.language in LANGUAGES:
        sentences = cut(document.text, document.blocks)
    return Report(document, sentences or ())


def told_by(report: Report) -> list[Sequence[Content]]:
    """What each sentence of the body tells, in order."""
    return [each.contents for each in _told(0, report)]


def _told(number: int, report: Report) -> Iterator[_Told]:
    document = report.document
    if document.language not in LANGUAGES:
        return
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
            its_amounts = [each for each in amounts if _holds(span, each.span)]
            its_dates = [each for each in when if _holds(span, each)]
            found = contents(own, its_amounts, its_dates)
            if 0 < len(found[0].words) <= _LONGEST:
                yield _Told(number, sentence.index, span, found)


def _place(spans: Sequence[Span], start: int) -> int:
    return bisect_left(spans, start, key=lambda span: span.start)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


class _Beside:
    """Finds the sentences of other reports that something is told of beside one."""

    def __init__(self, told: Sequence[_Told], reports: int) -> None:
        self._told = told
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        for place, each in enumerate(told):
            for key in each.keys:
                self._holding[key].append(place)
        self._common = max(_COMMON, 2 * reports)

    def resembles(self, place: int) -> bool:
        """Whether a sentence of another report shares more than a little of what one tells."""
        mine = self._told[place]
        shared: Counter[int] = Counter()
        for key in mine.keys:
            shared.update(self._holding[key][: self._common])
        most = max(
            (count for at, count in shared.items() if self._told[at].report != mine.report),
            default=0,
        )
        return most >= _ALONE * len(mine.keys)

    def of(self, place: int) -> Iterator[tuple[int, Beside]]:
        """Later sentences of other reports by their places, those that share most first, with what is told of them."""
        mine = self._told[place]
        shared: Counter[int] = Counter()
        for key in mine.keys:
            holding = self._holding[key]
            if len(holding) <= self._common:
                shared.update(holding[bisect_left(holding, place) :])
        looked_at: Counter[int] = Counter()
        for other, count in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
            theirs = self._told[other]
            if theirs.report == mine.report or count < min(_LEAST_SHARED, len(mine.keys)):
                continue
            looked_at[theirs.report] += 1
            if looked_at[theirs.report] > _NEAREST:
                continue
            found = relation(mine.contents, theirs.contents)
            if found is not None:
                yield other, found


def _rows(reports: Sequence[Report], told: Sequence[_Told]) -> Iterator[Row]:
    """A row for each sentence that is in none yet, with the one of each later report that is nearest to it."""
    telling = len({each.report for each in told})
    beside = _Beside(told, telling)
    taken: set[int] = set()
    for place in range(len(told)):
        if place in taken:
            continue
        chosen: dict[int, tuple[int, Beside]] = {}
        for other, found in beside.of(place):
            report = told[other].report
            if other in taken or report in chosen:
                continue
            chosen[report] = (other, found)
        if not chosen:
            if ALONE_IS_TOLD and told[place].is_fact and not beside.resembles(place):
                yield Row(frozenset({RowKind.ONLY}), (_cell(reports, told[place]),))
            continue
        taken |= {other for other, _ in chosen.values()}
        cells = [_cell(reports, told[place], marked=_marks(chosen))]
        for report in sorted(chosen):
            other, found = chosen[report]
            cells.append(_cell(reports, told[other], found.relation, found.other))
        yield Row(_kinds(cells, telling), tuple(cells))


def _marks(chosen: dict[int, tuple[int, Beside]]) -> tuple[Span, ...]:
    return tuple(sorted({span for _, found in chosen.values() for span in found.one}))


def _cell(
    reports: Sequence[Report],
    each: _Told,
    what: Relation = Relation.SAME,
    marked: tuple[Span, ...] = (),
) -> Cell:
    quote = reports[each.report].document.text[slice(*each.span)]
    return Cell(each.report, each.sentence, *each.span, what, seal_of(quote), marked)


def _kinds(cells: Sequence[Cell], reports: int) -> frozenset[RowKind]:
    relations = [cell.relation for cell in cells[1:]]
    kinds = {RowKind(found) for found in relations if found is not Relation.SAME}
    if relations.count(Relation.SAME) == reports - 1:
        kinds.add(RowKind.ALL)
    elif Relation.SAME in relations:
        kinds.add(RowKind.SOME)
    return frozenset(kinds)
