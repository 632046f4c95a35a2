"""pdfminer.six's interpreter over a faster tokenizer: from a page to the glyphs of each of its directions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, stream_value
from pdfminer.utils import Matrix, apply_matrix_rect, mult_matrix

from khulasa.readers.pdf.glyphs.annotations import Value, written_on
from khulasa.readers.pdf.glyphs.content import operations
from khulasa.readers.pdf.glyphs.device import Device, TooMuchError
from khulasa.readers.pdf.glyphs.fonts.font_resources import FontResources
from khulasa.readers.pdf.glyphs.fonts.shapes import Shape
from khulasa.readers.pdf.glyphs.model import ANNOTATION, LARGEST_PAGE, PageGlyphs, turned
from khulasa.readers.pdf.glyphs.repeats import drop_echoes, once

MOST_NESTED = 8_000_000
"""Marks of content within marks, counted for each that begins or ends: PDFium copies those around it, 200 bytes each.

4,000 that are never closed reach it, which take 130 MB; the most that was measured on 732 pages of text is 6,448."""

MOST_DRAWN = 32 * 1024 * 1024
"""Bytes of operators that are run for one page, those of its drawings as often as they are drawn."""

_FOR_A_DRAWING = 4000  # bytes: what a drawing costs that holds nothing
_AS_IT_IS = (1, 0, 0, 1, 0, 0)
_MOST_SAVED = 1000
_SPACES = {b"g": "DeviceGray", b"rg": "DeviceRGB", b"k": "DeviceCMYK"}
_COLOURS = frozenset({*_SPACES, b"sc", b"scn"})


class _PageInterpreter(PDFPageInterpreter):
    """pdfminer's interpreter, fed by a faster tokenizer, without a copy of its state for each piece of text.

    It counts what is drawn: ten drawings of ten drawings each, ten deep, are a page without end.
    """

    device: Device

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
                method = getattr(self, f"do_{name}", None)
                known[operator] = method, method.__code__.co_argcount - 1 if method else 0
            run, count = known[operator]
            if operator in _COLOURS:
                self._take_colour(operator, operands)
            elif run is not None and len(operands) >= count:
                run(*operands[len(operands) - count :])

    def draw_annotations(self, page: PDFPage) -> None:
        """Run what the fields of a form and notes draw on the page, behind its content."""
        base = _turn(page)
        first = len(self.device.found)
        for drawing in written_on(page):
            if isinstance(drawing, Value):
                self.device.write(drawing.text, apply_matrix_rect(base, drawing.room))
                continue
            self.render_contents(
                drawing.resources, [drawing.stream], ctm=mult_matrix(drawing.matrix, base)
            )
        for glyph, _ in self.device.found[first:]:
            glyph.tag = ANNOTATION

    def _take_colour(self, operator: bytes, operands: Sequence[Any]) -> None:
        """Note the colour in which letters are painted; its space is kept for `sc` and `scn`."""
        state = self.graphicstate
        if operator in _SPACES:
            state.ncs = self.csmap[_SPACES[operator]]
        parts: Any = tuple(part for part in operands if isinstance(part, int | float))
        state.ncolor = parts

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
        resources = FontResources()
        self._device = Device(resources)
        self._interpreter = _PageInterpreter(resources, self._device)

    def shape(self, font: str, code: int) -> Shape | None:
        """The outline of a glyph for which the file alone speaks, by its font's name and its code."""
        return self._device.texts.shape(font, code)

    @property
    def depends_on_order(self) -> bool:
        """Whether what was read might be other digits behind other pages."""
        return self._device.texts.go_by_first

    @property
    def is_deep(self) -> bool:
        """Whether the page that was read last, as far as it was, holds marks nested deeper than PDFium bears."""
        return self._device.nested > MOST_NESTED

    def glyphs(self, page: PDFPage, number: int) -> list[PageGlyphs]:
        """The glyphs of a page by the direction in which they run, the commonest first; one empty list for none."""
        self._interpreter.process_page(page)
        self._interpreter.draw_annotations(page)
        width, height, corner_x, corner_y = _shown(page)
        pictures = [
            (
                drawn,
                (x0 - corner_x, height - (y1 - corner_y), x1 - corner_x, height - (y0 - corner_y)),
            )
            for drawn, (x0, y0, x1, y1) in self._device.pictures
        ]
        share = min(1.0, self._device.pictured / max(1.0, width * height))
        angles = Counter(angle for glyph, angle in self._device.found if glyph.is_visible)
        hidden = 2 * self._device.hidden > len(self._device.found)
        levels = []
        for angle, _ in angles.most_common() or [(0, 0)]:
            shift_x, shift_y = turned(corner_x, corner_y, angle) if angle else (corner_x, corner_y)
            glyphs = [glyph for glyph, own in self._device.found if own == angle]
            if shift_x or shift_y:
                for glyph in glyphs:
                    glyph.left -= shift_x
                    glyph.right -= shift_x
                    glyph.base -= shift_y
            drop_echoes(glyphs)
            drawn = self._device.drawn
            level = PageGlyphs(
                number, width, height, once(glyphs), angle, share, hidden, drawn, pictures
            )
            levels.append(level)
        return levels


def _turn(page: PDFPage) -> Matrix:
    """From the file's coordinates to those of the page as it is turned, its lower left corner at 0."""
    x0, y0, x1, y1 = page.mediabox
    turns: dict[int, Matrix] = {
        90: (0, -1, 1, 0, -y0, x1),
        180: (-1, 0, 0, -1, x1, y1),
        270: (0, 1, -1, 0, y1, -x0),
    }
    return turns.get(page.rotate, (1, 0, 0, 1, -x0, -y0))


def _shown(page: PDFPage) -> tuple[float, float, float, float]:
    """Width and height of the page as it is shown, and where its corner is in the interpreter's coordinates."""
    x0, y0, x1, y1 = apply_matrix_rect(_turn(page), page.cropbox)
    width, height = min(abs(x1 - x0), LARGEST_PAGE), min(abs(y1 - y0), LARGEST_PAGE)
    return width, height, min(x0, x1), min(y0, y1)
