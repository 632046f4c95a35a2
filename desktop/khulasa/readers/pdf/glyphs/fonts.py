"""The fonts of a PDF as pdfminer reads them, within bounds, and what each glyph of theirs stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from pdfminer.pdffont import PDFCIDFont, PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral, literal_name

from khulasa.readers.pdf.glyphs.fontfile import glyph_texts
from khulasa.readers.pdf.glyphs.letters import letters

MOST_CODES = 1 << 17
"""More than there are glyphs in a font, and more characters than any font has."""

_BLOCK = re.compile(rb"begin(?:bf|cid)range(.*?)(?:end(?:bf|cid)range|\Z)", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(?:<[^<>]*>|\[[^\[\]]*\]|\d+)")
_MAPPINGS = ("ToUnicode", "Encoding")
_WIDTHS = {"W": 3, "W2": 5}
"""How many numbers a range of widths has; the first two are its ends."""
_SPACES = frozenset("\t\n\r\x0b\x0c\u00a0\u202f\u3000") | {
    chr(code) for code in range(0x2000, 0x200B)
}


class FontResources(PDFResourceManager):
    """Remembers which fonts are asked for their glyphs by the glyphs' own numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.by_glyph_number: set[int] = set()

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """The font of a specification, as pdfminer asks for it."""
        font: PDFFont = super().get_font(objid, modest(spec))
        mapping = resolve1(spec.get("CIDToGIDMap"))
        if isinstance(mapping, PSLiteral) and literal_name(mapping) == "Identity":
            self.by_glyph_number.add(id(font))
        return font


class GlyphFacts(NamedTuple):
    """What a font says of a glyph: the font's name, the glyph's text, whether that is known, and its advance in em."""

    font: str
    text: str
    mapped: bool
    width: float


class GlyphTexts:
    """The facts of glyphs, kept, since fonts are slow to ask."""

    def __init__(self, resources: FontResources) -> None:
        self._resources = resources
        self._known: dict[int, dict[int, GlyphFacts]] = {}
        self._fonts: dict[int, PDFFont] = {}  # kept alive: they are told apart by their identity
        self._embedded: dict[int, dict[int, str]] = {}

    def facts(self, font: PDFFont, code: int) -> GlyphFacts:
        """What is known of a glyph by its code in the font."""
        known = self._known.setdefault(id(font), {})
        if code not in known:
            self._fonts[id(font)] = font
            known[code] = self._facts(font, code)
        return known[code]

    def _facts(self, font: PDFFont, code: int) -> GlyphFacts:
        text, mapped = readable(_stated(font, code))
        if not mapped:
            text, mapped = readable(self._embedded_text(font, code))
        return GlyphFacts(str(font.fontname), text, mapped, float(font.char_width(code)))

    def _embedded_text(self, font: PDFFont, code: int) -> str:
        """What the embedded font knows of a glyph; "" for nothing."""
        if not isinstance(font, PDFCIDFont) or id(font) not in self._resources.by_glyph_number:
            return ""
        if id(font) not in self._embedded:
            self._embedded[id(font)] = glyph_texts(font.descriptor)
        return self._embedded[id(font)].get(code, "")


def _stated(font: PDFFont, cid: int) -> str:
    """What the file states for a glyph, "" for nothing."""
    try:
        return str(font.to_unichr(cid))
    except PDFUnicodeNotDefined:
        return ""


def readable(text: str) -> tuple[str, bool]:
    """A glyph's text with one kind of space, and whether it means anything."""
    if not isinstance(text, str) or not text:
        return "", False
    if text in _SPACES:
        return " ", True
    if "\ufffd" in text or text[0] < " " or "\ud800" <= text[0] <= "\udfff" or not letters(text):
        return (
            "",
            False,
        )  # a place of private use, which every font fills as it likes, says nothing either
    return text, True


def modest(spec: Mapping[str, Any]) -> Mapping[str, Any]:
    """A font's description without what claims more than `MOST_CODES`."""
    left_out = {
        name for name in _MAPPINGS if name in spec and _mapped(resolve1(spec[name])) > MOST_CODES
    }
    left_out |= {
        name
        for name, each in _WIDTHS.items()
        if name in spec and _measured(spec[name], each) > MOST_CODES
    }
    return (
        {name: value for name, value in spec.items() if name not in left_out} if left_out else spec
    )


def _mapped(mapping: object) -> int:
    """How many codes the ranges of a character map claim."""
    if not isinstance(mapping, PDFStream):
        return 0
    ranges = (
        found for block in _BLOCK.findall(mapping.get_data()) for found in _RANGE.findall(block)
    )
    return sum(max(0, _number(last) - _number(first)) + 1 for first, last in ranges)


def _number(digits: bytes) -> int:
    """The last four bytes of a code, which are those that a range counts in."""
    return int(b"".join(digits.split())[-8:] or b"0", 16)


def _measured(widths: object, each: int) -> int:
    """How many codes the ranges of widths claim."""
    found = resolve1(widths)
    total, run = 0, []
    for one in found if isinstance(found, list) else []:
        value = resolve1(one)
        if isinstance(value, int | float):
            run.append(value)
        else:
            run = []
        if len(run) == each:
            total += max(0, int(run[1]) - int(run[0])) + 1
            run = []
    return total
