"""Whole reports of one event, each sentence with what it tells, and how much of it is told rightly.

A set is `== name`, a report `--`, a sentence a line: a label for each of its parts, a tab, the parts between ` | `.
Parts of one letter tell one matter: without a mark they say the same, `#`, `##` say it with another number or date
than those without it, `!` denies it, `~` only touches it. A letter of one report alone is found in that one only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

from khulasa.comparison.compare import compare, report_of
from khulasa.comparison.model import Cell, Relation, Report, Row, RowKind
from khulasa.document.model import Block, BlockKind, Document, Sentence

ALONE = "only"
_BETWEEN = " | "
_LABEL = re.compile(r"([a-z])([#!~]*)")


@dataclass(frozen=True, slots=True)
class Part:
    """What a part of a sentence tells: its matter, its mark, and where it stands."""

    matter: str
    mark: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Told:
    """A report and, sentence by sentence, its parts."""

    report: Report
    parts: tuple[tuple[Part, ...], ...]


@dataclass(frozen=True, slots=True)
class ReportSet:
    """Reports of one event."""

    name: str
    reports: tuple[Told, ...]

    def relation(self, one: Part, other: Part) -> Relation | None:
        """What is right to say of two parts; None for nothing."""
        if one.matter != other.matter or "~" in (one.mark, other.mark):
            return None
        if one.mark == other.mark:
            return Relation.SAME
        return Relation.DENIED if "!" in (one.mark, other.mark) else Relation.NUMBER

    def is_alone(self, part: Part, report: int) -> bool:
        """Whether no other report has the matter."""
        return not any(
            part.matter == each.matter
            for number, told in enumerate(self.reports)
            if number != report
            for parts in told.parts
            for each in parts
        )


def report_sets(path: Path) -> list[ReportSet]:
    """The sets of a file."""
    found = []
    for block in path.read_text(encoding="utf-8").split("== ")[1:]:
        name, *reports = re.split(r"^--\n", block, flags=re.MULTILINE)
        found.append(ReportSet(name.strip(), tuple(map(_told, reports))))
    return found


def _told(lines: str) -> Told:
    text, sentences, told = "", [], []
    for index, line in enumerate(lines.splitlines()):
        labels, words = line.split("\t")
        start, parts = len(text), []
        for label, piece in zip(labels.split(), words.split(_BETWEEN), strict=True):
            matter, mark = _LABEL.fullmatch(label).groups()  # type: ignore[union-attr]
            text += piece + " "
            parts.append(Part(matter, mark, len(text) - len(piece) - 1, len(text) - 1))
        sentences.append(Sentence(index, 0, start, len(text) - 1))
        told.append(tuple(parts))
    text = text.rstrip()
    document = Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), language="ar")
    return Told(report_of(document, sentences), tuple(told))


@dataclass(slots=True)
class Judged:
    """How often each relation was told and right, is to be told and was; `wrong` and `missed` are their sentences."""

    told: Counter[str]
    right: Counter[str]
    wanted: Counter[str]
    found: Counter[str]
    wrong: list[str]
    missed: list[str]

    def tell(self, relation: str, words: str, *, right: bool) -> None:
        """Count what was told."""
        self.told[relation] += 1
        self.right[relation] += right
        if not right:
            self.wrong.append(f"{relation}\t{words}")

    def want(self, relation: str, words: str, *, found: bool) -> None:
        """Count what is to be told."""
        self.wanted[relation] += 1
        self.found[relation] += found
        if not found:
            self.missed.append(f"{relation}\t{words}")


Place = tuple[int, int]
"""A report and a sentence of it."""


def judged(each: ReportSet) -> Judged:
    """What is told of a set beside what is right to tell of it."""
    comparison = compare([told.report for told in each.reports])
    count = Judged(Counter(), Counter(), Counter(), Counter(), [], [])
    pairs: set[tuple[Place, Place, Relation]] = set()
    alone: set[Place] = set()
    for row in comparison.rows:
        first, *others = row.cells
        for cell in others:
            right = any(
                each.relation(mine, theirs) is cell.relation
                for mine, theirs in product(_parts(each, first), _parts(each, cell))
            )
            words = f"{comparison.quote(first)}\t{comparison.quote(cell)}"
            count.tell(cell.relation, words, right=right)
        pairs |= _told_in(row)
        if RowKind.ONLY in row.kinds:
            right = all(each.is_alone(part, first.report) for part in _meant(each, first))
            count.tell(ALONE, comparison.quote(first), right=right)
            alone.add(_place(first))
    for one, other, relation in _to_be_told(each):
        words = f"{_words(each, one)}\t{_words(each, other)}"
        count.want(relation, words, found=(one, other, relation) in pairs)
    for report, told in enumerate(each.reports):
        for index, parts in enumerate(told.parts):
            if any(each.is_alone(part, report) for part in parts):
                place = (report, index)
                count.want(ALONE, _words(each, place), found=place in alone)
    return count


def _told_in(row: Row) -> set[tuple[Place, Place, Relation]]:
    """The relations that a row tells, those of two that say the same as the first included."""
    first, *others = row.cells
    pairs = {(_place(first), _place(cell), cell.relation) for cell in others}
    for one, other in combinations(others, 2):
        if one.relation is other.relation is Relation.SAME:
            pairs.add((_place(one), _place(other), Relation.SAME))
    return pairs | {(other, one, relation) for one, other, relation in pairs}


def _meant(each: ReportSet, cell: Cell) -> list[Part]:
    """The parts of a sentence in which something is marked; all where nothing is."""
    return [
        part
        for part in _parts(each, cell)
        if not cell.marked
        or any(part.start < end and start < part.end for start, end in cell.marked)
    ]


def _place(cell: Cell) -> Place:
    return cell.report, cell.sentence


def _parts(each: ReportSet, cell: Cell) -> Sequence[Part]:
    return each.reports[cell.report].parts[cell.sentence]


def _to_be_told(each: ReportSet) -> Iterator[tuple[Place, Place, Relation]]:
    """Each later mention of a matter beside its first one."""
    first: dict[str, tuple[Place, Part]] = {}
    for report, told in enumerate(each.reports):
        for index, part in ((at, part) for at, parts in enumerate(told.parts) for part in parts):
            if part.mark == "~":
                continue
            before, mentioned = first.setdefault(part.matter, ((report, index), part))
            relation = each.relation(mentioned, part)
            if before[0] != report and relation is not None:
                yield before, (report, index), relation


def _words(each: ReportSet, place: Place) -> str:
    parts = each.reports[place[0]].parts[place[1]]
    return each.reports[place[0]].report.document.text[parts[0].start : parts[-1].end]
