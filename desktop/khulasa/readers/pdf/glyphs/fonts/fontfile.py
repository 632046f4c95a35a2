"""What an embedded font says of its own glyphs: by its tables of characters, and by the names of its glyphs.

The tables are read here and not by fontTools, which makes a name for each of some thousand glyphs first: forty times
the work, for every font of every file.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from fontTools.ttLib.standardGlyphOrder import standardGlyphOrder
from pdfminer.pdftypes import PDFStream, resolve1

from khulasa.by_name import load
from khulasa.readers.pdf.glyphs.fonts.glyph_names import text_of_name

MOST_CODES = 1 << 17
"""More than there are glyphs in a font, and more characters than any font has."""

_LARGEST = 32 * 1024 * 1024
_SCALERS = frozenset({b"\0\1\0\0", b"true", b"OTTO"})
_UNICODE = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
"""Tables by platform and encoding that map characters of Unicode, the fullest first (OpenType, cmap)."""

_OWN_CODES = ((3, 0), (1, 0))
"""Tables that map codes of the font's own (PDF 32000-1, 9.6.6.4)."""

_PRIVATE = 0xF000  # where symbol fonts keep their codes
_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)


@dataclass(frozen=True, slots=True)
class EmbeddedFont:
    """The statements of a font about its glyphs, by the glyph's number in the font.

    `characters` are those of its table for Unicode, `names` what its glyphs' names spell, and `codes` leads from the
    codes of a simple font to glyphs. `data` is the font itself.
    """

    characters: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    names: Mapping[int, str] = field(default_factory=dict)
    codes: Mapping[int, int] = field(default_factory=dict)
    data: bytes = b""


def embedded_font(descriptor: Mapping[str, Any]) -> EmbeddedFont:
    """The font that a descriptor embeds, as far as it can be read; an empty one where there is none."""
    streams = (resolve1(descriptor.get(key)) for key in ("FontFile2", "FontFile3"))
    stream = next((value for value in streams if isinstance(value, PDFStream)), None)
    if stream is None:
        return EmbeddedFont()
    try:
        data = stream.get_data()
        return font_of(data) if len(data) <= _LARGEST else EmbeddedFont()
    except _FAULTS:
        return EmbeddedFont()


def font_of(data: bytes) -> EmbeddedFont:
    """The statements of a font file. Raises what broken files make `struct` and fontTools raise."""
    tables = tables_of(data)
    if not tables:
        return EmbeddedFont(names=_spelt(enumerate(_compact_names(data))), data=data)
    subtables = _subtables(tables.get(b"cmap", b""))
    unicode_table = next((subtables[key] for key in _UNICODE if key in subtables), b"")
    characters: dict[int, tuple[str, ...]] = {}
    for code, glyph in _mappings(unicode_table):
        if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000:
            characters[glyph] = (*characters.get(glyph, ()), chr(code))
    codes: dict[int, int] = {}
    for key in reversed(_OWN_CODES):
        for code, glyph in _mappings(subtables.get(key, b"")):
            codes[code - _PRIVATE if code >= _PRIVATE else code] = glyph
    if b"post" in tables:
        names = _spelt(_names_of_post(tables[b"post"]))
    elif b"CFF " in tables:
        names = _spelt(enumerate(_compact_names(tables[b"CFF "])))
    else:
        names = {}
    return EmbeddedFont(characters, names, codes, data)


def tables_of(data: bytes) -> dict[bytes, bytes]:
    """The tables of a font by their tags; none where it has no directory of tables. Raises `struct.error`."""
    if data[:4] not in _SCALERS:
        return {}
    (count,) = struct.unpack_from(">H", data, 4)
    tables = {}
    for place in range(12, 12 + 16 * count, 16):
        tag, _, start, length = struct.unpack_from(">4sLLL", data, place)
        tables[tag] = data[start : start + length]
    return tables


def _subtables(cmap: bytes) -> dict[tuple[int, int], bytes]:
    """The subtables of a `cmap` by platform and encoding, each from its start to the end of the table."""
    subtables: dict[tuple[int, int], bytes] = {}
    if len(cmap) < 4:
        return subtables
    (count,) = struct.unpack_from(">H", cmap, 2)
    for place in range(4, 4 + 8 * count, 8):
        platform, encoding, start = struct.unpack_from(">HHL", cmap, place)
        subtables[platform, encoding] = cmap[start:]
    return subtables


def _mappings(table: bytes) -> Iterator[tuple[int, int]]:
    """The codes of a subtable with their glyphs, by rising codes; glyph 0 is none."""
    if len(table) < 4:
        return
    (form,) = struct.unpack_from(">H", table)
    if form == 0:
        pairs: Iterator[tuple[int, int]] = enumerate(table[6:262])
    elif form == 4:
        pairs = _segments(table)
    elif form == 6:
        first, count = struct.unpack_from(">HH", table, 6)
        pairs = enumerate(struct.unpack_from(f">{count}H", table, 10), first)
    elif form == 12:
        pairs = _groups(table)
    else:
        return
    for done, (code, glyph) in enumerate(pairs):
        if done == MOST_CODES:
            return
        if glyph:
            yield code, glyph


def _segments(table: bytes) -> Iterator[tuple[int, int]]:
    """Format 4: ranges of codes, each with a difference or a list of glyphs."""
    (twice,) = struct.unpack_from(">H", table, 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + twice)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 2 * twice)
    offsets_at = 16 + 3 * twice
    offsets = struct.unpack_from(f">{count}H", table, offsets_at)
    for index in range(count):
        for code in range(starts[index], min(ends[index], 0xFFFE) + 1):
            if not offsets[index]:
                yield code, (code + deltas[index]) & 0xFFFF
                continue
            at = offsets_at + 2 * index + offsets[index] + 2 * (code - starts[index])
            if at + 2 <= len(table):
                (glyph,) = struct.unpack_from(">H", table, at)
                yield code, (glyph + deltas[index]) & 0xFFFF if glyph else 0


def _groups(table: bytes) -> Iterator[tuple[int, int]]:
    """Format 12: ranges of codes whose glyphs follow each other."""
    (count,) = struct.unpack_from(">L", table, 12)
    for index in range(min(count, MOST_CODES)):
        start, end, glyph = struct.unpack_from(">LLL", table, 16 + 12 * index)
        for code in range(start, min(end, 0x10FFFF) + 1):
            yield code, glyph + code - start


def _names_of_post(post: bytes) -> Iterator[tuple[int, str]]:
    """The names of glyphs in a `post` table of format 2; the other formats hold none."""
    if post[:4] != b"\0\2\0\0":
        return
    (count,) = struct.unpack_from(">H", post, 32)
    indices = struct.unpack_from(f">{count}H", post, 34)
    own, at = [], 34 + 2 * count
    while at < len(post):
        own.append(post[at + 1 : at + 1 + post[at]].decode("latin-1"))
        at += 1 + post[at]
    for glyph, index in enumerate(indices):
        if index < len(standardGlyphOrder):
            yield glyph, standardGlyphOrder[index]
        elif index - len(standardGlyphOrder) < len(own):
            yield glyph, own[index - len(standardGlyphOrder)]


def _compact_names(data: bytes) -> list[str]:
    """The names of the glyphs of a CFF table in their order; none where they go by number."""
    fonts = load("fontTools.cffLib:CFFFontSet")()  # half of fontTools, for those files alone
    fonts.decompile(io.BytesIO(data), None)
    top = fonts[fonts.fontNames[0]]
    return [] if hasattr(top, "ROS") else list(top.charset)


def _spelt(names: Iterator[tuple[int, str]] | enumerate[str]) -> dict[int, str]:
    """What names spell, by glyph; those that spell nothing are left out."""
    texts = ((glyph, text_of_name(name)) for glyph, name in names)
    return {glyph: text for glyph, text in texts if text}
