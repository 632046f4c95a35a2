"""pdfminer.six runs the drawing operators of a page; this device notes where each glyph falls and what it says."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFCIDFont, PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1, stream_value
from pdfminer.psparser import PSLiteral, literal_name
from pdfminer.utils import apply_matrix_pt, apply_matrix_rect, decode_text, mult_matrix

from khulasa.readers.pdf.glyphs.content import operations
from khulasa.readers.pdf.glyphs.font_limits import modest
from khulasa.readers.pdf.glyphs.fontfile import glyph_texts
from khulasa.readers.pdf.glyphs.letters import letters
from khulasa.readers.pdf.glyphs.model import LARGEST_PAGE, MOST_GLYPHS, Bidi, Glyph, PageGlyphs

_SPACES = frozenset("\t\n\r\x0b\x0c\u00a0\u202f\u3000") | {
    chr(code) for code in range(0x2000, 0x200B)
}
_LONGEST_ACTUAL, _MOST_REPLACED = 24, 8
_DRAWN_TWICE = 0.12
_AS_IT_IS = (1, 0, 0, 1, 0, 0)
_MOST_SAVED = 1000
_NOT_DRAWN = 3  # the text rendering mode of PDF 32000-1, table 106


MOST_DRAWN = 32 * 1024 * 1024
"""Bytes of operators that are run for one page, those of its drawings as often as they are drawn."""

_FOR_A_DRAWING = 4000  # bytes: what a drawing costs that holds nothing


class TooMuchError(Exception):
    """A page holds more than `MOST_GLYPHS`, or draws more than `MOST_DRAWN`."""


class _Resources(PDFResourceManager):
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


class _Device(PDFTextDevice):
    """Collects the glyphs of one page, in its own upright coordinates."""

    def __init__(self, manager: _Resources) -> None:
        super().__init__(manager)
        self._fonts: dict[int, tuple[PDFFont, str, dict[int, tuple[str, bool, float]]]] = {}
        self._manager = manager
        self._embedded: dict[int, dict[int, str]] = {}
        self.found: list[tuple[Glyph, int]] = []
        self.pictured = 0.0
        self.hidden = 0
        self.drawn = 0
        self._invisible = False
        self._tags: list[tuple[str | None, int, int]] = []
        self._figures: list[Any] = []

    def begin_page(self, page: PDFPage, ctm: Any) -> None:
        """A new page: all is forgotten but the fonts."""
        self.found, self._tags, self.pictured, self.hidden, self.drawn = [], [], 0.0, 0, 0
        self._figures = []

    def begin_figure(self, name: str, bbox: Any, matrix: Any) -> None:
        """A picture or a drawing within the page."""
        self._figures.append(self.ctm)

    def end_figure(self, name: str) -> None:
        """The end of it."""
        self._figures.pop()

    def render_image(self, name: str, stream: PDFStream) -> None:
        """A picture fills the unit square of its space."""
        left, bottom, right, top = apply_matrix_rect(self.ctm or (1, 0, 0, 1, 0, 0), (0, 0, 1, 1))
        self.pictured += abs((right - left) * (top - bottom))

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        """Marked content: it may say what its glyphs stand for, and to which element they belong."""
        actual, number = None, self._tags[-1][2] if self._tags else -1
        if isinstance(props, dict):
            value = resolve1(props.get("ActualText"))
            actual = decode_text(value) if isinstance(value, bytes) else None
            given = resolve1(props.get("MCID"))
            number = given if isinstance(given, int) else number
        if literal_name(tag) == "Artifact":
            number = -1
        self._tags.append((actual, len(self.found), number))

    def do_tag(self, tag: PSLiteral, props: Any = None) -> None:
        """A mark without content says nothing."""

    def end_tag(self) -> None:
        """Glyphs whose meaning was stated get it."""
        if not self._tags:
            return
        actual, first, _ = self._tags.pop()
        within = any(one[0] is not None for one in self._tags)
        if actual is not None and not within:
            _state(actual, [glyph for glyph, _ in self.found[first:]])

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """Text that is not drawn stands under the picture of a page that was recognised."""
        self._invisible = textstate.render == _NOT_DRAWN
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(
        self,
        matrix: Any,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        """Note a glyph and give its advance, as pdfminer asks."""
        name, text, mapped, width = self._facts(font, cid)
        advance = width * fontsize * scaling
        left, base = apply_matrix_pt(matrix, (0, rise))
        right, end = apply_matrix_pt(matrix, (advance, rise))
        size = abs(math.hypot(matrix[2], matrix[3]) * fontsize)
        if all(map(math.isfinite, (left, base, right, end, size))) and size > 0.1:
            angle = round(math.degrees(math.atan2(matrix[1], matrix[0]))) % 360
            tag = self._tags[-1][2] if self._tags else -1
            if angle:  # along the line, whichever way it runs
                length = math.hypot(right - left, end - base)
                left, base = _turned(left, base, angle)
                right = left + math.copysign(length, advance)
            glyph = Glyph(
                text,
                min(left, right),
                max(left, right),
                base,
                size,
                name,
                len(self.found),
                tag,
                mapped,
                cid,
            )
            self.found.append((glyph, angle))
            self.hidden += self._invisible
            if len(self.found) > MOST_GLYPHS:
                raise TooMuchError
        return float(advance)

    def _facts(self, font: PDFFont, cid: int) -> tuple[str, str, bool, float]:
        """The font's name, the glyph's text, whether it is known, and its width; kept, since fonts are slow to ask."""
        if id(font) not in self._fonts:
            name = font.fontname if isinstance(font.fontname, str) else str(font.fontname)
            self._fonts[id(font)] = (font, name, {})
        _, name, known = self._fonts[id(font)]
        if cid not in known:
            text, mapped = _read(_stated(font, cid))
            if not mapped:
                text, mapped = _read(self._embedded_text(font, cid))
            known[cid] = (text, mapped, float(font.char_width(cid)))
        return (name, *known[cid])

    def _embedded_text(self, font: PDFFont, cid: int) -> str:
        """What the embedded font knows of a glyph; "" for nothing."""
        if not isinstance(font, PDFCIDFont) or id(font) not in self._manager.by_glyph_number:
            return ""
        if id(font) not in self._embedded:
            self._embedded[id(font)] = glyph_texts(font.descriptor)
        return self._embedded[id(font)].get(cid, "")


def _stated(font: PDFFont, cid: int) -> str:
    """What the file states for a glyph, "" for nothing."""
    try:
        return str(font.to_unichr(cid))
    except PDFUnicodeNotDefined:
        return ""


def _turned(x: float, y: float, angle: int) -> tuple[float, float]:
    """A point in coordinates in which lines at an angle, in degrees, run level."""
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return x * cosine + y * sine, y * cosine - x * sine


def unturned(x: float, y: float, angle: int) -> tuple[float, float]:
    """Back from level coordinates to those of the page."""
    return _turned(x, y, -angle) if angle else (x, y)


def _read(text: str) -> tuple[str, bool]:
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


def _state(actual: str, glyphs: list[Glyph]) -> None:
    """Let the widest of a few glyphs say what all of them stand for."""
    if not glyphs or len(glyphs) > _MOST_REPLACED or len(actual) > _LONGEST_ACTUAL:
        return
    bases = [
        one for one in glyphs if one.kind is not Bidi.MARK and one.width > 0.05 * one.size
    ] or glyphs
    widest = max(bases, key=lambda one: one.width)
    for one in glyphs:
        one.says("")
    widest.left, widest.right = min(one.left for one in bases), max(one.right for one in bases)
    widest.says(" " if actual.isspace() else actual)


class _PageInterpreter(PDFPageInterpreter):
    """pdfminer's interpreter, fed by a faster tokenizer, without a copy of its state for each piece of text.

    It counts what is drawn: ten drawings of ten drawings each, ten deep, are a page without end.
    """

    device: _Device

    def render_contents(
        self, resources: dict[object, object], streams: Sequence[object], ctm: Any = _AS_IT_IS
    ) -> None:
        """Run the operators of a page or a drawing, as pdfminer asks."""
        sizes = (len(stream_value(stream).get_data()) for stream in streams)
        self.device.drawn += _FOR_A_DRAWING + sum(sizes)
        if self.device.drawn > MOST_DRAWN:
            raise TooMuchError
        super().render_contents(resources, streams, ctm)

    def do_q(self) -> None:
        """Save the state of drawing, unless a thousand are saved already."""
        if len(self.gstack) < _MOST_SAVED:
            super().do_q()

    def execute(self, streams: Sequence[object]) -> None:
        """Run the operators of some streams, none of them within itself."""
        content = [stream for stream in map(stream_value, streams) if stream.objid is not None]
        content = [stream for stream in content if stream.objid not in self.parent_stream_ids]
        self.stream_ids = {stream.objid for stream in content if stream.objid is not None}
        known: dict[bytes, tuple[Callable[..., None] | None, int]] = {}
        for operator, operands in operations(b"\n".join(stream.get_data() for stream in content)):
            if operator not in known:
                name = (
                    operator.decode("latin-1")
                    .replace("*", "_a")
                    .replace('"', "_w")
                    .replace("'", "_q")
                )
                found = getattr(self, f"do_{name}", None)
                known[operator] = found, found.__code__.co_argcount - 1 if found else 0
            run, wanted = known[operator]
            if run is not None and len(operands) >= wanted:
                run(*operands[len(operands) - wanted :])

    def do_EI(self, obj: Any) -> None:  # noqa: N802 - pdfminer's name
        """A picture within the content, of which its dictionary is known."""
        super().do_EI(PDFStream(obj, b""))

    def do_TJ(self, seq: Any) -> None:  # noqa: N802 - pdfminer's name
        """Show text."""
        if self.textstate.font is not None:
            self.device.render_string(self.textstate, seq, self.graphicstate.ncs, self.graphicstate)


class Interpreter:
    """Turns one page after the other into glyphs. Whatever pdfminer raises comes through."""

    def __init__(self) -> None:
        manager = _Resources()
        self._device = _Device(manager)
        self._interpreter = _PageInterpreter(manager, self._device)

    def glyphs(self, page: PDFPage, number: int) -> list[PageGlyphs]:
        """The glyphs of a page by the direction in which they run, the commonest first; one empty list for none."""
        self._interpreter.process_page(page)
        width, height, left, bottom = _shown(page)
        share = min(1.0, self._device.pictured / max(1.0, width * height))
        angles = Counter(
            angle for glyph, angle in self._device.found if glyph.text.strip() or not glyph.mapped
        )
        hidden = 2 * self._device.hidden > len(self._device.found)
        found = []
        for angle, _ in angles.most_common() or [(0, 0)]:
            shift_x, shift_y = _turned(left, bottom, angle) if angle else (left, bottom)
            glyphs = [glyph for glyph, own in self._device.found if own == angle]
            for one in glyphs:
                one.left, one.right, one.base = (
                    one.left - shift_x,
                    one.right - shift_x,
                    one.base - shift_y,
                )
            _drop_echoes(glyphs)
            found.append(PageGlyphs(number, width, height, _once(glyphs), angle, share, hidden))
        return found


def _shown(page: PDFPage) -> tuple[float, float, float, float]:
    """Width and height of the page as it is shown, and where its corner is in the interpreter's coordinates."""
    x0, y0, x1, y1 = page.mediabox
    turn: Any = {
        90: (0, -1, 1, 0, -y0, x1),
        180: (-1, 0, 0, -1, x1, y1),
        270: (0, 1, -1, 0, y1, -x0),
    }.get(page.rotate, (1, 0, 0, 1, -x0, -y0))
    left, bottom, right, top = apply_matrix_rect(
        mult_matrix((1, 0, 0, 1, 0, 0), turn), page.cropbox
    )
    width, height = min(abs(right - left), LARGEST_PAGE), min(abs(top - bottom), LARGEST_PAGE)
    return width, height, min(left, right), min(bottom, top)


def _drop_echoes(glyphs: list[Glyph]) -> None:
    """Some producers state a letter and its signs for the letter's glyph and for those of the signs again."""
    for at, one in enumerate(glyphs):
        if len(one.text) > 1 and one.width < 0.02 * one.size:
            around = glyphs[max(0, at - _MOST_REPLACED) : at + _MOST_REPLACED]
            base = max(around, key=lambda other: other.width).base
            off = abs(one.base - base) > 0.05 * one.size
            if any(_echoes(one, other, off=off) for other in around):
                one.says("")


def _echoes(one: Glyph, other: Glyph, *, off: bool) -> bool:
    """Whether a glyph without an advance says what another says; `off` its line's base it is a sign and no letter."""
    if other is one or one.text not in other.text:
        return False
    return other.width > one.width or (off and abs(one.base - other.base) > 0.05 * one.size)


def _once(glyphs: list[Glyph]) -> list[Glyph]:
    """Without glyphs that are drawn again on their own place, for a bold look or a shadow."""
    seen: dict[tuple[str, int, int], Glyph] = {}
    kept = []
    for one in glyphs:
        if one.text.strip() and one.kind is not Bidi.MARK:
            grain = _DRAWN_TWICE * one.size
            x, y = round(one.left / grain), round(one.base / grain)
            near = [seen.get((one.text, x + dx, y + dy)) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
            if any(
                twin is not None
                and abs(twin.left - one.left) < grain
                and abs(twin.base - one.base) < grain
                for twin in near
            ):
                continue
            seen[one.text, x, y] = one
        kept.append(one)
    return kept
