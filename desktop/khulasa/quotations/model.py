"""What is asked and answered of a quotation. Positions, not strings: spans of the report's and the sources' texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from khulasa.document.model import Document

Span = tuple[int, int]


class Verdict(StrEnum):
    """How a quotation stands to its source, the best first."""

    WORD_FOR_WORD = "word_for_word"
    """The same letters and marks; the kinds of spaces and of quotation marks don't count."""
    SAME_WORDS = "same_words"
    """The same words in the same order; vowel signs, hamza, digits or marks differ."""
    ALTERED = "altered"
    """Words are changed, added, left out or joined without a sign."""
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation of a report: what stands between its marks, and whether the closing one is missing."""

    start: int
    end: int
    unclosed: bool = False


class Change(StrEnum):
    """What happened to words on their way from the source into the quotation."""

    REPLACED = "replaced"
    ADDED = "added"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that differ: their span in the report, and that in the source; an empty span says where words lack."""

    change: Change
    quoted: Span
    source: Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part of a quotation stands: the source's number in the order given, a span of it, and the part."""

    source: int
    span: Span
    quoted: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of a quotation.

    `places` are those of its parts, in the quotation's order: one where nothing is left out. `joined` says that parts
    which don't follow one another in one source stand together. `after_negation` says that the source denies what the
    quotation says: a negation that it leaves out stands right before one of its parts. `elsewhere` are other
    sources that hold all of it in the same words.
    """

    quotation: Quotation
    verdict: Verdict
    places: tuple[Place, ...] = ()
    differences: tuple[Difference, ...] = ()
    joined: bool = False
    after_negation: bool = False
    elsewhere: tuple[int, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether the source says it, in these words, and doesn't deny it."""
        faithful = self.verdict in {Verdict.WORD_FOR_WORD, Verdict.SAME_WORDS}
        return faithful and not self.after_negation


@dataclass(frozen=True, slots=True)
class Checked:
    """A report whose quotations were looked for in sources; `Place.source` counts these from 0."""

    report: Document
    sources: tuple[Document, ...]
    findings: tuple[Finding, ...]


def merged(first: Checked, second: Checked) -> Checked:
    """Of each quotation of one report the better of two findings, the first where they are alike."""
    behind = {number: number + len(first.sources) for number in range(len(second.sources))}
    findings = tuple(
        min(one, renumbered(other, behind), key=rank)
        for one, other in zip(first.findings, second.findings, strict=True)
    )
    return Checked(first.report, first.sources + second.sources, findings)


def rank(finding: Finding) -> tuple[bool, int, int]:
    """How much speaks against a finding: what stands comes first."""
    verdicts = [*Verdict]
    return not finding.stands, verdicts.index(finding.verdict), len(finding.differences)


def renumbered(finding: Finding, numbers: Mapping[int, int]) -> Finding:
    """A finding in which the sources have other numbers; those of `elsewhere` in their order."""
    places = tuple(replace(place, source=numbers[place.source]) for place in finding.places)
    elsewhere = tuple(sorted(numbers[number] for number in finding.elsewhere))
    return replace(finding, places=places, elsewhere=elsewhere)
