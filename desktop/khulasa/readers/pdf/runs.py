"""A run of pages that another process reads, as plain values, and whether it can stand beside the rest.

A page is read by what is known of the whole document in a few places only: what glyphs without a letter are, what the
look of a font's letters gives away, how words are parted on a page of few glyphs. Where a run depends on any of these
it is not taken, and the one process reads its pages, too: what comes out is the same to the last character.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from khulasa.readers.pdf.glyphs.fonts.looks import all_is_believed, is_doubted
from khulasa.readers.pdf.glyphs.fonts.shapes import Shape
from khulasa.readers.pdf.glyphs.model import PageGlyphs
from khulasa.readers.pdf.glyphs.raster.pdfium import SecondEngine
from khulasa.readers.pdf.glyphs.unmapped import StrokeSeen, halves, stroke_kinds
from khulasa.readers.pdf.layout.lines import spacing_of
from khulasa.readers.pdf.layout.pages import FEW_GLYPHS, PageText
from khulasa.readers.pdf.layout.pieces import Piece
from khulasa.readers.pdf.layout.textline import TextLine, TextRow, lines_of

FEWEST_PAGES = 40
"""Fewer are read before another process could begin: it takes as long to start as some twenty pages to read."""

_PLAIN = (-1,)  # stands for a line in no table

Look = Callable[[str, int], Shape | None]


@dataclass(frozen=True, slots=True)
class LineFacts:
    """A `TextLine`; each piece has its text, its two sides, and whether it is mirrored."""

    texts: tuple[str, ...]
    sides: tuple[float, ...]
    mirrored: tuple[bool, ...]
    base: float
    size: float
    bold: bool
    left: float
    right: float
    page: int
    column: tuple[float, float, int]
    rtl: bool
    tag: int
    ragged_start: bool


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A `PageText` without its asides. `flow` has for each row how many of the `lines` each cell holds."""

    number: int
    width: float
    height: float
    turned: int
    flow: tuple[tuple[int, ...], ...]
    lines: tuple[LineFacts, ...]
    letters: tuple[tuple[str, int], ...]
    unmapped: int
    disputed: int
    overruled: int
    shaped: bool
    pictured: float
    hidden: bool
    drawn: int
    note_calls: str


@dataclass(frozen=True, slots=True)
class RunPage:
    """A page of a run, with what the reading remembers of it beside its lines.

    `other` is what the second engine reads, `unseen` what nobody sees, `annotated` what stands in fields and notes;
    `blank` counts lines of ink without letters, `repaired` says that it was read by the second engine.
    """

    facts: PageFacts
    asides: tuple[PageFacts, ...]
    other: str
    unseen: str
    annotated: str
    blank: int
    repaired: bool


@dataclass(frozen=True, slots=True)
class PageRun:
    """The pages from one number to another, and what of the document they were read by.

    `stands` is false where letters of theirs are known by all pages alone; `strokes` are the glyphs without a letter.
    `begins` says that the first page tells
    itself how words are parted, `drawn` how the last that tells it does, None where none does. `doubted` says that
    there are letters for which the file alone speaks. `votes` are those of `Brackets`, `unpacked` the bytes that were
    unpacked.
    """

    pages: tuple[RunPage, ...]
    stands: bool
    begins: bool
    drawn: bool | None
    doubted: bool
    strokes: tuple[StrokeSeen, ...]
    votes: int
    unpacked: int
    damaged: bool
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seam:
    """What the glyphs of some pages say of how those behind them are read."""

    stands: bool
    begins: bool
    drawn: bool | None
    doubted: bool


def seam_of(pages: Sequence[Sequence[PageGlyphs]]) -> Seam:
    """What is to be known of a run before its lines are made, which takes the glyphs away."""
    upright = [page for page, *_ in pages]
    telling = [page for page in upright if len(page.glyphs) > FEW_GLYPHS]
    return Seam(
        stands=not halves(upright),
        begins=bool(telling) and telling[0] is upright[0],
        drawn=spacing_of(telling[-1].glyphs).drawn if telling else None,
        doubted=is_doubted(upright),
    )


def may_stand(
    pages: Sequence[Sequence[PageGlyphs]],
    runs: Sequence[PageRun],
    look: Look,
    engine: SecondEngine,
    most_unpacked: int,
) -> bool:
    """Whether some runs would have been read alike behind the pages that this process has read.

    `look` tells shapes, as `mend_by_look` asks for them; `most_unpacked` is how many bytes more may be unpacked.
    """
    upright = [page for page, *_ in pages]
    if not all(run.stands for run in runs) or sum(run.unpacked for run in runs) > most_unpacked:
        return False
    if not all_is_believed(upright, look, more=any(run.doubted for run in runs)):
        return False
    if not _strokes_agree(upright, runs, engine):
        return False
    drawn = seam_of(pages).drawn
    for run in runs:
        if not run.begins and drawn is False:
            return False
        drawn = drawn if run.drawn is None else run.drawn
    return True


def _strokes_agree(
    pages: Sequence[PageGlyphs], runs: Sequence[PageRun], engine: SecondEngine
) -> bool:
    """Whether each run took the glyphs without a letter for what the pages before it say that they are."""
    seen = [stroke for run in runs for stroke in run.strokes]
    if not seen:
        return True
    if halves(pages) & {(stroke.font, stroke.code) for stroke in seen}:
        return False
    kinds = stroke_kinds(pages, engine)
    for stroke in seen:
        key = stroke.font, stroke.code
        if key in kinds and stroke.taken != {kinds[key]}:
            return False
        if stroke.ink is not None:
            kinds.setdefault(key, stroke.ink)
    return True


def split(count: int, others: int) -> list[tuple[int, int]]:
    """The first and the last page of each run for other processes to read; none where a file is too short.

    This process reads what stands before them.
    """
    if count < FEWEST_PAGES or others < 1:
        return []
    edges = [count * part // (others + 1) for part in range(1, others + 2)]
    return [(before + 1, edge) for before, edge in pairwise(edges)]


def facts_of(page: PageText) -> PageFacts:
    """A page as plain values."""
    flow = tuple(
        _PLAIN if isinstance(item, TextLine) else tuple(map(len, item.cells)) for item in page.flow
    )
    return PageFacts(
        page.number,
        page.width,
        page.height,
        page.turned,
        flow,
        tuple(_line_facts(line) for item in page.flow for line in lines_of(item)),
        tuple(page.letters.items()),
        page.unmapped,
        page.disputed,
        page.overruled,
        page.shaped,
        page.pictured,
        page.hidden,
        page.drawn,
        page.note_calls,
    )


def page_of(facts: PageFacts, asides: Sequence[PageFacts] = ()) -> PageText:
    """The page of plain values. Raises `ValueError` where they contradict each other."""
    lines = iter(map(_line, facts.lines))
    flow: list[TextLine | TextRow] = []
    try:
        for counts in facts.flow:
            if counts == _PLAIN:
                flow.append(next(lines))
            else:
                cells = [[next(lines) for _ in range(count)] for count in counts]
                flow.append(TextRow(cells, facts.number))
    except (StopIteration, RuntimeError):
        raise ValueError(facts.number) from None
    return PageText(
        facts.number,
        facts.width,
        facts.height,
        facts.turned,
        flow,
        Counter(dict(facts.letters)),
        facts.unmapped,
        facts.disputed,
        facts.overruled,
        facts.shaped,
        facts.pictured,
        facts.hidden,
        facts.drawn,
        facts.note_calls,
        [page_of(aside) for aside in asides],
    )


def _line_facts(line: TextLine) -> LineFacts:
    return LineFacts(
        tuple(piece.text for piece in line.pieces),
        tuple(side for piece in line.pieces for side in (piece.left, piece.right)),
        tuple(piece.mirrored for piece in line.pieces),
        line.base,
        line.size,
        line.bold,
        line.left,
        line.right,
        line.page,
        line.column,
        line.rtl,
        line.tag,
        line.ragged_start,
    )


def _line(facts: LineFacts) -> TextLine:
    sides = facts.sides
    pieces = [
        Piece(text, left, right, mirrored)
        for text, left, right, mirrored in zip(
            facts.texts, sides[::2], sides[1::2], facts.mirrored, strict=True
        )
    ]
    return TextLine(
        pieces,
        facts.base,
        facts.size,
        facts.bold,
        facts.left,
        facts.right,
        facts.page,
        facts.column,
        facts.rtl,
        facts.tag,
        facts.ragged_start,
    )
