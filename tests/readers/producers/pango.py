"""Cairo's PDFs: lines that Pango lays out and Cairo draws as clusters."""

from __future__ import annotations

from pathlib import Path

import cairocffi
import pangocairocffi
import pangocffi
from readers.producers.report import BULLET, HEIGHT_MM, WIDTH_MM, load

_SIZES = {"title": 18, "heading": 13, "byline": 9, "dateline": 9, "caption": 9, "footnote": 8}
_POINT = 72 / 25.4
_WIDTH, _HEIGHT, _MARGIN = WIDTH_MM * _POINT, HEIGHT_MM * _POINT, 16 * _POINT


def make(folder: Path) -> None:
    """Write every variant."""
    surface = cairocffi.PDFSurface(str(folder / "cairo.pdf"), _WIDTH, _HEIGHT)
    context = cairocffi.Context(surface)
    y = _MARGIN
    for block in load("report").blocks:
        size = _SIZES.get(block.kind, 11)
        rows = block.rows or (
            (f"{BULLET} {block.text}" if block.kind == "bullet" else block.text,),
        )
        for row in rows:
            width = (_WIDTH - 2 * _MARGIN) / len(row)
            layouts = [
                _layout(context, cell, size, width - (8 if block.rows else 0)) for cell in row
            ]
            height = max(
                pangocffi.units_to_double(layout.get_extents()[1].height) for layout in layouts
            )
            if y + height > _HEIGHT - _MARGIN:
                surface.show_page()
                y = _MARGIN
            for place, layout in enumerate(layouts, start=1):
                context.move_to(_WIDTH - _MARGIN - place * width, y)
                pangocairocffi.show_layout(context, layout)
            y += height + (0 if block.rows else 5)
    surface.finish()


def _layout(context: cairocffi.Context, text: str, size: int, width: float) -> pangocffi.Layout:
    layout = pangocairocffi.create_layout(context)
    font = pangocffi.FontDescription()
    font.family, font.size = "Amiri", pangocffi.units_from_double(size)
    layout.font_description = font
    layout.width = pangocffi.units_from_double(width)
    layout.text = text
    return layout
