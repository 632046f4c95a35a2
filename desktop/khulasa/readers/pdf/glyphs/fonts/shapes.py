"""What a glyph looks like: its outline as a small picture, held against those of letters and digits that we know.

Where a font says nothing of its glyphs and the file states for one what its neighbours rule out, the outline is the
last to ask. Pictures of the digits and of a few letters that producers confuse (lam, alef, kaf and the ligatures of lam
and alef) were drawn from the fonts that come with the program, `resources/language/ar/glyph_shapes.txt`. A glyph is
held against them only in pairs: whether what is stated or what is feared fits it better.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping, Sequence
from contextlib import suppress
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTLibError
from fontTools.ttLib.tables._g_l_y_f import Glyph
from numpy.typing import NDArray

from khulasa import resources
from khulasa.by_name import load
from khulasa.readers.pdf.glyphs.fonts.fontfile import tables_of

SIDE = 16
"""Pixels of a picture's side; 24 told no more apart on 83 fonts."""

_LEVELS = 16  # shades of a pixel as it is stored, one hexadecimal digit
_FINER = 3  # lines of the outline that are looked at for each pixel
_STEPS = 4  # straight pieces for a curve
_ASPECT = 0.5  # how much the logarithm of width by height weighs beside the picture
_MOST_SEGMENTS = 2000
_MADDA = 1.8  # width by height
_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RecursionError,
    TTLibError,
    TypeError,
    ValueError,
    struct.error,
)

Array = NDArray[np.float64]


class Mark(Enum):
    """What an outline has apart from its largest stroke."""

    NONE = "none"
    BELOW = "below"
    ABOVE = "above"
    WIDE_ABOVE = "wide above"  # as a madda is, which no hamza and no dot is


class Shape(NamedTuple):
    """An outline: its picture with its proportions, how far it reaches in em, and what stands apart from its stroke."""

    vector: Array
    left: float
    right: float
    below: float
    above: float
    mark: Mark


class Outlines:
    """The outlines of an embedded font. What can't be read has none."""

    def __init__(self, data: bytes) -> None:
        self._glyphs: Any = {}
        self._names: list[str] = []
        self._em = 1000.0
        with suppress(*_FAULTS):
            self._open(data)

    def _open(self, data: bytes) -> None:
        tables = tables_of(data)
        if b"glyf" in tables:
            self._glyphs = _Glyphs(tables)
            self._names = [_name(number) for number in range(len(self._glyphs))]
            (self._em,) = struct.unpack_from(">H", tables[b"head"], 18)
            return
        fonts = load("fontTools.cffLib:CFFFontSet")()  # half of fontTools, for those files alone
        fonts.decompile(io.BytesIO(tables.get(b"CFF ", data)), None)
        top = fonts[fonts.fontNames[0]]
        self._names = list(top.charset)
        self._glyphs = top.CharStrings

    def shape(self, glyph: int) -> Shape | None:
        """The shape of a glyph; nothing where it can't be read or is blank."""
        if not 0 <= glyph < len(self._names):
            return None
        pen = _Segments(self._glyphs)
        try:
            self._glyphs[self._names[glyph]].draw(pen)
        except _FAULTS:
            return None
        return shape_of(pen.segments, self._em)


class _Glyphs:
    """The glyphs of a TrueType font: fontTools' own table cuts all of them out before it gives one."""

    extended = False  # what fontTools asks of a table: whether numbers of glyphs have three bytes

    def __init__(self, tables: Mapping[bytes, bytes]) -> None:
        self._data = tables[b"glyf"]
        (long_form,) = struct.unpack_from(">h", tables[b"head"], 50)
        places = np.frombuffer(tables[b"loca"], dtype=">u4" if long_form else ">u2")
        self._places = places.astype(np.int64) * (1 if long_form else 2)

    def __len__(self) -> int:
        return max(0, len(self._places) - 1)

    def __getitem__(self, name: str) -> _Drawable:
        number = int(name)
        glyph = Glyph(self._data[self._places[number] : self._places[number + 1]])
        glyph.expand(self)
        return _Drawable(glyph, self)

    def getGlyphName(self, number: int) -> str:  # noqa: N802 - what glyphs of several parts ask
        """The name by which a part of a glyph is found here."""
        return _name(number)


def _name(number: int) -> str:
    return str(number)


class _Drawable(NamedTuple):
    """A glyph that can be drawn, as pens ask of the parts of a composite one."""

    glyph: Any
    others: _Glyphs

    def draw(self, pen: BasePen) -> None:
        self.glyph.draw(pen, self.others)


class _Segments(BasePen):  # type: ignore[misc]
    """Collects an outline as straight pieces: from x, from y, to x, to y."""

    def __init__(self, glyphs: Any) -> None:
        super().__init__(glyphs)  # composite glyphs are drawn from others
        self.segments: list[tuple[float, float, float, float]] = []
        self._first = self._last = (0.0, 0.0)

    def _moveTo(self, pt: Any) -> None:  # noqa: N802 - fontTools' name
        self._first = self._last = pt

    def _lineTo(self, pt: Any) -> None:  # noqa: N802
        self.segments.append((*self._last, *pt))
        self._last = pt

    def _curveToOne(self, pt1: Any, pt2: Any, pt3: Any) -> None:  # noqa: N802
        begin = self._last
        for step in range(1, _STEPS + 1):
            t, u = step / _STEPS, 1 - step / _STEPS
            weights = u**3, 3 * u * u * t, 3 * u * t * t, t**3
            self._lineTo(_weighted((begin, pt1, pt2, pt3), weights))

    def _qCurveToOne(self, pt1: Any, pt2: Any) -> None:  # noqa: N802
        begin = self._last
        for step in range(1, _STEPS + 1):
            t, u = step / _STEPS, 1 - step / _STEPS
            self._lineTo(_weighted((begin, pt1, pt2), (u * u, 2 * u * t, t * t)))

    def _closePath(self) -> None:  # noqa: N802
        if self._first != self._last:
            self._lineTo(self._first)


def _weighted(points: Sequence[Any], weights: Sequence[float]) -> tuple[float, float]:
    pairs = list(zip(points, weights, strict=True))
    x = sum(point[0] * weight for point, weight in pairs)
    y = sum(point[1] * weight for point, weight in pairs)
    return x, y


def shape_of(segments: Sequence[tuple[float, float, float, float]], em: float) -> Shape | None:
    """The shape of an outline of straight pieces in units of the font, `em` of which make its size."""
    if not 3 <= len(segments) <= _MOST_SEGMENTS:
        return None
    pieces = np.array(segments, dtype=np.float64)
    xs, ys = pieces[:, [0, 2]], pieces[:, [1, 3]]
    x0, x1, y0, y1 = xs.min(), xs.max(), ys.min(), ys.max()
    wide, high = max(1.0, x1 - x0), max(1.0, y1 - y0)
    picture = _soft(_picture(pieces, (x0 + x1) / 2, (y0 + y1) / 2, max(wide, high)))
    vector = as_vector(picture, wide / high)
    reach = x0 / em, x1 / em, y0 / em, y1 / em
    return Shape(vector, *reach, _mark(pieces))


def _mark(pieces: Array) -> Mark:
    """What stands apart from the largest stroke of an outline; a hole in it runs the other way round."""
    breaks = np.any(pieces[1:, :2] != pieces[:-1, 2:], axis=1)
    contours = np.split(pieces, np.flatnonzero(breaks) + 1)
    areas = [
        float((contour[:, 0] * contour[:, 3] - contour[:, 2] * contour[:, 1]).sum())
        for contour in contours
    ]
    largest = max(range(len(areas)), key=lambda index: abs(areas[index]))
    strokes = [index for index, area in enumerate(areas) if area * areas[largest] > 0]
    apart = [index for index in strokes if index != largest]
    if not apart:
        return Mark.NONE
    mark = contours[max(apart, key=lambda index: abs(areas[index]))]
    if _middle(mark) < _middle(contours[largest]):
        return Mark.BELOW
    wide, high = np.ptp(mark[:, [0, 2]]), np.ptp(mark[:, [1, 3]])
    return Mark.WIDE_ABOVE if wide > _MADDA * high else Mark.ABOVE


def _middle(contour: Array) -> float:
    heights = contour[:, [1, 3]]
    return float(heights.min() + heights.max()) / 2


def as_vector(picture: Array, aspect: float) -> Array:
    """A picture and its proportions, width by height, as one point among others."""
    plain = picture.ravel()
    length = float(np.linalg.norm(plain)) or 1.0
    return np.append(plain / length, _ASPECT * np.log(aspect))


def _picture(pieces: Array, middle_x: float, middle_y: float, extent: float) -> Array:
    """How much of each pixel an outline fills, by the rule of winding numbers."""
    count = SIDE * _FINER
    scale = (count - 2 * _FINER) / extent
    x0, y0 = (pieces[:, 0] - middle_x) * scale, (pieces[:, 1] - middle_y) * scale
    x1, y1 = (pieces[:, 2] - middle_x) * scale, (pieces[:, 3] - middle_y) * scale
    sloped = y0 != y1
    x0, y0, x1, y1 = x0[sloped], y0[sloped], x1[sloped], y1[sloped]
    places = np.arange(count) + 0.5 - count / 2
    rows = places[:, None]
    crossed = (np.minimum(y0, y1) <= rows) & (np.maximum(y0, y1) > rows)
    at = x0 + (rows - y0) * (x1 - x0) / (y1 - y0)
    row, piece = np.nonzero(crossed)
    column = np.searchsorted(places, at[row, piece])
    turns = np.zeros((count, count + 1), dtype=np.int64)
    np.add.at(turns, (row, column), np.where(y1 > y0, 1, -1)[piece])
    filled = (np.cumsum(turns, axis=1)[:, :count] != 0).astype(np.float64)
    pixels: Array = filled.reshape(SIDE, _FINER, SIDE, _FINER).mean(axis=(1, 3))
    return pixels


def _soft(picture: Array) -> Array:
    """A picture out of focus, so that strokes of another weight still meet."""
    wide = np.pad(picture, 1)
    beside = wide[:-2, 1:-1] + wide[2:, 1:-1] + wide[1:-1, :-2] + wide[1:-1, 2:]
    corners = wide[:-2, :-2] + wide[2:, 2:] + wide[:-2, 2:] + wide[2:, :-2]
    soft: Array = (beside + 2 * picture + corners / 2) / 8
    return soft


def nearest(shape: Shape, texts: str) -> tuple[float, str]:
    """How far a shape is from the nearest known one of some characters, and which that is; infinite where none is."""
    known, vectors = _of(texts)
    if not known:
        return float("inf"), ""
    distances = np.linalg.norm(vectors - shape.vector, axis=1)
    index = int(distances.argmin())
    return float(distances[index]), known[index]


@cache
def _of(texts: str) -> tuple[str, Array]:
    """The known shapes of some characters, one below the other, and the character of each."""
    known = _known()
    shapes = [(text, vector) for text in texts for vector in known.get(text, ())]
    vectors = np.array([vector for _, vector in shapes])
    return "".join(text for text, _ in shapes), vectors


@cache
def _known() -> Mapping[str, Array]:
    """The known shapes by the character of each."""
    pictures: dict[str, list[Array]] = {}
    for line in resources.read_lines("language", "ar", "glyph_shapes.txt"):
        code, aspect, shades = line.split()
        values = [int(shade, 16) / (_LEVELS - 1) for shade in shades]
        picture = np.array(values, dtype=np.float64).reshape(SIDE, SIDE)
        pictures.setdefault(chr(int(code, 16)), []).append(as_vector(picture, float(aspect)))
    return {text: np.array(vectors) for text, vectors in pictures.items()}


def written(shape: Shape) -> str:
    """A shape as a line of the list of known ones has it: its proportions, and a shade for each pixel."""
    plain = shape.vector[:-1]
    shades = np.rint(plain / plain.max() * (_LEVELS - 1)).astype(int)
    aspect = float(np.exp(shape.vector[-1] / _ASPECT))
    return f"{aspect:.3f} {''.join(f'{shade:x}' for shade in shades)}"
