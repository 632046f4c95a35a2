"""From the glyphs of a page to its rows: what stands on one base, and the small glyphs and signs beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from khulasa.readers.pdf.glyphs.model import Bidi, Glyph

_SAME_BASE = 0.28  # em by which the bases of one line's glyphs may differ
_SMALL = 0.82  # a glyph so much smaller than its line may stand above or below it
_RAISED, _LOWERED = 0.65, 0.3  # em
_OPEN_LINES = 12
_LEAST_SIZE = 4  # points: smaller glyphs may stand apart as far as these
_NO_ADVANCE = 0.05  # points: what takes less room stands at its origin


@dataclass(slots=True)
class Row:
    """Glyphs on one base."""

    base: float
    size: float
    glyphs: list[Glyph] = field(default_factory=list)

    @property
    def is_visible(self) -> bool:
        """Whether anything of it can be seen."""
        return any(glyph.is_visible for glyph in self.glyphs)


def rows_of(glyphs: Sequence[Glyph], owners: dict[int, Glyph]) -> list[Row]:
    """The rows of a page from the top down; `owners` are the letters of vowel signs, by the order of the sign."""
    rows = _with_small(_rows(glyphs))
    signs = [glyph for glyph in glyphs if glyph.kind is Bidi.MARK]
    _give_signs(rows, signs, owners)
    rows.sort(key=lambda row: -row.base)
    return rows


def origin_of(glyph: Glyph) -> float:
    """Where a glyph stands in its row: its middle, or its left edge where it has no advance."""
    return glyph.left if glyph.width <= _NO_ADVANCE else glyph.middle


def _rows(glyphs: Sequence[Glyph]) -> list[Row]:
    """Glyphs with about the same base, from the top down."""
    rows: list[Row] = []
    letters = [glyph for glyph in glyphs if glyph.kind is not Bidi.MARK]
    stating = [glyph for glyph in letters if glyph.text or not glyph.mapped]
    stating.sort(key=lambda glyph: (-glyph.base, glyph.left))
    for glyph in stating:
        row = _row_at(rows, glyph)
        if row is None:
            row = Row(glyph.base, glyph.size)
            rows.append(row)
        row.glyphs.append(glyph)
        if glyph.is_visible:
            row.size = max(row.size, glyph.size)
    return [row for row in rows if row.is_visible]


def _row_at(rows: Sequence[Row], glyph: Glyph) -> Row | None:
    """The last of the open rows on whose base a glyph stands."""
    base, size = glyph.base, glyph.size
    for row in reversed(rows[-_OPEN_LINES:]):
        smaller = row.size if row.size < size else size
        if abs(row.base - base) <= _SAME_BASE * max(smaller, _LEAST_SIZE):
            return row
    return None


def _with_small(rows: list[Row]) -> list[Row]:
    """Small raised and lowered glyphs, such as the numbers of notes, join the line that they stand at."""
    large = []
    for place, row in enumerate(rows):
        around = rows[max(0, place - _OPEN_LINES) : place + _OPEN_LINES]
        hosts = [other for other in around if other is not row and _may_take(other, row)]
        if not hosts:
            large.append(row)
            continue
        unclaimed = [glyph for glyph in row.glyphs if not _is_taken(glyph, row, hosts)]
        if any(glyph.is_visible for glyph in unclaimed):
            row.glyphs = unclaimed
            large.append(row)
    return large


def _may_take(host: Row, row: Row) -> bool:
    """Whether a row is small beside another, and raised or lowered no farther than its notes are."""
    rise = row.base - host.base
    is_small = row.size <= _SMALL * host.size
    return is_small and -_LOWERED * host.size < rise < _RAISED * host.size


def _is_taken(glyph: Glyph, row: Row, hosts: Sequence[Row]) -> bool:
    """Whether one of the lines took a small glyph."""
    return any(_joins(glyph, row, host) for host in hosts)


def _joins(glyph: Glyph, row: Row, host: Row) -> bool:
    """Whether a small glyph was taken by a line: it, with the small ones beside it, touches the line's own."""
    reach = 0.6 * host.size
    run = [beside for beside in row.glyphs if abs(beside.middle - glyph.middle) < 3 * row.size]
    x0 = min(beside.left for beside in run) - reach
    x1 = max(beside.right for beside in run) + reach
    own = [beside for beside in host.glyphs if beside.size == host.size]
    near = any(beside.left <= x1 and x0 <= beside.right for beside in own)
    if near:
        host.glyphs.append(glyph)
    return near


def _give_signs(rows: Sequence[Row], signs: Sequence[Glyph], owners: dict[int, Glyph]) -> None:
    """Put each vowel sign into the line of its letter, else into the nearest one."""
    home = {glyph.order: row for row in rows for glyph in row.glyphs}
    for sign in signs:
        owner = owners.get(sign.order)
        if owner is not None and owner.order in home:
            home[owner.order].glyphs.append(sign)
            continue
        near = [row for row in rows if abs(row.base - sign.base) < 1.1 * row.size]
        if near:
            nearest = min(near, key=lambda row: _far(sign, row))
            nearest.glyphs.append(sign)


def _far(sign: Glyph, row: Row) -> tuple[bool, float]:
    """How far a sign stands from a row: whether beside all of it, and by how much."""
    visible = [glyph for glyph in row.glyphs if glyph.is_visible]
    gaps = [max(glyph.left - sign.middle, sign.middle - glyph.right, 0) for glyph in visible]
    beside = min(gaps)
    return beside > 1.5, abs(row.base - sign.base) + 0.5 * beside
