"""Glyphs whose text the file does not state.

What an embedded font knows of its own glyphs serves first (`fontfile`). Some producers state no text for the two
halves of a lam-alef that their fonts draw on one origin. Two such glyphs, the second without an advance, are lam and
alef; which alef it is shows by its ink: a hamza above reaches higher than the alef alone, and one below stands under
the line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from khulasa.readers.pdf.glyphs.letters import letters
from khulasa.readers.pdf.glyphs.model import Glyph, PageGlyphs
from khulasa.readers.pdf.glyphs.raster.pdfium import Ink, SecondEngine

_HIGHER = 0.045  # em above the lowest of the font's alefs of this kind
_UNDER = -0.12  # em below the base
_LOW, _THIN = 0.3, 0.2  # em that a stroke reaches up, and is thick, at most
_TALL = 0.2  # em that either half is high at least
_JOINED_ABOVE = 0.02  # em that an alef joined to a lam stands higher than one alone
_TRIES = 6

_Key = tuple[str, int]
_Kind = tuple[str, int, int]
_Pair = tuple[int, Glyph, Glyph]
_Inks = dict[int, dict[tuple[int, int], list[Ink]]]


@dataclass(frozen=True, slots=True)
class StrokeSeen:
    """What became of a glyph without a letter on some pages: what its ink said, and what was taken of its uses."""

    font: str
    code: int
    ink: bool | None
    taken: frozenset[bool]


def find_strokes(pages: Sequence[PageGlyphs], engine: SecondEngine) -> tuple[StrokeSeen, ...]:
    """Mark the glyphs that say nothing because they are no letters: strokes that stretch a word, and blanks."""
    kinds: dict[_Key, bool] = {}
    taken: dict[_Key, set[bool]] = defaultdict(set)
    for page in pages:
        unknown = [glyph for glyph in page.glyphs if not glyph.mapped]
        _look_at(page, unknown, kinds, engine)
        for glyph in unknown:
            key = glyph.font, glyph.code
            glyph.is_stroke = kinds.get(key, False)
            taken[key].add(glyph.is_stroke)
    return tuple(StrokeSeen(*key, kinds.get(key), frozenset(taken[key])) for key in taken)


def stroke_kinds(pages: Sequence[PageGlyphs], engine: SecondEngine) -> dict[_Key, bool]:
    """Which glyphs without a letter are strokes, by font and code, as `find_strokes` would take them."""
    kinds: dict[_Key, bool] = {}
    for page in pages:
        _look_at(page, [glyph for glyph in page.glyphs if not glyph.mapped], kinds, engine)
    return kinds


def halves(pages: Sequence[PageGlyphs]) -> set[_Key]:
    """The glyphs that may be halves of lam-alefs, which all pages of a document tell together, by font and code."""
    pairs = [pair for page in pages if page.turned == 0 for pair in _pairs(page.glyphs)]
    return {(glyph.font, glyph.code) for pair in pairs for glyph in pair}


def _look_at(
    page: PageGlyphs, unknown: Sequence[Glyph], kinds: dict[_Key, bool], engine: SecondEngine
) -> None:
    """Note of the glyphs of a page that are new whether they are strokes, where their ink is found."""
    new = [glyph for glyph in unknown if (glyph.font, glyph.code) not in kinds]
    if not new or page.turned:
        return
    inks = {page.number: engine.inks(page.number)}
    for glyph in new:
        own = [ink for ink in _near(inks, page.number, glyph) if ink.code == glyph.code]
        if own and (glyph.font, glyph.code) not in kinds:
            kinds[glyph.font, glyph.code] = all(_is_stroke(ink, glyph.size) for ink in own)


def _is_stroke(ink: Ink, size: float) -> bool:
    """Whether ink is a bar along the base, or nothing at all."""
    return (
        ink.above < _LOW * size
        and ink.below > _UNDER * size
        and ink.above - ink.below < _THIN * size
    )


def state_lam_alefs(pages: Sequence[PageGlyphs], engine: SecondEngine) -> set[int]:
    """Give the halves of lam-alefs their letters; the numbers of the pages where that was done."""
    pairs: dict[_Kind, list[_Pair]] = defaultdict(list)
    for page in pages:
        if page.turned == 0:
            for lam, alef in _pairs(page.glyphs):
                pairs[lam.font, lam.code, alef.code].append((page.number, lam, alef))
    if not pairs:
        return set()
    numbers = {number for group in pairs.values() for number, _, _ in group[:_TRIES]}
    inks = {number: engine.inks(number) for number in numbers}
    reaches = {}
    for kind, group in pairs.items():
        reach = _reach(inks, group)
        if reach is not None:
            reaches[kind] = reach
    alone = _alefs_alone([page for page in pages if page.number in inks], inks)
    touched = set()
    for kind in reaches:
        letter = _alef_of(kind, reaches, alone.get(kind[0], []))
        for number, lam, alef in pairs[kind]:
            lam.says("ل")
            alef.says(letter)
            touched.add(number)
    return touched


def _alef_of(
    kind: _Kind, reaches: Mapping[_Kind, tuple[float, float]], alone: Sequence[float]
) -> str:
    """Which alef a kind of pair has, by how far it reaches beside others with the same lam, and alefs `alone`."""
    above, below = reaches[kind]
    if below < _UNDER:
        return "إ"
    heights = list(alone)
    for other, (other_above, other_below) in reaches.items():
        if other[:2] == kind[:2] and other_below >= _UNDER:
            heights.append(other_above)
    lowest = min(heights, default=above)
    return "أ" if above > lowest + _HIGHER else "ا"


def _pairs(glyphs: Sequence[Glyph]) -> Iterator[tuple[Glyph, Glyph]]:
    """Unstated glyphs drawn one after the other on one origin, the one with an advance first."""
    for first, second in pairwise(glyphs):
        if (
            first.mapped
            or second.mapped
            or first.font != second.font
            or abs(first.base - second.base) > 1
        ):
            continue
        wide, narrow = (first, second) if first.width >= second.width else (second, first)
        same_origin = abs(wide.left - narrow.left) < 0.06 * wide.size
        if same_origin and wide.width > 0.1 * wide.size and narrow.width < 0.02 * wide.size:
            yield wide, narrow


def _reach(inks: _Inks, group: Sequence[_Pair]) -> tuple[float, float] | None:
    """How far above and below the base a pair's ink reaches, in em: by the first of its places where it can be seen."""
    for number, lam, alef in group[:_TRIES]:
        near = _near(inks, number, lam)
        own = [ink for ink in near if ink.code in {lam.code, alef.code}]
        for candidates in (own, near):
            tall = [ink for ink in candidates if ink.above > _TALL * lam.size]
            if len(tall) >= 2:
                above = max(ink.above for ink in tall)
                below = min(ink.below for ink in tall)
                return above / lam.size, below / lam.size
    return None


def _near(inks: _Inks, number: int, glyph: Glyph) -> list[Ink]:
    x, y = round(glyph.left), round(glyph.base)
    return [
        ink
        for dx in (-1, 0, 1)
        for dy in (-1, 0, 1)
        for ink in inks[number].get((x + dx, y + dy), [])
    ]


def _alefs_alone(pages: Sequence[PageGlyphs], inks: _Inks) -> dict[str, list[float]]:
    """For each font how high an alef that is joined to a lam should reach, by those that stand alone, in em."""
    reach: dict[str, list[float]] = {}
    for page in pages:
        for glyph in page.glyphs:
            if glyph.mapped and glyph.font not in reach and letters(glyph.text) == "ا":
                heights = [
                    ink.above / glyph.size
                    for ink in _near(inks, page.number, glyph)
                    if ink.code == 0x627
                ]
                if heights:
                    reach[glyph.font] = [min(heights) + _JOINED_ABOVE]
    return reach
