"""Several reports side by side: rows of sentences that say the same, another number, or deny it.

A sentence of a report may tell what two of another one do; then it is in two rows. See `neighbours` for how sentences
that may be pairs are found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from khulasa.comparison.model import Cell, Comparison, Relation, Report, Row, RowKind
from khulasa.comparison.neighbours import Neighbours
from khulasa.comparison.relation import Beside
from khulasa.comparison.telling import Telling, tellings
from khulasa.document.model import Document, Sentence
from khulasa.document.seals import seal_of
from khulasa.facts.model import Span
from khulasa.facts.table import FINDERS
from khulasa.language.table import language_for

_ALIKE = 0.5
"""The share of the words that two sentences share with a third from which on they tell the same of it."""


def compare(reports: Sequence[Report]) -> Comparison:
    """The rows of several reports, what differs first and else in the order of the texts.

    The same text twice is two reports. Sentences without content words, and of other languages, are in no row.
    """
    told = [each for number, report in enumerate(reports) for each in tellings(number, report)]
    rows = list(_rows(reports, told)) if len({each.report for each in told}) > 1 else []
    order = list(RowKind)
    rows.sort(key=lambda row: min(order.index(kind) for kind in row.kinds))
    return Comparison(tuple(report.document for report in reports), tuple(rows))


def report_of(document: Document, sentences: Sequence[Sentence] | None = None) -> Report:
    """A document to be compared, with its sentences, which are found where nobody has cut it yet."""
    if sentences is None and document.language in FINDERS:
        sentences = language_for(document.language).sentences(document.text, document.blocks)
    return Report(document, sentences or ())


def _rows(reports: Sequence[Report], told: Sequence[Telling]) -> Iterator[Row]:
    """Rows for each sentence that is beside none before it: a row for each thing that it and later reports tell."""
    telling = len({each.report for each in told})
    neighbours = Neighbours(told)
    beside: defaultdict[int, list[int]] = defaultdict(list)
    for place in range(len(told)):
        if beside[place]:
            continue
        chosen = _Chosen(told, place, beside)
        for other, found in neighbours.of(place, chosen.is_new):
            chosen.add(other, found)
        for row in chosen.rows:
            for other, _ in row.values():
                beside[other].append(place)
            yield _row(reports, told, place, row, telling)
        if not chosen.rows and (marked := neighbours.alone(place)) is not None:
            yield Row(frozenset({RowKind.ONLY}), (_cell(reports, told[place], marked=marked),))


class _Chosen:
    """The sentences beside one, by the things that it tells, at most one of a report for each."""

    def __init__(
        self, told: Sequence[Telling], place: int, beside: Mapping[int, Sequence[int]]
    ) -> None:
        """`beside` has, of sentences that are in rows already, the first ones of these."""
        self.rows: list[dict[int, tuple[int, Beside]]] = []
        self._told = told
        self._place = place
        self._beside = beside

    def is_new(self, other: int) -> bool:
        """Whether nothing else tells beside a sentence what this one does: neither here nor in a row before."""
        mine, theirs = self._told[self._place], self._told[other]
        rivals = [row[theirs.report][0] for row in self.rows if theirs.report in row]
        return all(
            _differ(theirs, mine, self._told[one]) for one in self._beside.get(other, ())
        ) and all(_differ(mine, theirs, self._told[one]) for one in rivals)

    def add(self, other: int, found: Beside) -> None:
        """Put a sentence into the row of what it tells."""
        mine, theirs = self._told[self._place], self._told[other]
        for row in self.rows:
            if theirs.report not in row and not all(
                _differ(mine, self._told[one], theirs) for one, _ in row.values()
            ):
                row[theirs.report] = (other, found)
                return
        self.rows.append({theirs.report: (other, found)})


def _differ(first: Telling, one: Telling, other: Telling) -> bool:
    """Whether two sentences share other words with a first one, so that each tells another thing of it."""
    mine, theirs = first.keys & one.keys, first.keys & other.keys
    return len(mine & theirs) < _ALIKE * min(len(mine), len(theirs))


def _row(
    reports: Sequence[Report],
    told: Sequence[Telling],
    place: int,
    chosen: Mapping[int, tuple[int, Beside]],
    telling: int,
) -> Row:
    marked = [span for _, found in chosen.values() for span in found.one]
    cells = [_cell(reports, told[place], marked=marked)]
    for report in sorted(chosen):
        other, found = chosen[report]
        cells.append(_cell(reports, told[other], found.relation, found.other))
    who = [told[place], *(told[chosen[report][0]] for report in sorted(chosen))]
    named = tuple(
        replace(cell, speaker=speaker)
        for cell, speaker in zip(cells, _one_speaker(who), strict=True)
    )
    return Row(_kinds(cells, telling), named)


def _one_speaker(who: Sequence[Telling]) -> list[Span | None]:
    """Where each of some sentences names who says it, if at least one other has the same one say it."""
    named: list[Span | None] = []
    for each in who:
        others = [keys for other in who if other is not each for _, keys in other.speakers]
        same = (
            name
            for name, keys in each.speakers
            if any(_is_one_name(keys, other) for other in others)
        )
        named.append(next(same, None))
    return named


def _is_one_name(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names are the same, or one holds all words of the other, at least two."""
    return one == other or (min(len(one), len(other)) > 1 and (one <= other or other <= one))


def _cell(
    reports: Sequence[Report],
    each: Telling,
    what: Relation = Relation.SAME,
    marked: Iterable[Span] = (),
) -> Cell:
    quote = reports[each.report].document.text[slice(*each.span)]
    return Cell(each.report, each.sentence, *each.span, what, seal_of(quote), _apart(marked))


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return tuple(found)


def _kinds(cells: Sequence[Cell], reports: int) -> frozenset[RowKind]:
    relations = [cell.relation for cell in cells[1:]]
    kinds = {RowKind(found) for found in relations if found is not Relation.SAME}
    if relations.count(Relation.SAME) == reports - 1:
        kinds.add(RowKind.ALL)
    elif Relation.SAME in relations:
        kinds.add(RowKind.SOME)
    return frozenset(kinds)
