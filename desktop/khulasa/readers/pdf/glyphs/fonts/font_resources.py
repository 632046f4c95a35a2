"""The fonts of a PDF as pdfminer reads them, within bounds, and what each glyph of theirs stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream, resolve1

from khulasa.readers.pdf.glyphs.fonts.fontfile import MOST_CODES
from khulasa.readers.pdf.glyphs.fonts.shapes import Shape
from khulasa.readers.pdf.glyphs.fonts.witnesses import Witnesses
from khulasa.readers.pdf.glyphs.model import Standing

_BLOCK = re.compile(rb"begin(?:bf|cid)range(.*?)(?:end(?:bf|cid)range|\Z)", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(?:<[^<>]*>|\[[^\[\]]*\]|\d+)")
_MAPPINGS = ("ToUnicode", "Encoding")
_WIDTHS = {"W": 3, "W2": 5}
"""How many numbers a range of widths has; the first two are its ends."""


class FontResources(PDFResourceManager):
    """Remembers how each font was described."""

    def __init__(self) -> None:
        super().__init__()
        self.specs: dict[int, Mapping[str, object]] = {}

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """The font of a specification, as pdfminer asks for it; a composite one asks for its descendant."""
        font: PDFFont = super().get_font(objid, modest(spec))
        if "DescendantFonts" not in spec:
            self.specs[id(font)] = spec
        return font


class GlyphFacts(NamedTuple):
    """What is known of a glyph: its font's name, its text, whether that is known and how well, its advance in em."""

    font: str
    text: str
    mapped: bool
    standing: Standing
    width: float


class GlyphTexts:
    """The facts of glyphs, kept, since fonts are slow to ask."""

    def __init__(self, resources: FontResources) -> None:
        self._resources = resources
        self._fonts: dict[int, tuple[PDFFont, Witnesses]] = {}  # a font lives as long as its id
        self._alone: dict[tuple[str, int], Witnesses] = {}
        self._known: dict[int, dict[int, GlyphFacts]] = {}

    def known(self, font: PDFFont) -> Mapping[int, GlyphFacts]:
        """What was asked of a font's glyphs so far, by code; `facts` gives the others."""
        return self._known.setdefault(id(font), {})

    def facts(self, font: PDFFont, code: int) -> GlyphFacts:
        """What is known of a glyph by its code in the font."""
        known = self._known.setdefault(id(font), {})
        if code not in known:
            known[code] = self._facts(font, code)
        return known[code]

    @property
    def go_by_first(self) -> bool:
        """Whether any font's digits are of the script in which the first of them was drawn."""
        return any(witnesses.goes_by_first for _, witnesses in self._fonts.values())

    def shape(self, font: str, code: int) -> Shape | None:
        """The outline of a glyph for which the file alone speaks, by its font's name and its code."""
        witnesses = self._alone.get((font, code))
        return witnesses.shape(code) if witnesses is not None else None

    def _facts(self, font: PDFFont, code: int) -> GlyphFacts:
        if id(font) not in self._fonts:
            spec = self._resources.specs.get(id(font), {})
            self._fonts[id(font)] = font, Witnesses(font, spec)
        witnesses = self._fonts[id(font)][1]
        text, standing = witnesses.settle(code)
        if standing is Standing.ALONE:
            self._alone[str(font.fontname), code] = witnesses
        return GlyphFacts(
            str(font.fontname), text, bool(text), standing, float(font.char_width(code))
        )


def modest(spec: Mapping[str, Any]) -> Mapping[str, Any]:
    """A font's description without what claims more than `MOST_CODES`."""
    claims: dict[str, int] = {}
    for name in _MAPPINGS:
        claims[name] = _mapped(resolve1(spec.get(name)))
    for name, each in _WIDTHS.items():
        claims[name] = _measured(spec.get(name), each)
    left_out = {name for name, count in claims.items() if count > MOST_CODES}
    if not left_out:
        return spec
    return {name: value for name, value in spec.items() if name not in left_out}


def _mapped(mapping: object) -> int:
    """How many codes the ranges of a character map claim."""
    if not isinstance(mapping, PDFStream):
        return 0
    ranges = (
        limits for block in _BLOCK.findall(mapping.get_data()) for limits in _RANGE.findall(block)
    )
    return sum(max(0, _number(last) - _number(first)) + 1 for first, last in ranges)


def _number(digits: bytes) -> int:
    """The last four bytes of a code, which are those that a range counts in."""
    return int(b"".join(digits.split())[-8:] or b"0", 16)


def _measured(widths: object, each: int) -> int:
    """How many codes the ranges of widths claim."""
    items = resolve1(widths)
    total, run = 0, []
    for item in items if isinstance(items, list) else []:
        value = resolve1(item)
        if isinstance(value, int | float):
            run.append(value)
        else:
            run = []
        if len(run) == each:
            total += max(0, int(run[1]) - int(run[0])) + 1
            run = []
    return total
