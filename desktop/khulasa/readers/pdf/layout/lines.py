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

_SAME_BASE = 0.28  # em by which the bases of one line's glyphs may differ
_SMALL = 0.82  # a glyph so much smaller than its line may stand above or below it
_RAISED, _LOWERED = 0.65, 0.3  # em
_OPEN_LINES = 12
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


@dataclass(slots=True)
class _Row:
    """Glyphs on one base."""

    base: float
    size: float
    glyphs: list[Glyph] = field(default_factory=list)


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
    spaces = sum(glyph.text == " " and glyph.width > _REAL_SPACE * glyph.size for glyph in glyphs)
    return Spacing(spaces > _MANY_SPACES * len(glyphs))


def words_of(
    glyphs: Sequence[Glyph], owners: dict[int, Glyph], spacing: Spacing
) -> list[list[Word]]:
    """The words of each line, lines from the top down, words from left to right."""
    rows = _with_small(_rows(glyphs))
    _give_signs(rows, [glyph for glyph in glyphs if glyph.kind is Bidi.MARK], owners)
    rows.sort(key=lambda row: -row.base)
    lines: list[list[Word]] = []
    for row in rows:
        words = _words(row, owners, spacing)
        if words:
            lines.append(words)
    return lines


def _visible(glyph: Glyph) -> bool:
    return bool(glyph.text.strip()) or not glyph.mapped


def _rows(glyphs: Sequence[Glyph]) -> list[_Row]:
    """Glyphs with about the same base, from the top down."""
    rows: list[_Row] = []
    letters_only = [
        glyph
        for glyph in glyphs
        if glyph.kind is not Bidi.MARK and (glyph.text or not glyph.mapped)
    ]
    for glyph in sorted(letters_only, key=lambda glyph: (-glyph.base, glyph.left)):
        for row in reversed(rows[-_OPEN_LINES:]):
            if abs(row.base - glyph.base) <= _SAME_BASE * max(min(row.size, glyph.size), 4):
                break
        else:
            row = _Row(glyph.base, glyph.size)
            rows.append(row)
        row.glyphs.append(glyph)
        if _visible(glyph):
            row.size = max(row.size, glyph.size)
    return [row for row in rows if any(map(_visible, row.glyphs))]


def _with_small(rows: list[_Row]) -> list[_Row]:
    """Small raised and lowered glyphs, such as the numbers of notes, join the line that they stand at."""
    large = []
    for place, row in enumerate(rows):
        around = rows[max(0, place - _OPEN_LINES) : place + _OPEN_LINES]
        hosts = [
            other
            for other in around
            if other is not row
            and row.size <= _SMALL * other.size
            and -_LOWERED * other.size < row.base - other.base < _RAISED * other.size
        ]
        unclaimed = [
            glyph for glyph in row.glyphs if not any(_joins(glyph, row, host) for host in hosts)
        ]
        if any(map(_visible, unclaimed)):
            row.glyphs = unclaimed
            large.append(row)
    return large


def _joins(glyph: Glyph, row: _Row, host: _Row) -> bool:
    """Whether a small glyph was taken by a line: it, with the small ones beside it, touches the line's own."""
    reach = 0.6 * host.size
    run = [beside for beside in row.glyphs if abs(beside.middle - glyph.middle) < 3 * row.size]
    x0, x1 = min(beside.left for beside in run), max(beside.right for beside in run)
    near = any(
        beside.left - reach <= x1 and x0 <= beside.right + reach
        for beside in host.glyphs
        if beside.size == host.size
    )
    if near:
        host.glyphs.append(glyph)
    return near


def _give_signs(rows: Sequence[_Row], signs: Sequence[Glyph], owners: dict[int, Glyph]) -> None:
    """Put each vowel sign into the line of its letter, else into the nearest one."""
    home = {glyph.order: row for row in rows for glyph in row.glyphs}
    for sign in signs:
        owner = owners.get(sign.order)
        if owner is not None and owner.order in home:
            home[owner.order].glyphs.append(sign)
            continue
        near = [row for row in rows if abs(row.base - sign.base) < 1.1 * row.size]
        if near:
            min(near, key=lambda row: _far(sign, row)).glyphs.append(sign)


def _far(sign: Glyph, row: _Row) -> tuple[bool, float]:
    beside = min(
        max(glyph.left - sign.middle, sign.middle - glyph.right, 0)
        for glyph in row.glyphs
        if _visible(glyph)
    )
    return beside > 1.5, abs(row.base - sign.base) + 0.5 * beside


def _words(row: _Row, owners: dict[int, Glyph], spacing: Spacing) -> list[Word]:
    size = median([glyph.size for glyph in row.glyphs if _visible(glyph)])
    places = sorted(
        (glyph for glyph in row.glyphs if glyph.kind is not Bidi.MARK and _visible(glyph)),
        key=lambda glyph: glyph.left if glyph.width < 0.05 else glyph.middle,
    )
    tell_calls(places)
    _put_lam_first(places, size)
    signs = _signs_of(row, places, owners)
    drawn = (
        glyph
        for glyph in row.glyphs
        if glyph.text == " " and glyph.width > _REAL_SPACE * glyph.size
    )
    spaces = sorted((glyph.middle, glyph.order) for glyph in drawn)
    gap = spacing.gap * size + _spread(places)
    runs: list[tuple[list[Glyph], int]] = []
    for glyph in places:
        before = runs[-1][0][-1] if runs else None
        space = _drawn_between(before, glyph, spaces) if before else -1
        if before is None or space >= 0 or _parted(before, glyph, gap):
            runs.append(([], space))
        runs[-1][0].append(glyph)
    words = [_word(without_calls(run), signs, space) for run, space in runs]
    return [word for word in words if word is not None]


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


def _drawn_between(before: Glyph, after: Glyph, spaces: Sequence[tuple[float, int]]) -> int:
    """The order of a space drawn between two neighbours, -1 for none; `spaces` are middles and orders.

    Letters that touch have none between them but where it is drawn between them: some producers draw one over a letter,
    out of order.
    """
    size = min(before.size, after.size)
    slack = 0.2 * size
    first = max(before.right - slack, math.nextafter(before.middle, math.inf))
    at = bisect_left(spaces, (first, -1))
    is_between = (
        at < len(spaces) and spaces[at][0] <= after.left + slack and spaces[at][0] < after.middle
    )
    if not is_between:
        return -1
    order = spaces[at][1]
    earlier, later = sorted((before.order, after.order))
    in_turn = earlier < order < later <= earlier + _IN_TURN
    return -1 if _touch(before, after, size) and not in_turn else order


def _touch(before: Glyph, after: Glyph, size: float) -> bool:
    """Whether two Arabic letters, seen from the left, leave no room between them."""
    arabic = before.kind is Bidi.RIGHT and after.kind is Bidi.RIGHT
    return arabic and after.left - before.right < _NO_ROOM * size


def _parted(before: Glyph, after: Glyph, gap: float) -> bool:
    """Whether two neighbours stand so far apart that there is a space between them."""
    free = after.left - before.right
    if (
        after.text[-1:] in _LAST_LETTERS and before.kind is Bidi.RIGHT
    ):  # seen from the left, it ends the word at its right
        gap *= _AFTER_LAST
    return free > gap or (before.tag != after.tag and free > _GAP_OF_TAGS * before.size)


def _signs_of(
    row: _Row, places: Sequence[Glyph], owners: dict[int, Glyph]
) -> dict[int, list[Glyph]]:
    """The signs of each letter of a line, in the order of drawing."""
    signs: dict[int, list[Glyph]] = defaultdict(list)
    here = {glyph.order for glyph in places}
    bearers = [glyph for glyph in places if glyph.kind is Bidi.RIGHT] or list(places)
    for sign in sorted(
        (glyph for glyph in row.glyphs if glyph.kind is Bidi.MARK), key=lambda glyph: glyph.order
    ):
        owner = owners.get(sign.order)
        if owner is None or owner.order not in here:
            at = sign.middle if sign.width > 0.05 else sign.left
            owner = min(
                bearers,
                key=lambda glyph: (
                    max(glyph.left - at, at - glyph.right, 0),
                    abs(glyph.middle - at),
                ),
            )
        signs[owner.order].append(sign)
    return signs


def _word(run: Sequence[Glyph], signs: dict[int, list[Glyph]], space: int) -> Word | None:
    clusters = []
    for glyph in run:
        text = _with_signs(letters(glyph.text), glyph, signs.get(glyph.order, []))
        if text:
            clusters.append(Cluster(text, glyph.left, glyph.right, glyph.order, bidi_class(text)))
    if not clusters:
        return None
    sizes = [glyph.size for glyph in run]
    bold = 2 * sum(glyph.bold for glyph in run) > len(run)
    return Word(clusters, median(glyph.base for glyph in run), max(sizes), bold, run[0].tag, space)


def _with_signs(text: str, glyph: Glyph, signs: Sequence[Glyph]) -> str:
    """A glyph's letters with its vowel signs, each behind the letter of a ligature that it stands over."""
    if not signs:
        return text
    share = glyph.width / max(1, len(text))
    behind: dict[int, str] = defaultdict(str)
    for sign in signs:
        at = sign.middle if sign.width > 0.05 else sign.left
        place = int((glyph.right - at) / share) if share > 0 else 0
        behind[min(len(text) - 1, max(0, place))] += letters(sign.text)
    return "".join(letter + behind[place] for place, letter in enumerate(text))
