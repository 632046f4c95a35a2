"""A line of text as the operators of a PDF page, glyph by glyph in the order of the text, each saying what it reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QPainterPath, QRawFont, QTextLayout

from khulasa.ui.paper.layout import Line
from khulasa.ui.paper.pdf_fonts import PdfFonts
from khulasa.ui.paper.pdf_objects import number

_Flag = QTextLayout.GlyphRunRetrievalFlag
_IGNORED = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")  # no glyph of their own
_ALL = _Flag.RetrieveGlyphIndexes | _Flag.RetrieveGlyphPositions | _Flag.RetrieveStringIndexes


@dataclass(frozen=True, slots=True)
class _Glyph:
    font: QRawFont
    index: int
    place: QPointF
    at: int  # where in the text's UTF-16 units its cluster begins


def glyphs(line: Line, height: float, fonts: PdfFonts) -> str:
    """The operators that draw a line on a page of a height."""
    units = line.layout.text().encode("utf-16-le", "surrogatepass")
    shape = line.shape
    end = shape.textStart() + shape.textLength()
    parts = [f"{colour(line.colour)} rg"]
    in_order = sorted(_glyphs(line), key=_position)
    for cluster, stop in _clusters(in_order, end):
        letters = units[2 * cluster[0].at : 2 * stop].decode("utf-16-le", "replace")
        meaning = _IGNORED.sub("", letters)
        printed = _without_ignored(cluster, meaning)
        for place, glyph in enumerate(printed):
            share = _share(meaning, place, len(printed))
            parts.append(_drawn(glyph, share, line, height, fonts))
    return "\n".join(parts)


def marks(line: Line, height: float, behind: str) -> str:
    """The operators that paint what lies behind the highlighted parts of a line."""
    shape = line.shape
    start = shape.textStart()
    end = start + shape.textLength()
    bottom = height - line.y - shape.height()
    parts = []
    for style in line.layout.formats():
        first = max(start, style.start)
        last = min(end, style.start + style.length)
        if first >= last:
            continue
        for run in shape.glyphRuns(first, last - first):
            begin, stop = _extent(run)
            box = (line.x + begin, bottom, stop - begin, shape.height())
            corners = " ".join(map(number, box))
            parts.append(f"{colour(behind)} rg {corners} re f")
    return "\n".join(parts)


def _extent(run: QGlyphRun) -> tuple[float, float]:
    """Where a run begins and ends in its line."""
    places = run.positions()
    advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
    begin = min(place.x() for place in places)
    stop = max(place.x() + step.x() for place, step in zip(places, advances, strict=True))
    return begin, stop


def _glyphs(line: Line) -> Iterator[_Glyph]:
    runs = line.shape.glyphRuns(-1, -1, _ALL)
    if line.layout.textOption().textDirection() is Qt.LayoutDirection.RightToLeft:
        runs.reverse()  # they come from left to right
    for run in runs:
        font = run.rawFont()
        for index, place, at in zip(
            run.glyphIndexes(), run.positions(), run.stringIndexes(), strict=True
        ):
            yield _Glyph(font, index, place, at)


def _position(glyph: _Glyph) -> int:
    return glyph.at


def _clusters(glyphs: list[_Glyph], end: int) -> Iterator[tuple[list[_Glyph], int]]:
    """Glyphs that only together stand for some letters, with where in the text those end."""
    clusters = [list(group) for _, group in groupby(glyphs, key=_position)]
    stops = [*(cluster[0].at for cluster in clusters), end][1:]  # none where a line has no glyphs
    yield from zip(clusters, stops, strict=True)


def _without_ignored(cluster: list[_Glyph], meaning: str) -> list[_Glyph]:
    """The cluster without the spaces that Qt puts, unseen and under a neighbour's number, for marks of direction."""
    extra = sum(map(_is_space, cluster)) - sum(map(str.isspace, meaning))
    printed = []
    for glyph in cluster:
        if extra > 0 and _is_space(glyph):
            extra -= 1
        else:
            printed.append(glyph)
    return printed


def _is_space(glyph: _Glyph) -> bool:
    return glyph.index in glyph.font.glyphIndexesForString(" ")


def _share(meaning: str, place: int, count: int) -> str:
    """What one of a cluster's glyphs stands for: a letter each, the last all that are left; "" where none is left."""
    return meaning[place:] if place == count - 1 else meaning[place : place + 1]


def _drawn(glyph: _Glyph, meaning: str, line: Line, height: float, fonts: PdfFonts) -> str:
    """A glyph as text; as a shape where its font cannot travel, or where another one stands for its letter already."""
    x = line.x + glyph.place.x()
    y = height - line.y + line.shape.y() - glyph.place.y()
    name = fonts.name_of(glyph.font)
    if name and meaning:
        return _shown(fonts, glyph.font, glyph.index, meaning, (x, y))
    shape = _outline(glyph.font.pathForGlyph(glyph.index), x, y)
    if not meaning:
        return shape
    travelling = QRawFont.fromFont(line.layout.font())
    return f"{shape} {_unseen(glyph, meaning, travelling, fonts, (x, y))}"


def _shown(
    fonts: PdfFonts, font: QRawFont, index: int, meaning: str, place: tuple[float, float]
) -> str:
    name = fonts.name_of(font)
    code = fonts.code(name, index, meaning)
    size = number(font.pixelSize())
    x, y = map(number, place)
    return f"BT /{name} {size} Tf 1 0 0 1 {x} {y} Tm <{code:04X}> Tj ET"


def _unseen(
    glyph: _Glyph, meaning: str, font: QRawFont, fonts: PdfFonts, place: tuple[float, float]
) -> str:
    """A space of a font that can travel, as wide as the glyph, that says what its shape shows."""
    (space,) = font.glyphIndexesForString(" ")
    width = _advance(font, space)
    needed = _advance(glyph.font, glyph.index)
    blank = _shown(fonts, font, space, meaning, place)
    return f"q 3 Tr {number(100 * needed / width)} Tz {blank} Q"


def _advance(font: QRawFont, index: int) -> float:
    """How wide a glyph of a font is."""
    (step,) = font.advancesForGlyphIndexes([index])
    return float(step.x())


def _outline(path: QPainterPath, x: float, y: float) -> str:
    """The shape of a glyph, filled."""
    parts = []
    for polygon in path.toSubpathPolygons():
        operator = "m"
        for point in polygon.toList():
            parts.append(f"{number(x + point.x())} {number(y - point.y())} {operator}")
            operator = "l"
        parts.append("h")
    return " ".join([*parts, "f"]) if parts else ""


def colour(name: str) -> str:
    """The three shares of a colour, from "#rrggbb"."""
    shares = [channel / 255 for channel in bytes.fromhex(name.removeprefix("#"))]
    return " ".join(map(number, shares))
