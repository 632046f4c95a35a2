"""pdfminer.six runs the drawing operators of a page; this device notes where each glyph falls and what it says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFFont
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral, literal_name
from pdfminer.utils import apply_matrix_rect, decode_text, mult_matrix

from khulasa.readers.pdf.glyphs.fonts.font_resources import FontResources, GlyphFacts, GlyphTexts
from khulasa.readers.pdf.glyphs.model import (
    MOST_GLYPHS,
    NOT_PAINTED,
    Bidi,
    Glyph,
    bidi_class,
    turned,
)

_INKS = 4  # of CMYK, in which 0 is no ink
_FIELD_SIZE, _FIELD_FILLED = 12.0, 0.7  # points, and of a field's height, that viewers choose
_LETTER_WIDTH = 0.5  # em
_LONGEST_ACTUAL, _MOST_REPLACED = 24, 8
_AS_IT_IS = (1, 0, 0, 1, 0, 0)
_SPACE_CODE = 32  # the code that word spacing is added to (PDF 32000-1, 9.3.3)
_PALE = 0.9  # of white: what is darker is seen on a white page


Rect = tuple[float, float, float, float]


class TooMuchError(Exception):
    """A page holds more than `MOST_GLYPHS`, or draws more than `MOST_DRAWN`."""


class _Look(NamedTuple):
    """What the glyphs of a run share: their size, the angle at which they run, and their marked content."""

    size: float
    angle: int
    tag: int


class Device(PDFTextDevice):
    """Collects the glyphs of one page, in its own upright coordinates."""

    def __init__(self, resources: FontResources) -> None:
        super().__init__(resources)
        self.texts = GlyphTexts(resources)
        self.found: list[tuple[Glyph, int]] = []
        self.pictured = 0.0
        self.hidden = 0
        self.drawn = 0
        self.nested = 0
        self.pictures: list[tuple[int, Rect]] = []
        self._mode, self._pale = 0, False
        self._tags: list[tuple[str | None, int, int]] = []
        self._figures: list[Any] = []

    def begin_page(self, page: PDFPage, ctm: Any) -> None:
        """A new page: all is forgotten but the fonts."""
        self.found, self._tags, self.pictured, self.hidden, self.drawn = [], [], 0.0, 0, 0
        self._figures, self.pictures, self.nested = [], [], 0

    def begin_figure(self, name: str, bbox: Any, matrix: Any) -> None:
        """A picture or a drawing within the page."""
        self._figures.append(self.ctm)

    def end_figure(self, name: str) -> None:
        """The end of it."""
        self._figures.pop()

    def render_image(self, name: str, stream: PDFStream) -> None:
        """A picture fills the unit square of its space."""
        room = apply_matrix_rect(self.ctm or _AS_IT_IS, (0, 0, 1, 1))
        x0, y0, x1, y1 = room
        self.pictures.append((len(self.found), room))
        self.pictured += abs((x1 - x0) * (y1 - y0))

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        """Marked content: it may say what its glyphs stand for, and to which element they belong."""
        actual, number = None, self._tags[-1][2] if self._tags else -1
        if isinstance(props, dict):
            value = resolve1(props.get("ActualText"))
            actual = decode_text(value) if isinstance(value, bytes) else None
            content_id = resolve1(props.get("MCID"))
            number = content_id if isinstance(content_id, int) else number
        if literal_name(tag) == "Artifact":
            number = -1
        self._tags.append((actual, len(self.found), number))
        self.nested += len(self._tags)

    def do_tag(self, tag: PSLiteral, props: Any = None) -> None:
        """A mark without content says nothing."""

    def end_tag(self) -> None:
        """Glyphs whose meaning was stated get it."""
        if not self._tags:
            return
        actual, first, _ = self._tags.pop()
        self.nested += len(self._tags)
        if actual is not None and all(outer[0] is None for outer in self._tags):
            _state(actual, [glyph for glyph, _ in self.found[first:]])

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """Note the glyphs of a run of text, and how it is painted: what is not lies under a scan, or hides."""
        self._mode = textstate.render if isinstance(textstate.render, int) else 0
        self._pale = _is_pale(ncs.name, graphicstate.ncolor)
        if textstate.font.is_vertical():
            super().render_string(textstate, seq, ncs, graphicstate)
        else:
            self._run(textstate, seq)

    def _run(self, state: Any, seq: Sequence[object]) -> None:
        """The glyphs of a level run in one pass (PDF 32000-1, 9.4.4); what they share is reckoned once."""
        font, size = state.font, state.fontsize
        scaling = state.scaling * 0.01
        word_space = 0 if font.is_multibyte() else state.wordspace * scaling
        letter_space, unit = state.charspace * scaling, 0.001 * size * scaling
        across, up, aslant, upright, origin_x, origin_y = mult_matrix(
            state.matrix, self.ctm or _AS_IT_IS
        )
        look = self._look(across, up, aslant, upright, size)
        shift_x, shift_y = aslant * state.rise, upright * state.rise
        known, note = self.texts.known(font), self._note
        x, y = state.linematrix
        spaced = False
        for item in seq:
            if isinstance(item, int | float):
                x -= item * unit
                spaced = True
            elif isinstance(item, bytes):
                for code in font.decode(item):
                    if spaced:
                        x += letter_space
                    facts = known.get(code) or self.texts.facts(font, code)
                    advance = facts.width * size * scaling
                    if look is not None:
                        left = x * across + y * aslant + origin_x + shift_x
                        base = x * up + y * upright + origin_y + shift_y
                        right, end = left + across * advance, base + up * advance
                        note(facts, code, left, base, right, end, advance, look)
                    x += float(advance)
                    if code == _SPACE_CODE and word_space:
                        x += word_space
                    spaced = True
        state.linematrix = (x, y)

    def write(self, text: str, room: Rect) -> None:
        """Note a text that no font draws: each word as one glyph, its lines from the top of a room."""
        x0, y0, x1, y1 = room
        size = max(1.0, min(_FIELD_SIZE, _FIELD_FILLED * (y1 - y0)))
        for row, line in enumerate(text.splitlines(), 1):
            pieces = [piece for word in line.split() for piece in (" ", word)][1:]
            rtl = any(bidi_class(piece) is Bidi.RIGHT for piece in pieces)
            at = x1 if rtl else x0
            for piece in pieces:
                width = _LETTER_WIDTH * size * len(piece)
                start = at - width if rtl else at
                base = y1 - row * size
                glyph = Glyph(piece, start, start + width, base, size, "", len(self.found))
                self.found.append((glyph, 0))
                at += -width if rtl else width

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
        facts = self.texts.known(font).get(cid) or self.texts.facts(font, cid)
        advance = facts.width * fontsize * scaling
        across, up, aslant, upright, x, y = matrix
        look = self._look(across, up, aslant, upright, fontsize)
        if look is not None:
            left, base = x + aslant * rise, y + upright * rise
            right, end = left + across * advance, base + up * advance
            self._note(facts, cid, left, base, right, end, advance, look)
        return float(advance)

    def _look(
        self, across: float, up: float, aslant: float, upright: float, font_size: float
    ) -> _Look | None:
        """What the glyphs of a run share; None where they are too small or go nowhere."""
        size = abs(math.hypot(aslant, upright) * font_size)
        if not (math.isfinite(across) and math.isfinite(up) and math.isfinite(size) and size > 0.1):
            return None
        is_level = up == 0 and across > 0
        angle = 0 if is_level else round(math.degrees(math.atan2(up, across))) % 360
        tag = self._tags[-1][2] if self._tags else -1
        return _Look(size, angle, tag)

    def _note(
        self,
        facts: GlyphFacts,
        code: int,
        left: float,
        base: float,
        right: float,
        end: float,
        advance: float,
        look: _Look,
    ) -> None:
        """Note a glyph from where it begins to where the next does."""
        size, angle, tag = look
        if not math.isfinite(left + base + right + end + size):
            return
        if angle:  # along the line, whichever way it runs
            length = math.hypot(right - left, end - base)
            left, base = turned(left, base, angle)
            right = left + math.copysign(length, advance)
        if right < left:
            left, right = right, left
        found = self.found
        glyph = Glyph(
            facts.text,
            left,
            right,
            base,
            size,
            facts.font,
            len(found),
            tag,
            facts.mapped,
            code,
            False,
            facts.standing,
            self._mode,
            self._pale,
        )
        found.append((glyph, angle))
        self.hidden += self._mode == NOT_PAINTED
        if len(found) > MOST_GLYPHS:
            raise TooMuchError


@lru_cache(maxsize=256)
def _is_pale(space: str, colour: object) -> bool:
    """Whether a colour is nearly white, or may be, in a space of which that is not known here."""
    parts = colour if isinstance(colour, tuple) else (colour,)
    if not parts:
        return False  # a pattern
    if space == "Indexed":
        return True
    inked = len(parts) == _INKS or space in {"Separation", "DeviceN"}
    return all(part <= 1 - _PALE if inked else part >= _PALE for part in parts)


def _state(actual: str, glyphs: list[Glyph]) -> None:
    """Let the widest of a few glyphs say what all of them stand for."""
    if not glyphs or len(glyphs) > _MOST_REPLACED or len(actual) > _LONGEST_ACTUAL:
        return
    bases = [
        glyph for glyph in glyphs if glyph.kind is not Bidi.MARK and glyph.width > 0.05 * glyph.size
    ] or glyphs
    widest = max(bases, key=lambda glyph: glyph.width)
    for glyph in glyphs:
        glyph.says("")
    widest.left, widest.right = (
        min(glyph.left for glyph in bases),
        max(glyph.right for glyph in bases),
    )
    widest.says(" " if actual.isspace() else actual)
