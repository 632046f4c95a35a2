"""A writer of small PDFs that say of their glyphs what a test wants them to say."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import fontpkg_amiri
import fontpkg_ibm_plex_sans_arabic as fontpkg_plex
from fontTools.pens.basePen import BasePen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

_DIGITS = re.compile(r"\d+(?:[.,٫٬]\d+)*")
FACE = "Amiri-Regular.ttf"
SIZE, WIDTH, HEIGHT, MARGIN = 14.0, 595.0, 842.0, 60.0
RAISED = "^"
_SMALLER, _RISE = 0.6, 0.33  # times the size, as word processors set the numbers of notes


_DESCRIPTOR = (
    b"<< /Type /FontDescriptor /FontName /AAAAAA+Own /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 "
    b"/Ascent 900 /Descent -300 /CapHeight 700 /StemV 80 /FontFile2 9 0 R >>"
)


def drawn_pdf(
    lines: Sequence[str],
    *,
    states: Mapping[str, str] | None = None,
    cmap: bool = True,
    identity: bool = True,
    to_unicode: bool = True,
    extra: str = "",
    face: str = FACE,
) -> bytes:
    """A page with lines of isolated letters, from the right edge leftward, of one font.

    `states` says which characters the file states for a letter that is drawn, its own else. `cmap` keeps the table of
    characters in the font, `identity` the entry that says how codes lead to glyphs. `extra` is more to draw,
    `face` the file name of one of the fonts that we ship. A `^` raises the digit behind it, as the number of a note.
    """
    shown = set("".join(lines)) - {RAISED}
    data, glyphs, widths = _font("".join(sorted(shown)), face, cmap=cmap)
    said = {glyphs[letter]: (states or {}).get(letter, letter) for letter in glyphs}
    content = "".join(_line(line, row, glyphs, widths) for row, line in enumerate(lines))
    mapping = _to_unicode(said) if to_unicode else ""
    return _file(data, widths, content + extra, mapping, identity=identity)


def outlined(lines: Sequence[str], first: int = 0) -> str:
    """Lines drawn as paths, none of them text; `first` is the number of the line that they begin at."""
    data, glyphs, widths = _font("".join(sorted(set("".join(lines)))), FACE, cmap=True)
    font = TTFont(io.BytesIO(data))
    names, shapes = font.getGlyphOrder(), font.getGlyphSet()
    scale = SIZE / font["head"].unitsPerEm
    drawn = []
    for row, line in enumerate(lines, first):
        x, y = WIDTH - MARGIN, HEIGHT - MARGIN - 2 * SIZE * row
        for letter in line:
            glyph = glyphs[letter]
            x -= widths[glyph] * SIZE / 1000
            pen = _Paths(shapes, x, y, scale)
            shapes[names[glyph]].draw(pen)
            drawn.append(pen.operators + "f\n")
    return "".join(drawn)


class _Paths(BasePen):
    """Writes an outline as the operators of a page."""

    def __init__(self, glyphs: object, x: float, y: float, scale: float) -> None:
        super().__init__(glyphs)
        self._x, self._y, self._scale = x, y, scale
        self.operators = ""

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._write(pt, operator="m")

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._write(pt, operator="l")

    def _curveToOne(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._write(*points, operator="c")

    def _closePath(self) -> None:  # noqa: N802
        self.operators += "h "

    def _write(self, *points: tuple[float, float], operator: str) -> None:
        for x, y in points:
            self.operators += f"{self._x + x * self._scale:.2f} {self._y + y * self._scale:.2f} "
        self.operators += f"{operator} "


@cache
def _font(letters: str, face: str, *, cmap: bool) -> tuple[bytes, dict[str, int], dict[int, int]]:
    """A subset of a font, the glyph of each letter, and the width of each glyph in thousandths of an em."""
    folders = (Path(module.__file__).parent for module in (fontpkg_amiri, fontpkg_plex))
    font = TTFont(next(path for folder in folders for path in folder.rglob(face)))
    options = Options()
    options.layout_features, options.notdef_outline = [], True
    subsetter = Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    table = font.getBestCmap()
    glyphs = {letter: font.getGlyphID(table[ord(letter)]) for letter in letters}
    scale = 1000 / font["head"].unitsPerEm
    metrics = font["hmtx"]
    widths = {
        glyph: round(metrics[font.getGlyphName(glyph)][0] * scale) for glyph in glyphs.values()
    }
    if not cmap:
        del font["cmap"]
    font["post"].formatType = 3.0
    out = io.BytesIO()
    font.save(out)
    return out.getvalue(), glyphs, widths


def _line(line: str, row: int, glyphs: Mapping[str, int], widths: Mapping[int, int]) -> str:
    x, y = WIDTH - MARGIN, HEIGHT - MARGIN - 2 * SIZE * row
    shown = []
    scale, rise = 1.0, 0.0
    for letter in _DIGITS.sub(lambda run: run[0][::-1], line):
        if letter == RAISED:
            scale, rise = _SMALLER, _RISE * SIZE
            continue
        glyph = glyphs[letter]
        x -= scale * widths[glyph] * SIZE / 1000
        place = f"{scale} 0 0 {scale} {x:.2f} {y + rise:.2f} Tm"
        shown.append(f"{place} <{glyph:04X}> Tj\n")
        scale, rise = 1.0, 0.0
    return f"BT /F1 {SIZE} Tf\n{''.join(shown)}ET\n"


def _to_unicode(said: Mapping[int, str]) -> str:
    rows = "".join(
        f"<{glyph:04X}> <{text.encode('utf-16-be').hex()}>\n" for glyph, text in said.items()
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(said)} beginbfchar\n{rows}endbfchar\n"
        "endcmap end end"
    )


def _file(
    font: bytes, widths: Mapping[int, int], content: str, mapping: str, *, identity: bool
) -> bytes:
    w = " ".join(f"{glyph} [{width}]" for glyph, width in widths.items())
    gids = "/CIDToGIDMap /Identity " if identity else ""
    unicodes = "/ToUnicode 8 0 R " if mapping else ""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>".encode(),
        _stream(content.encode("latin-1")),
        f"<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Own /Encoding /Identity-H {unicodes}"
        "/DescendantFonts [6 0 R] >>".encode(),
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Own {gids}/W [{w}] /FontDescriptor 7 0 R "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>".encode(),
        _DESCRIPTOR,
        _stream(mapping.encode("ascii")),
        _stream(font),
    ]
    return assembled(objects)


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def assembled(objects: Sequence[bytes]) -> bytes:
    """A file of numbered objects, the first of them its catalogue."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        table,
    )
    return bytes(out)
