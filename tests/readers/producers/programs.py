"""PDFs that programs of the desktop export: Inkscape's, by Pango and Cairo, each line a text of its own."""

from __future__ import annotations

import tempfile
from html import escape
from pathlib import Path

from readers.producers.report import Block, Report, load, run

_SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="420" height="%d" viewBox="0 0 420 %d"
 style="font-family: %s; direction: rtl">%s</svg>"""
_SIZES = {
    "title": 18.0,
    "heading": 13.0,
    "byline": 9.0,
    "dateline": 9.0,
    "caption": 9.0,
    "footnote": 8.0,
}
_LETTERS = 58  # a line


def make(folder: Path) -> None:
    """Write every variant."""
    report = load("market")
    _inkscape(folder / "inkscape_market.pdf", report, font="KacstBook")


def _inkscape(path: Path, report: Report, *, font: str) -> None:
    """One tall page, each line a text of its own, as drawings for print are made."""
    found: list[str] = []
    y = 50.0
    for block in report.blocks:
        size = _SIZES.get(block.kind, 11.0)
        for row in block.rows:
            found += [_text(cell, 374 - 82 * at, y, size) for at, cell in enumerate(row)]
            y += 1.7 * size
        for line in _wrapped(block, int(_LETTERS * 11 / size)):
            found.append(_text(line, 374, y, size))
            y += 1.7 * size
        y += size / 2
    height = round(y + 40)
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "page.svg"
        source.write_text(_SVG % (height, height, font, "".join(found)), encoding="utf-8")
        run("inkscape", "--export-type=pdf", f"--export-filename={path.resolve()}", source)


def _text(text: str, right: float, y: float, size: float) -> str:
    return f'<text x="{right:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="start">{escape(text)}</text>'


def _wrapped(block: Block, letters: int) -> list[str]:
    if block.rows:
        return []
    lines = [""]
    for word in (f"• {block.text}" if block.kind == "bullet" else block.text).split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= letters:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
