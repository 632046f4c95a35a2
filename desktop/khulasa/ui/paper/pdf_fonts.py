"""The fonts of a PDF file: only the glyphs that are used, with what each of them stands for."""

from __future__ import annotations

import io
import struct

from fontTools import subset
from fontTools.ttLib import TTFont
from PySide6.QtGui import QRawFont

from khulasa.ui.paper.pdf_objects import PdfFile, ref

_TABLES = ("OS/2", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")
_DROPPED = ["OS/2"]
_PER_BLOCK = 100  # entries of a character map's block (Adobe technical note 5014)


class PdfFonts:
    """Names fonts as they are met, and puts them into the file at the end."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._fonts: dict[str, QRawFont] = {}
        self._codes: dict[str, dict[tuple[int, str], int]] = {}

    def name_of(self, font: QRawFont) -> str:
        """The name of a font in pages, "" for one whose outlines cannot be put into a file.

        Where no font has a script, Qt draws boxes with one without tables. Asking that for its family ends the program.
        """
        if not font.fontTable("head").size():
            return ""
        key = (font.familyName(), font.styleName())
        if key not in self._names:
            outlines = bool(font.fontTable("glyf").size())
            self._names[key] = f"F{len(self._names) + 1}" if outlines else ""
            self._fonts[self._names[key]] = font
            self._codes[self._names[key]] = {}
        return self._names[key]

    def code(self, name: str, glyph: int, meaning: str) -> int:
        """The code of a glyph that stands for a text here; one that stands for another elsewhere has another code."""
        codes = self._codes[name]
        return codes.setdefault((glyph, meaning), len(codes) + 1)

    def resources(self, file: PdfFile) -> str:
        """The dictionary of all fonts, which are put into the file."""
        entries = (f"/{name} {ref(self._put(file, name))}" for name in self._fonts if name)
        return f"<< {' '.join(entries)} >>"

    def _put(self, file: PdfFile, name: str) -> int:
        codes = self._codes[name]
        cut = _cut(self._fonts[name], {glyph for glyph, _ in codes})
        unit = 1000 / cut["head"].unitsPerEm
        base = f"/KHULAS+{name}"
        data = io.BytesIO()
        cut.save(data)
        program = file.stream(data.getvalue(), f"/Length1 {len(data.getvalue())}")
        head, hhea = cut["head"], cut["hhea"]
        box = " ".join(
            f"{round(side * unit)}" for side in (head.xMin, head.yMin, head.xMax, head.yMax)
        )
        descriptor = file.put(
            f"<< /Type /FontDescriptor /FontName {base} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 "
            f"/Ascent {round(hhea.ascent * unit)} /Descent {round(hhea.descent * unit)} "
            f"/CapHeight {round(hhea.ascent * unit)} /StemV 80 /FontFile2 {ref(program)} >>"
        )
        order = cut.getGlyphOrder()
        widths = " ".join(f"{round(cut['hmtx'][order[glyph]][0] * unit)}" for glyph, _ in codes)
        glyphs = file.stream(b"\0\0" + b"".join(glyph.to_bytes(2, "big") for glyph, _ in codes))
        child = file.put(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont {base} /CIDToGIDMap {ref(glyphs)} /DW 0 "
            f"/W [1 [{widths}]] "
            f"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            f"/FontDescriptor {ref(descriptor)} >>"
        )
        mapping = file.stream(_to_unicode(codes))
        return file.put(
            f"<< /Type /Font /Subtype /Type0 /BaseFont {base} /Encoding /Identity-H "
            f"/DescendantFonts [{ref(child)}] /ToUnicode {ref(mapping)} >>"
        )


def _cut(font: QRawFont, glyphs: set[int]) -> TTFont:
    """The font with the outlines of some glyphs alone, whose numbers stay."""
    whole = TTFont(io.BytesIO(_sfnt({tag: bytes(font.fontTable(tag).data()) for tag in _TABLES})))
    options = subset.Options(
        retain_gids=True, notdef_outline=True, drop_tables=_DROPPED, hinting=False
    )
    cutter = subset.Subsetter(options)
    cutter.populate(gids=sorted(glyphs))
    cutter.subset(whole)
    whole.recalcTimestamp = False
    return whole


def _sfnt(tables: dict[str, bytes]) -> bytes:
    """A font file of tables (OpenType 1.9, the table directory). Checksums are made anew when it is saved."""
    present = {tag: data for tag, data in sorted(tables.items()) if data}
    at = 12 + 16 * len(present)
    head, body = struct.pack(">IHHHH", 0x00010000, len(present), 0, 0, 0), b""
    for tag, data in present.items():
        head += struct.pack(">4sIII", tag.encode(), 0, at + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return head + body


def _to_unicode(codes: dict[tuple[int, str], int]) -> bytes:
    """What each code stands for."""
    known = [(code, meaning) for (_, meaning), code in codes.items() if meaning]
    blocks = []
    for at in range(0, len(known), _PER_BLOCK):
        part = known[at : at + _PER_BLOCK]
        rows = "\n".join(
            f"<{code:04X}> <{meaning.encode('utf-16-be').hex().upper()}>" for code, meaning in part
        )
        blocks.append(f"{len(part)} beginbfchar\n{rows}\nendbfchar")
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        + "\n".join(blocks)
        + "\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
