"""Which sentences cannot be quoted alone, and how many of them a summariser chooses.

`load` reads the annotated articles in `gold/stand_alone`; what each verdict means, and the format, is described in
`gold/README.md`. Half of the articles are for development (`dev`), half for the figure that is told in the end
(`kept`). Intervals come from drawing the articles again; see `quality.intervals`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from quality.intervals import ROUNDS, Interval, Numbers, intervals, precision_recall_f1, share

GOLD = Path(__file__).resolve().parent / "gold" / "stand_alone"
PARTS = ("dev", "kept")
_PART = "# part:"
_KIND = "# kind:"

Span = tuple[int, int]
Spans = Callable[[str], Sequence[Span]]
"""Gives spans of a document's text, in characters: what a summariser chooses, or what a detector objects to."""


class Verdict(StrEnum):
    """How a sentence fares when it is quoted alone; the value is the mark that opens its line in the gold files."""

    STANDS = "+"
    DANGLING = "<"
    CUT = '"'


FAULTS = frozenset({Verdict.DANGLING, Verdict.CUT})


@dataclass(frozen=True)
class Judged:
    """A sentence's span in the article's text, in characters, and the verdict."""

    start: int
    end: int
    verdict: Verdict


@dataclass(frozen=True)
class Article:
    """An annotated article; titles and bylines stand in its text but are no sentences of it."""

    name: str
    part: str
    kind: str
    text: str
    sentences: tuple[Judged, ...]


@dataclass(frozen=True)
class Choice:
    """What a summariser chose over some articles: how many gold sentences, and which of them are at fault."""

    chosen: int
    dangling: int
    cut: int
    share: Interval
    """The share of the chosen that dangle or are cut."""


@dataclass(frozen=True)
class Detection:
    """How well a detector finds the sentences that cannot stand alone, shares from 0 to 1, micro-averaged."""

    sentences: int
    faults: int
    precision: Interval
    recall: Interval
    f1: Interval


def load(part: str | None = None, folder: Path = GOLD) -> tuple[Article, ...]:
    """The articles of one part, `dev` or `kept`, or all of them, in the order of the files' names."""
    files = sorted(folder.glob("*.txt"))
    articles = [parse(path.stem, path.read_text(encoding="utf-8")) for path in files]
    return tuple(article for article in articles if part in (None, article.part))


def parse(name: str, source: str) -> Article:
    """One gold file: the part, the kind, then a line a sentence and blank lines between paragraphs."""
    part, kind, *lines = source.splitlines()
    text, sentences = "", []
    between = ""
    for line in lines:
        if not line.strip():
            between = "\n\n" if text else ""
            continue
        verdict, content = _marked(line)
        text += between
        if verdict:
            sentences.append(Judged(len(text), len(text) + len(content), verdict))
        text += content
        between = " "
    return Article(
        name,
        part.removeprefix(_PART).strip(),
        kind.removeprefix(_KIND).strip(),
        text,
        tuple(sentences),
    )


def _marked(line: str) -> tuple[Verdict | None, str]:
    mark, _, content = line.partition(" ")
    if mark in set(Verdict):
        return Verdict(mark), content.strip()
    return None, line.strip()


def touched(article: Article, spans: Iterable[Span]) -> frozenset[int]:
    """The indexes of the gold sentences that spans stand for.

    A span stands for every sentence of which it holds half or more, else for that of which it holds most, else (a
    title) for none.
    """
    found: set[int] = set()
    for start, end in spans:
        held = {
            index: (min(end, sentence.end) - max(start, sentence.start))
            / (sentence.end - sentence.start)
            for index, sentence in enumerate(article.sentences)
            if start < sentence.end and sentence.start < end
        }
        found |= {index for index, part in held.items() if part >= 0.5} or set(
            sorted(held, key=held.__getitem__)[-1:]
        )
    return frozenset(found)


def share_dangling(
    choose: Spans, articles: Sequence[Article], *, with_context: bool = False, rounds: int = ROUNDS
) -> Choice:
    """How much of what a summariser chooses cannot stand alone.

    `with_context` forgives a sentence that dangles where the sentence before it was chosen too and is itself clear, and
    a piece of a quotation where all its neighbouring pieces were chosen too.
    """
    rows = [
        _faults(article, touched(article, choose(article.text)), with_context)
        for article in articles
    ]
    chosen, dangling, cut = (sum(column) for column in zip(*rows, strict=True))
    (figure,) = intervals(rows, _share_of_faults, rounds)
    return Choice(chosen, dangling, cut, figure)


def _share_of_faults(counts: Numbers) -> tuple[Numbers]:
    chosen, dangling, cut = np.moveaxis(counts, -1, 0)
    return (share(dangling + cut, chosen, 0.0),)


def _faults(article: Article, chosen: frozenset[int], with_context: bool) -> tuple[int, int, int]:
    """How many sentences of an article were chosen, how many of them dangle, and how many are cut."""
    bad = [
        article.sentences[index].verdict
        for index in sorted(chosen)
        if not (with_context and _is_clear(article.sentences, chosen, index))
    ]
    return len(chosen), bad.count(Verdict.DANGLING), bad.count(Verdict.CUT)


def _is_clear(sentences: Sequence[Judged], chosen: frozenset[int], index: int) -> bool:
    """Whether a chosen sentence can be understood beside the others that were chosen."""
    verdict = sentences[index].verdict
    if verdict is Verdict.DANGLING:
        return index - 1 in chosen and _is_clear(sentences, chosen, index - 1)
    return verdict is Verdict.STANDS or _quotation(sentences, index) <= chosen


def _quotation(sentences: Sequence[Judged], index: int) -> frozenset[int]:
    """The pieces of the quotation to which a piece belongs: the unbroken run of cut sentences around it."""
    first = last = index
    while first and sentences[first - 1].verdict is Verdict.CUT:
        first -= 1
    while last + 1 < len(sentences) and sentences[last + 1].verdict is Verdict.CUT:
        last += 1
    return frozenset(range(first, last + 1))


def measure_detector(
    detect: Spans,
    articles: Sequence[Article],
    faults: frozenset[Verdict] = FAULTS,
    *,
    rounds: int = ROUNDS,
) -> Detection:
    """How well a detector of sentences that cannot stand alone agrees with the gold on these faults.

    What it says of sentences with another fault counts neither for nor against it.
    """
    rows = [
        _detected(article, touched(article, detect(article.text)), faults) for article in articles
    ]
    right, _, missed = (sum(column) for column in zip(*rows, strict=True))
    figures = intervals(
        rows, lambda counts: precision_recall_f1(*np.moveaxis(counts, -1, 0)), rounds
    )
    return Detection(sum(len(article.sentences) for article in articles), right + missed, *figures)


def _detected(
    article: Article, found: frozenset[int], faults: frozenset[Verdict]
) -> tuple[int, int, int]:
    """How many sentences a detector names rightly, wrongly, and misses."""
    true = {index for index, sentence in enumerate(article.sentences) if sentence.verdict in faults}
    stands = {
        index
        for index, sentence in enumerate(article.sentences)
        if sentence.verdict is Verdict.STANDS
    }
    return len(found & true), len(found & stands), len(true - found)
