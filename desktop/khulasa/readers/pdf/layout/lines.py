"""From glyphs to the words of each line, still in the order in which they are seen, from left to right."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from khulasa.readers.pdf.glyphs.letters import ALEFS, letters
from khulasa.readers.pdf.glyphs.model import Bidi, Glyph, bidi_class
from khulasa.readers.pdf.layout.note_calls import tell_calls, without_calls
from khulasa.readers.pdf.layout.rows import Row, origin_of, rows_of

_REAL_SPACE = 0.08  # em: a space so wide is one; Arabic fonts have narrow ones
_MANY_SPACES = 0.08  # of all glyphs: a producer that draws the spaces
_GAP_ALONE, _GAP_BESIDE_SPACES = 0.17, 0.3  # em that make a space where none is drawn
_NO_ROOM = 0.02  # em between letters that touch; the narrowest drawn spaces of sound files take 0.1
_IN_TURN = 4  # glyphs, from a letter over its signs and a space to the next letter
_LAST_LETTERS = frozenset("ة\ufe93\ufe94")  # letters that end a word
_AFTER_LAST = 0.35  # of the usual gap is one behind them
_GAP_OF_TAGS = 0.12  # em between glyphs of two elements of a tagged file


@dataclass(slots=True)
class Cluster:
    """A letter with its signs, or a ligature: what takes one place in a line. `text` is in logical order."""

    text: str
    left: float
    right: float
    order: int
    kind: Bidi


@dataclass(slots=True)
class Word:
    """Clusters without a space between them, from left to right, and the base that they stand on.

    `space` is the order of the space that is drawn to the left of the word, -1 where none is.
    """

    clusters: list[Cluster]
    base: float
    size: float
    bold: bool
    tag: int = -1
    space: int = -1
    left: float = field(init=False)
    right: float = field(init=False)

    def __post_init__(self) -> None:
        self.left = self.clusters[0].left
        self.right = max(cluster.right for cluster in self.clusters)


@dataclass(frozen=True, slots=True)
class Spacing:
    """How a document parts its words: `drawn` says that spaces are glyphs of their own."""

    drawn: bool

    @property
    def gap(self) -> float:
        """The gap that is a space though none is drawn, in em."""
        return _GAP_BESIDE_SPACES if self.drawn else _GAP_ALONE


def spacing_of(glyphs: Sequence[Glyph]) -> Spacing:
    """How words are parted among so many glyphs."""
    spaces = sum(map(_is_real_space, glyphs))
    return Spacing(spaces > _MANY_SPACES * len(glyphs))


def _is_real_space(glyph: Glyph) -> bool:
    return glyph.text == " " and glyph.width > _REAL_SPACE * glyph.size


def words_of(
    glyphs: Sequence[Glyph], owners: dict[int, Glyph], spacing: Spacing
) -> list[list[Word]]:
    """The words of each line, lines from the top down, words from left to right."""
    lines = [_words(row, owners, spacing) for row in rows_of(glyphs, owners)]
    return [words for words in lines if words]


def _words(row: Row, owners: dict[int, Glyph], spacing: Spacing) -> list[Word]:
    visible = [glyph for glyph in row.glyphs if glyph.is_visible]
    size = median([glyph.size for glyph in visible])
    letters_here = [glyph for glyph in visible if glyph.kind is not Bidi.MARK]
    places = sorted(letters_here, key=origin_of)
    tell_calls(places)
    _put_lam_first(places, size)
    signs = _signs_of(row, places, owners)
    gap = spacing.gap * size + _spread(places)
    words = []
    for run, space in _runs(places, _spaces_of(row), gap):
        word = _word(without_calls(run), signs, space)
        if word is not None:
            words.append(word)
    return words


def _spaces_of(row: Row) -> list[tuple[float, int]]:
    """The middle and the order of each space that a line draws, from the left."""
    return sorted((glyph.middle, glyph.order) for glyph in row.glyphs if _is_real_space(glyph))


def _runs(
    places: Sequence[Glyph], spaces: Sequence[tuple[float, int]], gap: float
) -> list[tuple[list[Glyph], int]]:
    """The glyphs of each word of a line, with the order of the space that is drawn before it, or -1."""
    runs: list[tuple[list[Glyph], int]] = []
    before: Glyph | None = None
    for glyph in places:
        space = -1
        if before is not None and spaces:
            space = _drawn_between(before, glyph, spaces)
        if before is None or space >= 0 or _parted(before, glyph, gap):
            runs.append(([], space))
        runs[-1][0].append(glyph)
        before = glyph
    return runs


def _put_lam_first(places: list[Glyph], size: float) -> None:
    """A lam and an alef drawn on one origin: the lam is read first, so it stands to the right."""
    for at, (glyph, after) in enumerate(pairwise(places)):
        same_place = abs(glyph.left - after.left) < 0.02 * size
        if same_place and letters(glyph.text) == "ل" and letters(after.text)[:1] in set(ALEFS):
            places[at], places[at + 1] = after, glyph


def _spread(places: Sequence[Glyph]) -> float:
    """How far the letters of a line were moved apart to fill it, in points."""
    gaps = [max(0.0, after.left - glyph.right) for glyph, after in pairwise(places)]
    return 2 * median(gaps) if gaps else 0.0


def _touch(before: Glyph, after: Glyph, size: float) -> bool:
    """Whether two Arabic letters, seen from the left, leave no room between them."""
    arabic = before.kind is Bidi.RIGHT and after.kind is Bidi.RIGHT
    return arabic and after.left - before.right < _NO_ROOM * size


def _drawn_between(before: Glyph, after: Glyph, spaces: Sequence[tuple[float, int]]) -> int:
    """The order of a space drawn between two neighbours, -1 for none; `spaces` are middles and orders.

    Letters that touch have none between them but where it is drawn between them: some producers draw one over a letter,
    out of order.
    """
    size = min(before.size, after.size)
    slack = 0.2 * size
    first = max(before.right - slack, math.nextafter(before.middle, math.inf))
    at = bisect_left(spaces, (first, -1))
    if at == len(spaces):
        return -1
    middle, order = spaces[at]
    if middle > after.left + slack or middle >= after.middle:
        return -1
    earlier, later = sorted((before.order, after.order))
    in_turn = earlier < order < later <= earlier + _IN_TURN
    return -1 if _touch(before, after, size) and not in_turn else order


def _parted(before: Glyph, after: Glyph, gap: float) -> bool:
    """Whether two neighbours stand so far apart that there is a space between them."""
    free = after.left - before.right
    ends_word = after.text[-1:] in _LAST_LETTERS  # seen from the left, at its right
    if ends_word and before.kind is Bidi.RIGHT:
        gap *= _AFTER_LAST
    if free > gap:
        return True
    return before.tag != after.tag and free > _GAP_OF_TAGS * before.size


def _signs_of(
    row: Row, places: Sequence[Glyph], owners: dict[int, Glyph]
) -> dict[int, list[Glyph]]:
    """The signs of each letter of a line, in the order of drawing."""
    signs: dict[int, list[Glyph]] = defaultdict(list)
    here = {glyph.order for glyph in places}
    bearers = [glyph for glyph in places if glyph.kind is Bidi.RIGHT] or list(places)
    marks = [glyph for glyph in row.glyphs if glyph.kind is Bidi.MARK]
    marks.sort(key=lambda mark: mark.order)
    for mark in marks:
        owner = owners.get(mark.order)
        if owner is None or owner.order not in here:
            owner = _nearest(bearers, origin_of(mark))
        signs[owner.order].append(mark)
    return signs


def _nearest(bearers: Sequence[Glyph], at: float) -> Glyph:
    """The letter over which a place lies, or the nearest beside it."""

    def distance(glyph: Glyph) -> tuple[float, float]:
        beside = max(glyph.left - at, at - glyph.right, 0)
        return beside, abs(glyph.middle - at)

    return min(bearers, key=distance)


def _word(run: Sequence[Glyph], signs: dict[int, list[Glyph]], space: int) -> Word | None:
    clusters = []
    for glyph in run:
        text = _with_signs(letters(glyph.text), glyph, signs.get(glyph.order, []))
        if text:
            kind = bidi_class(text)
            clusters.append(Cluster(text, glyph.left, glyph.right, glyph.order, kind))
    if not clusters:
        return None
    base = median(glyph.base for glyph in run)
    size = max(glyph.size for glyph in run)
    bold = 2 * sum(glyph.bold for glyph in run) > len(run)
    return Word(clusters, base, size, bold, run[0].tag, space)


def _with_signs(text: str, glyph: Glyph, signs: Sequence[Glyph]) -> str:
    """A glyph's letters with its vowel signs, each behind the letter of a ligature that it stands over."""
    if not signs:
        return text
    share = glyph.width / max(1, len(text))
    last = len(text) - 1
    behind: dict[int, str] = defaultdict(str)
    for sign in signs:
        place = 0
        if share > 0:
            place = int((glyph.right - origin_of(sign)) / share)
        behind[min(last, max(0, place))] += letters(sign.text)
    return "".join(letter + behind[place] for place, letter in enumerate(text))
